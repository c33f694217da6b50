package org.suragh.gui.bench;

import java.nio.file.Files;
import java.util.TreeMap;
import org.jspecify.annotations.Nullable;
import org.suragh.base.SuraghException;
import org.suragh.casefile.CaseFile;

/// The case file that the window holds. Opening and closing are entered in its journal (R-AU-02), but for a case that
/// cannot be written (R-EV-03). Case lane only.
final class HeldCase {
    private @Nullable CaseFile file;
    private String person = "";

    /// The open file.
    CaseFile file() {
        CaseFile current = file;
        if (current == null)
            throw new IllegalStateException("no case is open");
        return current;
    }

    /// Holds another case from now on, and closes the one before.
    ///
    /// @param examiner who works on it where the case names nobody
    /// @param act what is entered; empty for nothing
    void hold(CaseFile opened, String examiner, String act) throws SuraghException {
        close();
        file = opened;
        person = opened.info().examiner().isEmpty() ? examiner : opened.info().examiner();
        if (!act.isEmpty())
            enter(opened, act);
    }

    /// Whether the open case is not to be written.
    boolean readOnly() {
        return !Files.isWritable(file().path());
    }

    /// Closes the case, if one is open.
    void close() {
        CaseFile current = file;
        file = null;
        if (current == null)
            return;
        try (current) {
            enter(current, "close");
        } catch (SuraghException unwritable) {
            // a full disk or a medium that is gone: the journal shows an opening without its closing, which says as much
        }
    }

    private void enter(CaseFile into, String act) throws SuraghException {
        if (Files.isWritable(into.path()))
            into.journal().append(person, act, new TreeMap<>());
    }
}
