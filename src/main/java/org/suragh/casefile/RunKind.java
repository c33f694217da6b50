package org.suragh.casefile;

import java.util.Locale;

/// The orders that a case keeps over its record tables. Unsigned values (halves of addresses, hashes) are held with
/// the top bit flipped, so that every comparison is signed.
enum RunKind {
    /// hi, lo, at, account, port, agent and outcome, row.
    LOGIN_BY_ADDRESS(7, 2),
    /// account, row; within an account by time.
    LOGIN_BY_ACCOUNT(2, 1),
    /// account, at, row.
    POST_BY_ACCOUNT(3, 1),
    /// hash of the identity, row.
    POST_BY_ID(2, 1);

    /// Number of columns.
    final int columns;
    /// How many of the first columns a row is found by.
    final int keys;

    RunKind(int columns, int keys) {
        this.columns = columns;
        this.keys = keys;
    }

    String id() {
        return name().toLowerCase(Locale.ROOT).replace('_', '-');
    }

    /// The bytes that a row's key has in the table: big-endian, in the order of the values.
    static byte[] key(long... values) {
        byte[] bytes = new byte[Long.BYTES * values.length];
        for (int i = 0; i < bytes.length; i++)
            bytes[i] = (byte) ((values[i / Long.BYTES] ^ Long.MIN_VALUE) >>> 56 - 8 * (i % Long.BYTES));
        return bytes;
    }
}
