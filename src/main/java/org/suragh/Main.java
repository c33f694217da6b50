package org.suragh;

import java.nio.file.Files;
import java.nio.file.Path;
import java.util.logging.Level;
import java.util.logging.Logger;
import org.jspecify.annotations.Nullable;
import org.suragh.cli.SuraghCli;
import org.suragh.cli.Version;
import org.suragh.gui.SuraghApp;

/// The one entry of the program: no argument or a case file opens the window, anything else is the command line.
///
/// It does not extend `Application`, so that the jar starts from a plain class path, and it touches neither the window
/// nor the command line before it knows which is meant, so that `--version` is quick.
public final class Main {
    private static final String SAMPLE = "--sample";

    private Main() {}

    /// Starts the window or runs a verb; ends the process with the verb's exit code.
    public static void main(String[] args) {
        int exit;
        try {
            exit = run(args);
        } catch (RuntimeException | Error ours) {
            exit = SuraghCli.problem(ours);
        }
        System.exit(exit);
    }

    private static int run(String[] args) {
        if (args.length == 0)
            return window(null) ? 0 : SuraghCli.noDisplay();
        if (args.length == 1 && (args[0].equals("--version") || args[0].equals("-V"))) {
            Version.print();
            return 0;
        }
        if (args.length == 1 && args[0].endsWith(".suragh")) {
            if (!Files.exists(Path.of(args[0])))
                return SuraghCli.noCase(args[0]);
            return window(Path.of(args[0])) ? 0 : SuraghCli.noDisplay();
        }
        if (args.length == 2 && args[0].equals(SAMPLE))
            return sample(Path.of(args[1]));
        return SuraghCli.run(args);
    }

    /// The sample case in the window, or where there is no display all that the program makes of it, in a folder.
    private static int sample(Path folder) {
        if (displayLikely()) {
            int made = SuraghCli.sample(folder, false);
            if (made != 0 || window(SuraghCli.sampleCase(folder)))
                return made;
        }
        return SuraghCli.sample(folder, true);
    }

    /// On systems with X11 or Wayland a display announces itself; elsewhere the toolkit is asked.
    private static boolean displayLikely() {
        String system = System.getProperty("os.name", "");
        return system.startsWith("Windows") || system.startsWith("Mac") || said("DISPLAY") || said("WAYLAND_DISPLAY");
    }

    private static boolean said(String variable) {
        String value = System.getenv(variable);
        return value != null && !value.isEmpty();
    }

    /// Whether there was a window; false when the toolkit finds no display or lacks the system's libraries.
    private static boolean window(@Nullable Path caseFile) {
        Quiet.TOOLKIT.setLevel(Level.SEVERE);
        try {
            SuraghApp.open(caseFile);
            return true;
        } catch (UnsupportedOperationException | LinkageError noDisplay) {
            return false;
        }
    }

    /// Loaded with the window only, since loggers are slow to wake.
    private static final class Quiet {
        /// The toolkit's own log, held so that its level stays; it warns of a class path that we mean, since one archive of
        /// classes then serves all.
        static final Logger TOOLKIT = Logger.getLogger("javafx");

        private Quiet() {}
    }
}
