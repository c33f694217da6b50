package org.suragh.finding;

import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashSet;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.stream.Stream;
import org.suragh.base.Progress;
import org.suragh.casefile.CaseFile;
import org.suragh.cli.SuraghCli;
import org.suragh.investigation.Analyst;
import org.suragh.world.reference.Knobs;
import org.suragh.world.reference.ReferenceWorld;

/// Makes the calibration that ships: `CalibrationMaker WORK` with the seeds and habits below, which are not those that
/// results are reported on. Worlds go through the front door: files, import, layers. Samples of a world stay in `WORK` and
/// are taken up when the program is started again.
public final class CalibrationMaker {
    private static final List<String> WORLDS = List.of("default-11", "default-14", "hard-12", "hard-14",
            "hard-logs25-15", "hard-logs25-16", "logs25-13", "logs25-14", "medium-13", "no-lists-12", "small-15",
            "small-16", "small-17", "small-18", "small-19", "small-20",
            "small-hard-15", "small-hard-16", "small-hard-17", "small-hard-18", "small-hard-19", "small-hard-20",
            "small-logs25-17", "small-logs25-19", "small-no-lists-15");

    /// Worlds that nothing was learned from; the rates are measured on them.
    private static final List<String> RATED = List.of("default-25", "hard-25");

    private CalibrationMaker() {}

    /// `WORK [WORLD …]`: makes what is missing, then writes `WORK/calibration.txt`; a world is `PRESET-SEED`. Then, with
    /// that file in its place among the resources, `WORK rates` writes the file again with its rates.
    public static void main(String[] args) throws Exception {
        Path work = Files.createDirectories(Path.of(args[0]));
        if (args.length == 2 && args[1].equals("rates")) {
            rates(work);
            return;
        }
        List<String> worlds = args.length > 1 ? List.of(args).subList(1, args.length) : WORLDS;
        List<Sample> all = new ArrayList<>();
        for (String world : worlds) {
            Path samples = work.resolve(world + ".tsv");
            int cut = world.lastIndexOf('-');
            if (!Files.exists(samples))
                make(Integer.parseInt(world.substring(cut + 1)), world.substring(0, cut), work, samples);
            all.addAll(Samples.read(samples));
        }
        String text = "# The reference model of Suragh: made by CalibrationMaker, see signals.md. Do not edit.\nversion reference-2\nmade "
                + String.join(" ", worlds) + "\n" + new CalibrationFit(all).lines();
        Files.writeString(work.resolve("calibration.txt"), text);
        report(all, Calibration.read(new ByteArrayInputStream(text.getBytes(StandardCharsets.UTF_8))));
    }

    /// Share of the accounts of operations, and of all others, of which the rule says `open` or `supported`.
    private static void rates(Path work) throws Exception {
        double[][] counts = new double[2][2];
        for (String world : RATED) {
            int cut = world.lastIndexOf('-');
            Path folder = work.resolve("worlds").resolve(world);
            clear(folder);
            ReferenceWorld.of(Integer.parseInt(world.substring(cut + 1)), Knobs.preset(world.substring(0, cut)))
                    .write(folder);
            Map<String, Samples.Truth> truth = Samples.truth(folder.resolve("truth.csv"));
            Set<String> said = new HashSet<>();
            try (CaseFile open = CaseFile.openReadOnly(imported(folder))) {
                for (Finding finding : Analyst.analyse(open, new TreeMap<>(), Progress.NONE).findings())
                    for (Member member : finding.members())
                        if (member.control() != Control.NONE)
                            said.add(member.account().value());
            }
            truth.forEach((account, t) -> {
                int row = t.controlled() ? 0 : 1;
                counts[row][0]++;
                if (said.contains(account))
                    counts[row][1]++;
            });
        }
        Path file = work.resolve("calibration.txt");
        String text = Files.readString(file) + String.format(Locale.ROOT,
                "rate sensitivity %.4f%nrate specificity %.4f%n", counts[0][1] / counts[0][0],
                1 - counts[1][1] / counts[1][0]);
        Files.writeString(file, text);
        System.out.println(text.substring(text.indexOf("rate ")));
    }

    private static void make(int seed, String preset, Path work, Path samples) throws Exception {
        Path folder = work.resolve("worlds").resolve(preset + "-" + seed);
        Path file = folder.resolve("case.suragh");
        if (!Files.exists(folder.resolve("done"))) {
            clear(folder);
            ReferenceWorld.of(seed, Knobs.preset(preset)).write(folder);
            file = imported(folder);
            try (Stream<Path> list = Files.list(folder)) {
                for (Path path : list.filter(p -> !p.endsWith("truth.csv") && !p.toString().endsWith(".suragh"))
                        .toList())
                    Files.delete(path);
            }
            Files.createFile(folder.resolve("done"));
        }
        try (CaseFile open = CaseFile.openReadOnly(file)) {
            List<Sample> found = Samples.of(open, Samples.truth(folder.resolve("truth.csv")));
            Samples.write(samples, found);
            System.out.println(samples.getFileName() + ": " + found.size());
        }
    }

    /// A case of the files of a folder.
    static Path imported(Path folder) throws IOException {
        Path file = folder.resolve("case.suragh");
        run("new", file.toString(), "--title", "reference", "--reserved-addresses-ordinary");
        List<String> files;
        try (Stream<Path> list = Files.list(folder)) {
            files = list.map(Path::toString)
                    .filter(p -> p.endsWith(".csv") && !p.endsWith("truth.csv") || p.endsWith(".txt"))
                    .sorted().toList();
        }
        for (String each : files)
            run("import", file.toString(), each, "--reference");
        return file;
    }

    private static void run(String... args) {
        int exit = SuraghCli.run(args);
        if (exit != 0)
            throw new IllegalStateException(String.join(" ", args) + " ended " + exit);
    }

    static void clear(Path folder) throws IOException {
        if (!Files.exists(folder))
            return;
        try (Stream<Path> all = Files.walk(folder)) {
            for (Path path : all.sorted(Comparator.reverseOrder()).toList())
                Files.delete(path);
        }
    }

    /// How the samples fall under the calibration, family by family.
    static void report(List<Sample> all, Calibration calibration) {
        Map<String, int[]> counts = new java.util.TreeMap<>();
        Map<String, Map<Alternative, List<Double>>> odds = new java.util.TreeMap<>();
        for (Sample s : all) {
            double least = Double.POSITIVE_INFINITY;
            for (Alternative alternative : Alternative.values()) {
                double sum = 0;
                for (EvidenceKind kind : Features.KINDS)
                    sum += calibration.ratio(kind, alternative, s.features().get(kind));
                least = Math.min(least, calibration.total(alternative, sum));
                odds.computeIfAbsent((s.linked() ? "+" : "-") + s.family(),
                        _ -> new java.util.EnumMap<>(Alternative.class))
                        .computeIfAbsent(alternative, _ -> new ArrayList<>()).add(calibration.total(alternative, sum));
            }
            int[] row = counts.computeIfAbsent((s.linked() ? "+" : "-") + s.family(), _ -> new int[3]);
            row[0]++;
            if (least >= 1)
                row[1]++;
            if (least >= 2.5)
                row[2]++;
        }
        counts.forEach((family, row) -> {
            System.out.printf("%-12s %7d  >=1 %.4f  >=2.5 %.4f (%d) ", family, row[0], row[1] / (double) row[0],
                    row[2] / (double) row[0], row[2]);
            odds.get(family).forEach((alternative, values) -> {
                values.sort(null);
                System.out.printf(" %s %.1f/%.1f", alternative.id().substring(0, 2), values.get(values.size() / 10),
                        values.get(values.size() / 2));
            });
            System.out.println();
        });
    }
}
