package org.suragh.investigation;

import java.time.Duration;
import java.util.List;
import java.util.Optional;
import java.util.SortedMap;
import org.suragh.base.Progress;
import org.suragh.base.SuraghException;
import org.suragh.casefile.CaseFile;
import org.suragh.linkage.Link;

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

    /// One thing that can be set.
    ///
    /// @param name `LAYER.NAME`, such as `shared-ip.window`; text key `setting.<name>` says what it means
    /// @param standard its default, written as it is given: `3600s`, `0.01`
    public record Setting(String name, String standard) {}

    /// Every setting with its default, by name.
    public static List<Setting> settings() {
        throw new UnsupportedOperationException();
    }

    /// Every pair of a layer that meets the counts, without null model, cap or weight (these are NaN): by a, then b.
    ///
    /// @param window longest time between two uses that count as one co-use
    /// @param minValues fewest distinct shared values
    /// @param minParticipation fewest events of an account inside the layer, 1 for all
    public static List<Link> rawLinks(CaseFile readOnly, String layer, Duration window, int minValues,
            int minParticipation, Progress progress) throws SuraghException {
        throw new UnsupportedOperationException();
    }
}
