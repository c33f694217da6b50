package org.suragh.ingest.format.table;

import java.io.IOException;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.stream.IntStream;
import org.suragh.base.Progress;
import org.suragh.base.SuraghException;
import org.suragh.evidence.AccountId;
import org.suragh.ingest.ArchiveSource;
import org.suragh.ingest.ExhibitSource;
import org.suragh.ingest.FormatReader;
import org.suragh.ingest.IngestSink;
import org.suragh.ingest.ReadOptions;
import org.suragh.ingest.format.access.LeaseImport;
import org.suragh.ingest.format.access.LeaseLayout;
import org.suragh.ingest.format.column.Layout;
import org.suragh.ingest.format.column.LayoutFinder;
import org.suragh.ingest.format.column.Table;
import org.suragh.ingest.format.column.TableImport;
import org.suragh.ingest.format.column.TableSample;
import org.suragh.ingest.format.column.TableSource;
import org.suragh.ingest.format.raw.Encoding;
import org.suragh.ingest.format.raw.RowCursor;
import org.suragh.ingest.format.returns.ReturnReader;
import org.suragh.ingest.format.returns.Returns;

/// Workbooks in the form of XLSX: every sheet whose rows are understood goes the way of a delimited table. Formulas,
/// macros and links to other files are not looked at. A record's place is the `<row>` element in its sheet's part.
public final class XlsxReader implements FormatReader {
    private static final int MOST_ROWS = 1000;

    @Override
    public String id() {
        return "xlsx";
    }

    @Override
    public Match probe(Head head) {
        return head.members().contains("xl/workbook.xml") ? Match.CERTAIN : Match.NO;
    }

    @Override
    public void read(ExhibitSource source, ReadOptions options, IngestSink sink, Progress progress)
            throws IOException, SuraghException {
        if (!(source instanceof ArchiveSource file) || !file.members().contains("xl/workbook.xml"))
            throw new SuraghException("ingest.not-this", source.name(), id());
        Workbook book = Workbook.of(file);
        List<String> aside = new ArrayList<>();
        int read = 0;
        SuraghException last = new SuraghException("ingest.xlsx.empty", source.name());
        for (Workbook.Sheet sheet : book.sheets()) {
            if (!file.members().contains(sheet.part()))
                continue;
            Source rows = Source.of(book, sheet, file);
            TableSample sample = rows.sample();
            ReturnReader answer = Returns.ofSheet(sample);
            if (answer != null) {
                answer.sheet(rows, Returns.nameOfWorkbook(source.name()), options, sink, progress);
                read++;
                continue;
            }
            boolean lease = sample != null && (LeaseLayout.find(sample.rows()) != null || LeaseLayout.said(options
                    .mapping()));
            Layout owned = sample == null || lease || LayoutFinder.find(sample) != null || !options.mapping().isEmpty()
                    ? null
                    : LayoutFinder.ofOneAccount(sample, Table.LOGINS);
            if (owned != null) {
                TableImport.readOwned(rows, owned, owner(source, options), options, sink, progress);
                read++;
                continue;
            }
            if (sample == null || !lease && LayoutFinder.find(sample) == null && options.mapping().isEmpty()) {
                last = rows.refusal(sample, options, last);
                aside.add(sheet.name());
                continue;
            }
            if (lease)
                LeaseImport.read(rows, sample, options, sink, progress);
            else
                TableImport.read(rows, sample, null, options, sink, progress);
            read++;
        }
        if (read == 0)
            throw last;
        if (!aside.isEmpty())
            sink.note("ingest.note.sheets", aside.size(),
                    String.join(", ", aside.subList(0, Math.min(5, aside.size()))));
    }

    private static AccountId owner(ExhibitSource source, ReadOptions options) throws SuraghException {
        String said = options.account();
        if (said == null)
            throw new SuraghException("ingest.ask.account", source.name());
        String bare = said.strip();
        return new AccountId(options.platform(), bare.startsWith("@") ? bare.toLowerCase(Locale.ROOT) : bare);
    }

    /// One sheet as a table.
    private record Source(Workbook book, Workbook.Sheet sheet, List<Workbook.Merge> merges, ExhibitSource part,
            int width) implements TableSource {
        static Source of(Workbook book, Workbook.Sheet sheet, ArchiveSource file)
                throws IOException, SuraghException {
            List<Workbook.Merge> merges = Workbook.merges(file, sheet);
            Source narrow = new Source(book, sheet, merges, file.member(sheet.part()), 0);
            int width = narrow.rows().stream().mapToInt(row -> row.length).max().orElse(0);
            return new Source(book, sheet, merges, narrow.part, width);
        }

        @Override
        public String name() {
            return sheet.name();
        }

        @Override
        public long size() {
            return part.size();
        }

        @Override
        public RowCursor open() throws IOException {
            return new SheetRows(book, sheet, merges, width, part);
        }

        private List<String[]> rows() throws IOException {
            List<String[]> rows = new ArrayList<>();
            try (RowCursor cursor = open()) {
                while (rows.size() < MOST_ROWS && cursor.next()) {
                    rows.add(IntStream.range(0, cursor.count()).mapToObj(c -> cursor.text(c, Encoding.UTF_8))
                            .toArray(String[]::new));
                }
            }
            return rows;
        }

        /// The first rows, or null when they are no table.
        @org.jspecify.annotations.Nullable
        TableSample sample() throws IOException {
            List<String[]> rows = rows();
            return rows.isEmpty() || width < 2
                    ? null
                    : new TableSample(Encoding.UTF_8, ',', rows, 0, TableSample.header(rows));
        }

        /// Why a sheet is not read: what a table of its columns would be asked, else what was said before.
        SuraghException refusal(@org.jspecify.annotations.Nullable TableSample sample, ReadOptions options,
                SuraghException before) {
            if (sample == null)
                return before;
            try {
                LayoutFinder.require(sample, null, options.mapping());
                return before;
            } catch (SuraghException open) {
                return open;
            }
        }
    }
}
