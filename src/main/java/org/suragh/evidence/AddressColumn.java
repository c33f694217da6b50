package org.suragh.evidence;

import java.util.Arrays;

/// Addresses of one family in a growing primitive column: 4 bytes each for IPv4, 16 for IPv6.
final class AddressColumn {
    private static final long V4 = 0xffff_0000_0000L;

    private static final int LARGE = 1 << 16;

    private final boolean v4;
    private int[] top = {};
    private int[] low;
    private long[] hi;
    private long[] lo;
    private int size;

    AddressColumn(boolean v4) {
        this.v4 = v4;
        low = new int[v4 ? 16 : 0];
        hi = new long[v4 ? 0 : 16];
        lo = new long[v4 ? 0 : 16];
    }

    void add(long upper, long lower) {
        if (v4) {
            if (size == low.length)
                low = Arrays.copyOf(low, size * 2);
            low[size++] = (int) lower;
            return;
        }
        if (size == hi.length) {
            hi = Arrays.copyOf(hi, size * 2);
            lo = Arrays.copyOf(lo, size * 2);
        }
        hi[size] = upper;
        lo[size++] = lower;
    }

    /// Notes where each /16 begins, in a large sorted IPv4 column: a search then touches a handful of its addresses
    /// instead of twenty. 256 KiB.
    void index() {
        if (!v4 || size < LARGE)
            return;
        top = new int[(1 << 16) + 1];
        int i = 0;
        for (int block = 0; block <= 1 << 16; block++) {
            while (i < size && low[i] >>> 16 < block)
                i++;
            top[block] = i;
        }
    }

    /// Gives back what was reserved for more.
    void trim() {
        low = Arrays.copyOf(low, v4 ? size : 0);
        hi = Arrays.copyOf(hi, v4 ? 0 : size);
        lo = Arrays.copyOf(lo, v4 ? 0 : size);
    }

    int size() {
        return size;
    }

    long hi(int i) {
        return v4 ? 0 : hi[i];
    }

    long lo(int i) {
        return v4 ? V4 | low[i] & 0xffff_ffffL : lo[i];
    }

    IpAddress at(int i) {
        return new IpAddress(hi(i), lo(i));
    }

    /// The address at `i` against another one of the family, unsigned.
    int compare(int i, long upper, long lower) {
        if (v4)
            return Integer.compareUnsigned(low[i], (int) lower);
        int c = Long.compareUnsigned(hi[i], upper);
        return c != 0 ? c : Long.compareUnsigned(lo[i], lower);
    }

    /// Number of the last address that is not above another one, in a column that is sorted; -1 when all are above.
    int floor(long upper, long lower) {
        int from = 0;
        int to = size;
        if (top.length > 0) {
            int block = (int) lower >>> 16;
            from = top[block];
            to = top[block + 1];
        }
        while (from < to) {
            int middle = from + to >>> 1;
            if (compare(middle, upper, lower) <= 0)
                from = middle + 1;
            else
                to = middle;
        }
        return from - 1;
    }
}
