package org.suragh.campaign;

/// Exact tails of drawing without putting back. Terms from log-gamma (Lanczos 1964, g = 7, nine terms; about 14 digits), so
/// that large cases cost O(smaller group). StrictMath throughout: the same bits on every machine.
///
/// Deterministic: sums in a fixed order.
final class Chances {
    private static final double[] LANCZOS = {0.99999999999980993, 676.5203681218851, -1259.1392167224028,
            771.32342877765313, -176.61502916214059, 12.507343278686905, -0.13857109526572012, 9.9843695780195716e-6,
            1.5056327351493116e-7};

    private Chances() {}

    /// P(X >= k) when `draws` of `all` things are drawn and `marked` of all are marked.
    static double atLeast(long k, long all, long marked, long draws) {
        double sum = 0;
        for (long x = Math.min(marked, draws); x >= Math.max(k, draws - (all - marked)) && x >= 0; x--)
            sum += StrictMath.exp(term(x, all, marked, draws));
        return k <= Math.max(0, draws - (all - marked)) ? 1 : Math.min(1, sum);
    }

    private static double term(long x, long all, long marked, long draws) {
        return choose(marked, x) + choose(all - marked, draws - x) - choose(all, draws);
    }

    private static double choose(long n, long k) {
        return factorial(n) - factorial(k) - factorial(n - k);
    }

    /// ln n!
    static double factorial(long n) {
        if (n < 2)
            return 0;
        double sum = LANCZOS[0];
        for (int i = 1; i < LANCZOS.length; i++)
            sum += LANCZOS[i] / (n + i);
        double t = n + 7.5;
        return 0.5 * StrictMath.log(2 * Math.PI) + (n + .5) * StrictMath.log(t) - t + StrictMath.log(sum);
    }
}
