package org.suragh.investigation;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.suragh.base.Progress;
import org.suragh.base.SuraghException;

/// The self-test knows its reference cases, and notices when one row of them is another.
class SelftestTest {
    @TempDir
    Path folder;

    private List<Selftest.Check> run(Path samples) throws IOException, SuraghException {
        try (ExecutorService workers = Executors.newFixedThreadPool(2)) {
            return Selftest.run(samples, Files.createDirectories(folder.resolve("work")), workers, Progress.NONE);
        }
    }

    @Test
    void theShippedFiguresAreThoseOfThisCode() throws Exception {
        List<Selftest.Check> checks = run(SelftestExpected.SAMPLES);
        List<String> bad = checks.stream().filter(c -> !c.good())
                .map(c -> c.of() + " " + c.what() + ": expected " + c.expected() + ", actual " + c.actual()).toList();
        assertEquals("", String.join("\n", bad), "results changed: run org.suragh.investigation.SelftestExpected");
        for (String what : List.of("accounts.csv", "logins.csv", "tweets.csv", "links", "networks", "digest"))
            for (String of : List.of("proxy-vendor", "volunteer-team"))
                assertTrue(checks.stream().anyMatch(c -> c.of().equals(of) && c.what().equals(what)), of + what);
        try (Stream<Path> left = Files.list(folder.resolve("work"))) {
            assertEquals(0, left.count(), "cases are deleted again");
        }
    }

    @Test
    void oneRowLessIsNoticed() throws Exception {
        Path samples = folder.resolve("samples");
        for (String name : List.of("proxy-vendor", "volunteer-team")) {
            Files.createDirectories(samples.resolve(name));
            for (String file : List.of("accounts.csv", "logins.csv"))
                Files.copy(SelftestExpected.SAMPLES.resolve(name).resolve(file), samples.resolve(name).resolve(file));
        }
        Path cut = samples.resolve("proxy-vendor/accounts.csv");
        List<String> lines = new ArrayList<>(Files.readAllLines(cut));
        lines.removeLast();
        Files.write(cut, lines);
        List<Selftest.Check> checks = run(samples);
        assertFalse(good(checks, "proxy-vendor", "accounts.csv"));
        assertFalse(good(checks, "proxy-vendor", "tweets.csv"), "a file that is missing");
        assertFalse(good(checks, "proxy-vendor", "digest"));
        assertTrue(good(checks, "proxy-vendor", "logins.csv"));
        assertTrue(good(checks, "volunteer-team", "accounts.csv"));
    }

    private static boolean good(List<Selftest.Check> checks, String of, String what) {
        return checks.stream().filter(c -> c.of().equals(of) && c.what().equals(what)).findFirst().orElseThrow()
                .good();
    }
}
