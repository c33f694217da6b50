package org.suragh.base;

import java.math.BigDecimal;
import java.math.MathContext;
import java.math.RoundingMode;
import java.util.List;
import java.util.Locale;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

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
    private static final Pattern POWER = Pattern.compile("(< )?(\\d(?:\\.\\d+)?e-\\d+)");

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

    /// The words of a statement, in which a chance may stand as a power of ten (`4.8e-44`, `< 1e-06`): each of those in
    /// words, all else as it is.
    public static Object[] said(List<String> words) {
        return words.stream().map(word -> {
            Matcher power = POWER.matcher(word);
            if (!power.matches())
                return word;
            double p = Double.parseDouble(power.group(2));
            return power.group(1) == null ? oneIn(p) : Text.of("chance.below", oneIn(p));
        }).toArray();
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
