package org.suragh.linkage;

import java.util.Arrays;
import java.util.stream.IntStream;
import org.suragh.base.Progress;
import org.suragh.signal.Shingles;

/// Groups of texts that are near each other: the connected parts of the pairs whose Jaccard coefficient over shingles
/// reaches 0.7 (long texts) or 0.9 (short ones) (science note 1.2.4).
///
/// Up to `exact` texts the pairs are found by a prefix filter, which misses none ([PrefixJoin]), above by MinHash with bands
/// ([MinHash]); either way each pair is checked exactly. A pair whose texts hang together already is not looked at, so
/// that a text in many variants costs its number, not its square. Deterministic: parts do not depend on the order in
/// which pairs are found; candidates are taken in order of the texts' hashes.
final class NearTexts {
    private final int[] parent;

    private NearTexts(int size) {
        this.parent = new int[size];
        Arrays.setAll(parent, i -> i);
    }

    /// Pairs of texts, each packed as `one << 32 | other`.
    interface PairFinder {
        /// Finds pairs among what is left to do, given which part each text is in so far; empty when all is done.
        ///
        /// @param roots text to its part
        long[][] next(int[] roots);
    }

    /// Text to the least text of its part.
    static int[] parts(Shingles texts, int exact, Progress progress) {
        NearTexts parts = new NearTexts(texts.size());
        PairFinder finder = texts.size() <= exact ? new PrefixJoin(texts, progress) : new MinHash(texts, progress);
        while (true) {
            int[] roots = IntStream.range(0, texts.size()).map(parts::root).toArray();
            long[][] found = finder.next(roots);
            if (found.length == 0)
                return roots;
            for (long[] pairs : found)
                for (long pair : pairs)
                    parts.join((int) (pair >>> 32), (int) pair);
        }
    }

    private int root(int text) {
        int at = text;
        while (parent[at] != at) {
            parent[at] = parent[parent[at]];
            at = parent[at];
        }
        return at;
    }

    private void join(int one, int other) {
        int a = root(one);
        int b = root(other);
        parent[Math.max(a, b)] = Math.min(a, b);
    }

    /// A list of packed pairs that grows.
    static final class Found {
        private long[] pairs = new long[16];
        private int size;

        void add(int one, int other) {
            if (size == pairs.length)
                pairs = Arrays.copyOf(pairs, 2 * size);
            pairs[size++] = (long) one << 32 | other;
        }

        long[] all() {
            return Arrays.copyOf(pairs, size);
        }
    }
}
