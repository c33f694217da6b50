package org.suragh.gui;

import java.util.ArrayList;
import java.util.List;
import javafx.scene.input.KeyCode;
import javafx.scene.input.KeyCodeCombination;
import javafx.scene.input.KeyCombination;
import org.jspecify.annotations.Nullable;
import org.suragh.base.Text;

/// Everything the window can be told to do, with its key: the command field, the keyboard and the sheet of keys all read
/// this one list.
final class Commands {
    private final List<Command> all = new ArrayList<>();

    /// One command.
    ///
    /// @param words what it does, a verb first
    /// @param key its key, null when it has none
    /// @param act does it
    record Command(String words, @Nullable KeyCombination key, Runnable act) {
        /// The key in words, empty when there is none.
        String keyWords() {
            return key == null ? "" : key.getDisplayText();
        }
    }

    /// Adds a command with Ctrl and a key.
    Commands control(String textKey, KeyCode key, Runnable act) {
        return add(textKey, new KeyCodeCombination(key, KeyCombination.SHORTCUT_DOWN), act);
    }

    /// Adds a command with a key, or without one.
    Commands add(String textKey, @Nullable KeyCombination key, Runnable act) {
        all.add(new Command(Text.of(textKey), key, act));
        return this;
    }

    /// All commands in the order they were added.
    List<Command> all() {
        return all;
    }
}
