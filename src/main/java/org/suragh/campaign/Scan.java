package org.suragh.campaign;

import java.util.Arrays;

/// Where bins of time hold more marked things than their share of all things explains: the Poisson scan (science note
/// 1.1.6), with a tail from permutations of the marks.
///
/// The score of a window with c marked things where e are expected is `c ln(c/e) - (c - e)` for c > e, else 0 (the form
/// of Kulldorff 1997 that is not conditioned on the total). Windows looked at begin at a bin with a marked thing and have
/// one of the lengths 1, 2, 3, 4, 6, 8, 12 … up to a longest one. The marks are dealt anew among all things a fixed
/// number of times, without putting back; the greatest score of each deal makes the null, whose tail is smoothed by a
/// Gumbel distribution with the same mean and variance (Abrams, Kulldorff, Kleinman 2010). One mark says nothing of the
/// next here: a crowd that answers an event lights up as well, so a small p says *that* a stretch stands out and not why.
///
/// Cost: deals times (marks times lengths + bins). Deterministic: seeded, each question starts from the same deck. Not
/// for two threads at once.
final class Scan {
    private static final double EULER = 0.5772156649015329;
    private final int[] all;
    private final long[] before;
    private final int[] deck;
    private final int[] lengths;

    /// @param all things in every bin
    /// @param longest bins of the longest window
    Scan(int[] all, int longest) {
        this.all = all;
        this.before = new long[all.length + 1];
        for (int t = 0; t < all.length; t++)
            before[t + 1] = before[t] + all[t];
        this.deck = new int[(int) before[all.length]];
        for (int t = 0; t < all.length; t++)
            Arrays.fill(deck, (int) before[t], (int) before[t + 1], t);
        int[] lengths = new int[64];
        int n = 0;
        for (int power = 1; power <= Math.min(longest, all.length); power *= 2) {
            lengths[n++] = power;
            if (power > 1 && power + power / 2 <= Math.min(longest, all.length))
                lengths[n++] = power + power / 2;
        }
        this.lengths = Arrays.copyOf(lengths, n);
    }

    /// A window and its score.
    ///
    /// @param from first bin
    /// @param to last bin
    record Window(int from, int to, int marked, double expected, double score) {}

    /// Score of a window.
    static double score(double c, double e) {
        return c <= e || c <= 0 ? 0 : c * StrictMath.log(c / e) - (c - e);
    }

    /// Things in the bins `from` to `to`, both included, times the share of marked ones in all.
    double expected(long marked, int from, int to) {
        long total = before[all.length];
        return total == 0 ? 0 : (double) marked * (before[to + 1] - before[from]) / total;
    }

    /// The window with the greatest score among those that lie inside the bins `from` to `to`; of equal ones the first,
    /// shortest. A score of 0 where nothing stands out.
    ///
    /// @param total how many are marked in all, which says what is expected
    Window best(int[] marked, long total, int from, int to) {
        long[] sums = sums(marked);
        Window best = new Window(from, from, marked[from], expected(total, from, from), 0);
        for (int t = from; t <= to; t++)
            for (int k = 0; marked[t] > 0 && k < lengths.length && t + lengths[k] - 1 <= to; k++) {
                int end = t + lengths[k];
                long c = sums[end] - sums[t];
                double e = expected(total, t, end - 1);
                if (hopeless(c, e, best.score))
                    continue;
                double score = score(c, e);
                if (score > best.score)
                    best = new Window(t, end - 1, (int) c, e, score);
            }
        return best;
    }

    /// Since c ln(c/e) - (c - e) is at most (c - e)^2 / 2e.
    private static boolean hopeless(long c, double e, double least) {
        return c <= e || (c - e) * (c - e) <= 2 * e * least;
    }

    private static long[] sums(int[] marked) {
        long[] sums = new long[marked.length + 1];
        for (int t = 0; t < marked.length; t++)
            sums[t + 1] = sums[t] + marked[t];
        return sums;
    }

    /// The greatest scores of deals at random, ascending.
    ///
    /// @param marks how many things are marked
    /// @param deals how often they are dealt
    /// @param seed the same seed, the same deals
    double[] deals(int marks, int deals, long seed) {
        double[] greatest = new double[deals];
        boolean most = marks > deck.length / 2;
        int drawn = most ? deck.length - marks : marks;
        int[] places = new int[drawn];
        long state = seed;
        for (int d = 0; d < deals; d++) {
            int[] marked = most ? all.clone() : new int[all.length];
            for (int i = 0; i < drawn; i++) {
                state += 0x9e3779b97f4a7c15L;
                places[i] = i + (int) ((mixed(state) >>> 32) * (deck.length - i) >>> 32);
                swap(i, places[i]);
                marked[deck[i]] += most ? -1 : 1;
            }
            for (int i = drawn - 1; i >= 0; i--)
                swap(i, places[i]);
            greatest[d] = all.length == 0 ? 0 : best(marked, marks, 0, all.length - 1).score;
        }
        Arrays.sort(greatest);
        return greatest;
    }

    private void swap(int i, int j) {
        int held = deck[i];
        deck[i] = deck[j];
        deck[j] = held;
    }

    /// SplitMix64 (Steele, Lea, Flood 2014).
    static long mixed(long state) {
        long z = (state ^ state >>> 30) * 0xbf58476d1ce4e5b9L;
        z = (z ^ z >>> 27) * 0x94d049bb133111ebL;
        return z ^ z >>> 31;
    }

    /// A seed of a text, the same on every machine.
    static long seed(long start, String text) {
        long seed = start;
        for (int i = 0; i < text.length(); i++)
            seed = mixed(seed * 31 + text.charAt(i));
        return seed;
    }

    /// Chance of so great a score under the null, smoothed; never 0, and never below what the fit can carry (1e-12).
    static double tail(double score, double[] greatest) {
        int n = greatest.length;
        double sum = 0;
        for (double x : greatest)
            sum += x;
        double mean = sum / n;
        double square = 0;
        for (double x : greatest)
            square += (x - mean) * (x - mean);
        double beta = StrictMath.sqrt(square / Math.max(1, n - 1)) * StrictMath.sqrt(6) / Math.PI;
        if (beta <= 0) {
            long atLeast = Arrays.stream(greatest).filter(x -> x >= score).count();
            return (1.0 + atLeast) / (n + 1.0);
        }
        double mode = mean - EULER * beta;
        return Math.max(1e-12, -StrictMath.expm1(-StrictMath.exp(-(score - mode) / beta)));
    }
}
