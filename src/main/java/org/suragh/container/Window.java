package org.suragh.container;

import java.io.IOException;
import java.io.InputStream;

/// A stream over a stretch of seekable bytes. Several may be open over one content.
final class Window extends InputStream {
    private final Seekable content;
    private final long end;
    private long at;

    Window(Seekable content, long from, long end) {
        this.content = content;
        this.at = from;
        this.end = end;
    }

    @Override
    public int read() throws IOException {
        byte[] one = new byte[1];
        return read(one, 0, 1) < 0 ? -1 : one[0] & 255;
    }

    @Override
    public int read(byte[] to, int offset, int length) throws IOException {
        if (length == 0)
            return 0;
        if (at >= end)
            return -1;
        int n = content.read(to, offset, (int) Math.min(length, end - at), at);
        if (n > 0)
            at += n;
        return n;
    }

    @Override
    public long skip(long n) {
        long step = Math.clamp(n, 0, Math.max(0, end - at));
        at += step;
        return step;
    }

    @Override
    public int available() {
        return Math.clamp(end - at, 0, Integer.MAX_VALUE);
    }
}
