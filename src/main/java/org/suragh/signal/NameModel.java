package org.suragh.signal;

import java.util.HashMap;
import java.util.Locale;
import java.util.Map;
import java.util.TreeSet;
import org.jspecify.annotations.Nullable;

/// How usual the letters of a screen name are among the names of the case: the mean over its letters of log10 P(letter |
/// the two before), with half a count added to every trigram (science note 1.4; random-string detection after Beskow
/// and Carley 2018). Trained on the case's own names, whatever their language; the name itself is taken out of the
/// counts. A name in the lowest hundredth is unusual, nothing more. O(letters); deterministic.
public final class NameModel {
    private static final double ADDED = .5;
    private static final String EDGE = "\u0001";

    private final Map<String, Integer> threes = new HashMap<>();
    private final Map<String, Integer> twos = new HashMap<>();
    private final double added;
    private final double[] score;
    private final double limit;

    /// Trains on names; null entries are left out.
    public NameModel(@Nullable String[] names) {
        var alphabet = new TreeSet<Integer>();
        for (String name : names)
            if (name != null) {
                String text = padded(name);
                text.codePoints().forEach(alphabet::add);
                each(text, (two, three) -> {
                    twos.merge(two, 1, Integer::sum);
                    threes.merge(three, 1, Integer::sum);
                });
            }
        this.added = ADDED * alphabet.size();
        this.score = new double[names.length];
        for (int i = 0; i < names.length; i++) {
            String name = names[i];
            score[i] = name == null ? Double.NaN : mean(padded(name));
        }
        double[] sorted = java.util.Arrays.stream(score).filter(s -> !Double.isNaN(s)).sorted().toArray();
        this.limit = sorted.length < 100 ? Double.NEGATIVE_INFINITY : sorted[sorted.length / 100];
    }

    /// Mean log10 probability of a letter of name `i`, NaN where it has no name.
    public double score(int i) {
        return score[i];
    }

    /// Whether name `i` lies in the lowest hundredth; never with fewer than a hundred names.
    public boolean unusual(int i) {
        return score[i] < limit;
    }

    private double mean(String text) {
        Map<String, Integer> ownTwos = new HashMap<>();
        Map<String, Integer> ownThrees = new HashMap<>();
        each(text, (two, three) -> {
            ownTwos.merge(two, 1, Integer::sum);
            ownThrees.merge(three, 1, Integer::sum);
        });
        double[] sum = new double[2];
        each(text, (two, three) -> {
            double seen = threes.getOrDefault(three, 0) - ownThrees.getOrDefault(three, 0);
            double before = twos.getOrDefault(two, 0) - ownTwos.getOrDefault(two, 0);
            sum[0] += StrictMath.log10((seen + ADDED) / (before + added));
            sum[1]++;
        });
        return sum[0] / sum[1];
    }

    private interface Trigram {
        void see(String two, String three);
    }

    private static void each(String text, Trigram taker) {
        int[] letters = text.codePoints().toArray();
        for (int i = 2; i < letters.length; i++)
            taker.see(new String(letters, i - 2, 2), new String(letters, i - 2, 3));
    }

    private static String padded(String name) {
        return EDGE + EDGE + name.toLowerCase(Locale.ROOT) + EDGE;
    }
}
