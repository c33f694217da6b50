package org.suragh.ingest.format.archive;

import java.io.IOException;
import java.util.List;
import org.suragh.base.Progress;
import org.suragh.base.SuraghException;
import org.suragh.ingest.ArchiveSource;
import org.suragh.ingest.ExhibitSource;
import org.suragh.ingest.FormatReader;
import org.suragh.ingest.IngestSink;
import org.suragh.ingest.ReadOptions;
import org.suragh.ingest.format.raw.Leftovers;

/// "Download your archive" of X, zipped or unpacked, of all years since 2012, whole or in parts, one or several beside
/// each other; or one of its data files alone.
///
/// The manifest is the index, its counts are compared. Tweets in an archive name no author: it is the owner of the
/// archive.
public final class XArchiveReader implements FormatReader {
    @Override
    public String id() {
        return "x-archive";
    }

    @Override
    public Match probe(Head head) {
        return XFiles.probe(head);
    }

    @Override
    public List<String> claimed(List<String> members) {
        return XFiles.claimed(members);
    }

    @Override
    public void read(ExhibitSource source, ReadOptions options, IngestSink sink, Progress progress)
            throws IOException, SuraghException {
        XFiles all = XFiles.of(source);
        if (all.files().isEmpty())
            throw new SuraghException("ingest.not-this", source.name(), id());
        XExport.read(all.files(), options, sink, progress);
        Leftovers.note(all.others(), source, sink);
    }
}
