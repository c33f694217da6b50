package org.suragh.bar;

import java.util.HashMap;
import java.util.Map;

/// How well one grouping agrees with another; labels are beside each other.
///
/// Sources: B-cubed after Bagga and Baldwin 1998; adjusted Rand index after Hubert and Arabie 1985; mutual information
/// normalised by the arithmetic mean of the entropies. O(n) in items.
final class Agreement {
    private final Map<Integer, Integer> ours = new HashMap<>();
    private final Map<Integer, Integer> theirs = new HashMap<>();
    private final Map<Long, Integer> both = new HashMap<>();
    private final int n;

    /// @param truth label of every item
    /// @param found label of every item
    Agreement(int[] truth, int[] found) {
        n = truth.length;
        for (int i = 0; i < n; i++) {
            ours.merge(truth[i], 1, Integer::sum);
            theirs.merge(found[i], 1, Integer::sum);
            both.merge((long) truth[i] << 32 | found[i], 1, Integer::sum);
        }
    }

    /// Mean share of an item's found group that belongs to its true one.
    double precision() {
        double sum = 0;
        for (var cell : both.entrySet())
            sum += (double) cell.getValue() * cell.getValue() / theirs.get((int) (long) cell.getKey());
        return sum / n;
    }

    /// Mean share of an item's true group that was found with it.
    double recall() {
        double sum = 0;
        for (var cell : both.entrySet())
            sum += (double) cell.getValue() * cell.getValue() / ours.get((int) (cell.getKey() >>> 32));
        return sum / n;
    }

    /// Harmonic mean of both.
    double f() {
        return 2 * precision() * recall() / (precision() + recall());
    }

    /// Adjusted Rand index.
    double ari() {
        double together = pairs(both);
        double expected = pairs(ours) * pairs(theirs) / (n * (n - 1.0) / 2);
        double most = (pairs(ours) + pairs(theirs)) / 2;
        return most == expected ? 1 : (together - expected) / (most - expected);
    }

    private static double pairs(Map<?, Integer> counts) {
        return counts.values().stream().mapToDouble(c -> c * (c - 1.0) / 2).sum();
    }

    /// Normalised mutual information.
    double nmi() {
        double mutual = 0;
        for (var cell : both.entrySet()) {
            double p = (double) cell.getValue() / n;
            double a = (double) ours.get((int) (cell.getKey() >>> 32)) / n;
            double b = (double) theirs.get((int) (long) cell.getKey()) / n;
            mutual += p * Math.log(p / (a * b));
        }
        double mean = (entropy(ours) + entropy(theirs)) / 2;
        return mean == 0 ? 1 : mutual / mean;
    }

    private double entropy(Map<Integer, Integer> counts) {
        return counts.values().stream().mapToDouble(c -> -(double) c / n * Math.log((double) c / n)).sum();
    }
}
