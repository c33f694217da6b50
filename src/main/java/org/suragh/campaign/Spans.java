package org.suragh.campaign;

import java.util.Arrays;

/// When accounts were linked: for every account the times of its validated links, each from first to last. Immutable.
/// Building O(n log n), asking O(log n). Deterministic.
///
/// Source: binary search over running maxima.
public final class Spans {
    private final int[] start;
    private final long[] from;
    private final long[] latest;

    private Spans(int[] start, long[] from, long[] latest) {
        this.start = start;
        this.from = from;
        this.latest = latest;
    }

    /// Takes links in any order; each counts for both of its accounts.
    public static final class Builder {
        private final int accounts;
        private int[] account = new int[64];
        private long[] first = new long[64];
        private long[] last = new long[64];
        private int size;

        /// For so many accounts.
        public Builder(int accounts) {
            this.accounts = accounts;
        }

        /// Takes a link of an account; a negative rank is passed over.
        ///
        /// @param from epoch milliseconds of its first act
        /// @param to epoch milliseconds of its last
        public void add(int rank, long from, long to) {
            if (rank < 0)
                return;
            if (size == account.length) {
                account = Arrays.copyOf(account, 2 * size);
                first = Arrays.copyOf(first, 2 * size);
                last = Arrays.copyOf(last, 2 * size);
            }
            account[size] = rank;
            first[size] = from;
            last[size++] = to;
        }

        /// What was taken.
        public Spans build() {
            int[] start = new int[accounts + 1];
            for (int i = 0; i < size; i++)
                start[account[i] + 1]++;
            for (int a = 0; a < accounts; a++)
                start[a + 1] += start[a];
            int[] next = start.clone();
            Integer[] order = new Integer[size];
            for (int i = 0; i < size; i++)
                order[next[account[i]]++] = i;
            for (int a = 0; a < accounts; a++)
                Arrays.sort(order, start[a], start[a + 1], (x, y) -> Long.compare(first[x], first[y]));
            long[] from = new long[size];
            long[] latest = new long[size];
            for (int a = 0; a < accounts; a++)
                for (int i = start[a]; i < start[a + 1]; i++) {
                    from[i] = first[order[i]];
                    latest[i] = i == start[a] ? last[order[i]] : Math.max(latest[i - 1], last[order[i]]);
                }
            return new Spans(start, from, latest);
        }
    }

    /// Whether the account has a link with an act between its first and last that reaches into the time from `begin` to
    /// `end`, both included.
    public boolean reaches(int account, long begin, long end) {
        int low = start[account];
        int high = start[account + 1];
        while (low < high) {
            int middle = (low + high) >>> 1;
            if (from[middle] <= end)
                low = middle + 1;
            else
                high = middle;
        }
        return low > start[account] && latest[low - 1] >= begin;
    }

    /// Whether the account has any link.
    public boolean any(int account) {
        return start[account + 1] > start[account];
    }
}
