package org.suragh.ingest.format.value;

import org.jspecify.annotations.Nullable;
import org.suragh.evidence.IpAddress;

/// An address with the port that stood beside it: `1.2.3.4`, `1.2.3.4:51234`, `[2001:db8::1]:443`,
/// `1.2.3.4 port 51234` (R-TM-12). Blanks around are dropped; nothing else is forgiven.
///
/// @param address where from
/// @param port 1 to 65535, or -1 when none stood there
public record Endpoint(IpAddress address, int port) {
    /// Longest text looked at.
    private static final int LONGEST = 128;

    /// The endpoint in a slice of ASCII bytes, or null.
    public static @Nullable Endpoint read(byte[] b, int from, int to) {
        int first = from;
        int last = to;
        while (first < last && b[first] <= ' ' && b[first] >= 0)
            first++;
        while (last > first && b[last - 1] <= ' ' && b[last - 1] >= 0)
            last--;
        if (last - first < 2 || last - first > LONGEST)
            return null;
        if (b[first] == '[')
            return bracketed(b, first, last);
        IpAddress plain = IpAddress.parse(b, first, last - first);
        if (plain != null)
            return new Endpoint(plain, -1);
        int colon = -1;
        int blank = -1;
        for (int i = first; i < last; i++) {
            if (b[i] == ':' && colon < 0)
                colon = i;
            if (b[i] == ' ' && blank < 0)
                blank = i;
        }
        if (blank > 0)
            return worded(b, first, blank, last);
        IpAddress before = colon < 0 ? null : IpAddress.parse(b, first, colon - first);
        int port = before == null ? -1 : port(b, colon + 1, last);
        return before == null || port < 0 ? null : new Endpoint(before, port);
    }

    private static @Nullable Endpoint bracketed(byte[] b, int first, int last) {
        int close = first;
        while (close < last && b[close] != ']')
            close++;
        if (close == last)
            return null;
        IpAddress inside = IpAddress.parse(b, first + 1, close - first - 1);
        if (inside == null)
            return null;
        if (close + 1 == last)
            return new Endpoint(inside, -1);
        int port = b[close + 1] == ':' ? port(b, close + 2, last) : -1;
        return port < 0 ? null : new Endpoint(inside, port);
    }

    private static @Nullable Endpoint worded(byte[] b, int first, int blank, int last) {
        IpAddress before = IpAddress.parse(b, first, blank - first);
        byte[] word = {'p', 'o', 'r', 't', ' '};
        if (before == null || last - blank - 1 <= word.length)
            return null;
        for (int i = 0; i < word.length; i++) {
            if ((b[blank + 1 + i] | 0x20) != word[i])
                return null;
        }
        int port = port(b, blank + 1 + word.length, last);
        return port < 0 ? null : new Endpoint(before, port);
    }

    /// A port of 1 to 65535 in decimal digits, or -1.
    public static int port(byte[] b, int from, int to) {
        if (to <= from || to - from > 5)
            return -1;
        int port = 0;
        for (int i = from; i < to; i++) {
            if (b[i] < '0' || b[i] > '9')
                return -1;
            port = port * 10 + b[i] - '0';
        }
        return port >= 1 && port <= 65_535 ? port : -1;
    }
}
