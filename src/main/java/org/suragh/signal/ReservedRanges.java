package org.suragh.signal;

import org.suragh.evidence.IpAddress;

/// The ranges that no line has, from the IANA special-purpose registries (RFC 6890 and successors).
///
/// 100.64.0.0/10 is not here: it is carrier NAT (RFC 6598).
final class ReservedRanges {
    private static final int[][] V4 = {{0x0000_0000, 8}, {0x0a00_0000, 8}, {0x7f00_0000, 8}, {0xa9fe_0000, 16},
            {0xac10_0000, 12}, {0xc000_0000, 24}, {0xc058_6300, 24}, {0xc0a8_0000, 16}, {0xc612_0000, 15},
            {0xe000_0000, 4}, {0xffff_ffff, 32}};
    /// Freed by the case option for made-up data.
    private static final int[][] V4_MADE_UP = {{0xc000_0200, 24}, {0xc633_6400, 24}, {0xcb00_7100, 24},
            {0xf000_0000, 4}};
    /// Upper 64 bits and prefix length.
    private static final long[][] V6 = {{0x0100_0000_0000_0000L, 64}, {0x0064_ff9b_0001_0000L, 48},
            {0x3fff_0000_0000_0000L, 20}, {0x5f00_0000_0000_0000L, 16}, {0xfc00_0000_0000_0000L, 7},
            {0xfe80_0000_0000_0000L, 10}, {0xfec0_0000_0000_0000L, 10}, {0xff00_0000_0000_0000L, 8}};
    private static final long[] V6_MADE_UP = {0x2001_0db8_0000_0000L, 32};

    private ReservedRanges() {}

    static boolean contains(IpAddress address, boolean madeUpIsOrdinary) {
        if (address.isV4()) {
            int bits = (int) address.lo();
            return in(V4, bits) || !madeUpIsOrdinary && in(V4_MADE_UP, bits);
        }
        if (address.hi() == 0)
            return address.lo() >>> 32 == 0;
        for (long[] range : V6)
            if (inside(range, address.hi()))
                return true;
        return !madeUpIsOrdinary && inside(V6_MADE_UP, address.hi());
    }

    private static boolean in(int[][] ranges, int bits) {
        for (int[] range : ranges)
            if (bits >>> 32 - range[1] == range[0] >>> 32 - range[1])
                return true;
        return false;
    }

    private static boolean inside(long[] range, long hi) {
        int shift = 64 - (int) range[1];
        return hi >>> shift == range[0] >>> shift;
    }
}
