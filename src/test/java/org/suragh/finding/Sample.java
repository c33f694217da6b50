package org.suragh.finding;

import java.util.Arrays;
import java.util.EnumMap;
import java.util.Locale;
import java.util.Map;
import java.util.TreeSet;

/// One line an account: the features of each kind in the group in which it would be judged, and what it is by the truth.
///
/// @param linked whether one operation holds its log-ins
/// @param alternatives innocent explanations that apply to it; all of them where it is linked
/// @param family what it is, for tables
/// @param features kind to its features; empty where nothing can be said
/// @param habits trait to its features where habits are weighed as well
record Sample(boolean linked, TreeSet<Alternative> alternatives, String family,
        Map<EvidenceKind, double[]> features, Map<Trait, double[]> habits) {
    String line() {
        StringBuilder out = new StringBuilder(linked + "\t" + family + "\t");
        out.append(String.join(",", alternatives.stream().map(Alternative::id).toList()));
        for (EvidenceKind kind : Features.KINDS)
            cell(out, features.getOrDefault(kind, new double[0]));
        for (Trait trait : Trait.values())
            cell(out, habits.getOrDefault(trait, new double[0]));
        return out.toString();
    }

    private static void cell(StringBuilder out, double[] values) {
        out.append('\t');
        for (int i = 0; i < values.length; i++)
            out.append(i == 0 ? "" : ",").append(values[i]);
    }

    private static double[] numbers(String cell) {
        return cell.isEmpty()
                ? new double[0]
                : Arrays.stream(cell.split(",")).mapToDouble(Double::parseDouble).toArray();
    }

    static Sample of(String line) {
        String[] cells = line.split("\t", -1);
        TreeSet<Alternative> alternatives = new TreeSet<>();
        for (String id : cells[2].split(","))
            if (!id.isEmpty())
                alternatives.add(Alternative.valueOf(id.toUpperCase(Locale.ROOT).replace('-', '_')));
        Map<EvidenceKind, double[]> features = new EnumMap<>(EvidenceKind.class);
        int at = 3;
        for (EvidenceKind kind : Features.KINDS)
            features.put(kind, numbers(cells[at++]));
        Map<Trait, double[]> habits = new EnumMap<>(Trait.class);
        for (Trait trait : Trait.values())
            habits.put(trait, numbers(cells[at++]));
        return new Sample(Boolean.parseBoolean(cells[0]), alternatives, cells[1], features, habits);
    }
}
