package org.suragh.ingest.format.raw;

import java.nio.charset.StandardCharsets;
import org.jspecify.annotations.Nullable;

/// The ways a text file writes its letters. All but UTF-16 keep ASCII as it is, so that a scanner can look for
/// delimiters in the bytes; UTF-16 goes through [WideStream].
public enum Encoding {
    /// UTF-8, with or without a byte-order mark.
    UTF_8("UTF-8", ""),
    /// UTF-16, low byte first.
    UTF_16LE("UTF-16LE", ""),
    /// UTF-16, high byte first.
    UTF_16BE("UTF-16BE", ""),
    /// Western European Windows.
    WINDOWS_1252("Windows-1252", Tables.W1252),
    /// Arabic and Urdu Windows.
    WINDOWS_1256("Windows-1256", Tables.W1256);

    private final String label;
    private final String upper;

    Encoding(String label, String upper) {
        this.label = label;
        this.upper = upper;
    }

    /// The name a person knows it by.
    public String label() {
        return label;
    }

    /// Whether a letter takes two bytes.
    public boolean wide() {
        return this == UTF_16LE || this == UTF_16BE;
    }

    /// By byte-order mark; without one UTF-16 by its zero bytes, else UTF-8 until a row proves otherwise.
    public static Encoding of(byte[] head) {
        if (head.length >= 2 && head[0] == (byte) 0xff && head[1] == (byte) 0xfe)
            return UTF_16LE;
        if (head.length >= 2 && head[0] == (byte) 0xfe && head[1] == (byte) 0xff)
            return UTF_16BE;
        int n = Math.min(head.length, 4096) & ~1;
        int even = 0;
        int odd = 0;
        for (int i = 0; i < n; i += 2) {
            even += head[i] == 0 ? 1 : 0;
            odd += head[i + 1] == 0 ? 1 : 0;
        }
        if (n >= 8 && odd > n / 5 && even * 20 < odd)
            return UTF_16LE;
        return n >= 8 && even > n / 5 && odd * 20 < even ? UTF_16BE : UTF_8;
    }

    /// Bytes of a mark at the beginning that are no text.
    int mark(byte[] head) {
        if (wide())
            return head.length >= 2 && (head[0] & 255) + (head[1] & 255) == 0x1fd ? 2 : 0;
        return head.length >= 3 && head[0] == (byte) 0xef && head[1] == (byte) 0xbb && head[2] == (byte) 0xbf ? 3 : 0;
    }

    /// The text of a slice; what [WideStream] gives is UTF-8. Null when bytes have no meaning in this encoding.
    @Nullable
    public String decode(byte[] bytes, int from, int to) {
        if (ascii(bytes, from, to))
            return new String(bytes, from, to - from, StandardCharsets.ISO_8859_1);
        if (upper.isEmpty())
            return validUtf8(bytes, from, to) ? new String(bytes, from, to - from, StandardCharsets.UTF_8) : null;
        var out = new StringBuilder(to - from);
        for (int i = from; i < to; i++) {
            char c = bytes[i] >= 0 ? (char) bytes[i] : upper.charAt(bytes[i] & 127);
            if (c == '\uffff')
                return null;
            out.append(c);
        }
        return out.toString();
    }

    /// Whether every byte of the slice has a meaning.
    public boolean decodable(byte[] bytes, int from, int to) {
        if (ascii(bytes, from, to))
            return true;
        if (upper.isEmpty())
            return validUtf8(bytes, from, to);
        for (int i = from; i < to; i++) {
            if (bytes[i] < 0 && upper.charAt(bytes[i] & 127) == '\uffff')
                return false;
        }
        return true;
    }

    static boolean ascii(byte[] bytes, int from, int to) {
        int i = from;
        for (; i + 8 <= to; i += 8) {
            if (((long) SliceInterner.LONGS.get(bytes, i) & 0x8080808080808080L) != 0)
                return false;
        }
        for (; i < to; i++) {
            if (bytes[i] < 0)
                return false;
        }
        return true;
    }

    /// Whether the slice holds a letter of UTF-8 beyond ASCII, whatever else.
    static boolean someUtf8(byte[] b, int from, int to) {
        for (int i = from; i + 1 < to; i++) {
            int c = b[i] & 255;
            int more = c >= 0xc2 && c <= 0xdf ? 1 : c >= 0xe0 && c <= 0xef ? 2 : c >= 0xf0 && c <= 0xf4 ? 3 : 0;
            if (more > 0 && i + more < to && validUtf8(b, i, i + more + 1))
                return true;
        }
        return false;
    }

    /// Whether the slice is well-formed UTF-8 (Unicode 3.9, table 3-7).
    public static boolean validUtf8(byte[] b, int from, int to) {
        int i = from;
        while (i < to) {
            while (i + 8 <= to && ((long) SliceInterner.LONGS.get(b, i) & 0x8080808080808080L) == 0)
                i += 8;
            if (i == to)
                return true;
            int c = b[i++] & 255;
            if (c < 0x80)
                continue;
            int more = c >= 0xc2 && c <= 0xdf ? 1 : c >= 0xe0 && c <= 0xef ? 2 : c >= 0xf0 && c <= 0xf4 ? 3 : 0;
            if (more == 0 || i + more > to)
                return false;
            int second = b[i] & 255;
            int low = c == 0xe0 ? 0xa0 : c == 0xf0 ? 0x90 : 0x80;
            int high = c == 0xed ? 0x9f : c == 0xf4 ? 0x8f : 0xbf;
            if (second < low || second > high)
                return false;
            for (int k = 1; k < more; k++) {
                if ((b[i + k] & 0xc0) != 0x80)
                    return false;
            }
            i += more;
        }
        return true;
    }

    /// Mapping of the bytes from 0x80, U+FFFF where there is none (Unicode, VENDORS/MICSFT/WINDOWS). Kept here so that
    /// a trimmed run-time image needs no charset module.
    private static final class Tables {
        static final String W1252 = "\u20ac\uffff\u201a\u0192\u201e\u2026\u2020\u2021\u02c6\u2030\u0160\u2039\u0152\uffff\u017d\uffff"
                + "\uffff\u2018\u2019\u201c\u201d\u2022\u2013\u2014\u02dc\u2122\u0161\u203a\u0153\uffff\u017e\u0178"
                + "\u00a0\u00a1\u00a2\u00a3\u00a4\u00a5\u00a6\u00a7\u00a8\u00a9\u00aa\u00ab\u00ac\u00ad\u00ae\u00af"
                + "\u00b0\u00b1\u00b2\u00b3\u00b4\u00b5\u00b6\u00b7\u00b8\u00b9\u00ba\u00bb\u00bc\u00bd\u00be\u00bf"
                + "\u00c0\u00c1\u00c2\u00c3\u00c4\u00c5\u00c6\u00c7\u00c8\u00c9\u00ca\u00cb\u00cc\u00cd\u00ce\u00cf"
                + "\u00d0\u00d1\u00d2\u00d3\u00d4\u00d5\u00d6\u00d7\u00d8\u00d9\u00da\u00db\u00dc\u00dd\u00de\u00df"
                + "\u00e0\u00e1\u00e2\u00e3\u00e4\u00e5\u00e6\u00e7\u00e8\u00e9\u00ea\u00eb\u00ec\u00ed\u00ee\u00ef"
                + "\u00f0\u00f1\u00f2\u00f3\u00f4\u00f5\u00f6\u00f7\u00f8\u00f9\u00fa\u00fb\u00fc\u00fd\u00fe\u00ff";
        static final String W1256 = "\u20ac\u067e\u201a\u0192\u201e\u2026\u2020\u2021\u02c6\u2030\u0679\u2039\u0152\u0686\u0698\u0688"
                + "\u06af\u2018\u2019\u201c\u201d\u2022\u2013\u2014\u06a9\u2122\u0691\u203a\u0153\u200c\u200d\u06ba"
                + "\u00a0\u060c\u00a2\u00a3\u00a4\u00a5\u00a6\u00a7\u00a8\u00a9\u06be\u00ab\u00ac\u00ad\u00ae\u00af"
                + "\u00b0\u00b1\u00b2\u00b3\u00b4\u00b5\u00b6\u00b7\u00b8\u00b9\u061b\u00bb\u00bc\u00bd\u00be\u061f"
                + "\u06c1\u0621\u0622\u0623\u0624\u0625\u0626\u0627\u0628\u0629\u062a\u062b\u062c\u062d\u062e\u062f"
                + "\u0630\u0631\u0632\u0633\u0634\u0635\u0636\u00d7\u0637\u0638\u0639\u063a\u0640\u0641\u0642\u0643"
                + "\u00e0\u0644\u00e2\u0645\u0646\u0647\u0648\u00e7\u00e8\u00e9\u00ea\u00eb\u0649\u064a\u00ee\u00ef"
                + "\u064b\u064c\u064d\u064e\u00f4\u064f\u0650\u00f7\u0651\u00f9\u0652\u00fb\u00fc\u200e\u200f\u06d2";

        private Tables() {}
    }
}
