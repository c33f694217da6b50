package org.suragh.ingest.format.value;

import java.time.DateTimeException;
import java.time.Instant;
import java.time.LocalDate;
import java.time.LocalDateTime;
import java.time.ZoneId;
import java.time.ZoneOffset;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.suragh.ingest.ReadOptions.DateOrder;

/// How the open parts of a column's times are read: decided once for the whole column, by the column itself or by the
/// examiner, never by this machine.
///
/// @param zone zone of times that carry none, null when all carry one
/// @param order order of day, month and year where the digits leave it open, null when none does
public record TimePlan(@Nullable ZoneId zone, @Nullable DateOrder order) {
    /// What a written time comes to.
    ///
    /// @param instant when, or null
    /// @param reason text key of why there is none, empty when there is one
    public record Placed(@Nullable Instant instant, String reason) {
        /// No instant, for this reason.
        public static Placed no(String reason) {
            return new Placed(null, reason);
        }
    }

    /// First instant taken as a time of an account or its doings, and the first that is none any more.
    private static final Instant EARLIEST = Instant.parse("1990-01-01T00:00:00Z");
    private static final Instant LATEST = Instant.parse("2100-01-01T00:00:00Z");

    /// Places a written time. A local time that the zone skips or has twice is refused, not chosen.
    public Placed place(WrittenTime t) {
        if (t.instant() != null)
            return checked(t.instant());
        if (t.clock() < 0)
            return Placed.no("ingest.reject.time-clock");
        LocalDate day = day(t);
        if (day == null)
            return Placed.no("ingest.reject.time");
        LocalDateTime local = day.atStartOfDay().plusSeconds(t.clock()).withNano(t.nano());
        ZoneId in = t.zone() != null ? t.zone() : zone;
        if (in == null)
            return Placed.no("ingest.reject.time-zone");
        if (!t.abbreviation().isEmpty() && !t.abbreviation().equals("WET") && in.normalized().equals(ZoneOffset.UTC))
            return Placed.no("ingest.reject.time-zone-name");
        if (in instanceof ZoneOffset fixed)
            return checked(local.toInstant(fixed));
        List<ZoneOffset> offsets = in.getRules().getValidOffsets(local);
        if (offsets.size() != 1)
            return Placed.no(offsets.isEmpty() ? "ingest.reject.time-gap" : "ingest.reject.time-overlap");
        return checked(local.toInstant(offsets.getFirst()));
    }

    private static Placed checked(Instant at) {
        return at.isBefore(EARLIEST) || !at.isBefore(LATEST)
                ? Placed.no("ingest.reject.time-range")
                : new Placed(at, "");
    }

    private @Nullable LocalDate day(WrittenTime t) {
        int a = t.first();
        int b = t.second();
        int c = t.third();
        try {
            if (t.order() == WrittenTime.Order.YEAR_FIRST)
                return LocalDate.of(a, b, c);
            if (t.order() == WrittenTime.Order.YEAR_LAST) {
                boolean dayFirst = order == DateOrder.DMY || order != DateOrder.MDY && (a > 12 || a == b);
                boolean monthFirst = order == DateOrder.MDY || order != DateOrder.DMY && b > 12;
                return dayFirst ? LocalDate.of(c, b, a) : monthFirst ? LocalDate.of(c, a, b) : null;
            }
            if (order == null)
                return null;
            return switch (order) {
                case DMY -> LocalDate.of(2000 + c, b, a);
                case MDY -> LocalDate.of(2000 + c, a, b);
                case YMD -> LocalDate.of(2000 + a, b, c);
            };
        } catch (DateTimeException impossible) {
            return null;
        }
    }
}
