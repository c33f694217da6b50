package org.suragh.cli;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.nio.file.Files;
import java.nio.file.Path;
import java.security.MessageDigest;
import java.util.HexFormat;
import java.util.List;
import java.util.Locale;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.suragh.casefile.CaseFile;
import org.suragh.casefile.Journal;

/// R-EV-12, R-EV-13: the sender's hash, told by its length, compared, logged and kept.
class SenderHashTest {
    @TempDir
    Path folder;

    @Test
    void everyAlgorithmIsToldByItsLengthAndCompared() throws Exception {
        Path csv = csv("a.csv", "1");
        Path file = newCase();
        String md5 = hash("MD5", csv).toUpperCase(Locale.ROOT);
        Line imported = Line.run("import", file, csv, "--sender-hash", md5);
        assertEquals(0, imported.exit(), imported.err());
        assertTrue(imported.out().contains("MD5"), imported.out());
        for (String algorithm : List.of("SHA-1", "SHA-256", "SHA-512")) {
            Line line = Line.run("sender-hash", file, 1, hash(algorithm, csv), "--json");
            assertEquals(0, line.exit(), line.err());
            assertTrue(line.out().contains("\"algorithm\":\"" + algorithm + "\"") && line.out().contains(
                    "\"matches\":true"), line.out());
        }
        assertEquals(1, Line.run("sender-hash", file, 1, "12ab").exit());
        assertEquals(1, Line.run("sender-hash", file, 9, md5).exit());
        assertEquals(2, Line.run("import", file, csv, csv, "--sender-hash", md5).exit());
        assertEquals(0, Line.run("verify", file).exit());
    }

    @Test
    void aDifferenceIsSaidLoggedAndStaysBesideItsReason() throws Exception {
        Path csv = csv("a.csv", "1");
        Path file = newCase();
        Line imported = Line.run("import", file, csv, "--sender-hash", "0".repeat(40));
        assertEquals(1, imported.exit());
        assertTrue(imported.err().contains("SHA-1") && imported.err().contains(hash("SHA-1", csv)), imported.err());
        Line because = Line.run("sender-hash", file, 1, "0".repeat(40), "--reason", "of the zip, says the sender");
        assertEquals(0, because.exit());
        assertTrue(because.out().contains("of the zip, says the sender"), because.out());
        try (CaseFile open = CaseFile.openReadOnly(file)) {
            assertEquals(2, open.senderHashes().all().size());
            List<Journal.Entry> acts = open.journal().entries().stream().filter(e -> e.act().equals("sender-hash"))
                    .toList();
            assertEquals(List.of("false", "false"), acts.stream().map(e -> e.parameters().get("matches")).toList());
            assertEquals(1, open.exhibits().size());
        }
    }

    private Path newCase() {
        Path file = folder.resolve("c.suragh");
        assertEquals(0, Line.run("new", file, "--title", "T").exit());
        return file;
    }

    private Path csv(String name, String id) throws Exception {
        return Files.writeString(folder.resolve(name),
                "account_id,ip,timestamp_utc\n" + id + ",9.9.9.1,2024-01-01T10:00:00Z\n");
    }

    private static String hash(String algorithm, Path path) throws Exception {
        return HexFormat.of().formatHex(MessageDigest.getInstance(algorithm).digest(Files.readAllBytes(path)));
    }
}
