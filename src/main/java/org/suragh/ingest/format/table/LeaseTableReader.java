package org.suragh.ingest.format.table;

import java.io.IOException;
import org.suragh.base.Progress;
import org.suragh.base.SuraghException;
import org.suragh.ingest.ArchiveSource;
import org.suragh.ingest.ExhibitSource;
import org.suragh.ingest.FormatReader;
import org.suragh.ingest.IngestSink;
import org.suragh.ingest.ReadOptions;
import org.suragh.ingest.format.access.LeaseImport;
import org.suragh.ingest.format.access.LeaseLayout;
import org.suragh.ingest.format.column.TableSample;
import org.suragh.ingest.format.column.TableSource;

/// Delimited answers of Internet providers: IPDR, port blocks of carrier NAT, RADIUS accounting, customer answers.
///
/// The rows are read by [LeaseImport].
public final class LeaseTableReader implements FormatReader {
    @Override
    public String id() {
        return "csv-leases";
    }

    @Override
    public Match probe(Head head) {
        TableSample sample = TableReader.sample(head);
        return sample != null && LeaseLayout.find(sample.rows()) != null ? Match.CERTAIN : Match.NO;
    }

    @Override
    public void read(ExhibitSource source, ReadOptions options, IngestSink sink, Progress progress)
            throws IOException, SuraghException {
        if (source instanceof ArchiveSource)
            throw new SuraghException("ingest.not-this", source.name(), id());
        TableSample sample = TableReader.sample(source);
        LeaseImport.read(new TableSource.Delimited(source, sample.encoding(), sample.delimiter()), sample, options,
                sink,
                progress);
    }
}
