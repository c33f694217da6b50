package org.suragh.ingest.format.column;

import java.io.IOException;
import org.suragh.ingest.ExhibitSource;
import org.suragh.ingest.format.raw.ByteWindow;
import org.suragh.ingest.format.raw.CsvScanner;
import org.suragh.ingest.format.raw.Encoding;
import org.suragh.ingest.format.raw.RowCursor;

/// A table whose rows can be gone through more than once. Its first row may be the header.
public interface TableSource {
    /// Name of the file.
    String name();

    /// Size in bytes, or -1 when not known.
    long size();

    /// Its rows from the first.
    RowCursor open() throws IOException;

    /// Delimited text.
    record Delimited(ExhibitSource file, Encoding encoding, char delimiter) implements TableSource {
        @Override
        public String name() {
            return file.name();
        }

        @Override
        public long size() {
            return file.size();
        }

        @Override
        public RowCursor open() throws IOException {
            return new CsvScanner(ByteWindow.open(file, encoding), delimiter);
        }
    }
}
