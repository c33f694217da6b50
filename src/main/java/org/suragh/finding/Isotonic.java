package org.suragh.finding;

import java.util.Arrays;

/// Calibration by pool-adjacent-violators: a step function that never falls, from a score to log10 of a likelihood ratio.
///
/// Both classes weigh the same, whatever their sizes: a pool with `a` of `n1` linked and `b` of `n0` unlinked cases says
/// `log10((a / n1) / (b / n0))`. The pools themselves do not depend on the weights, so they are found in whole numbers and
/// are exact; equal scores are one pool. Sources: Ayer et al. 1955; Zadrozny and Elkan 2002; Brümmer and du Preez 2013.
/// Cost O(n log n). Deterministic, independent of the order of the cases. Immutable.
public final class Isotonic {
    private final double[] from;
    private final double[] ratios;

    private Isotonic(double[] from, double[] ratios) {
        this.from = from;
        this.ratios = ratios;
    }

    /// Fits the curve. The lowest pool is negatively infinite if it holds no linked case, the highest positively infinite
    /// if it holds no unlinked one: see [#bounded(double, double)].
    ///
    /// @param scores of all cases; not NaN
    /// @param linked whether a case is of the first hypothesis, beside its score
    /// @throws IllegalArgumentException if a class is empty, the lengths differ or a score is NaN
    public static Isotonic fit(double[] scores, boolean[] linked) {
        int n = scores.length;
        if (linked.length != n)
            throw new IllegalArgumentException("scores and labels of different length");
        double[] first = new double[n];
        double[] second = new double[n];
        int a = 0;
        int b = 0;
        for (int i = 0; i < n; i++) {
            if (Double.isNaN(scores[i]))
                throw new IllegalArgumentException("score that is no number");
            // the two zeros are one score
            if (linked[i])
                first[a++] = scores[i] + 0.0;
            else
                second[b++] = scores[i] + 0.0;
        }
        if (a == 0 || b == 0)
            throw new IllegalArgumentException("a class without cases");
        Arrays.sort(first, 0, a);
        Arrays.sort(second, 0, b);
        return pooled(Arrays.copyOf(first, a), Arrays.copyOf(second, b));
    }

    private static Isotonic pooled(double[] first, double[] second) {
        int most = first.length + second.length;
        double[] from = new double[most];
        long[] linked = new long[most];
        long[] others = new long[most];
        int pools = 0;
        for (int i = 0, j = 0; i < first.length || j < second.length;) {
            double score = i == first.length
                    ? second[j]
                    : j == second.length ? first[i] : Math.min(first[i], second[j]);
            from[pools] = score;
            linked[pools] = 0;
            others[pools] = 0;
            for (; i < first.length && first[i] == score; i++)
                linked[pools]++;
            for (; j < second.length && second[j] == score; j++)
                others[pools]++;
            // a pool below must say strictly less than the one above
            while (pools > 0 && linked[pools - 1] * others[pools] >= linked[pools] * others[pools - 1]) {
                linked[pools - 1] += linked[pools];
                others[pools - 1] += others[pools];
                pools--;
            }
            pools++;
        }
        double[] ratios = new double[pools];
        for (int p = 0; p < pools; p++)
            ratios[p] = linked[p] == 0
                    ? Double.NEGATIVE_INFINITY
                    : others[p] == 0
                            ? Double.POSITIVE_INFINITY
                            : StrictMath.log10(((double) linked[p] * second.length)
                                    / ((double) others[p] * first.length));
        return new Isotonic(Arrays.copyOf(from, pools), ratios);
    }

    /// A curve from its stored numbers.
    ///
    /// @param from lowest score of each step, strictly rising
    /// @param ratios log10 ratio of each step, never falling
    /// @throws IllegalArgumentException if empty, of different lengths or not in order
    public static Isotonic of(double[] from, double[] ratios) {
        if (from.length == 0 || from.length != ratios.length)
            throw new IllegalArgumentException("a step needs a score and a ratio");
        for (int i = 1; i < from.length; i++)
            if (!(from[i - 1] < from[i]) || !(ratios[i - 1] <= ratios[i]))
                throw new IllegalArgumentException("steps out of order at " + i);
        return new Isotonic(from.clone(), ratios.clone());
    }

    /// Lowest score of each step, rising.
    public double[] from() {
        return from.clone();
    }

    /// log10 likelihood ratio of each step, never falling.
    public double[] ratios() {
        return ratios.clone();
    }

    /// log10 likelihood ratio of a score: that of the last step which begins at or below it; the first one below all. NaN
    /// for NaN. O(log steps).
    public double at(double score) {
        if (Double.isNaN(score))
            return score;
        int place = Arrays.binarySearch(from, score + 0.0);
        return ratios[Math.max(0, place >= 0 ? place : -place - 2)];
    }

    /// The same curve with every ratio brought into [`low`, `high`], steps of equal ratio made one.
    public Isotonic bounded(double low, double high) {
        double[] start = new double[from.length];
        double[] value = new double[from.length];
        int steps = 0;
        for (int i = 0; i < from.length; i++) {
            double ratio = Math.clamp(ratios[i], low, high);
            if (steps > 0 && value[steps - 1] == ratio)
                continue;
            start[steps] = from[i];
            value[steps++] = ratio;
        }
        return new Isotonic(Arrays.copyOf(start, steps), Arrays.copyOf(value, steps));
    }

    /// The largest log10 ratio that `unlinked` calibration cases can carry, and the negative of the smallest that `linked`
    /// ones can when asked with their number: `log10 n`, 0 for none. A ratio above n would rest on fewer than one
    /// misleading case in n (after the bounding of Vergeer et al. 2016).
    public static double bound(int cases) {
        return cases <= 1 ? 0 : StrictMath.log10(cases);
    }

    /// log10 ratio `value` brought into what the calibration data can carry, `[-log10 linked, log10 unlinked]`.
    public static double bound(double value, int linked, int unlinked) {
        return Math.clamp(value, -bound(linked), bound(unlinked));
    }
}
