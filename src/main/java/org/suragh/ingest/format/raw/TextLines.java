package org.suragh.ingest.format.raw;

import java.io.Closeable;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import org.suragh.base.Progress;
import org.suragh.evidence.Provenance;
import org.suragh.ingest.ExhibitSource;

/// The lines of a log in UTF-8, each with its place; a line over 4 KiB is known by its place only. Blank lines are left
/// out. One thread; close it when done.
public final class TextLines implements Closeable {
    /// Longest line in bytes that is read.
    public static final int LONGEST = 4096;

    private final ByteWindow window;
    private final Progress progress;
    private final long size;
    private long line;
    private String text = "";
    private boolean tooLong;
    private Provenance at = new Provenance(0, "", 1, 0, 0);

    private TextLines(ByteWindow window, long size, Progress progress) {
        this.window = window;
        this.size = size;
        this.progress = progress;
    }

    /// The lines of a file.
    ///
    /// @throws IOException if it cannot be opened
    public static TextLines of(ExhibitSource source, Progress progress) throws IOException {
        return new TextLines(ByteWindow.open(source, Encoding.UTF_8), Math.max(0, source.size()), progress);
    }

    /// Goes to the next line; false at the end.
    public boolean next() throws IOException {
        while (window.has(0)) {
            line++;
            if (line % 4096 == 1)
                progress.checkpoint("ingest.stage.read", window.offset(), size);
            int end = 0;
            while (end < LONGEST && window.has(end) && !lineEnd(window.bytes[window.start + end]))
                end++;
            text = new String(window.bytes, window.start, end, StandardCharsets.UTF_8);
            tooLong = end == LONGEST;
            long offset = window.offset();
            int whole = (int) Math.min(Integer.MAX_VALUE, tooLong ? window.discardLine() : end);
            if (!tooLong)
                window.advance(behind(end));
            at = new Provenance(0, "", line, offset, whole);
            if (tooLong || !text.isBlank())
                return true;
        }
        return false;
    }

    private static boolean lineEnd(byte b) {
        return b == '\n' || b == '\r';
    }

    private int behind(int end) throws IOException {
        if (!window.has(end))
            return end;
        boolean pair = window.bytes[window.start + end] == '\r' && window.has(end + 1)
                && window.bytes[window.start + end + 1] == '\n';
        return end + (pair ? 2 : 1);
    }

    /// The line without its end; of a line that is too long its beginning.
    public String text() {
        return text;
    }

    /// Whether it is longer than is read.
    public boolean tooLong() {
        return tooLong;
    }

    /// Where it stands.
    public Provenance at() {
        return at;
    }

    @Override
    public void close() throws IOException {
        window.close();
    }
}
