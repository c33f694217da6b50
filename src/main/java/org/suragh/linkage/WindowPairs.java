package org.suragh.linkage;

import java.util.Arrays;
import java.util.stream.IntStream;
import org.suragh.base.Progress;
import org.suragh.signal.Acts;

/// Pairs of accounts that acted on one value within a sliding window, counted exactly, row by row, with dense counters.
///
/// `|t - t'| <= window`, inclusive. Cost: the event pairs inside windows in time, accounts + kept pairs in memory; a
/// value used by many never becomes a list of pairs. Independent of the number of threads. The counting follows the
/// yardstick of performance note 1.2 (Gustavson's row-wise sparse product, 1978).
public final class WindowPairs {
    private WindowPairs() {}

    /// How far a value's rows reach, and the rows of each account.
    private static final class Index {
        private final Acts acts;
        private final int[] start;
        private final int[] rows;
        private final int[] valueOf;

        Index(Acts acts) {
            this.acts = acts;
            int[][] byAccount = acts.byAccount();
            this.start = byAccount[0];
            this.rows = byAccount[1];
            this.valueOf = new int[acts.size()];
            for (int v = 0; v < acts.values(); v++)
                Arrays.fill(valueOf, acts.valueStart()[v], acts.valueStart()[v + 1], v);
        }
    }

    /// The number of distinct values on which two accounts met, for every pair with at least `least`.
    ///
    /// @param takesPart account to whether it counts at all
    public static Pairs values(Acts acts, long window, int least, boolean[] takesPart, Progress progress) {
        Index index = new Index(acts);
        return Pairs.rows(acts.accounts(), () -> new ValueRow(index, window, least, takesPart),
                "linkage.stage.pairs", progress);
    }

    private static final class ValueRow implements Pairs.RowWorker {
        private final Index index;
        private final long window;
        private final int least;
        private final boolean[] takesPart;
        private final int[] count;
        private final int[] lastValue;
        private final int[] touched;

        ValueRow(Index index, long window, int least, boolean[] takesPart) {
            this.index = index;
            this.window = window;
            this.least = least;
            this.takesPart = takesPart;
            int accounts = index.acts.accounts();
            this.count = new int[accounts];
            this.lastValue = new int[accounts];
            this.touched = new int[accounts];
        }

        @Override
        public void row(int a, Pairs.Buffer out) {
            if (!takesPart[a])
                return;
            long[] at = index.acts.at();
            int[] account = index.acts.account();
            int n = 0;
            int done = 0;
            for (int s = index.start[a]; s < index.start[a + 1]; s++) {
                int row = index.rows[s];
                int v = index.valueOf[row];
                int first = Math.max(done, index.acts.valueStart()[v]);
                int end = index.acts.valueStart()[v + 1];
                long low = at[row] - window;
                long high = at[row] + window;
                int q = Math.max(row, first);
                while (q > first && at[q - 1] >= low)
                    q--;
                for (; q < end && at[q] <= high; q++) {
                    int b = account[q];
                    if (b <= a)
                        continue;
                    if (count[b] == 0)
                        touched[n++] = b;
                    else if (lastValue[b] == v)
                        continue;
                    lastValue[b] = v;
                    count[b]++;
                }
                done = q;
            }
            Meetings.emit(a, n, count, touched, (x, y, k) -> k >= least && takesPart[y], out);
        }
    }

    /// The number of event pairs within the window, for every pair that passes the screen.
    public static Pairs events(Acts acts, long window, boolean[] valueLinks, Meetings.Screen screen,
            Progress progress) {
        Index index = new Index(acts);
        return Pairs.rows(acts.accounts(), () -> {
            int[] count = new int[acts.accounts()];
            int[] touched = new int[acts.accounts()];
            return (a, out) -> {
                int n = 0;
                for (int s = index.start[a]; s < index.start[a + 1]; s++) {
                    int row = index.rows[s];
                    int v = index.valueOf[row];
                    if (!valueLinks[v])
                        continue;
                    for (int q = first(acts, row, v, window); q < acts.valueStart()[v + 1]
                            && acts.at()[q] <= acts.at()[row] + window; q++)
                        if (acts.account()[q] > a && count[acts.account()[q]]++ == 0)
                            touched[n++] = acts.account()[q];
                }
                Meetings.emit(a, n, count, touched, screen, out);
            };
        }, "linkage.stage.pairs", progress);
    }

    private static int first(Acts acts, int row, int value, long window) {
        long low = acts.at()[row] - window;
        int q = row;
        while (q > acts.valueStart()[value] && acts.at()[q - 1] >= low)
            q--;
        return q;
    }

    /// What a list of pairs shows in the window.
    ///
    /// @param values distinct values
    /// @param events event pairs within the window
    /// @param close event pairs within the narrower window
    /// @param first first instant of any of them, epoch milliseconds
    /// @param last last instant
    public record Details(int[] values, int[] events, int[] close, long[] first, long[] last) {
        /// Those at these places.
        Details at(int[] places) {
            return new Details(IntStream.of(places).map(i -> values[i]).toArray(),
                    IntStream.of(places).map(i -> events[i]).toArray(),
                    IntStream.of(places).map(i -> close[i]).toArray(),
                    IntStream.of(places).mapToLong(i -> first[i]).toArray(),
                    IntStream.of(places).mapToLong(i -> last[i]).toArray());
        }
    }

    /// The details of pairs that are sorted by (a, b).
    ///
    /// @param narrow a narrower window in milliseconds, for `close`
    public static Details details(Acts acts, long window, long narrow, boolean[] valueLinks, Pairs pairs) {
        int n = pairs.size();
        Details details = new Details(new int[n], new int[n], new int[n], new long[n], new long[n]);
        Index index = new Index(acts);
        int[] starts = new int[acts.accounts() + 1];
        for (int a : pairs.a())
            starts[a + 1]++;
        for (int a = 0; a < acts.accounts(); a++)
            starts[a + 1] += starts[a];
        Pairs.rows(acts.accounts(), () -> {
            int[] place = new int[acts.accounts()];
            int[] lastValue = new int[n == 0 ? 0 : acts.accounts()];
            return (a, out) -> {
                if (starts[a] == starts[a + 1])
                    return;
                for (int i = starts[a]; i < starts[a + 1]; i++) {
                    place[pairs.b()[i]] = i + 1;
                    lastValue[pairs.b()[i]] = -1;
                    details.first[i] = Long.MAX_VALUE;
                    details.last[i] = Long.MIN_VALUE;
                }
                for (int s = index.start[a]; s < index.start[a + 1]; s++)
                    if (valueLinks[index.valueOf[index.rows[s]]])
                        detail(index, index.rows[s], new long[]{window, narrow}, place, lastValue, details);
                for (int i = starts[a]; i < starts[a + 1]; i++)
                    place[pairs.b()[i]] = 0;
            };
        }, "linkage.stage.details", Progress.NONE);
        return details;
    }

    private static void detail(Index index, int row, long[] windows, int[] place, int[] lastValue, Details details) {
        Acts acts = index.acts;
        int v = index.valueOf[row];
        long t = acts.at()[row];
        for (int q = first(acts, row, v, windows[0]); q < acts.valueStart()[v + 1]
                && acts.at()[q] <= t + windows[0]; q++) {
            int b = acts.account()[q];
            int i = place[b] - 1;
            if (i < 0)
                continue;
            if (lastValue[b] != v) {
                lastValue[b] = v;
                details.values[i]++;
            }
            details.events[i]++;
            if (Math.abs(acts.at()[q] - t) <= windows[1])
                details.close[i]++;
            details.first[i] = Math.min(details.first[i], Math.min(t, acts.at()[q]));
            details.last[i] = Math.max(details.last[i], Math.max(t, acts.at()[q]));
        }
    }
}
