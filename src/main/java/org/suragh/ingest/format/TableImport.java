package org.suragh.ingest.format;

import java.io.IOException;
import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.suragh.base.Progress;
import org.suragh.base.SuraghException;
import org.suragh.evidence.AccountId;
import org.suragh.evidence.EvidenceRecord;
import org.suragh.evidence.Rejection;
import org.suragh.ingest.IngestSink;
import org.suragh.ingest.ReadOptions;

/// Brings the rows of a table in, wherever they come from: finds out what the columns mean, settles what one row alone
/// does not say, and gives every row as a record or a rejection.
final class TableImport {
    private TableImport() {}

    /// Reads a table.
    ///
    /// @param sample its first rows
    /// @param wanted what a row is, or null when that is open
    /// @throws SuraghException when a question is open, with samples and the option that answers it
    static void read(TableSource source, TableSample sample, @Nullable Table wanted, ReadOptions options,
            IngestSink sink, Progress progress) throws IOException, SuraghException {
        Layout layout = LayoutFinder.require(sample, wanted, options.mapping());
        checkAddresses(layout);
        Rows rows = rows(layout, new WholeColumn(source, layout, options, progress), options, sink);
        refuseDamaged(layout, rows.accountColumnName(), sampleCheck(layout, Field.ACCOUNT));
        stream(source, layout, rows, progress);
        notes(layout, rows, sink);
    }

    /// Reads a table of posts that are all of one account.
    static void readPosts(TableSource source, Layout layout, AccountId owner, ReadOptions options, IngestSink sink,
            Progress progress) throws IOException, SuraghException {
        Rows rows = rows(layout, new WholeColumn(source, layout, options, progress), options, sink);
        rows.owner = owner;
        stream(source, layout, rows, progress);
    }

    private static Rows rows(Layout layout, WholeColumn whole, ReadOptions options, IngestSink sink) {
        return switch (layout.table()) {
            case LOGINS -> new LoginRows(layout, whole, options, sink);
            case ACCOUNTS -> new AccountRows(layout, whole, options, sink);
            case POSTS -> {
                boolean damaged = sampleCheck(layout, Field.POST).damaged();
                if (damaged)
                    sink.note("ingest.note.post-ids-damaged", layout.name(Field.POST));
                yield new PostRows(layout, whole, options, sink, damaged);
            }
        };
    }

    /// A column called an address that holds none is refused: numbers are never turned into addresses.
    private static void checkAddresses(Layout layout) throws SuraghException {
        int column = layout.column(Field.ADDRESS);
        if (column < 0 || layout.table() != Table.LOGINS)
            return;
        ColumnFacts facts = ColumnFacts.of(layout.sample().data(), column);
        if (facts.filled() >= 2 && facts.addresses() == 0) {
            String first = layout.sample().data().stream().filter(r -> column < r.length && !r[column].isBlank())
                    .map(r -> r[column].strip()).findFirst().orElse("");
            throw new SuraghException("ingest.no-addresses", layout.name(Field.ADDRESS), first);
        }
    }

    private static IdCheck sampleCheck(Layout layout, Field field) {
        var check = new IdCheck();
        int column = layout.column(field);
        if (column < 0)
            return check;
        layout.sample().data().stream().filter(row -> column < row.length).map(row -> Ids.bare(row[column])).distinct()
                .filter(id -> !id.isEmpty()).forEach(check::add);
        return check;
    }

    private static void refuseDamaged(Layout layout, String column, IdCheck check) throws SuraghException {
        if (layout.handleIds())
            return;
        boolean companion = layout.table() == Table.POSTS && sampleCheck(layout, Field.POST).allRounded(20)
                && check.allRounded(3);
        if (check.damaged() || companion)
            throw new SuraghException(layout.column(Field.HANDLE) >= 0
                    ? "ingest.damaged.ids-use-handles"
                    : "ingest.damaged.ids", column);
    }

    private static void stream(TableSource source, Layout layout, Rows rows, Progress progress)
            throws IOException, SuraghException {
        TableSample sample = layout.sample();
        int width = layout.names().size();
        try (RowCursor scanner = source.open()) {
            for (long n = 0; scanner.next(); n++) {
                if (n % 4096 == 0) {
                    progress.checkpoint("ingest.stage.read", scanner.offset(), Math.max(0, source.size()));
                    if (n == 4096)
                        refuseDamaged(layout, rows.accountColumnName(), rows.accountIds);
                }
                if (n < sample.skip() || n == sample.skip() + sample.header())
                    continue;
                if (n < sample.skip() + sample.header()) {
                    rows.sink.reject(new Rejection(scanner.provenance(), "ingest.reject.before-header", ""));
                    continue;
                }
                rows.reason = "";
                rows.read++;
                EvidenceRecord record = fits(scanner, width, rows) ? rows.read(scanner) : null;
                if (record != null)
                    rows.sink.accept(record);
                else
                    rows.sink.reject(rejection(scanner, layout, rows));
            }
        }
        refuseDamaged(layout, rows.accountColumnName(), rows.accountIds);
        if (rows instanceof PostRows posts && posts.postIds.damaged())
            throw new SuraghException("ingest.damaged.post-ids", layout.name(Field.POST));
    }

    private static boolean fits(RowCursor scanner, int width, Rows rows) throws IOException {
        String damage = scanner.damage();
        if (damage != null) {
            rows.no(damage, "");
            return false;
        }
        int count = scanner.count();
        boolean ragged = count < width;
        for (int c = width; c < count; c++)
            ragged |= scanner.from(c) < scanner.to(c);
        if (ragged) {
            rows.no("ingest.reject.ragged", count + " / " + width);
            return false;
        }
        byte[] b = scanner.bytes();
        int from = scanner.recordFrom();
        int to = scanner.recordTo();
        if (rows.encoding.decodable(b, from, to))
            return true;
        if (rows.encoding == Encoding.UTF_8) {
            rows.encoding = rows.whole.encoding();
            if (rows.encoding.decodable(b, from, to))
                return true;
        }
        rows.no("ingest.reject.encoding", "");
        return false;
    }

    private static Rejection rejection(RowCursor scanner, Layout layout, Rows rows) {
        List<String> names = layout.names();
        boolean header = layout.sample().header() >= 0 && scanner.damage() == null && scanner.count() >= names.size();
        for (int c = 0; header && c < names.size(); c++)
            header = Field.word(scanner.text(c, rows.encoding)).equals(Field.word(names.get(c)));
        String reason = header ? "ingest.reject.repeated-header" : rows.reason;
        String detail = rows.detail.codePointCount(0, rows.detail.length()) <= 200
                ? rows.detail
                : rows.detail.substring(0, rows.detail.offsetByCodePoints(0, 200));
        return new Rejection(scanner.provenance(), reason, header ? "" : detail);
    }

    private static void notes(Layout layout, Rows rows, IngestSink sink) {
        var meant = new ArrayList<String>();
        layout.columns().forEach((field, column) -> meant.add(layout.names().get(column) + " = " + field.id()));
        sink.note("ingest.note.columns", String.join(", ", meant));
        if (rows.read == 0)
            sink.note("ingest.note.no-rows");
        if (!layout.unused().isEmpty())
            sink.note("ingest.note.unused", String.join(", ", layout.unused()));
        for (int c = 0; c < layout.names().size(); c++) {
            if (layout.table() != Table.LOGINS && !layout.columns().containsValue(c)
                    && ColumnFacts.of(layout.sample().data(), c).addresses() > .5)
                sink.note("ingest.note.addresses-aside", layout.names().get(c));
        }
        if (rows.encoding != Encoding.UTF_8)
            sink.note("ingest.note.encoding", rows.encoding.label());
        if (layout.handleIds())
            sink.note("ingest.note.handles", rows.accountColumnName());
        if (rows.whole.toMinutes())
            sink.note("ingest.note.minutes");
        if (rows.dressed > 0)
            sink.note("ingest.note.dressed", rows.accountColumnName(), rows.dressed);
        if (rows instanceof LoginRows logins && logins.mapped > 0)
            sink.note("ingest.note.mapped", logins.mapped);
        if (rows instanceof PostRows posts && posts.snowflakes.constantMinutes() != 0)
            sink.note("ingest.note.snowflake", posts.snowflakes.constantMinutes());
    }
}
