package org.suragh.community;

import static org.junit.jupiter.api.Assertions.assertArrayEquals;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Random;
import java.util.TreeMap;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;
import org.suragh.base.Progress;
import org.suragh.linkage.Pairs;

/// Groups of small random graphs against trying everything.
class SlowGroupsTest {
    private static Pairs graph(Random random, int nodes, double share) {
        List<double[]> edges = new ArrayList<>();
        for (int a = 0; a < nodes; a++)
            for (int b = a + 1; b < nodes; b++)
                if (random.nextDouble() < (a % 2 == b % 2 ? share : share / 4))
                    edges.add(new double[]{a, b, .1 + random.nextDouble()});
        return new Pairs(edges.stream().mapToInt(e -> (int) e[0]).toArray(),
                edges.stream().mapToInt(e -> (int) e[1]).toArray(), edges.stream().mapToDouble(e -> e[2]).toArray());
    }

    /// The quality of a partition by its definition: Σ_c [e_c - γ n_c (n_c - 1) / 2] over the sum of weights.
    private static double quality(int[] groups, Pairs edges, double gamma) {
        double sum = 0;
        double all = 0;
        for (int i = 0; i < edges.size(); i++) {
            sum += groups[edges.a()[i]] == groups[edges.b()[i]] ? edges.value()[i] : 0;
            all += edges.value()[i];
        }
        for (int a = 0; a < groups.length; a++)
            for (int b = a + 1; b < groups.length; b++)
                sum -= groups[a] == groups[b] ? gamma : 0;
        return sum / all;
    }

    private static double best(int[] groups, int next, int used, Pairs edges, double gamma) {
        if (next == groups.length)
            return quality(groups, edges, gamma);
        double best = Double.NEGATIVE_INFINITY;
        for (int g = 0; g <= used; g++) {
            groups[next] = g;
            best = Math.max(best, best(groups, next + 1, Math.max(used, g + 1), edges, gamma));
        }
        return best;
    }

    @Test
    void noGroupingIsBetterThanTheBestAndNearlyAllAreTheBest() {
        int reached = 0;
        int tried = 0;
        for (int seed = 0; seed < 30; seed++) {
            Pairs edges = graph(new Random(seed), 7, .7);
            for (double gamma : new double[]{.1, .3, .6}) {
                int[] groups = new Leiden(7, edges).groups(gamma, seed, Progress.NONE);
                double best = best(new int[7], 0, 0, edges, gamma);
                double found = quality(groups, edges, gamma);
                assertTrue(found <= best + 1e-12, "seed " + seed);
                tried++;
                reached += found >= best - 1e-9 ? 1 : 0;
                assertTrue(connected(groups, edges), "seed " + seed);
            }
        }
        assertTrue(reached >= .9 * tried, reached + " of " + tried);
    }

    /// Whether each group hangs together, by walking.
    private static boolean connected(int[] groups, Pairs edges) {
        return IntStream.of(groups).distinct().allMatch(g -> {
            boolean[] seen = new boolean[groups.length];
            seen[IntStream.range(0, groups.length).filter(i -> groups[i] == g).findFirst().orElseThrow()] = true;
            for (int step = 0; step < groups.length; step++)
                for (int i = 0; i < edges.size(); i++)
                    if (groups[edges.a()[i]] == g && groups[edges.b()[i]] == g
                            && (seen[edges.a()[i]] || seen[edges.b()[i]]))
                        seen[edges.a()[i]] = seen[edges.b()[i]] = true;
            return IntStream.range(0, groups.length).allMatch(i -> groups[i] != g || seen[i]);
        });
    }

    @Test
    void componentsAreThoseOfWalking() {
        for (int seed = 0; seed < 50; seed++) {
            Pairs edges = graph(new Random(seed), 30, .06);
            Components components = new Components(30);
            int[] slow = IntStream.range(0, 30).toArray();
            for (int i = 0; i < edges.size(); i++)
                components.join(edges.a()[i], edges.b()[i]);
            for (int step = 0; step < 30; step++)
                for (int i = 0; i < edges.size(); i++) {
                    int least = Math.min(slow[edges.a()[i]], slow[edges.b()[i]]);
                    slow[edges.a()[i]] = slow[edges.b()[i]] = least;
                }
            for (int a = 0; a < 30; a++)
                assertEquals(slow[a], components.root(a), "seed " + seed);
        }
    }

    @Test
    void aConsensusIsThatOfCountingTheRuns() {
        for (int seed = 0; seed < 15; seed++) {
            Pairs edges = graph(new Random(seed), 24, .25);
            Consensus.Plan plan = new Consensus.Plan(.08, 6, seed, .8);
            Partition found = Consensus.of(IntStream.range(0, 24).toArray(), edges, plan, Progress.NONE);
            Leiden leiden = new Leiden(24, edges);
            int[][] runs = new int[6][];
            Arrays.setAll(runs, r -> leiden.groups(.08, plan.seed() + r, Progress.NONE));
            int[] slow = IntStream.range(0, 24).toArray();
            for (int step = 0; step < 24; step++)
                for (int i = 0; i < edges.size(); i++) {
                    int a = edges.a()[i];
                    int b = edges.b()[i];
                    if (Arrays.stream(runs).filter(run -> run[a] == run[b]).count() >= .8 * 6)
                        slow[a] = slow[b] = Math.min(slow[a], slow[b]);
                }
            TreeMap<Integer, List<Integer>> groups = new TreeMap<>();
            for (int a = 0; a < 24; a++)
                groups.computeIfAbsent(slow[a], _ -> new ArrayList<>()).add(a);
            int g = 0;
            for (List<Integer> members : groups.values()) {
                int[] expected = members.stream().mapToInt(x -> x).toArray();
                assertArrayEquals(expected, found.groups()[g], "seed " + seed);
                for (int k = 0; k < expected.length && expected.length > 1; k++) {
                    double together = 0;
                    for (int[] run : runs)
                        for (int other : expected)
                            together += other != expected[k] && run[other] == run[expected[k]] ? 1 : 0;
                    assertEquals(together / 6 / (expected.length - 1), found.stability()[g][k], 1e-12);
                }
                g++;
            }
            assertEquals(g, found.groups().length);
        }
    }
}
