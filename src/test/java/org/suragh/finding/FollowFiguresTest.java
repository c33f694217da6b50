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
        List<int[]> lists = new ArrayList<>();
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
            lists.add(list.stream().mapToInt(t -> t).toArray());
        }
        int[] start = new int[91];
        for (int a = 0; a < 90; a++)
            start[a + 1] = start[a] + lists.get(a).length;
        int[] target = lists.stream().flatMapToInt(Arrays::stream).toArray();
        long[] at = new long[target.length];
        Arrays.fill(at, FollowColumns.UNKNOWN);
        String[] names = new String[700];
        int[] rank = new int[700];
        for (int t = 0; t < 700; t++) {
            names[t] = "%05d".formatted(t);
            rank[t] = t < 90 ? t : -1;
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
