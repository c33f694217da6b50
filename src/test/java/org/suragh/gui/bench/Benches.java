package org.suragh.gui.bench;

import java.nio.file.Path;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.Executor;
import java.util.prefs.AbstractPreferences;

/// Workbenches for tests: every lane is the calling thread, dialogs are written down, preferences live in memory.
public final class Benches {
    private Benches() {}

    /// A workbench whose work is done at once.
    public static Workbench direct(Said said) {
        return new Workbench(jobs(said), preferences());
    }

    /// Jobs that are done at once.
    public static Jobs jobs(Said said) {
        Executor now = Runnable::run;
        return new Jobs(now, Map.of(Lane.CASE, now, Lane.ANALYSIS, now, Lane.PICTURE, now, Lane.ANSWER, now),
                said::problem);
    }

    /// Preferences that nobody keeps; the statement has been read.
    public static Preferences preferences() {
        Preferences preferences = new Preferences(new Memory());
        preferences.theme().set(Preferences.Theme.LIGHT);
        preferences.remember("statement", "test");
        return preferences;
    }

    /// Dialogs that write down what was said, and answer as told.
    public static final class Said implements Dialogs {
        /// Sentences told.
        public final List<String> told = new ArrayList<>();
        /// Problems shown.
        public final List<Throwable> problems = new ArrayList<>();
        /// The answer to the next choice of files.
        public List<Path> files = List.of();
        /// The answer to the next choice of a place.
        public Optional<Path> place = Optional.empty();

        @Override
        public void tell(String sentence) {
            told.add(sentence);
        }

        @Override
        public boolean ask(String sentence, String verb) {
            told.add(sentence);
            return true;
        }

        @Override
        public List<Path> chooseFiles(Purpose purpose) {
            return files;
        }

        @Override
        public Optional<Path> saveFile(String suggested) {
            return place;
        }

        @Override
        public void problem(Throwable problem) {
            problems.add(problem);
        }
    }

    private static final class Memory extends AbstractPreferences {
        private final Map<String, String> values = new HashMap<>();

        Memory() {
            super(null, "");
        }

        @Override
        protected void putSpi(String key, String value) {
            values.put(key, value);
        }

        @Override
        protected String getSpi(String key) {
            return values.get(key);
        }

        @Override
        protected void removeSpi(String key) {
            values.remove(key);
        }

        @Override
        protected void removeNodeSpi() {
            values.clear();
        }

        @Override
        protected String[] keysSpi() {
            return values.keySet().toArray(String[]::new);
        }

        @Override
        protected String[] childrenNamesSpi() {
            return new String[0];
        }

        @Override
        protected AbstractPreferences childSpi(String name) {
            throw new IllegalStateException(name);
        }

        @Override
        protected void syncSpi() {}

        @Override
        protected void flushSpi() {}
    }
}
