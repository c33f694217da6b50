package org.suragh.cli;

import static org.junit.jupiter.api.Assertions.assertEquals;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.Stream;
import org.apache.pdfbox.Loader;
import org.apache.pdfbox.text.PDFTextStripper;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;
import org.suragh.Accusations;

/// R-AN-01 over everything that the command line prints and writes about a case whose evidence lacks those words.
class WordTest {
    private static final List<String> VERBS = List.of("new", "import", "analyse", "networks", "links", "explain",
            "report", "export", "search", "differences", "rejections", "sender-hash", "journal", "verify", "try");

    @TempDir
    Path folder;

    static Stream<Path> samples() throws IOException {
        try (Stream<Path> all = Files.list(Path.of("sample-cases"))) {
            return all.filter(Files::isDirectory).sorted().toList().stream();
        }
    }

    @Test
    void noHelpAccusesAnybody() {
        List<String> bad = new ArrayList<>();
        check("suragh", Line.run("--help"), bad);
        for (String verb : VERBS)
            check(verb, Line.run(verb, "--help"), bad);
        check("export --list", Line.run("export", "--list"), bad);
        check("analyse --list-settings", Line.run("analyse", "--list-settings"), bad);
        assertEquals("", String.join("\n", bad));
    }

    @ParameterizedTest
    @MethodSource("samples")
    void noVerbAndNoFileAccusesAnybody(Path sample) throws IOException {
        List<String> bad = new ArrayList<>();
        List<Object> line = new ArrayList<>(List.of("try", "--reserved-addresses-ordinary", "-o", folder));
        try (Stream<Path> inside = Files.list(sample)) {
            inside.filter(f -> !f.endsWith("README.md") && !f.endsWith("truth.csv")).sorted().forEach(line::add);
        }
        Line tried = Line.run(line.toArray());
        assertEquals(0, tried.exit(), tried.err());
        check("try", tried, bad);
        Path file;
        try (Stream<Path> made = Files.list(folder)) {
            file = made.filter(f -> f.toString().endsWith(".suragh")).findFirst().orElseThrow();
        }
        check("networks", Line.run("networks", file, "--format", "json"), bad);
        check("links", Line.run("links", file, "--format", "csv"), bad);
        String[] ids = Files.readString(sample.resolve("accounts.csv")).lines().skip(1)
                .map(row -> row.substring(0, row.indexOf(','))).toArray(String[]::new);
        check("explain", Line.run("explain", file, ids[7]), bad);
        check("explain a pair", Line.run("explain", file, ids[7], ids[8]), bad);
        check("verify", Line.run("verify", file), bad);
        try (Stream<Path> made = Files.list(folder)) {
            for (Path output : made.filter(f -> !f.toString().endsWith(".suragh")).toList())
                Accusations.in(text(output)).forEach(word -> bad.add(output.getFileName() + ": " + word));
        }
        assertEquals("", String.join("\n", bad));
    }

    private static String text(Path output) throws IOException {
        if (!output.toString().endsWith(".pdf"))
            return Files.readString(output, StandardCharsets.UTF_8);
        try (var document = Loader.loadPDF(output.toFile())) {
            return new PDFTextStripper().getText(document);
        }
    }

    private static void check(String verb, Line line, List<String> bad) {
        Accusations.in(line.out() + "\n" + line.err()).forEach(word -> bad.add(verb + ": " + word));
    }
}
