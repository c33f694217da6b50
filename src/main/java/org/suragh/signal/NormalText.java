package org.suragh.signal;

import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.text.Normalizer;
import java.util.Locale;
import org.suragh.base.Letters;

/// The form in which two texts are compared: Unicode NFKC (UAX #15), lower case, web addresses and mentions gone, zero
/// width and direction marks and tatweel gone, Arabic and Urdu letter variants folded to one, white space single.
///
/// A hashtag is a token like any other, so that renaming one everywhere changes nothing. O(n) in the length. Used by
/// one thread at a time.
///
/// Source: science note 1.2.4; Unicode normalisation form KC. Pure, so deterministic; no locale plays a part.
public final class NormalText {
    private final StringBuilder out = new StringBuilder(320);
    private final MessageDigest sha256;
    private int tokens;

    /// A normaliser for one thread.
    public NormalText() {
        try {
            sha256 = MessageDigest.getInstance("SHA-256");
        } catch (NoSuchAlgorithmException impossible) {
            throw new IllegalStateException(impossible);
        }
    }

    /// The normal form.
    public String of(String raw) {
        String text = ascii(raw) || Normalizer.isNormalized(raw, Normalizer.Form.NFKC)
                ? raw
                : Normalizer.normalize(raw, Normalizer.Form.NFKC);
        out.setLength(0);
        tokens = 0;
        int n = text.length();
        int i = 0;
        while (i < n) {
            while (i < n && space(text.charAt(i)))
                i++;
            int from = i;
            while (i < n && !space(text.charAt(i)))
                i++;
            if (i > from && !dropped(text, from, i))
                append(text, from, i);
        }
        return out.toString();
    }

    /// Tokens of the last text.
    int tokens() {
        return tokens;
    }

    /// The first 128 bits of SHA-256 over the UTF-8 form.
    void hash(String normal, long[] hiLo) {
        byte[] digest = sha256.digest(normal.getBytes(StandardCharsets.UTF_8));
        hiLo[0] = word(digest, 0);
        hiLo[1] = word(digest, 8);
    }

    private static long word(byte[] bytes, int from) {
        long value = 0;
        for (int i = from; i < from + 8; i++)
            value = value << 8 | bytes[i] & 0xff;
        return value;
    }

    private static boolean ascii(String text) {
        for (int i = 0; i < text.length(); i++)
            if (text.charAt(i) >= 0x80)
                return false;
        return true;
    }

    private static boolean space(char c) {
        return c <= ' ' || c == 0x85 || c >= 0x80 && Character.isSpaceChar(c);
    }

    /// Whether a token is a mention or a web address, marks and brackets before it aside: `.@name`, a mention behind a
    /// direction mark, as right-to-left texts have it.
    private static boolean dropped(String text, int from, int to) {
        int at = from;
        while (at < to - 1 && before(text.charAt(at)))
            at++;
        char first = text.charAt(at);
        if (first == '@' && to - at > 1)
            return true;
        return (first | 32) == 'h' && address(text, at) || (first | 32) == 'w' && starts(text, at, "www.");
    }

    private static boolean before(char c) {
        if (c < 0x80)
            return c > ' ' && c != '@' && c != '#' && (c < '0' || c > '9') && (c < 'A' || c > 'Z')
                    && (c < 'a' || c > 'z');
        int type = Character.getType(c);
        return type == Character.FORMAT || type == Character.OTHER_PUNCTUATION
                || type == Character.START_PUNCTUATION || type == Character.INITIAL_QUOTE_PUNCTUATION;
    }

    private static boolean address(String text, int at) {
        return starts(text, at, "http://") || starts(text, at, "https://");
    }

    private static boolean starts(String text, int from, String what) {
        return text.regionMatches(true, from, what, 0, what.length());
    }

    private void append(String text, int from, int to) {
        int before = out.length();
        if (before > 0)
            out.append(' ');
        int begin = out.length();
        for (int i = from; i < to; i++) {
            char c = text.charAt(i);
            if ((c == 'h' || c == 'H') && to - i > 8 && address(text, i))
                break;
            if (c < 0x80)
                out.append(c >= 'A' && c <= 'Z' ? (char) (c | 32) : c);
            else
                Letters.fold(c, out);
        }
        if (out.length() == begin)
            out.setLength(before);
        else
            tokens++;
    }

    /// Sixteen hexadecimal digits that name a text without showing it.
    static String name(long hi) {
        return String.format(Locale.ROOT, "%016x", hi);
    }
}
