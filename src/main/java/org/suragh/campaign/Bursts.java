package org.suragh.campaign;

import java.util.ArrayList;
import java.util.List;

/// Stretches in which far more of all posts carry one thing than usual: Kleinberg's automaton of two states in its form
/// for batches (Kleinberg, KDD 2002, section 4), hours as batches.
///
/// State 0 expects the share `p0 = R / D` of all posts, state 1 `s p0` with s = 2; an hour with r of d posts costs
/// `-ln C(d, r) p^r (1 - p)^(d - r)` in a state, entering state 1 costs `γ ln n` with γ = 1 over n hours. The cheapest
/// sequence by dynamic programming, O(hours); of equally cheap ones the one with fewer hours in a burst. Deterministic.
final class Bursts {
    private static final double RISE = 2;
    private static final double GAMMA = 1;

    private Bursts() {}

    /// First and last hour of every stretch.
    ///
    /// @param hits posts that carry it, an hour each
    /// @param all all posts, an hour each; never fewer than `hits`
    static List<int[]> of(int[] hits, int[] all) {
        long r = 0;
        long d = 0;
        for (int t = 0; t < hits.length; t++) {
            r += hits[t];
            d += all[t];
        }
        if (r == 0 || r == d)
            return List.of();
        double low = (double) r / d;
        double high = Math.min(RISE * low, .9999);
        if (high <= low)
            return List.of();
        boolean[] burst = cheapest(hits, all, low, high);
        List<int[]> stretches = new ArrayList<>();
        for (int t = 0; t < burst.length; t++) {
            if (!burst[t])
                continue;
            int from = t;
            while (t + 1 < burst.length && burst[t + 1])
                t++;
            stretches.add(new int[]{from, t});
        }
        return stretches;
    }

    private static boolean[] cheapest(int[] hits, int[] all, double low, double high) {
        int n = hits.length;
        double rise = GAMMA * StrictMath.log(n);
        double[] calmLogs = {StrictMath.log(low), StrictMath.log1p(-low)};
        double[] busyLogs = {StrictMath.log(high), StrictMath.log1p(-high)};
        boolean[][] fromBurst = new boolean[2][n];
        double calm = 0;
        double busy = Double.POSITIVE_INFINITY;
        for (int t = 0; t < n; t++) {
            double calmCost = -hits[t] * calmLogs[0] - (all[t] - hits[t]) * calmLogs[1];
            double busyCost = -hits[t] * busyLogs[0] - (all[t] - hits[t]) * busyLogs[1];
            double entered = calm + rise;
            fromBurst[0][t] = busy < calm;
            fromBurst[1][t] = busy < entered;
            double nextCalm = Math.min(calm, busy) + calmCost;
            busy = Math.min(entered, busy) + busyCost;
            calm = nextCalm;
        }
        boolean[] burst = new boolean[n];
        boolean in = busy < calm;
        for (int t = n - 1; t >= 0; t--) {
            burst[t] = in;
            in = fromBurst[in ? 1 : 0][t];
        }
        return burst;
    }
}
