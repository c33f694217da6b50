package org.suragh.ingest;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertNotNull;
import static org.junit.jupiter.api.Assertions.assertNull;
import static org.junit.jupiter.api.Assertions.assertThrows;

import java.io.IOException;
import java.io.InputStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.zip.ZipEntry;
import java.util.zip.ZipOutputStream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.suragh.base.SuraghException;
import org.suragh.container.ContainerProblem;

final class ArchivesTest {
    private static void entry(ZipOutputStream zip, String name, byte[] content) throws IOException {
        zip.putNextEntry(new ZipEntry(name));
        zip.write(content);
        zip.closeEntry();
    }

    @Test
    void namesThatPointOutsideAreTextAndNothingIsUnpacked(@TempDir Path folder) throws IOException, SuraghException {
        Path file = folder.resolve("traps.zip");
        try (var zip = new ZipOutputStream(Files.newOutputStream(file))) {
            for (String name : List.of("data/a.js", "../escape.txt", "/abs.txt", "c:\\x.txt", "a//b.txt", "b/./c",
                    "__MACOSX/data/._a.js", "data/", "C:stream"))
                entry(zip, name, name.endsWith("/") ? new byte[0] : name.getBytes(StandardCharsets.UTF_8));
        }
        try (ArchiveSource archive = Archives.open(file, null)) {
            assertNotNull(archive);
            assertEquals(8, archive.members().size());
            assertEquals(List.of(), archive.skipped());
            for (String name : archive.members()) {
                try (InputStream in = archive.member(name).open()) {
                    assertEquals(name, new String(in.readAllBytes(), StandardCharsets.UTF_8));
                }
            }
            assertThrows(IllegalArgumentException.class, () -> archive.member("escape.txt"));
        }
        try (var listing = Files.list(folder)) {
            assertEquals(1, listing.count());
        }
    }

    @Test
    void aMemberThatInflatesBeyondReasonIsStopped(@TempDir Path folder) throws IOException, SuraghException {
        Path file = folder.resolve("bomb.zip");
        try (var zip = new ZipOutputStream(Files.newOutputStream(file))) {
            zip.putNextEntry(new ZipEntry("data/tweets.js"));
            byte[] zeros = new byte[1 << 20];
            for (int i = 0; i < 80; i++)
                zip.write(zeros);
            zip.closeEntry();
        }
        try (ArchiveSource archive = Archives.open(file, null)) {
            assertNotNull(archive);
            var limit = assertThrows(ContainerProblem.class, () -> archive.member("data/tweets.js").open());
            assertEquals("container.limit.ratio", limit.key());
        }
    }

    @Test
    void aFolderIsAnArchiveWithoutItsLinks(@TempDir Path folder) throws IOException, SuraghException {
        Path root = Files.createDirectories(folder.resolve("export/data"));
        Files.writeString(root.resolve("a.js"), "x");
        Files.writeString(folder.resolve("secret"), "y");
        Files.createSymbolicLink(root.resolve("link.js"), folder.resolve("secret"));
        Files.createSymbolicLink(folder.resolve("export/loop"), folder);
        try (ArchiveSource archive = Archives.open(folder.resolve("export"), null)) {
            assertNotNull(archive);
            assertEquals("export", archive.name());
            assertEquals(List.of("data/a.js"), archive.members());
            assertEquals(List.of("data/link.js", "loop"), archive.skipped());
        }
    }

    @Test
    void ordinaryFilesAreNoArchivesAndDamagedOnesAreSaidToBe(@TempDir Path folder) throws IOException, SuraghException {
        Path plain = Files.writeString(folder.resolve("a.csv"), "a,b\n");
        assertNull(Archives.open(plain, null));
        Path broken = Files.writeString(folder.resolve("b.zip"), "PK\3\4 and nothing more");
        var sentence = assertThrows(SuraghException.class, () -> Archives.open(broken, null));
        assertEquals("container.damaged", sentence.key());
    }
}
