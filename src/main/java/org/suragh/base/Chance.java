package org.suragh.base;

import java.math.BigDecimal;
import java.math.MathContext;
import java.math.RoundingMode;
import java.util.Locale;

/// Chances in words for people who never heard of a p-value: the one place where they are worded, for the window, the
/// report and the explanations alike. The exact figures stand in the exports and in `explain --json`.
///
/// One significant digit, rounded half up over the shortest decimal of the number; the same on every machine and in
/// every locale. Pure functions.
public final class Chance {
    private static final double RARE = .01;
    private static final double TENTHS = .095;
    private static final double NEARLY_ALWAYS = .95;
    /// Smaller chances are not told apart: the tests of chance are not that exact.
    private static final double SMALLEST = 1e-9;
    private static final int MILLION = 1_000_000;

    private Chance() {}

    /// `1 in 20 million`, `1 in 3,000`, `5 in 100`, `7 in 10`; `less than 1 in a billion` below that, and a dash where it
    /// is not known.
    ///
    /// @param p 0 to 1
    public static String oneIn(double p) {
        if (Double.isNaN(p))
            return "–";
        if (p < SMALLEST)
            return Text.of("chance.less");
        if (p < RARE)
            return Text.of("chance.one-in", number(p));
        if (p < TENTHS)
            return Text.of("chance.hundredths", Math.round(100 * p));
        return p < NEARLY_ALWAYS ? Text.of("chance.tenths", Math.round(10 * p)) : Text.of("chance.nearly-always");
    }

    /// `would come about by chance once in 20 million such pairs`; the end of a sentence.
    ///
    /// @param p 0 to 1; NaN where it is not known
    public static String ofPairs(double p) {
        if (Double.isNaN(p))
            return Text.of("chance.pairs.unknown");
        if (p < SMALLEST)
            return Text.of("chance.pairs.less");
        if (p < RARE)
            return Text.of("chance.pairs.once-in", number(p));
        if (p < TENTHS)
            return Text.of("chance.pairs.hundredths", Math.round(100 * p));
        return p < NEARLY_ALWAYS
                ? Text.of("chance.pairs.tenths", Math.round(10 * p))
                : Text.of("chance.pairs.nearly-all");
    }

    /// A number of coincidences that is too small to be written out: `under 0.01`.
    public static String tiny() {
        return Text.of("chance.tiny");
    }

    private static String number(double p) {
        double in = BigDecimal.ONE.divide(new BigDecimal(Double.toString(p)), MathContext.DECIMAL64)
                .round(new MathContext(1, RoundingMode.HALF_UP)).doubleValue();
        return in < MILLION
                ? String.format(Locale.ROOT, "%,.0f", in)
                : in < 1000.0 * MILLION
                        ? Text.of("chance.million", String.format(Locale.ROOT, "%.0f", in / MILLION))
                        : Text.of("chance.billion");
    }
}
