package org.suragh.investigation;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;
import static org.junit.jupiter.api.Assumptions.assumeTrue;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Random;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.suragh.base.Progress;
import org.suragh.base.SuraghException;
import org.suragh.casefile.CaseFile;
import org.suragh.casefile.CaseInfo;
import org.suragh.ingest.ReadOptions;

/// A real process that may write no more than so many bytes to a file (`ulimit -f`), as on a stick whose
/// format holds no larger one: it says so,
/// the case is as it was, and the next import works. `-Dsuragh.full-disks=50` sets the number of points.
class FullDiskTest {
    private static final int POINTS = Integer.getInteger("suragh.full-disks", 5);
    private static final int ROWS = 20_000;
    /// So many that the case is longer than the native library that the process has to unpack first.
    private static final int HELD = 100_000;

    @TempDir
    Path folder;

    /// The process whose disk is full: imports one file and prints what came of it.
    static final class Importing {
        private Importing() {}

        /// Arguments: the case, the file.
        public static void main(String[] args) {
            try (CaseFile file = CaseFile.open(Path.of(args[0]))) {
                System.out.println("rows " + Importer.importFile(file, Path.of(args[1]), null, ReadOptions.NONE, true,
                        "p", Runnable::run, Progress.NONE).counts().read());
            } catch (SuraghException said) {
                System.out
                        .println(said.key() + (said.key().equals("casefile.unreadable") ? " " + said.getCause() : ""));
            }
        }
    }

    @Test
    void whereverTheDiskIsFullTheCaseStaysWhole() throws Exception {
        assumeTrue(Files.isExecutable(Path.of("/bin/sh")) && !System.getProperty("os.name").startsWith("Windows"));
        Path place = folder.resolve("case.suragh");
        try (CaseFile file = CaseFile.create(place, CaseInfo.titled("Full", true), "p")) {
            Importer.importFile(file, csv(0, HELD), null, ReadOptions.NONE, true, "p", Runnable::run, Progress.NONE);
        }
        Path csv = csv(1, ROWS);
        Path trial = Files.copy(place, folder.resolve("trial.suragh"));
        assertEquals("rows " + ROWS, importing(trial, csv, 0));
        long before = Files.size(place);
        assertTrue(before > 4 << 20);
        long room = Files.size(trial) - before;
        Random random = new Random(11);
        for (int point = 0; point < POINTS; point++) {
            byte[] bytes = Files.readAllBytes(place);
            long blocks = (before + (long) (random.nextDouble() * 0.9 * room)) / 512;
            assertEquals("casefile.unwritten", importing(place, csv, blocks), "at " + blocks + " blocks");
            try (CaseFile file = CaseFile.open(place)) {
                assertEquals(1, file.exhibits().size());
                assertEquals(2, file.journal().entries().size());
                assertEquals(List.of(), file.faults(Progress.NONE));
            }
            assertEquals(bytes.length, Files.size(place), "at " + blocks + " blocks");
        }
        assertEquals("rows " + ROWS, importing(place, csv, 0));
        try (CaseFile file = CaseFile.openReadOnly(place)) {
            assertTrue(Verifier.verify(file, null, Progress.NONE).stream().allMatch(Verifier.Check::good));
        }
    }

    /// Imports in a process that may not make a file longer than so many blocks of 512 bytes; 0: as long as it likes.
    private static String importing(Path place, Path csv, long blocks) throws IOException, InterruptedException {
        List<String> java = new ArrayList<>(List.of(Path.of(System.getProperty("java.home"), "bin", "java").toString(),
                "--enable-native-access=ALL-UNNAMED", "-XX:TieredStopAtLevel=1", "-Xshare:auto", "-Xmx256m",
                "-XX:-UsePerfData", "-cp", System.getProperty("java.class.path"), Importing.class.getName(),
                place.toString(), csv.toString()));
        String limit = blocks == 0 ? "" : "trap '' XFSZ; ulimit -f " + blocks + "; ";
        List<String> line = new ArrayList<>(List.of("/bin/sh", "-c", limit + "exec \"$@\"", "sh"));
        line.addAll(java);
        Process process = new ProcessBuilder(line).redirectError(ProcessBuilder.Redirect.INHERIT).start();
        String said = new String(process.getInputStream().readAllBytes()).strip();
        process.waitFor();
        return said;
    }

    private Path csv(int number, int rows) throws IOException {
        StringBuilder text = new StringBuilder("account_id,ip,timestamp_utc,port\n");
        for (int row = 0; row < rows; row++)
            text.append("17000000%05d,240.%d.%d.%d,2024-01-01T%02d:%02d:%02dZ,%d\n".formatted(row * 31 % 9_777, number,
                    row % 250, row % 251, row / 3600 % 24, row / 60 % 60, row % 60, 1024 + row % 50_000));
        return Files.writeString(folder.resolve("f" + number + ".csv"), text);
    }
}
