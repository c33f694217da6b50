package org.suragh.finding;

import java.util.Arrays;
import java.util.List;
import java.util.stream.IntStream;
import org.suragh.signal.Acts;
import org.suragh.signal.ObjectActs;
import org.suragh.signal.Settings;
import org.suragh.signal.Trace;

/// The core of a group in what it acted on: "n of N accounts acted on m of M targets within ± δ" (CopyCatch, Beutel et al.
/// 2013; science note 1.2.3). A readable fact and a second look at a group that was found by links; no test.
///
/// A target is a post that was repeated or answered, a page that was linked, or a text that was posted, on which at least two
/// members acted; M is their number. Each target has one window of 2 δ, the earliest that holds most members. A core is a
/// set of targets and a set of members such that every member acted within the window on at least the coverage of the
/// targets, and at least the coverage of the members on every target. Found greedily from each of the 10 targets of
/// most members: members of the target, then targets that enough of these share, then members of enough of those, until
/// nothing changes (10 rounds at most); the core with the largest n m is taken, of equal ones that of
/// the first target: targets are in order of number of members, then of the members themselves, never of their own number,
/// which depends on the order of reading.
/// Nothing depends on threads or on the order of rows. O(acts of the group log acts).
///
/// @param accounts n, members of the core; 0 where there is none
/// @param members N
/// @param targets m, targets of the core
/// @param allTargets M
record ActCore(int accounts, int members, int targets, int allTargets) {
    private static final int SEEDS = 10;
    private static final int ROUNDS = 10;
    private static final int LEAST = 3;
    private static final List<Trace> TRACES = List.of(Trace.CO_RETWEET, Trace.CO_REPLY, Trace.CO_URL);

    /// The acts of a case by account, made once.
    static final class Index {
        private final List<Acts> tables;
        private final List<int[][]> byAccount;
        private final List<int[]> valueOf;
        private final long reach;
        private final double coverage;

        Index(ObjectActs objects, Acts texts, Settings settings) {
            this.tables = IntStream.rangeClosed(0, TRACES.size()).mapToObj(
                    t -> t < TRACES.size() ? objects.of(TRACES.get(t)) : texts).toList();
            this.byAccount = tables.stream().map(Acts::byAccount).toList();
            this.valueOf = tables.stream().map(acts -> {
                int[] value = new int[acts.size()];
                for (int v = 0; v < acts.values(); v++)
                    Arrays.fill(value, acts.valueStart()[v], acts.valueStart()[v + 1], v);
                return value;
            }).toList();
            this.reach = settings.millis("act-core.window");
            this.coverage = settings.decimal("act-core.coverage");
        }

        /// The core of a group.
        ///
        /// @param members account ranks, ascending
        ActCore of(int[] members) {
            return ActCore.of(sets(members), members.length, coverage);
        }

        /// For every target of two members or more, those within its window, as places in `members`.
        private List<int[]> sets(int[] members) {
            java.util.ArrayList<int[]> sets = new java.util.ArrayList<>();
            for (int t = 0; t < tables.size(); t++) {
                Acts acts = tables.get(t);
                if (acts.size() == 0)
                    continue;
                int[][] rows = byAccount.get(t);
                int[] own = Arrays.stream(members).flatMap(a -> Arrays.stream(rows[1], rows[0][a], rows[0][a + 1]))
                        .sorted().toArray();
                int[] value = valueOf.get(t);
                for (int from = 0; from < own.length;) {
                    int to = from;
                    while (to < own.length && value[own[to]] == value[own[from]])
                        to++;
                    int[] set = busiest(acts, own, from, to, 2 * reach);
                    if (set.length >= 2)
                        sets.add(Arrays.stream(set).map(a -> Arrays.binarySearch(members, a)).toArray());
                    from = to;
                }
            }
            return sets;
        }
    }

    /// The accounts, ascending, in the window that holds most of them; all when under two acted at all. O(acts).
    private static int[] busiest(Acts acts, int[] rows, int from, int to, long width) {
        java.util.HashMap<Integer, Integer> inside = new java.util.HashMap<>();
        int low = from;
        int most = 0;
        int bestFrom = from;
        int bestTo = from;
        for (int i = from; i < to; i++) {
            inside.merge(acts.account()[rows[i]], 1, Integer::sum);
            while (acts.at()[rows[i]] - acts.at()[rows[low]] > width) {
                inside.computeIfPresent(acts.account()[rows[low]], (_, n) -> n == 1 ? null : n - 1);
                low++;
            }
            if (inside.size() > most) {
                most = inside.size();
                bestFrom = low;
                bestTo = i + 1;
            }
        }
        return Arrays.stream(rows, bestFrom, bestTo).map(row -> acts.account()[row]).sorted().distinct().toArray();
    }

    /// The best core of sets of members.
    ///
    /// @param sets target to its members, ascending
    static ActCore of(List<int[]> sets, int members, double coverage) {
        Integer[] order = IntStream.range(0, sets.size()).boxed().toArray(Integer[]::new);
        Arrays.sort(order, (x, y) -> {
            int c = Integer.compare(sets.get(y).length, sets.get(x).length);
            return c != 0 ? c : Arrays.compare(sets.get(x), sets.get(y));
        });
        ActCore best = new ActCore(0, members, 0, sets.size());
        for (int s = 0; s < Math.min(SEEDS, order.length); s++) {
            ActCore core = grown(sets, sets.get(order[s]), members, coverage);
            if ((long) core.accounts * core.targets > (long) best.accounts * best.targets)
                best = core;
        }
        return best;
    }

    private static ActCore grown(List<int[]> sets, int[] seed, int members, double coverage) {
        boolean[] in = new boolean[members];
        for (int a : seed)
            in[a] = true;
        ActCore core = new ActCore(0, members, 0, sets.size());
        for (int round = 0; round < ROUNDS; round++) {
            int n = count(in);
            int[] hits = new int[members];
            int targets = 0;
            for (int[] set : sets) {
                int inside = (int) Arrays.stream(set).filter(a -> in[a]).count();
                if (inside < LEAST || inside < coverage * n)
                    continue;
                targets++;
                for (int a : set)
                    hits[a]++;
            }
            boolean changed = false;
            for (int a = 0; a < members; a++) {
                boolean keeps = hits[a] > 0 && hits[a] >= coverage * targets;
                changed |= keeps != in[a];
                in[a] = keeps;
            }
            if (!changed)
                return n >= LEAST && targets >= LEAST ? new ActCore(n, members, targets, sets.size()) : core;
        }
        return core;
    }

    private static int count(boolean[] in) {
        int n = 0;
        for (boolean one : in)
            n += one ? 1 : 0;
        return n;
    }
}
