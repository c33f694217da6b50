package org.suragh.ingest.format.raw;

/// Finds out how a file that is not all UTF-8 writes its letters: UTF-8 with damaged rows when some row is UTF-8 beyond
/// ASCII, else a Windows code page: 1256 when its letters stand together as those of Arabic words do, 1252 when they
/// stand alone between ASCII letters.
public final class CodePage {
    private static final int MOST = 1 << 28;

    private boolean utf8;
    private boolean other;
    private boolean damaged;
    private int high;
    private int paired;

    /// Takes a row in.
    public void add(byte[] b, int from, int to) {
        if (Encoding.ascii(b, from, to))
            return;
        if (Encoding.validUtf8(b, from, to)) {
            utf8 = true;
            return;
        }
        other = true;
        damaged |= Encoding.someUtf8(b, from, to);
        for (int i = from; i < to && high < MOST; i++) {
            if (b[i] < 0) {
                high++;
                paired += i > from && b[i - 1] < 0 || i + 1 < to && b[i + 1] < 0 ? 1 : 0;
            }
        }
    }

    /// What the rows are written in.
    public Encoding encoding() {
        return utf8 ? Encoding.UTF_8 : rest();
    }

    /// Whether some rows are UTF-8 beyond ASCII and others none.
    public boolean mixed() {
        return utf8 && other;
    }

    /// What the rows that are no UTF-8 are written in; UTF-8 when they are the damaged rows of a file of UTF-8, since they
    /// hold letters of it beside.
    public Encoding rest() {
        if (!other || utf8 && damaged)
            return Encoding.UTF_8;
        return paired * 2 > high ? Encoding.WINDOWS_1256 : Encoding.WINDOWS_1252;
    }
}
