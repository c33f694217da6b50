package org.suragh.signal;

import java.util.Arrays;
import java.util.stream.LongStream;

/// Instants at which so many posts stand that they were not written then: an export that rounds, or that puts one date for
/// all (science note 1.0). They tell nothing about who acted together within minutes.
///
/// An instant is one when more than 20 posts and more than a thousandth of all bear it; all whole minutes are, when more
/// than 60 % of the posts stand on one and there are more than 20. Immutable. O(n log n) to find, O(log n) to ask.
public final class PileUps {
    private static final int LEAST = 20;
    private static final double SHARE = .001;
    private static final double ON_MINUTES = .6;
    private static final long MINUTE = 60_000;
    private final long[] instants;
    private final boolean wholeMinutes;

    private PileUps(long[] instants, boolean wholeMinutes) {
        this.instants = instants;
        this.wholeMinutes = wholeMinutes;
    }

    /// Finds them.
    ///
    /// @param at instants of all posts, epoch milliseconds, in any order; only read
    public static PileUps of(long[] at) {
        long[] sorted = at.clone();
        Arrays.parallelSort(sorted);
        double most = Math.max(LEAST, SHARE * sorted.length);
        LongStream.Builder found = LongStream.builder();
        int onMinutes = 0;
        for (int from = 0; from < sorted.length;) {
            int to = from;
            while (to < sorted.length && sorted[to] == sorted[from])
                to++;
            if (to - from > most)
                found.add(sorted[from]);
            if (sorted[from] % MINUTE == 0)
                onMinutes += to - from;
            from = to;
        }
        return new PileUps(found.build().toArray(), onMinutes > LEAST && onMinutes > ON_MINUTES * sorted.length);
    }

    /// Whether there are none.
    public boolean none() {
        return instants.length == 0 && !wholeMinutes;
    }

    /// Whether whole minutes as such are left out.
    public boolean wholeMinutes() {
        return wholeMinutes;
    }

    /// Whether an instant tells nothing.
    public boolean holds(long at) {
        return wholeMinutes && at % MINUTE == 0 || instants.length > 0 && Arrays.binarySearch(instants, at) >= 0;
    }

    /// The acts that do not stand on one; values keep their numbers. O(n).
    public Acts without(Acts acts) {
        if (none())
            return acts;
        boolean[] kept = new boolean[acts.size()];
        for (int i = 0; i < kept.length; i++)
            kept[i] = !holds(acts.at()[i]);
        return acts.rows(kept);
    }
}
