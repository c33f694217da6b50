package org.suragh.bar;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.SortedMap;
import java.util.TreeMap;
import java.util.stream.Stream;
import org.suragh.base.SuraghException;

/// The bar of science note 6 by one command: `Bar SEEDS PRESETS FOLDER [OTHER-SEEDS [CASES]]`.
///
/// Every world is made, written, imported and analysed in a folder of its own that is deleted afterwards; its figures go
/// into `FOLDER/PRESET-SEED.csv`, and a world whose file is there is not run again. Then all tables of the folder are
/// printed in Markdown. SEEDS is `101-120` or `11,14`; PRESETS is a comma-separated list, or empty to print what is
/// there. OTHER-SEEDS (default 2) is how many other seeds of the grouping are compared; -1 only makes the cases. With
/// a folder CASES the cases and the figures of the baselines are kept there, and another call begins with the analysis. 3 GB of heap is
/// enough.
public final class Bar {
    private static final String HEAD = "method,figure,value";

    private Bar() {}

    /// Runs it.
    public static void main(String[] args) throws IOException, SuraghException {
        Path out = Files.createDirectories(Path.of(args[2]));
        int others = args.length > 3 ? Integer.parseInt(args[3]) : 2;
        Path cases = args.length > 4 ? Files.createDirectories(Path.of(args[4])) : null;
        List<String> presets = args[1].isBlank() ? List.of() : List.of(args[1].split(","));
        int done = 0;
        List<Integer> seeds = seeds(args[0]);
        for (int seed : seeds)
            for (String preset : presets) {
                done++;
                String name = preset + "-" + seed;
                Path result = out.resolve(name + ".csv");
                if (Files.exists(result))
                    continue;
                long start = System.nanoTime();
                if (cases == null) {
                    Path folder = Files.createTempDirectory("bar");
                    try {
                        write(result, world(preset, seed, others, folder));
                    } finally {
                        delete(folder);
                    }
                } else {
                    var figures = world(preset, seed, others, cases.resolve(name));
                    if (others >= 0)
                        write(result, figures);
                }
                System.err.printf("%d of %d: %s, seed %d, %.0f s%n", done, presets.size() * seeds.size(), preset, seed,
                        (System.nanoTime() - start) / 1e9);
            }
        if (others >= 0)
            System.out.print(BarTable.markdown(read(out)));
    }

    private static SortedMap<String, SortedMap<String, Double>> world(String preset, int seed, int others, Path folder)
            throws IOException, SuraghException {
        Path baselines = folder.resolve("baselines.csv");
        if (!Files.exists(baselines)) {
            delete(folder);
            Path files = Files.createDirectories(folder.resolve("files"));
            BarWorlds.write(preset, seed, files);
            var figures = WorldRun.prepare(files, folder);
            delete(files);
            write(baselines, figures);
        }
        SortedMap<String, SortedMap<String, Double>> figures = figures(baselines);
        if (others >= 0)
            WorldRun.analyse(folder, others).forEach(
                    (method, of) -> figures.computeIfAbsent(method, _ -> new TreeMap<>()).putAll(of));
        return figures;
    }

    /// Numbers of `11-30` or `11,12,15`.
    static List<Integer> seeds(String text) {
        List<Integer> seeds = new ArrayList<>();
        for (String part : text.split(",")) {
            String[] ends = part.split("-");
            for (int s = Integer.parseInt(ends[0]); s <= Integer.parseInt(ends[ends.length - 1]); s++)
                seeds.add(s);
        }
        return List.copyOf(seeds);
    }

    private static void delete(Path folder) {
        if (!Files.exists(folder))
            return;
        try (Stream<Path> all = Files.walk(folder)) {
            for (Path path : all.sorted(Comparator.reverseOrder()).toList())
                Files.delete(path);
        } catch (IOException left) {
            throw new UncheckedIOException(left);
        }
    }

    private static void write(Path file, SortedMap<String, SortedMap<String, Double>> figures) throws IOException {
        List<String> lines = new ArrayList<>(List.of(HEAD));
        figures.forEach((method, of) -> of.forEach(
                (name, value) -> lines.add('"' + method + "\"," + name + "," + value)));
        Path part = file.resolveSibling(file.getFileName() + ".part");
        Files.write(part, lines);
        Files.move(part, file);
    }

    /// Preset to the figures of its worlds, in order of the file's name.
    static SortedMap<String, List<SortedMap<String, SortedMap<String, Double>>>> read(Path folder) throws IOException {
        SortedMap<String, List<SortedMap<String, SortedMap<String, Double>>>> all = new TreeMap<>();
        List<Path> files;
        try (Stream<Path> some = Files.list(folder)) {
            files = some.filter(f -> f.toString().endsWith(".csv")).sorted().toList();
        }
        for (Path file : files) {
            String preset = file.getFileName().toString().replaceFirst("-\\d+\\.csv$", "");
            all.computeIfAbsent(preset, _ -> new ArrayList<>()).add(figures(file));
        }
        return all;
    }

    private static SortedMap<String, SortedMap<String, Double>> figures(Path file) throws IOException {
        SortedMap<String, SortedMap<String, Double>> figures = new TreeMap<>();
        List<String> lines = Files.readAllLines(file);
        for (String line : lines.subList(1, lines.size())) {
            int quote = line.lastIndexOf("\",");
            String[] rest = line.substring(quote + 2).split(",");
            figures.computeIfAbsent(line.substring(1, quote), _ -> new TreeMap<>()).put(rest[0],
                    Double.parseDouble(rest[1]));
        }
        return figures;
    }
}
