package org.suragh.ingest.format;

import java.io.IOException;
import org.jspecify.annotations.Nullable;
import org.suragh.base.Progress;
import org.suragh.base.SuraghException;
import org.suragh.ingest.ReadOptions;

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
    private boolean toMinutes;

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

    /// Whether some times are to the minute only.
    boolean toMinutes() {
        return toMinutes;
    }

    private TimePlan plan(@Nullable Field field) throws IOException, SuraghException {
        if (field == null)
            return new TimePlan(null, null);
        String name = layout.name(field) + (field == Field.DATE ? " " + layout.name(Field.CLOCK) : "");
        String lower = name.toLowerCase(java.util.Locale.ROOT);
        var column = new TimeColumn(name, lower.contains("utc") || lower.contains("gmt"));
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
        TimePlan plan = column.decide(options, layout.clockSaid());
        toMinutes |= column.toMinutes();
        return plan;
    }

    /// The written time of a row; a day and its clock are joined.
    static String value(RowCursor scanner, Layout layout, Field field, Encoding encoding) {
        String text = scanner.text(layout.column(field), encoding);
        return field == Field.DATE ? text + ' ' + scanner.text(layout.column(Field.CLOCK), encoding) : text;
    }

    /// How the file writes its letters, see [CodePage].
    Encoding encoding() throws IOException {
        if (encoding == null)
            encoding = layout.sample().encoding() == Encoding.UTF_8 ? look() : layout.sample().encoding();
        return encoding;
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
        return letters.encoding();
    }
}
