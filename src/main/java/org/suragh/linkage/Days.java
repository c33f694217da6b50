package org.suragh.linkage;

import java.util.Arrays;
import org.suragh.signal.Acts;

/// On how many distinct UTC days each account met an account that it is linked with.
///
/// Deterministic: sets of days, counted. Cost: the event pairs within windows, or the common buckets of the linked
/// pairs.
final class Days {
    private static final long DAY = 86_400_000L;

    private Days() {}

    /// Over event pairs within a window; cost the event pairs, times the logarithm of the links.
    static int[] ofWindow(Acts acts, long window, boolean[] links, Pairs pairs) {
        long[] linked = keys(pairs);
        Marks marks = new Marks(acts.accounts());
        for (int v = 0; v < acts.values(); v++) {
            int from = acts.valueStart()[v];
            for (int i = from; links[v] && i < acts.valueStart()[v + 1]; i++) {
                while (acts.at()[i] - acts.at()[from] > window)
                    from++;
                for (int j = from; j < i; j++) {
                    int a = acts.account()[i];
                    int b = acts.account()[j];
                    if (a != b && Arrays.binarySearch(linked, key(a, b)) >= 0) {
                        marks.add(a, acts.at()[i]);
                        marks.add(b, acts.at()[j]);
                    }
                }
            }
        }
        return marks.counts();
    }

    /// Over common buckets of linked pairs.
    static int[] ofBuckets(Buckets buckets, boolean[] linking, Pairs pairs, long width) {
        Marks marks = new Marks(buckets.accounts());
        for (int p = 0; p < pairs.size(); p++) {
            int i = buckets.bucketStart()[pairs.a()[p]];
            int j = buckets.bucketStart()[pairs.b()[p]];
            while (i < buckets.bucketStart()[pairs.a()[p] + 1] && j < buckets.bucketStart()[pairs.b()[p] + 1]) {
                int x = buckets.bucket()[i];
                int y = buckets.bucket()[j];
                if (x == y && linking[x]) {
                    marks.add(pairs.a()[p], buckets.slot()[x] * width);
                    marks.add(pairs.b()[p], buckets.slot()[x] * width);
                }
                if (x <= y)
                    i++;
                if (y <= x)
                    j++;
            }
        }
        return marks.counts();
    }

    private static long[] keys(Pairs pairs) {
        long[] keys = new long[pairs.size()];
        Arrays.setAll(keys, i -> key(pairs.a()[i], pairs.b()[i]));
        Arrays.sort(keys);
        return keys;
    }

    private static long key(int a, int b) {
        return (long) Math.min(a, b) << 32 | Math.max(a, b);
    }

    /// Pairs of account and day, sorted and counted once at the end.
    private static final class Marks {
        private final int accounts;
        private final int[] lastDay;
        private long[] marks = new long[1024];
        private int size;

        Marks(int accounts) {
            this.accounts = accounts;
            this.lastDay = new int[accounts];
            Arrays.fill(lastDay, Integer.MIN_VALUE);
        }

        void add(int account, long at) {
            int day = (int) Math.floorDiv(at, DAY);
            if (lastDay[account] == day)
                return;
            lastDay[account] = day;
            if (size == marks.length) {
                marks = Arrays.stream(marks).sorted().distinct().toArray();
                size = marks.length;
                marks = Arrays.copyOf(marks, Math.max(1024, size * 2));
            }
            marks[size++] = (long) account << 32 | day & 0xffff_ffffL;
        }

        int[] counts() {
            int[] counts = new int[accounts];
            Arrays.stream(marks, 0, size).distinct().forEach(mark -> counts[(int) (mark >> 32)]++);
            return counts;
        }
    }
}
