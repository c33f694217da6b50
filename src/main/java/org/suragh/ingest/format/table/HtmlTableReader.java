package org.suragh.ingest.format.table;

import java.io.IOException;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import org.jsoup.Jsoup;
import org.jsoup.nodes.Element;
import org.jsoup.parser.Parser;
import org.suragh.base.Progress;
import org.suragh.base.SuraghException;
import org.suragh.evidence.Provenance;
import org.suragh.ingest.ArchiveSource;
import org.suragh.ingest.ExhibitSource;
import org.suragh.ingest.FormatReader;
import org.suragh.ingest.IngestSink;
import org.suragh.ingest.ReadOptions;
import org.suragh.ingest.format.access.LeaseImport;
import org.suragh.ingest.format.access.LeaseLayout;
import org.suragh.ingest.format.column.LayoutFinder;
import org.suragh.ingest.format.column.TableImport;
import org.suragh.ingest.format.column.TableSample;
import org.suragh.ingest.format.column.TableSource;
import org.suragh.ingest.format.raw.CellCursor;
import org.suragh.ingest.format.raw.CsvScanner;
import org.suragh.ingest.format.raw.Encoding;
import org.suragh.ingest.format.raw.HeadBytes;
import org.suragh.ingest.format.raw.Page;
import org.suragh.ingest.format.raw.RowCursor;

/// Tables of a web page, as programs write them under the name of a workbook (`.xls`): each table whose columns are
/// understood goes the way of a delimited one. Nothing that the page names is loaded. A record's place is its `<tr>`
/// element. Limit: 8 million letters, since the page is held whole.
public final class HtmlTableReader implements FormatReader {
    private static final int MOST = 8 << 20;

    @Override
    public String id() {
        return "html-table";
    }

    @Override
    public Match probe(Head head) {
        String start = HeadBytes.text(head.bytes()).toLowerCase(Locale.ROOT);
        if (!head.members().isEmpty() || !start.startsWith("<") || !start.contains("<table")
                || HeadBytes.binary(head.bytes()) && !Encoding.of(head.bytes()).wide())
            return Match.NO;
        return tables(Page.of(head.bytes()), head.fileName()).stream().anyMatch(HtmlTableReader::understood)
                ? Match.POSSIBLE
                : Match.NO;
    }

    @Override
    public void read(ExhibitSource source, ReadOptions options, IngestSink sink, Progress progress)
            throws IOException, SuraghException {
        if (source instanceof ArchiveSource)
            throw new SuraghException("ingest.not-this", source.name(), id());
        progress.checkpoint("ingest.stage.read", 0, 0);
        Page page = Page.read(source);
        if (page.text().length() > MOST)
            throw new SuraghException("ingest.page-too-long", source.name());
        List<Found> tables = tables(page, source.name());
        SuraghException last = new SuraghException("ingest.no-table", source.name());
        int read = 0;
        for (Found table : tables) {
            if (LeaseLayout.find(table.sample().rows()) != null || LeaseLayout.said(options.mapping()))
                LeaseImport.read(table, table.sample(), options, sink, progress);
            else if (understood(table) || !options.mapping().isEmpty())
                TableImport.read(table, table.sample(), null, options, sink, progress);
            else {
                last = open(table, options, last);
                continue;
            }
            read++;
        }
        if (read == 0)
            throw last;
        if (read < tables.size())
            sink.note("ingest.note.tables-aside", tables.size() - read);
    }

    private static boolean understood(Found table) {
        return LayoutFinder.find(table.sample()) != null || LeaseLayout.find(table.sample().rows()) != null;
    }

    private static SuraghException open(Found table, ReadOptions options, SuraghException before) {
        try {
            LayoutFinder.require(table.sample(), null, options.mapping());
            return before;
        } catch (SuraghException question) {
            return question;
        }
    }

    /// The tables of two rows and two columns or more that hold no other table.
    private static List<Found> tables(Page page, String name) {
        List<Found> tables = new ArrayList<>();
        for (Element table : Jsoup.parse(page.text(), "", Parser.htmlParser().setTrackPosition(true)).select("table")) {
            if (!table.select("table table").isEmpty())
                continue;
            List<Row> rows = new ArrayList<>();
            for (Element row : table.select("tr")) {
                List<String> cells = row.children().stream().filter(c -> c.tagName().equals("td")
                        || c.tagName().equals("th")).limit(CsvScanner.MOST_COLUMNS).map(Element::text).toList();
                if (cells.stream().anyMatch(cell -> !cell.isBlank()))
                    rows.add(new Row(cells, place(page, row)));
            }
            int width = rows.stream().mapToInt(row -> row.cells.size()).max().orElse(0);
            if (rows.size() > 1 && width > 1)
                tables.add(new Found(name, page.bytes().length, rows, width));
        }
        return tables;
    }

    private static Provenance place(Page page, Element row) {
        int from = Math.max(0, row.sourceRange().startPos());
        int to = Math.max(from, row.endSourceRange().isTracked() ? row.endSourceRange().endPos() : from);
        for (Element inside : row.select("td, th"))
            to = Math.max(to, inside.endSourceRange().isTracked()
                    ? inside.endSourceRange().endPos()
                    : inside.sourceRange().endPos());
        return page.at(from, Math.min(to, page.text().length()));
    }

    /// One row.
    private record Row(List<String> cells, Provenance at) {}

    /// One table of the page.
    private record Found(String name, long size, List<Row> rows, int width) implements TableSource {
        TableSample sample() {
            List<String[]> first = rows.stream().limit(1000).map(row -> row.cells.toArray(String[]::new)).toList();
            return new TableSample(Encoding.UTF_8, ',', first, 0, TableSample.header(first));
        }

        @Override
        public RowCursor open() {
            return new Cells(this);
        }
    }

    /// The rows one after the other.
    private static final class Cells extends CellCursor {
        private final Found table;
        private int row = -1;

        Cells(Found table) {
            this.table = table;
        }

        @Override
        public boolean next() {
            if (++row >= table.rows.size())
                return false;
            lay(table.rows.get(row).cells, table.width);
            return true;
        }

        @Override
        public Provenance provenance() {
            return table.rows.get(row).at;
        }

        @Override
        public long offset() {
            return table.rows.get(row).at.offset();
        }

        @Override
        public void close() {}
    }
}
