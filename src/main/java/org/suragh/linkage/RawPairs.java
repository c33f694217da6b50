package org.suragh.linkage;

import java.time.Instant;
import java.util.Arrays;
import java.util.List;
import java.util.stream.IntStream;
import org.suragh.base.Progress;
import org.suragh.evidence.AccountColumns;
import org.suragh.signal.Acts;

/// Every pair of accounts that meets plain counts: no null model, no cap, no weight. The answer to
/// `links --layer shared-ip --raw --window 3600s --min-values 2`.
///
/// Pairs are in order of (a, b), ranks of the case's accounts, a before b in text order.
///
/// @param a first account
/// @param b second account
/// @param sharedValues distinct values on which they met within the window
/// @param coUses event pairs within the window
/// @param first first instant of a co-use, epoch milliseconds
/// @param last last instant
public record RawPairs(int[] a, int[] b, int[] sharedValues, int[] coUses, long[] first, long[] last) {

    /// Finds them.
    ///
    /// @param acts log-ins by exact address ([Acts#ofExactAddresses])
    /// @param window milliseconds, inclusive
    /// @param minValues values on which a pair must meet
    /// @param minParticipation acts that an account must have to take part
    public static RawPairs find(Acts acts, long window, int minValues, int minParticipation, Progress progress) {
        boolean[] takesPart = new boolean[acts.accounts()];
        int[] count = new int[acts.accounts()];
        for (int account : acts.account())
            count[account]++;
        int[] values = valuesOf(acts);
        for (int i = 0; i < count.length; i++)
            takesPart[i] = count[i] >= minParticipation && values[i] >= minValues;
        Acts meetings = meetings(acts, window);
        Pairs pairs = WindowPairs.values(meetings, window, Math.max(1, minValues), takesPart, progress);
        boolean[] all = new boolean[acts.values()];
        Arrays.fill(all, true);
        WindowPairs.Details details = WindowPairs.details(meetings, window, 0, all, pairs);
        return new RawPairs(pairs.a(), pairs.b(), details.values(), details.events(), details.first(),
                details.last());
    }

    /// The acts that have one of another account on their value within the window: the others are in no pair. O(n).
    static Acts meetings(Acts acts, long window) {
        boolean[] kept = new boolean[acts.size()];
        long[] at = acts.at();
        int[] account = acts.account();
        for (int v = 0; v < acts.values(); v++) {
            int from = acts.valueStart()[v];
            int to = acts.valueStart()[v + 1];
            int other = -1;
            for (int i = from + 1; i < to; i++) {
                other = account[i] == account[i - 1] ? other : i - 1;
                kept[i] = other >= 0 && at[i] - at[other] <= window;
            }
            other = -1;
            for (int i = to - 2; i >= from; i--) {
                other = account[i] == account[i + 1] ? other : i + 1;
                kept[i] |= other >= 0 && at[other] - at[i] <= window;
            }
        }
        return acts.rows(kept);
    }

    /// Distinct values of every account: one of fewer than `minValues` can be in no pair.
    private static int[] valuesOf(Acts acts) {
        int[] values = new int[acts.accounts()];
        int[] last = new int[acts.accounts()];
        Arrays.fill(last, -1);
        for (int v = 0; v < acts.values(); v++)
            for (int i = acts.valueStart()[v]; i < acts.valueStart()[v + 1]; i++)
                if (last[acts.account()[i]] != v) {
                    last[acts.account()[i]] = v;
                    values[acts.account()[i]]++;
                }
        return values;
    }

    /// Most different accounts that acted on one value within a window: k of them make k(k-1)/2 pairs at least, which
    /// tells before counting whether a list of all pairs could be held. O(acts).
    public static int mostAtOnce(Acts acts, long window) {
        int[] rows = new int[acts.accounts()];
        int most = 0;
        for (int v = 0; v < acts.values(); v++) {
            int here = 0;
            int first = acts.valueStart()[v];
            int end = acts.valueStart()[v + 1];
            for (int i = first; i < end; i++) {
                for (; acts.at()[i] - acts.at()[first] > window; first++)
                    if (--rows[acts.account()[first]] == 0)
                        here--;
                if (rows[acts.account()[i]]++ == 0)
                    here++;
                most = Math.max(most, here);
            }
            for (; first < end; first++)
                rows[acts.account()[first]]--;
        }
        return most;
    }

    /// The pairs as links whose expectation, chances and weight are NaN.
    public List<Link> links(String layer, AccountColumns accounts) {
        return IntStream.range(0, size()).mapToObj(i -> new Link(layer, accounts.ids()[a[i]], accounts.ids()[b[i]],
                sharedValues[i], coUses[i], Double.NaN, Double.NaN, Double.NaN, Double.NaN,
                Instant.ofEpochMilli(first[i]), Instant.ofEpochMilli(last[i]))).toList();
    }

    /// Number of pairs.
    public int size() {
        return a.length;
    }
}
