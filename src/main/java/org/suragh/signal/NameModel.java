package org.suragh.signal;

import java.util.Arrays;
import java.util.Locale;
import java.util.TreeSet;
import org.jspecify.annotations.Nullable;

/// How usual the letters of a screen name are among the names of the case: the mean over its letters of log10 P(letter |
/// the two before), with half a count added to every trigram (science note 1.4; random-string detection after Beskow
/// and Carley 2018). Trained on the case's own names, whatever their language; the name itself is taken out of the
/// counts. A name in the lowest hundredth is unusual, nothing more. O(letters); deterministic.
public final class NameModel {
    private static final double ADDED = .5;
    private static final int LETTER = 21;
    private static final String EDGE = "\u0001";

    private final Counts threes = new Counts(512);
    private final Counts twos = new Counts(512);
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
                for (long three : trigrams(text)) {
                    twos.add(three >> LETTER);
                    threes.add(three);
                }
            }
        this.added = ADDED * alphabet.size();
        this.score = new double[names.length];
        for (int i = 0; i < names.length; i++) {
            String name = names[i];
            score[i] = name == null ? Double.NaN : mean(padded(name));
        }
        double[] sorted = Arrays.stream(score).filter(s -> !Double.isNaN(s)).sorted().toArray();
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
        long[] letters = trigrams(text);
        long[] ownThrees = letters.clone();
        Arrays.sort(ownThrees);
        long[] ownTwos = Arrays.stream(letters).map(three -> three >> LETTER).sorted().toArray();
        double sum = 0;
        for (long three : letters) {
            double seen = threes.of(three) - in(ownThrees, three);
            double before = twos.of(three >> LETTER) - in(ownTwos, three >> LETTER);
            sum += StrictMath.log10((seen + ADDED) / (before + added));
        }
        return sum / letters.length;
    }

    /// How often a value stands in a sorted array.
    private static int in(long[] sorted, long value) {
        int from = Arrays.binarySearch(sorted, value);
        int to = from;
        while (from > 0 && sorted[from - 1] == value)
            from--;
        while (to < sorted.length && sorted[to] == value)
            to++;
        return to - from;
    }

    /// Every letter with the two before it, as one number: 21 bits a letter, never 0.
    private static long[] trigrams(String text) {
        int[] letters = text.codePoints().toArray();
        long[] three = new long[letters.length - 2];
        for (int i = 2; i < letters.length; i++)
            three[i - 2] = ((letters[i - 2] + 1L) << LETTER | letters[i - 1] + 1) << LETTER | letters[i] + 1;
        return three;
    }

    private static String padded(String name) {
        return EDGE + EDGE + name.toLowerCase(Locale.ROOT) + EDGE;
    }
}
