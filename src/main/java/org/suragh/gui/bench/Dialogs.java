package org.suragh.gui.bench;

import java.nio.file.Path;
import java.util.List;
import java.util.Optional;

/// What a view model may ask the person. The window has one implementation, tests another.
///
/// Called on the screen thread; returns when the person has answered.
public interface Dialogs {
    /// Says one sentence, already worded.
    void tell(String sentence);

    /// Asks whether to go on.
    ///
    /// @param sentence the question, already worded
    /// @param verb text of the button that goes on, a verb
    /// @return whether the person chose to go on
    boolean ask(String sentence, String verb);

    /// Lets the person choose existing files.
    ///
    /// @param purpose what is chosen
    /// @return nothing chosen: an empty list
    List<Path> chooseFiles(Purpose purpose);

    /// Lets the person name a file to write; an existing file is asked about by the system's own dialog.
    ///
    /// @param suggested name with extension
    Optional<Path> saveFile(String suggested);

    /// Shows a problem: a sentence for what the person can put right, a short code for what is our fault.
    void problem(Throwable problem);

    /// What files are chosen for.
    enum Purpose {
        /// One case file.
        CASE,
        /// Files to import.
        EXHIBITS,
        /// One folder to import.
        FOLDER,
        /// One mapping file.
        MAPPING
    }
}
