package org.suragh.bar;

import static org.junit.jupiter.api.Assertions.assertArrayEquals;
import static org.junit.jupiter.api.Assertions.assertEquals;

import java.io.IOException;
import java.io.InputStream;
import java.nio.charset.StandardCharsets;
import java.util.Arrays;
import java.util.List;
import org.junit.jupiter.api.Test;

/// Published and independently computed values of the statistics that the bar and its baselines rest on.
class GoldenValuesTest {
    @Test
    void groupingsAgreeAsPublished() {
        int[] truth = {1, 1, 1, 1, 1, 1, 2, 2, 2, 2, 2, 2, 3, 3, 3, 3, 3};
        int[] found = {1, 1, 1, 1, 2, 1, 2, 2, 2, 2, 3, 1, 3, 3, 3, 2, 2};
        Agreement a = new Agreement(truth, found);
        assertEquals(.5784313725, a.precision(), 1e-10);
        assertEquals(.5843137255, a.recall(), 1e-10);
        assertEquals(.5813576695, a.f(), 1e-10);
        assertEquals(.2669404517, a.ari(), 1e-10);
        // published as .3783498879; exact arithmetic gives .3783499279
        assertEquals(.3783498879, a.nmi(), 1e-7);
    }

    @Test
    void tailsHaveTheirKnownValues() {
        assertEquals(.001344281677, Tails.hypergeometric(3, 1000, 12, 20), 1e-12);
        double[] coins = {.123, .234, .345, .456, .567, .678, .789, .801, .911};
        assertEquals(.6283853861, Tails.poissonBinomial(5, coins), 1e-10);
        assertEquals(.6791345126, 1 - Tails.poissonBinomial(6, coins), 1e-10);
        assertEquals(7.025005, Tails.scan(15, 5, 100), 5e-7);
        assertEquals(6.479184, Tails.openScan(15, 5), 5e-7);
        assertEquals(.01229, Tails.disparity(10, 13, 4), 5e-6);
        assertEquals(.78653, Tails.disparity(1, 13, 4), 5e-6);
    }

    @Test
    void theCostOfRatiosIsTheKnownOne() {
        assertEquals(.4345658, Cllr.of(new double[]{10, 100, 1000, .5}, new double[]{.1, .01, 2, .001}), 5e-8);
    }

    private static boolean[][] cells(int[]... rows) {
        boolean[][] cells = new boolean[rows.length][];
        for (int i = 0; i < rows.length; i++) {
            cells[i] = new boolean[rows[i].length];
            for (int j = 0; j < rows[i].length; j++)
                cells[i][j] = rows[i][j] == 1;
        }
        return cells;
    }

    @Test
    void theConfigurationModelHasItsKnownChances() {
        double[][] small = BiCm.of(cells(new int[]{0, 0, 1}, new int[]{0, 1, 0}, new int[]{1, 0, 1}));
        double[][] expected = {{.2158, .2158, .5684}, {.2158, .2158, .5684}, {.5684, .5684, .8631}};
        for (int i = 0; i < 3; i++)
            assertArrayEquals(expected[i], small[i], 6e-5);
        double[][] p = BiCm.of(cells(new int[]{1, 0, 1, 1}, new int[]{0, 1, 0, 0}, new int[]{1, 0, 0, 1}));
        assertArrayEquals(new double[]{.897167, .602833, .602833, .897167}, p[0], 6e-7);
        assertArrayEquals(new double[]{.397167, .102833, .102833, .397167}, p[1], 6e-7);
        assertArrayEquals(new double[]{.705666, .294334, .294334, .705666}, p[2], 6e-7);
        assertEquals(.555289, tail(p, 0, 2, 2), 6e-7);
        assertEquals(.426802, tail(p, 0, 0, 3), 6e-7);
        assertEquals(.305525, tail(p, 1, 1, 1), 6e-7);
        assertEquals(.332739, tail(p, 2, 2, 2), 6e-7);
    }

    /// P of at least k common columns; a row with itself shares a column with its own chance squared.
    private static double tail(double[][] p, int a, int b, int k) {
        double[] both = new double[p[a].length];
        for (int j = 0; j < both.length; j++)
            both[j] = p[a][j] * p[b][j];
        return Tails.poissonBinomial(k, both);
    }

    @Test
    void thePlantsAndPollinatorsGiveTheKnownNumberOfValidatedPairs() throws IOException {
        boolean[][] cells = plants();
        assertEquals(131, cells.length);
        assertEquals(666, cells[0].length);
        double[][] p = BiCm.of(cells);
        int n = cells.length;
        int[] degree = new int[n];
        for (int i = 0; i < n; i++)
            for (boolean cell : cells[i])
                degree[i] += cell ? 1 : 0;
        double[][] tails = new double[3][n * (n - 1) / 2];
        int place = 0;
        for (int a = 0; a < n; a++)
            for (int b = a + 1; b < n; b++) {
                int k = 0;
                double lambda = 0;
                for (int j = 0; j < cells[a].length; j++) {
                    k += cells[a][j] && cells[b][j] ? 1 : 0;
                    lambda += p[a][j] * p[b][j];
                }
                tails[0][place] = tail(p, a, b, k);
                tails[1][place] = org.suragh.linkage.Chance.poissonTail(k, lambda);
                tails[2][place++] = k == 0 ? 1 : Tails.hypergeometric(k, cells[a].length, degree[a], degree[b]);
            }
        int[][] known = {{16, 15}, {14, 10}, {1760, 279}};
        double[] smallest = {4.867e-21, 7.541e-17, 2.389e-58};
        for (int method = 0; method < 3; method++) {
            double[] q = org.suragh.linkage.Chance.benjaminiHochberg(tails[method], place);
            assertEquals(known[method][0], Arrays.stream(q).filter(v -> v <= .05).count(), "method " + method);
            int pairs = place;
            assertEquals(known[method][1], Arrays.stream(tails[method]).filter(v -> v <= .05 / pairs).count());
            assertEquals(1, Arrays.stream(tails[method]).min().orElse(1) / smallest[method], 1e-3);
        }
    }

    private static boolean[][] plants() throws IOException {
        try (InputStream in = GoldenValuesTest.class.getResourceAsStream("/oracles/plant_pollinator_131x666.csv")) {
            if (in == null)
                throw new AssertionError("no matrix");
            List<String> lines = new String(in.readAllBytes(), StandardCharsets.UTF_8).lines().skip(1).toList();
            boolean[][] cells = new boolean[lines.size()][];
            for (int i = 0; i < cells.length; i++) {
                String[] values = lines.get(i).substring(lines.get(i).lastIndexOf('"') + 2).split(",");
                cells[i] = new boolean[values.length];
                for (int j = 0; j < values.length; j++)
                    cells[i][j] = !values[j].equals("0");
            }
            return cells;
        }
    }
}
