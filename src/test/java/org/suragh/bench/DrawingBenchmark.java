package org.suragh.bench;

import java.lang.management.ManagementFactory;
import java.util.Arrays;
import java.util.Locale;
import java.util.Random;
import org.suragh.base.Progress;
import org.suragh.drawing.Drawing;
import org.suragh.drawing.ForceDrawing;
import org.suragh.drawing.Raster;
import org.suragh.drawing.Sketch;

/// Layout and painting against plain loops over the same graph, in one process, taking turns, median of the turns.
///
/// Two graphs of 10,000 nodes with 37,000 links and of 50,000 with 185,000, communities with heavy tails. The layout is
/// the whole way from a graph to places, in processor time of the calling thread; start the program with
/// `-Djava.util.concurrent.ForkJoinPool.common.parallelism=0` so that this thread does all of it. Painting is
/// antialiased and complete, at 1600 x 1000; its yardstick is the same lines by a plain integer loop without
/// antialiasing that blends pixel by pixel. `main` prints a table.
public final class DrawingBenchmark {
    private static final int WIDTH = 1_600;
    private static final int HEIGHT = 1_000;
    private static final int TURNS = 5;

    private DrawingBenchmark() {}

    /// Prints the table.
    ///
    /// @param args sizes in nodes; 10000 and 50000 when none is given
    public static void main(String[] args) {
        int[] sizes = args.length == 0
                ? new int[]{10_000, 50_000}
                : Arrays.stream(args).mapToInt(Integer::parseInt).toArray();
        for (int nodes : sizes)
            measure(communities(nodes, (int) (nodes * 3.7), 1));
    }

    private static void measure(Sketch sketch) {
        long[] picture = new long[TURNS], plain = new long[TURNS], first = new long[1];
        long start = System.nanoTime(), startCpu = cpu();
        Drawing drawing = ForceDrawing.of(sketch, 1, Progress.NONE, _ -> {
            if (first[0] == 0)
                first[0] = System.nanoTime() - start;
        });
        long wall = System.nanoTime() - start, layout = cpu() - startCpu;
        int[] at = places(sketch, drawing);
        Raster raster = new Raster(WIDTH, HEIGHT);
        int[] pixels = new int[WIDTH * HEIGHT];
        for (int turn = -3; turn < TURNS; turn++) {
            long a = cpu();
            raster.clear(0xfff4_f6f8);
            for (int e = 0; e < sketch.edges(); e++)
                raster.ink(at[2 * sketch.from()[e]], at[2 * sketch.from()[e] + 1], at[2 * sketch.to()[e]],
                        at[2 * sketch.to()[e] + 1], 1);
            raster.dry(0x3087_95a5);
            long b = cpu();
            Arrays.fill(pixels, 0xfff4_f6f8);
            for (int e = 0; e < sketch.edges(); e++)
                line(pixels, at, sketch.from()[e], sketch.to()[e]);
            long c = cpu();
            if (turn >= 0) {
                picture[turn] = b - a;
                plain[turn] = c - b;
            }
        }
        System.out.printf(Locale.ROOT,
                "%,d nodes, %,d links: layout %.1f s (wall %.1f s) in %d rounds (%s), %.2f ms a round, "
                        + "first picture after %.2f s%n",
                sketch.nodes(), sketch.edges(), layout / 1e9, wall / 1e9, drawing.iterations(),
                drawing.settled() ? "came to rest" : "rounds used up", layout / 1e6 / drawing.iterations(),
                first[0] / 1e9);
        System.out.printf(Locale.ROOT,
                "  painting %.1f ms, antialiased; plain loop, not antialiased %.1f ms; ratio %.2f%n",
                median(picture) / 1e6, median(plain) / 1e6, (double) median(picture) / median(plain));
    }

    /// Processor time of this thread in nanoseconds, which other programs on the machine do not lengthen much.
    private static long cpu() {
        return ManagementFactory.getThreadMXBean().getCurrentThreadCpuTime();
    }

    private static int[] places(Sketch sketch, Drawing drawing) {
        float[] box = drawing.bounds(sketch.radius());
        float zoom = Math.min(WIDTH / (box[2] - box[0]), HEIGHT / (box[3] - box[1]));
        int[] at = new int[2 * sketch.nodes()];
        for (int i = 0; i < sketch.nodes(); i++) {
            at[2 * i] = Math.clamp((int) ((drawing.x()[i] - box[0]) * zoom), 0, WIDTH - 1);
            at[2 * i + 1] = Math.clamp((int) ((drawing.y()[i] - box[1]) * zoom), 0, HEIGHT - 1);
        }
        return at;
    }

    /// Bresenham's line, blended at alpha 48 of 255.
    private static void line(int[] pixels, int[] at, int a, int b) {
        int x = at[2 * a], y = at[2 * a + 1], toX = at[2 * b], toY = at[2 * b + 1];
        int dx = Math.abs(toX - x), dy = -Math.abs(toY - y), sx = x < toX ? 1 : -1, sy = y < toY ? 1 : -1;
        int error = dx + dy;
        while (true) {
            int p = y * WIDTH + x, below = pixels[p];
            int rb = (below & 0xff_00ff) * 207 + 0x87_00a5 * 48 >>> 8 & 0xff_00ff;
            int g = (below & 0xff00) * 207 + 0x9500 * 48 >>> 8 & 0xff00;
            pixels[p] = 0xff00_0000 | rb | g;
            if (x == toX && y == toY)
                return;
            int twice = 2 * error;
            if (twice >= dy) {
                error += dy;
                x += sx;
            }
            if (twice <= dx) {
                error += dx;
                y += sy;
            }
        }
    }

    private static long median(long[] values) {
        long[] sorted = values.clone();
        Arrays.sort(sorted);
        return sorted[sorted.length / 2];
    }

    /// Communities of 5 to 400 nodes, nine links in ten inside them.
    private static Sketch communities(int nodes, int links, long seed) {
        Random random = new Random(seed);
        int[] start = new int[nodes + 1], size = new int[nodes];
        for (int from = 0; from < nodes;) {
            int members = Math.min(nodes - from, (int) Math.min(400, 5 / Math.pow(1 - random.nextDouble(), .8)));
            for (int i = from; i < from + members; i++) {
                start[i] = from;
                size[i] = members;
            }
            from += members;
        }
        int[] from = new int[links], to = new int[links];
        float[] weight = new float[links], radius = new float[nodes];
        Arrays.fill(weight, 1);
        Arrays.fill(radius, 4);
        for (int e = 0; e < links; e++) {
            from[e] = random.nextInt(nodes);
            to[e] = random.nextInt(10) == 0
                    ? random.nextInt(nodes)
                    : start[from[e]] + random.nextInt(size[from[e]]);
        }
        return new Sketch(radius, from, to, weight);
    }
}
