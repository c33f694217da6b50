package org.suragh.finding;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.TreeMap;

/// From samples to a calibration file.
///
/// Per innocent explanation and kind of evidence: logistic weights that are never negative (coordinate-wise Newton steps
/// from zero, a fixed number of sweeps, every family of operations and every sort of innocent of equal weight) and a curve
/// by pool-adjacent-violators, bounded by what the number of cases can carry and by ±2, ±1 for registration. The sums over
/// kinds are calibrated once more, bounded by the number of cases and by ±4, since kinds are not wholly independent. Deterministic:
/// samples are taken in their order, sums are plain.
final class CalibrationFit {
    private static final int SWEEPS = 400;
    private static final double RIDGE = 1e-3;
    private static final double MOST = 4;
    private final List<Sample> samples;
    private final StringBuilder out = new StringBuilder();

    CalibrationFit(List<Sample> samples) {
        this.samples = samples;
    }

    /// The lines of the file, without version and rates.
    String lines() {
        for (Alternative alternative : Alternative.values()) {
            List<Sample> of = samples.stream().filter(s -> s.alternatives().contains(alternative)).toList();
            double[] sums = new double[of.size()];
            for (EvidenceKind kind : Features.KINDS)
                kind(kind, alternative, of, sums);
            steps("total " + alternative.id(), of, sums, MOST);
            out.append("cases ").append(alternative.id()).append(' ')
                    .append(of.stream().filter(Sample::linked).count()).append(' ')
                    .append(of.stream().filter(s -> !s.linked()).count()).append('\n');
        }
        return out.toString();
    }

    /// Fits a kind against an explanation and adds its ratio to the sums.
    private void kind(EvidenceKind kind, Alternative alternative, List<Sample> of, double[] sums) {
        int[] known = java.util.stream.IntStream.range(0, of.size())
                .filter(i -> of.get(i).features().get(kind).length > 0).toArray();
        List<Sample> here = Arrays.stream(known).mapToObj(of::get).toList();
        if (here.stream().noneMatch(Sample::linked) || here.stream().allMatch(Sample::linked))
            return;
        double[] weights = weights(kind, here);
        List<String> names = Features.names(kind);
        for (int i = 0; i < names.size(); i++)
            out.append("weight ").append(kind.id()).append(' ').append(alternative.id()).append(' ')
                    .append(names.get(i)).append(' ').append(number(weights[i])).append('\n');
        double[] scores = new double[known.length];
        for (int i = 0; i < known.length; i++)
            scores[i] = score(weights, here.get(i).features().get(kind));
        Isotonic curve = steps("step " + kind.id() + ' ' + alternative.id(), here, scores,
                kind == EvidenceKind.REGISTRATION ? 1 : 2);
        for (int i = 0; i < known.length; i++)
            sums[known[i]] += curve.at(scores[i]);
    }

    /// Writes and gives the curve as it will be read again.
    private Isotonic steps(String name, List<Sample> of, double[] scores, double most) {
        boolean[] labels = new boolean[of.size()];
        for (int i = 0; i < labels.length; i++)
            labels[i] = of.get(i).linked();
        int linked = (int) of.stream().filter(Sample::linked).count();
        int others = of.size() - linked;
        double[] rounded = rounded(scores);
        Isotonic curve = Isotonic.fit(rounded, labels).bounded(Math.max(-most, -Isotonic.bound(linked)),
                Math.min(most, Isotonic.bound(others)));
        List<double[]> points = new ArrayList<>();
        for (int i = 0; i < curve.from().length; i++) {
            double ratio = Double.parseDouble(number(curve.ratios()[i]));
            if (!points.isEmpty() && points.getLast()[1] == ratio)
                continue;
            points.add(new double[]{Double.parseDouble(number(curve.from()[i])), ratio});
            out.append(name).append(' ').append(number(curve.from()[i])).append(' ').append(number(ratio)).append('\n');
        }
        return Isotonic.of(points.stream().mapToDouble(p -> p[0]).toArray(),
                points.stream().mapToDouble(p -> p[1]).toArray());
    }

    private static double[] weights(EvidenceKind kind, List<Sample> known) {
        int f = Features.names(kind).size();
        TreeMap<String, Integer> sizes = new TreeMap<>();
        for (Sample sample : known)
            sizes.merge(part(sample), 1, Integer::sum);
        long linkedParts = sizes.keySet().stream().filter(p -> p.startsWith("+")).count();
        // equal rows are one row of their common mass
        TreeMap<String, Integer> place = new TreeMap<>();
        double[][] x = new double[known.size()][];
        double[] mass = new double[known.size()];
        boolean[] linked = new boolean[known.size()];
        int n = 0;
        for (Sample sample : known) {
            double[] features = sample.features().get(kind);
            int row = place.computeIfAbsent(sample.linked() + Arrays.toString(features), _ -> place.size());
            n = place.size();
            x[row] = features;
            linked[row] = sample.linked();
            String part = part(sample);
            mass[row] += 1.0 / sizes.getOrDefault(part, 1)
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
                    gradient += mass[i] * (p - (linked[i] ? 1 : 0)) * value;
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

    private static String part(Sample sample) {
        return (sample.linked() ? "+" : "-") + sample.family();
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
}
