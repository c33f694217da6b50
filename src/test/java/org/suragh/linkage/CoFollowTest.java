package org.suragh.linkage;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.util.ArrayList;
import java.util.Collections;
import java.util.HashSet;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Random;
import java.util.Set;
import java.util.TreeMap;
import java.util.TreeSet;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.suragh.base.Progress;
import org.suragh.evidence.FollowColumns;
import org.suragh.signal.Settings;

/// The layer of followed accounts against slow counting, on random lists.
class CoFollowTest {
    /// Follow lists as columns; names in text order.
    static FollowColumns columns(List<List<Integer>> lists) {
        int targets = lists.stream().flatMap(List::stream).mapToInt(t -> t + 1).max().orElse(0);
        int[] start = new int[lists.size() + 1];
        for (int a = 0; a < lists.size(); a++)
            start[a + 1] = start[a] + lists.get(a).size();
        int[] target = lists.stream().flatMap(List::stream).mapToInt(t -> t).toArray();
        long[] at = new long[target.length];
        java.util.Arrays.setAll(at, i -> 1_000L * i);
        String[] names = new String[targets];
        int[] rank = new int[targets];
        for (int t = 0; t < targets; t++) {
            names[t] = "%05d".formatted(t);
            rank[t] = t < lists.size() ? t : -1;
        }
        return new FollowColumns(start, target, at, names, rank);
    }

    /// A crowd with lists of its own, and a farm of `farm` accounts that follow most of 40 customers.
    private static List<List<Integer>> lists(Random random, int crowd, int farm) {
        List<List<Integer>> lists = new ArrayList<>();
        for (int a = 0; a < crowd + farm; a++) {
            Set<Integer> list = new LinkedHashSet<>();
            if (a >= crowd)
                for (int t = 0; t < 40; t++)
                    if (random.nextDouble() < .8)
                        list.add(500 + t);
            int own = 5 + random.nextInt(20);
            for (int i = 0; i < own; i++)
                list.add((int) (600 * Math.pow(random.nextDouble(), 2)));
            List<Integer> order = new ArrayList<>(list);
            Collections.shuffle(order, random);
            lists.add(order);
        }
        return lists;
    }

    @ParameterizedTest
    @ValueSource(longs = {1, 2, 3})
    void linksAreThoseOfSlowCounting(long seed) throws Exception {
        List<List<Integer>> lists = lists(new Random(seed), 60, 8);
        Settings settings = Settings.of(new TreeMap<>(java.util.Map.of("co-follow.max-accounts", "20")));
        LayerLinks layer = CoFollow.of(columns(lists), settings, Progress.NONE);
        int n = lists.size();
        TreeMap<Integer, Integer> followers = new TreeMap<>();
        lists.forEach(list -> list.forEach(t -> followers.merge(t, 1, Integer::sum)));
        Set<Integer> popular = new TreeSet<>();
        followers.forEach((t, count) -> {
            if (count > 20)
                popular.add(t);
        });
        assertTrue(!popular.isEmpty(), "nobody popular");
        assertEquals(popular.stream().map("%05d"::formatted).toList(),
                layer.setAside().stream().map(SetAside::value).toList());
        double events = 0;
        double together = 0;
        List<Set<Integer>> sets = new ArrayList<>();
        for (List<Integer> list : lists) {
            Set<Integer> set = new HashSet<>(list);
            set.removeAll(popular);
            sets.add(set);
            events += set.size();
        }
        for (var entry : followers.entrySet())
            if (!popular.contains(entry.getKey()))
                together += entry.getValue() * (entry.getValue() - 1.0);
        List<String> pairs = new ArrayList<>();
        List<Double> p = new ArrayList<>();
        for (int a = 0; a < n; a++)
            for (int b = a + 1; b < n; b++) {
                Set<Integer> common = new HashSet<>(sets.get(a));
                common.retainAll(sets.get(b));
                int k = common.size();
                double jaccard = (double) k / (sets.get(a).size() + sets.get(b).size() - k);
                if (k < 5 || jaccard < .2)
                    continue;
                double lambda = sets.get(a).size() * (double) sets.get(b).size() * together
                        / (events * (events - 1));
                pairs.add(a + " " + b + " " + k + " " + Math.round(jaccard * 1e9));
                p.add(Chance.poissonTail(k, lambda));
            }
        double[] q = Chance.benjaminiHochberg(p.stream().mapToDouble(x -> x).toArray(), .5 * n * (n - 1));
        List<String> expected = new ArrayList<>();
        for (int i = 0; i < q.length; i++)
            if (q[i] <= .01)
                expected.add(pairs.get(i));
        List<String> found = new ArrayList<>();
        for (int i = 0; i < layer.size(); i++)
            found.add(layer.a(i) + " " + layer.b(i) + " " + layer.details().values()[i] + " "
                    + Math.round(layer.weight()[i] * 1e9));
        assertEquals(expected, found);
        assertTrue(found.size() >= 20, "the farm's pairs: " + found.size());
    }

    @Test
    void listsDealtAnewLinkNobody() {
        Random random = new Random(5);
        List<List<Integer>> lists = lists(random, 200, 20);
        List<Integer> all = new ArrayList<>(lists.stream().flatMap(List::stream).toList());
        Collections.shuffle(all, random);
        List<List<Integer>> dealt = new ArrayList<>();
        int from = 0;
        for (List<Integer> list : lists) {
            dealt.add(new ArrayList<>(new LinkedHashSet<>(all.subList(from, from + list.size()))));
            from += list.size();
        }
        assertEquals(0, CoFollow.of(columns(dealt), Settings.defaults(), Progress.NONE).size());
    }

    @Test
    void timesOfALinkAreThoseOfItsFollows() {
        List<List<Integer>> lists = lists(new Random(9), 60, 6);
        FollowColumns follows = columns(lists);
        LayerLinks layer = CoFollow.of(follows, Settings.defaults(), Progress.NONE);
        assertTrue(layer.size() > 0);
        for (int i = 0; i < layer.size(); i++) {
            Set<Integer> common = new HashSet<>(lists.get(layer.a(i)));
            common.retainAll(lists.get(layer.b(i)));
            long first = Long.MAX_VALUE;
            long last = Long.MIN_VALUE;
            for (int account : new int[]{layer.a(i), layer.b(i)})
                for (int k = follows.start()[account]; k < follows.start()[account + 1]; k++)
                    if (common.contains(follows.target()[k])) {
                        first = Math.min(first, follows.at()[k]);
                        last = Math.max(last, follows.at()[k]);
                    }
            assertEquals(first, layer.details().first()[i]);
            assertEquals(last, layer.details().last()[i]);
        }
    }

    @ParameterizedTest
    @ValueSource(longs = {1, 2, 3, 4})
    void orderIsTheLongestCommonSubsequence(long seed) {
        List<List<Integer>> lists = lists(new Random(seed), 4, 4);
        FollowColumns follows = columns(lists);
        for (int recent : new int[]{10, 1000})
            for (int a = 0; a < lists.size(); a++)
                for (int b = 0; b < lists.size(); b++) {
                    List<Integer> one = tail(lists.get(a), recent);
                    List<Integer> other = tail(lists.get(b), recent);
                    int[][] longest = new int[one.size() + 1][other.size() + 1];
                    for (int i = 1; i <= one.size(); i++)
                        for (int j = 1; j <= other.size(); j++)
                            longest[i][j] = one.get(i - 1).equals(other.get(j - 1))
                                    ? longest[i - 1][j - 1] + 1
                                    : Math.max(longest[i - 1][j], longest[i][j - 1]);
                    Set<Integer> common = new HashSet<>(one);
                    common.retainAll(other);
                    assertEquals(new FollowOrder(common.size(), longest[one.size()][other.size()]),
                            FollowOrder.of(follows, a, b, recent));
                }
    }

    private static List<Integer> tail(List<Integer> list, int recent) {
        return list.subList(Math.max(0, list.size() - recent), list.size());
    }
}
