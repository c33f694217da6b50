package org.suragh.finding;

import java.util.Locale;

/// The words for an index (log10 of a likelihood ratio): the scale of the LRCFS and ENFSI texts, cut off at "strong".
///
/// 1 to 10 limited, 10 to 100 moderate, 100 to 1,000 moderately strong, above that strong; 1 and less speak for the other
/// explanation or for neither. A pure function of the value.
public enum Support {
    /// The records are more to be expected under the other explanation.
    AGAINST,
    /// The records tell hardly anything either way: less than 2 to 1.
    NEITHER,
    /// Up to 10.
    LIMITED,
    /// 10 to 100.
    MODERATE,
    /// 100 to 1,000.
    MODERATELY_STRONG,
    /// 1,000 and more; there is no higher word.
    STRONG;

    /// log10 of 2.
    private static final double HARDLY = .301;
    /// The index is clipped here, so that a higher ratio is never stated.
    private static final double MOST = 4;

    /// The word of an index.
    ///
    /// @param index log10 of a ratio; NaN counts as nothing
    public static Support of(double index) {
        if (index <= -HARDLY)
            return AGAINST;
        if (Double.isNaN(index) || index < HARDLY)
            return NEITHER;
        if (index < 1)
            return LIMITED;
        if (index < 2)
            return MODERATE;
        return index < 3 ? MODERATELY_STRONG : STRONG;
    }

    /// How many times, to one significant digit: `300`, `10,000` at most; the same for an index and its negative.
    public static String times(double index) {
        double size = Math.min(MOST, Math.abs(index));
        double ratio = StrictMath.pow(10, size);
        double unit = StrictMath.pow(10, Math.floor(size));
        long rounded = Math.round(ratio / unit) * Math.round(unit);
        return String.format(Locale.ROOT, "%,d", rounded);
    }

    /// The stable id used in text keys.
    public String id() {
        return name().toLowerCase(Locale.ROOT).replace('_', '-');
    }
}
