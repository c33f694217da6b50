package org.suragh.linkage;

import static org.junit.jupiter.api.Assertions.assertArrayEquals;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Random;
import java.util.TreeMap;
import java.util.TreeSet;
import java.util.concurrent.ForkJoinPool;
import org.junit.jupiter.api.Test;
import org.suragh.base.Progress;
import org.suragh.signal.Acts;

/// Weights, counts and windows against worked examples and slow counting on random small inputs.
class MeetingsTest {
    /// Newman's toy: values {1,2,3}, {1,2}, {3,4,5,6}, accounts from 0.
    private static Acts toy() {
        return new Acts(6, new int[]{0, 3, 5, 9}, new long[9], new int[]{0, 1, 2, 0, 1, 2, 3, 4, 5});
    }

    @Test
    void weightsOfNewmansExampleAreTheKnownOnes() {
        Buckets buckets = Meetings.buckets(toy(), 0);
        Pairs pairs = Meetings.weights(List.of(buckets), List.of(Meetings.linking(buckets, _ -> true)), 5, 0,
                Progress.NONE);
        Map<String, Double> found = new TreeMap<>();
        for (int i = 0; i < pairs.size(); i++)
            found.put(pairs.a()[i] + "-" + pairs.b()[i], pairs.value()[i]);
        assertEquals(9, found.size());
        assertEquals(.21429, found.get("0-1"), 5e-6);
        assertEquals(.07143, found.get("0-2"), 5e-6);
        assertEquals(.07143, found.get("1-2"), 5e-6);
        assertEquals(.05143, found.get("2-3"), 5e-6);
        assertEquals(.05556, found.get("3-4"), 5e-6);
    }

    /// Random acts: values, accounts and seconds small enough to collide often.
    static Acts random(Random random, int accounts, int values, int rows, int span) {
        List<TreeMap<Long, List<Integer>>> byValue = new ArrayList<>();
        for (int v = 0; v < values; v++)
            byValue.add(new TreeMap<>());
        for (int i = 0; i < rows; i++)
            byValue.get(random.nextInt(values)).computeIfAbsent((long) random.nextInt(span), _ -> new ArrayList<>())
                    .add(random.nextInt(accounts));
        int[] start = new int[values + 1];
        long[] at = new long[rows];
        int[] account = new int[rows];
        int n = 0;
        for (int v = 0; v < values; v++) {
            for (var entry : byValue.get(v).entrySet()) {
                entry.getValue().sort(null);
                for (int a : entry.getValue()) {
                    at[n] = entry.getKey();
                    account[n++] = a;
                }
            }
            start[v + 1] = n;
        }
        return new Acts(accounts, start, at, account);
    }

    @Test
    void weightsAgreeWithCountingPairByPair() {
        for (int seed = 0; seed < 40; seed++) {
            Random random = new Random(seed);
            Acts acts = random(random, 12, 5, 60, 100);
            List<Buckets> windows = List.of(Meetings.buckets(acts, 10), Meetings.buckets(acts, 40),
                    Meetings.buckets(acts, 0));
            List<boolean[]> linking = windows.stream().map(w -> Meetings.linking(w, b -> w.size(b) <= 6)).toList();
            Pairs pairs = Meetings.weights(windows, linking, 5, 1e-3, Progress.NONE);
            TreeMap<String, Double> slow = new TreeMap<>();
            for (int a = 0; a < 12; a++)
                for (int b = a + 1; b < 12; b++) {
                    double w = slowWeight(windows, a, b);
                    if (w >= 1e-3)
                        slow.put(a + "-" + b, w);
                }
            assertEquals(slow.size(), pairs.size(), "seed " + seed);
            for (int i = 0; i < pairs.size(); i++)
                assertEquals(slow.get(pairs.a()[i] + "-" + pairs.b()[i]), pairs.value()[i], 1e-12, "seed " + seed);
        }
    }

    private static double slowWeight(List<Buckets> windows, int a, int b) {
        double sum = 0;
        double da = 0;
        double db = 0;
        for (Buckets w : windows) {
            da += w.degree(a) / 3.0;
            db += w.degree(b) / 3.0;
            for (int k = 0; k < w.size(); k++)
                if (w.size(k) <= 6 && in(w, k, a) && in(w, k, b))
                    sum += 1.0 / (w.size(k) - 1);
        }
        return sum / 3 / Math.sqrt((da + 5) * (db + 5));
    }

    private static boolean in(Buckets buckets, int bucket, int account) {
        for (int m = buckets.memberStart()[bucket]; m < buckets.memberStart()[bucket + 1]; m++)
            if (buckets.member()[m] == account)
                return true;
        return false;
    }

    @Test
    void slidingWindowsAgreeWithComparingEveryTwoRows() {
        for (int seed = 0; seed < 60; seed++) {
            Acts acts = random(new Random(seed), 10, 4, 70, 200);
            RawPairs raw = RawPairs.find(acts, 15, 2, 4, Progress.NONE);
            int[] rows = new int[10];
            for (int a : acts.account())
                rows[a]++;
            int n = 0;
            for (int a = 0; a < 10; a++)
                for (int b = a + 1; b < 10; b++) {
                    TreeSet<Integer> values = new TreeSet<>();
                    TreeSet<Long> times = new TreeSet<>();
                    int events = 0;
                    for (int v = 0; v < acts.values(); v++)
                        for (int i = acts.valueStart()[v]; i < acts.valueStart()[v + 1]; i++)
                            for (int j = acts.valueStart()[v]; j < acts.valueStart()[v + 1]; j++)
                                if (acts.account()[i] == a && acts.account()[j] == b
                                        && Math.abs(acts.at()[i] - acts.at()[j]) <= 15) {
                                    values.add(v);
                                    times.add(acts.at()[i]);
                                    times.add(acts.at()[j]);
                                    events++;
                                }
                    if (values.size() < 2 || rows[a] < 4 || rows[b] < 4)
                        continue;
                    String where = "seed " + seed + " pair " + a + "-" + b;
                    assertEquals(a, raw.a()[n], where);
                    assertEquals(b, raw.b()[n], where);
                    assertEquals(values.size(), raw.sharedValues()[n], where);
                    assertEquals(events, raw.coUses()[n], where);
                    assertEquals(times.first(), raw.first()[n], where);
                    assertEquals(times.last(), raw.last()[n], where);
                    n++;
                }
            assertEquals(n, raw.size(), "seed " + seed);
        }
    }

    @Test
    void theNumberOfThreadsChangesNoBit() throws Exception {
        Acts acts = random(new Random(3), 900, 60, 20_000, 5_000);
        List<Pairs> weights = new ArrayList<>();
        for (int threads : new int[]{1, 2, 7}) {
            try (ForkJoinPool pool = new ForkJoinPool(threads)) {
                weights.add(pool.submit(() -> {
                    List<Buckets> windows = List.of(Meetings.buckets(acts, 10), Meetings.buckets(acts, 0));
                    List<boolean[]> links = windows.stream().map(w -> Meetings.linking(w, b -> w.size(b) < 300))
                            .toList();
                    return Meetings.weights(windows, links, 5, 1e-4, Progress.NONE);
                }).get());
            }
        }
        for (Pairs other : weights) {
            assertArrayEquals(weights.getFirst().a(), other.a());
            assertArrayEquals(weights.getFirst().b(), other.b());
            assertArrayEquals(weights.getFirst().value(), other.value());
        }
        assertTrue(weights.getFirst().size() > 1_000);
    }

    @Test
    void nothingIsLinkedWhenLabelsAreDealtAtRandom() {
        int links = 0;
        for (int seed = 0; seed < 20; seed++) {
            Acts acts = random(new Random(seed), 300, 400, 6_000, 10_000);
            Buckets buckets = Meetings.buckets(acts, 500);
            boolean[] linking = Meetings.linking(buckets, _ -> true);
            boolean[] counted = new boolean[buckets.size()];
            java.util.Arrays.fill(counted, true);
            PairTest test = PairTest.of(Null.of(buckets, counted, _ -> ""), .01, 1,
                    screen -> Meetings.counts(buckets, linking, screen, Progress.NONE));
            links += test.pairs().size();
            assertTrue(test.chance() < .05);
        }
        assertTrue(links <= 1, links + " links in 20 worlds of chance");
    }

    @Test
    void theScreenLosesNoLinkThatAllPairsWouldGive() {
        long linked = 0;
        for (int seed = 0; seed < 10; seed++) {
            Random random = new Random(seed);
            Acts acts = random(random, 60, 50, 300, 1_000);
            for (int v = 0; v < 50; v += 5)
                for (int i = acts.valueStart()[v]; i < acts.valueStart()[v + 1]; i++)
                    acts.account()[i] = v / 5 % 3 * 2 + i % 2;
            Buckets buckets = Meetings.buckets(acts, 50);
            boolean[] linking = Meetings.linking(buckets, _ -> true);
            boolean[] counted = new boolean[buckets.size()];
            java.util.Arrays.fill(counted, true);
            Null chance = Null.of(buckets, counted, _ -> "");
            PairTest test = PairTest.of(chance, .2, 1, s -> Meetings.counts(buckets, linking, s, Progress.NONE));
            Pairs all = Meetings.counts(buckets, linking, (_, _, _) -> true, Progress.NONE);
            double[] p = new double[all.size()];
            for (int i = 0; i < p.length; i++)
                p[i] = Chance.poissonTail((int) all.value()[i], chance.expected(all.a()[i], all.b()[i]));
            double[] q = Chance.benjaminiHochberg(p, 60 * 59 / 2.0);
            long expected = java.util.Arrays.stream(q).filter(x -> x <= .2).count();
            assertEquals(expected, test.pairs().size(), "seed " + seed);
            linked += expected;
        }
        assertTrue(linked > 0);
    }
}
