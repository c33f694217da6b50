package org.suragh.ingest.format.column;

import java.io.IOException;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.suragh.base.Progress;
import org.suragh.base.SuraghException;
import org.suragh.evidence.AccountId;
import org.suragh.evidence.EvidenceRecord;
import org.suragh.evidence.Rejection;
import org.suragh.ingest.IngestSink;
import org.suragh.ingest.ReadOptions;
import org.suragh.ingest.format.raw.Encoding;
import org.suragh.ingest.format.raw.RowCursor;
import org.suragh.ingest.format.value.IdCheck;
import org.suragh.ingest.format.value.SerialDay;

/// Brings the rows of a table in, wherever they come from: finds out what the columns mean, settles what one row alone
/// does not say, and gives every row as a record or a rejection.
public final class TableImport {
    private TableImport() {}

    /// Reads a table.
    ///
    /// @param sample its first rows
    /// @param wanted what a row is, or null when that is open
    /// @throws SuraghException when a question is open, with samples and the option that answers it
    public static void read(TableSource source, TableSample sample, @Nullable Table wanted, ReadOptions options,
            IngestSink sink, Progress progress) throws IOException, SuraghException {
        Layout layout = LayoutFinder.require(sample, wanted, options.mapping());
        checkAddresses(layout);
        checkSerials(layout);
        Rows rows = rows(source, layout, options, sink, progress);
        stream(source, layout, rows, progress);
        TableNotes.of(layout, rows, sink);
    }

    /// Reads a table of posts or log-ins that are all of one account.
    public static void readOwned(TableSource source, Layout layout, AccountId owner, ReadOptions options,
            IngestSink sink,
            Progress progress) throws IOException, SuraghException {
        Rows rows = rows(source, layout, options, sink, progress);
        rows.owner = owner;
        stream(source, layout, rows, progress);
    }

    private static Rows rows(TableSource source, Layout layout, ReadOptions options, IngestSink sink,
            Progress progress) throws IOException {
        var whole = new WholeColumn(source, layout, options, progress);
        IdCheck posts = layout.table() == Table.POSTS ? IdColumn.check(layout, layout.column(Field.POST)) : null;
        IdColumn ids = IdColumn.of(layout, Field.ACCOUNT, posts, source, progress);
        return switch (layout.table()) {
            case LOGINS -> new LoginRows(layout, whole, ids, options, sink);
            case ACCOUNTS -> new AccountRows(layout, whole, ids, options, sink);
            case FOLLOWS -> new FollowRows(layout, whole, ids, options, sink);
            case POSTS -> new PostRows(layout, whole, ids, IdColumn.of(layout, Field.POST, null, source, progress),
                    options, sink);
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

    /// Refuses a file whose ids turn out to be damaged only after rows were read on the belief that they are not.
    private static void refuseDamaged(Layout layout, Rows rows) throws SuraghException {
        if (!layout.handleIds() && !rows.ids.touched() && rows.accountIds.damaged())
            throw new SuraghException("ingest.damaged.ids", rows.accountColumnName());
    }

    /// Asks what the days since 1900 or 1904 are that a spreadsheet leaves where a time should be.
    private static void checkSerials(Layout layout) throws SuraghException {
        Field field = layout.timeField() == null ? Field.CREATED : layout.timeField();
        int column = layout.column(field);
        if (column < 0 || layout.clock() != null)
            return;
        List<String> values = layout.sample().data().stream().filter(row -> column < row.length)
                .map(row -> row[column].strip()).filter(value -> !value.isEmpty()).toList();
        List<String> serials = values.stream().filter(SerialDay::looksLike).toList();
        if (serials.size() * 2 > values.size())
            throw new SuraghException("ingest.ask.serial", layout.name(field),
                    String.join(" | ", serials.subList(0, Math.min(3, serials.size()))),
                    SerialDay.text(serials.getFirst(), false), SerialDay.text(serials.getFirst(), true));
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
                        refuseDamaged(layout, rows);
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
                if (!rows.aside.isEmpty()) {
                    if (record != null)
                        rows.aside.forEach(rows.sink::also);
                    rows.aside.clear();
                }
            }
        }
        refuseDamaged(layout, rows);
        if (rows instanceof PostRows posts && !posts.posts.touched() && posts.postIds.damaged())
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
        rows.encoding = rows.main;
        if (rows.main.decodable(b, from, to))
            return true;
        if (rows.main == Encoding.UTF_8) {
            Encoding other = rows.whole.encoding();
            if (other != Encoding.UTF_8 && other.decodable(b, from, to)) {
                rows.otherLetters(other, scanner.provenance().line());
                return true;
            }
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
}
