package org.suragh.linkage;

import java.util.Arrays;
import java.util.stream.IntStream;
import org.suragh.base.Progress;
import org.suragh.signal.Shingles;

/// Pairs of texts that are probably near, by MinHash (Broder 1997) with 128 permutations in 32 bands of 4 rows (Leskovec,
/// Rajaraman and Ullman, chapter 3): two texts of Jaccard 0.3, 0.5, 0.7 meet in a band with probability 0.23, 0.87,
/// 0.9998 (science note 1.2.4). Each pair found is checked exactly.
///
/// In one bucket a text is compared with 16 of the 128 before it at most, those of its own part left out, so that a bucket costs its size.
/// Permutations are `a x + b` over 32 bits with fixed a, b. Cost O(32 n log n + 128 shingles). One band at a time; the
/// buckets of a band in parallel, independent of threads.
final class MinHash implements NearTexts.PairFinder {
    private static final int BANDS = 32;
    private static final int ROWS = 4;
    private static final int GROUP = 8;
    private static final int COMPARED = 16;
    private static final int SEEN = 128;
    private final Shingles texts;
    private final Progress progress;
    private final int[][] keys = new int[GROUP][];
    private int band;

    MinHash(Shingles texts, Progress progress) {
        this.texts = texts;
        this.progress = progress;
        for (int g = 0; g < GROUP; g++)
            keys[g] = new int[texts.size()];
    }

    @Override
    public long[][] next(int[] roots) {
        if (band == BANDS)
            return new long[0][];
        progress.checkpoint("linkage.stage.near", band, BANDS);
        if (band % GROUP == 0)
            sketch(band);
        int[] key = keys[band % GROUP];
        long[] sorted = new long[texts.size()];
        Arrays.setAll(sorted, t -> (long) key[t] << 32 | t);
        Arrays.parallelSort(sorted);
        band++;
        int parts = Math.clamp(sorted.length / 4096, 1, 256);
        long[][] found = new long[parts][];
        IntStream.range(0, parts).parallel().forEach(p -> {
            NearTexts.Found pairs = new NearTexts.Found();
            int from = bucketAt(sorted, (int) ((long) sorted.length * p / parts));
            int to = bucketAt(sorted, (int) ((long) sorted.length * (p + 1) / parts));
            while (from < to) {
                int end = from + 1;
                while (end < sorted.length && sorted[end] >> 32 == sorted[from] >> 32)
                    end++;
                if (end - from > 1)
                    bucket(sorted, from, end, roots, pairs);
                from = end;
            }
            found[p] = pairs.all();
        });
        return found;
    }

    /// The first bucket that begins at a place or after it.
    private static int bucketAt(long[] sorted, int place) {
        int at = place;
        while (at > 0 && at < sorted.length && sorted[at] >> 32 == sorted[at - 1] >> 32)
            at++;
        return at;
    }

    private void bucket(long[] sorted, int from, int to, int[] roots, NearTexts.Found pairs) {
        for (int i = from + 1; i < to; i++) {
            int text = (int) sorted[i];
            int last = roots[text];
            int compared = 0;
            for (int k = i - 1; k >= Math.max(from, i - SEEN) && compared < COMPARED; k--) {
                int other = (int) sorted[k];
                if (roots[other] == roots[text] || roots[other] == last)
                    continue;
                compared++;
                if (texts.near(other, text)) {
                    last = roots[other];
                    pairs.add(other, text);
                }
            }
        }
    }

    /// The keys of the bands from `first` on, of every text.
    private void sketch(int first) {
        int[] a = new int[GROUP * ROWS];
        int[] b = new int[GROUP * ROWS];
        for (int k = 0; k < a.length; k++) {
            a[k] = (int) mix(2L * (first * ROWS + k) + 1) | 1;
            b[k] = (int) mix(2L * (first * ROWS + k) + 2);
        }
        int slices = Math.clamp(texts.size() / 1024, 1, 4096);
        IntStream.range(0, slices).parallel().forEach(s -> {
            int[] least = new int[a.length];
            int to = (int) ((long) texts.size() * (s + 1) / slices);
            for (int t = (int) ((long) texts.size() * s / slices); t < to; t++) {
                Arrays.fill(least, Integer.MAX_VALUE);
                for (int i = texts.start()[t]; i < texts.start()[t + 1]; i++)
                    lower(least, scatter(texts.shingle()[i]), a, b);
                for (int g = 0; g < GROUP; g++)
                    keys[g][t] = key(least, g * ROWS);
            }
        });
    }

    private static void lower(int[] least, int x, int[] a, int[] b) {
        for (int k = 0; k < least.length; k++)
            least[k] = Math.min(least[k], a[k] * x + b[k]);
    }

    private static int key(int[] least, int from) {
        long key = 0;
        for (int k = from; k < from + ROWS; k++)
            key = mix(key + least[k]);
        return (int) (key >>> 32);
    }

    private static int scatter(int x) {
        int h = (x ^ x >>> 16) * 0x85ebca6b;
        h = (h ^ h >>> 13) * 0xc2b2ae35;
        return h ^ h >>> 16;
    }

    /// The finaliser of SplitMix64 after its step.
    private static long mix(long seed) {
        long z = seed + 0x9e3779b97f4a7c15L;
        long a = (z ^ z >>> 30) * 0xbf58476d1ce4e5b9L;
        long b = (a ^ a >>> 27) * 0x94d049bb133111ebL;
        return b ^ b >>> 31;
    }
}
