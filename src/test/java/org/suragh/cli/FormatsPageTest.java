package org.suragh.cli;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.IOException;
import java.net.URISyntaxException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.sql.SQLException;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;

/// Imports every sample through the command line and holds the table of `formats.md` against what came of it.
/// `-Dsuragh.write=true` writes the table anew.
final class FormatsPageTest {
    private static final Path PAGE = Path.of("src/site/markdown/formats.md");
    private static final String BEGIN = "<!-- samples: written by FormatsPageTest -->";
    private static final String END = "<!-- end of samples -->";

    @Test
    void theTableOfSamplesIsWhatTheyCameTo() throws IOException, SQLException, URISyntaxException {
        List<String> table = new ArrayList<>(FormatsTable.header());
        for (FormatsTable.Row row : samples()) {
            if (row.refusal().isEmpty())
                assertEquals(row.counts()[0], row.counts()[1] + row.counts()[2] + row.counts()[3], row.path());
            table.add(row.line());
        }
        String page = Files.readString(PAGE);
        int begin = page.indexOf(BEGIN);
        int end = page.indexOf(END);
        assertTrue(begin > 0 && end > begin, "the marks of the table are gone from " + PAGE);
        String now = page.substring(0, begin + BEGIN.length()) + "\n" + String.join("\n", table) + "\n"
                + page.substring(end);
        if (Boolean.getBoolean("suragh.write"))
            Files.writeString(PAGE, now);
        else
            assertEquals(now, page, "run this test with -Dsuragh.write=true and look at what changed");
    }

    private static List<FormatsTable.Row> samples() throws IOException, SQLException, URISyntaxException {
        Path root = Path.of(FormatsPageTest.class.getResource("/formats").toURI());
        var rows = new ArrayList<FormatsTable.Row>();
        try (Stream<Path> folders = Files.list(root)) {
            for (Path folder : folders.filter(Files::isDirectory).sorted().toList()) {
                for (String line : Files.readAllLines(folder.resolve("expected.txt"))) {
                    String[] words = line.substring(0, line.indexOf(": ")).split(" ");
                    var options = new ArrayList<>(Arrays.asList(words).subList(1, words.length));
                    rows.add(FormatsTable.row(root, folder.getFileName() + "/" + words[0], options));
                }
            }
        }
        return rows;
    }
}
