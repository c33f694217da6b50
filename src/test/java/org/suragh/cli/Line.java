package org.suragh.cli;

import java.io.ByteArrayOutputStream;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;

/// One run of the command line inside the test's own process.
record Line(int exit, String out, String err) {
    /// Runs `suragh ARGS` with nobody watching.
    static Line run(Object... args) {
        List<String> texts = new ArrayList<>();
        for (Object arg : args)
            texts.add(arg.toString());
        ByteArrayOutputStream out = new ByteArrayOutputStream();
        ByteArrayOutputStream err = new ByteArrayOutputStream();
        Terminal terminal = Terminal.over(out, err, false);
        int exit = SuraghCli.run(texts.toArray(String[]::new), terminal);
        terminal.out().flush();
        terminal.err().flush();
        return new Line(exit, out.toString(StandardCharsets.UTF_8), err.toString(StandardCharsets.UTF_8));
    }

    /// The lines of an output.
    static List<String> lines(String text) {
        return text.lines().toList();
    }
}
