package org.suragh.ingest.format.raw;

import java.io.Closeable;
import java.io.IOException;
import java.io.InputStream;
import java.nio.charset.StandardCharsets;
import org.suragh.ingest.ExhibitSource;

/// A sliding view of an exhibit's bytes that always holds the current record whole, and knows where it stands in the
/// exhibit's own bytes. Memory: twice the longest record at most, and never more than the limit a record.
public final class ByteWindow implements Closeable {
    /// Longest record: 4 MiB.
    static final int MOST = 4 << 20;
    /// Longest record that holds many rows, such as a page of answers or a conversation: 32 MiB.
    public static final int PAGE = 32 << 20;

    private final InputStream in;
    private final boolean wide;
    private final int most;
    /// What is held; the record begins at `start`, what was read ends at `end`.
    byte[] bytes = new byte[1 << 18];
    int start;
    int end;
    private long offset;

    private ByteWindow(InputStream in, boolean wide, int most) {
        this.in = in;
        this.wide = wide;
        this.most = most;
    }

    /// Opens a source behind its byte-order mark, if any.
    public static ByteWindow open(ExhibitSource source, Encoding encoding) throws IOException {
        return open(source, encoding, MOST);
    }

    /// The same with another limit for a record.
    public static ByteWindow open(ExhibitSource source, Encoding encoding, int most) throws IOException {
        InputStream raw = source.open();
        byte[] first = raw.readNBytes(3);
        int mark = encoding.mark(first);
        InputStream all = new java.io.SequenceInputStream(
                new java.io.ByteArrayInputStream(first, mark, first.length - mark), raw);
        var window = new ByteWindow(encoding.wide() ? new WideStream(all, encoding == Encoding.UTF_16BE) : all,
                encoding.wide(), most);
        window.offset = mark;
        return window;
    }

    /// Where the current record begins in the exhibit's own bytes.
    public long offset() {
        return offset;
    }

    /// Bytes held of the current record and what follows it.
    int held() {
        return end - start;
    }

    /// Whether the byte at place `p` of the record can be had; reads on when needed. False at the end of the file, or
    /// when the record would exceed the limit.
    public boolean has(int p) throws IOException {
        while (start + p >= end) {
            if (!more())
                return false;
        }
        return true;
    }

    /// The byte `p` places on, which is held.
    public byte at(int p) {
        return bytes[start + p];
    }

    /// The next `n` bytes, which are held, as UTF-8.
    public String text(int n) {
        return new String(bytes, start, n, StandardCharsets.UTF_8);
    }

    /// Where the next line feed stands; the end of what can be held when there is none.
    int line() throws IOException {
        int p = 0;
        do {
            byte[] b = bytes;
            for (int i = start + p; i < end; i++) {
                if (b[i] == '\n')
                    return i - start;
            }
            p = held();
        } while (has(p));
        return p;
    }

    /// Whether `has` was refused because the record is too long, not because the file ended.
    boolean full() {
        return end - start >= most;
    }

    private boolean more() throws IOException {
        if (full())
            return false;
        if (start > 0 && end == bytes.length) {
            System.arraycopy(bytes, start, bytes, 0, end - start);
            end -= start;
            start = 0;
        }
        if (end == bytes.length)
            bytes = java.util.Arrays.copyOf(bytes, Math.min(most, bytes.length * 2));
        int n = in.read(bytes, end, bytes.length - end);
        if (n <= 0)
            return false;
        end += n;
        return true;
    }

    /// Bytes of the exhibit that the first `n` bytes of the record are.
    int original(int n) {
        return wide ? WideStream.originalLength(bytes, start, start + n) : n;
    }

    /// Bytes of the exhibit that a slice of what is held is.
    int original(int from, int to) {
        return wide ? WideStream.originalLength(bytes, from, to) : to - from;
    }

    /// Ends the record after `n` bytes; the next one begins there.
    public void advance(int n) {
        offset += original(n);
        start += n;
    }

    /// Throws away everything up to and including the next line end.
    ///
    /// @return bytes of the exhibit thrown away
    public long discardLine() throws IOException {
        long from = offset;
        for (;;) {
            for (int i = start; i < end; i++) {
                if (bytes[i] == '\n' || bytes[i] == '\r') {
                    int at = i - start;
                    boolean pair = bytes[i] == '\r' && !full() && has(at + 1) && bytes[start + at + 1] == '\n';
                    advance(at + (pair ? 2 : 1));
                    return offset - from;
                }
            }
            advance(end - start);
            if (!has(0))
                return offset - from;
        }
    }

    @Override
    public void close() throws IOException {
        in.close();
    }
}
