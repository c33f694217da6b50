package org.suragh.bar;

import static org.junit.jupiter.api.Assertions.assertArrayEquals;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.BitSet;
import java.util.List;
import java.util.Random;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;
import org.suragh.community.Components;
import org.suragh.linkage.Chance;
import org.suragh.linkage.Pairs;

/// The baselines against slow computation from their papers' definitions on random tables.
class BaselinesTest {
    private static final int ACCOUNTS = 40;
    private static final int VALUES = 60;

    /// Random uses with three groups that share more than chance.
    private static int[][] rows(long seed) {
        Random dice = new Random(seed);
        List<int[]> rows = new ArrayList<>();
        for (int a = 0; a < ACCOUNTS; a++)
            for (int i = 0; i < 5 + dice.nextInt(9); i++)
                rows.add(new int[]{a, a < 24 && dice.nextInt(3) > 0
                        ? a / 8 * 9 + dice.nextInt(9)
                        : dice.nextInt(VALUES)});
        return rows.toArray(int[][]::new);
    }

    private static Uses uses(int[][] rows) {
        return Uses.of(ACCOUNTS, VALUES, Arrays.stream(rows).mapToInt(r -> r[0]).toArray(),
                Arrays.stream(rows).mapToInt(r -> r[1]).toArray());
    }

    private static BitSet[] sets(int[][] rows) {
        BitSet[] sets = new BitSet[ACCOUNTS];
        Arrays.setAll(sets, _ -> new BitSet());
        for (int[] row : rows)
            sets[row[0]].set(row[1]);
        return sets;
    }

    private static int shared(BitSet a, BitSet b) {
        BitSet both = (BitSet) a.clone();
        both.and(b);
        return both.cardinality();
    }

    private interface Keep {
        boolean pair(int a, int b);
    }

    private static int[] components(Keep keep) {
        Components components = new Components(ACCOUNTS);
        for (int a = 0; a < ACCOUNTS; a++)
            for (int b = a + 1; b < ACCOUNTS; b++)
                if (keep.pair(a, b))
                    components.join(a, b);
        return components.groups();
    }

    @Test
    void countsAgreeWithSlowCounting() {
        int flagged = 0;
        for (int seed = 0; seed < 20; seed++) {
            int[][] rows = rows(seed);
            BitSet[] sets = sets(rows);
            int[] users = new int[VALUES];
            for (BitSet set : sets)
                set.stream().forEach(v -> users[v]++);
            for (int least = 1; least < 5; least++) {
                int k = least;
                Found found = AddressBaselines.sharedCount("", uses(rows), least, 9);
                assertArrayEquals(components((a, b) -> {
                    BitSet both = (BitSet) sets[a].clone();
                    both.and(sets[b]);
                    return both.stream().filter(v -> users[v] <= 9).count() >= k;
                }), found.group());
                flagged += found.count();
            }
        }
        assertTrue(flagged > 0 && flagged < 80 * ACCOUNTS);
    }

    @Test
    void validatedPairsAgreeWithTheStepUpProcedureOverAllPairs() {
        int flagged = 0;
        for (int seed = 0; seed < 20; seed++) {
            int[][] rows = rows(seed);
            BitSet[] sets = sets(rows);
            boolean[][] cells = new boolean[ACCOUNTS][VALUES];
            for (int[] row : rows)
                cells[row[0]][row[1]] = true;
            double[][] chances = BiCm.of(cells);
            double[][] p = new double[2][ACCOUNTS * (ACCOUNTS - 1) / 2];
            int[][] place = new int[ACCOUNTS][ACCOUNTS];
            int n = 0;
            for (int a = 0; a < ACCOUNTS; a++)
                for (int b = a + 1; b < ACCOUNTS; b++) {
                    int k = shared(sets[a], sets[b]);
                    double lambda = 0;
                    for (int v = 0; v < VALUES; v++)
                        lambda += chances[a][v] * chances[b][v];
                    p[0][n] = k == 0
                            ? 1
                            : Tails.hypergeometric(k, VALUES, sets[a].cardinality(), sets[b].cardinality());
                    p[1][n] = Chance.poissonTail(k, lambda);
                    place[a][b] = n++;
                }
            double[][] q = {Chance.benjaminiHochberg(p[0], n), Chance.benjaminiHochberg(p[1], n)};
            Found[] found = {ChanceBaselines.hypergeometric(uses(rows), .1), ChanceBaselines.biCm(uses(rows), .1)};
            for (int m = 0; m < 2; m++) {
                double[] of = q[m];
                assertArrayEquals(components((a, b) -> of[place[a][b]] <= .1), found[m].group(), "seed " + seed);
                flagged += found[m].count();
            }
        }
        assertTrue(flagged > 0 && flagged < 40 * ACCOUNTS, "flagged " + flagged);
    }

    @Test
    void theTopOfTheCosinesIsTheTopOfTheCosines() {
        for (int seed = 0; seed < 20; seed++) {
            int[][] rows = rows(seed);
            double[][] vectors = vectors(rows);
            double[][] cosine = new double[ACCOUNTS][ACCOUNTS];
            List<Double> all = new ArrayList<>();
            for (int a = 0; a < ACCOUNTS; a++)
                for (int b = a + 1; b < ACCOUNTS; b++) {
                    for (int v = 0; v < VALUES; v++)
                        cosine[a][b] += vectors[a][v] * vectors[b][v];
                    if (cosine[a][b] > 0)
                        all.add(cosine[a][b]);
                }
            all.sort(null);
            double least = all.get(all.size() - (int) Math.floor(.05 * all.size())) - 1e-12;
            assertArrayEquals(components((a, b) -> cosine[a][b] >= least),
                    ChanceBaselines.tfIdf("", uses(rows), .05).group(), "seed " + seed);
        }
    }

    private static double[][] vectors(int[][] rows) {
        double[][] vectors = new double[ACCOUNTS][VALUES];
        for (int[] row : rows)
            vectors[row[0]][row[1]]++;
        for (int v = 0; v < VALUES; v++) {
            int value = v;
            double df = Arrays.stream(vectors).filter(x -> x[value] > 0).count();
            for (double[] x : vectors)
                x[v] = x[v] == 0 ? 0 : (1 + Math.log(x[v])) * (Math.log((1 + ACCOUNTS) / (1 + df)) + 1);
        }
        for (double[] x : vectors) {
            double norm = Math.sqrt(Arrays.stream(x).map(w -> w * w).sum());
            for (int v = 0; v < VALUES; v++)
                x[v] /= norm;
        }
        return vectors;
    }

    @Test
    void evilCohortGroupsWhatItsThresholdLeaves() {
        List<Found> found = AddressBaselines.evilCohort(uses(rows(3)));
        assertEquals(9, found.size());
        assertTrue(found.getFirst().count() > found.get(5).count());
        assertEquals(0, found.getLast().count());
        assertEquals(found, AddressBaselines.evilCohort(uses(rows(3))));
    }

    @Test
    void communitiesOfCliquesAreTheCliques() {
        int cliques = 6;
        int size = 5;
        List<int[]> edges = new ArrayList<>();
        for (int c = 0; c < cliques; c++) {
            for (int i = 0; i < size; i++)
                for (int j = i + 1; j < size; j++)
                    edges.add(new int[]{c * size + i, c * size + j});
            int next = (c + 1) % cliques * size;
            edges.add(new int[]{Math.min(c * size, next), Math.max(c * size, next)});
        }
        edges.sort((x, y) -> x[0] != y[0] ? x[0] - y[0] : x[1] - y[1]);
        Pairs pairs = new Pairs(edges.stream().mapToInt(e -> e[0]).toArray(),
                edges.stream().mapToInt(e -> e[1]).toArray(), edges.stream().mapToDouble(_ -> 1).toArray());
        int[] group = Modularity.communities(cliques * size, pairs, 1);
        for (int i = 0; i < cliques * size; i++)
            assertEquals(group[i / size * size], group[i]);
        assertEquals(cliques, IntStream.of(group).distinct().count());
        // ten of eleven edges of a clique are inside it, and each has a sixth of all degrees
        assertEquals(10 / 11.0 - 1 / 6.0, Modularity.of(group, pairs), 1e-12);
    }
}
