package org.suragh;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Locale;
import java.util.Random;
import java.util.SortedMap;
import java.util.TimeZone;
import java.util.TreeMap;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.ForkJoinPool;
import org.suragh.base.Progress;
import org.suragh.base.SuraghException;
import org.suragh.casefile.CaseFile;
import org.suragh.casefile.CaseInfo;
import org.suragh.export.Exporter;
import org.suragh.export.Exports;
import org.suragh.ingest.ReadOptions;
import org.suragh.investigation.Analysis;
import org.suragh.investigation.Analyst;
import org.suragh.investigation.Importer;
import org.suragh.investigation.PinnedEvents;

/// One way in which a machine or a person may differ without any change of the evidence.
///
/// @param name what is different
/// @param order seed of the order of files and of rows inside every table, 0 as they are
/// @param threads threads of the import and of the analysis
/// @param locale language tag of the machine
/// @param zone time zone of the machine
record Variation(String name, long order, int threads, String locale, String zone) {
    /// As it is shipped, and the ways that a test takes.
    static final List<Variation> SHORT = List.of(new Variation("as shipped", 0, 2, "en-GB", "UTC"),
            new Variation("shuffled, one thread, Turkish, Karachi", 11, 1, "tr-TR", "Asia/Karachi"),
            new Variation("shuffled, two threads, Arabic digits", 12, 2, "ar-EG-u-nu-arab", "America/St_Johns"),
            new Variation("one thread, Urdu digits, Karachi", 0, 1, "ur-PK-u-nu-arabext", "Asia/Karachi"));

    /// More of them.
    static final List<Variation> LONG = List.of(new Variation("as shipped", 0, 2, "en-GB", "UTC"),
            new Variation("one thread", 0, 1, "en-GB", "UTC"),
            new Variation("shuffled", 21, 2, "en-GB", "UTC"),
            new Variation("Turkish", 0, 2, "tr-TR", "Europe/Istanbul"),
            new Variation("Arabic digits", 22, 1, "ar-EG-u-nu-arab", "Africa/Cairo"),
            new Variation("Urdu, Karachi", 23, 2, "ur-PK-u-nu-arabext", "Asia/Karachi"),
            new Variation("Thai calendar", 24, 1, "th-TH-u-ca-buddhist-nu-thai", "Asia/Kathmandu"),
            new Variation("eight threads", 25, 8, "de-DE", "Pacific/Apia"));

    /// The exports that must not change. Answers of providers name places of rows, which shuffling changes.
    static List<Exporter> exports() {
        return Exports.ALL.stream().filter(e -> !e.id().startsWith("attributions")).toList();
    }

    /// Imports and analyses the raw files of a sample in this way and gives everything that comes out: the digest, the bytes
    /// of every export, what `explain` says, and the words of the report where rows stand in the same order (it names
    /// places and hashes of files), by name.
    SortedMap<String, byte[]> outputs(Path sample, Path work) throws Exception {
        List<Path> files = new ArrayList<>();
        Path folder = Files.createDirectories(work.resolve(Integer.toHexString(name.hashCode())));
        for (Path file : SampleRun.exhibits(sample))
            files.add(order == 0 ? file : shuffled(file, folder));
        if (order != 0)
            Collections.shuffle(files, new Random(order));
        Locale localeBefore = Locale.getDefault();
        TimeZone zoneBefore = TimeZone.getDefault();
        try (ForkJoinPool pool = new ForkJoinPool(threads);
                ExecutorService workers = Executors.newFixedThreadPool(threads)) {
            Locale.setDefault(Locale.forLanguageTag(locale));
            TimeZone.setDefault(TimeZone.getTimeZone(zone));
            return pool.submit(() -> walk(folder.resolve("case.suragh"), files, workers)).get();
        } catch (ExecutionException failed) {
            throw new AssertionError(name, failed.getCause());
        } finally {
            Locale.setDefault(localeBefore);
            TimeZone.setDefault(zoneBefore);
        }
    }

    private SortedMap<String, byte[]> walk(Path place, List<Path> files, ExecutorService workers)
            throws SuraghException, IOException {
        try (CaseFile file = CaseFile.create(place, CaseInfo.titled("T", true), "P")) {
            for (Path path : files)
                Importer.importFile(file, path, null, ReadOptions.NONE, false, "P", workers, Progress.NONE);
            PinnedEvents.pin(file, "P", PinnedEvents.read("fair=2018-04-11"));
        }
        SortedMap<String, byte[]> outputs = new TreeMap<>();
        try (CaseFile readOnly = CaseFile.openReadOnly(place)) {
            Analysis analysis = Analyst.analyse(readOnly, new TreeMap<>(), Progress.NONE)
                    .withSetting("prevalence.sensitivity", "0.9").withSetting("prevalence.specificity", "0.99");
            outputs.put("digest", analysis.digest().getBytes(StandardCharsets.UTF_8));
            for (Exporter exporter : exports()) {
                ByteArrayOutputStream out = new ByteArrayOutputStream();
                exporter.write(readOnly, analysis, out);
                outputs.put(exporter.id(), out.toByteArray());
            }
            Shown.of(readOnly, analysis, order == 0).forEach((name, text) -> outputs.put(name,
                    text.getBytes(StandardCharsets.UTF_8)));
        }
        return outputs;
    }

    /// The same table with its rows in another order; lists and tables whose order is evidence stay as they are.
    private Path shuffled(Path file, Path folder) throws IOException {
        String name = String.valueOf(file.getFileName());
        if (!name.matches("(accounts|logins|tweets|posts)\\.csv"))
            return file;
        List<String> rows = rows(Files.readString(file));
        List<String> body = new ArrayList<>(rows.subList(1, rows.size()));
        Collections.shuffle(body, new Random(order));
        Path other = folder.resolve(name);
        Files.writeString(other, rows.getFirst() + "\n" + String.join("\n", body) + "\n");
        return other;
    }

    /// Rows of a CSV text; a line end inside quotes belongs to its row.
    private static List<String> rows(String text) {
        List<String> rows = new ArrayList<>();
        int from = 0;
        boolean quoted = false;
        for (int i = 0; i < text.length(); i++) {
            quoted ^= text.charAt(i) == '"';
            if (text.charAt(i) == '\n' && !quoted) {
                rows.add(text.substring(from, i));
                from = i + 1;
            }
        }
        if (from < text.length())
            rows.add(text.substring(from));
        return rows;
    }
}
