package org.suragh.investigation;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.SortedMap;
import java.util.TreeMap;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import org.suragh.base.Progress;
import org.suragh.base.SuraghException;

/// Writes what the self-test expects of the shipped reference cases, from this very code. To be run after any change that
/// changes results, and looked at with `git diff` before it is kept.
public final class SelftestExpected {
    static final Path SAMPLES = Path.of("sample-cases");
    static final Path RESOURCE = Path.of("src/main/resources/org/suragh/investigation/selftest.properties");
    private static final List<String> CASES = List.of("proxy-vendor", "volunteer-team");

    private SelftestExpected() {}

    /// Writes the file; the working folder is that of the project.
    public static void main(String[] args) throws IOException, SuraghException {
        Path work = Files.createTempDirectory("selftest");
        SortedMap<String, String> figures = new TreeMap<>();
        try (ExecutorService workers = Executors.newFixedThreadPool(2)) {
            for (String name : CASES)
                Selftest.figures(SAMPLES.resolve(name), work, workers, Progress.NONE)
                        .forEach((what, figure) -> figures.put(name + '/' + what, figure));
        }
        Files.delete(work);
        StringBuilder text = new StringBuilder(
                "# Figures of the shipped reference cases, made by org.suragh.investigation.SelftestExpected\n");
        figures.forEach((key, figure) -> text.append(key).append('=').append(figure).append('\n'));
        Files.writeString(RESOURCE, text, StandardCharsets.UTF_8);
    }
}
