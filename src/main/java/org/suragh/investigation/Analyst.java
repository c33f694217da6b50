package org.suragh.investigation;

import java.util.Optional;
import java.util.SortedMap;
import org.suragh.base.Progress;
import org.suragh.base.SuraghException;
import org.suragh.casefile.CaseFile;

/// The corridor from stored records to findings.
public final class Analyst {
    private Analyst() {}

    /// Analyses a case; writes nothing.
    ///
    /// @param readOnly the case
    /// @param settings `LAYER.NAME` to value where they differ from the defaults
    public static Analysis analyse(CaseFile readOnly, SortedMap<String, String> settings, Progress progress)
            throws SuraghException {
        throw new UnsupportedOperationException();
    }

    /// Stores a run with its journal entry and gives it back with its number.
    public static Analysis store(CaseFile file, Analysis analysis, String person) throws SuraghException {
        throw new UnsupportedOperationException();
    }

    /// The newest stored run, exactly as it was.
    public static Optional<Analysis> latest(CaseFile file) throws SuraghException {
        throw new UnsupportedOperationException();
    }
}
