package org.suragh.cli;

import static org.junit.jupiter.api.Assertions.assertArrayEquals;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.util.List;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.MethodOrderer;
import org.junit.jupiter.api.Order;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestMethodOrder;
import org.junit.jupiter.api.io.TempDir;

/// Every verb over one case, made by `try` from the first sample.
@TestMethodOrder(MethodOrderer.OrderAnnotation.class)
class CorridorTest {
    private static final Path SAMPLE = Path.of("sample-cases/proxy-vendor");
    private static final String VENDORS_SLIP = "6220273379371";

    @TempDir
    static Path folder;

    private static Path results;
    private static Path made;
    private static Line trial;

    @BeforeAll
    static void tryTheSample() {
        results = folder.resolve("results");
        made = results.resolve("case.suragh");
        trial = tryInto(results);
    }

    private static Line tryInto(Path place) {
        return Line.run("try", "--reserved-addresses-ordinary", SAMPLE.resolve("accounts.csv"), SAMPLE.resolve(
                "logins.csv"), SAMPLE.resolve("tweets.csv"), SAMPLE.resolve("hosting-2018-05-02.txt"), "-o", place);
    }

    @Test
    void tryMakesEverythingInOneGo() {
        assertEquals(0, trial.exit(), trial.err());
        assertEquals("", trial.err());
        for (String name : List.of("case.suragh", "report.pdf", "networks.csv", "networks.csv.manifest.json",
                "links.csv", "links.csv.manifest.json", "report.pdf.manifest.json"))
            assertTrue(Files.exists(results.resolve(name)), name);
        assertFalse(Files.exists(results.resolve(".suragh-try")), "the working folder stays");
    }

    @Test
    void everyRowIsAccountedForAndPrinted() throws IOException {
        for (String name : List.of("accounts.csv", "logins.csv", "tweets.csv")) {
            String rows = Table.number(rows(name));
            assertTrue(trial.out().matches("(?s).*" + name + " +\\S+ +" + rows + " +" + rows + " +0 +0\\R.*"),
                    trial.out());
        }
        for (String line : Line.lines(trial.out())) {
            var row = java.util.regex.Pattern
                    .compile("^(\\S+\\.(csv|txt)|total).* ([\\d,]+) +([\\d,]+) +([\\d,]+) +([\\d,]+)$")
                    .matcher(line);
            if (row.matches())
                assertEquals(number(row.group(3)), number(row.group(4)) + number(row.group(5)) + number(row.group(6)),
                        line);
        }
    }

    /// Rows of a sample file, none of which holds a line break.
    private static long rows(String name) throws IOException {
        try (var lines = Files.lines(SAMPLE.resolve(name))) {
            return lines.count() - 1;
        }
    }

    private static long number(String text) {
        return Long.parseLong(text.replace(",", ""));
    }

    @Test
    void networksArePrintedStrongestFirstWithBothAxes() {
        String first = Line.lines(trial.out()).stream().filter(l -> l.startsWith("N1 ")).findFirst().orElseThrow();
        assertTrue(first.contains("supported"), first);
        assertTrue(first.contains("high"), first);
        assertTrue(trial.out().contains("Made-up data"), "the option is printed on every output");
    }

    @Test
    @Order(Integer.MAX_VALUE)
    void aSecondTrialReplacesTheFirstAndFindsTheSame() throws IOException {
        byte[] networks = Files.readAllBytes(results.resolve("networks.csv"));
        byte[] links = Files.readAllBytes(results.resolve("links.csv"));
        byte[] before = Files.readAllBytes(made);
        Line replaced = tryInto(results);
        assertEquals(0, replaced.exit(), replaced.err());
        assertFalse(java.util.Arrays.equals(before, Files.readAllBytes(made)), "a journal with other times");
        assertArrayEquals(networks, Files.readAllBytes(results.resolve("networks.csv")));
        assertArrayEquals(links, Files.readAllBytes(results.resolve("links.csv")));
        assertEquals(digest(trial.out()), digest(replaced.out()));
    }

    private static String digest(String out) {
        return Line.lines(out).stream().filter(l -> l.contains("digest ")).findFirst().orElseThrow()
                .replaceAll(".*digest ", "");
    }

    @Test
    void aCaseThatNoTrialMadeIsNotReplaced() throws IOException {
        Path mine = Files.createDirectories(folder.resolve("mine"));
        Files.writeString(mine.resolve("case.suragh"), "precious");
        Line line = tryInto(mine);
        assertEquals(1, line.exit());
        assertEquals("precious", Files.readString(mine.resolve("case.suragh")));
    }

    @Test
    void networksAndLinksPrintWhatTryWrote() throws IOException {
        assertEquals(Files.readString(results.resolve("networks.csv")), Line.run("networks", made, "--format", "csv")
                .out());
        String links = Line.run("links", made, "--format", "csv").out();
        assertEquals(Files.readString(results.resolve("links.csv")), links);
        String shared = Line.run("links", made, "--layer", "shared-ip").out();
        assertTrue(Line.lines(shared).size() > 1 && Line.lines(shared).stream().skip(1).allMatch(l -> l.startsWith(
                "shared-ip,")));
        assertTrue(Line.run("networks", made, "--format", "json").out().startsWith("{"));
    }

    @Test
    void rawLinksNeedNoRunAndLeaveTheNullModelEmpty() {
        Path copy = folder.resolve("raw.suragh");
        assertEquals(0, Line.run("new", copy, "--title", "raw", "--reserved-addresses-ordinary").exit());
        assertEquals(0, Line.run("import", copy, SAMPLE.resolve("logins.csv")).exit());
        Line raw = Line.run("links", copy, "--layer", "shared-ip", "--raw", "--window", "3600s", "--min-values", "2");
        assertEquals(0, raw.exit(), raw.err());
        List<String> lines = Line.lines(raw.out());
        assertTrue(lines.size() > 10, raw.out());
        String[] cells = lines.get(1).split(",", -1);
        assertTrue(Integer.parseInt(cells[3]) >= 2, lines.get(1));
        assertEquals(List.of("", "", "", ""), List.of(cells[5], cells[6], cells[7], cells[8]));
    }

    @Test
    void explainShowsEveryRecordWithItsPlaceAndRawText() {
        Line card = Line.run("explain", made, VENDORS_SLIP);
        assertEquals(0, card.exit(), card.err());
        assertTrue(card.out().contains("logins.csv"), card.out());
        assertTrue(card.out().contains("raw: " + VENDORS_SLIP + ",240.16.2.14,2018-05-16T06:12:39Z"), card.out());
        assertTrue(card.out().matches("(?s).*line [\\d,]+, byte \\d+, \\d+ bytes.*"), card.out());
        String byHandle = Line.lines(card.out()).stream().filter(l -> l.contains("handle ")).findFirst().orElseThrow()
                .replaceAll(".*handle (\\S+).*", "$1");
        assertEquals(card.out(), Line.run("explain", made, "@" + byHandle).out());
        assertEquals(1, Line.run("explain", made, "nobody-of-that-name").exit());
    }

    @Test
    void explainAPairShowsTheRowsOfBoth() throws IOException {
        List<String> core = Files.readAllLines(results.resolve("networks.csv")).stream()
                .filter(l -> l.startsWith("N1,"))
                .map(l -> l.split(",")[1]).limit(2).toList();
        Line pair = Line.run("explain", made, core.getFirst(), core.getLast());
        assertEquals(0, pair.exit(), pair.err());
        assertTrue(pair.out().contains(core.getFirst()) && pair.out().contains(core.getLast()), pair.out());
        assertEquals(1, Line.run("explain", made, core.getFirst(), core.getFirst()).exit());
    }

    @Test
    @Order(1)
    void reportAndExportsAreWrittenWithAManifestAndEnteredInTheJournal() throws IOException {
        Path pdf = folder.resolve("deep/er/out.pdf");
        assertEquals(0, Line.run("report", made, "-o", pdf).exit());
        assertEquals("%PDF", new String(Files.readAllBytes(pdf), 0, 4, StandardCharsets.US_ASCII));
        Path gexf = folder.resolve("out.gexf");
        Line export = Line.run("export", made, "--format", "gexf", "-o", gexf, "--json");
        assertEquals(0, export.exit(), export.err());
        assertTrue(export.out().contains("\"sha256\":\""), export.out());
        assertTrue(Files.exists(folder.resolve("out.gexf.manifest.json")));
        assertEquals(1, Line.run("report", made, "-o", folder).exit());
    }

    @Test
    @Order(3)
    void verifyEndsZeroOneAndTwo() throws IOException {
        Line wrong = Line.run("verify", made, "--expect-head", "0".repeat(64));
        assertEquals(1, wrong.exit(), wrong.out() + wrong.err());
        String head = Line.lines(wrong.out()).stream().filter(l -> l.startsWith("Journal head: ")).findFirst()
                .orElseThrow().substring("Journal head: ".length());
        Line good = Line.run("verify", made, "--expect-head", head);
        assertEquals(0, good.exit(), good.out() + good.err());
        Path other = folder.resolve("other.suragh");
        Files.writeString(other, "not a case");
        assertEquals(2, Line.run("verify", other).exit());
        assertEquals(2, Line.run("verify", folder.resolve("none.suragh")).exit());
    }

    @Test
    @Order(4)
    void aReadOnlyCaseIsStillReadAndSaysThatNoActWasEntered() throws IOException {
        Path copy = folder.resolve("read-only.suragh");
        Files.copy(made, copy, StandardCopyOption.REPLACE_EXISTING);
        assertTrue(copy.toFile().setReadOnly());
        Line line = Line.run("networks", copy);
        assertEquals(0, line.exit(), line.err());
        assertFalse(line.out().isEmpty());
    }

    @Test
    void importSaysWhatIsThereAlreadyAndGoesOnAfterABadFile() throws IOException {
        Path fresh = folder.resolve("fresh.suragh");
        assertEquals(0, Line.run("new", fresh, "--title", "fresh", "--reserved-addresses-ordinary").exit());
        Path accounts = SAMPLE.resolve("accounts.csv");
        assertEquals(0, Line.run("import", fresh, accounts, "--examiner", "A. Khan").exit());
        Line again = Line.run("import", fresh, accounts);
        assertEquals(0, again.exit(), again.err());
        assertTrue(again.out().contains("exhibit 1"), again.out());
        Line mixed = Line.run("import", fresh, folder.resolve("no-such.csv"), SAMPLE.resolve("tweets.csv"), "--json");
        assertEquals(1, mixed.exit());
        assertTrue(mixed.err().contains("no-such.csv"), mixed.err());
        assertTrue(mixed.out().contains("\"read\":" + rows("tweets.csv")), mixed.out());
        Line none = Line.run("networks", fresh);
        assertEquals(1, none.exit());
        assertTrue(none.err().contains("suragh analyse"), none.err());
    }

    @Test
    void anOpenQuestionEndsOneAndStoresNothing() throws IOException {
        Path fresh = folder.resolve("question.suragh");
        assertEquals(0, Line.run("new", fresh, "--title", "question", "--reserved-addresses-ordinary").exit());
        Path logins = folder.resolve("zoneless.csv");
        Files.writeString(logins, "account_id,ip,login_time\n1700000000001,192.0.2.7,2018-05-01 14:00:07\n"
                + "1700000000002,192.0.2.8,2018-05-02 15:00:07\n1700000000003,192.0.2.9,2018-05-03 16:10:07\n");
        Line asked = Line.run("import", fresh, logins);
        assertEquals(1, asked.exit(), asked.out());
        assertTrue(asked.err().contains("--zone"), asked.err());
        Line answered = Line.run("import", fresh, logins, "--zone", "Asia/Karachi");
        assertEquals(0, answered.exit(), answered.err());
        assertTrue(answered.out().contains("3"), answered.out());
        assertTrue(Line.run("explain", fresh, "1700000000001").exit() == 1, "no run yet");
    }

    @Test
    void quietPrintsNothingButProblems() {
        Path fresh = folder.resolve("quiet.suragh");
        assertEquals(new Line(0, "", ""), Line.run("new", fresh, "--title", "q", "--quiet"));
        assertEquals(new Line(0, "", ""), Line.run("import", fresh, SAMPLE.resolve("accounts.csv"), "-q"));
        assertEquals(new Line(0, "", ""), Line.run("verify", fresh, "-q"));
    }
}
