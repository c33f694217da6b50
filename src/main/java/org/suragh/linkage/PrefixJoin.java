package org.suragh.linkage;

import java.util.Arrays;
import java.util.stream.IntStream;
import org.suragh.base.Progress;
import org.suragh.signal.Shingles;

/// All pairs of texts whose Jaccard coefficient reaches t, by the prefix filter (Bayardo, Ma and Srikant 2007; Xiao et al.
/// 2008, PPJoin): with shingles in order of rarity, two such texts of n and m ≤ n shingles share one of the first
/// `n - ⌈t n⌉ + 1` of each, and `m ≥ t n`. Misses none, unless one shingle leads more than 2,000 texts of fitting length:
/// then the 2,000 nearest in length are looked at.
///
/// Cost: the texts that share a rare shingle. Blocks of texts in parallel; the pairs of a block depend on nothing else.
final class PrefixJoin implements NearTexts.PairFinder {
    private static final int BLOCK = 1 << 10;
    private static final int SLICE = 1 << 6;
    private static final int MOST = 2_000;
    private final Shingles texts;
    private final Progress progress;
    private final int[] order;
    private final int[] rank;
    private final int[] listStart;
    private final int[] list;
    private int done;

    PrefixJoin(Shingles texts, Progress progress) {
        this.texts = texts;
        this.progress = progress;
        this.order = bySize(texts);
        int[] distinct = IntStream.of(texts.shingle()).parallel().sorted().distinct().toArray();
        this.rank = ranks(texts, distinct);
        int[] starts = new int[distinct.length + 1];
        for (int text : order)
            for (int i = texts.start()[text]; i < prefixEnd(text); i++)
                starts[rank[i] + 1]++;
        for (int r = 0; r < distinct.length; r++)
            starts[r + 1] += starts[r];
        int[] next = starts.clone();
        this.list = new int[starts[distinct.length]];
        for (int place = 0; place < order.length; place++)
            for (int i = texts.start()[order[place]]; i < prefixEnd(order[place]); i++)
                list[next[rank[i]]++] = place;
        this.listStart = starts;
    }

    private int prefixEnd(int text) {
        return texts.start()[text + 1] - texts.least(text) + 1;
    }

    /// Texts by number of shingles, then by number.
    private static int[] bySize(Shingles texts) {
        long[] keys = new long[texts.size()];
        Arrays.setAll(keys, t -> (long) texts.size(t) << 32 | t);
        Arrays.parallelSort(keys);
        return Arrays.stream(keys).mapToInt(key -> (int) key).toArray();
    }

    /// The shingles of every text as their ranks in order of rarity, ascending within a text.
    private static int[] ranks(Shingles texts, int[] distinct) {
        int[] place = new int[texts.shingle().length];
        IntStream.range(0, place.length).parallel()
                .forEach(i -> place[i] = Arrays.binarySearch(distinct, texts.shingle()[i]));
        long[] uses = new long[distinct.length];
        for (int p : place)
            uses[p]++;
        for (int p = 0; p < uses.length; p++)
            uses[p] = uses[p] << 32 | p;
        Arrays.parallelSort(uses);
        int[] rankOf = new int[distinct.length];
        for (int r = 0; r < uses.length; r++)
            rankOf[(int) uses[r]] = r;
        IntStream.range(0, texts.size()).parallel().forEach(t -> {
            for (int i = texts.start()[t]; i < texts.start()[t + 1]; i++)
                place[i] = rankOf[place[i]];
            Arrays.sort(place, texts.start()[t], texts.start()[t + 1]);
        });
        return place;
    }

    @Override
    public long[][] next(int[] roots) {
        progress.checkpoint("linkage.stage.near", done, order.length);
        if (done == order.length)
            return new long[0][];
        int from = done;
        done = Math.min(order.length, done + BLOCK);
        int to = done;
        int slices = (to - from + SLICE - 1) / SLICE;
        long[][] found = new long[slices][];
        IntStream.range(0, slices).parallel().forEach(s -> {
            NearTexts.Found pairs = new NearTexts.Found();
            Partners partners = new Partners();
            for (int place = from + s * SLICE; place < Math.min(to, from + (s + 1) * SLICE); place++)
                partners.of(place, roots, pairs);
            found[s] = pairs.all();
        });
        return found;
    }

    /// What one text was compared with.
    private final class Partners {
        private final java.util.HashSet<Integer> met = new java.util.HashSet<>();
        private final java.util.HashSet<Integer> joined = new java.util.HashSet<>();

        void of(int place, int[] roots, NearTexts.Found pairs) {
            int text = order[place];
            int least = texts.least(text);
            met.clear();
            joined.clear();
            joined.add(roots[text]);
            for (int i = texts.start()[text]; i < prefixEnd(text); i++) {
                int from = listStart[rank[i]];
                int to = listStart[rank[i] + 1];
                if (to - from < 2)
                    continue;
                int k = Arrays.binarySearch(list, from, to, place) - 1;
                for (int seen = 0; k >= from && seen < MOST; k--, seen++) {
                    int other = order[list[k]];
                    if (texts.size(other) < least)
                        break;
                    if (!joined.contains(roots[other]) && met.add(other) && texts.near(other, text)) {
                        joined.add(roots[other]);
                        pairs.add(other, text);
                    }
                }
            }
        }
    }
}
