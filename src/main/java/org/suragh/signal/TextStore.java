package org.suragh.signal;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.stream.IntStream;

/// The different texts of a case while posts are read: the hash of each, and its shingles ([Shingler]), no text.
///
/// Memory for one text: 28 bytes and 4 a shingle, released by [#shingles]. Filled by one thread.
final class TextStore {
    private static final int CHUNK = 1 << 20;
    private static final int PARTS = 2;
    private static final int ROUNDS = 4;
    private final List<int[]> chunks = new ArrayList<>();
    private int used = CHUNK;
    private long[] hi = new long[1024];
    private long[] lo = new long[1024];
    private long[] start = new long[1024];
    private int[] count = new int[1024];
    private int[] table = new int[4096];
    private int size;

    /// The number of a text, a new one when it was not seen before.
    int add(long high, long low, int[] shingles) {
        int mask = table.length - 1;
        int p = (int) (high ^ high >>> 32) & mask;
        while (table[p] != 0) {
            if (hi[table[p] - 1] == high && lo[table[p] - 1] == low)
                return table[p] - 1;
            p = p + 1 & mask;
        }
        if (size == hi.length) {
            int to = size + (size >> 1);
            hi = Arrays.copyOf(hi, to);
            lo = Arrays.copyOf(lo, to);
            start = Arrays.copyOf(start, to);
            count = Arrays.copyOf(count, to);
        }
        if (used + shingles.length > CHUNK) {
            chunks.add(new int[CHUNK]);
            used = 0;
        }
        System.arraycopy(shingles, 0, chunks.getLast(), used, shingles.length);
        hi[size] = high;
        lo[size] = low;
        start[size] = (long) (chunks.size() - 1) * CHUNK + used;
        count[size] = shingles.length;
        used += shingles.length;
        table[p] = ++size;
        if (size > table.length / 2)
            rehash();
        return size - 1;
    }

    private void rehash() {
        table = new int[table.length * 2];
        int mask = table.length - 1;
        for (int t = 0; t < size; t++) {
            int p = (int) (hi[t] ^ hi[t] >>> 32) & mask;
            while (table[p] != 0)
                p = p + 1 & mask;
            table[p] = t + 1;
        }
    }

    /// Number of different texts.
    int size() {
        return size;
    }

    /// The first 64 bits of the hash of a text.
    long hash(int text) {
        return hi[text];
    }

    /// Sees the shingles of one text.
    private interface Visitor {
        void shingle(int value);
    }

    private void each(int text, Visitor visitor) {
        int[] chunk = chunks.get((int) (start[text] / CHUNK));
        int from = (int) (start[text] % CHUNK);
        for (int i = from; i < from + count[text]; i++)
            visitor.shingle(chunk[i]);
    }

    /// The texts that may have a near duplicate, in order of hash; nothing of the others is kept. Empties the store.
    ///
    /// Two texts of Jaccard t share at least ⌈t n⌉ of the n shingles of either, so that a text with fewer shingles that
    /// stand in another text as well has none. Which do is noted in two bit sets of eight bits a shingle; a collision
    /// there only keeps a text. Repeated while it helps. Loses nothing. O(shingles), in parallel parts.
    ///
    /// @param number text to its place in the result, or -1; filled here
    Shingles shingles(int[] number) {
        int[] alive = IntStream.range(0, size).filter(t -> count[t] > 0).toArray();
        for (int round = 0; round < ROUNDS && alive.length > 0; round++) {
            int before = alive.length;
            alive = shared(alive);
            if (alive.length > before * .8)
                break;
        }
        int[] ordered = ordered(alive);
        Arrays.fill(number, -1);
        int[] starts = new int[ordered.length + 1];
        long[] hashes = new long[ordered.length];
        for (int i = 0; i < ordered.length; i++) {
            number[ordered[i]] = i;
            hashes[i] = hi[ordered[i]];
            starts[i + 1] = starts[i] + count[ordered[i]];
        }
        int[] all = new int[starts[ordered.length]];
        for (int i = 0; i < ordered.length; i++) {
            int text = ordered[i];
            System.arraycopy(chunks.get((int) (start[text] / CHUNK)), (int) (start[text] % CHUNK), all, starts[i],
                    count[text]);
        }
        chunks.clear();
        used = CHUNK;
        return new Shingles(starts, all, hashes);
    }

    private int[] shared(int[] alive) {
        long shingles = IntStream.of(alive).mapToLong(t -> count[t]).sum();
        int bits = Math.clamp(64 - Long.numberOfLeadingZeros(8 * shingles), 16, 31);
        long[] once = new long[1 << bits - 6];
        long[] twice = new long[1 << bits - 6];
        IntStream.range(0, PARTS).parallel().forEach(part -> {
            for (int text : alive)
                each(text, shingle -> {
                    int slot = slot(shingle, bits);
                    if (slot >>> bits - 1 == part) {
                        twice[slot >> 6] |= once[slot >> 6] & 1L << slot;
                        once[slot >> 6] |= 1L << slot;
                    }
                });
        });
        boolean[] kept = new boolean[alive.length];
        IntStream.range(0, alive.length).parallel().forEach(i -> {
            int[] common = {0};
            each(alive[i], shingle -> {
                int slot = slot(shingle, bits);
                if ((twice[slot >> 6] & 1L << slot) != 0)
                    common[0]++;
            });
            int first = chunks.get((int) (start[alive[i]] / CHUNK))[(int) (start[alive[i]] % CHUNK)];
            kept[i] = common[0] >= Shingles.least(first, count[alive[i]]);
        });
        return IntStream.range(0, alive.length).filter(i -> kept[i]).map(i -> alive[i]).toArray();
    }

    private static int slot(int shingle, int bits) {
        int h = shingle * 0x9e3779b1;
        h = (h ^ h >>> 15) * 0x85ebca77;
        return (h ^ h >>> 13) >>> 32 - bits;
    }

    /// Texts in order of hash, without an object for each.
    int[] ordered(int[] texts) {
        long[] keys = IntStream.of(texts).mapToLong(t -> hi[t] ^ Long.MIN_VALUE).toArray();
        Arrays.parallelSort(keys);
        int[] ordered = new int[texts.length];
        Arrays.fill(ordered, -1);
        for (int text : texts) {
            int p = Arrays.binarySearch(keys, hi[text] ^ Long.MIN_VALUE);
            while (p > 0 && keys[p - 1] == keys[p])
                p--;
            while (ordered[p] >= 0)
                p++;
            ordered[p] = text;
        }
        for (int i = 1; i < ordered.length; i++)
            for (int k = i; k > 0 && hi[ordered[k]] == hi[ordered[k - 1]]
                    && Long.compareUnsigned(lo[ordered[k]], lo[ordered[k - 1]]) < 0; k--) {
                int swapped = ordered[k];
                ordered[k] = ordered[k - 1];
                ordered[k - 1] = swapped;
            }
        return ordered;
    }
}
