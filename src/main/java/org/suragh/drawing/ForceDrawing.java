package org.suragh.drawing;

import java.util.Arrays;
import java.util.Random;
import java.util.function.Consumer;
import org.jspecify.annotations.Nullable;
import org.suragh.base.Progress;

/// Places a graph by forces, so that what is tied together lies together and no two discs overlap.
///
/// Each connected component is started from landmarks ([Landmarks]), moved by ForceAtlas2 forces ([Forces]) until it
/// rests, scaled by the room its discs need, turned so that it lies flat, and cleared of overlaps ([Separation]);
/// components are then packed ([Packing]). Rounds are at most `60 + 20000 / sqrt(n)`, 600 at most. Cost a round
/// O(n log n + m). The same sketch and seed give the same floats on every machine, whatever the number of threads.
public final class ForceDrawing {
    /// Text key of the stage that progress reports.
    public static final String STAGE = "drawing.stage.layout";

    /// Room of a node, in its radii: what the picture of a network needs to be read.
    private static final double ROOM = 3.4;
    private static final double GAP = 4;
    /// Above this size the distances from the middle are evened out.
    private static final int EVEN_FROM = 8;
    private static final long PREVIEW_NANOS = 400_000_000L;

    private final Sketch sketch;
    private final int[][] components;
    private final double[] x;
    private final double[] y;
    private final Progress progress;
    private int done;
    private long shown = System.nanoTime() - PREVIEW_NANOS / 2;

    private ForceDrawing(Sketch sketch, Progress progress) {
        this.sketch = sketch;
        this.progress = progress;
        components = new Adjacency(sketch.nodes(), sketch.from(), sketch.to(), sketch.weight()).components();
        x = new double[sketch.nodes()];
        y = new double[sketch.nodes()];
    }

    /// Places a graph. Runs on the calling thread and the common pool.
    public static Drawing of(Sketch sketch, long seed, Progress progress) {
        return of(sketch, seed, progress, null);
    }

    /// Places a graph and shows the way there.
    ///
    /// @param preview gets a drawing, overlaps and all, some times a second, on the calling thread
    public static Drawing of(Sketch sketch, long seed, Progress progress, @Nullable Consumer<Drawing> preview) {
        return new ForceDrawing(sketch, progress).run(seed, preview);
    }

    /// The rounds of forces that a component of `n` nodes gets at most.
    public static int rounds(int n) {
        return (int) Math.min(600, 60 + 20_000 / Math.sqrt(Math.max(1, n)));
    }

    private Drawing run(long seed, @Nullable Consumer<Drawing> preview) {
        int[] local = new int[sketch.nodes()];
        int[] of = new int[sketch.nodes()];
        for (int c = 0; c < components.length; c++) {
            for (int i = 0; i < components[c].length; i++) {
                local[components[c][i]] = i;
                of[components[c][i]] = c;
            }
        }
        int[][] edges = edgesByComponent(of);
        int rounds = 0;
        boolean settled = true;
        for (int c = 0; c < components.length; c++) {
            progress.checkpoint(STAGE, done, sketch.nodes());
            int[] nodes = components[c];
            if (nodes.length > 1) {
                var forces = new Forces(part(edges[c], local, nodes.length), rounds(nodes.length), new Random(seed));
                settle(forces, nodes, preview);
                rounds = c == 0 ? forces.round() : rounds;
                settled &= forces.settled();
                finish(forces.x, forces.y, nodes, true);
            }
            done += nodes.length;
        }
        progress.checkpoint(STAGE, done, sketch.nodes());
        return packed(rounds, settled);
    }

    private void settle(Forces forces, int[] nodes, @Nullable Consumer<Drawing> preview) {
        boolean more = true;
        while (more) {
            more = forces.step();
            long part = (long) nodes.length * forces.round() / rounds(nodes.length);
            progress.checkpoint(STAGE, done + part, sketch.nodes());
            if (preview != null && nodes == components[0] && System.nanoTime() - shown > PREVIEW_NANOS) {
                shown = System.nanoTime();
                finish(forces.x.clone(), forces.y.clone(), nodes, false);
                preview.accept(packed(forces.round(), false));
            }
        }
    }

    private int[][] edgesByComponent(int[] of) {
        int[] count = new int[components.length];
        for (int e = 0; e < sketch.edges(); e++)
            count[of[sketch.from()[e]]]++;
        int[][] edges = new int[components.length][];
        for (int c = 0; c < components.length; c++)
            edges[c] = new int[count[c]];
        Arrays.fill(count, 0);
        for (int e = 0; e < sketch.edges(); e++) {
            int c = of[sketch.from()[e]];
            edges[c][count[c]++] = e;
        }
        return edges;
    }

    private Adjacency part(int[] edges, int[] local, int nodes) {
        int[] from = new int[edges.length];
        int[] to = new int[edges.length];
        float[] weight = new float[edges.length];
        for (int k = 0; k < edges.length; k++) {
            from[k] = local[sketch.from()[edges[k]]];
            to[k] = local[sketch.to()[edges[k]]];
            weight[k] = sketch.weight()[edges[k]];
        }
        return new Adjacency(nodes, from, to, weight);
    }

    /// Turns, scales and clears a component and writes it around the origin.
    private void finish(double[] px, double[] py, int[] nodes, boolean clear) {
        float[] radius = new float[nodes.length];
        double room = 0;
        for (int i = 0; i < nodes.length; i++) {
            radius[i] = sketch.radius()[nodes[i]];
            room += radius[i] * ROOM * radius[i] * ROOM;
        }
        flatten(px, py);
        if (nodes.length >= EVEN_FROM)
            even(px, py);
        scale(px, py, Math.sqrt(room));
        if (clear)
            Separation.apart(px, py, radius, GAP);
        for (int i = 0; i < nodes.length; i++) {
            x[nodes[i]] = px[i];
            y[nodes[i]] = py[i];
        }
    }

    /// Centres and turns the longest direction level.
    private static void flatten(double[] px, double[] py) {
        int n = px.length;
        double mx = 0, my = 0, xx = 0, xy = 0, yy = 0;
        for (int i = 0; i < n; i++) {
            mx += px[i] / n;
            my += py[i] / n;
        }
        for (int i = 0; i < n; i++) {
            px[i] -= mx;
            py[i] -= my;
            xx += px[i] * px[i];
            xy += px[i] * py[i];
            yy += py[i] * py[i];
        }
        double angle = .5 * StrictMath.atan2(2 * xy, xx - yy);
        double cos = StrictMath.cos(angle), sin = StrictMath.sin(angle);
        for (int i = 0; i < n; i++) {
            double rx = px[i] * cos + py[i] * sin;
            py[i] = py[i] * cos - px[i] * sin;
            px[i] = rx;
        }
    }

    /// Moves every node along its ray from the middle, half way (in logarithms) to where a disc of even density would
    /// have it: a crowded middle opens and stragglers come nearer, while neighbours stay neighbours.
    private static void even(double[] px, double[] py) {
        int n = px.length;
        long[] order = new long[n];
        double[] r = new double[n];
        for (int i = 0; i < n; i++) {
            r[i] = Math.sqrt(px[i] * px[i] + py[i] * py[i]);
            order[i] = (long) Float.floatToRawIntBits((float) r[i]) << 32 | i;
        }
        Arrays.sort(order);
        double half = r[(int) order[n / 2]];
        for (int rank = 0; rank < n; rank++) {
            int i = (int) order[rank];
            double wanted = half * Math.sqrt((rank + .5) / (n / 2 + .5));
            double factor = Math.sqrt(wanted / Math.max(r[i], half * 1e-3));
            px[i] *= factor;
            py[i] *= factor;
        }
    }

    /// Scales so that twice the spread is `half`.
    private static void scale(double[] px, double[] py, double half) {
        double sum = 0;
        for (int i = 0; i < px.length; i++)
            sum += px[i] * px[i] + py[i] * py[i];
        double factor = half / Math.max(1e-9, Math.sqrt(2 * sum / px.length));
        for (int i = 0; i < px.length; i++) {
            px[i] *= factor;
            py[i] *= factor;
        }
    }

    private Drawing packed(int rounds, boolean settled) {
        double[] w = new double[components.length], h = new double[components.length];
        double[] left = new double[components.length], top = new double[components.length];
        for (int c = 0; c < components.length; c++) {
            double l = Double.MAX_VALUE, t = Double.MAX_VALUE, r = -Double.MAX_VALUE, b = -Double.MAX_VALUE;
            for (int i : components[c]) {
                l = Math.min(l, x[i] - sketch.radius()[i]);
                r = Math.max(r, x[i] + sketch.radius()[i]);
                t = Math.min(t, y[i] - sketch.radius()[i]);
                b = Math.max(b, y[i] + sketch.radius()[i]);
            }
            w[c] = r - l;
            h[c] = b - t;
            left[c] = l;
            top[c] = t;
        }
        double[][] middle = Packing.pack(w, h, GAP * 4);
        float[] outX = new float[sketch.nodes()], outY = new float[sketch.nodes()];
        for (int c = 0; c < components.length; c++) {
            for (int i : components[c]) {
                outX[i] = (float) (x[i] - left[c] - w[c] / 2 + middle[0][c]);
                outY[i] = (float) (y[i] - top[c] - h[c] / 2 + middle[1][c]);
            }
        }
        return new Drawing(outX, outY, rounds, settled);
    }
}
