package org.suragh.finding;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.TreeMap;

/// From samples to a calibration file.
///
/// Per kind: logistic weights that are never negative (coordinate-wise Newton steps from zero, a fixed number of sweeps,
/// every family of operations and every innocent explanation of equal weight), then for each explanation a curve by
/// pool-adjacent-violators, bounded by what the number of cases can carry and by ±2, ±1 for registration. Deterministic:
/// samples are taken in their order, sums are plain.
final class CalibrationFit {
    private static final int SWEEPS = 60;
    private static final double RIDGE = 1e-3;
    private final List<Sample> samples;
    private final StringBuilder out = new StringBuilder();

    CalibrationFit(List<Sample> samples) {
        this.samples = samples;
    }

    /// The lines of the file, without version and rates.
    String lines() {
        for (EvidenceKind kind : Features.KINDS) {
            List<Sample> known = samples.stream().filter(s -> s.features().get(kind).length > 0).toList();
            if (known.isEmpty() || known.stream().noneMatch(Sample::linked))
                continue;
            double[] weights = weights(kind, known);
            List<String> names = Features.names(kind);
            for (int i = 0; i < names.size(); i++)
                out.append("weight ").append(id(kind)).append(' ').append(names.get(i)).append(' ')
                        .append(number(weights[i])).append('\n');
            for (Alternative alternative : Alternative.values())
                curve(kind, alternative, known, rounded(weights));
        }
        for (Alternative alternative : Alternative.values())
            out.append("cases ").append(alternative.id()).append(' ')
                    .append(samples.stream().filter(Sample::linked).count()).append(' ')
                    .append(samples.stream().filter(s -> !s.linked() && s.alternatives().contains(alternative)).count())
                    .append('\n');
        return out.toString();
    }

    private void curve(EvidenceKind kind, Alternative alternative, List<Sample> known, double[] weights) {
        List<Sample> of = known.stream().filter(s -> s.alternatives().contains(alternative)).toList();
        int linked = (int) of.stream().filter(Sample::linked).count();
        int others = of.size() - linked;
        if (linked == 0 || others == 0)
            return;
        double[] scores = new double[of.size()];
        boolean[] labels = new boolean[of.size()];
        for (int i = 0; i < scores.length; i++) {
            scores[i] = score(weights, of.get(i).features().get(kind));
            labels[i] = of.get(i).linked();
        }
        double most = kind == EvidenceKind.REGISTRATION ? 1 : 2;
        Isotonic curve = Isotonic.fit(scores, labels).bounded(Math.max(-most, -Isotonic.bound(linked)),
                Math.min(most, Isotonic.bound(others)));
        double[] from = curve.from();
        double[] ratios = curve.ratios();
        double last = Double.NaN;
        for (int i = 0; i < from.length; i++) {
            if (number(ratios[i]).equals(number(last)))
                continue;
            last = ratios[i];
            out.append("step ").append(id(kind)).append(' ').append(alternative.id()).append(' ')
                    .append(number(from[i])).append(' ').append(number(ratios[i])).append('\n');
        }
    }

    private static double[] weights(EvidenceKind kind, List<Sample> known) {
        int f = Features.names(kind).size();
        int n = known.size();
        double[][] x = new double[n][];
        double[] mass = new double[n];
        TreeMap<String, Integer> sizes = new TreeMap<>();
        for (Sample sample : known)
            for (String part : parts(sample))
                sizes.merge(part, 1, Integer::sum);
        long linkedParts = sizes.keySet().stream().filter(p -> p.startsWith("+")).count();
        for (int i = 0; i < n; i++) {
            x[i] = known.get(i).features().get(kind);
            for (String part : parts(known.get(i)))
                mass[i] += 1.0 / sizes.getOrDefault(part, 1)
                        / (part.startsWith("+") ? linkedParts : sizes.size() - linkedParts);
        }
        double[] w = new double[f];
        double bias = 0;
        double[] z = new double[n];
        for (int sweep = 0; sweep < SWEEPS; sweep++)
            for (int j = -1; j < f; j++) {
                double gradient = 0;
                double curvature = 0;
                for (int i = 0; i < n; i++) {
                    double value = j < 0 ? 1 : x[i][j];
                    if (value == 0)
                        continue;
                    double p = 1 / (1 + StrictMath.exp(-z[i]));
                    gradient += mass[i] * (p - (known.get(i).linked() ? 1 : 0)) * value;
                    curvature += mass[i] * p * (1 - p) * value * value;
                }
                if (j >= 0) {
                    gradient += RIDGE * w[j];
                    curvature += RIDGE;
                }
                double now = j < 0 ? bias : w[j];
                double to = now - gradient / Math.max(1e-9, curvature);
                to = Math.clamp(to, now - 3, now + 3);
                if (j >= 0)
                    to = Math.max(0, to);
                for (int i = 0; i < n; i++)
                    z[i] += (to - now) * (j < 0 ? 1 : x[i][j]);
                if (j < 0)
                    bias = to;
                else
                    w[j] = to;
            }
        return rounded(w);
    }

    private static List<String> parts(Sample sample) {
        if (sample.linked())
            return List.of("+" + sample.family());
        List<String> parts = new ArrayList<>();
        sample.alternatives().forEach(a -> parts.add("-" + a.id()));
        return parts;
    }

    private static double score(double[] weights, double[] features) {
        double sum = 0;
        for (int i = 0; i < weights.length; i++)
            sum += weights[i] * features[i];
        return sum;
    }

    private static double[] rounded(double[] values) {
        return Arrays.stream(values).map(v -> Double.parseDouble(number(v))).toArray();
    }

    private static String number(double value) {
        return String.format(Locale.ROOT, "%.4f", value);
    }

    private static String id(EvidenceKind kind) {
        return kind.id();
    }
}
