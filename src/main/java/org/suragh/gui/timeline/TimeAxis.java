package org.suragh.gui.timeline;

import java.time.Instant;
import java.time.ZoneOffset;
import java.time.ZonedDateTime;
import java.time.format.DateTimeFormatter;
import java.time.temporal.ChronoUnit;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;

/// Where the labels of a time axis stand and what they say, in UTC.
final class TimeAxis {
    private static final DateTimeFormatter TIME = DateTimeFormatter.ofPattern("d MMM HH:mm", Locale.ENGLISH);
    private static final DateTimeFormatter DAY = DateTimeFormatter.ofPattern("d MMM", Locale.ENGLISH);
    private static final DateTimeFormatter MONTH = DateTimeFormatter.ofPattern("MMM uuuu", Locale.ENGLISH);
    private static final DateTimeFormatter YEAR = DateTimeFormatter.ofPattern("uuuu", Locale.ENGLISH);

    private TimeAxis() {}

    /// One label.
    record Mark(long millis, String words) {}

    private record Step(ChronoUnit unit, int count, DateTimeFormatter words) {}

    private static final List<Step> STEPS = List.of(new Step(ChronoUnit.HOURS, 3, TIME),
            new Step(ChronoUnit.HOURS, 6, TIME), new Step(ChronoUnit.HOURS, 12, TIME),
            new Step(ChronoUnit.DAYS, 1, DAY), new Step(ChronoUnit.DAYS, 2, DAY), new Step(ChronoUnit.DAYS, 7, DAY),
            new Step(ChronoUnit.DAYS, 14, DAY), new Step(ChronoUnit.MONTHS, 1, MONTH),
            new Step(ChronoUnit.MONTHS, 3, MONTH), new Step(ChronoUnit.MONTHS, 6, MONTH),
            new Step(ChronoUnit.YEARS, 1, YEAR), new Step(ChronoUnit.YEARS, 5, YEAR),
            new Step(ChronoUnit.YEARS, 25, YEAR));

    /// At most `most` labels between two instants in epoch milliseconds, at round times.
    static List<Mark> marks(long from, long until, int most) {
        for (Step step : STEPS) {
            long length = step.unit().getDuration().toMillis() * step.count();
            if ((until - from) / length + 1 > Math.max(1, most))
                continue;
            List<Mark> marks = new ArrayList<>();
            for (ZonedDateTime at = start(from, step); at.toInstant().toEpochMilli() < until; at = at
                    .plus(step.count(), step.unit())) {
                if (at.toInstant().toEpochMilli() >= from)
                    marks.add(new Mark(at.toInstant().toEpochMilli(), step.words().format(at)));
            }
            return marks;
        }
        return List.of();
    }

    private static ZonedDateTime start(long from, Step step) {
        ZonedDateTime at = Instant.ofEpochMilli(from).atZone(ZoneOffset.UTC).truncatedTo(ChronoUnit.DAYS);
        return switch (step.unit()) {
            case MONTHS -> at.withDayOfMonth(1).withMonth((at.getMonthValue() - 1) / step.count() * step.count() + 1);
            case YEARS -> at.withDayOfYear(1).withYear(Math.floorDiv(at.getYear(), step.count()) * step.count());
            default -> at;
        };
    }
}
