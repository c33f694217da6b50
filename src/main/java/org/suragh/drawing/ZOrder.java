package org.suragh.drawing;

import java.util.Arrays;

/// Sorting of keys by some of their bits; stable, so that equal keys stay in order. Cost O(n) a byte of key.
final class ZOrder {
    private ZOrder() {}

    /// Sorts by the bits `from` to `to`; all higher bits must be 0 and the lower ones ascending.
    static void sort(long[] keys, int from, int to) {
        if (keys.length < 256) {
            Arrays.sort(keys);
            return;
        }
        long[] source = keys;
        long[] target = new long[keys.length];
        for (int shift = from; shift < to; shift += 11) {
            int[] start = new int[1 << 11];
            for (long key : source)
                start[(int) (key >>> shift) & 0x7ff]++;
            int sum = 0;
            for (int i = 0; i < start.length; i++) {
                int count = start[i];
                start[i] = sum;
                sum += count;
            }
            for (long key : source)
                target[start[(int) (key >>> shift) & 0x7ff]++] = key;
            long[] swap = source;
            source = target;
            target = swap;
        }
        if (source != keys)
            System.arraycopy(source, 0, keys, 0, keys.length);
    }
}
