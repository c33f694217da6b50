package org.suragh.finding;

import java.util.Arrays;
import org.suragh.evidence.AccountColumns;

/// Registered together beyond what the case shows (science note 1.4): for member i of group S, o other members were
/// created within ± w; e = (|S| - 1) · (share of the case created within ± w) + 0.3; the score is √LLR with
/// LLR = o ln((o + 0.3)/e) - (o - e) when o > e, else 0.
///
/// The case population is the measure, so that an event which brought many real people lowers every score. O(n log n).
///
/// Default w = 3 d. Deterministic. The score is the root of the logarithm of a Poisson likelihood ratio (Kulldorff 1997).
final class Cohort {
    private final long[] created;
    private final long window;

    Cohort(AccountColumns accounts, long window) {
        this.created = Arrays.stream(accounts.createdAt()).filter(t -> t != AccountColumns.UNKNOWN).sorted().toArray();
        this.window = window;
    }

    /// Score and number of other members created within the window, beside each member; NaN where it cannot be said.
    ///
    /// @param createdOfMembers creation instants, `UNKNOWN` where not stated
    double[][] scores(long[] createdOfMembers) {
        long[] known = Arrays.stream(createdOfMembers).filter(t -> t != AccountColumns.UNKNOWN).sorted().toArray();
        double[][] out = new double[2][createdOfMembers.length];
        for (int i = 0; i < createdOfMembers.length; i++) {
            long t = createdOfMembers[i];
            if (t == AccountColumns.UNKNOWN || created.length < 2) {
                out[0][i] = Double.NaN;
                continue;
            }
            double others = within(known, t) - 1.0;
            double outside = within(created, t) - within(known, t);
            double share = outside / Math.max(1, created.length - known.length);
            out[0][i] = score(others, known.length, share);
            out[1][i] = others;
        }
        return out;
    }

    /// √LLR of `o` where the share of the population leads one to expect `(n - 1) share + 0.3`.
    static double score(double o, int n, double share) {
        double e = (n - 1) * share + .3;
        return o > e ? Math.sqrt(Math.max(0, o * Math.log((o + .3) / e) - (o - e))) : 0;
    }

    private int within(long[] sorted, long t) {
        return place(sorted, t + window + 1) - place(sorted, t - window);
    }

    private static int place(long[] sorted, long t) {
        int from = 0;
        int to = sorted.length;
        while (from < to) {
            int middle = (from + to) >>> 1;
            if (sorted[middle] < t)
                from = middle + 1;
            else
                to = middle;
        }
        return from;
    }
}
