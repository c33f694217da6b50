package org.suragh.investigation;

import java.io.IOException;
import java.io.InputStream;
import java.io.InputStreamReader;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Properties;
import java.util.SortedMap;
import java.util.TreeMap;
import java.util.TreeSet;
import java.util.concurrent.Executor;
import java.util.stream.Stream;
import org.suragh.base.Progress;
import org.suragh.base.SuraghException;
import org.suragh.casefile.CaseFile;
import org.suragh.casefile.CaseInfo;
import org.suragh.evidence.Exhibit;
import org.suragh.finding.Control;
import org.suragh.finding.Finding;
import org.suragh.ingest.ReadOptions;

/// The built-in test of the installed program (R-RE-07): the shipped reference cases, from their raw files to networks,
/// held against the figures that ship with this version: hash and rows of every file, links, networks with their members
/// and both axes, digest. Needs no network and no case of the person's. Deterministic; about as long as two imports and
/// two analyses of thirty thousand rows.
public final class Selftest {
    private static final String RESOURCE = "selftest.properties";

    private Selftest() {}

    /// One figure.
    ///
    /// @param of name of the reference case
    /// @param what `FILE`, `links`, `networks`, `N1` … or `digest`
    /// @param expected what ships with this version; empty when it knows no such figure
    /// @param actual what this run gave; empty when it gave none
    public record Check(String of, String what, String expected, String actual) {
        /// Whether both are the same.
        public boolean good() {
            return expected.equals(actual);
        }
    }

    /// Runs it; what differs is in the checks, never an exception, unless a case cannot be made or read at all.
    ///
    /// @param samples the folder of the shipped sample cases
    /// @param work an empty folder to make cases in; they are deleted again
    /// @param workers where files are parsed
    public static List<Check> run(Path samples, Path work, Executor workers, Progress progress)
            throws SuraghException {
        SortedMap<String, String> expected = expected();
        TreeSet<String> cases = new TreeSet<>();
        expected.keySet().forEach(key -> cases.add(key.substring(0, key.indexOf('/'))));
        SortedMap<String, String> actual = new TreeMap<>();
        for (String name : cases)
            figures(samples.resolve(name), work, workers, progress)
                    .forEach((what, figure) -> actual.put(name + '/' + what, figure));
        TreeSet<String> keys = new TreeSet<>(expected.keySet());
        keys.addAll(actual.keySet());
        List<Check> checks = new ArrayList<>();
        for (String key : keys)
            checks.add(new Check(key.substring(0, key.indexOf('/')), key.substring(key.indexOf('/') + 1),
                    expected.getOrDefault(key, ""), actual.getOrDefault(key, "")));
        return List.copyOf(checks);
    }

    /// The figures of one sample case as they come out now, by what they say.
    public static SortedMap<String, String> figures(Path sample, Path work, Executor workers, Progress progress)
            throws SuraghException {
        SortedMap<String, String> figures = new TreeMap<>();
        Path place = work.resolve(sample.getFileName() + ".suragh");
        try {
            try (CaseFile file = CaseFile.create(place, CaseInfo.titled(sample.getFileName() + "", true), "selftest")) {
                for (Path exhibit : exhibits(sample))
                    figures.put(exhibit.getFileName() + "", words(Importer.importFile(file, exhibit, null,
                            ReadOptions.NONE, false, "selftest", workers, progress)));
            }
            try (CaseFile readOnly = CaseFile.openReadOnly(place)) {
                Analysis analysis = Analyst.analyse(readOnly, new TreeMap<>(), progress);
                figures.put("links", Integer.toString(analysis.links().size()));
                figures.put("networks", Integer.toString(analysis.findings().size()));
                for (Finding finding : analysis.findings())
                    figures.put(finding.id(), words(finding));
                figures.put("digest", analysis.digest());
            }
            return figures;
        } finally {
            delete(place);
        }
    }

    private static String words(Importer.Outcome outcome) {
        Exhibit.Counts counts = outcome.counts();
        return String.join(" ", "read=" + counts.read(), "stored=" + counts.stored(), "duplicates="
                + counts.duplicates(), "rejected=" + counts.rejected(),
                "sha256="
                        + outcome.exhibits().getFirst().sha256());
    }

    private static String words(Finding finding) {
        long supported = finding.members().stream().filter(m -> m.control() == Control.SUPPORTED).count();
        return String.join(" ", "accounts=" + finding.members().size(), "supported=" + supported, "control="
                + finding.control().id(), "coordination=" + finding.coordination().id(),
                "alternative="
                        + finding.alternative().id());
    }

    /// The raw files of a sample: all but its words and its truth.
    private static List<Path> exhibits(Path sample) throws SuraghException {
        try (Stream<Path> inside = Files.list(sample)) {
            return inside.filter(file -> {
                String name = String.valueOf(file.getFileName()).toLowerCase(Locale.ROOT);
                return !name.startsWith(".") && !name.endsWith(".md") && !name.startsWith("truth");
            }).sorted().toList();
        } catch (IOException unreadable) {
            throw new SuraghException("investigation.import.unreadable", unreadable, sample.toString());
        }
    }

    private static void delete(Path place) throws SuraghException {
        try {
            Files.deleteIfExists(place);
            Files.deleteIfExists(place.resolveSibling(place.getFileName() + "-journal"));
        } catch (IOException stays) {
            throw new SuraghException("investigation.import.unreadable", stays, place.toString());
        }
    }

    /// The figures that ship with this version, `CASE/WHAT` to figure.
    static SortedMap<String, String> expected() {
        Properties shipped = new Properties();
        try (InputStream in = Selftest.class.getResourceAsStream(RESOURCE)) {
            if (in == null)
                throw new UncheckedIOException(new IOException(RESOURCE));
            shipped.load(new InputStreamReader(in, StandardCharsets.UTF_8));
        } catch (IOException unreadable) {
            throw new UncheckedIOException(unreadable);
        }
        SortedMap<String, String> expected = new TreeMap<>();
        shipped.stringPropertyNames().forEach(key -> expected.put(key, shipped.getProperty(key)));
        return expected;
    }
}
