package org.suragh.investigation;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Random;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.TimeUnit;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.suragh.base.Progress;
import org.suragh.base.SuraghException;
import org.suragh.casefile.CaseFile;
import org.suragh.casefile.CaseInfo;
import org.suragh.evidence.Exhibit;
import org.suragh.ingest.ReadOptions;

/// Kills a process at random moments of an import, with no chance to tidy up, and opens what is left: all of the file
/// or nothing of it, and a case that verifies. `-Dsuragh.kills=50` sets the number.
class KillTest {
    private static final int ROWS = 12_000;
    private static final int KILLS = Integer.getInteger("suragh.kills", 20);

    @TempDir
    Path folder;

    /// The process that is killed: imports file after file into one case and says before each that it begins.
    static final class Victim {
        private Victim() {}

        /// Arguments: the case, then the files.
        public static void main(String[] args) throws SuraghException {
            ExecutorService workers = Executors.newFixedThreadPool(2);
            try (CaseFile file = CaseFile.open(Path.of(args[0]))) {
                for (int i = 1; i < args.length; i++) {
                    System.out.write('.');
                    System.out.flush();
                    Importer.importFile(file, Path.of(args[i]), null, ReadOptions.NONE, true, "p", workers,
                            Progress.NONE);
                }
            } finally {
                workers.shutdown();
            }
        }
    }

    @Test
    void aKilledImportLeavesAllOrNothing() throws Exception {
        Path place = folder.resolve("case.suragh");
        CaseFile.create(place, CaseInfo.titled("Kill", true), "p").close();
        Random random = new Random(9);
        int cutOff = 0;
        int round = 0;
        for (int kill = 0; kill < KILLS; round++) {
            int before = exhibits(place);
            Process victim = start(place, files(round));
            assertEquals('.', victim.getInputStream().read());
            if (round % 2 == 1) // every other kill waits for a first page on its way, however slow the machine
                awaitWriting(victim, place);
            boolean ended = victim.waitFor(random.nextInt(round % 2 == 1 ? 60 : 700), TimeUnit.MILLISECONDS);
            victim.destroyForcibly().waitFor();
            if (!ended)
                kill++;
            if (Files.exists(Path.of(place + "-journal")))
                cutOff++;
            try (CaseFile file = CaseFile.open(place)) {
                List<Exhibit> exhibits = file.exhibits();
                assertTrue(exhibits.size() >= before && exhibits.size() <= before + 4);
                exhibits.forEach(e -> assertEquals(ROWS, e.counts().read()));
                assertEquals(exhibits.size(), file.journal().entries().stream()
                        .filter(entry -> entry.act().equals("import")).count());
                if (round % 4 == 3 || kill == KILLS)
                    assertEquals(List.of(), Verifier.verify(file, null, Progress.NONE).stream()
                            .filter(check -> !check.good()).map(Verifier.Check::sentence).toList());
                else
                    assertEquals(List.of(), file.faults(Progress.NONE));
            }
        }
        assertTrue(cutOff > 0, "no kill met an import half written; the moments are badly chosen");
    }

    private static void awaitWriting(Process victim, Path place) throws InterruptedException {
        while (victim.isAlive() && !Files.exists(Path.of(place + "-journal")))
            Thread.sleep(1);
    }

    private static int exhibits(Path place) throws SuraghException {
        try (CaseFile file = CaseFile.openReadOnly(place)) {
            return file.exhibits().size();
        }
    }

    private static Process start(Path place, List<Path> files) throws IOException {
        List<String> line = new ArrayList<>(List.of(Path.of(System.getProperty("java.home"), "bin", "java").toString(),
                "--enable-native-access=ALL-UNNAMED", "-XX:TieredStopAtLevel=1", "-Xshare:auto", "-Xmx256m", "-cp",
                System.getProperty("java.class.path"), Victim.class.getName(), place.toString()));
        files.forEach(file -> line.add(file.toString()));
        return new ProcessBuilder(line).redirectError(ProcessBuilder.Redirect.INHERIT).start();
    }

    /// Four files that the case does not hold yet.
    private List<Path> files(int round) throws IOException {
        List<Path> files = new ArrayList<>();
        for (int i = 0; i < 4; i++) {
            StringBuilder text = new StringBuilder("account_id,ip,timestamp_utc,port\n");
            for (int row = 0; row < ROWS; row++)
                text.append("17000000%05d,240.%d.%d.%d,2024-01-01T%02d:%02d:%02dZ,%d\n".formatted(row % 977, i,
                        round % 250, row % 251, row / 3600 % 24, row / 60 % 60, row % 60, 1024 + row % 50_000));
            files.add(Files.writeString(folder.resolve("f" + i + ".csv"), text));
        }
        return files;
    }
}
