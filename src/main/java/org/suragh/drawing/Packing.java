package org.suragh.drawing;

/// Puts the boxes of components beside each other without overlap.
///
/// Largest first; each goes to the free place nearest to the middle, in rings over a coarse grid, wider than high since
/// screens are. Own method; cost O(c g) for c components and g cells looked at. Deterministic: no chance in it.
final class Packing {
    private static final int MOST_CELLS = 1 << 20;

    private Packing() {}

    /// For boxes of width `w` and height `h`, sorted largest first, the middle of each: x in row 0, y in row 1.
    static double[][] pack(double[] w, double[] h, double gap) {
        int n = w.length;
        double[][] out = new double[2][n];
        if (n == 0)
            return out;
        double area = 0, widest = 0;
        for (int i = 0; i < n; i++) {
            area += (w[i] + gap) * (h[i] + gap);
            widest = Math.max(widest, Math.max(w[i], h[i]) + gap);
        }
        double side = 3 * Math.sqrt(area) + 2 * widest;
        double cell = Math.max(side / Math.sqrt(MOST_CELLS), Math.max(gap, Math.sqrt(area / n) / 4));
        int size = (int) (side / cell) + 2;
        var taken = new java.util.BitSet(size * size);
        int from = 0;
        double lastW = -1, lastH = -1;
        for (int i = 0; i < n; i++) {
            int columns = (int) Math.ceil((w[i] + gap) / cell);
            int rows = (int) Math.ceil((h[i] + gap) / cell);
            if (w[i] != lastW || h[i] != lastH)
                from = 0;
            lastW = w[i];
            lastH = h[i];
            long place = search(taken, size, columns, rows, from);
            int column = (int) place, row = (int) (place >>> 32) & 0xffff;
            from = (int) (place >>> 48);
            for (int r = row; r < row + rows; r++)
                taken.set(r * size + column, r * size + column + columns);
            out[0][i] = (column + columns / 2.0 - size / 2.0) * cell;
            out[1][i] = (row + rows / 2.0 - size / 2.0) * cell;
        }
        return out;
    }

    /// Column in the low 32 bits, row in the next 16, ring in the upper 16.
    private static long search(java.util.BitSet taken, int size, int columns, int rows, int fromRing) {
        int midColumn = (size - columns) / 2, midRow = (size - rows) / 2;
        for (int ring = fromRing; ring < size; ring++) {
            int high = ring * 5 / 8;
            for (int r = -high; r <= high; r++) {
                int step = r == -high || r == high ? 1 : Math.max(1, 2 * ring);
                for (int c = -ring; c <= ring; c += step) {
                    int column = midColumn + c, row = midRow + r;
                    if (column >= 0 && row >= 0 && column + columns <= size && row + rows <= size
                            && free(taken, size, column, row, columns, rows))
                        return (long) ring << 48 | (long) row << 32 | column;
                }
            }
        }
        throw new IllegalStateException("no room for " + columns + " x " + rows + " in " + size);
    }

    private static boolean free(java.util.BitSet taken, int size, int column, int row, int columns, int rows) {
        for (int r = row; r < row + rows; r++) {
            int next = taken.nextSetBit(r * size + column);
            if (next >= 0 && next < r * size + column + columns)
                return false;
        }
        return true;
    }
}
