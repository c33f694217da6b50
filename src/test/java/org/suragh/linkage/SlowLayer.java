package org.suragh.linkage;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;

/// A layer of acts by plain loops over all pairs of rows: the oracle of [CoAction] and [CoTweet].
///
/// @param accounts number of accounts
/// @param window milliseconds, inclusive
/// @param alpha false-discovery rate
/// @param values fewest different values
/// @param jitter J in milliseconds, 0 for none
/// @param jitterAlpha largest p of the jitter null
record SlowLayer(int accounts, long window, double alpha, int values, long jitter, double jitterAlpha) {
    /// One act.
    record Act(String value, long at, int account) {}

    /// What a link says, as text: `a b events values`.
    private static final class Pair {
        int events;
        double jittered;
        final Set<String> values = new HashSet<>();
        final Set<Integer> ours = new HashSet<>();
        final Set<Integer> theirs = new HashSet<>();
    }

    /// The links in order of (a, b), each as `a b events values`, when chance is that of the acts themselves.
    List<String> links(List<Act> acts) {
        double[] degree = new double[accounts];
        acts.forEach(act -> degree[act.account]++);
        return links(acts, degree, 2, Set.of());
    }

    /// The same with the acts of each account counted elsewhere.
    ///
    /// @param events fewest event pairs
    /// @param aside values that count into what chance expects and link nobody
    List<String> links(List<Act> acts, double[] degree, int events, Set<String> aside) {
        double together = 0;
        TreeMap<Long, Pair> pairs = new TreeMap<>();
        for (int i = 0; i < acts.size(); i++) {
            Act x = acts.get(i);
            for (int j = 0; j < acts.size(); j++) {
                Act y = acts.get(j);
                long apart = Math.abs(x.at - y.at);
                if (i == j || !x.value.equals(y.value))
                    continue;
                together += apart <= window ? 1 : 0;
                if (x.account >= y.account)
                    continue;
                Pair pair = pairs.computeIfAbsent((long) x.account << 32 | y.account, _ -> new Pair());
                if (apart < 2 * jitter)
                    pair.jittered += 2.0 * window * (2 * jitter - apart) / (4.0 * jitter * jitter);
                if (apart <= window && !aside.contains(x.value)) {
                    pair.events++;
                    pair.values.add(x.value);
                    pair.ours.add(i);
                    pair.theirs.add(j);
                }
            }
        }
        double n = Arrays.stream(degree).sum();
        double tests = accounts * (accounts - 1.0) / 2;
        double factor = n < 2 ? 0 : together / (n * (n - 1));
        TreeMap<Long, Double> p = new TreeMap<>();
        for (var entry : pairs.entrySet())
            if (entry.getValue().events >= events)
                p.put(entry.getKey(), tail(entry.getValue().events, lambda(degree, factor, entry.getKey())));
        double cut = cut(p, alpha, tests);
        List<String> links = new ArrayList<>();
        for (Map.Entry<Long, Double> entry : p.entrySet()) {
            Pair pair = pairs.get(entry.getKey());
            int matched = Math.min(pair.ours.size(), pair.theirs.size());
            boolean kept = entry.getValue() <= cut && pair.values.size() >= values && matched >= events
                    && tail(matched, lambda(degree, factor, entry.getKey())) <= cut
                    && (jitter == 0 || tail(pair.events, pair.jittered) <= jitterAlpha);
            if (kept)
                links.add((entry.getKey() >> 32) + " " + entry.getKey().intValue() + " " + pair.events + " "
                        + pair.values.size());
        }
        return links;
    }

    private static double lambda(double[] degree, double factor, long key) {
        return degree[(int) (key >> 32)] * degree[(int) key] * factor;
    }

    /// The bound up to which Benjamini and Hochberg reject.
    static double cut(TreeMap<Long, Double> p, double alpha, double tests) {
        double[] sorted = p.values().stream().mapToDouble(x -> x).sorted().toArray();
        double cut = -1;
        for (int i = 0; i < sorted.length; i++)
            if (sorted[i] <= alpha * (i + 1) / tests)
                cut = alpha * (i + 1) / tests;
        return cut;
    }

    /// P(Poisson(λ) ≥ k), by adding terms from k on.
    static double tail(int k, double lambda) {
        if (lambda <= 0)
            return k == 0 ? 1 : 0;
        double log = -lambda + k * Math.log(lambda);
        for (int i = 2; i <= k; i++)
            log -= Math.log(i);
        double term = Math.exp(log);
        double sum = 0;
        for (int i = k; i < k + 2_000 && (i <= lambda || term > sum * 1e-17); i++) {
            sum += term;
            term *= lambda / (i + 1);
        }
        return k == 0 ? 1 : sum;
    }
}
