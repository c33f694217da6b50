package org.suragh.finding;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Locale;

/// From samples to a calibration file.
///
/// Per innocent explanation and kind of evidence a curve by pool-adjacent-violators over the score of [Features], bounded
/// by what the number of cases can carry and by ±2, ±1 for registration. The sums over kinds are calibrated once more,
/// bounded by the number of cases and by ±4, since kinds are not wholly independent. Deterministic.
final class CalibrationFit {
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
        for (Alternative alternative : Alternative.values())
            habits(alternative, samples.stream().filter(s -> s.alternatives().contains(alternative)).toList());
        return out.toString();
    }

    /// The same where habits are weighed as well.
    private void habits(Alternative alternative, List<Sample> of) {
        double[] sums = new double[of.size()];
        for (Trait trait : Trait.values()) {
            int[] known = java.util.stream.IntStream.range(0, of.size())
                    .filter(i -> of.get(i).habits().get(trait).length > 0).toArray();
            List<Sample> here = Arrays.stream(known).mapToObj(of::get).toList();
            if (here.stream().noneMatch(Sample::linked) || here.stream().allMatch(Sample::linked))
                continue;
            double[] scores = here.stream()
                    .mapToDouble(s -> HabitFeatures.score(trait, alternative, s.habits().get(trait))).toArray();
            Isotonic curve = steps("habit-step " + trait.id() + ' ' + alternative.id(), here, scores,
                    trait == Trait.REGISTRATION ? 1 : 2);
            for (int i = 0; i < known.length; i++)
                sums[known[i]] += HabitCalibration.counted(trait, here.get(i).habits().get(trait),
                        curve.at(Curves.rounded(scores[i])));
        }
        steps("habit-total " + alternative.id(), of, sums, MOST);
    }

    /// Fits a kind against an explanation and adds its ratio to the sums.
    private void kind(EvidenceKind kind, Alternative alternative, List<Sample> of, double[] sums) {
        int[] known = java.util.stream.IntStream.range(0, of.size())
                .filter(i -> of.get(i).features().get(kind).length > 0).toArray();
        List<Sample> here = Arrays.stream(known).mapToObj(of::get).toList();
        if (here.stream().noneMatch(Sample::linked) || here.stream().allMatch(Sample::linked))
            return;
        double[] scores = new double[known.length];
        for (int i = 0; i < known.length; i++)
            scores[i] = Features.score(kind, alternative, here.get(i).features().get(kind));
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

    private static double[] rounded(double[] values) {
        return Arrays.stream(values).map(v -> Double.parseDouble(number(v))).toArray();
    }

    private static String number(double value) {
        return String.format(Locale.ROOT, "%.4f", value);
    }
}
