package org.suragh.evidence;

import java.nio.charset.StandardCharsets;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

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
    ///
    /// IPv4 is four decimal octets without leading zeros; IPv6 is any form of RFC 4291, `::ffff:a.b.c.d` becomes IPv4,
    /// a zone (`%eth0`) is removed. Blanks, ports and brackets are not taken: the caller splits them off.
    public static Optional<IpAddress> parse(String text) {
        byte[] bytes = text.getBytes(StandardCharsets.UTF_8);
        return Optional.ofNullable(AddressText.parse(bytes, 0, bytes.length));
    }

    /// The same for a slice of ASCII bytes, without building a string; null when it is no address.
    public static @Nullable IpAddress parse(byte[] bytes, int offset, int length) {
        return AddressText.parse(bytes, offset, length);
    }

    /// The /64 an IPv6 address lies in, as its first address; an IPv4 address itself.
    public IpAddress prefix64() {
        return isV4() || lo == 0 ? this : new IpAddress(hi, 0);
    }

    /// The reserved range it lies in (R-TM-13), or nothing for an ordinary public address.
    public Optional<ReservedRange> reserved() {
        return Optional.ofNullable(ReservedRange.of(this));
    }

    /// The IPv4 address that a 6to4, Teredo or NAT64 address carries inside: of a Teredo one the client's.
    public Optional<IpAddress> embedded() {
        return Optional.ofNullable(ReservedRange.embedded(this));
    }

    /// Whether it lies in a range that made-up data uses and the case option frees: 240.0.0.0/4, 192.0.2.0/24,
    /// 198.51.100.0/24, 203.0.113.0/24, 2001:db8::/32.
    public boolean madeUp() {
        return ReservedRange.madeUp(this);
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
        return AddressText.format(this);
    }
}
