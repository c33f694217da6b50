package org.suragh.linkage;

import java.util.function.Function;
import java.util.stream.IntStream;

/// The test of all pairs against chance, with the false-discovery rate held at α over all N(N-1)/2 pairs (Benjamini
/// and Hochberg 1995); pairs never seen have p = 1.
///
/// Only pairs that could be rejected at all are kept while counting: a rejected pair has p ≤ α R / m where R is at most
/// the number of pairs ever seen, so a pair with a larger p is dropped at once, by a table of the largest λ for each
/// count. This loses nothing. O(kept log kept). Deterministic.
///
/// @param pairs validated pairs with their counts, in order of (a, b)
/// @param expected λ of each
/// @param p chance of so many or more
/// @param q the same after Benjamini-Hochberg
/// @param chance links expected by chance at the same threshold: the chance line
/// @param bound the largest p with which a pair could have passed beside the R that did: α R / m
public record PairTest(Pairs pairs, double[] expected, double[] p, double[] q, double chance, double bound) {
    private static final int TABLE = 96;

    /// Counts pairs through a screen.
    public interface Counting extends Function<Meetings.Screen, Pairs> {}

    /// Tests.
    ///
    /// @param alpha false-discovery rate
    /// @param least meetings that a link needs in any case
    public static PairTest of(Null chance, double alpha, int least, Counting counting) {
        double tests = .5 * chance.accounts() * (chance.accounts() - 1.0);
        double ceiling = tests == 0 ? 0 : Math.min(alpha, alpha * chance.visits() / tests);
        double[] largest = new double[TABLE];
        for (int k = 1; k < TABLE; k++)
            largest[k] = Chance.largestLambda(k, ceiling) * (1 + 1e-9);
        Pairs seen = counting.apply((a, b, k) -> {
            double lambda = chance.expected(a, b);
            return k >= least && (k < TABLE ? lambda <= largest[k] : Chance.poissonTail(k, lambda) <= ceiling);
        });
        double[] lambda = new double[seen.size()];
        double[] p = new double[seen.size()];
        IntStream.range(0, seen.size()).parallel().forEach(i -> {
            lambda[i] = chance.expected(seen.a()[i], seen.b()[i]);
            p[i] = Chance.poissonTail((int) seen.value()[i], lambda[i]);
        });
        double[] q = Chance.benjaminiHochberg(p, tests);
        int[] kept = IntStream.range(0, seen.size()).filter(i -> q[i] <= alpha).toArray();
        double cut = IntStream.of(kept).mapToDouble(i -> p[i]).max().orElse(0);
        return new PairTest(seen.at(kept), at(lambda, kept), at(p, kept), at(q, kept),
                chance.chanceLinks(cut, least), tests == 0 ? 0 : Math.max(cut, alpha * kept.length / tests));
    }

    /// The same with only the pairs that the predicate on their place keeps; the chance line stays.
    PairTest only(java.util.function.IntPredicate keep) {
        return at(IntStream.range(0, pairs.size()).filter(keep).toArray());
    }

    /// The pairs at these places, ascending; the chance line stays.
    PairTest at(int[] kept) {
        return new PairTest(pairs.at(kept), at(expected, kept), at(p, kept), at(q, kept), chance, bound);
    }

    private static double[] at(double[] values, int[] places) {
        return IntStream.of(places).mapToDouble(i -> values[i]).toArray();
    }
}
