package org.suragh.linkage;

/// A value that was not used for linking, and why: never silently dropped.
///
/// @param layer layer id
/// @param value the address or text hash
/// @param addressClass class id of an address, else empty
/// @param accounts accounts that used it over the whole case
/// @param uses records that show it
/// @param reasonKey text key, such as `linkage.set-aside.widely-shared`
public record SetAside(String layer, String value, String addressClass, int accounts, int uses, String reasonKey) {}
