package org.suragh.investigation;

import static org.junit.jupiter.api.Assertions.assertArrayEquals;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertNotNull;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.PosixFilePermissions;
import java.security.MessageDigest;
import java.util.HexFormat;
import java.util.List;
import java.util.Random;
import java.util.concurrent.CancellationException;
import java.util.concurrent.Executor;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.TimeUnit;
import java.util.zip.ZipEntry;
import java.util.zip.ZipOutputStream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.suragh.base.Progress;
import org.suragh.base.SuraghException;
import org.suragh.casefile.CaseFile;
import org.suragh.casefile.CaseInfo;
import org.suragh.evidence.AccountId;
import org.suragh.evidence.Exhibit;
import org.suragh.evidence.Login;
import org.suragh.ingest.ReadOptions;

class ImporterTest {
    private static final String HEADER = "account_id,ip,timestamp_utc,port,user_agent\n";

    @TempDir
    Path folder;

    @Test
    void everyRowIsAccountedForAndReadBackFromItsPlace() throws Exception {
        Path csv = logins(3_000, 7);
        try (CaseFile file = newCase()) {
            Importer.Outcome outcome = imported(file, csv);
            Exhibit exhibit = outcome.exhibits().getFirst();
            assertEquals(3_000, outcome.counts().read());
            assertEquals(outcome.counts().read(), outcome.counts().stored() + outcome.counts().duplicates()
                    + outcome.counts().rejected());
            assertTrue(outcome.counts().duplicates() > 0 && outcome.counts().rejected() > 0);
            assertEquals(sha256(Files.readAllBytes(csv)), exhibit.sha256());
            assertEquals(Files.size(csv), exhibit.bytes());
            assertArrayEquals(Files.readAllBytes(csv), file.exhibitBytes(1, "").readAllBytes());
            for (Login login : file.loginsOf(new AccountId("x", "1700000000007"))) {
                String raw = new String(file.raw(login.provenance()), StandardCharsets.UTF_8);
                assertTrue(raw.startsWith("1700000000007," + login.address() + ","), raw);
                assertEquals(lines(csv).get((int) login.provenance().line() - 1), raw.strip());
            }
            assertEquals("import", file.journal().entries().getLast().act());
            allGood(file);
        }
    }

    @Test
    void theSameFileTwiceAddsNothingAndSaysSo() throws Exception {
        Path csv = logins(50, 1);
        Path copy = Files.copy(csv, folder.resolve("other name.csv"));
        try (CaseFile file = newCase()) {
            imported(file, csv);
            Importer.Outcome again = imported(file, copy);
            assertNotNull(again.already());
            assertEquals(1, again.already().number());
            assertEquals(1, file.exhibits().size());
            assertEquals("import-again", file.journal().entries().getLast().act());
            allGood(file);
        }
    }

    @Test
    void theOrderOfImportsDoesNotChangeTheColumns() throws Exception {
        Path one = logins(900, 1);
        Path two = logins(900, 2);
        String forward = columns("a.suragh", one, two);
        assertEquals(forward, columns("b.suragh", two, one));
    }

    @ParameterizedTest
    @ValueSource(strings = {"inline", "single", "pool", "never", "shut"})
    void anyExecutorWillDo(String kind) throws Exception {
        ExecutorService pool = Executors.newFixedThreadPool(kind.equals("single") ? 1 : 3);
        Executor executor = switch (kind) {
            case "inline" -> Runnable::run;
            case "never" -> _ -> {};
            default -> pool;
        };
        if (kind.equals("shut"))
            pool.shutdown();
        try (CaseFile file = newCase()) {
            Path csv = logins(2_500, 3);
            Importer.Outcome outcome = Importer.importFile(file, csv, null, ReadOptions.NONE, true, "p", executor,
                    Progress.NONE);
            assertEquals(2_500, outcome.counts().read());
            assertArrayEquals(Files.readAllBytes(csv), file.exhibitBytes(1, "").readAllBytes());
        } finally {
            pool.shutdown();
            assertTrue(pool.awaitTermination(10, TimeUnit.SECONDS));
        }
    }

    @Test
    void aCancelledImportLeavesTheCaseAsItWas() throws Exception {
        Path csv = logins(60_000, 4);
        try (CaseFile file = newCase()) {
            String head = file.journal().head().hash();
            Progress soon = new Progress() {
                private int calls;

                @Override
                public void at(String stageKey, long done, long total) {
                    calls++;
                }

                @Override
                public boolean cancelled() {
                    return calls > 10;
                }
            };
            ExecutorService pool = Executors.newFixedThreadPool(2);
            assertThrows(CancellationException.class,
                    () -> Importer.importFile(file, csv, null, ReadOptions.NONE, true, "p", pool, soon));
            pool.shutdown();
            assertEquals(List.of(), file.exhibits());
            assertEquals(head, file.journal().head().hash());
            assertEquals(60_000, imported(file, csv).counts().read());
        }
    }

    @Test
    void anOpenQuestionStoresNothing() throws Exception {
        Path csv = folder.resolve("local.csv");
        Files.writeString(csv, "account_id,ip,time\n1700000000001,1.2.3.4,2018-05-01 10:00:00\n"
                + "1700000000002,1.2.3.5,2018-05-01 11:00:00\n");
        try (CaseFile file = newCase()) {
            assertThrows(SuraghException.class, () -> imported(file, csv));
            assertEquals(List.of(), file.exhibits());
            assertEquals(1, file.journal().entries().size());
        }
    }

    @Test
    void membersOfAZipAndOfAFolderAreExhibitsOfTheirOwn() throws Exception {
        Path one = logins(120, 5);
        Path two = logins(80, 6);
        Path zip = folder.resolve("both.zip");
        try (ZipOutputStream out = new ZipOutputStream(Files.newOutputStream(zip))) {
            for (Path csv : List.of(one, two)) {
                out.putNextEntry(new ZipEntry("data/" + csv.getFileName()));
                out.write(Files.readAllBytes(csv));
            }
            out.putNextEntry(new ZipEntry("picture.bin"));
            out.write(new byte[]{1, 2, 3, 0});
        }
        Path unpacked = Files.createDirectories(folder.resolve("unpacked"));
        Files.copy(two, unpacked.resolve("two.csv"));
        Files.copy(one, Files.createDirectories(unpacked.resolve("inner")).resolve("one.csv"));
        try (CaseFile file = newCase()) {
            Importer.Outcome zipped = imported(file, zip);
            assertEquals(200, zipped.counts().read());
            assertEquals(4, zipped.exhibits().size());
            Exhibit member = zipped.exhibits().get(1);
            assertEquals("data/" + one.getFileName(), member.name());
            assertEquals(sha256(Files.readAllBytes(one)), member.sha256());
            assertArrayEquals(Files.readAllBytes(one), file.exhibitBytes(1, member.name()).readAllBytes());
            assertArrayEquals(Files.readAllBytes(zip), file.exhibitBytes(1, "").readAllBytes());
            assertEquals("unread", zipped.exhibits().get(3).format());
            Importer.Outcome foldered = imported(file, unpacked);
            assertEquals(List.of("unpacked", "inner/one.csv", "two.csv"),
                    foldered.exhibits().stream().map(Exhibit::name).toList());
            Login login = file.loginsOf(new AccountId("x", "1700000000003")).getFirst();
            assertFalse(login.provenance().member().isEmpty());
            assertTrue(new String(file.raw(login.provenance()), StandardCharsets.UTF_8).startsWith("1700000000003,"));
            assertNotNull(imported(file, unpacked).already());
            allGood(file);
        }
    }

    @Test
    void aReferenceKeepsHashAndPlaceAndNoticesWhatBecameOfThem() throws Exception {
        Path csv = logins(100, 8);
        try (CaseFile file = newCase()) {
            ExecutorService pool = Executors.newFixedThreadPool(2);
            Importer.importFile(file, csv, null, ReadOptions.NONE, false, "p", pool, Progress.NONE);
            pool.shutdown();
            assertFalse(file.exhibits().getFirst().kept());
            allGood(file);
            byte[] bytes = Files.readAllBytes(csv);
            bytes[bytes.length - 3] ^= 1;
            Files.write(csv, bytes);
            assertEquals(1, bad(file));
            Files.delete(csv);
            assertTrue(bad(file) >= 1);
        }
    }

    @Test
    void aReadOnlyCopyOfTheCaseVerifies() throws Exception {
        try (CaseFile file = newCase()) {
            imported(file, logins(500, 9));
        }
        Path copy = Files.copy(folder.resolve("case.suragh"), folder.resolve("copy.suragh"));
        Files.setPosixFilePermissions(copy, PosixFilePermissions.fromString("r--r--r--"));
        byte[] before = Files.readAllBytes(copy);
        try (CaseFile file = CaseFile.openReadOnly(copy)) {
            allGood(file);
        }
        assertArrayEquals(before, Files.readAllBytes(copy));
    }

    /// R-AU-06: ids and digests, never what a post says or from where.
    @Test
    void theJournalHoldsNoTextAndNoAddressOfTheEvidence() throws Exception {
        Path posts = Files.writeString(folder.resolve("posts.csv"), "tweetid,userid,tweet_time,tweet_text\n"
                + "1700000000000000001,12,2018-05-01T10:00:00Z,marker-of-the-text\n");
        Path logins = Files.writeString(folder.resolve("l.csv"),
                HEADER + "12,77.66.55.44,2018-05-01T10:00:00Z,,marker-of-the-agent\n");
        try (CaseFile file = newCase()) {
            imported(file, posts);
            imported(file, logins);
            imported(file, logins);
            SenderHash.compare(file, 1, "0".repeat(32), "", "p");
            String journal = file.journal().lines();
            assertEquals(5, journal.lines().count());
            assertTrue(journal.contains(file.exhibits().getFirst().sha256()));
            for (String marker : List.of("marker-of", "77.66.55.44"))
                assertFalse(journal.contains(marker), journal);
        }
    }

    private String columns(String name, Path... files) throws Exception {
        try (CaseFile file = CaseFile.create(folder.resolve(name), CaseInfo.titled("t", true), "p")) {
            for (Path csv : files)
                imported(file, csv);
            var accounts = file.accountColumns();
            var logins = file.loginColumns(accounts, Progress.NONE);
            StringBuilder text = new StringBuilder();
            for (int i = 0; i < logins.size(); i++)
                text.append(logins.address(logins.address()[i])).append(' ').append(logins.at()[i]).append(' ')
                        .append(accounts.ids()[logins.account()[i]]).append(' ').append(logins.port()[i]).append(' ')
                        .append(logins.agent()[i]).append('\n');
            return text.toString();
        }
    }

    private CaseFile newCase() throws SuraghException {
        return CaseFile.create(folder.resolve("case.suragh"), CaseInfo.titled("Test", true), "p");
    }

    private static Importer.Outcome imported(CaseFile file, Path path) throws SuraghException {
        ExecutorService pool = Executors.newFixedThreadPool(2);
        try {
            return Importer.importFile(file, path, null, ReadOptions.NONE, true, "p", pool, Progress.NONE);
        } finally {
            pool.shutdown();
        }
    }

    private static void allGood(CaseFile file) throws SuraghException {
        assertEquals(List.of(), Verifier.verify(file, file.journal().head().hash(), Progress.NONE).stream()
                .filter(check -> !check.good()).map(Verifier.Check::sentence).toList());
    }

    private static long bad(CaseFile file) throws SuraghException {
        return Verifier.verify(file, null, Progress.NONE).stream().filter(check -> !check.good()).count();
    }

    private static List<String> lines(Path csv) throws IOException {
        return Files.readAllLines(csv);
    }

    private static String sha256(byte[] bytes) throws Exception {
        return HexFormat.of().formatHex(MessageDigest.getInstance("SHA-256").digest(bytes));
    }

    /// Log-ins of a hundred accounts at a few hundred addresses; one row in forty repeats another, one in sixty has no
    /// valid address.
    private Path logins(int rows, long seed) throws IOException {
        Random random = new Random(seed);
        StringBuilder text = new StringBuilder(HEADER);
        String before = "";
        for (int i = 0; i < rows; i++) {
            String row = "17000000000%02d,240.0.%d.%d,2024-01-%02dT%02d:00:%02dZ,%d,\"Agent %d, like\"\n".formatted(
                    random.nextInt(100), random.nextInt(3), random.nextInt(100), 1 + random.nextInt(28),
                    random.nextInt(24), random.nextInt(60), 1024 + random.nextInt(9), random.nextInt(3));
            if (random.nextInt(60) == 0)
                row = row.replace("240.0.", "240.0.0.0.");
            else if (random.nextInt(40) == 0 && !before.isEmpty())
                row = before;
            else
                before = row;
            text.append(row);
        }
        return Files.writeString(folder.resolve("logins-" + seed + ".csv"), text);
    }
}
