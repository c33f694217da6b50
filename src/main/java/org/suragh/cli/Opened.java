package org.suragh.cli;

import java.nio.file.Files;
import java.nio.file.Path;
import org.jspecify.annotations.Nullable;
import org.suragh.base.SuraghException;
import org.suragh.casefile.CaseFile;

/// A case opened to write results from: with its journal where the file can be written, without where it cannot.
///
/// @param file the case
/// @param person who acts, or null on a read-only medium, where no act can be entered
record Opened(CaseFile file, @Nullable String person) implements AutoCloseable {
    /// Opens a case for acts that the journal keeps.
    static Opened forActs(Path place, Person person) throws SuraghException {
        if (Files.exists(place) && !Files.isWritable(place))
            return new Opened(CaseFile.openReadOnly(place), null);
        CaseFile file = CaseFile.open(place);
        try {
            return new Opened(file, person.of(file.info()));
        } catch (SuraghException unreadable) {
            file.close();
            throw unreadable;
        }
    }

    /// Opens a case to look at.
    static Opened toLook(Path place) throws SuraghException {
        return new Opened(CaseFile.openReadOnly(place), null);
    }

    /// Says on `err` that the act is in no journal.
    void sayWhenUnrecorded(Terminal terminal) {
        if (person == null)
            terminal.say("cli.read-only", file.path().toString());
    }

    @Override
    public void close() {
        file.close();
    }
}
