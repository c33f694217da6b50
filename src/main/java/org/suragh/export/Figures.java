package org.suragh.export;

import java.math.BigDecimal;
import java.math.MathContext;
import java.math.RoundingMode;
import java.util.Locale;

/// Figures as text: six significant digits in the manner of C's `%.6g`, trailing zeros dropped, `.` decimals.
///
/// The same value gives the same text on every system: the rounding is half to even over the exact binary value.
final class Figures {
    private static final MathContext SIX = new MathContext(6, RoundingMode.HALF_EVEN);

    private Figures() {}

    /// The text of a figure; empty where it is not known (NaN) or not finite.
    static String text(double value) {
        if (Double.isNaN(value) || Double.isInfinite(value))
            return "";
        if (value == 0)
            return "0";
        BigDecimal rounded = new BigDecimal(value).round(SIX).stripTrailingZeros();
        int exponent = rounded.precision() - rounded.scale() - 1;
        if (exponent >= -4 && exponent < 6)
            return rounded.toPlainString();
        String digits = rounded.unscaledValue().abs().toString();
        String mantissa = digits.length() == 1 ? digits : digits.charAt(0) + "." + digits.substring(1);
        return (rounded.signum() < 0 ? "-" : "") + mantissa
                + String.format(Locale.ROOT, "e%s%02d", exponent < 0 ? "-" : "+", Math.abs(exponent));
    }
}
