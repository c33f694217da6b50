package org.suragh.ingest.format.raw;

import java.io.IOException;
import org.jspecify.annotations.Nullable;
import org.suragh.evidence.Provenance;

/// Splits delimited text into records, on bytes, and knows each record's line, offset and length.
///
/// RFC 4180 with any one-byte delimiter, any of the three line ends, line breaks inside quotes. A quote that is never
/// closed, or is followed by something else than a delimiter, spoils only the line it stands in: reading goes on with
/// the next line. Every byte is looked at twice at most. Limits: `ByteWindow.MOST` bytes a record, 4,096 columns.
public final class CsvScanner extends RowCursor {
    public static final int MOST_COLUMNS = 4096;

    private final ByteWindow window;
    private static final long ONES = 0x0101010101010101L;
    private static final long HIGHS = 0x8080808080808080L;
    private static final long FEEDS = ONES * '\n';
    private static final long RETURNS = ONES * '\r';
    private static final long QUOTES = ONES * '"';

    private final byte delimiter;
    private final long delimiters;
    private int[] from = new int[64];
    private int[] to = new int[64];
    private boolean[] escaped = new boolean[64];
    private int count;
    private int consumed;
    private long discarded;
    private long line = 1;
    private int lines;
    private @Nullable String damage;

    /// Over a window that stands at the first record.
    ///
    /// @param delimiter what stands between fields
    public CsvScanner(ByteWindow window, char delimiter) {
        this.window = window;
        this.delimiter = (byte) delimiter;
        this.delimiters = ONES * delimiter;
    }

    @Override
    public boolean next() throws IOException {
        do {
            window.advance(consumed);
            line += lines;
            consumed = 0;
            discarded = 0;
            lines = 0;
            count = 0;
            damage = null;
            if (!window.has(0))
                return false;
            record();
        } while (count == 1 && from[0] == to[0] && damage == null);
        return true;
    }

    private void record() throws IOException {
        int p = 0;
        for (;;) {
            if (count == MOST_COLUMNS) {
                damage = "ingest.reject.columns";
                p = restOfLine(p);
                break;
            }
            p = window.has(p) && at(p) == '"' ? quoted(p) : plain(p);
            if (damage != null) {
                p = restOfLine(0);
                break;
            }
            if (!window.has(p)) {
                if (window.full())
                    p = restOfLine(0);
                break;
            }
            byte c = at(p);
            if (c != delimiter) {
                p = lineEnd(p);
                break;
            }
            p++;
        }
        consumed = p;
    }

    private byte at(int p) {
        return window.bytes[window.start + p];
    }

    /// Reads a field without quotes from `p`; gives the place of what ends it.
    private int plain(int p) throws IOException {
        int first = p;
        for (;;) {
            int n = window.end;
            int i = find(window.bytes, window.start + p, n, delimiters);
            p = i - window.start;
            if (i < n || !window.has(p))
                break;
        }
        field(first, p, false);
        return p;
    }

    /// Reads a field that begins with a quote at `p`; gives the place behind the closing quote.
    private int quoted(int p) throws IOException {
        int first = p + 1;
        int at = first;
        boolean doubled = false;
        int breaks = 0;
        for (;;) {
            if (!window.has(at)) {
                damage = "ingest.reject.quote";
                return at;
            }
            byte[] b = window.bytes;
            int i = window.start + at;
            int n = window.end;
            i = find(b, i, n, QUOTES);
            at = i - window.start;
            if (i == n)
                continue;
            if (b[i] != '"') {
                breaks += b[i] == '\n' || !(window.has(at + 1) && at(at + 1) == '\n') ? 1 : 0;
                at++;
                continue;
            }
            if (window.has(at + 1) && at(at + 1) == '"') {
                doubled = true;
                at += 2;
                continue;
            }
            break;
        }
        field(first, at, doubled);
        lines += breaks;
        if (window.has(at + 1)) {
            byte c = at(at + 1);
            if (c != delimiter && c != '\n' && c != '\r')
                damage = "ingest.reject.quote";
        }
        return at + 1;
    }

    /// Place of the first line end or byte of `wanted` (the byte eight times) from `i`, or `n`; eight bytes at a time by
    /// the zero-byte test of Mycroft (1987).
    private static int find(byte[] b, int i, int n, long wanted) {
        for (; i + 8 <= n; i += 8) {
            long word = (long) SliceInterner.LONGS.get(b, i);
            long x = word ^ wanted;
            long y = word ^ FEEDS;
            long z = word ^ RETURNS;
            long hit = (x - ONES & ~x | y - ONES & ~y | z - ONES & ~z) & HIGHS;
            if (hit != 0)
                return i + (Long.numberOfTrailingZeros(hit) >>> 3);
        }
        byte stop = (byte) wanted;
        while (i < n && b[i] != stop && b[i] != '\n' && b[i] != '\r')
            i++;
        return i;
    }

    private void field(int first, int end, boolean doubled) {
        if (count == from.length) {
            from = java.util.Arrays.copyOf(from, count * 2);
            to = java.util.Arrays.copyOf(to, count * 2);
            escaped = java.util.Arrays.copyOf(escaped, count * 2);
        }
        from[count] = first;
        to[count] = end;
        escaped[count++] = doubled;
    }

    /// Place behind the line end at `p`.
    private int lineEnd(int p) throws IOException {
        lines++;
        return at(p) == '\r' && window.has(p + 1) && at(p + 1) == '\n' ? p + 2 : p + 1;
    }

    /// Place behind the end of the line that `p` lies in; a line longer than a window is thrown away.
    private int restOfLine(int p) throws IOException {
        if (p == 0)
            lines = 0;
        int i = p;
        while (window.has(i)) {
            if (at(i) == '\n' || at(i) == '\r')
                return lineEnd(i);
            i++;
        }
        if (window.full()) {
            damage = "ingest.reject.too-long";
            count = 0;
            lines = 1;
            startOfLong = window.offset();
            discarded = window.discardLine();
            return 0;
        }
        return i;
    }

    private long startOfLong;

    @Override
    @Nullable
    public String damage() {
        return damage;
    }

    @Override
    public int count() {
        return count;
    }

    @Override
    public byte[] bytes() {
        return window.bytes;
    }

    @Override
    public int from(int field) {
        return window.start + from[field];
    }

    @Override
    public int to(int field) {
        return window.start + to[field];
    }

    @Override
    public boolean escaped(int field) {
        return escaped[field];
    }

    @Override
    public int recordFrom() {
        return window.start;
    }

    @Override
    public int recordTo() {
        return window.start + bare();
    }

    private int bare() {
        int n = consumed;
        while (n > 0 && (at(n - 1) == '\n' || at(n - 1) == '\r'))
            n--;
        return n;
    }

    @Override
    public Provenance provenance() {
        if (discarded > 0)
            return new Provenance(0, "", line, startOfLong, (int) Math.min(Integer.MAX_VALUE, discarded));
        return new Provenance(0, "", line, window.offset(), window.original(bare()));
    }

    /// 1-based line the record begins in.
    long line() {
        return line;
    }

    @Override
    public long offset() {
        return window.offset();
    }

    @Override
    public void close() throws IOException {
        window.close();
    }
}
