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
/// @param said what a person has said of it
/// @param recognised what it was recognised as, in words; empty until then
/// @param sentence what came of it, or the question that is open
/// @param notes what the examiner should know
/// @param exhibit number of the exhibit it became, or is the same as; 0 for none
record Item(int id, Path file, State state, Said said, String recognised, String sentence, List<String> notes,
        int exhibit) {
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

    /// What a person has said of a file.
    ///
    /// @param looked whether the person has looked at it
    /// @param format id of the format, null for the one it is recognised as
    /// @param options answers
    /// @param hash the hash its sender gave, empty for none
    record Said(boolean looked, @Nullable String format, ReadOptions options, String hash) {
        static final Said NOTHING = new Said(false, null, ReadOptions.NONE, "");
    }

    static Item waiting(int id, Path file) {
        return new Item(id, file, State.WAITING, Said.NOTHING, "", "", List.of(), 0);
    }

    /// Name without folders.
    String name() {
        Path name = file.getFileName();
        return name == null ? file.toString() : name.toString();
    }

    /// Whether nothing more happens to it.
    boolean through() {
        return state == State.DONE || state == State.ALREADY || state == State.OUT;
    }

    Item reading() {
        return now(State.READING, "");
    }

    Item answered(Said answer) {
        return new Item(id, file, State.WAITING, answer, recognised, "", List.of(), 0);
    }

    Item asks(String question) {
        return now(State.ASKS, question);
    }

    Item out(String why) {
        return now(State.OUT, why);
    }

    Item already(Exhibit earlier) {
        return new Item(id, file, State.ALREADY, said, format(earlier),
                Text.of("gui.import.already", earlier.number(), earlier.name()), List.of(), earlier.number());
    }

    Item done(Exhibit exhibit, Exhibit.Counts counts, List<String> remarks) {
        return new Item(id, file, State.DONE, said, format(exhibit),
                Text.of("gui.import.counts", Numbers.count(counts.read()), Numbers.count(counts.stored()),
                        Numbers.count(counts.duplicates()), Numbers.count(counts.rejected())),
                remarks, exhibit.number());
    }

    /// A question in words; the reader's sentence names options of the command line, the window words the same question
    /// for its own fields.
    static String words(SuraghException open) {
        String key = "gui.ask." + open.key().substring(open.key().lastIndexOf('.') + 1);
        return Text.has(key) ? Text.of(key, open.args()) : open.userMessage();
    }

    /// The name of an exhibit's format.
    static String format(@Nullable Exhibit exhibit) {
        return exhibit == null ? "" : format(exhibit.format());
    }

    /// The name of a format.
    static String format(String id) {
        String key = "ingest.format." + id;
        return Text.has(key) ? Text.of(key) : id;
    }

    private Item now(State next, String words) {
        return new Item(id, file, next, said, recognised, words, List.of(), 0);
    }
}
