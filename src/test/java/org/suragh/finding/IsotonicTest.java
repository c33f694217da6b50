package org.suragh.finding;

import static org.junit.jupiter.api.Assertions.assertArrayEquals;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.util.Random;
import org.junit.jupiter.api.Test;

/// The calibration curve against the max-min formula of isotonic regression, and what it promises.
class IsotonicTest {
    /// `max over s <= x of min over t >= x` of the weighted share of linked cases with a score in [s, t], as log10 of odds.
    private static double slow(double[] scores, boolean[] linked, double x) {
        double first = 0;
        for (boolean l : linked)
            first += l ? 1 : 0;
        double second = linked.length - first;
        double most = -1;
        for (double s : scores) {
            if (s > x)
                continue;
            double least = 2;
            for (double t : scores) {
                if (t < x)
                    continue;
                double a = 0;
                double b = 0;
                for (int i = 0; i < scores.length; i++)
                    if (scores[i] >= s && scores[i] <= t) {
                        a += linked[i] ? 1 / first : 0;
                        b += linked[i] ? 0 : 1 / second;
                    }
                least = Math.min(least, a / (a + b));
            }
            most = Math.max(most, least);
        }
        return Math.log10(most / (1 - most));
    }

    @Test
    void agreesWithTheSlowFormula() {
        Random dice = new Random(7);
        for (int round = 0; round < 300; round++) {
            int n = 2 + dice.nextInt(30);
            double[] scores = new double[n];
            boolean[] linked = new boolean[n];
            for (int i = 0; i < n; i++) {
                linked[i] = i == 0 || i > 1 && dice.nextInt(3) == 0;
                scores[i] = dice.nextInt(12) + (linked[i] ? dice.nextInt(8) : 0) - 5;
            }
            Isotonic curve = Isotonic.fit(scores, linked);
            for (double score : scores)
                assertEquals(slow(scores, linked, score), curve.at(score), 1e-9, "round " + round);
        }
    }

    @Test
    void isIndependentOfTheOrderOfTheCases() {
        Random dice = new Random(8);
        int n = 500;
        double[] scores = new double[n];
        boolean[] linked = new boolean[n];
        for (int i = 0; i < n; i++) {
            linked[i] = i % 5 == 0;
            scores[i] = Math.rint(dice.nextGaussian() * 10) / 10 + (linked[i] ? 1 : 0);
        }
        Isotonic before = Isotonic.fit(scores, linked);
        for (int i = n - 1; i > 0; i--) {
            int j = dice.nextInt(i + 1);
            double score = scores[i];
            boolean label = linked[i];
            scores[i] = scores[j];
            linked[i] = linked[j];
            scores[j] = score;
            linked[j] = label;
        }
        Isotonic after = Isotonic.fit(scores, linked);
        assertArrayEquals(before.from(), after.from());
        assertArrayEquals(before.ratios(), after.ratios());
        for (int i = 1; i < after.ratios().length; i++)
            assertTrue(after.ratios()[i - 1] < after.ratios()[i]);
    }

    @Test
    void bothClassesWeighTheSame() {
        double[] scores = new double[110];
        boolean[] linked = new boolean[110];
        for (int i = 0; i < 110; i++) {
            linked[i] = i < 10;
            scores[i] = i < 10 ? i < 5 ? 1 : 2 : i < 60 ? 1 : 2;
        }
        assertEquals(0, Isotonic.fit(scores, linked).at(1));
    }

    @Test
    void whatTheDataCannotCarryIsCutOff() {
        Isotonic curve = Isotonic.fit(new double[]{1, 2, 3, 4}, new boolean[]{false, false, true, true});
        assertEquals(Double.NEGATIVE_INFINITY, curve.at(0));
        assertEquals(Double.POSITIVE_INFINITY, curve.at(9));
        Isotonic cut = curve.bounded(-Isotonic.bound(100), Isotonic.bound(1000));
        assertArrayEquals(new double[]{1, 3}, cut.from());
        assertArrayEquals(new double[]{-2, 3}, cut.ratios(), 1e-12);
        assertEquals(cut.at(2.5), Isotonic.of(cut.from(), cut.ratios()).at(2.5));
        assertEquals(1, curve.bounded(0, 0).from().length);
        assertEquals(2, Isotonic.bound(7, 10, 100));
        assertEquals(-1, Isotonic.bound(-7, 10, 100));
        assertEquals(0, Isotonic.bound(0));
        assertTrue(Double.isNaN(cut.at(Double.NaN)));
    }

    @Test
    void refusesWhatHasNoCurve() {
        assertThrows(IllegalArgumentException.class,
                () -> Isotonic.fit(new double[]{1, 2}, new boolean[]{true, true}));
        assertThrows(IllegalArgumentException.class, () -> Isotonic.fit(new double[]{1}, new boolean[]{true, false}));
        assertThrows(IllegalArgumentException.class,
                () -> Isotonic.fit(new double[]{1, Double.NaN}, new boolean[]{true, false}));
        assertThrows(IllegalArgumentException.class, () -> Isotonic.of(new double[]{1, 1}, new double[]{0, 1}));
        assertThrows(IllegalArgumentException.class, () -> Isotonic.of(new double[]{1, 2}, new double[]{1, 0}));
    }
}
