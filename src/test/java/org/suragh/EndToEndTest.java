package org.suragh;

import static org.junit.jupiter.api.Assertions.assertArrayEquals;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.TreeSet;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.apache.pdfbox.Loader;
import org.apache.pdfbox.text.PDFTextStripper;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;
import org.suragh.base.Progress;
import org.suragh.base.SuraghException;
import org.suragh.casefile.CaseFile;
import org.suragh.evidence.Exhibit;
import org.suragh.export.Exporter;
import org.suragh.export.Exports;
import org.suragh.finding.Control;
import org.suragh.finding.Finding;
import org.suragh.finding.Member;
import org.suragh.investigation.Analyst;
import org.suragh.investigation.Verifier;
import org.suragh.report.PdfReport;

/// Every folder of `sample-cases` from raw exports to report and exports, held against what was planted. The words that
/// come out are held against R-AN-01.
class EndToEndTest {
    /// At least this share of a planted network's accounts must be `supported`.
    private static final double FOUND = .95;

    @TempDir
    static Path folder;

    private static final Map<Path, SampleRun> RUNS = new HashMap<>();

    static Stream<Path> samples() {
        return SampleRun.samples().stream();
    }

    private static SampleRun run(Path sample) throws SuraghException {
        if (!RUNS.containsKey(sample))
            RUNS.put(sample, SampleRun.of(sample, folder.resolve(sample.getFileName() + ".suragh"), null));
        return RUNS.get(sample);
    }

    @ParameterizedTest
    @MethodSource("samples")
    void everyRowIsAccountedFor(Path sample) throws Exception {
        for (var file : run(sample).imported().entrySet()) {
            Exhibit.Counts counts = file.getValue();
            assertEquals(counts.read(), counts.stored() + counts.duplicates() + counts.rejected(), file.getKey());
            assertEquals(0, counts.rejected(), file.getKey());
            if (file.getKey().endsWith(".csv")) {
                try (Stream<String> lines = Files.lines(sample.resolve(file.getKey()))) {
                    assertEquals(lines.count() - 1, counts.read(), file.getKey());
                }
            }
        }
    }

    @ParameterizedTest
    @MethodSource("samples")
    void exactlyThePlantedNetworksAreSupported(Path sample) throws Exception {
        Map<String, Set<String>> planted = new TreeMap<>();
        SampleRun.truth(sample).forEach((account, network) -> {
            if (!network.isEmpty())
                planted.computeIfAbsent(network, _ -> new TreeSet<>()).add(account);
        });
        List<Finding> found = run(sample).analysis().findings().stream()
                .filter(f -> f.control() == Control.SUPPORTED).toList();
        Set<String> supported = reached(sample, Control.SUPPORTED);
        Set<String> wrongly = reached(sample, Control.OPEN);
        planted.values().forEach(wrongly::removeAll);
        assertEquals(Set.of(), wrongly, "people that no planted network holds");
        for (var network : planted.entrySet()) {
            long hit = network.getValue().stream().filter(supported::contains).count();
            assertTrue(hit >= FOUND * network.getValue().size(),
                    network.getKey() + ": " + hit + " of " + network.getValue().size() + " supported");
        }
        assertEquals(planted.size(), found.size(),
                "networks supported: " + found.stream().map(Finding::title).toList());
        for (Finding finding : found) {
            Set<String> members = finding.members().stream().map(m -> m.account().value())
                    .collect(Collectors.toCollection(TreeSet::new));
            assertTrue(planted.values().stream().anyMatch(p -> p.containsAll(members)),
                    finding.id() + " holds others beside the planted accounts");
        }
    }

    private Set<String> reached(Path sample, Control least) throws Exception {
        return run(sample).analysis().findings().stream().flatMap(f -> f.members().stream())
                .filter(m -> m.control().compareTo(least) >= 0).map(m -> m.account().value())
                .collect(Collectors.toCollection(TreeSet::new));
    }

    @ParameterizedTest
    @MethodSource("samples")
    void supportedNeedsTwoKindsOfEvidence(Path sample) throws Exception {
        for (Finding finding : run(sample).analysis().findings()) {
            for (Member member : finding.members()) {
                if (member.control() == Control.SUPPORTED)
                    assertTrue(member.evidenceKinds().size() >= 2, finding.id() + " " + member.account());
                if (finding.members().size() < 5)
                    assertFalse(member.control() == Control.SUPPORTED, finding.id() + " is too small");
            }
        }
    }

    @ParameterizedTest
    @MethodSource("samples")
    void theOrderOfImportAndTheLanguageOfTheMachineChangeNothing(Path sample) throws Exception {
        String digest = run(sample).analysis().digest();
        SampleRun shuffled = SampleRun.of(sample, folder.resolve(sample.getFileName() + "-shuffled.suragh"), 7L);
        assertEquals(digest, shuffled.analysis().digest(), "imported in another order");
        Locale before = Locale.getDefault();
        try (CaseFile readOnly = CaseFile.openReadOnly(run(sample).caseFile())) {
            Locale.setDefault(Locale.forLanguageTag("ur-PK-u-nu-arabext"));
            assertEquals(digest, Analyst.analyse(readOnly, new TreeMap<>(), Progress.NONE).digest(), "in Urdu");
            for (Exporter exporter : Exports.ALL) {
                byte[] urdu = bytes(exporter, readOnly, sample);
                Locale.setDefault(before);
                assertArrayEquals(bytes(exporter, readOnly, sample), urdu, exporter.id());
                Locale.setDefault(Locale.forLanguageTag("ur-PK-u-nu-arabext"));
            }
        } finally {
            Locale.setDefault(before);
        }
    }

    @ParameterizedTest
    @MethodSource("samples")
    void theStoredRunIsTheRunAndTheCaseVerifies(Path sample) throws Exception {
        try (CaseFile readOnly = CaseFile.openReadOnly(run(sample).caseFile())) {
            assertEquals(run(sample).analysis(), Analyst.latest(readOnly).orElseThrow());
            List<Verifier.Check> bad = Verifier.verify(readOnly, readOnly.journal().head().hash(), Progress.NONE)
                    .stream().filter(check -> !check.good()).toList();
            assertEquals(List.of(), bad);
        }
    }

    @ParameterizedTest
    @MethodSource("samples")
    void noOutputAccusesAnybody(Path sample) throws Exception {
        List<String> bad = new ArrayList<>();
        try (CaseFile readOnly = CaseFile.openReadOnly(run(sample).caseFile())) {
            for (Exporter exporter : Exports.ALL) {
                byte[] bytes = bytes(exporter, readOnly, sample);
                assertTrue(bytes.length > 0, exporter.id());
                Accusations.in(new String(bytes, java.nio.charset.StandardCharsets.UTF_8))
                        .forEach(word -> bad.add(exporter.id() + ": " + word));
            }
            var out = new ByteArrayOutputStream();
            PdfReport.write(readOnly, run(sample).analysis(), out, Progress.NONE);
            Accusations.in(text(out.toByteArray())).forEach(word -> bad.add("report: " + word));
        }
        assertEquals("", String.join("\n", bad));
    }

    @Test
    void theWordTestKnowsTheWords() {
        for (String word : List.of("fake", "a Bot.", "bots", "Sock-Puppet", "sock puppets", "CRIMINAL", "suspect",
                "operator",
                "guilty", "یہ جعلی ہے", "بوٹ", "مجرم", "مشتبہ"))
            assertFalse(Accusations.in(word).isEmpty(), word);
        for (String word : List.of("both", "bottom", "operation", "operated", "about", "گلی", "respect", "robotics"))
            assertTrue(Accusations.in(word).isEmpty(), word);
    }

    private static byte[] bytes(Exporter exporter, CaseFile readOnly, Path sample) throws IOException, SuraghException {
        var out = new ByteArrayOutputStream();
        exporter.write(readOnly, run(sample).analysis(), out);
        return out.toByteArray();
    }

    private static String text(byte[] pdf) throws IOException {
        try (var document = Loader.loadPDF(pdf)) {
            assertTrue(document.getNumberOfPages() > 1);
            return new PDFTextStripper().getText(document);
        }
    }
}
