package org.suragh.investigation;

import java.util.List;
import org.jspecify.annotations.Nullable;
import org.suragh.base.Progress;
import org.suragh.base.SuraghException;
import org.suragh.casefile.CaseFile;

/// Re-hashes exhibits, walks the journal, recounts records, recomputes the digest of the newest run. Changes nothing.
public final class Verifier {
    private Verifier() {}

    /// One thing checked.
    ///
    /// @param good whether it holds
    /// @param sentence what was checked and found
    public record Check(boolean good, String sentence) {}

    /// Checks a case.
    ///
    /// @param expectHead journal head hash that must be the head, or null
    public static List<Check> verify(CaseFile readOnly, @Nullable String expectHead, Progress progress)
            throws SuraghException {
        throw new UnsupportedOperationException();
    }
}
