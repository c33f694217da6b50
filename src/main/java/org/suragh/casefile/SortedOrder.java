package org.suragh.casefile;

/// Stable sorting of row indices by long keys, least significant digit first, digits that never differ left out.
/// O(n) a digit of 11 bits; needs 24 bytes a row while it runs.
final class SortedOrder {
    private static final int BITS = 11;
    private static final int DIGITS = 1 << BITS;

    private SortedOrder() {}

    /// The key of a row.
    interface Key {
        long of(int row);
    }

    /// 0, 1, 2 …
    static int[] natural(int rows) {
        int[] order = new int[rows];
        for (int i = 0; i < rows; i++)
            order[i] = i;
        return order;
    }

    /// A new order: by the key, signed, and where keys are equal as in `order`.
    static int[] by(int[] order, Key key) {
        int rows = order.length;
        long[] keys = new long[rows];
        long all = 0;
        boolean sorted = true;
        for (int i = 0; i < rows; i++) {
            keys[i] = key.of(order[i]) ^ Long.MIN_VALUE;
            all |= keys[i] ^ keys[0];
            sorted &= i == 0 || Long.compareUnsigned(keys[i - 1], keys[i]) <= 0;
        }
        if (sorted)
            return order;
        int[] from = order.clone();
        int[] to = new int[rows];
        long[] spare = new long[rows];
        for (int shift = 0; shift < Long.SIZE; shift += BITS) {
            if ((all >>> shift & DIGITS - 1) == 0)
                continue;
            pass(keys, from, spare, to, shift);
            long[] keysBefore = keys;
            keys = spare;
            spare = keysBefore;
            int[] before = from;
            from = to;
            to = before;
        }
        return from;
    }

    private static void pass(long[] keys, int[] from, long[] keysTo, int[] to, int shift) {
        int[] place = new int[DIGITS + 1];
        for (long key : keys)
            place[(int) (key >>> shift & DIGITS - 1) + 1]++;
        for (int digit = 0; digit < DIGITS; digit++)
            place[digit + 1] += place[digit];
        for (int i = 0; i < keys.length; i++) {
            int next = place[(int) (keys[i] >>> shift & DIGITS - 1)]++;
            keysTo[next] = keys[i];
            to[next] = from[i];
        }
    }
}
