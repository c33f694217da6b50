package org.suragh.gui.ingest;

import java.nio.file.Path;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.suragh.base.SuraghException;
import org.suragh.base.Text;
import org.suragh.evidence.Exhibit;
import org.suragh.gui.widget.Numbers;
import org.suragh.ingest.ReadOptions;

/// One file of this sitting and how far it is.
///
/// @param id its place in the order of this sitting
/// @param file the file or folder
/// @param state how far it is
/// @param recognised what it was recognised as, in words; empty until then
/// @param sentence what came of it, or the question that is open
/// @param notes what the examiner should know
/// @param exhibit number of the exhibit it became, or is the same as; 0 for none
/// @param ask which question is open: the part of its key after `ingest.ask.`; empty for none
/// @param said what has been said of it so far
record Item(int id, Path file, State state, String recognised, String sentence, List<String> notes, int exhibit,
        String ask, ReadOptions said) {
    /// How far a file is.
    enum State {
        /// Not begun.
        WAITING,
        /// Being read.
        READING,
        /// A question is open.
        ASKS,
        /// In the case.
        DONE,
        /// These bytes were in the case before.
        ALREADY,
        /// Stopped, left out or refused: nothing of it is in the case.
        OUT
    }

    static Item waiting(int id, Path file) {
        return new Item(id, file, State.WAITING, "", "", List.of(), 0, "", ReadOptions.NONE);
    }

    /// Name without folders.
    String name() {
        Path name = file.getFileName();
        return name == null ? file.toString() : name.toString();
    }

    Item reading(ReadOptions options) {
        return new Item(id, file, State.READING, recognised, "", List.of(), 0, "", options);
    }

    /// With its question; the reader's sentence names options of the command line, the window words the same question
    /// for its own fields.
    Item asks(SuraghException open) {
        String which = open.key().substring(open.key().lastIndexOf('.') + 1);
        String key = "gui.ask." + which;
        return new Item(id, file, State.ASKS, recognised,
                Text.has(key) ? Text.of(key, open.args()) : open.userMessage(),
                List.of(), 0, which, said);
    }

    Item looks(String sentence) {
        return new Item(id, file, State.ASKS, recognised, sentence, List.of(), 0, "", said);
    }

    Item out(String sentence) {
        return new Item(id, file, State.OUT, recognised, sentence, List.of(), 0, "", said);
    }

    Item already(Exhibit earlier) {
        return new Item(id, file, State.ALREADY, format(earlier),
                Text.of("gui.import.already", earlier.number(), earlier.name()), List.of(), earlier.number(), "",
                said);
    }

    Item done(Exhibit exhibit, Exhibit.Counts counts, List<String> remarks) {
        return new Item(id, file, State.DONE, format(exhibit),
                Text.of("gui.import.counts", Numbers.count(counts.read()), Numbers.count(counts.stored()),
                        Numbers.count(counts.duplicates()), Numbers.count(counts.rejected())),
                remarks, exhibit.number(), "", said);
    }

    /// The name of an exhibit's format.
    static String format(@Nullable Exhibit exhibit) {
        if (exhibit == null)
            return "";
        String key = "ingest.format." + exhibit.format();
        return Text.has(key) ? Text.of(key) : exhibit.format();
    }
}
