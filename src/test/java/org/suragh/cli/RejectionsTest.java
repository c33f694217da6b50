package org.suragh.cli;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Base64;
import java.util.List;
import java.util.zip.ZipEntry;
import java.util.zip.ZipOutputStream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.suragh.casefile.CaseFile;
import org.suragh.evidence.AccountId;
import org.suragh.evidence.Exhibit;
import org.suragh.evidence.Login;

/// R-EV-10: rejected rows are listed, exported with their bytes, and read again once the options are right.
class RejectionsTest {
    /// Two columns of addresses: the first one is a relay's and empty for two rows.
    private static final String CSV = """
            account_id,ip,real_ip,timestamp_utc
            1,9.9.9.1,8.8.8.1,2024-01-01T10:00:00Z
            2,,8.8.8.2,2024-01-02T10:00:00Z
            3,none,8.8.8.3,2024-01-03T10:00:00Z
            4,9.9.9.4,8.8.8.4,2024-01-04T10:00:00Z
            5,,,2024-01-05T10:00:00Z
            """;

    @TempDir
    Path folder;

    @Test
    void listedExportedAndReadAgainWithoutDoublingAnything() throws Exception {
        Path csv = Files.writeString(folder.resolve("a.csv"), CSV);
        Path file = newCase();
        assertEquals(0, Line.run("import", file, csv, "--map", "ip=address", "--map", "real_ip=ignore").exit());
        Line listed = Line.run("rejections", file);
        assertTrue(listed.out().contains("line 4") && listed.out().contains("3,none,8.8.8.3") && listed.out()
                .contains("3 rejected rows"), listed.out());
        assertEquals(3, Line.run("rejections", file, 1, "--json").out().split("\"reason\"", -1).length - 1);
        Path out = folder.resolve("r.csv");
        assertEquals(0, Line.run("rejections", file, 1, "-o", out).exit());
        List<String> lines = Files.readAllLines(out);
        assertTrue(lines.get(0).startsWith("exhibit,file,line,offset,length,reason"));
        assertTrue(Files.readString(out).contains(Base64.getEncoder().encodeToString(
                "3,none,8.8.8.3,2024-01-03T10:00:00Z".getBytes(StandardCharsets.UTF_8))), Files.readString(out));
        Line again = Line.run("import", file, csv, "--map", "ip=address", "--map", "real_ip=ignore");
        assertTrue(again.out().contains("already"), again.out());
        Line reread = Line.run("import", file, csv, "--map", "real_ip=address", "--map", "ip=ignore");
        assertEquals(0, reread.exit(), reread.err());
        assertTrue(reread.out().contains("3 rows that exhibit 1 rejected"), reread.out());
        try (CaseFile open = CaseFile.openReadOnly(file)) {
            List<Exhibit> exhibits = open.exhibits();
            assertEquals(new Exhibit.Counts(5, 2, 0, 3), exhibits.get(0).counts());
            assertEquals(new Exhibit.Counts(3, 2, 0, 1), exhibits.get(1).counts());
            assertEquals(exhibits.get(0).sha256(), exhibits.get(1).sha256());
            assertEquals("9.9.9.1", one(open, "1").address().toString());
            Login second = one(open, "2");
            assertEquals("8.8.8.2", second.address().toString());
            assertEquals("2,,8.8.8.2,2024-01-02T10:00:00Z",
                    new String(open.raw(second.provenance()), StandardCharsets.UTF_8));
        }
        Line verified = Line.run("verify", file);
        assertEquals(0, verified.exit(), verified.out());
        Line third = Line.run("import", file, csv, "--map", "real_ip=address", "--map", "ip=ignore");
        assertTrue(third.out().contains("already"), third.out());
    }

    @Test
    void membersOfAnArchiveAreReadAgainToo() throws Exception {
        Path zip = folder.resolve("both.zip");
        try (ZipOutputStream out = new ZipOutputStream(Files.newOutputStream(zip))) {
            for (String name : List.of("one.csv", "two.csv")) {
                out.putNextEntry(new ZipEntry(name));
                out.write(CSV.replace("2024", name.equals("one.csv") ? "2023" : "2024")
                        .getBytes(StandardCharsets.UTF_8));
            }
        }
        Path file = newCase();
        assertEquals(0, Line.run("import", file, zip, "--map", "ip=address", "--map", "real_ip=ignore").exit());
        Line reread = Line.run("import", file, zip, "--map", "real_ip=address", "--map", "ip=ignore");
        assertEquals(0, reread.exit(), reread.err());
        try (CaseFile open = CaseFile.openReadOnly(file)) {
            List<Exhibit> exhibits = open.exhibits();
            assertEquals(6, exhibits.size());
            for (int i : new int[]{4, 5}) {
                assertEquals(new Exhibit.Counts(3, 2, 0, 1), exhibits.get(i).counts());
                assertEquals(4, exhibits.get(i).parent());
            }
            for (Login login : open.loginsOf(new AccountId("x", "3")))
                assertTrue(new String(open.raw(login.provenance()), StandardCharsets.UTF_8).startsWith("3,none,"));
        }
        assertEquals(0, Line.run("verify", file).exit());
        assertEquals(2, Line.run("rejections", file, 4, "--json").out().split("\"reason\"", -1).length - 1);
    }

    private static Login one(CaseFile open, String id) throws Exception {
        List<Login> logins = open.loginsOf(new AccountId("x", id));
        assertEquals(1, logins.size());
        return logins.getFirst();
    }

    private Path newCase() {
        Path file = folder.resolve("c.suragh");
        assertEquals(0, Line.run("new", file, "--title", "T").exit());
        return file;
    }
}
