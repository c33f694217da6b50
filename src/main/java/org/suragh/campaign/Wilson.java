package org.suragh.campaign;

/// The interval of a share (Wilson, J. Am. Stat. Assoc. 22, 1927), which stays inside [0, 1] and is honest for few cases.
///
/// O(1). Pure, so deterministic.
public final class Wilson {
    /// Normal quantile of 97.5 %.
    private static final double Z = 1.959963984540054;

    private Wilson() {}

    /// Lower and upper end of the 95 % interval; 0 and 1 when nothing was counted. A share of 0 begins at
    /// exactly 0, a share of 1 ends at exactly 1.
    public static double[] interval(long hits, long all) {
        if (all == 0)
            return new double[]{0, 1};
        double p = (double) hits / all;
        double square = Z * Z / all;
        double middle = (p + square / 2) / (1 + square);
        double half = Z * Math.sqrt(p * (1 - p) / all + square / (4.0 * all)) / (1 + square);
        return new double[]{hits == 0 ? 0 : Math.max(0, middle - half), hits == all ? 1 : Math.min(1, middle + half)};
    }
}
