package org.suragh.cli;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.PrintWriter;
import java.io.StringWriter;
import java.util.List;
import java.util.concurrent.atomic.AtomicBoolean;
import org.junit.jupiter.api.Test;

/// The small parts of the command line.
class PiecesTest {
    @Test
    void progressSaysShareRateAndTimeLeft() {
        assertEquals("Reading  25 %  1,000 a second  3 s left", ConsoleProgress.line("Reading", 1000, 1000, 4000, 1));
        assertEquals("Reading  25 %", ConsoleProgress.line("Reading", 1000, 1000, 4000, .1));
        assertEquals("Reading  500 a second", ConsoleProgress.line("Reading", 1000, 1000, 0, 2));
        assertEquals("Reading  50 %  10 a second  20 min left", ConsoleProgress.line("Reading", 10, 12000, 24000, 1));
    }

    @Test
    void progressIsSilentWhenNobodyWatchesAndWipesItselfWhenSomebodyDoes() {
        StringWriter piped = new StringWriter();
        try (ConsoleProgress progress = new ConsoleProgress(new PrintWriter(piped), false, new AtomicBoolean())) {
            progress.at("cli.total", 1, 2);
        }
        assertEquals("", piped.toString());
        StringWriter watched = new StringWriter();
        try (ConsoleProgress progress = new ConsoleProgress(new PrintWriter(watched), true, new AtomicBoolean())) {
            progress.at("cli.total", 1, 2);
        }
        assertTrue(watched.toString().startsWith("\rtotal  50 %"), watched.toString());
        assertTrue(watched.toString().endsWith("\r"));
        assertFalse(watched.toString().contains("\n"));
    }

    @Test
    void anInterruptIsPassedOn() {
        AtomicBoolean stop = new AtomicBoolean();
        try (ConsoleProgress progress = new ConsoleProgress(new PrintWriter(new StringWriter()), false, stop)) {
            assertFalse(progress.cancelled());
            stop.set(true);
            assertTrue(progress.cancelled());
        }
    }

    @Test
    void evidenceCannotSteerTheTerminal() {
        assertEquals("a[U+001B][2Jb[U+202E]c\\r\\n\\t", Terminal.shown("a\u001b[2Jb\u202ec\r\n\t"));
        assertEquals("کراچی 😀", Terminal.shown("کراچی 😀"));
    }

    @Test
    void jsonIsEscapedAndKeepsItsOrder() {
        assertEquals("{\"b\":[1,true,null,\"q\\\"\\\\\\u000a\"],\"a\":{}}",
                Json.text(Json.object("b", List.of(1, true, Double.NaN, "q\"\\\n"), "a", Json.object())));
    }

    @Test
    void aTablePutsNumbersRightAndTextLeft() {
        Table table = new Table("name", ">rows");
        table.row("logins.csv", 1_234_567);
        table.row("a", 7);
        assertEquals(List.of("name             rows", "logins.csv  1,234,567", "a                   7"), table.lines());
    }
}
