package org.suragh;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Map;
import java.util.Random;
import java.util.TreeMap;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.suragh.base.Progress;
import org.suragh.base.SuraghException;
import org.suragh.casefile.CaseFile;
import org.suragh.casefile.CaseInfo;
import org.suragh.evidence.Exhibit;
import org.suragh.ingest.ReadOptions;
import org.suragh.investigation.Analysis;
import org.suragh.investigation.Analyst;
import org.suragh.investigation.Importer;

/// A sample case walked through the corridor: a new case, every exhibit of the folder imported, analysed, stored.
///
/// @param caseFile the case
/// @param analysis the stored run
/// @param imported what each file brought
record SampleRun(Path caseFile, Analysis analysis, Map<String, Exhibit.Counts> imported) {
    static final String PERSON = "A. Examiner";

    /// The folders of the shipped cases.
    static List<Path> samples() {
        return list(Path.of("sample-cases")).filter(Files::isDirectory).sorted().toList();
    }

    /// The exhibits of a sample: everything but the truth and the words about it.
    static List<Path> exhibits(Path sample) {
        return list(sample).filter(file -> !file.endsWith("truth.csv") && !file.endsWith("README.md")).sorted()
                .collect(Collectors.toCollection(ArrayList::new));
    }

    /// Account to planted network, empty for nobody's.
    static Map<String, String> truth(Path sample) throws IOException {
        Map<String, String> truth = new TreeMap<>();
        for (String line : Files.readAllLines(sample.resolve("truth.csv")).subList(1,
                (int) Files.lines(sample.resolve("truth.csv")).count()))
            truth.put(line.split(",")[0], line.split(",")[1]);
        return truth;
    }

    /// Walks a sample through; the order of the imports is shuffled when a seed is given.
    static SampleRun of(Path sample, Path caseFile, Long order) throws SuraghException {
        List<Path> files = exhibits(sample);
        if (order != null)
            Collections.shuffle(files, new Random(order));
        ExecutorService workers = Executors.newFixedThreadPool(2);
        Map<String, Exhibit.Counts> imported = new TreeMap<>();
        String title = sample.getFileName().toString();
        try (CaseFile file = CaseFile.create(caseFile, CaseInfo.titled(title, true), PERSON)) {
            for (Path path : files) {
                Importer.Outcome outcome = Importer.importFile(file, path, null, ReadOptions.NONE, true, PERSON,
                        workers, Progress.NONE);
                imported.put(path.getFileName().toString(), outcome.counts());
            }
        } finally {
            workers.shutdown();
        }
        Analysis analysis;
        try (CaseFile readOnly = CaseFile.openReadOnly(caseFile)) {
            analysis = Analyst.analyse(readOnly, Collections.emptySortedMap(), Progress.NONE);
        }
        try (CaseFile file = CaseFile.open(caseFile)) {
            analysis = Analyst.store(file, analysis, PERSON);
        }
        return new SampleRun(caseFile, analysis, imported);
    }

    private static Stream<Path> list(Path folder) {
        try (Stream<Path> all = Files.list(folder)) {
            return all.toList().stream();
        } catch (IOException unreadable) {
            throw new UncheckedIOException(unreadable);
        }
    }
}
