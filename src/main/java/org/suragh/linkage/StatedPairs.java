package org.suragh.linkage;

import java.util.Arrays;
import java.util.List;
import java.util.TreeMap;

/// Collects links of what exports state, in any order, and lays them out as a layer: one link a pair, its values
/// counted, its weights added, the smallest p and q kept. O(n log n). One thread.
///
/// Deterministic: in order of (a, b).
final class StatedPairs {
    private static final class Seen {
        int values;
        double weight;
        double expected = Double.NaN;
        double p = Double.NaN;
        double q = Double.NaN;
        long first = Long.MIN_VALUE;
        long last = Long.MIN_VALUE;
    }

    private final TreeMap<Long, Seen> pairs = new TreeMap<>();

    /// A value that two accounts have in common.
    ///
    /// @param test expected, p and q; empty where there is none
    /// @param times first and last instant; empty where none is stated
    void add(int one, int other, double weight, double[] test, long[] times) {
        Seen seen = pairs.computeIfAbsent((long) Math.min(one, other) << 32 | Math.max(one, other), _ -> new Seen());
        seen.values++;
        seen.weight += weight;
        if (test.length > 0 && (Double.isNaN(seen.p) || test[1] < seen.p)) {
            seen.expected = test[0];
            seen.p = test[1];
            seen.q = test[2];
        }
        if (times.length > 0) {
            seen.first = seen.first == Long.MIN_VALUE ? times[0] : Math.min(seen.first, times[0]);
            seen.last = Math.max(seen.last, times[1]);
        }
    }

    /// The layer.
    ///
    /// @param chance links expected by chance
    LayerLinks layer(String id, int accounts, List<SetAside> setAside, double chance) {
        int n = pairs.size();
        Pairs all = new Pairs(new int[n], new int[n], new double[n]);
        PairTest test = new PairTest(all, new double[n], new double[n], new double[n], chance, 0);
        int[] values = new int[n];
        double[] weight = new double[n];
        long[] first = new long[n];
        long[] last = new long[n];
        int i = 0;
        for (var entry : pairs.entrySet()) {
            Seen seen = entry.getValue();
            all.a()[i] = (int) (entry.getKey() >>> 32);
            all.b()[i] = (int) (long) entry.getKey();
            all.value()[i] = seen.values;
            test.expected()[i] = seen.expected;
            test.p()[i] = seen.p;
            test.q()[i] = seen.q;
            values[i] = seen.values;
            weight[i] = seen.weight;
            first[i] = seen.first;
            last[i++] = seen.last;
        }
        return new LayerLinks(id, test, new WindowPairs.Details(values, values, new int[n], first, last), weight,
                new int[accounts], setAside, Null.permutation(new int[accounts], 0, 0));
    }

    /// The accounts of a value, in pairs.
    void each(int[] holders, double weight) {
        int[] sorted = holders.clone();
        Arrays.sort(sorted);
        for (int i = 0; i < sorted.length; i++)
            for (int k = 0; k < i; k++)
                add(sorted[k], sorted[i], weight, new double[0], new long[0]);
    }
}
