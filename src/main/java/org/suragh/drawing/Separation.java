package org.suragh.drawing;

import java.util.Arrays;

/// Pushes overlapping discs apart.
///
/// Every pair closer than both radii and a gap is moved apart by half the overlap, pair by pair over a grid, until no
/// pair is left; when that stalls the whole drawing is stretched by a tenth. Cost O(n) a round while discs are of
/// similar size. Deterministic: pairs are taken in order of grid cell and node.
final class Separation {
    private static final int ROUNDS = 40;
    private static final int STRETCHES = 60;

    private final float[] radius;
    private final double gap;
    private final double cell;
    private int[] start = new int[1];
    private int[] sorted = new int[0];
    private int columns;
    private int rows;
    private double left;
    private double top;

    private Separation(float[] radius, double gap) {
        this.radius = radius;
        this.gap = gap;
        double widest = 0;
        for (float r : radius)
            widest = Math.max(widest, r);
        cell = Math.max(1e-3, 2 * widest + gap);
    }

    /// Moves the nodes until none are closer than `gap`.
    static void apart(double[] x, double[] y, float[] radius, double gap) {
        var separation = new Separation(radius, gap);
        for (int stretch = 0; stretch < STRETCHES; stretch++) {
            for (int round = 0; round < ROUNDS; round++) {
                separation.index(x, y);
                if (!separation.push(x, y))
                    return;
            }
            for (int i = 0; i < x.length; i++) {
                x[i] *= 1.1;
                y[i] *= 1.1;
            }
        }
    }

    private void index(double[] x, double[] y) {
        double right = -Double.MAX_VALUE, bottom = -Double.MAX_VALUE;
        left = Double.MAX_VALUE;
        top = Double.MAX_VALUE;
        for (int i = 0; i < x.length; i++) {
            left = Math.min(left, x[i]);
            right = Math.max(right, x[i]);
            top = Math.min(top, y[i]);
            bottom = Math.max(bottom, y[i]);
        }
        // far outliers must not make the grid larger than the graph
        double side = Math.max(cell, Math.sqrt((right - left) * (bottom - top) / (4.0 * x.length + 16)));
        columns = (int) Math.clamp((right - left) / side, 1, 1 << 14);
        rows = (int) Math.clamp((bottom - top) / side, 1, 1 << 14);
        int[] of = new int[x.length];
        start = new int[columns * rows + 1];
        for (int i = 0; i < x.length; i++) {
            of[i] = row(y[i], bottom) * columns + column(x[i], right);
            start[of[i] + 1]++;
        }
        for (int c = 0; c < columns * rows; c++)
            start[c + 1] += start[c];
        int[] next = Arrays.copyOf(start, start.length - 1);
        sorted = new int[x.length];
        for (int i = 0; i < x.length; i++)
            sorted[next[of[i]]++] = i;
    }

    private int column(double at, double right) {
        return (int) Math.min(columns - 1, (at - left) / Math.max(right - left, 1e-9) * columns);
    }

    private int row(double at, double bottom) {
        return (int) Math.min(rows - 1, (at - top) / Math.max(bottom - top, 1e-9) * rows);
    }

    private boolean push(double[] x, double[] y) {
        boolean any = false;
        for (int row = 0; row < rows; row++) {
            for (int column = 0; column < columns; column++) {
                int here = row * columns + column;
                for (int a = start[here]; a < start[here + 1]; a++) {
                    any |= pushRange(x, y, sorted[a], a + 1, start[here + 1]);
                    if (column + 1 < columns)
                        any |= pushRange(x, y, sorted[a], start[here + 1], start[here + 2]);
                    if (row + 1 < rows) {
                        int from = here + columns - (column > 0 ? 1 : 0);
                        int to = here + columns + (column + 1 < columns ? 1 : 0);
                        any |= pushRange(x, y, sorted[a], start[from], start[to + 1]);
                    }
                }
            }
        }
        return any;
    }

    private boolean pushRange(double[] x, double[] y, int i, int from, int to) {
        boolean any = false;
        for (int b = from; b < to; b++) {
            int j = sorted[b];
            double want = radius[i] + radius[j] + gap;
            double dx = x[j] - x[i], dy = y[j] - y[i];
            double d2 = dx * dx + dy * dy;
            if (d2 >= want * want * .9999)
                continue;
            any = true;
            double d = Math.sqrt(d2);
            if (d < 1e-6) {
                // on one spot: an angle of their own
                dx = StrictMath.cos(i * 2.399963);
                dy = StrictMath.sin(i * 2.399963);
                d = 1;
                d2 = 0;
            }
            double half = (want * 1.01 - Math.sqrt(d2)) / 2 / d;
            x[i] -= dx * half;
            y[i] -= dy * half;
            x[j] += dx * half;
            y[j] += dy * half;
        }
        return any;
    }
}
