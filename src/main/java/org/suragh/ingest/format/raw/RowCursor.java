package org.suragh.ingest.format.raw;

import java.io.Closeable;
import java.io.IOException;
import org.jspecify.annotations.Nullable;
import org.suragh.evidence.Provenance;

/// The rows of a table one after the other, each as fields that are slices of bytes: those of the file itself where it
/// is delimited text, the UTF-8 of the cells where it is not. Used on one thread.
public abstract class RowCursor implements Closeable {
    /// Moves to the next row that is not empty.
    ///
    /// @return false at the end
    public abstract boolean next() throws IOException;

    /// Why the row cannot be read, as a text key, or null.
    public abstract @Nullable String damage();

    /// Number of fields.
    public abstract int count();

    /// The bytes that `from` and `to` point into; valid until `next`.
    public abstract byte[] bytes();

    /// First byte of a field, behind its quote.
    public abstract int from(int field);

    /// Place behind the last byte of a field.
    public abstract int to(int field);

    /// Whether the field holds doubled quotes, so that its bytes are not yet its text.
    public abstract boolean escaped(int field);

    /// First byte of the whole row.
    public abstract int recordFrom();

    /// Place behind its last byte, line end left out.
    public abstract int recordTo();

    /// Where the row stands in the exhibit.
    public abstract Provenance provenance();

    /// Bytes of the exhibit in front of the row, for the progress.
    public abstract long offset();

    /// The text of a field, doubled quotes undone; bytes without meaning become U+FFFD. For looking at, not for records.
    public final String text(int field, Encoding encoding) {
        String text = encoding.decode(bytes(), from(field), to(field));
        if (text == null)
            text = new String(bytes(), from(field), to(field) - from(field), java.nio.charset.StandardCharsets.UTF_8);
        return escaped(field) ? text.replace("\"\"", "\"") : text;
    }
}
