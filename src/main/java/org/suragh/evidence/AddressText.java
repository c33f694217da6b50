package org.suragh.evidence;

import org.jspecify.annotations.Nullable;

/// Text to address and back: IPv4 as four decimal octets without leading zeros (RFC 6943 section 3.1.1, "strict"),
/// IPv6 by RFC 4291 section 2.2, output by RFC 5952.
///
/// Never octal, hexadecimal or integer IPv4, never a missing octet. Works on ASCII bytes so that an importer need not
/// build strings. Cost: one pass over at most 45 bytes, no allocation but the result.
final class AddressText {
    /// Longest IPv6 text without a zone.
    private static final int LONGEST = 45;

    private AddressText() {}

    /// The address in the slice, or null when it is none.
    static @Nullable IpAddress parse(byte[] b, int offset, int length) {
        int end = offset + length;
        if (length < 2 || !has(b, offset, Math.min(end, offset + 5), ':'))
            return parseV4(b, offset, end);
        for (int i = offset; i < end && i <= offset + LONGEST; i++) {
            if (b[i] == '%')
                return i + 1 < end && zone(b, i + 1, end) ? parseV6(b, offset, i) : null;
        }
        return length > LONGEST ? null : parseV6(b, offset, end);
    }

    private static boolean has(byte[] b, int from, int end, char c) {
        for (int i = from; i < end; i++) {
            if (b[i] == c)
                return true;
        }
        return false;
    }

    private static boolean zone(byte[] b, int from, int end) {
        for (int i = from; i < end; i++) {
            if (b[i] <= ' ' || b[i] == '%' || b[i] == ']')
                return false;
        }
        return end - from <= 64;
    }

    private static @Nullable IpAddress parseV4(byte[] b, int from, int end) {
        long bits = v4(b, from, end);
        return bits < 0 ? null : IpAddress.v4((int) bits);
    }

    /// The 32 bits, or -1.
    private static long v4(byte[] b, int from, int end) {
        if (end - from < 7 || end - from > 15)
            return -1;
        long bits = 0;
        int i = from;
        for (int octet = 0; octet < 4; octet++) {
            int start = i;
            int value = 0;
            while (i < end && b[i] >= '0' && b[i] <= '9' && i - start < 3)
                value = value * 10 + b[i++] - '0';
            if (i == start || value > 255 || i - start > 1 && b[start] == '0')
                return -1;
            bits = bits << 8 | value;
            if (octet < 3) {
                if (i >= end || b[i] != '.')
                    return -1;
                i++;
            }
        }
        return i == end ? bits : -1;
    }

    private static @Nullable IpAddress parseV6(byte[] b, int from, int end) {
        long beforeHi = 0;
        long beforeLo = 0;
        int groups = 0;
        int gap = -1;
        int i = from;
        if (i < end && b[i] == ':') {
            if (i + 1 >= end || b[i + 1] != ':')
                return null;
            gap = 0;
            i += 2;
        }
        while (i < end) {
            int start = i;
            int value = 0;
            while (i < end && i - start < 4 && hex(b[i]) >= 0)
                value = value << 4 | hex(b[i++]);
            boolean dotted = i < end && b[i] == '.';
            if (i == start || groups + (dotted ? 2 : 1) > 8)
                return null;
            long add = value;
            int width = 1;
            if (dotted) {
                add = v4(b, start, end);
                if (add < 0)
                    return null;
                width = 2;
                i = end;
            }
            int shift = 16 * width;
            beforeHi = beforeHi << shift | beforeLo >>> 64 - shift;
            beforeLo = beforeLo << shift | add;
            groups += width;
            if (i == end)
                break;
            if (b[i] != ':' || ++i >= end)
                return null;
            if (b[i] == ':') {
                if (gap >= 0)
                    return null;
                gap = groups;
                i++;
            }
        }
        return gap < 0
                ? groups == 8 ? new IpAddress(beforeHi, beforeLo) : null
                : spread(beforeHi, beforeLo, groups, gap);
    }

    /// Opens the `::` that stands after `gap` of `groups` groups.
    private static @Nullable IpAddress spread(long hi, long lo, int groups, int gap) {
        if (groups > 7)
            return null;
        long outHi = 0;
        long outLo = 0;
        for (int g = 0; g < groups; g++) {
            int fromRight = groups - 1 - g;
            long value = (fromRight >= 4 ? hi >>> 16 * (fromRight - 4) : lo >>> 16 * fromRight) & 0xffff;
            int at = g < gap ? g : 8 - groups + g;
            if (at < 4)
                outHi |= value << 16 * (3 - at);
            else
                outLo |= value << 16 * (7 - at);
        }
        return new IpAddress(outHi, outLo);
    }

    private static int hex(byte c) {
        if (c >= '0' && c <= '9')
            return c - '0';
        int lower = c | 0x20;
        return lower >= 'a' && lower <= 'f' ? lower - 'a' + 10 : -1;
    }

    /// Dotted decimal for IPv4; for IPv6 lower-case hexadecimal, the longest run of two or more zero groups (the first
    /// of equals) as `::`.
    static String format(IpAddress ip) {
        var out = new StringBuilder(39);
        if (ip.isV4()) {
            int v4 = (int) ip.lo();
            return out.append(v4 >>> 24).append('.').append(v4 >>> 16 & 255).append('.').append(v4 >>> 8 & 255)
                    .append('.').append(v4 & 255).toString();
        }
        int bestStart = -1;
        int bestLength = 1;
        for (int g = 0; g < 8; g++) {
            int run = 0;
            while (g + run < 8 && group(ip, g + run) == 0)
                run++;
            if (run > bestLength) {
                bestStart = g;
                bestLength = run;
            }
            g += run;
        }
        for (int g = 0; g < 8; g++) {
            if (g == bestStart) {
                out.append("::");
                g += bestLength - 1;
                continue;
            }
            if (g > 0 && g != bestStart + bestLength)
                out.append(':');
            out.append(Integer.toHexString(group(ip, g)));
        }
        return out.toString();
    }

    private static int group(IpAddress ip, int g) {
        return (int) ((g < 4 ? ip.hi() >>> 16 * (3 - g) : ip.lo() >>> 16 * (7 - g)) & 0xffff);
    }
}
