package org.suragh.ingest.format;

import java.io.IOException;
import java.io.InputStream;
import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.suragh.base.Progress;
import org.suragh.base.SuraghException;
import org.suragh.evidence.AccountId;
import org.suragh.evidence.EvidenceRecord;
import org.suragh.evidence.Rejection;
import org.suragh.ingest.ArchiveSource;
import org.suragh.ingest.ExhibitSource;
import org.suragh.ingest.FormatReader;
import org.suragh.ingest.IngestSink;
import org.suragh.ingest.ReadOptions;

/// Delimited text: one table of posts, log-ins or accounts, its columns found by header words and values.
final class TableReader implements FormatReader {
    /// Bytes looked at before the columns are decided.
    private static final int HEAD = 1 << 18;

    private final @Nullable Table table;

    /// @param table what this reader reads, or null for a table whose meaning is open
    TableReader(@Nullable Table table) {
        this.table = table;
    }

    @Override
    public String id() {
        return table == null ? "csv-table" : table.id();
    }

    @Override
    public Match probe(Head head) {
        TableSample sample = sample(head);
        if (sample == null)
            return Match.NO;
        Layout layout = LayoutFinder.find(sample);
        if (table == null && Strangers.addressTable(Strangers.start(head.bytes())))
            return Match.NO;
        if (table == null)
            return layout == null && sample.rows().size() > 1
                    && (sample.header() >= 0 || sample.rows().getFirst().length > 2)
                            ? Match.POSSIBLE
                            : Match.NO;
        return layout != null && layout.table() == table ? Match.CERTAIN : Match.NO;
    }

    /// The sample of a file's beginning, or null when it is no table.
    static @Nullable TableSample sample(Head head) {
        if (!head.members().isEmpty() || head.bytes().length == 0 || looksLikeJson(head.bytes()))
            return null;
        return TableSample.of(head.bytes(), head.bytes().length < 1 << 16);
    }

    private static boolean looksLikeJson(byte[] head) {
        for (byte b : head) {
            if (b == '{')
                return true;
            if (b > ' ')
                return b == '[';
        }
        return false;
    }

    @Override
    public void read(ExhibitSource source, ReadOptions options, IngestSink sink, Progress progress)
            throws IOException, SuraghException {
        if (source instanceof ArchiveSource)
            throw new SuraghException("ingest.not-this", source.name(), id());
        byte[] head;
        try (InputStream in = source.open()) {
            head = in.readNBytes(HEAD);
        }
        if (head.length == 0)
            throw new SuraghException("ingest.empty", source.name());
        TableSample sample = TableSample.of(head, head.length < HEAD);
        if (sample == null)
            throw new SuraghException("ingest.no-table", source.name());
        Layout layout = LayoutFinder.require(sample, table, options.mapping());
        checkAddresses(layout);
        Rows rows = rows(layout, new WholeColumn(source, layout, options, progress), options, sink);
        refuseDamaged(layout, rows.accountColumnName(), sampleCheck(layout, Field.ACCOUNT));
        stream(source, layout, rows, progress);
        notes(layout, rows, sink);
    }

    /// Reads a table of posts that are all of one account.
    static void readPosts(ExhibitSource source, AccountId owner, ReadOptions options, IngestSink sink,
            Progress progress) throws IOException, SuraghException {
        byte[] head;
        try (InputStream in = source.open()) {
            head = in.readNBytes(HEAD);
        }
        TableSample sample = TableSample.of(head, head.length < HEAD);
        Layout layout = sample == null ? null : LayoutFinder.ofOneAccount(sample);
        if (layout == null)
            throw new SuraghException("ingest.no-table", source.name());
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

    private static void stream(ExhibitSource source, Layout layout, Rows rows, Progress progress)
            throws IOException, SuraghException {
        TableSample sample = layout.sample();
        int width = layout.names().size();
        try (var scanner = new CsvScanner(ByteWindow.open(source, sample.encoding()), sample.delimiter())) {
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

    private static boolean fits(CsvScanner scanner, int width, Rows rows) throws IOException {
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

    private static Rejection rejection(CsvScanner scanner, Layout layout, Rows rows) {
        List<String> names = layout.names();
        boolean header = layout.sample().header() >= 0 && scanner.damage() == null && scanner.count() >= names.size();
        for (int c = 0; header && c < names.size(); c++)
            header = Field.word(Cells.text(scanner, c, rows.encoding)).equals(Field.word(names.get(c)));
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
