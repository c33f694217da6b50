package org.suragh.casefile;

/// One chunk of an order: columns of equal length, each value as the difference from the one before it (the first
/// from 0), folded so that small negatives stay short, seven bits a byte, lowest first.
///
/// Layout: number of columns (one byte); then each column's byte length (four bytes, big-endian) and bytes.
final class RunChunk {
    /// Rows of a full chunk.
    static final int ROWS = 8_192;
    private static final int LONGEST = 10;

    private RunChunk() {}

    static byte[] encode(long[][] columns, int rows) {
        byte[] out = new byte[1 + columns.length * (4 + rows * LONGEST)];
        out[0] = (byte) columns.length;
        int end = 1;
        for (long[] column : columns) {
            int start = end + 4;
            end = start;
            long before = 0;
            for (int i = 0; i < rows; i++) {
                long step = column[i] - before;
                before = column[i];
                long folded = step << 1 ^ step >> 63;
                while ((folded & ~0x7fL) != 0) {
                    out[end++] = (byte) (folded | 0x80);
                    folded >>>= 7;
                }
                out[end++] = (byte) folded;
            }
            int length = end - start;
            for (int i = 0; i < 4; i++)
                out[start - 1 - i] = (byte) (length >>> 8 * i);
        }
        return java.util.Arrays.copyOf(out, end);
    }

    /// Fills the first columns of a chunk; those beyond `columns.length` are passed over.
    static void decode(byte[] data, int rows, long[][] columns) {
        if (data[0] < columns.length)
            throw new IllegalStateException("columns of a run");
        int start = 1;
        for (long[] column : columns) {
            int length = 0;
            for (int i = 0; i < 4; i++)
                length = length << 8 | data[start + i] & 0xff;
            decode(data, start + 4, rows, column);
            start += 4 + length;
        }
    }

    private static void decode(byte[] data, int start, int rows, long[] column) {
        int next = start;
        long value = 0;
        for (int i = 0; i < rows; i++) {
            byte part = data[next++];
            long folded = part & 0x7f;
            for (int shift = 7; part < 0; shift += 7) {
                part = data[next++];
                folded |= (long) (part & 0x7f) << shift;
            }
            value += folded >>> 1 ^ -(folded & 1);
            column[i] = value;
        }
    }
}
