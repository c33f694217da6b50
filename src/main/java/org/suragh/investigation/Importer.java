package org.suragh.investigation;

import java.nio.file.Path;
import java.util.List;
import java.util.concurrent.Executor;
import org.jspecify.annotations.Nullable;
import org.suragh.base.Progress;
import org.suragh.base.SuraghException;
import org.suragh.casefile.CaseFile;
import org.suragh.evidence.Exhibit;
import org.suragh.ingest.ReadOptions;

/// Brings one file (or folder) into a case, in one transaction.
public final class Importer {
    private Importer() {}

    /// What came of it.
    ///
    /// @param exhibits the exhibit and its members
    /// @param counts over all of them
    /// @param already the earlier exhibit with the same bytes, when nothing was added because of it
    /// @param notes sentences for the examiner
    public record Outcome(List<Exhibit> exhibits, Exhibit.Counts counts, @Nullable Exhibit already,
            List<String> notes) {}

    /// Imports a file. Cancelled or failed, it leaves the case as it was.
    ///
    /// @param format id of a format, or null to recognise it
    /// @param keepCopy whether a byte-identical copy goes into the case
    /// @param workers runs reading, hashing and compressing beside the calling thread, which alone writes
    public static Outcome importFile(CaseFile file, Path path, @Nullable String format, ReadOptions options,
            boolean keepCopy, String person, Executor workers, Progress progress) throws SuraghException {
        throw new UnsupportedOperationException();
    }
}
