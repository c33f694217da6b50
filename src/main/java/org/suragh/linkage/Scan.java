package org.suragh.linkage;

import java.util.Arrays;

/// Ratios of a scan for a dense set, and their chance from rounds of shuffling. All functions are pure.
///
/// Sources: Kulldorff, A spatial scan statistic, 1997; smoothing of the far tail by the distribution of Gumbel, fitted by
/// its first two moments: Abrams, Kulldorff and Kleinman, Communications in Statistics 2010.
public final class Scan {
    private static final double EULER = .577_215_664_901_532_9;

    private Scan() {}

    /// ln of the likelihood ratio of `c` where `e` was expected, `c ln(c/e) - (c - e)`; 0 where no more were seen.
    public static double open(double c, double e) {
        return c <= e || e <= 0 ? 0 : c * StrictMath.log(c / e) - (c - e);
    }

    /// The same conditional on the total `all`, `c ln(c/e) + (C-c) ln((C-c)/(C-e))`.
    public static double conditional(double c, double e, double all) {
        if (c <= e || e <= 0)
            return 0;
        double rest = all <= c ? 0 : (all - c) * StrictMath.log((all - c) / (all - e));
        return c * StrictMath.log(c / e) + rest;
    }

    /// Chance of a value of at least `seen`, where shuffled data gave `shuffled`: by Gumbel's distribution with their
    /// mean and deviation; by rank where they are all alike.
    public static double gumbel(double seen, double[] shuffled) {
        double mean = Arrays.stream(shuffled).sum() / shuffled.length;
        double squares = 0;
        for (double x : shuffled)
            squares += (x - mean) * (x - mean);
        double deviation = Math.sqrt(squares / Math.max(1, shuffled.length - 1));
        if (deviation == 0) {
            long hits = Arrays.stream(shuffled).filter(x -> x >= seen).count();
            return (1.0 + hits) / (1.0 + shuffled.length);
        }
        double scale = deviation * Math.sqrt(6) / Math.PI;
        double z = (seen - (mean - EULER * scale)) / scale;
        return -StrictMath.expm1(-StrictMath.exp(-z));
    }
}
