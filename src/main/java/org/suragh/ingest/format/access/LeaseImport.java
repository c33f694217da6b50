package org.suragh.ingest.format.access;

import java.io.IOException;
import java.time.ZoneId;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import org.suragh.base.Progress;
import org.suragh.base.SuraghException;
import org.suragh.evidence.Lease;
import org.suragh.evidence.Rejection;
import org.suragh.ingest.IngestSink;
import org.suragh.ingest.ReadOptions;
import org.suragh.ingest.format.column.Field;
import org.suragh.ingest.format.column.TableSample;
import org.suragh.ingest.format.column.TableSource;
import org.suragh.ingest.format.raw.CodePage;
import org.suragh.ingest.format.raw.Detail;
import org.suragh.ingest.format.raw.Encoding;
import org.suragh.ingest.format.raw.RowCursor;
import org.suragh.ingest.format.value.TimeColumn;
import org.suragh.ingest.format.value.TimePlan;

/// Reads a table of leases, wherever its rows come from: once for the zone, the order of dates and the letters, once for
/// the rows. Lines before the header and totals behind the rows are rejected with their bytes, never passed over.
public final class LeaseImport {
    private final TableSource source;
    private final TableSample sample;
    private final IngestSink sink;
    private final Progress progress;
    private Encoding encoding;

    private LeaseImport(TableSource source, TableSample sample, IngestSink sink, Progress progress) {
        this.source = source;
        this.sample = sample;
        this.sink = sink;
        this.progress = progress;
        this.encoding = sample.encoding();
    }

    /// Reads the whole table.
    public static void read(TableSource source, TableSample sample, ReadOptions options, IngestSink sink,
            Progress progress)
            throws IOException, SuraghException {
        var table = new LeaseImport(source, sample, sink, progress);
        LeaseLayout first = LeaseLayout.require(sample.rows(), options.mapping());
        TimePlan plan = table.plan(first, options);
        table.rows(LeaseLayout.require(table.decoded(), options.mapping()), plan);
    }

    /// How the times are read: as the examiner says, else as the headers state, else as all values together settle it.
    ///
    /// @param column what the values say
    static TimePlan decide(LeaseLayout layout, TimeColumn column, ReadOptions options) throws SuraghException {
        List<String> headers = layout.timeNames();
        ZoneId zone = options.zone() != null ? options.zone() : LeaseWords.zone(headers);
        ReadOptions.DateOrder order = options.dateOrder() != null || !LeaseWords.dayFirst(headers)
                ? options.dateOrder()
                : ReadOptions.DateOrder.DMY;
        boolean clock = LeaseWords.wholeDayClock(headers) || options.mapping().containsValue(Field.TIME_24H.id());
        return column.decide(new ReadOptions(zone, order, options.mapping(), options.platform(), null, null), clock);
    }

    /// Says how the columns were understood.
    static void notes(LeaseLayout layout, IngestSink sink) {
        var meant = new ArrayList<String>();
        layout.columns().forEach((field, column) -> meant.add(layout.names().get(column) + " = " + field.id()));
        layout.subscribers().stream().limit(1)
                .forEach(column -> meant.add(layout.names().get(column) + " = " + Field.SUBSCRIBER.id()));
        sink.note("ingest.note.columns", String.join(", ", meant));
        ZoneId zone = LeaseWords.zone(layout.timeNames());
        if (zone != null)
            sink.note("ingest.note.lease-zone", String.join(", ", layout.timeNames()), zone.getId());
        if (layout.sourceOnly())
            sink.note("ingest.note.lease-source", layout.names().get(layout.column(Field.OUTSIDE)));
        if (!layout.columns().containsKey(Field.LEASE_END))
            sink.note("ingest.note.lease-moment");
    }

    private String[] cells(RowCursor scanner) {
        String[] row = new String[scanner.count()];
        Arrays.setAll(row, c -> scanner.text(c, encoding));
        return row;
    }

    TimePlan plan(LeaseLayout layout, ReadOptions options) throws IOException, SuraghException {
        var column = new TimeColumn(String.join(" / ", layout.timeNames()), false);
        var letters = new CodePage();
        try (RowCursor scanner = source.open()) {
            for (long n = 0; scanner.next(); n++) {
                if (n % 8192 == 0)
                    progress.checkpoint("ingest.stage.times", scanner.offset(), Math.max(0, source.size()));
                letters.add(scanner.bytes(), scanner.recordFrom(), scanner.recordTo());
                if (scanner.damage() != null || scanner.count() < layout.names().size())
                    continue;
                String[] row = cells(scanner);
                column.add(layout.time(row, Field.LEASE_START, Field.LEASE_START_DATE));
                column.add(layout.time(row, Field.LEASE_END, Field.LEASE_END_DATE));
            }
        }
        if (encoding == Encoding.UTF_8)
            encoding = letters.encoding();
        return decide(layout, column, options);
    }

    /// The first rows again, now that the letters are known.
    List<String[]> decoded() throws IOException {
        List<String[]> rows = new ArrayList<>();
        try (RowCursor scanner = source.open()) {
            for (int n = 0; n < sample.skip() + sample.rows().size() && scanner.next();) {
                if (scanner.damage() != null)
                    continue;
                if (n++ >= sample.skip())
                    rows.add(cells(scanner));
            }
        }
        return rows;
    }

    void rows(LeaseLayout layout, TimePlan plan) throws IOException {
        var rows = new LeaseRows(layout, plan);
        boolean header = false;
        long read = 0;
        try (RowCursor scanner = source.open()) {
            for (long n = 0; scanner.next(); n++) {
                if (n % 4096 == 0)
                    progress.checkpoint("ingest.stage.read", scanner.offset(), Math.max(0, source.size()));
                if (n < sample.skip())
                    continue;
                String[] row = cells(scanner);
                boolean names = scanner.damage() == null && isHeader(layout, row);
                if (names && !header)
                    header = true;
                else if (!header || names)
                    sink.reject(new Rejection(scanner.provenance(),
                            names ? "ingest.reject.repeated-header" : "ingest.reject.before-header", ""));
                else
                    read += one(scanner, row, rows);
            }
        }
        notes(layout, sink);
        if (encoding != Encoding.UTF_8)
            sink.note("ingest.note.encoding", encoding.label());
        if (read == 0)
            sink.note("ingest.note.no-rows");
    }

    private static boolean isHeader(LeaseLayout layout, String[] row) {
        if (row.length != layout.names().size())
            return false;
        for (int c = 0; c < row.length; c++) {
            if (!row[c].strip().equals(layout.names().get(c)))
                return false;
        }
        return true;
    }

    private int one(RowCursor scanner, String[] row, LeaseRows rows) {
        List<Lease> leases = List.of();
        rows.detail = "";
        boolean empty = Arrays.stream(row).allMatch(String::isBlank);
        if (scanner.damage() != null)
            rows.reason = scanner.damage();
        else if (!rows.padded(row))
            rows.reason = row.length <= 3 || empty ? "ingest.reject.total" : "ingest.reject.ragged";
        else if (!encoding.decodable(scanner.bytes(), scanner.recordFrom(), scanner.recordTo()))
            rows.reason = "ingest.reject.encoding";
        else
            leases = rows.read(row, scanner.provenance());
        if (leases.isEmpty())
            sink.reject(new Rejection(scanner.provenance(), rows.reason, Detail.cut(rows.detail)));
        else
            sink.accept(leases.getFirst());
        leases.stream().skip(1).forEach(sink::also);
        return 1;
    }
}
