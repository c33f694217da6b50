package org.suragh.finding;

import static org.junit.jupiter.api.Assertions.assertArrayEquals;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Random;
import java.util.TreeSet;
import org.junit.jupiter.api.Test;
import org.suragh.base.Progress;
import org.suragh.evidence.FollowColumns;
import org.suragh.linkage.CoFollow;
import org.suragh.linkage.LayerLinks;
import org.suragh.signal.Settings;

/// The follow figures of a group against counting by hand over the same links.
class FollowFiguresTest {
    /// 80 people with lists of their own and 10 accounts that follow 45 customers and each other in a ring.
    private static FollowColumns follows() {
        Random random = new Random(3);
        List<TreeSet<Integer>> lists = new ArrayList<>();
        for (int a = 0; a < 90; a++) {
            TreeSet<Integer> list = new TreeSet<>();
            for (int i = 0; i < 15; i++)
                list.add(100 + random.nextInt(400));
            if (a >= 80) {
                for (int t = 0; t < 45; t++)
                    if (a == 80 || a == 81 || random.nextDouble() < .8)
                        list.add(600 + t);
                if (a <= 81)
                    list.removeIf(t -> t < 600);
                list.add(80 + (a - 80 + 1) % 10);
                list.add(80 + (a - 80 + 9) % 10);
            }
            lists.add(list);
        }
        return columns(lists, 700);
    }

    /// Lists drawn from common tastes, so that some pairs link; every figure from the lists themselves.
    @Test
    void figuresOfRandomListsAreThoseOfTheListsThemselves() {
        int linked = 0;
        int mutual = 0;
        for (int seed = 0; seed < 25; seed++) {
            Random random = new Random(seed);
            List<TreeSet<Integer>> lists = new ArrayList<>();
            for (int a = 0; a < 60; a++) {
                TreeSet<Integer> list = new TreeSet<>();
                for (int i = random.nextInt(5) == 0 ? 0 : 5 + random.nextInt(20); i > 0; i--)
                    list.add(random.nextInt(4) == 0 ? random.nextInt(14) : 60 + random.nextInt(400));
                if (a < 12 && !list.isEmpty())
                    for (int t = 0; t < 20; t++)
                        if (random.nextInt(4) > 0)
                            list.add(500 + a % 2 * 30 + t);
                if (a == 2)
                    list = new TreeSet<>(lists.get(0));
                lists.add(list);
            }
            FollowColumns follows = columns(lists, 560);
            LayerLinks layer = CoFollow.of(follows, Settings.defaults(), Progress.NONE);
            TreeSet<Long> links = new TreeSet<>();
            for (int i = 0; i < layer.size(); i++) {
                links.add(1_000L * layer.a(i) + layer.b(i));
                links.add(1_000L * layer.b(i) + layer.a(i));
            }
            int[] members = random.ints(0, random.nextInt(12, 60)).distinct().limit(1 + random.nextInt(12)).sorted()
                    .toArray();
            FollowFigures.Figures found = new FollowFigures(follows, layer).of(members);
            double inside = 0;
            double both = 0;
            int alike = 0;
            for (int k = 0; k < members.length; k++) {
                int a = members[k];
                List<Double> shares = new ArrayList<>();
                for (int b : members) {
                    inside += a != b && lists.get(a).contains(b) ? 1 : 0;
                    both += a != b && lists.get(a).contains(b) && lists.get(b).contains(a) ? 1 : 0;
                    if (a == b || !links.contains(1_000L * a + b))
                        continue;
                    TreeSet<Integer> common = new TreeSet<>(lists.get(a));
                    common.retainAll(lists.get(b));
                    TreeSet<Integer> either = new TreeSet<>(lists.get(a));
                    either.addAll(lists.get(b));
                    shares.add(common.size() / (double) either.size());
                }
                shares.sort(null);
                assertEquals(lists.get(a).size(), found.follows()[k]);
                assertEquals(shares.size(), found.partners()[k], "seed " + seed);
                assertEquals(shares.isEmpty() ? 0 : shares.get((shares.size() - 1) / 2), found.jaccard()[k], 1e-12);
                alike += !shares.isEmpty() && shares.getLast() >= .9 ? 1 : 0;
                linked += shares.size();
            }
            double pairs = Math.max(1, members.length * (members.length - 1.0));
            assertEquals(inside / pairs, found.inside(), 1e-12);
            assertEquals(both / pairs, found.mutual(), 1e-12);
            assertEquals(alike, found.alike());
            mutual += (int) both;
        }
        assertTrue(linked > 50 && mutual > 0, linked + " " + mutual);
    }

    private static FollowColumns columns(List<TreeSet<Integer>> lists, int targets) {
        int[] start = new int[lists.size() + 1];
        for (int a = 0; a < lists.size(); a++)
            start[a + 1] = start[a] + lists.get(a).size();
        int[] target = lists.stream().flatMapToInt(list -> list.stream().mapToInt(t -> t)).toArray();
        long[] at = new long[target.length];
        Arrays.fill(at, FollowColumns.UNKNOWN);
        String[] names = new String[targets];
        int[] rank = new int[targets];
        for (int t = 0; t < targets; t++) {
            names[t] = "%05d".formatted(t);
            rank[t] = t < lists.size() ? t : -1;
        }
        return new FollowColumns(start, target, at, names, rank);
    }

    @Test
    void partnersAndDensityAreThoseOfTheLinks() {
        FollowColumns follows = follows();
        LayerLinks layer = CoFollow.of(follows, Settings.defaults(), Progress.NONE);
        int[] members = {3, 80, 81, 82, 83, 84, 85, 86, 87, 88};
        FollowFigures.Figures figures = new FollowFigures(follows, layer).of(members);
        int[] partners = new int[members.length];
        for (int i = 0; i < layer.size(); i++) {
            int a = Arrays.binarySearch(members, layer.a(i));
            int b = Arrays.binarySearch(members, layer.b(i));
            if (a >= 0 && b >= 0) {
                partners[a]++;
                partners[b]++;
            }
        }
        assertArrayEquals(partners, figures.partners());
        assertEquals(0, figures.partners()[0]);
        assertTrue(Arrays.stream(figures.partners()).skip(1).allMatch(p -> p >= 5), Arrays.toString(partners));
        assertEquals(16 / 90.0, figures.inside(), 1e-12, "eight neighbours each way in the ring");
        assertEquals(16 / 90.0, figures.mutual(), 1e-12);
        assertEquals(10, figures.known());
        assertEquals(2, figures.alike(), "two lists without anything of their own");
        assertTrue(figures.jaccard()[1] > .3, Arrays.toString(figures.jaccard()));
        assertEquals(0, figures.jaccard()[0]);
    }
}
