package org.suragh.cli;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import org.apache.pdfbox.Loader;
import org.apache.pdfbox.text.PDFTextStripper;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/// Verdicts and lists of persons from the command line to the report.
class PersonsTest {
    private static final String REASON = "Seen in the provider's answer of 4 May.";

    @Test
    void whatPersonsDecideHoldsInTheNextRunAndIsReported(@TempDir Path folder) throws IOException {
        Path made = folder.resolve("c.suragh");
        write(folder);
        good("new", made, "--title", "Verdicts", "--reserved-addresses-ordinary");
        good("import", made, folder.resolve("logins.csv"));
        good("analyse", made);
        assertEquals(1, Line.run("verdict", made, "--accounts", "10,11", "--value", "same", "--reason", "short",
                "--record", "1:2").exit());
        assertEquals(1, Line.run("verdict", made, "--accounts", "10,11", "--value", "same", "--reason", REASON,
                "--record", "9:2").exit());
        assertEquals(2, Line.run("verdict", made, "--accounts", "10,11", "--value", "guilty", "--reason", REASON)
                .exit());
        assertEquals(2, Line.run("verdict", made, "--value", "same", "--reason", REASON).exit());
        Line said = good("verdict", made, "--accounts", "10,11,12", "--value", "same", "--reason", REASON, "--record",
                "1:2", "--examiner", "B. Shah");
        assertTrue(said.out().contains("same operation: x:10, x:11, x:12. Reason: " + REASON), said.out());
        good("watch", made, "10", "--reason", REASON);
        good("clear", made, "12", "--reason", "Belongs to the paper, known.");
        good("analyse", made);
        String networks = good("networks", made).out();
        assertTrue(networks.contains(",10,") && networks.contains(",12,"), networks);
        assertTrue(networks.contains("finding.reason.person-same"), networks);
        assertTrue(good("verify", made).out().contains("run"), "a run is computed again from its own verdicts");

        Path report = folder.resolve("r.pdf");
        good("report", made, "-o", report);
        String text = text(report).replaceAll("\\s+", " ");
        assertTrue(text.contains("What persons decided") && text.contains("same operation"), text);
        assertTrue(text.contains("Account x:12 of N1 is left out: cleared by"), text);
        assertTrue(Files.readString(folder.resolve("r.pdf.manifest.json")).contains("verdict.0001.reason"));

        good("verdict", made, "--accounts", "12,10,11", "--value", "withdraw");
        assertTrue(good("verdicts", made).out().contains("No verdict stands."));
        assertTrue(good("verdicts", made, "--history").out().contains("withdrawn"));
        assertTrue(good("verify", made).out().length() > 0);
        good("analyse", made);
        assertFalse(good("networks", made).out().contains(",12,"));
        assertTrue(good("clear", made, "--json").out().contains("\"value\":\"x:12\""));
        assertTrue(good("watch", made, "10", "--remove").out().contains("Nothing is watched."));
    }

    private static void write(Path folder) throws IOException {
        StringBuilder rows = new StringBuilder("account_id,time,ip\n");
        for (int account = 10; account < 20; account++)
            for (int day = 1; day < 9; day++)
                rows.append(account).append(",2018-05-0").append(day).append("T1").append(account % 10)
                        .append(":00:00Z,198.51.100.").append(account).append('\n');
        Files.writeString(folder.resolve("logins.csv"), rows);
    }

    private static Line good(Object... args) {
        Line line = Line.run(args);
        assertEquals(0, line.exit(), line.err() + line.out());
        return line;
    }

    private static String text(Path pdf) throws IOException {
        try (var document = Loader.loadPDF(pdf.toFile())) {
            return new PDFTextStripper().getText(document);
        }
    }
}
