package org.suragh.ingest.format;

/// Finds out how a file that is not all UTF-8 writes its letters: UTF-8 with damaged rows when some row is UTF-8 beyond
/// ASCII, else a Windows code page: 1256 when its letters stand together as those of Arabic words do, 1252 when they
/// stand alone between ASCII letters.
final class CodePage {
    private static final int MOST = 1 << 28;

    private boolean utf8;
    private boolean other;
    private int high;
    private int paired;

    /// Takes a row in.
    void add(byte[] b, int from, int to) {
        if (utf8 || Encoding.ascii(b, from, to))
            return;
        if (Encoding.validUtf8(b, from, to)) {
            utf8 = true;
            return;
        }
        other = true;
        for (int i = from; i < to && high < MOST; i++) {
            if (b[i] < 0) {
                high++;
                paired += i > from && b[i - 1] < 0 || i + 1 < to && b[i + 1] < 0 ? 1 : 0;
            }
        }
    }

    /// What the rows are written in.
    Encoding encoding() {
        if (utf8 || !other)
            return Encoding.UTF_8;
        return paired * 2 > high ? Encoding.WINDOWS_1256 : Encoding.WINDOWS_1252;
    }
}
