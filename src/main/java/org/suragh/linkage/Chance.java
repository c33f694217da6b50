package org.suragh.linkage;

import java.util.Arrays;

/// Tails of counts under chance, and the control of false discoveries. All functions are pure.
///
/// Sources: Poisson tail by its series (Abramowitz and Stegun 26.4); Benjamini and Hochberg 1995; log10 of the Bayes
/// factor of science note 2: `log10 mean over d in {0.5, 2, 6, 20} of exp(k ln(1 + d/λ) - d)`. Cost O(k + √λ) a tail.
public final class Chance {
    private static final double[] EXCESS = {.5, 2, 6, 20};

    private Chance() {}

    /// P(Poisson(λ) ≥ k), with full relative precision far into the tail.
    public static double poissonTail(int k, double lambda) {
        if (k <= 0)
            return 1;
        if (lambda <= 0)
            return 0;
        if (k <= lambda) {
            double below = 0;
            double term = Math.exp(logMass(k - 1, lambda));
            for (int j = k - 1; j >= 0 && term > below * 1e-17; j--) {
                below += term;
                term *= j / lambda;
            }
            return Math.max(0, 1 - below);
        }
        double sum = 0;
        double term = 1;
        for (int j = k; term > sum * 1e-17; j++) {
            sum += term;
            term *= lambda / (j + 1);
        }
        return Math.min(1, Math.exp(logMass(k, lambda)) * sum);
    }

    /// ln of P(Poisson(λ) = k).
    private static double logMass(int k, double lambda) {
        return k * Math.log(lambda) - lambda - logFactorial(k);
    }

    /// ln k!, exact sum below 256 and Stirling's series above (relative error below 1e-15).
    static double logFactorial(int k) {
        if (k < 256) {
            double sum = 0;
            for (int i = 2; i <= k; i++)
                sum += Math.log(i);
            return sum;
        }
        double x = k + 1.0;
        return (x - .5) * Math.log(x) - x + .5 * Math.log(2 * Math.PI) + 1 / (12 * x) - 1 / (360 * x * x * x);
    }

    /// P(X ≥ k) for `draws` of `all` without putting back, of which `marked` are marked: the hypergeometric tail, by its
    /// series from k on. O(min(marked, draws)).
    public static double hypergeometricTail(int k, int all, int marked, int draws) {
        int from = Math.max(k, Math.max(0, marked + draws - all));
        int to = Math.min(marked, draws);
        if (k <= 0)
            return 1;
        if (from > to)
            return 0;
        double sum = 0;
        for (int x = from; x <= to; x++)
            sum += Math.exp(logChoose(marked, x) + logChoose(all - marked, draws - x) - logChoose(all, draws));
        return Math.min(1, sum);
    }

    private static double logChoose(int n, int k) {
        return logFactorial(n) - logFactorial(k) - logFactorial(n - k);
    }

    /// The largest λ for which P(Poisson(λ) ≥ k) is still at most `p`; by bisection to a relative 1e-12.
    static double largestLambda(int k, double p) {
        double low = 0;
        double high = k + 1.0;
        for (int i = 0; i < 100 && high - low > 1e-12 * high; i++) {
            double middle = (low + high) / 2;
            if (poissonTail(k, middle) <= p)
                low = middle;
            else
                high = middle;
        }
        return low;
    }

    /// Benjamini-Hochberg q-values of `p`, over `tests` hypotheses of which those not given have p = 1.
    public static double[] benjaminiHochberg(double[] p, double tests) {
        int n = p.length;
        double[] sorted = p.clone();
        Arrays.parallelSort(sorted);
        double[] byRank = new double[n];
        double least = 1;
        for (int r = n - 1; r >= 0; r--) {
            least = Math.min(least, sorted[r] * tests / (r + 1));
            byRank[r] = least;
        }
        double[] q = new double[n];
        for (int i = 0; i < n; i++)
            q[i] = byRank[Arrays.binarySearch(sorted, p[i])];
        return q;
    }

    /// log10 of the Bayes factor of `k` co-uses where chance expects `lambda` (floor 1e-4): small, bounded below.
    public static double log10BayesFactor(int k, double lambda) {
        double floor = Math.max(lambda, 1e-4);
        double largest = Double.NEGATIVE_INFINITY;
        double[] logs = new double[EXCESS.length];
        for (int i = 0; i < EXCESS.length; i++) {
            logs[i] = k * Math.log1p(EXCESS[i] / floor) - EXCESS[i];
            largest = Math.max(largest, logs[i]);
        }
        double sum = 0;
        for (double log : logs)
            sum += Math.exp(log - largest);
        return (largest + Math.log(sum / EXCESS.length)) / Math.log(10);
    }
}
