package org.suragh.bar;

import java.util.HashMap;
import java.util.Map;
import java.util.SortedMap;
import java.util.TreeMap;
import org.suragh.finding.Isotonic;

/// The figures of science note 6 of one method in one world. Every figure has a name: `t1.f`, `t3.A2`, `t4.volunteer` …
/// A share over nothing is left out.
final class Score {
    private Score() {}

    /// T1: B-cubed over the accounts of A1, A2, A4 and A5; precision counts every account of a found group.
    static SortedMap<String, Double> groups(Truth truth, int[] group) {
        return groups(truth, group, truth.where(truth::grouped));
    }

    /// T1 over some of the accounts of A1, A2, A4 and A5; the others of them count nowhere.
    static SortedMap<String, Double> groups(Truth truth, int[] group, int[] measured) {
        Map<Integer, Integer> found = new HashMap<>();
        for (int a : truth.where(a -> !truth.grouped(a)))
            found.merge(group[a], 1, Integer::sum);
        Map<Integer, Integer> planted = new HashMap<>();
        Map<Long, Integer> both = new HashMap<>();
        for (int a : measured) {
            found.merge(group[a], 1, Integer::sum);
            planted.merge(truth.network()[a], 1, Integer::sum);
            both.merge(key(truth.network()[a], group[a]), 1, Integer::sum);
        }
        double precision = 0;
        double recall = 0;
        for (int a : measured) {
            double together = both.get(key(truth.network()[a], group[a]));
            precision += together / found.get(group[a]);
            recall += together / planted.get(truth.network()[a]);
        }
        SortedMap<String, Double> out = new TreeMap<>();
        if (measured.length > 0) {
            precision /= measured.length;
            recall /= measured.length;
            out.put("t1.precision", precision);
            out.put("t1.recall", recall);
            out.put("t1.f", 2 * precision * recall / (precision + recall));
        }
        return out;
    }

    private static long key(int a, int b) {
        return (long) a << 32 | b;
    }

    /// T2, T3, T4 and T11: who is said to be under common control.
    static SortedMap<String, Double> control(Truth truth, Found found) {
        boolean[] flagged = found.flagged();
        Shares shares = new Shares();
        Map<Integer, int[]> groups = new HashMap<>();
        int innocentFlagged = 0;
        for (int a = 0; a < truth.size(); a++) {
            boolean controlled = truth.controlled(a);
            if (flagged[a])
                shares.add("t2.precision", controlled);
            if (truth.planted(a))
                family(shares, truth, a, flagged[a]);
            else {
                shares.add("t4." + truth.kind()[a], flagged[a]);
                shares.add("t4.innocent", flagged[a]);
                innocentFlagged += flagged[a] ? 1 : 0;
                if (truth.framed()[a])
                    shares.add("t11.framed", flagged[a]);
            }
            if (controlled)
                shares.add("t3.all", flagged[a]);
            if (controlled && !truth.silent()[a])
                shares.add("t3.all.posting", flagged[a]);
            if (flagged[a])
                groups.computeIfAbsent(found.group()[a], _ -> new int[2])[truth.planted(a) ? 1 : 0]++;
        }
        SortedMap<String, Double> out = shares.values();
        out.put("t2.flagged", (double) found.count());
        out.put("t4.accounts", (double) innocentFlagged);
        out.put("t4.clusters", (double) groups.values().stream().filter(g -> g[0] >= g[1]).count());
        return out;
    }

    private static void family(Shares shares, Truth truth, int a, boolean flagged) {
        shares.add("t3." + truth.family()[a], flagged);
        if (!truth.silent()[a])
            shares.add("t3." + truth.family()[a] + ".posting", flagged);
    }

    /// T5: who is said to act together; recall over those who post anything at all.
    static SortedMap<String, Double> coordination(Truth truth, boolean[] flagged) {
        Shares shares = new Shares();
        for (int a = 0; a < truth.size(); a++) {
            if (flagged[a])
                shares.add("t5.precision", truth.coordinated(a));
            if (truth.planted(a) && truth.silent()[a])
                continue;
            if (truth.planted(a))
                shares.add("t5." + truth.family()[a], flagged[a]);
            else if (truth.coordinated(a)) {
                if (!truth.silent()[a])
                    shares.add("t5.team", flagged[a]);
            } else {
                shares.add("t5.organic", flagged[a]);
                shares.add("t5.kind." + truth.kind()[a], flagged[a]);
            }
        }
        return shares.values();
    }

    /// T6: the cost of the index as log10 likelihood ratio, the least cost that any monotone change of it has (Brümmer and
    /// du Preez 2013), and for every verbal band the innocents in it, expected from those controlled in it, `Σ 1/LR`, and
    /// counted. NaN is an account that is not looked at.
    ///
    /// @param name how the figures' names begin
    static SortedMap<String, Double> calibration(Truth truth, double[] index, String name) {
        int[] same = truth.where(a -> truth.controlled(a) && !Double.isNaN(index[a]));
        int[] others = truth.where(a -> !truth.controlled(a) && !Double.isNaN(index[a]));
        SortedMap<String, Double> out = new TreeMap<>();
        if (same.length == 0 || others.length == 0)
            return out;
        double[] scores = new double[same.length + others.length];
        boolean[] linked = new boolean[scores.length];
        for (int i = 0; i < scores.length; i++) {
            linked[i] = i < same.length;
            scores[i] = index[linked[i] ? same[i] : others[i - same.length]];
        }
        out.put(name + "cllr", cost(scores, same.length));
        Isotonic best = Isotonic.fit(scores, linked);
        double[] ideal = new double[scores.length];
        for (int i = 0; i < scores.length; i++)
            ideal[i] = best.at(scores[i]);
        out.put(name + "least", cost(ideal, same.length));
        for (int band = 0; band < 4; band++) {
            double expected = 0;
            double counted = 0;
            double held = 0;
            for (int i = 0; i < scores.length; i++) {
                double s = scores[i];
                if (s < band || s >= band + 1 && (band < 3 || s > 4))
                    continue;
                if (linked[i]) {
                    held++;
                    expected += Math.pow(10, -s) * others.length / same.length;
                } else
                    counted++;
            }
            out.put(name + "band" + band + ".held", held);
            out.put(name + "band" + band + ".expected", expected);
            out.put(name + "band" + band + ".counted", counted);
        }
        return out;
    }

    private static double cost(double[] log10, int same) {
        double[] first = new double[same];
        double[] second = new double[log10.length - same];
        for (int i = 0; i < log10.length; i++)
            if (i < same)
                first[i] = Math.pow(10, log10[i]);
            else
                second[i - same] = Math.pow(10, log10[i]);
        return Cllr.of(first, second);
    }

    /// T8: adjusted Rand index of two groupings over all accounts.
    static double stability(int[] one, int[] two) {
        return new Agreement(one, two).ari();
    }

    /// Shares, by name.
    private static final class Shares {
        private final SortedMap<String, int[]> counts = new TreeMap<>();

        void add(String name, boolean hit) {
            int[] of = counts.computeIfAbsent(name, _ -> new int[2]);
            of[0] += hit ? 1 : 0;
            of[1]++;
        }

        SortedMap<String, Double> values() {
            SortedMap<String, Double> out = new TreeMap<>();
            counts.forEach((name, of) -> out.put(name, of[0] / (double) of[1]));
            return out;
        }
    }
}
