package org.suragh.ingest.format.table;

import java.io.IOException;
import java.io.InputStream;
import org.jspecify.annotations.Nullable;
import org.suragh.base.Progress;
import org.suragh.base.SuraghException;
import org.suragh.evidence.AccountId;
import org.suragh.ingest.ArchiveSource;
import org.suragh.ingest.ExhibitSource;
import org.suragh.ingest.FormatReader;
import org.suragh.ingest.IngestSink;
import org.suragh.ingest.ReadOptions;
import org.suragh.ingest.format.access.LeaseLayout;
import org.suragh.ingest.format.column.Layout;
import org.suragh.ingest.format.column.LayoutFinder;
import org.suragh.ingest.format.column.Table;
import org.suragh.ingest.format.column.TableImport;
import org.suragh.ingest.format.column.TableSample;
import org.suragh.ingest.format.column.TableSource;
import org.suragh.ingest.format.raw.HeadBytes;
import org.suragh.ingest.format.returns.Returns;

/// Delimited text: one table of posts, log-ins or accounts, its columns found by header words and values.
public final class TableReader implements FormatReader {
    /// Bytes looked at before the columns are decided.
    private static final int HEAD = 1 << 18;

    private final @Nullable Table table;

    /// @param table what this reader reads, or null for a table whose meaning is open
    public TableReader(@Nullable Table table) {
        this.table = table;
    }

    @Override
    public String id() {
        return table == null ? "csv-table" : table.id();
    }

    @Override
    public Match probe(Head head) {
        TableSample sample = sample(head);
        if (sample == null || LeaseLayout.find(sample.rows()) != null || Returns.of(head) != null)
            return Match.NO;
        Layout layout = LayoutFinder.find(sample);
        if (table == null && HeadBytes.addressTable(HeadBytes.text(head.bytes())))
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

    /// The first rows of a file, which must be a delimited table.
    static TableSample sample(ExhibitSource source) throws IOException, SuraghException {
        byte[] head;
        try (InputStream in = source.open()) {
            head = in.readNBytes(HEAD);
        }
        if (head.length == 0)
            throw new SuraghException("ingest.empty", source.name());
        TableSample sample = TableSample.of(head, head.length < HEAD);
        if (sample == null)
            throw new SuraghException("ingest.no-table", source.name());
        return sample;
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
        if (LeaseLayout.said(options.mapping())) {
            new LeaseTableReader().read(source, options, sink, progress);
            return;
        }
        TableSample sample = sample(source);
        TableImport.read(new TableSource.Delimited(source, sample.encoding(), sample.delimiter()), sample, table,
                options,
                sink, progress);
    }

    /// Reads a table of posts that are all of one account.
    public static void readPosts(ExhibitSource source, AccountId owner, ReadOptions options, IngestSink sink,
            Progress progress) throws IOException, SuraghException {
        TableSample sample = sample(source);
        Layout layout = LayoutFinder.ofOneAccount(sample);
        if (layout == null)
            throw new SuraghException("ingest.no-table", source.name());
        TableImport.readOwned(new TableSource.Delimited(source, sample.encoding(), sample.delimiter()), layout, owner,
                options, sink, progress);
    }
}
