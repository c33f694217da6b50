package org.suragh.signal;

/// A mark that exports state of several accounts: the token of one installed program, a telephone number.
///
/// @param kind kind of the fact: `device-token`, `phone-number`
/// @param value the mark
/// @param accounts ranks of the accounts, ascending, two or more
public record SharedMark(String kind, String value, int[] accounts) {}
