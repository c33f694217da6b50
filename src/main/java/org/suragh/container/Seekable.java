package org.suragh.container;

import java.io.EOFException;
import java.io.IOException;
import java.io.InputStream;

/// Bytes that can be read from any place; the size is known.
public interface Seekable extends Content {
    /// Reads some bytes.
    ///
    /// @param at place of the first, from 0
    /// @return how many came, at least one unless `length` is 0; -1 behind the end
    int read(byte[] to, int offset, int length, long at) throws IOException;

    /// A stream from a place on, to the end.
    default InputStream from(long at) {
        return new Window(this, at, size());
    }

    @Override
    default InputStream open() throws IOException {
        return from(0);
    }

    /// Exactly so many bytes from a place.
    ///
    /// @throws EOFException when the content ends before
    default byte[] bytes(long at, int length) throws IOException {
        byte[] bytes = new byte[length];
        for (int done = 0; done < length;) {
            int n = read(bytes, done, length - done, at + done);
            if (n < 0)
                throw new EOFException(name());
            done += n;
        }
        return bytes;
    }
}
