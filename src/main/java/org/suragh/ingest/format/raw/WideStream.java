package org.suragh.ingest.format.raw;

import java.io.IOException;
import java.io.InputStream;

/// UTF-16 in, UTF-8 out, one for one: a lone half of a pair comes out as its own three bytes (which UTF-8 forbids, so
/// that the row is found out later), so that the original length of any slice can be told from its UTF-8 alone.
final class WideStream extends InputStream {
    private final InputStream in;
    private final boolean bigEndian;
    private final byte[] raw = new byte[1 << 15];
    private int rawAt;
    private int rawEnd;
    private int pendingHigh = -1;
    private final byte[] out = new byte[4];
    private int outAt;
    private int outEnd;

    WideStream(InputStream in, boolean bigEndian) {
        this.in = in;
        this.bigEndian = bigEndian;
    }

    @Override
    public int read() throws IOException {
        byte[] one = new byte[1];
        return read(one, 0, 1) < 0 ? -1 : one[0] & 255;
    }

    @Override
    public int read(byte[] b, int off, int len) throws IOException {
        int at = off;
        int end = off + len;
        while (at < end) {
            if (outAt == outEnd && !next())
                break;
            while (outAt < outEnd && at < end)
                b[at++] = out[outAt++];
        }
        return at == off && len > 0 ? -1 : at - off;
    }

    /// Encodes one more code point into `out`.
    private boolean next() throws IOException {
        outAt = 0;
        outEnd = 0;
        int unit = pendingHigh >= 0 ? pendingHigh : unit();
        pendingHigh = -1;
        if (unit < 0)
            return false;
        if (unit >= 0xd800 && unit < 0xdc00) {
            int low = unit();
            if (low >= 0xdc00 && low < 0xe000) {
                int point = 0x10000 + (unit - 0xd800 << 10) + low - 0xdc00;
                out[outEnd++] = (byte) (0xf0 | point >> 18);
                out[outEnd++] = (byte) (0x80 | point >> 12 & 63);
                out[outEnd++] = (byte) (0x80 | point >> 6 & 63);
                out[outEnd++] = (byte) (0x80 | point & 63);
                return true;
            }
            pendingHigh = low;
        }
        if (unit < 0x80) {
            out[outEnd++] = (byte) unit;
        } else if (unit < 0x800) {
            out[outEnd++] = (byte) (0xc0 | unit >> 6);
            out[outEnd++] = (byte) (0x80 | unit & 63);
        } else {
            out[outEnd++] = (byte) (0xe0 | unit >> 12);
            out[outEnd++] = (byte) (0x80 | unit >> 6 & 63);
            out[outEnd++] = (byte) (0x80 | unit & 63);
        }
        return true;
    }

    /// The next 16 bits, or -1 at the end; a single last byte is dropped.
    private int unit() throws IOException {
        if (rawEnd - rawAt < 2) {
            if (rawEnd - rawAt == 1)
                raw[0] = raw[rawAt];
            rawEnd -= rawAt;
            rawAt = 0;
            while (rawEnd < 2) {
                int n = in.read(raw, rawEnd, raw.length - rawEnd);
                if (n < 0)
                    return -1;
                rawEnd += n;
            }
        }
        int first = raw[rawAt++] & 255;
        int second = raw[rawAt++] & 255;
        return bigEndian ? first << 8 | second : second << 8 | first;
    }

    @Override
    public void close() throws IOException {
        in.close();
    }

    /// How many UTF-16 bytes a slice of the UTF-8 had.
    static int originalLength(byte[] b, int from, int to) {
        int bytes = 0;
        for (int i = from; i < to; i++) {
            int c = b[i] & 255;
            if ((c & 0xc0) != 0x80)
                bytes += c >= 0xf0 ? 4 : 2;
        }
        return bytes;
    }
}
