package org.suragh.drawing;

import java.util.Arrays;
import java.util.stream.IntStream;

/// Barnes-Hut repulsion on flat arrays.
///
/// Source: J. Barnes, P. Hut, "A hierarchical O(N log N) force-calculation algorithm", Nature 324 (1986), with one walk
/// a bucket of neighbours instead of one a body (J. Barnes, "A modified tree code", J. Comput. Phys. 87, 1990): the list
/// of far cells and near bodies is collected once and applied to all bodies of the bucket in a plain loop.
/// Bodies are kept in Z-order, cells in the order of a depth-first walk, each with the number of the cell after its
/// subtree, so that the walk needs no stack. Cost O(n log n) a build and a round; memory 5 cells a bucket.
/// Deterministic for any number of threads: each bucket writes its own bodies only, in a fixed order.
final class Quadtree {
    /// Bodies in a bucket: more makes the walk cheaper and the loops longer; 16 was best of 4, 8, 16, 32.
    private static final int BUCKET = 16;
    private static final int DEPTH = 16;
    /// Buckets a task takes.
    private static final int SHARE = 64;
    private static final int PARALLEL_FROM = 4_000;

    private final int n;
    private final double theta;
    final int[] order;
    private final long[] keys;
    private final double[] px;
    private final double[] py;
    private final double[] pm;
    private final double[] fx;
    private final double[] fy;
    private double[] cx;
    private double[] cy;
    private double[] cm;
    private double[] size;
    private int[] skip;
    private int[] first;
    private int[] last;
    private int[] leaves;
    private int cells;
    private int leafCount;

    /// @param theta a cell is taken as one body when its side is less than `theta` times its distance
    Quadtree(int n, double theta) {
        this.n = n;
        this.theta = theta;
        order = new int[n];
        keys = new long[n];
        px = new double[n];
        py = new double[n];
        pm = new double[n];
        fx = new double[n];
        fy = new double[n];
        int guess = Math.max(16, n);
        cx = new double[guess];
        cy = new double[guess];
        cm = new double[guess];
        size = new double[guess];
        skip = new int[guess];
        first = new int[guess];
        last = new int[guess];
        leaves = new int[guess];
    }

    /// Adds to `outX`, `outY` the push `scale * m_i * m_j / distance` away from every other body.
    void repel(double[] x, double[] y, double[] mass, double scale, double[] outX, double[] outY) {
        build(x, y, mass);
        var shares = IntStream.range(0, (leafCount + SHARE - 1) / SHARE);
        (n >= PARALLEL_FROM ? shares.parallel() : shares).forEach(share -> new Walk().share(share, scale));
        for (int i = 0; i < n; i++) {
            outX[order[i]] += fx[i];
            outY[order[i]] += fy[i];
        }
    }

    private void build(double[] x, double[] y, double[] mass) {
        double left = Double.MAX_VALUE, top = Double.MAX_VALUE, right = -Double.MAX_VALUE, bottom = -Double.MAX_VALUE;
        for (int i = 0; i < n; i++) {
            left = Math.min(left, x[i]);
            right = Math.max(right, x[i]);
            top = Math.min(top, y[i]);
            bottom = Math.max(bottom, y[i]);
        }
        double side = Math.max(Math.max(right - left, bottom - top), 1e-9) * 1.0001;
        double toKey = (1 << DEPTH) / side;
        for (int i = 0; i < n; i++) {
            long key = spread((int) ((x[i] - left) * toKey)) | spread((int) ((y[i] - top) * toKey)) << 1;
            keys[i] = key << 31 | i;
        }
        ZOrder.sort(keys, 31, 31 + 2 * DEPTH);
        for (int i = 0; i < n; i++) {
            int body = (int) (keys[i] & 0x7fff_ffffL);
            order[i] = body;
            px[i] = x[body];
            py[i] = y[body];
            pm[i] = mass[body];
        }
        cells = 0;
        leafCount = 0;
        cell(0, n, 0, side);
    }

    /// Adds the cell of the bodies `from` to `to` and its subtree.
    private void cell(int from, int to, int depth, double side) {
        int me = cells++;
        if (me == cx.length)
            grow();
        first[me] = from;
        last[me] = to;
        size[me] = side;
        double sx = 0, sy = 0, sm = 0;
        for (int i = from; i < to; i++) {
            sx += px[i] * pm[i];
            sy += py[i] * pm[i];
            sm += pm[i];
        }
        cx[me] = sx / sm;
        cy[me] = sy / sm;
        cm[me] = sm;
        if (to - from <= BUCKET || depth == DEPTH) {
            if (leafCount == leaves.length)
                leaves = Arrays.copyOf(leaves, leaves.length * 2);
            leaves[leafCount++] = me;
        } else {
            int shift = 31 + 2 * (DEPTH - 1 - depth);
            int start = from;
            for (int quarter = 0; quarter < 4; quarter++) {
                int end = upTo(start, to, shift, quarter);
                if (end > start)
                    cell(start, end, depth + 1, side / 2);
                start = end;
            }
        }
        skip[me] = cells;
    }

    private int upTo(int from, int to, int shift, int quarter) {
        int low = from, high = to;
        while (low < high) {
            int middle = low + high >>> 1;
            if ((keys[middle] >>> shift & 3) <= quarter)
                low = middle + 1;
            else
                high = middle;
        }
        return low;
    }

    private void grow() {
        int bigger = cx.length * 2;
        cx = Arrays.copyOf(cx, bigger);
        cy = Arrays.copyOf(cy, bigger);
        cm = Arrays.copyOf(cm, bigger);
        size = Arrays.copyOf(size, bigger);
        skip = Arrays.copyOf(skip, bigger);
        first = Arrays.copyOf(first, bigger);
        last = Arrays.copyOf(last, bigger);
    }

    private static long spread(int v) {
        long s = v & 0xffff;
        s = (s | s << 8) & 0x00ff_00ffL;
        s = (s | s << 4) & 0x0f0f_0f0fL;
        s = (s | s << 2) & 0x3333_3333L;
        return (s | s << 1) & 0x5555_5555L;
    }

    /// The walks of one task, with the list they collect.
    private final class Walk {
        private double[] x = new double[512];
        private double[] y = new double[512];
        private double[] m = new double[512];
        private int listed;

        void share(int share, double scale) {
            int end = Math.min(leafCount, (share + 1) * SHARE);
            for (int i = share * SHARE; i < end; i++)
                leaf(leaves[i], scale);
        }

        private void leaf(int leaf, double scale) {
            collect(leaf);
            for (int b = first[leaf]; b < last[leaf]; b++) {
                double bx = px[b], by = py[b], sumX = 0, sumY = 0;
                for (int j = 0; j < listed; j++) {
                    double dx = bx - x[j], dy = by - y[j];
                    double push = m[j] / (dx * dx + dy * dy + 1e-9);
                    sumX += dx * push;
                    sumY += dy * push;
                }
                fx[b] = sumX * scale * pm[b];
                fy[b] = sumY * scale * pm[b];
            }
        }

        private void collect(int leaf) {
            double left = Double.MAX_VALUE, top = Double.MAX_VALUE, right = -left, bottom = -top;
            for (int b = first[leaf]; b < last[leaf]; b++) {
                left = Math.min(left, px[b]);
                right = Math.max(right, px[b]);
                top = Math.min(top, py[b]);
                bottom = Math.max(bottom, py[b]);
            }
            listed = 0;
            double near = theta * theta;
            for (int cell = 0; cell < cells;) {
                double dx = Math.max(0, Math.max(left - cx[cell], cx[cell] - right));
                double dy = Math.max(0, Math.max(top - cy[cell], cy[cell] - bottom));
                if (size[cell] * size[cell] < near * (dx * dx + dy * dy)) {
                    add(cx[cell], cy[cell], cm[cell]);
                    cell = skip[cell];
                } else if (skip[cell] == cell + 1) {
                    for (int b = first[cell]; b < last[cell]; b++)
                        add(px[b], py[b], pm[b]);
                    cell++;
                } else {
                    cell++;
                }
            }
        }

        private void add(double bx, double by, double mass) {
            if (listed == x.length) {
                x = Arrays.copyOf(x, listed * 2);
                y = Arrays.copyOf(y, listed * 2);
                m = Arrays.copyOf(m, listed * 2);
            }
            x[listed] = bx;
            y[listed] = by;
            m[listed++] = mass;
        }
    }
}
