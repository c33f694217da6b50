package org.suragh.ingest.format.archive;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.InputStream;
import java.nio.charset.StandardCharsets;
import org.suragh.ingest.ExhibitSource;

/// A clear-signed text (RFC 9580, section 7) with blanks in place of its armour, its signature and the dashes that
/// escape a line: what remains stands where it stood, so that every offset is one of the original bytes. A text without
/// armour comes through as it is.
///
/// The signature that the last stream passed over is remembered; one thread at a time.
final class ClearText implements ExhibitSource {
    static final String BEGIN = "-----BEGIN PGP SIGNED MESSAGE-----";
    private static final String SIGNATURE = "-----BEGIN PGP SIGNATURE-----";
    private static final String END = "-----END PGP SIGNATURE-----";
    private static final int LONGEST_SIGNATURE = 1 << 16;

    private final ExhibitSource source;
    private final StringBuilder signature = new StringBuilder();
    private boolean signed;

    ClearText(ExhibitSource source) {
        this.source = source;
    }

    @Override
    public String name() {
        return source.name();
    }

    @Override
    public long size() {
        return source.size();
    }

    @Override
    public InputStream open() throws IOException {
        signature.setLength(0);
        signed = false;
        return new Blanked(source.open());
    }

    /// Whether a signature was passed over.
    boolean signed() {
        return signed;
    }

    /// The text of the signature block, without its first and last line.
    String signature() {
        return signature.toString();
    }

    private enum Part {
        TEXT, HEADERS, BODY, SIGNATURE
    }

    /// Goes through the lines; of a line only the beginning decides.
    private final class Blanked extends InputStream {
        private static final int TELLING = 64;
        private final InputStream in;
        private final byte[] raw = new byte[1 << 15];
        private int rawAt;
        private int rawEnd;
        private byte[] out = new byte[0];
        private int outAt;
        private boolean lineStart = true;
        private boolean blank;
        private Part part = Part.TEXT;

        Blanked(InputStream in) {
            this.in = in;
        }

        @Override
        public int read() throws IOException {
            byte[] one = new byte[1];
            return read(one, 0, 1) < 0 ? -1 : one[0] & 255;
        }

        @Override
        public int read(byte[] b, int off, int len) throws IOException {
            int at = off;
            while (at < off + len) {
                if (outAt == out.length && !more())
                    break;
                int n = Math.min(off + len - at, out.length - outAt);
                System.arraycopy(out, outAt, b, at, n);
                outAt += n;
                at += n;
            }
            return at == off && len > 0 ? -1 : at - off;
        }

        private int next() throws IOException {
            if (rawAt == rawEnd) {
                rawEnd = Math.max(0, in.read(raw));
                rawAt = 0;
            }
            return rawAt < rawEnd ? raw[rawAt++] & 255 : -1;
        }

        /// The next stretch of a line: its beginning, or what follows of it.
        private boolean more() throws IOException {
            var piece = new ByteArrayOutputStream(TELLING);
            int most = lineStart ? TELLING : raw.length;
            int c = 0;
            while (piece.size() < most && c != '\n' && (c = next()) >= 0)
                piece.write(c);
            out = piece.toByteArray();
            outAt = 0;
            if (out.length == 0)
                return false;
            if (lineStart)
                begin(new String(out, StandardCharsets.ISO_8859_1));
            lineStart = c == '\n';
            for (int i = 0; blank && i < out.length; i++)
                out[i] = out[i] == '\n' || out[i] == '\r' ? out[i] : (byte) ' ';
            return true;
        }

        private void begin(String line) {
            blank = part == Part.HEADERS || part == Part.SIGNATURE;
            switch (part) {
                case TEXT -> {
                    if (line.startsWith(BEGIN))
                        blank = true;
                    part = blank ? Part.HEADERS : Part.TEXT;
                }
                case HEADERS -> part = line.isBlank() ? Part.BODY : Part.HEADERS;
                case BODY -> {
                    if (line.startsWith(SIGNATURE)) {
                        blank = true;
                        signed = true;
                        part = Part.SIGNATURE;
                    } else if (line.startsWith("- ")) {
                        out[0] = ' ';
                    }
                }
                case SIGNATURE -> {
                    if (line.startsWith(END))
                        part = Part.TEXT;
                    else if (signature.length() < LONGEST_SIGNATURE)
                        signature.append(line.strip()).append('\n');
                }
            }
        }

        @Override
        public void close() throws IOException {
            in.close();
        }
    }
}
