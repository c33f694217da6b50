package org.suragh.casefile;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertNotEquals;
import static org.junit.jupiter.api.Assertions.assertNotNull;
import static org.junit.jupiter.api.Assertions.assertNull;
import static org.junit.jupiter.api.Assertions.assertTrue;
import static org.junit.jupiter.api.Assumptions.assumeTrue;

import java.io.File;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.security.MessageDigest;
import java.sql.SQLException;
import java.time.Clock;
import java.time.Instant;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.HexFormat;
import java.util.List;
import java.util.Map;
import java.util.Random;
import java.util.TreeMap;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class JournalTest {
    @TempDir
    Path folder;

    @Test
    void everyOneOfAThousandMutationsIsFoundAtItsPlace() throws Exception {
        try (CaseFile file = CaseFile.create(folder.resolve("j"), CaseInfo.titled("J", false), "Ms Aziz");
                Database raw = Database.open(folder.resolve("j"), false)) {
            for (int i = 0; i < 40; i++)
                file.journal().append("Ms Aziz", i % 3 == 0 ? "label" : "export",
                        new TreeMap<>(Map.of("file", "f" + i, "format", "csv")));
            assertNull(file.journal().firstBroken());
            Random random = new Random(20181);
            for (int i = 0; i < 1_000; i++) {
                raw.begin();
                long first = mutate(raw, random);
                assertEquals(first, JournalHash.firstBroken(raw), "mutation " + i);
                raw.rollback();
            }
            assertNull(file.journal().firstBroken());
        }
    }

    /// Edits of every column, deletes in the middle, inserts or swaps; gives the first entry that no longer fits.
    private static long mutate(Database raw, Random random) throws SQLException {
        long one = 1 + random.nextInt(40);
        switch (random.nextInt(9)) {
            case 0 -> raw.change("UPDATE journal SET person = person || ' ' WHERE sequence = ?", one);
            case 1 -> raw.change("UPDATE journal SET at = '2001-01-01T00:00:00Z' WHERE sequence = ?", one);
            case 2 -> raw.change("UPDATE journal SET parameters = replace(parameters, '{', '{\"a\":\"b\",') WHERE"
                    + " sequence = ? AND parameters <> '{}'", one);
            case 4 -> raw.change("UPDATE journal SET hash = replace(hash, substr(hash, 9, 1), 'x') WHERE sequence = ?",
                    one);
            case 5 -> raw.change("UPDATE journal SET previous = upper(previous) || '' , act = act || 'd' WHERE"
                    + " sequence = ?", one);
            case 6 -> {
                raw.change("UPDATE journal SET sequence = -sequence - 1 WHERE sequence >= ?", one);
                raw.change("UPDATE journal SET sequence = -sequence WHERE sequence < 0");
                raw.change("INSERT INTO journal SELECT ?, at, 'somebody', act, parameters, previous, hash FROM journal"
                        + " WHERE sequence = ?", one, one + 1);
            }
            case 7 -> raw.change("UPDATE journal SET parameters = '{\"file\":3}' WHERE sequence = ?", one);
            case 3 -> raw.change("DELETE FROM journal WHERE sequence = ?", one);
            default -> {
                raw.change("UPDATE journal SET sequence = 1000 WHERE sequence = ?", one);
                raw.change("UPDATE journal SET sequence = ? WHERE sequence = ?", one, one + 1);
                raw.change("UPDATE journal SET sequence = ? WHERE sequence = 1000", one + 1);
            }
        }
        return one;
    }

    /// R-AU-07: forty lines of another language, taken from `journal.md` as a reader would.
    @Test
    void theScriptOfTheSpecificationAgrees() throws Exception {
        String page = Files.readString(Path.of("src/site/markdown/journal.md"));
        String script = page.substring(page.indexOf("```python") + 10, page.lastIndexOf("```"));
        assertTrue(script.lines().count() <= 40, "the script has " + script.lines().count() + " lines");
        assumeTrue(List.of(System.getenv("PATH").split(File.pathSeparator)).stream()
                .anyMatch(dir -> Files.isExecutable(Path.of(dir, "python3"))));
        Path check = Files.writeString(folder.resolve("check.py"), script);
        Path place = folder.resolve("j");
        String head;
        Path lines = folder.resolve("journal.jsonl");
        try (CaseFile file = CaseFile.create(place, CaseInfo.titled("J", false), "Frau Öz")) {
            for (int i = 0; i < 5; i++)
                file.journal().append("Frau Öz", "label", new TreeMap<>(Map.of("b", "\"" + i, "a", "ü\n😀")));
            head = file.journal().head().hash();
            Files.writeString(lines, file.journal().lines());
        }
        assertEquals("6 entries, head " + head, python(check, place));
        assertEquals("6 entries, head " + head, python(check, lines));
        Files.writeString(lines, Files.readString(lines).replace("\"sequence\":4,", "\"sequence\":9,"));
        assertEquals("entry 4 does not fit", python(check, lines));
        try (Database raw = Database.open(place, false)) {
            raw.run(() -> {
                raw.change("UPDATE journal SET person = 'Herr Öz' WHERE sequence = 3");
                return 1;
            });
        }
        assertEquals("entry 3 does not fit", python(check, place));
    }

    private static String python(Path script, Path what) throws Exception {
        Process process = new ProcessBuilder("python3", script.toString(), what.toString()).redirectErrorStream(true)
                .start();
        String said = new String(process.getInputStream().readAllBytes(), StandardCharsets.UTF_8).strip();
        process.waitFor();
        return said;
    }

    @Test
    void aChainCutAtItsEndFitsByItselfButLacksTheExpectedHead() throws Exception {
        try (CaseFile file = CaseFile.create(folder.resolve("j"), CaseInfo.titled("J", false), "p");
                Database raw = Database.open(folder.resolve("j"), false)) {
            for (int i = 0; i < 5; i++)
                file.journal().append("p", "label", new TreeMap<>());
            String head = file.journal().head().hash();
            raw.run(() -> {
                raw.change("DELETE FROM journal WHERE sequence > 3");
                return 1;
            });
            assertNull(file.journal().firstBroken());
            assertNotEquals(head, file.journal().head().hash());
        }
    }

    @Test
    void aClockThatRunsBackwardsIsPutDownAndStopsNothing() throws Exception {
        Path place = folder.resolve("j");
        CaseFile.create(place, CaseInfo.titled("J", false), "p").close();
        try (Database raw = Database.open(place, false)) {
            Journal past = new Journal(raw, Clock.fixed(Instant.parse("2001-01-01T00:00:00Z"), ZoneOffset.UTC));
            past.append("p", "label", new TreeMap<>());
            List<String> acts = past.entries().stream().map(Journal.Entry::act).toList();
            assertEquals(List.of("create", "clock-backwards", "label"), acts);
            assertNull(past.firstBroken());
        }
    }

    /// The form of `journal.md`, written again from its words alone.
    @Test
    void theCanonicalFormIsTheDocumentedOne() throws Exception {
        try (CaseFile file = CaseFile.create(folder.resolve("j"), CaseInfo.titled("J", false), "Frau Öz")) {
            Journal.Entry entry = file.journal().append("Frau Öz", "label",
                    new TreeMap<>(Map.of("b", "2", "a", "ü")));
            List<String> parts = new ArrayList<>(List.of("suragh/journal/1", entry.previous(), "2",
                    entry.at().toString(), "Frau Öz", "label", "a", "ü", "b", "2"));
            StringBuilder text = new StringBuilder();
            for (String part : parts)
                text.append(part.getBytes(StandardCharsets.UTF_8).length).append(':').append(part).append(',');
            byte[] hash = MessageDigest.getInstance("SHA-256").digest(text.toString().getBytes(StandardCharsets.UTF_8));
            assertEquals(HexFormat.of().formatHex(hash), entry.hash());
            assertNotNull(entry.at());
        }
    }
}
