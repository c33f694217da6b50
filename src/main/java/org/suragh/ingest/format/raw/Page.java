package org.suragh.ingest.format.raw;

import java.io.IOException;
import java.io.InputStream;
import java.nio.charset.StandardCharsets;
import java.util.Arrays;
import java.util.Locale;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.suragh.base.SuraghException;
import org.suragh.evidence.Provenance;
import org.suragh.ingest.ExhibitSource;

/// A page of text or HTML held whole, and where each of its letters stands in the bytes of the exhibit. Bytes that are
/// no letters become U+FFFD, each by itself. Limit: 64 MiB.
public final class Page {
    static final int MOST = 64 << 20;
    private static final int STEP = 1024;
    private static final Pattern CHARSET = Pattern.compile("charset\\s{0,9}=\\s{0,9}[\"']?([A-Za-z0-9_-]{3,20})");

    private final byte[] bytes;
    private final Encoding encoding;
    private final int mark;
    private final boolean plain;
    private boolean damaged;
    private int[] chars = new int[64];
    private int[] places = new int[64];
    private int known;
    private int[] lineStarts = {0};
    private int lines = 1;
    private final String text;

    private Page(byte[] bytes) {
        this.bytes = bytes;
        encoding = encoding(bytes);
        mark = encoding.mark(bytes);
        plain = encoding == Encoding.UTF_8 && Encoding.ascii(bytes, mark, bytes.length);
        text = plain ? new String(bytes, mark, bytes.length - mark, StandardCharsets.ISO_8859_1) : decoded();
        for (int i = 0; i < text.length(); i++) {
            char c = text.charAt(i);
            if (c == '\n' || c == '\r' && !(i + 1 < text.length() && text.charAt(i + 1) == '\n')) {
                if (lines == lineStarts.length)
                    lineStarts = Arrays.copyOf(lineStarts, lines * 2);
                lineStarts[lines++] = i + 1;
            }
        }
    }

    /// Reads a page.
    ///
    /// @throws SuraghException when it is longer than the limit
    public static Page read(ExhibitSource source) throws IOException, SuraghException {
        try (InputStream in = source.open()) {
            byte[] bytes = in.readNBytes(MOST + 1);
            if (bytes.length > MOST)
                throw new SuraghException("ingest.page-too-long", source.name());
            return new Page(bytes);
        }
    }

    /// A page from its bytes, for looking at the beginning of one.
    public static Page of(byte[] bytes) {
        return new Page(bytes);
    }

    /// By byte-order mark, by what a page says of itself, as UTF-8 if it is, else as Windows-1252.
    private static Encoding encoding(byte[] bytes) {
        Encoding seen = Encoding.of(bytes);
        if (seen.wide() || seen.mark(bytes) > 0)
            return seen;
        Matcher said = CHARSET.matcher(new String(bytes, 0, Math.min(2048, bytes.length), StandardCharsets.US_ASCII));
        String name = said.find() ? said.group(1).toLowerCase(Locale.ROOT) : "";
        return switch (name) {
            case "utf-8", "utf8" -> Encoding.UTF_8;
            case "windows-1252", "iso-8859-1", "latin1", "us-ascii" -> Encoding.WINDOWS_1252;
            case "windows-1256" -> Encoding.WINDOWS_1256;
            default -> Encoding.validUtf8(bytes, 0, bytes.length) ? Encoding.UTF_8 : Encoding.WINDOWS_1252;
        };
    }

    /// All letters.
    public String text() {
        return text;
    }

    /// How the page is written.
    public Encoding encoding() {
        return encoding;
    }

    private String decoded() {
        var out = new StringBuilder(bytes.length - mark);
        int next = 0;
        for (int i = mark; i < bytes.length;) {
            if (out.length() >= next) {
                if (known == chars.length) {
                    chars = Arrays.copyOf(chars, known * 2);
                    places = Arrays.copyOf(places, known * 2);
                }
                chars[known] = out.length();
                places[known++] = i;
                next = out.length() + STEP;
            }
            int width = width(i);
            append(out, i, width);
            i += width;
        }
        return out.toString();
    }

    /// Bytes of the letter at a place.
    private int width(int i) {
        if (encoding.wide())
            return Math.min(2, bytes.length - i);
        if (encoding != Encoding.UTF_8 || bytes[i] >= 0)
            return 1;
        int first = bytes[i] & 255;
        int n = first >= 0xf0 ? 4 : first >= 0xe0 ? 3 : 2;
        return i + n <= bytes.length && Encoding.validUtf8(bytes, i, i + n) ? n : 1;
    }

    private void append(StringBuilder out, int i, int width) {
        if (encoding.wide()) {
            int low = encoding == Encoding.UTF_16LE ? 0 : 1;
            out.append(width < 2 ? '\ufffd' : (char) (bytes[i + low] & 255 | (bytes[i + 1 - low] & 255) << 8));
            damaged |= width < 2;
            return;
        }
        String letter = bytes[i] < 0 && width == 1 && encoding == Encoding.UTF_8
                ? null
                : encoding.decode(bytes, i, i + width);
        out.append(letter == null ? "\ufffd" : letter);
        damaged |= letter == null;
    }

    /// Place in the bytes of a place in the text.
    private int place(int at) {
        if (plain || known == 0)
            return at + mark;
        int k = Arrays.binarySearch(chars, 0, known, at);
        k = k >= 0 ? k : -k - 2;
        int c = chars[k];
        int i = places[k];
        while (c < at && i < bytes.length) {
            int width = width(i);
            c += width == 4 ? 2 : 1;
            i += width;
        }
        return i;
    }

    /// Where a stretch of the text stands.
    public Provenance at(int from, int to) {
        int line = Arrays.binarySearch(lineStarts, 0, lines, from);
        int first = place(from);
        return new Provenance(0, "", line >= 0 ? line + 1 : -line - 1, first, place(to) - first);
    }

    /// Where a stretch of the bytes stands; for a page of UTF-8.
    public Provenance bytesAt(int from, int to) {
        int line = 1;
        for (int low = 0, high = lines - 1; low <= high;) {
            int middle = low + high >>> 1;
            boolean before = place(lineStarts[middle]) <= from;
            line = before ? middle + 1 : line;
            low = before ? middle + 1 : low;
            high = before ? high : middle - 1;
        }
        return new Provenance(0, "", line, from, to - from);
    }

    /// The bytes themselves.
    public byte[] bytes() {
        return bytes;
    }

    /// Whether bytes in a stretch are no letters.
    public boolean damaged(int from, int to) {
        int at = damaged ? text.indexOf('\ufffd', from) : -1;
        return at >= 0 && at < to;
    }

    /// Number of lines.
    public int lines() {
        return lines;
    }

    /// Where a line begins, counted in letters.
    public int lineStart(int line) {
        return lineStarts[line];
    }

    /// End of a line, its line end left out.
    public int lineEnd(int line) {
        int end = line + 1 < lines ? lineStarts[line + 1] : text.length();
        while (end > lineStarts[line] && (text.charAt(end - 1) == '\n' || text.charAt(end - 1) == '\r'))
            end--;
        return end;
    }
}
