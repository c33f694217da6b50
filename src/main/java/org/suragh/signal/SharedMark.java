package org.suragh.signal;

/// A mark that exports state of several accounts: the token of one installed program, a telephone number, an e-mail
/// address.
///
/// @param kind `device-token`, `email` or `phone-number`
/// @param value the mark as written, the first in text order of several ways to write it
/// @param accounts ranks of the accounts, ascending, two or more
public record SharedMark(String kind, String value, int[] accounts) {}
