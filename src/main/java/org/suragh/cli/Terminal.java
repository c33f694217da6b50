package org.suragh.cli;

import java.io.Console;
import java.io.OutputStream;
import java.io.OutputStreamWriter;
import java.io.PrintWriter;
import java.nio.charset.Charset;
import java.nio.charset.StandardCharsets;
import java.util.concurrent.atomic.AtomicBoolean;
import org.suragh.base.Text;
import org.suragh.evidence.HiddenSigns;

/// Where a verb writes: results to `out`, all else to `err`. Made once a process, or once a test.
///
/// @param bytes results as bytes
/// @param out results as text, over the same stream
/// @param err notes, errors and progress
/// @param live whether a person watches `err`, so that progress may be drawn
/// @param stop set when the person asked to stop
record Terminal(OutputStream bytes, PrintWriter out, PrintWriter err, boolean live, AtomicBoolean stop) {
    /// A terminal over two streams; text is UTF-8 but for a Windows console, which says its own.
    static Terminal over(OutputStream out, OutputStream err, boolean live) {
        boolean windows = System.getProperty("os.name", "").startsWith("Windows");
        Charset charset = windows && live
                ? Charset.forName(System.getProperty("stdout.encoding", "UTF-8"))
                : StandardCharsets.UTF_8;
        return new Terminal(out, new PrintWriter(new OutputStreamWriter(out, charset), false),
                new PrintWriter(new OutputStreamWriter(err, charset), true), live, new AtomicBoolean());
    }

    /// Whether a person watches. The launcher says so for `stderr`; without it the Java console is asked, which since
    /// Java 22 exists for pipes as well and must be asked whether it is a terminal.
    static boolean watched() {
        String said = System.getProperty("suragh.terminal", "");
        if (!said.isEmpty())
            return said.equals("true");
        Console console = System.console();
        return console != null && console.isTerminal();
    }

    /// A line of results.
    void print(String line) {
        out.print(line + "\n");
    }

    /// A sentence by key, to `err`.
    void say(String key, Object... args) {
        err.println(Text.of(key, args));
    }

    /// Progress for a verb: drawn when watched, else only asked whether to stop.
    ConsoleProgress progress(boolean quiet) {
        return new ConsoleProgress(err, live && !quiet, stop);
    }

    /// A sentence of the program: as [#shown(String)], without the marks that keep names of the other direction apart.
    static String sentence(String text) {
        return shown(text.replaceAll("[\\u2066-\\u2069]", ""));
    }

    /// Text from evidence, safe to show on a terminal: control characters, hidden signs and line ends become visible.
    static String shown(String raw) {
        return HiddenSigns.shown(raw).replace("\n", "\\n").replace("\r", "\\r").replace("\t", "\\t");
    }
}
