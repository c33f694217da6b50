package org.suragh.container;

import java.io.IOException;
import java.io.InputStream;

/// Bytes that can be read from the start as often as wanted.
public interface Content {
    /// File name, or path inside the container.
    String name();

    /// Size in bytes, or -1 when not known before reading.
    long size();

    /// A fresh stream over the bytes from the start.
    InputStream open() throws IOException;
}
