package org.suragh.evidence;

import java.util.Optional;

/// An IPv4 or IPv6 address as 128 bits; IPv4 is held as `::ffff:a.b.c.d`.
///
/// @param hi upper 64 bits
/// @param lo lower 64 bits
public record IpAddress(long hi, long lo) implements Comparable<IpAddress> {
    /// An IPv4 address from its 32 bits.
    public static IpAddress v4(int bits) {
        return new IpAddress(0, 0xffff_0000_0000L | (bits & 0xffff_ffffL));
    }

    /// Whether it is IPv4.
    public boolean isV4() {
        return hi == 0 && lo >>> 32 == 0xffff;
    }

    /// The strict reading of a text (R-TM-09, R-TM-10), or nothing: the only door from text to address.
    public static Optional<IpAddress> parse(String text) {
        throw new UnsupportedOperationException("parse " + text);
    }

    /// Unsigned numeric order.
    @Override
    public int compareTo(IpAddress other) {
        int c = Long.compareUnsigned(hi, other.hi);
        return c != 0 ? c : Long.compareUnsigned(lo, other.lo);
    }

    /// The normal form: dotted decimal, or RFC 5952.
    @Override
    public String toString() {
        throw new UnsupportedOperationException();
    }
}
