package org.suragh.drawing;

import static org.junit.jupiter.api.Assertions.assertArrayEquals;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertNotEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.util.Arrays;
import java.util.Random;
import java.util.concurrent.CancellationException;
import java.util.concurrent.ForkJoinPool;
import org.junit.jupiter.api.Test;
import org.suragh.base.Progress;

class ForceDrawingTest {
    @Test
    void repulsionAgreesWithTheSumOverAllPairs() {
        for (int seed = 0; seed < 20; seed++) {
            Random random = new Random(seed);
            int n = 20 + random.nextInt(600);
            double[] x = new double[n], y = new double[n], mass = new double[n];
            for (int i = 0; i < n; i++) {
                x[i] = random.nextGaussian() * (i % 3 + 1);
                y[i] = random.nextGaussian() * (i % 5 + 1);
                mass[i] = 1 + random.nextInt(9);
            }
            assertTrue(error(x, y, mass, .3) < 2e-3, "seed " + seed + ", narrow: " + error(x, y, mass, .3));
            assertTrue(error(x, y, mass, 1.2) < .06, "seed " + seed + ", wide: " + error(x, y, mass, 1.2));
        }
    }

    /// Root mean square of the difference to the slow sum, over the root mean square of the slow sum.
    private static double error(double[] x, double[] y, double[] mass, double theta) {
        int n = x.length;
        double[] fx = new double[n], fy = new double[n];
        new Quadtree(n, theta).repel(x, y, mass, 2, fx, fy);
        double wrong = 0, all = 0;
        for (int i = 0; i < n; i++) {
            double sx = 0, sy = 0;
            for (int j = 0; j < n; j++) {
                double dx = x[i] - x[j], dy = y[i] - y[j], d2 = dx * dx + dy * dy;
                if (i != j && d2 > 0) {
                    sx += 2 * mass[i] * mass[j] * dx / d2;
                    sy += 2 * mass[i] * mass[j] * dy / d2;
                }
            }
            wrong += (sx - fx[i]) * (sx - fx[i]) + (sy - fy[i]) * (sy - fy[i]);
            all += sx * sx + sy * sy;
        }
        return Math.sqrt(wrong / all);
    }

    @Test
    void zOrderAgreesWithAPlainSort() {
        Random random = new Random(5);
        long[] keys = new long[5_000];
        for (int i = 0; i < keys.length; i++)
            keys[i] = (random.nextLong() & 0xffff_ffffL) << 31 | i;
        long[] plain = keys.clone();
        Arrays.sort(plain);
        ZOrder.sort(keys, 31, 63);
        assertArrayEquals(plain, keys);
    }

    @Test
    void sameSketchAndSeedGiveTheSameFloatsWithOneThreadAndWithFour() throws Exception {
        Sketch sketch = pools(6_000, 3);
        Drawing here = ForceDrawing.of(sketch, 1, Progress.NONE);
        try (var pool = new ForkJoinPool(4)) {
            Drawing there = pool.submit(() -> ForceDrawing.of(sketch, 1, Progress.NONE)).get();
            assertArrayEquals(here.x(), there.x());
            assertArrayEquals(here.y(), there.y());
        }
        assertNotEquals(here.x()[0], ForceDrawing.of(sketch, 2, Progress.NONE).x()[0], "the seed has no effect");
    }

    @Test
    void discsNeverOverlap() {
        for (int seed = 0; seed < 12; seed++) {
            Sketch sketch = pools(30 + 70 * seed, seed);
            Drawing drawing = ForceDrawing.of(sketch, seed, Progress.NONE);
            for (int i = 0; i < sketch.nodes(); i++) {
                for (int j = 0; j < i; j++) {
                    double d = Math.hypot(drawing.x()[i] - drawing.x()[j], drawing.y()[i] - drawing.y()[j]);
                    assertTrue(d >= sketch.radius()[i] + sketch.radius()[j], "seed " + seed + ": " + i + " and " + j);
                }
            }
        }
    }

    @Test
    void tiedNodesLieNearerThanOthers() {
        Sketch sketch = pools(400, 9);
        Drawing drawing = ForceDrawing.of(sketch, 1, Progress.NONE);
        double tied = 0, any = 0;
        for (int e = 0; e < sketch.edges(); e++) {
            tied += distance(drawing, sketch.from()[e], sketch.to()[e]) / sketch.edges();
            any += distance(drawing, sketch.from()[e], sketch.to()[(e * 31 + 7) % sketch.edges()]) / sketch.edges();
        }
        assertTrue(tied < .5 * any, tied + " against " + any);
    }

    @Test
    void aPathIsDrawnStretchedOut() {
        int n = 30;
        int[] from = new int[n - 1], to = new int[n - 1];
        float[] weight = new float[n - 1], radius = new float[n];
        Arrays.fill(weight, 1);
        Arrays.fill(radius, 6);
        for (int i = 0; i + 1 < n; i++) {
            from[i] = i;
            to[i] = i + 1;
        }
        Drawing drawing = ForceDrawing.of(new Sketch(radius, from, to, weight), 1, Progress.NONE);
        assertTrue(distance(drawing, 0, n - 1) > 8 * distance(drawing, 14, 15));
        assertTrue(Math.abs(drawing.x()[0] - drawing.x()[n - 1]) > Math.abs(drawing.y()[0] - drawing.y()[n - 1]),
                "the long way lies level");
    }

    @Test
    void oddGraphsArePlaced() {
        assertEquals(0, ForceDrawing.of(new Sketch(new float[0], new int[0], new int[0], new float[0]), 1,
                Progress.NONE).x().length);
        Drawing one = ForceDrawing.of(new Sketch(new float[]{5}, new int[]{0}, new int[]{0}, new float[]{1}), 1,
                Progress.NONE);
        assertTrue(Float.isFinite(one.x()[0]));
        float[] radius = new float[900];
        Arrays.fill(radius, 4);
        Drawing lonely = ForceDrawing.of(new Sketch(radius, new int[0], new int[0], new float[0]), 1, Progress.NONE);
        float[] box = lonely.bounds(radius);
        assertTrue(box[2] - box[0] < 1_300 && box[3] - box[1] < 800, Arrays.toString(box));
        int[] from = new int[500], to = new int[500];
        float[] weight = new float[500];
        Arrays.fill(weight, 1);
        for (int i = 0; i < 500; i++)
            to[i] = i + 1;
        Drawing star = ForceDrawing.of(new Sketch(Arrays.copyOf(radius, 501), from, to, weight), 1, Progress.NONE);
        for (float v : star.x())
            assertTrue(Float.isFinite(v));
    }

    @Test
    void anEdgeThatLeavesTheGraphIsRefused() {
        assertThrows(IllegalArgumentException.class,
                () -> new Sketch(new float[2], new int[]{0}, new int[]{2}, new float[]{1}));
    }

    @Test
    void itStopsWhenAsked() {
        Progress impatient = new Progress() {
            private int asked;

            @Override
            public void at(String stageKey, long done, long total) {
                assertEquals(ForceDrawing.STAGE, stageKey);
                assertTrue(done <= total);
            }

            @Override
            public boolean cancelled() {
                return ++asked > 5;
            }
        };
        assertThrows(CancellationException.class, () -> ForceDrawing.of(pools(300, 1), 1, impatient));
    }

    @Test
    void componentsDoNotLieOnEachOther() {
        Random random = new Random(4);
        double[] w = new double[300], h = new double[300];
        for (int i = 0; i < w.length; i++) {
            w[i] = 400.0 / (i + 1) + random.nextInt(10) + 5;
            h[i] = 300.0 / (i + 1) + random.nextInt(10) + 5;
        }
        double[][] at = Packing.pack(w, h, 8);
        for (int i = 0; i < w.length; i++) {
            for (int j = 0; j < i; j++) {
                boolean apart = Math.abs(at[0][i] - at[0][j]) >= (w[i] + w[j]) / 2
                        || Math.abs(at[1][i] - at[1][j]) >= (h[i] + h[j]) / 2;
                assertTrue(apart, i + " and " + j);
            }
        }
    }

    private static double distance(Drawing d, int i, int j) {
        return Math.hypot(d.x()[i] - d.x()[j], d.y()[i] - d.y()[j]);
    }

    /// Accounts on pools of addresses: pools of about 40 accounts and 12 addresses, a few bridges.
    static Sketch pools(int nodes, long seed) {
        Random random = new Random(seed);
        int groups = Math.max(1, nodes / 52), addresses = groups * 12, accounts = Math.max(1, nodes - addresses);
        int[] from = new int[accounts * 5], to = new int[accounts * 5];
        float[] weight = new float[accounts * 5], radius = new float[accounts + addresses];
        Arrays.fill(weight, 1);
        for (int a = 0; a < accounts; a++) {
            for (int k = 0; k < 5; k++) {
                from[a * 5 + k] = a;
                int group = random.nextInt(50) == 0 ? random.nextInt(groups) : a % groups;
                to[a * 5 + k] = accounts + group * 12 + random.nextInt(12);
            }
        }
        for (int i = 0; i < radius.length; i++)
            radius[i] = i < accounts ? 6 : 7;
        return new Sketch(radius, from, to, weight);
    }
}
