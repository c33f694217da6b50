package org.suragh.ingest.format.value;

import java.time.LocalDateTime;
import java.time.format.DateTimeFormatter;
import java.time.temporal.ChronoUnit;
import java.util.regex.Pattern;

/// A time as spreadsheets count it: days since the end of 1899, or since the beginning of 1904 in old Macintosh files,
/// with the time of day as a fraction. Which of the two, and in which zone, is never guessed.
public final class SerialDay {
    private static final Pattern FORM = Pattern.compile("[2-7]\\d{4}(?:\\.\\d{1,15})?");
    private static final LocalDateTime FROM_1900 = LocalDateTime.of(1899, 12, 30, 0, 0);
    private static final LocalDateTime FROM_1904 = LocalDateTime.of(1904, 1, 1, 0, 0);
    private static final double MILLIS = 86_400_000;

    private SerialDay() {}

    /// Whether a value has this form and lies between 1954 and 2123.
    public static boolean looksLike(String value) {
        return FORM.matcher(value).matches();
    }

    /// The written time, to the millisecond; the value itself when it has another form.
    public static String text(String value, boolean from1904) {
        String bare = TimeText.plain(value);
        if (!looksLike(bare))
            return value;
        long millis = Math.round(Double.parseDouble(bare) * MILLIS);
        LocalDateTime at = (from1904 ? FROM_1904 : FROM_1900).plus(millis, ChronoUnit.MILLIS);
        return at.format(DateTimeFormatter.ofPattern("uuuu-MM-dd HH:mm:ss.SSS", java.util.Locale.ROOT));
    }
}
