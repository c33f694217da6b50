package org.suragh.gui.bench;

import java.nio.file.Path;
import java.util.List;
import org.suragh.base.SuraghException;
import org.suragh.casefile.CaseFile;
import org.suragh.casefile.CaseInfo;
import org.suragh.casefile.Journal;
import org.suragh.evidence.Exhibit;
import org.suragh.investigation.PersonLists;

/// What the window knows of the open case without asking it again. Immutable; made anew after every act.
///
/// @param path the file
/// @param info what was said when the case was made
/// @param readOnly whether it was opened for reading only
/// @param exhibits exhibits and members by number
/// @param totals rows read = stored + duplicates + rejected
/// @param journal all acts, oldest first
/// @param lists what persons watch and cleared
public record OpenCase(Path path, CaseInfo info, boolean readOnly, List<Exhibit> exhibits, Exhibit.Counts totals,
        List<Journal.Entry> journal, PersonLists lists) {
    /// Reads the facts of a case; on the lane that holds the file.
    static OpenCase of(CaseFile file, boolean readOnly) throws SuraghException {
        List<Exhibit> exhibits = file.exhibits();
        Exhibit.Counts totals = Exhibit.Counts.NONE;
        for (Exhibit exhibit : exhibits)
            totals = totals.plus(exhibit.counts());
        return new OpenCase(file.path(), file.info(), readOnly, exhibits, totals, file.journal().entries(),
                PersonLists.of(file));
    }

    /// Whether nothing has been imported yet.
    public boolean empty() {
        return exhibits.isEmpty();
    }

    /// Hash of the newest act; empty when there is none.
    public String head() {
        return journal.isEmpty() ? "" : journal.getLast().hash();
    }
}
