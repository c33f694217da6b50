package org.suragh.evidence;

/// One normalised statement from an exhibit.
public sealed interface EvidenceRecord permits Account, Post, Login, ListEntry, Fact, Lease {
    /// Where it stands.
    Provenance provenance();
}
