package org.suragh.ingest.format.value;

import java.time.DateTimeException;
import java.time.Instant;
import java.time.LocalDate;
import org.jspecify.annotations.Nullable;

/// The two times that fill whole exports, `2024-03-05T09:00:09Z` (with or without thousandths) and
/// `Tue Mar 05 09:00:09 +0000 2024`, read without more ado; anything else is left to [TimeText].
public final class PlainTime {
    private static final String MONTHS = "JanFebMarAprMayJunJulAugSepOctNovDec";
    private static final int FIRST_YEAR = 1990;
    private static final int LAST_YEAR = 2099;

    private PlainTime() {}

    /// The instant, or null when the text is of no such form or out of range.
    public static @Nullable Instant read(String t) {
        int n = t.length();
        if ((n == 20 || n == 24) && t.charAt(10) == 'T' && t.charAt(n - 1) == 'Z' && t.charAt(4) == '-'
                && t.charAt(7) == '-' && (n == 20 || t.charAt(19) == '.'))
            return at(t, digits(t, 0, 4), digits(t, 5, 2), digits(t, 8, 2), 11, n == 20 ? 0 : digits(t, 20, 3));
        if (n != 30 || !t.startsWith(" +0000 ", 19) || t.charAt(3) != ' ' || t.charAt(7) != ' ' || t.charAt(10) != ' ')
            return null;
        int month = MONTHS.indexOf(t.substring(4, 7));
        return month < 0 || month % 3 != 0 || "SunMonTueWedThuFriSat".indexOf(t.substring(0, 3)) < 0
                ? null
                : at(t, digits(t, 26, 4), month / 3 + 1, digits(t, 8, 2), 11, 0);
    }

    private static @Nullable Instant at(String t, int year, int month, int day, int clock, int millis) {
        int hour = digits(t, clock, 2);
        int minute = digits(t, clock + 3, 2);
        int second = digits(t, clock + 6, 2);
        if (t.charAt(clock + 2) != ':' || t.charAt(clock + 5) != ':' || year < FIRST_YEAR || year > LAST_YEAR
                || month < 1
                || day < 1 || hour < 0 || hour > 23 || minute < 0 || minute > 59 || second < 0 || second > 59
                || millis < 0)
            return null;
        try {
            return Instant.ofEpochSecond(
                    LocalDate.of(year, month, day).toEpochDay() * 86_400 + hour * 3600 + minute * 60 + second,
                    millis * 1_000_000L);
        } catch (DateTimeException impossible) {
            return null;
        }
    }

    /// A number of so many ASCII digits, or -1.
    private static int digits(String t, int from, int count) {
        int value = 0;
        for (int i = from; i < from + count; i++) {
            char c = t.charAt(i);
            if (c < '0' || c > '9')
                return -1;
            value = value * 10 + c - '0';
        }
        return value;
    }
}
