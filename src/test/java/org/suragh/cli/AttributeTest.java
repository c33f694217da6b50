package org.suragh.cli;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/// `suragh attribute`: log-ins beside the rows of providers.
class AttributeTest {
    @TempDir
    Path folder;

    private Path made(boolean answers) throws Exception {
        Path place = folder.resolve("a.suragh");
        Path logins = folder.resolve("logins.csv");
        Files.writeString(logins, "account_id,login_time_utc,ip,port\n1001,2024-03-21T18:55:01Z,198.51.100.9,1500\n"
                + "1002,2024-03-21T19:00:00Z,198.51.100.9,\n");
        Path blocks = folder.resolve("blocks.csv");
        Files.writeString(blocks, "subscriber_id,outside_ip,port_start,port_end,start_utc,end_utc\n"
                + "S-1,198.51.100.9,1024,2047,2024-03-21T12:00:00Z,2024-03-21T18:54:59Z\n"
                + "S-2,198.51.100.9,1024,2047,2024-03-21T18:55:00Z,\n");
        assertEquals(0, Line.run("new", place, "--title", "A", "--no-authority", "--examiner", "A. Examiner").exit());
        List<Path> files = answers ? List.of(logins, blocks) : List.of(logins);
        for (Path file : files)
            assertEquals(0, Line.run("import", place, file).exit());
        return place;
    }

    @Test
    void theSkewDecidesHowManyFitAndNoneIsChosen() throws Exception {
        Path place = made(true);
        List<String> wide = Line.lines(Line.run("attribute", place).out());
        assertEquals(4, wide.size(), wide.toString());
        assertTrue(wide.get(1).contains("S-1") && wide.get(2).contains("S-2"), wide.toString());
        assertTrue(wide.get(3).contains("states no source port"), wide.toString());
        List<String> narrow = Line.lines(Line.run("attribute", place, "--skew", "0s").out());
        assertEquals(3, narrow.size(), narrow.toString());
        assertTrue(narrow.get(1).contains("S-2"), narrow.toString());
        assertTrue(Line.run("attribute", place, "--format", "json").out().contains("\"skew_seconds\" : 2.0"));
        assertEquals(2, Line.run("attribute", place, "--skew", "soon").exit());
    }

    @Test
    void withoutAnAnswerItSaysWhatToImport() throws Exception {
        Line line = Line.run("attribute", made(false));
        assertEquals(1, line.exit());
        assertTrue(line.err().contains("Import one"), line.err());
    }
}
