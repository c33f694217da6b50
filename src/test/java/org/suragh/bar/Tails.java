package org.suragh.bar;

/// Exact tails that the baselines use.
final class Tails {
    private Tails() {}

    /// P(X >= k) of drawing `draws` from `all` of which `marked` are marked (Tumminello et al. 2011).
    static double hypergeometric(int k, int all, int marked, int draws) {
        double sum = 0;
        for (int x = Math.min(marked, draws); x >= k; x--)
            sum += Math.exp(choose(marked, x) + choose(all - marked, draws - x) - choose(all, draws));
        return Math.min(1, sum);
    }

    private static double choose(int n, int k) {
        return k < 0 || k > n ? Double.NEGATIVE_INFINITY : factorial(n) - factorial(k) - factorial(n - k);
    }

    private static double factorial(int n) {
        double sum = 0;
        for (int i = 2; i <= n; i++)
            sum += Math.log(i);
        return sum;
    }

    /// P(X >= k) of a sum of independent coins, by the recursion over coins; only terms of one sign, so that the far tail
    /// keeps its digits. O(n k).
    static double poissonBinomial(int k, double[] p) {
        if (k <= 0)
            return 1;
        double[] below = new double[k];
        below[0] = 1;
        double reached = 0;
        for (double coin : p) {
            reached += below[k - 1] * coin;
            for (int j = k - 1; j > 0; j--)
                below[j] = below[j] * (1 - coin) + below[j - 1] * coin;
            below[0] *= 1 - coin;
        }
        return reached;
    }

    /// Kulldorff's ratio of a scan, `c ln(c/e) + (C-c) ln((C-c)/(C-e))`; 0 where fewer were seen than expected.
    static double scan(double c, double e, double all) {
        return c <= e ? 0 : c * Math.log(c / e) + (all - c) * Math.log((all - c) / (all - e));
    }

    /// The same without the condition on the total, `c ln(c/e) - (c - e)`.
    static double openScan(double c, double e) {
        return c <= e ? 0 : c * Math.log(c / e) - (c - e);
    }

    /// Chance of a share of a node's weight on one of its edges (Serrano et al. 2009).
    static double disparity(double weight, double all, int degree) {
        return Math.pow(1 - weight / all, degree - 1);
    }
}
