package org.suragh.cli;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;
import org.suragh.base.SuraghException;

/// What the command line says without any case: help, wrong usage, faults.
class UsageTest {
    @TempDir
    Path folder;

    @ParameterizedTest
    @ValueSource(strings = {"new", "import", "analyse", "networks", "links", "explain", "attribute", "report", "export",
            "verify", "campaigns", "prevalence", "selftest",
            "try"})
    void everyVerbHasHelpWithAnExample(String verb) {
        Line help = Line.run(verb, "--help");
        assertEquals(0, help.exit());
        assertTrue(help.out().contains("Usage: suragh " + verb), help.out());
        String example = help.out().substring(help.out().indexOf("Example:"));
        assertTrue(example.contains("  suragh " + verb + " "), help.out());
        assertFalse(help.out().contains("cli."), "an unresolved key: " + help.out());
        assertTrue(Line.run("--help").out().contains("  " + verb + " "), verb + " is not in the list");
    }

    @ParameterizedTest
    @ValueSource(strings = {"new", "import", "analyse", "report", "export", "try"})
    void everyVerbThatWritesTakesAnExaminer(String verb) {
        assertTrue(Line.run(verb, "--help").out().contains("--examiner"));
    }

    @ParameterizedTest
    @CsvSource(textBlock = """
            bogus
            new CASE
            new CASE --title ''
            new CASE --title T --authority X:1 --no-authority
            new CASE --title T --authority nothing
            new CASE --title T --valid 2026-01-01/2026-02-01
            new CASE --title T --authority X:1 --valid 2026-02-30/2026-03-01
            import CASE
            import CASE f --zone Middle/Earth
            import CASE f --date-order dym
            import CASE f --list-class evil
            import CASE f --list-date yesterday
            analyse
            analyse CASE --set no.such=1
            links CASE --raw
            links CASE --window 60s
            links CASE --raw --layer shared-ip --window soon --min-values 2
            links CASE --raw --layer shared-ip --window 60s --min-values 0
            networks CASE --format xml
            campaigns CASE --format xml
            campaigns CASE --hours
            campaigns CASE --format text -o f.csv
            prevalence CASE --format text -o f.csv
            prevalence CASE --sensitivity 0.9
            explain CASE
            report CASE
            export CASE
            export CASE --format no-such -o f
            verify CASE --expect-head 123
            try f
            """, quoteCharacter = '|')
    void wrongUsageEndsTwoInOneLine(String line) {
        String[] args = line.replace("CASE", folder.resolve("none.suragh").toString()).split(" ");
        for (int i = 0; i < args.length; i++)
            args[i] = args[i].replace("''", "");
        Line wrong = Line.run((Object[]) args);
        assertEquals(2, wrong.exit(), line + ": " + wrong.err());
        assertEquals("", wrong.out());
        assertEquals(1, Line.lines(wrong.err()).size(), wrong.err());
        assertTrue(wrong.err().contains("--help"), wrong.err());
        assertFalse(Files.exists(folder.resolve("none.suragh")));
    }

    @Test
    void anUnknownOptionNamesItself() {
        assertTrue(Line.run("analyse", "x", "--fast").err().contains("--fast"));
    }

    @Test
    void aProblemOfTheUserIsOneSentenceAndEndsOne() {
        Line line = Line.run("analyse", folder.resolve("none.suragh"));
        assertEquals(1, line.exit());
        assertEquals(1, Line.lines(line.err()).size(), line.err());
        assertTrue(line.err().contains("none.suragh"), line.err());
    }

    @Test
    void aFaultOfTheProgramEndsSeventyWithACodeAndWithoutItsMessage() {
        java.io.ByteArrayOutputStream err = new java.io.ByteArrayOutputStream();
        Terminal terminal = Terminal.over(new java.io.ByteArrayOutputStream(), err, false);
        int exit = new ProblemHandler(terminal).handle(new IllegalStateException("secret 192.0.2.7"));
        String said = err.toString(java.nio.charset.StandardCharsets.UTF_8);
        assertEquals(70, exit);
        assertTrue(said.matches("(?s).*code [0-9A-F]{8}.*"), said);
        assertFalse(said.contains("secret") || said.contains("\tat "), said);
    }

    @Test
    void memoryThatDoesNotSufficeIsTheUsersToPutRight() {
        java.io.ByteArrayOutputStream err = new java.io.ByteArrayOutputStream();
        Terminal terminal = Terminal.over(new java.io.ByteArrayOutputStream(), err, false);
        assertEquals(1, new ProblemHandler(terminal).handle(new OutOfMemoryError("heap")));
        assertEquals(1, new ProblemHandler(terminal).handle(new SuraghException("cli.problem.no-samples")));
    }

    @Test
    void theVersionNamesTheCommit() {
        assertTrue(Line.run("--version").out().matches("suragh \\d+\\.\\d+\\.\\d+ \\(commit \\S+\\)\\R"));
        assertFalse(Version.line().contains("${"), "the build did not fill in its values: " + Version.line());
    }

    @Test
    void theListsAreThere() {
        Line exports = Line.run("export", "--list");
        assertEquals(0, exports.exit());
        for (String id : List.of("networks-csv", "links-csv", "graphml", "gexf"))
            assertTrue(exports.out().contains(id), exports.out());
        Line settings = Line.run("analyse", "--list-settings");
        assertEquals(0, settings.exit(), settings.err());
        assertTrue(settings.out().contains("shared-ip.short-window"), settings.out());
        assertTrue(Line.run("analyse", "--list-settings", "--json").out().startsWith("{\""));
    }
}
