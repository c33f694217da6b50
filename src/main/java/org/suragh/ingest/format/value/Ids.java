package org.suragh.ingest.format.value;

import java.math.BigDecimal;
import java.math.MathContext;
import java.math.RoundingMode;

/// Ids as spreadsheets and scripts leave them (R-TM-07, R-TM-08): harmless dress is taken off, damage is told.
public final class Ids {
    private Ids() {}

    /// The id without what protects or prefixes it: blanks, `="..."`, a leading apostrophe, `ID_`, `x` before digits,
    /// a trailing `.0`; digits of other scripts become ASCII ones (R-TM-16).
    public static String bare(String raw) {
        String id = raw.strip();
        if (!id.isEmpty() && id.charAt(0) > 127 && id.chars().allMatch(Character::isDigit))
            id = TimeText.plain(id);
        if (id.startsWith("=\"") && id.endsWith("\"") && id.length() >= 3)
            id = id.substring(2, id.length() - 1);
        if (id.startsWith("'") && id.length() > 1)
            id = id.substring(1);
        if (id.length() > 3 && id.regionMatches(true, 0, "id_", 0, 3) && digits(id, 3))
            id = id.substring(3);
        if (id.length() > 5 && (id.charAt(0) == 'x' || id.charAt(0) == 'X') && digits(id, 1))
            id = id.substring(1);
        if (id.endsWith(".0") && digits(id.substring(0, id.length() - 2), id.startsWith("-") ? 1 : 0))
            id = id.substring(0, id.length() - 2);
        return id;
    }

    /// Whether the id went through a floating-point number: `1.72001E+18`, `732758368.79`.
    public static boolean scientific(String id) {
        int i = id.startsWith("-") ? 1 : 0;
        int first = i;
        boolean dot = false;
        while (i < id.length() && (id.charAt(i) >= '0' && id.charAt(i) <= '9' || id.charAt(i) == '.' && !dot)) {
            dot |= id.charAt(i) == '.';
            i++;
        }
        if (i == first)
            return false;
        if (i == id.length())
            return dot;
        if (id.charAt(i) != 'e' && id.charAt(i) != 'E')
            return false;
        int sign = i + 1 < id.length() && (id.charAt(i + 1) == '+' || id.charAt(i + 1) == '-') ? i + 2 : i + 1;
        return (dot || i + 1 < sign) && sign < id.length() && digits(id, sign);
    }

    /// Whether the id is so long that a spreadsheet keeps 15 digits of it, and ends as if it had.
    public static boolean zeroed(String id) {
        return id.length() >= 16 && id.length() <= 20 && id.endsWith("000") && digits(id, 0);
    }

    /// Whether the id is long enough to be rounded by a double.
    public static boolean longNumber(String id) {
        return id.length() >= 17 && id.length() <= 19 && digits(id, 0);
    }

    /// Whether it is a multiple of what a double can hold at its size (128 or 256).
    static boolean rounded(String id) {
        long n = Long.parseUnsignedLong(id);
        long step = n >= 1L << 60 ? 256 : n >= 1L << 59 ? 128 : n >= 1L << 58 ? 64 : n >= 1L << 57 ? 32 : 16;
        return n % step == 0;
    }

    /// Whether the 12 lowest bits are zero.
    static boolean withoutSequence(String id) {
        return (Long.parseUnsignedLong(id) & 0xfff) == 0;
    }

    /// Whether the id alone shows that it has lost digits: scientific notation, or six zeros at the end of a long one.
    public static boolean lost(String id) {
        return scientific(id) || zeroed(id) && id.endsWith("000000");
    }

    /// Whether a long id is exactly what a script prints for the nearest double: 17 digits at most, then zeros.
    static boolean printedFromDouble(String id) {
        return new BigDecimal(Double.toString(Double.parseDouble(id))).compareTo(new BigDecimal(id)) == 0;
    }

    /// Whether a damaged number can come from a whole id: cut or rounded to the digits that are left, or through a
    /// double.
    public static boolean couldBe(String damaged, String whole) {
        if (!digits(whole, 0) || whole.length() > 20 || damaged.length() > 40)
            return false;
        if (damaged.equals(whole))
            return true;
        if (!scientific(damaged) && (!digits(damaged, 0) || damaged.length() != whole.length()))
            return false;
        try {
            BigDecimal lost = new BigDecimal(damaged);
            BigDecimal id = new BigDecimal(whole);
            int kept = lost.stripTrailingZeros().precision();
            return kept >= 3 && (id.round(new MathContext(kept, RoundingMode.HALF_UP)).compareTo(lost) == 0
                    || id.round(new MathContext(kept, RoundingMode.DOWN)).compareTo(lost) == 0
                    || id.doubleValue() == lost.doubleValue());
        } catch (NumberFormatException beyond) {
            return false;
        }
    }

    /// Whether all letters from a place on are the digits 0 to 9, and there is one.
    public static boolean digits(String text, int from) {
        if (from >= text.length())
            return false;
        for (int i = from; i < text.length(); i++) {
            if (text.charAt(i) < '0' || text.charAt(i) > '9')
                return false;
        }
        return true;
    }
}
