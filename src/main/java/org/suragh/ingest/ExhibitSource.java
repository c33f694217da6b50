package org.suragh.ingest;

import java.io.IOException;
import java.io.InputStream;

/// The bytes of one exhibit or of one of its members. The file behind it is only ever opened for reading.
public interface ExhibitSource {
    /// File name, or path inside the archive.
    String name();

    /// Size in bytes, or -1 when not known before reading.
    long size();

    /// A fresh stream over the innermost inflated bytes from the start. May be called more than once.
    InputStream open() throws IOException;
}
