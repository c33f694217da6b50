package org.suragh.investigation;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertNotNull;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Map;
import java.util.TreeMap;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.suragh.base.Progress;
import org.suragh.base.SuraghException;
import org.suragh.casefile.CaseFile;
import org.suragh.casefile.CaseInfo;
import org.suragh.evidence.Exhibit;
import org.suragh.ingest.ReadOptions;

/// A folder as it comes on a stick: an archive of X unpacked, an answer of X beside it, tables, and a file that no reader
/// may take. Each is read by its own reader; what cannot be read is kept and told of.
class MixedFolderTest {
    @TempDir
    Path folder;

    private static void copy(String sample, Path to) throws Exception {
        Path from = Path.of(MixedFolderTest.class.getResource("/formats/" + sample).toURI());
        try (Stream<Path> all = Files.walk(from)) {
            for (Path one : all.toList()) {
                Path place = to.resolve(from.relativize(one).toString());
                if (Files.isDirectory(one))
                    Files.createDirectories(place);
                else
                    Files.copy(one, Files.isDirectory(place) ? place.resolve(one.getFileName().toString()) : place);
            }
        }
    }

    private Importer.Outcome imported(CaseFile file, Path what) throws SuraghException {
        return Importer.importFile(file, what, null, ReadOptions.NONE, true, "tester", Runnable::run, Progress.NONE);
    }

    @Test
    void everyPartIsReadByItsOwnReader() throws Exception {
        Path stick = Files.createDirectory(folder.resolve("stick"));
        copy("x-archive/modern", stick.resolve("archive"));
        copy("x-legal-return/case", stick.resolve("answer"));
        copy("csv-logins/plain.csv", stick.resolve("logins.csv"));
        copy("csv-logins/login-log-ip-as-integer.csv", stick.resolve("numbers.csv"));
        try (CaseFile file = CaseFile.create(folder.resolve("c.suragh"), CaseInfo.titled("Stick", true), "tester")) {
            Importer.Outcome outcome = imported(file, stick);
            Map<String, Long> read = new TreeMap<>();
            for (Exhibit exhibit : outcome.exhibits())
                read.merge(exhibit.format(), exhibit.counts().read(), Long::sum);
            assertEquals(alone("x-archive/modern"), read.get("x-archive"));
            assertEquals(alone("x-legal-return/case"), read.get("x-legal-return"));
            assertEquals(16, read.get("csv-logins"));
            assertEquals(0, read.get("unread"));
            assertTrue(outcome.notes().stream().anyMatch(note -> note.contains("numbers.csv")), "" + outcome.notes());
            Exhibit.Counts counts = outcome.counts();
            assertEquals(counts.read(), counts.stored() + counts.duplicates() + counts.rejected());
            assertNotNull(imported(file, stick).already());
            assertTrue(Verifier.verify(file, null, Progress.NONE).stream().allMatch(Verifier.Check::good));
        }
    }

    private long alone(String sample) throws Exception {
        Path place = Files.createTempDirectory(folder, "alone");
        copy(sample, place.resolve("one"));
        try (CaseFile file = CaseFile.create(place.resolve("c.suragh"), CaseInfo.titled("Stick", true), "tester")) {
            long rows = imported(file, place.resolve("one")).counts().read();
            assertTrue(rows > 0);
            return rows;
        }
    }
}
