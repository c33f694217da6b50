package org.suragh.investigation;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertNotEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.IOException;
import java.io.InputStream;
import java.lang.management.ManagementFactory;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.SequencedMap;
import java.util.TreeMap;
import java.util.concurrent.TimeUnit;
import net.lingala.zip4j.model.enums.EncryptionMethod;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.api.condition.EnabledOnOs;
import org.junit.jupiter.api.condition.OS;
import org.junit.jupiter.api.io.TempDir;
import org.suragh.base.Progress;
import org.suragh.base.SuraghException;
import org.suragh.casefile.CaseFile;
import org.suragh.casefile.CaseInfo;
import org.suragh.container.Password;
import org.suragh.evidence.Exhibit;
import org.suragh.ingest.ReadOptions;

/// Every hostile file ends in records and rejections that are accounted for, or in one sentence; quickly, in bounded
/// memory, with nothing written outside the case. What each ends in stands in `hostile.txt`.
final class HostileCorpusTest {
    private static final long MOST_NANOS = 5_000_000_000L;
    private static final long MOST_HELD = 700L << 20;

    private static CaseFile fresh(Path folder, String name) throws SuraghException {
        return CaseFile.create(folder.resolve(name + ".suragh"), CaseInfo.titled("hostile", true), "T");
    }

    private static Importer.Outcome bring(CaseFile file, Path path, ReadOptions options) throws SuraghException {
        return Importer.importFile(file, path, null, options, true, "T", Runnable::run, Progress.NONE);
    }

    private static String outcome(Path folder, String name, byte[] bytes) throws IOException, SuraghException {
        Path path = Files.write(folder.resolve(name), bytes);
        try (CaseFile file = fresh(folder, name)) {
            long start = ManagementFactory.getThreadMXBean().getCurrentThreadCpuTime();
            try {
                Importer.Outcome outcome = bring(file, path, ReadOptions.NONE);
                Exhibit.Counts counts = outcome.counts();
                assertEquals(counts.read(), counts.stored() + counts.duplicates() + counts.rejected(), name);
                Map<Integer, Exhibit.Counts> recount = new TreeMap<>(file.recount());
                for (Exhibit exhibit : file.exhibits()) {
                    assertEquals(exhibit.counts(), recount.getOrDefault(exhibit.number(), Exhibit.Counts.NONE), name);
                    assertEquals(64, exhibit.sha256().length(), name);
                }
                return "exhibits=%d stored=%d duplicates=%d rejected=%d".formatted(outcome.exhibits().size(),
                        counts.stored(), counts.duplicates(), counts.rejected());
            } catch (SuraghException refused) {
                assertTrue(refused.userMessage().endsWith("."), refused.userMessage());
                assertEquals(List.of(), file.exhibits(), name);
                return "refused=" + refused.key();
            } finally {
                long nanos = ManagementFactory.getThreadMXBean().getCurrentThreadCpuTime() - start;
                assertTrue(nanos < MOST_NANOS, name + " took " + nanos / 1_000_000 + " ms");
            }
        } finally {
            Files.delete(path);
            Files.deleteIfExists(folder.resolve(name + ".suragh"));
        }
    }

    @Test
    @Timeout(value = 5, unit = TimeUnit.MINUTES)
    void eachEndsAsItShouldAndQuickly(@TempDir Path folder) throws IOException, SuraghException {
        SequencedMap<String, byte[]> files = HostileFiles.all();
        assertTrue(files.size() >= 72, () -> "only " + files.size());
        Path inside = Files.createDirectory(folder.resolve("in"));
        List<String> said = new ArrayList<>();
        for (var file : files.entrySet())
            said.add(file.getKey() + ": " + outcome(inside, file.getKey(), file.getValue()));
        try (InputStream in = HostileCorpusTest.class.getResourceAsStream("/hostile.txt")) {
            String expected = in == null ? "" : new String(in.readAllBytes(), StandardCharsets.UTF_8);
            assertEquals(expected, String.join("\n", said) + "\n");
        }
        try (var left = Files.list(folder)) {
            assertEquals(1, left.count(), "something was written outside");
        }
    }

    @Test
    void aBombLeavesTheMemoryAlone(@TempDir Path folder) throws IOException, SuraghException {
        var pools = ManagementFactory.getMemoryPoolMXBeans();
        byte[] bomb = HostileBoxes.zeros("logins.csv", 2L << 30);
        System.gc();
        pools.forEach(java.lang.management.MemoryPoolMXBean::resetPeakUsage);
        outcome(folder, "bomb.zip", bomb);
        long peak = pools.stream().filter(p -> p.getType() == java.lang.management.MemoryType.HEAP)
                .mapToLong(p -> p.getPeakUsage().getUsed()).sum();
        assertTrue(peak < MOST_HELD, () -> "held " + (peak >> 20) + " MB");
    }

    @Test
    void aPasswordOpensAndIsWrittenNowhere(@TempDir Path folder) throws IOException, SuraghException {
        for (var method : List.of(EncryptionMethod.AES, EncryptionMethod.ZIP_STANDARD)) {
            Path path = Files.write(folder.resolve(method + ".zip"), HostileBoxes.locked(method, "right"));
            try (CaseFile file = fresh(folder, method.name())) {
                ReadOptions wrong = ReadOptions.NONE.unlockedWith(new Password("wrong".toCharArray()));
                var again = assertThrows(SuraghException.class, () -> bring(file, path, wrong));
                assertEquals("ingest.ask.password-again", again.key());
                ReadOptions right = ReadOptions.NONE.unlockedWith(new Password("right".toCharArray()));
                assertEquals(2, bring(file, path, right).counts().stored());
                assertEquals(HostileBoxes.LOGINS, new String(file.exhibitBytes(1, "logins.csv").readAllBytes(),
                        StandardCharsets.UTF_8));
                assertTrue(
                        file.journal().entries().stream().noneMatch(e -> e.parameters().toString().contains("right")));
                assertTrue(file.exhibits().stream().noneMatch(e -> e.options().contains("right")));
            }
        }
    }

    @Test
    void rawBytesComeBackFromInnerContainers(@TempDir Path folder) throws IOException, SuraghException {
        Path path = Files.write(folder.resolve("n.zip"), HostileBoxes.nested(3));
        Path tar = Files.write(folder.resolve("t.tar.gz"), HostileBoxes.gzipped(HostileBoxes.tar(false)));
        try (CaseFile file = fresh(folder, "n")) {
            bring(file, path, ReadOptions.NONE);
            bring(file, tar, ReadOptions.NONE);
            Files.delete(path);
            Files.delete(tar);
            assertTrue(file.exhibits().stream().anyMatch(e -> e.name().equals("inner1.zip!/inner0.zip!/logins.csv")));
            assertTrue(file.exhibits().stream().anyMatch(e -> e.name().equals("t.tar!/logins.csv")));
            for (Exhibit exhibit : file.exhibits())
                assertEquals(exhibit.sha256(), Again.hash(file.exhibitBytes(exhibit.number(), "")), exhibit.name());
            for (var record : file.sample(100)) {
                String raw = new String(file.raw(record.provenance()), StandardCharsets.UTF_8);
                assertTrue(raw.contains("2024-01-01T00:00:0"), raw);
            }
        }
    }

    @Test
    @EnabledOnOs({OS.LINUX, OS.MAC})
    @Timeout(value = 30, threadMode = Timeout.ThreadMode.SEPARATE_THREAD)
    void linksAndPipesAreNeitherFollowedNorOpened(@TempDir Path folder) throws Exception {
        Path real = Files.writeString(folder.resolve("real.csv"), HostileBoxes.LOGINS);
        Path link = Files.createSymbolicLink(folder.resolve("link.csv"), real);
        Path pipe = folder.resolve("pipe.csv");
        assertEquals(0, new ProcessBuilder("mkfifo", pipe.toString()).start().waitFor());
        try (CaseFile file = fresh(folder, "l")) {
            assertEquals("container.link",
                    assertThrows(SuraghException.class, () -> bring(file, link, ReadOptions.NONE)).key());
            assertEquals("container.no-file",
                    assertThrows(SuraghException.class, () -> bring(file, pipe, ReadOptions.NONE)).key());
            Path inside = Files.createDirectory(folder.resolve("stick"));
            Files.move(link, inside.resolve("link.csv"));
            Files.move(pipe, inside.resolve("pipe.csv"));
            Files.move(real, inside.resolve("real.csv"));
            Importer.Outcome outcome = bring(file, inside, ReadOptions.NONE);
            assertEquals(2, outcome.counts().stored());
            assertEquals(2, outcome.exhibits().size());
            assertTrue(outcome.notes().stream().anyMatch(n -> n.contains("link.csv, pipe.csv")),
                    outcome.notes()::toString);
        }
    }

    @Test
    void aFileThatGrowsOrChangesIsRefused(@TempDir Path folder) throws IOException, SuraghException {
        Path path = Files.writeString(folder.resolve("grows.csv"), HostileBoxes.LOGINS);
        try (CaseFile file = fresh(folder, "g")) {
            Progress growing = new Progress() {
                @Override
                public void at(String stageKey, long done, long total) {
                    try {
                        Files.writeString(path, "3,2024-01-01T00:00:02Z,192.0.2.3\n",
                                java.nio.file.StandardOpenOption.APPEND);
                    } catch (IOException unwritable) {
                        throw new java.io.UncheckedIOException(unwritable);
                    }
                }

                @Override
                public boolean cancelled() {
                    return false;
                }
            };
            long before = Files.size(path);
            var refused = assertThrows(SuraghException.class, () -> Importer.importFile(file, path, null,
                    ReadOptions.NONE, true, "T", Runnable::run, growing));
            assertEquals("container.changed", refused.key());
            assertNotEquals(before, Files.size(path));
            assertEquals(List.of(), file.exhibits());
        }
    }

    @Test
    void aFileThatIsNotWhatItsNameSaysIsTold(@TempDir Path folder) throws IOException, SuraghException {
        Path path = Files.write(folder.resolve("logins.csv"), HostileBoxes.zip("logins.csv", HostileBoxes.LOGINS));
        try (CaseFile file = fresh(folder, "m")) {
            List<String> notes = bring(file, path, ReadOptions.NONE).notes();
            assertTrue(notes.stream().anyMatch(n -> n.contains("logins.csv is not what its name says")),
                    notes::toString);
        }
    }
}
