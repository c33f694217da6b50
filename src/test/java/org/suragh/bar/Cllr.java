package org.suragh.bar;

import java.util.Arrays;

/// Cost of likelihood ratios (Brümmer and du Preez 2006): 0 for perfect ones, 1 for ratios that say nothing.
final class Cllr {
    private Cllr() {}

    /// The cost, in bits.
    ///
    /// @param same ratios of cases of the first hypothesis
    /// @param different ratios of cases of the second
    static double of(double[] same, double[] different) {
        double first = Arrays.stream(same).map(lr -> Math.log1p(1 / lr) / Math.log(2)).average().orElse(0);
        double second = Arrays.stream(different).map(lr -> Math.log1p(lr) / Math.log(2)).average().orElse(0);
        return (first + second) / 2;
    }
}
