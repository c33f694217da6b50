package org.suragh.finding;

import java.util.Arrays;
import java.util.SplittableRandom;
import java.util.TreeSet;
import org.suragh.base.Progress;

/// A figure over days drawn anew: 100 draws of as many days with replacement (Efron 1979, over days since what happens on
/// one day belongs together). Cost: 100 times the figure. Deterministic by its seed.
final class DayDraws {
    private static final int DRAWS = 100;
    private static final int LOW = 2;
    private static final int HIGH = 97;

    private DayDraws() {}

    /// What is drawn: between 0 and 1.
    interface Figure {
        double of(CoActs.Days copies);
    }

    /// The figure with every day once, and the 3rd and the 98th of the draws, moved so that their mean lies on it.
    static Robustness.Interval interval(TreeSet<Long> days, long seed, Progress progress, Figure figure) {
        long[] each = days.stream().mapToLong(x -> x).toArray();
        SplittableRandom random = new SplittableRandom(seed);
        double[] values = new double[DRAWS];
        for (int draw = 0; draw < DRAWS; draw++) {
            progress.checkpoint("finding.stage.draws", draw, DRAWS);
            int[] copies = new int[each.length];
            for (int i = 0; i < each.length; i++)
                copies[random.nextInt(each.length)]++;
            values[draw] = figure.of(day -> {
                int at = Arrays.binarySearch(each, day);
                return at < 0 ? 0 : copies[at];
            });
        }
        Arrays.sort(values);
        double mean = Arrays.stream(values).sum() / DRAWS;
        double value = figure.of(_ -> 1);
        return new Robustness.Interval(value, Math.clamp(value + values[LOW] - mean, 0, 1),
                Math.clamp(value + values[HIGH] - mean, 0, 1));
    }
}
