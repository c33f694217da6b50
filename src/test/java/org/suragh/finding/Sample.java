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
record Sample(boolean linked, TreeSet<Alternative> alternatives, String family,
        Map<EvidenceKind, double[]> features) {
    String line() {
        StringBuilder out = new StringBuilder(linked + "\t" + family + "\t");
        out.append(String.join(",", alternatives.stream().map(Alternative::id).toList()));
        for (EvidenceKind kind : Features.KINDS) {
            out.append('\t');
            double[] values = features.getOrDefault(kind, new double[0]);
            for (int i = 0; i < values.length; i++)
                out.append(i == 0 ? "" : ",").append(values[i]);
        }
        return out.toString();
    }

    static Sample of(String line) {
        String[] cells = line.split("\t", -1);
        TreeSet<Alternative> alternatives = new TreeSet<>();
        for (String id : cells[2].split(","))
            if (!id.isEmpty())
                alternatives.add(Alternative.valueOf(id.toUpperCase(Locale.ROOT).replace('-', '_')));
        Map<EvidenceKind, double[]> features = new EnumMap<>(EvidenceKind.class);
        for (int i = 0; i < Features.KINDS.size(); i++)
            features.put(Features.KINDS.get(i), cells[3 + i].isEmpty()
                    ? new double[0]
                    : Arrays.stream(cells[3 + i].split(",")).mapToDouble(Double::parseDouble).toArray());
        return new Sample(Boolean.parseBoolean(cells[0]), alternatives, cells[1], features);
    }
}
