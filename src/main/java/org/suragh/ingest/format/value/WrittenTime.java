package org.suragh.ingest.format.value;

import java.time.Instant;
import java.time.ZoneId;
import org.jspecify.annotations.Nullable;

/// One time as somebody wrote it, taken apart but not yet placed: nothing that the digits leave open is decided here.
///
/// @param first first number of the date as written (the year when `order` is `YEAR_FIRST`)
/// @param second second number of the date
/// @param third third number of the date
/// @param order what the digits say of their order
/// @param clock seconds of the day, or -1 without a clock
/// @param nano fraction of the second
/// @param toSeconds whether seconds are written
/// @param half whether AM or PM is written
/// @param zone zone or offset written, or null
/// @param abbreviation short name of a zone such as `EST`, which several share; empty without one or with a zone
/// @param instant the instant when it was written as one (epoch), the date parts then mean nothing
public record WrittenTime(int first, int second, int third, Order order, int clock, int nano, boolean toSeconds,
        boolean half,
        @Nullable ZoneId zone, String abbreviation, @Nullable Instant instant) {
    /// What the digits say of the order of day, month and year.
    public enum Order {
        /// Year, month, day for certain.
        YEAR_FIRST,
        /// Year last; day and month are open unless one exceeds 12.
        YEAR_LAST,
        /// Two digits each: all is open.
        SHORT
    }

    /// An instant without more.
    static WrittenTime of(Instant instant) {
        return new WrittenTime(0, 0, 0, Order.YEAR_FIRST, 0, 0, true, false, java.time.ZoneOffset.UTC, "", instant);
    }

    /// Whether day and month cannot be told apart from this value alone.
    public boolean open() {
        return instant == null && (order == Order.SHORT
                || order == Order.YEAR_LAST && first <= 12 && second <= 12 && first != second);
    }
}
