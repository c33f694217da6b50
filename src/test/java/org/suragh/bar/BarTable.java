package org.suragh.bar;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.OptionalDouble;
import java.util.SortedMap;
import java.util.SortedSet;
import java.util.TreeSet;
import java.util.function.DoubleBinaryOperator;
import java.util.function.Predicate;
import java.util.stream.Collectors;

/// The figures of many worlds as tables in Markdown: ours against the targets, ours beside the baselines, what was missed.
final class BarTable {
    private static final String OURS = "suragh";
    private static final List<String> WHOLE = List.of("accounts", "networks", "t2.flagged", "t4.accounts",
            "t4.clusters", "time.import", "time.analysis", "time.baselines", "t10.layer-and-grouping");

    private final SortedMap<String, List<SortedMap<String, SortedMap<String, Double>>>> all;
    private final StringBuilder out = new StringBuilder();
    private final List<String> missed = new ArrayList<>();

    private BarTable(SortedMap<String, List<SortedMap<String, SortedMap<String, Double>>>> all) {
        this.all = all;
    }

    /// The tables.
    static String markdown(SortedMap<String, List<SortedMap<String, SortedMap<String, Double>>>> all) {
        BarTable table = new BarTable(all);
        table.ours();
        table.bands("t6.", "others in the verbal band, counted / expected");
        table.bands("t6.shown.", "the same in networks shown");
        for (String preset : all.keySet()) {
            table.baselines(preset, "addresses and control", List.of("t1.f", "t2.precision", "t2.flagged", "t3.all",
                    "t3.A1", "t3.A2", "t3.A3", "t3.A4", "t3.A5", "t3.A8", "t4.innocent"));
            table.baselines(preset, "acts", List.of("t5.precision", "t5.organic", "t5.team", "t5.A6", "t5.A7",
                    "t5.A9"));
            table.layers(preset);
        }
        table.out.append("Where the targets are missed (mean; worst seed):\n\n");
        table.missed.forEach(line -> table.out.append("- ").append(line).append('\n'));
        return table.out.toString();
    }

    private void ours() {
        SortedSet<String> figures = new TreeSet<>((x, y) -> {
            int c = Integer.compare(number(x), number(y));
            return c != 0 ? c : x.compareTo(y);
        });
        all.values().forEach(worlds -> worlds.forEach(w -> figures.addAll(w.get(OURS).keySet())));
        figures.removeIf(f -> f.startsWith("t6.") && f.contains("band"));
        row("figure", all.keySet().stream().map(p -> p + " (" + all.get(p).size() + ")").toList());
        rule(all.size());
        for (String figure : figures) {
            row(figure, all.keySet().stream().map(preset -> ours(figure, preset)).toList());
        }
        out.append('\n');
    }

    /// `t11.x` after `t8.x`, names without a number last.
    private static int number(String figure) {
        return figure.matches("t\\d+\\..*") ? Integer.parseInt(figure.substring(1, figure.indexOf('.'))) : 99;
    }

    private String ours(String figure, String preset) {
        OptionalDouble mean = mean(preset, OURS, figure);
        if (mean.isEmpty())
            return "";
        double worst = values(preset, OURS, figure).stream().reduce(worse(figure)::applyAsDouble).orElseThrow();
        OptionalDouble target = Targets.of(figure, preset);
        String cell = text(figure, mean.getAsDouble()) + " (" + text(figure, worst) + ")";
        if (target.isEmpty())
            return cell;
        boolean met = Targets.met(figure, mean.getAsDouble(), target.getAsDouble());
        String asked = (Targets.falling(figure) ? "<= " : ">= ") + text(figure, target.getAsDouble());
        if (!met)
            missed.add(preset + ": " + figure + " " + cell + ", asked " + asked);
        return cell + (met ? ", " : ", **not** ") + asked;
    }

    private static DoubleBinaryOperator worse(String figure) {
        return Targets.falling(figure) ? Math::max : Math::min;
    }

    private List<Double> values(String preset, String method, String figure) {
        return all.get(preset).stream().filter(w -> w.containsKey(method) && w.get(method).containsKey(figure))
                .map(w -> w.get(method).get(figure)).toList();
    }

    private OptionalDouble mean(String preset, String method, String figure) {
        return values(preset, method, figure).stream().mapToDouble(x -> x).average();
    }

    private static String text(String figure, double value) {
        if (WHOLE.contains(figure))
            return String.format(Locale.ROOT, Math.rint(value) == value ? "%,.0f" : "%,.1f", value);
        return String.format(Locale.ROOT, figure.startsWith("t4.") || figure.equals("t5.organic") ? "%.4f" : "%.3f",
                value);
    }

    /// Innocents of a band over all worlds of a preset, counted and expected.
    private void bands(String figures, String title) {
        List<String> names = List.of("limited 0-1", "moderate 1-2", "moderately strong 2-3", "strong 3-4");
        row(title, names);
        rule(names.size());
        for (String preset : all.keySet()) {
            List<String> cells = new ArrayList<>();
            for (int band = 0; band < names.size(); band++) {
                double[] sums = new double[2];
                String name = figures + "band" + band;
                values(preset, OURS, name + ".counted").forEach(v -> sums[0] += v);
                values(preset, OURS, name + ".expected").forEach(v -> sums[1] += v);
                double factor = (sums[0] + .5) / (sums[1] + .5);
                boolean met = factor <= 3 && factor >= 1 / 3.0;
                cells.add(String.format(Locale.ROOT, "%.0f / %.1f%s", sums[0], sums[1], met ? "" : " **off**"));
                if (!met && figures.equals("t6."))
                    missed.add(preset + ": band " + names.get(band) + ", " + cells.getLast()
                            + " others counted / expected");
            }
            row(preset, cells);
        }
        out.append('\n');
    }

    private void baselines(String preset, String what, List<String> figures) {
        table(preset, what, figures, method -> !method.startsWith(OURS));
    }

    private void layers(String preset) {
        table(preset, "layers of acts alone", List.of("t5.precision", "t5.organic", "t5.team", "t5.A1", "t5.A2",
                "t5.A3", "t5.A4", "t5.A5", "t5.A6", "t5.A7", "t5.A8", "t5.A9"), m -> m.startsWith(OURS + ", layer"));
    }

    private void table(String preset, String what, List<String> figures, Predicate<String> taken) {
        SortedSet<String> methods = new TreeSet<>();
        all.get(preset).forEach(w -> w.forEach((method, of) -> {
            if (figures.stream().anyMatch(of::containsKey) && taken.test(method))
                methods.add(method);
        }));
        List<String> ordered = new ArrayList<>(List.of(OURS));
        ordered.addAll(methods);
        row(preset + ", " + what, figures);
        rule(figures.size());
        for (String method : ordered)
            row(method, figures.stream().map(figure -> {
                OptionalDouble mean = mean(preset, method, figure);
                return mean.isPresent() ? text(figure, mean.getAsDouble()) : "";
            }).toList());
        out.append('\n');
    }

    private void row(String first, List<String> cells) {
        out.append("| ").append(first).append(" | ").append(String.join(" | ", cells)).append(" |\n");
    }

    private void rule(int cells) {
        String[] lines = new String[cells + 1];
        Arrays.fill(lines, "---");
        out.append(Arrays.stream(lines).collect(Collectors.joining("|", "|", "|\n")));
    }
}
