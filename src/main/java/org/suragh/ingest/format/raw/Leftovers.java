package org.suragh.ingest.format.raw;

import java.util.List;
import org.suragh.ingest.ArchiveSource;
import org.suragh.ingest.ExhibitSource;
import org.suragh.ingest.IngestSink;

/// What lies in an archive and was not read.
public final class Leftovers {
    private Leftovers() {}

    /// Says what else lies in an archive.
    public static void note(List<String> others, ExhibitSource source, IngestSink sink) {
        if (!others.isEmpty())
            sink.note("ingest.note.members", others.size(), few(others));
        if (source instanceof ArchiveSource archive && !archive.skipped().isEmpty())
            sink.note("ingest.note.skipped", archive.skipped().size(), few(archive.skipped()));
    }

    private static String few(List<String> names) {
        return String.join(", ", names.subList(0, Math.min(5, names.size())))
                + (names.size() > 5 ? ", …" : "");
    }
}
