package org.suragh.linkage;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Map;
import java.util.Random;
import java.util.TreeMap;
import org.junit.jupiter.api.Test;
import org.suragh.base.Progress;
import org.suragh.base.SuraghException;
import org.suragh.evidence.AccountColumns;
import org.suragh.evidence.AccountId;
import org.suragh.signal.Acts;
import org.suragh.signal.ObjectActs;
import org.suragh.signal.Settings;
import org.suragh.signal.Trace;

/// Layers of acts on one object: against slow counting, against chance, and against what an object is called.
class CoActionTest {
    private record Repeat(int account, String object, long at) {}

    private static AccountColumns accounts(int n) {
        AccountId[] ids = new AccountId[n];
        for (int i = 0; i < n; i++)
            ids[i] = new AccountId("x", "%05d".formatted(i));
        return new AccountColumns(ids, new String[n], new long[n]);
    }

    private static LayerLinks layer(Trace trace, List<Repeat> rows, int accounts, String... set) {
        TreeMap<String, String> changed = new TreeMap<>();
        for (int i = 0; i < set.length; i += 2)
            changed.put(set[i], set[i + 1]);
        try {
            Settings settings = Settings.of(changed);
            ObjectActs.Builder objects = new ObjectActs.Builder(accounts(accounts), settings);
            for (Repeat row : rows) {
                boolean tag = trace == Trace.HASHTAG_TIME;
                objects.add(row.account, row.at, "", new ObjectActs.Content("", tag ? null : row.object, null,
                        tag ? row.object : "", ""));
            }
            return CoAction.of(trace, objects.build(), settings, Progress.NONE);
        } catch (SuraghException wrong) {
            throw new AssertionError(wrong);
        }
    }

    /// A crowd that repeats what it likes at its own hours, and six accounts that repeat the same posts within seconds.
    private static List<Repeat> crowd(Random random, int people, boolean ring) {
        List<Repeat> rows = new ArrayList<>();
        for (int a = 0; a < people; a++)
            for (int k = 0; k < 30; k++)
                rows.add(new Repeat(a, "p" + (int) (400 * random.nextDouble() * random.nextDouble()),
                        (long) (random.nextDouble() * 20 * 86_400_000L)));
        for (int k = 0; ring && k < 25; k++) {
            long start = (long) (random.nextDouble() * 20 * 86_400_000L);
            for (int a = 0; a < 6; a++)
                rows.add(new Repeat(people + a, "ring" + k, start + random.nextInt(40_000)));
        }
        return rows;
    }

    @Test
    void aRingIsFoundWholeAndNobodyElse() {
        LayerLinks layer = layer(Trace.CO_RETWEET, crowd(new Random(1), 300, true), 306);
        assertEquals(15, layer.size());
        for (int i = 0; i < layer.size(); i++)
            assertTrue(layer.a(i) >= 300 && layer.b(i) >= 300);
    }

    @Test
    void afterDealingTheAccountsAnewHardlyAnythingIsLeft() {
        int empty = 0;
        for (int seed = 0; seed < 20; seed++) {
            List<Repeat> rows = crowd(new Random(seed), 300, true);
            List<Integer> labels = new ArrayList<>(rows.stream().map(Repeat::account).toList());
            Collections.shuffle(labels, new Random(seed));
            List<Repeat> dealt = new ArrayList<>();
            for (int i = 0; i < rows.size(); i++)
                dealt.add(new Repeat(labels.get(i), rows.get(i).object, rows.get(i).at));
            empty += layer(Trace.CO_RETWEET, dealt, 306).size() == 0 ? 1 : 0;
        }
        assertTrue(empty >= 19, empty + " of 20");
    }

    @Test
    void whatThingsAreCalledAndInWhichOrderTheyComeChangesNothing() {
        List<Repeat> rows = crowd(new Random(3), 200, true);
        String first = shown(layer(Trace.HASHTAG_TIME, rows, 206, "hashtag-time.window", "60s"));
        List<Repeat> renamed = new ArrayList<>(rows.stream()
                .map(r -> new Repeat(r.account, new StringBuilder(r.object).reverse() + "q", r.at)).toList());
        Collections.shuffle(renamed, new Random(9));
        assertTrue(first.length() > 100);
        assertEquals(first, shown(layer(Trace.HASHTAG_TIME, renamed, 206, "hashtag-time.window", "60s")));
    }

    private static String shown(LayerLinks layer) {
        StringBuilder out = new StringBuilder();
        for (int i = 0; i < layer.size(); i++)
            out.append(layer.a(i)).append(' ').append(layer.b(i)).append(' ').append(layer.details().events()[i])
                    .append(' ').append(layer.test().p()[i]).append(' ').append(layer.test().q()[i]).append('\n');
        return out.append(layer.test().chance()).toString();
    }

    @Test
    void expectationsAgreeWithSlowCounting() {
        for (int seed = 0; seed < 30; seed++) {
            Acts acts = MeetingsTest.random(new Random(seed), 10, 6, 80, 5_000);
            long window = 60;
            long jitter = 700;
            int[] degree = new int[10];
            for (int a : acts.account())
                degree[a]++;
            double together = 0;
            Map<String, Double> slow = new TreeMap<>();
            for (int v = 0; v < acts.values(); v++)
                for (int i = acts.valueStart()[v]; i < acts.valueStart()[v + 1]; i++)
                    for (int j = acts.valueStart()[v]; j < acts.valueStart()[v + 1]; j++) {
                        long apart = Math.abs(acts.at()[i] - acts.at()[j]);
                        together += i != j && apart <= window ? 1 : 0;
                        if (acts.account()[i] < acts.account()[j] && apart < 2 * jitter)
                            slow.merge(acts.account()[i] + "-" + acts.account()[j],
                                    2.0 * window * (2 * jitter - apart) / (4.0 * jitter * jitter), Double::sum);
                    }
            Null chance = Null.permutation(degree, together, together / 2);
            double n = acts.size();
            List<int[]> all = new ArrayList<>();
            for (int a = 0; a < 10; a++)
                for (int b = a + 1; b < 10; b++) {
                    assertEquals(degree[a] * degree[b] * together / (n * (n - 1)), chance.expected(a, b), 1e-9);
                    all.add(new int[]{a, b});
                }
            Pairs pairs = new Pairs(all.stream().mapToInt(p -> p[0]).toArray(),
                    all.stream().mapToInt(p -> p[1]).toArray(), new double[all.size()]);
            double[] fast = Jitter.expected(acts, pairs, window, jitter);
            for (int i = 0; i < fast.length; i++)
                assertEquals(slow.getOrDefault(pairs.a()[i] + "-" + pairs.b()[i], 0.0), fast[i], 1e-9);
        }
    }

    @Test
    void aCrowdedObjectLinksNobodyAndIsListed() {
        List<Repeat> rows = crowd(new Random(5), 300, true);
        for (int a = 0; a < 300; a++)
            rows.add(new Repeat(a, "storm", 1_000L * a % 50_000));
        LayerLinks layer = layer(Trace.CO_RETWEET, rows, 306, "acts.most-events", "250");
        assertEquals(List.of("storm"), layer.setAside().stream().map(SetAside::value).toList());
        assertEquals(15, layer.size());
    }
}
