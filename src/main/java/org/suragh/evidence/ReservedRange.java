package org.suragh.evidence;

import java.util.Locale;
import org.jspecify.annotations.Nullable;

/// Addresses that no single line on the public Internet has (IANA special-purpose registries, RFC 6890), which never
/// form a link by default (R-TM-13).
public enum ReservedRange {
    /// RFC 1918, and unique local IPv6 (RFC 4193).
    PRIVATE,
    /// 100.64.0.0/10 (RFC 6598): between a carrier's NAT and its subscribers.
    CARRIER_NAT,
    /// 127.0.0.0/8, `::1`.
    LOOPBACK,
    /// 169.254.0.0/16, fe80::/10, and the former site-local fec0::/10.
    LINK_LOCAL,
    /// 192.0.2.0/24, 198.51.100.0/24, 203.0.113.0/24 (RFC 5737), 2001:db8::/32 (RFC 3849), 3fff::/20 (RFC 9637).
    DOCUMENTATION,
    /// 224.0.0.0/4, ff00::/8.
    MULTICAST,
    /// 2002::/16 and the relays 192.88.99.0/24 (RFC 3056, RFC 7526).
    SIX_TO_FOUR,
    /// 2001::/32 (RFC 4380).
    TEREDO,
    /// 64:ff9b::/96 (RFC 6052) and 64:ff9b:1::/48 (RFC 8215).
    NAT64,
    /// 240.0.0.0/4, never handed out.
    FUTURE_USE,
    /// 0.0.0.0/8, `::`, 192.0.0.0/24, 198.18.0.0/15, 100::/64, 5f00::/16 and the other protocol
    /// ranges.
    PROTOCOL;

    /// The stable id: `six-to-four`.
    public String id() {
        return name().toLowerCase(Locale.ROOT).replace('_', '-');
    }

    /// The range of an address, or null when it is an ordinary public one.
    static @Nullable ReservedRange of(IpAddress ip) {
        return ip.isV4() ? ofV4((int) ip.lo()) : ofV6(ip.hi(), ip.lo());
    }

    /// The IPv4 address inside a 6to4 (RFC 3056), Teredo (RFC 4380, client) or NAT64 address (RFC 6052, /96), or null.
    static @Nullable IpAddress embedded(IpAddress ip) {
        ReservedRange range = ip.isV4() ? null : of(ip);
        if (range == SIX_TO_FOUR)
            return IpAddress.v4((int) (ip.hi() >>> 16));
        if (range == TEREDO)
            return IpAddress.v4(~(int) ip.lo());
        return range == NAT64 && ip.hi() == 0x0064_ff9b_0000_0000L ? IpAddress.v4((int) ip.lo()) : null;
    }

    /// Whether the case option "reserved addresses are ordinary (made-up data)" frees the address: 240.0.0.0/4,
    /// 192.0.2.0/24, 198.51.100.0/24, 203.0.113.0/24 and 2001:db8::/32, nothing else.
    static boolean madeUp(IpAddress ip) {
        ReservedRange range = of(ip);
        return range == FUTURE_USE || range == DOCUMENTATION && (ip.isV4() || ip.hi() >>> 32 == 0x2001_0db8L);
    }

    private static @Nullable ReservedRange ofV4(int ip) {
        int a = ip >>> 24;
        int b = ip >>> 16 & 255;
        int ab = ip >>> 16;
        int abc = ip >>> 8;
        if (a == 10 || ab == 0xc0a8 || a == 172 && b >>> 4 == 1)
            return PRIVATE;
        if (a == 100 && b >>> 6 == 1)
            return CARRIER_NAT;
        if (a == 127)
            return LOOPBACK;
        if (ab == 0xa9fe)
            return LINK_LOCAL;
        if (abc == 0xc00002 || abc == 0xc63364 || abc == 0xcb0071)
            return DOCUMENTATION;
        if (a >= 224)
            return a >= 240 ? FUTURE_USE : MULTICAST;
        if (abc == 0xc05863)
            return SIX_TO_FOUR;
        return a == 0 || abc == 0xc00000 || ab >>> 1 == 0xc612 >>> 1 ? PROTOCOL : null;
    }

    private static @Nullable ReservedRange ofV6(long hi, long lo) {
        int a = (int) (hi >>> 48);
        int ab = (int) (hi >>> 32);
        if (hi == 0)
            return lo == 1 ? LOOPBACK : PROTOCOL;
        if (a >>> 8 == 0xff)
            return MULTICAST;
        if (a >>> 6 == 0xfe80 >>> 6 || a >>> 6 == 0xfec0 >>> 6)
            return LINK_LOCAL;
        if (a >>> 9 == 0xfc00 >>> 9)
            return PRIVATE;
        if (a == 0x2002)
            return SIX_TO_FOUR;
        if (ab == 0x2001_0000)
            return TEREDO;
        if (ab == 0x2001_0db8 || a == 0x3fff && ab >>> 12 == 0x3fff0)
            return DOCUMENTATION;
        if (hi == 0x0064_ff9b_0000_0000L && lo >>> 32 == 0 || hi >>> 16 == 0x0064_ff9b_0001L)
            return NAT64;
        return hi == 0x0100_0000_0000_0000L || a == 0x5f00 || ab >>> 9 == 0x2001_0000 >>> 9 ? PROTOCOL : null;
    }
}
