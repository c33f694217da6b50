package org.suragh.ingest.format.column;

import java.io.IOException;
import java.time.ZoneId;
import org.jspecify.annotations.Nullable;
import org.suragh.base.Progress;
import org.suragh.base.SuraghException;
import org.suragh.ingest.IngestSink;
import org.suragh.ingest.ReadOptions;
import org.suragh.ingest.format.raw.CodePage;
import org.suragh.ingest.format.raw.Encoding;
import org.suragh.ingest.format.raw.RowCursor;
import org.suragh.ingest.format.value.SerialDay;
import org.suragh.ingest.format.value.SnowflakeClock;
import org.suragh.ingest.format.value.TimeColumn;
import org.suragh.ingest.format.value.TimePlan;

/// Looks at a whole file when a decision needs more than one row: the zone and date order of its times, and the
/// encoding when a row is no UTF-8. A file whose rows all speak for themselves is never read twice.
final class WholeColumn {
    private final TableSource source;
    private final Layout layout;
    private final ReadOptions options;
    private final Progress progress;
    private @Nullable TimePlan times;
    private @Nullable TimePlan created;
    private @Nullable Encoding encoding;
    private final java.util.List<Read> zones = new java.util.ArrayList<>();
    private boolean toMinutes;
    private boolean mixed;

    WholeColumn(TableSource source, Layout layout, ReadOptions options, Progress progress) {
        this.source = source;
        this.layout = layout;
        this.options = options;
        this.progress = progress;
    }

    /// How the times of the rows are read.
    TimePlan times() throws IOException, SuraghException {
        if (times == null)
            times = plan(layout.timeField());
        return times;
    }

    /// How the times at which accounts were made are read.
    TimePlan created() throws IOException, SuraghException {
        if (created == null)
            created = plan(Field.CREATED);
        return created;
    }

    /// Tells how times without a zone were read, and whether some are to the minute only.
    void notes(IngestSink sink) {
        for (Read read : zones) {
            String zone = read.zone.equals(java.time.ZoneOffset.UTC) ? "UTC" : read.zone.getId();
            if (options.zone() != null)
                sink.note("ingest.note.zone-said", read.column, zone);
            else if (read.export.isEmpty())
                sink.note("ingest.note.zone-by-header", read.column, zone);
            else
                sink.note("ingest.note.zone-documented", read.column, zone, read.export);
        }
        if (toMinutes)
            sink.note("ingest.note.minutes");
    }

    /// The offset that fits, when the stated times are later than those inside the post ids by so many minutes: that of
    /// the zone they were read in, put right.
    String corrected(long minutes) {
        ZoneId zone = times == null ? null : times.zone();
        long stated = zone == null
                ? 0
                : zone.getRules().getStandardOffset(java.time.Instant.EPOCH).getTotalSeconds() / 60;
        return SnowflakeClock.offset(zone == null ? minutes : stated + minutes);
    }

    private record Read(String column, ZoneId zone, String export) {}

    private TimePlan plan(@Nullable Field field) throws IOException, SuraghException {
        if (field == null)
            return new TimePlan(null, null);
        String name = layout.name(field) + (field == Field.DATE ? " " + layout.name(Field.CLOCK) : "");
        KnownExport known = KnownExport.of(layout, field);
        var column = new TimeColumn(name, Field.saysUtc(name) || known != null);
        Encoding letters = layout.sample().encoding();
        try (RowCursor scanner = source.open()) {
            int skip = layout.sample().skip() + layout.sample().header() + 1;
            for (long n = 0; scanner.next(); n++) {
                if (n % 8192 == 0)
                    progress.checkpoint("ingest.stage.times", scanner.offset(), Math.max(0, source.size()));
                if (n >= skip && scanner.damage() == null && scanner.count() >= layout.names().size())
                    column.add(value(scanner, layout, field, letters));
            }
        }
        TimePlan plan = column.decide(options, layout.clockSaid(), () -> new ZoneHint(layout, options).text());
        toMinutes |= column.toMinutes();
        if (column.zoneless() && plan.zone() != null)
            zones.add(new Read(name, plan.zone(), Field.saysUtc(name) || known == null ? "" : known.name()));
        return plan;
    }

    /// The written time of a row; a day and its clock are joined.
    static String value(RowCursor scanner, Layout layout, Field field, Encoding encoding) {
        String text = scanner.text(layout.column(field), encoding);
        if (layout.clock() == Field.TIME_SERIAL || layout.clock() == Field.TIME_SERIAL_1904)
            return SerialDay.text(text, layout.clock() == Field.TIME_SERIAL_1904);
        String time = field == Field.DATE ? text + ' ' + scanner.text(layout.column(Field.CLOCK), encoding) : text;
        int zone = field == Field.CREATED ? -1 : layout.column(Field.ZONE);
        return zone < 0 ? time : time + ' ' + scanner.text(zone, encoding).strip();
    }

    /// How the rows that are no UTF-8 are written, see [CodePage].
    Encoding encoding() throws IOException {
        if (encoding == null)
            encoding = layout.sample().encoding() == Encoding.UTF_8 ? look() : layout.sample().encoding();
        return encoding;
    }

    /// Whether a file that is not all UTF-8 holds rows of UTF-8 beyond ASCII beside.
    boolean mixed() {
        return mixed;
    }

    private Encoding look() throws IOException {
        var letters = new CodePage();
        try (RowCursor scanner = source.open()) {
            for (long n = 0; scanner.next(); n++) {
                if (n % 8192 == 0)
                    progress.checkpoint("ingest.stage.times", scanner.offset(), Math.max(0, source.size()));
                letters.add(scanner.bytes(), scanner.recordFrom(), scanner.recordTo());
            }
        }
        mixed = letters.mixed();
        return letters.rest();
    }
}
