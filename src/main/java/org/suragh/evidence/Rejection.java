package org.suragh.evidence;

/// A row that could not become a record. Its bytes are read back from the exhibit through the provenance.
///
/// @param at where it stands
/// @param reasonKey text key that says why, such as `ingest.reject.time`
/// @param detail the offending value, at most 200 characters
public record Rejection(Provenance at, String reasonKey, String detail) {}
