package org.suragh.base;

import java.util.List;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/// The words of a statement as people read them.
///
/// A run stores what its statements say as short words, a chance as a power of ten (`4.8e-44`, `< 1e-06`), a length of
/// time as in the settings (`30m`, `3d`); the exports keep them so. Whoever reads a sentence reads words. Pure functions.
public final class Said {
    private static final Pattern POWER = Pattern.compile("(< )?(\\d(?:\\.\\d+)?e-\\d+)");
    private static final Pattern LENGTH = Pattern.compile("(\\d{1,4})([smhd])");

    private Said() {}

    /// The words of a statement, in order.
    public static Object[] of(List<String> words) {
        return words.stream().map(Said::one).toArray();
    }

    private static String one(String word) {
        Matcher power = POWER.matcher(word);
        if (power.matches()) {
            String chance = Chance.oneIn(Double.parseDouble(power.group(2)));
            return power.group(1) == null ? chance : Text.of("chance.below", chance);
        }
        Matcher length = LENGTH.matcher(word);
        return length.matches()
                ? Text.of("length." + length.group(2), Integer.parseInt(length.group(1)))
                : word;
    }
}
