package org.suragh.cli;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;
import static org.junit.jupiter.api.Assumptions.assumeTrue;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.PosixFileAttributes;
import java.nio.file.attribute.PosixFilePermissions;
import java.security.MessageDigest;
import java.sql.Connection;
import java.sql.DriverManager;
import java.sql.ResultSet;
import java.sql.Statement;
import java.time.Instant;
import java.util.ArrayList;
import java.util.HexFormat;
import java.util.List;
import java.util.SortedMap;
import java.util.TreeMap;
import java.util.concurrent.TimeUnit;
import java.util.stream.Stream;
import java.util.zip.ZipEntry;
import java.util.zip.ZipOutputStream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.suragh.casefile.CaseFile;
import org.suragh.casefile.Journal;

/// A whole session, from the first import to the last export: what was imported stays as it was, where it lay and in the
/// case, and every act has its entry.
class SessionTest {
    private static final String REASON = "Seen in the provider's answer of 4 May.";

    @TempDir
    Path folder;

    /// A table, a zip and a folder of tables, all older than today.
    private Path evidence() throws Exception {
        Path evidence = Files.createDirectories(folder.resolve("evidence/inner")).getParent();
        Files.writeString(evidence.resolve("logins.csv"), table(10, 20));
        Files.writeString(evidence.resolve("inner/more.csv"), table(20, 24));
        try (ZipOutputStream zip = new ZipOutputStream(Files.newOutputStream(evidence.resolve("rest.zip")))) {
            zip.putNextEntry(new ZipEntry("rest.csv"));
            zip.write((table(24, 28) + "30,not a time,198.51.100.1\n").getBytes(StandardCharsets.UTF_8));
            zip.closeEntry();
        }
        try (Stream<Path> all = Files.walk(evidence)) {
            for (Path path : all.sorted().toList())
                Files.setLastModifiedTime(path, java.nio.file.attribute.FileTime.from(
                        Instant.parse("2018-06-01T10:00:00Z")));
        }
        return evidence;
    }

    private static String table(int from, int to) {
        StringBuilder rows = new StringBuilder("account_id,time,ip\n");
        for (int account = from; account < to; account++)
            for (int day = 1; day < 9; day++)
                rows.append(account).append(",2018-05-0").append(day).append("T1").append(account % 10)
                        .append(":00:00Z,198.51.100.").append(account).append('\n');
        return rows.toString();
    }

    /// Path to what a file system says of it, and its bytes.
    private static SortedMap<String, String> state(Path root) throws Exception {
        SortedMap<String, String> state = new TreeMap<>();
        try (Stream<Path> all = Files.walk(root)) {
            for (Path path : all.toList()) {
                PosixFileAttributes now = Files.readAttributes(path, PosixFileAttributes.class);
                state.put(path.toString(), (now.isDirectory()
                        ? ""
                        : sha256(Files.readAllBytes(path)) + " "
                                + now.size())
                        + " " + now.lastModifiedTime() + " " + PosixFilePermissions.toString(now
                                .permissions())
                        + " " + now.fileKey());
            }
        }
        return state;
    }

    private static String sha256(byte[] bytes) throws Exception {
        return HexFormat.of().formatHex(MessageDigest.getInstance("SHA-256").digest(bytes));
    }

    /// Every exhibit with its copy, as they stand in the tables.
    private static String store(Path made) throws Exception {
        MessageDigest digest = MessageDigest.getInstance("SHA-256");
        try (Connection db = DriverManager.getConnection("jdbc:sqlite:" + made); Statement ask = db.createStatement()) {
            for (String table : List.of("exhibit", "exhibit_chunk"))
                try (ResultSet rows = ask.executeQuery("SELECT * FROM " + table + " ORDER BY rowid")) {
                    while (rows.next())
                        for (int c = 1; c <= rows.getMetaData().getColumnCount(); c++) {
                            byte[] cell = rows.getBytes(c);
                            digest.update((byte) c);
                            digest.update(cell == null ? new byte[0] : cell);
                        }
                }
        }
        return HexFormat.of().formatHex(digest.digest());
    }

    private static Line good(Object... args) {
        Line line = Line.run(args);
        assertEquals(0, line.exit(), line.err() + line.out());
        return line;
    }

    /// R-EV-02, R-EV-05, and R-AU-02 for the acts that the command line has.
    @Test
    void aSessionLeavesEvidenceAndCopiesAsTheyAreAndEntersEveryAct() throws Exception {
        Path evidence = evidence();
        Path made = folder.resolve("c.suragh");
        SortedMap<String, String> before = state(evidence);
        List<String> acts = new ArrayList<>();
        good("new", made, "--title", "Session", "--reserved-addresses-ordinary", "--examiner", "A. Khan");
        acts.add("create");
        good("import", made, evidence.resolve("logins.csv"));
        acts.add("import");
        good("import", made, evidence.resolve("inner"));
        acts.add("import");
        good("import", made, evidence.resolve("rest.zip"));
        acts.add("import");
        good("import", made, evidence.resolve("logins.csv"));
        acts.add("import-again");
        assertEquals(before, state(evidence), "after the imports");
        String copies = store(made);
        good("analyse", made);
        acts.add("analyse");
        good("verdict", made, "--accounts", "10,11", "--value", "same", "--reason", REASON, "--record", "1:2");
        acts.add("label");
        good("watch", made, "10", "--reason", REASON);
        acts.add("list");
        good("clear", made, "12", "--reason", REASON);
        acts.add("list");
        good("clear", made, "12", "--override", "--reason", REASON);
        acts.add("override");
        good("campaigns", made, "--event", "Election=2018-07-25");
        acts.add("pin-event");
        good("campaigns", made, "--unpin", "Election");
        acts.add("unpin-event");
        good("analyse", made);
        acts.add("analyse");
        for (Object[] looking : List.<Object[]>of(new Object[]{"networks", made}, new Object[]{"links", made},
                new Object[]{"explain", made, "10"}, new Object[]{"verify", made}, new Object[]{"journal", made},
                new Object[]{"search", made, "word"}, new Object[]{"rejections", made}, new Object[]{"verdicts", made},
                new Object[]{"prevalence", made}))
            good(looking);
        good("rejections", made, "-o", folder.resolve("rejected.csv"));
        acts.add("export");
        good("links", made, "-o", folder.resolve("links.csv"));
        acts.add("export");
        good("report", made, "-o", folder.resolve("r.pdf"));
        acts.add("report");
        for (String format : List.of("gexf", "graphml", "agendas-csv", "prevalence-csv")) {
            good("export", made, "--format", format, "-o", folder.resolve("out." + format));
            acts.add("export");
        }
        assertEquals(before, state(evidence), "after the session");
        assertEquals(copies, store(made), "the evidential copies");
        try (CaseFile file = CaseFile.openReadOnly(made)) {
            assertEquals(acts, file.journal().entries().stream().map(Journal.Entry::act).toList());
            for (Journal.Entry entry : file.journal().entries())
                assertEquals("A. Khan", entry.person());
        }
        assertTrue(good("verify", made).err().isEmpty());
    }

    private Process suragh(List<String> before, Object... args) throws IOException {
        List<String> line = new ArrayList<>(before);
        line.addAll(List.of(Path.of(System.getProperty("java.home"), "bin", "java").toString(),
                "--enable-native-access=ALL-UNNAMED", "-XX:TieredStopAtLevel=1", "-Xmx256m", "-cp",
                System.getProperty("java.class.path"), "org.suragh.Main"));
        for (Object arg : args)
            line.add(arg.toString());
        return new ProcessBuilder(line).redirectErrorStream(true).redirectOutput(folder.resolve("said").toFile())
                .start();
    }

    private static boolean works(String... command) {
        try {
            return new ProcessBuilder(command).redirectErrorStream(true).start().waitFor() == 0;
        } catch (IOException | InterruptedException missing) {
            return false;
        }
    }

    /// R-EV-02: no opening for writing, making, naming or removing of anything under the evidence.
    @Test
    void theSystemSeesNoOpeningForWriting() throws Exception {
        Path calls = folder.resolve("calls.txt");
        assumeTrue(works("strace", "-f", "-o", calls.toString(), "true"), "strace is there and may be used");
        Path evidence = evidence();
        Path made = folder.resolve("c.suragh");
        good("new", made, "--title", "Session");
        Process traced = suragh(List.of("strace", "-f", "-o", calls.toString(), "-e",
                "trace=%file,ftruncate,fchmod,fchown"), "import", made, evidence.resolve("logins.csv"),
                evidence.resolve("inner"), evidence.resolve("rest.zip"));
        assertTrue(traced.waitFor(5, TimeUnit.MINUTES));
        assertEquals(0, traced.exitValue(), Files.readString(folder.resolve("said")));
        List<String> touching = Files.readAllLines(calls, StandardCharsets.ISO_8859_1).stream()
                .filter(line -> line.contains(evidence.toString())).toList();
        assertTrue(touching.stream().anyMatch(line -> line.contains("openat(") && line.contains("rest.zip")),
                touching.toString());
        for (String line : touching) {
            assertFalse(line.matches(".*(O_WRONLY|O_RDWR|O_CREAT|O_TRUNC|O_APPEND|W_OK).*"), line);
            assertFalse(line.matches(".*\\b(creat|mkdir|unlink|rename|link|symlink|chmod|chown|utime|truncate|mknod"
                    + "|setxattr|removexattr)\\w*\\(.*"), line);
        }
    }

    /// R-EV-03: a file system that refuses all writing, and no copy made by hand.
    @Test
    void aMediumMountedReadOnlyIsImportedWhereItIs() throws Exception {
        assumeTrue(works("unshare", "-m", "true"), "a mount of its own is possible");
        Path evidence = evidence();
        Path made = folder.resolve("c.suragh");
        good("new", made, "--title", "Session");
        String mounted = "mount --bind \"$0\" \"$0\" && mount -o remount,ro,bind \"$0\" && ! touch \"$0/new\" 2>&1"
                + " && exec \"$@\"";
        Process import3 = suragh(List.of("unshare", "-m", "sh", "-c", mounted, evidence.toString()), "import", made,
                evidence.resolve("logins.csv"), evidence.resolve("inner"), evidence.resolve("rest.zip"));
        assertTrue(import3.waitFor(5, TimeUnit.MINUTES));
        String said = Files.readString(folder.resolve("said"));
        assertTrue(said.contains("Read-only"), said);
        assertEquals(0, import3.exitValue(), said);
        try (CaseFile file = CaseFile.openReadOnly(made)) {
            assertTrue(file.exhibits().size() >= 3, file.exhibits().toString());
        }
    }
}
