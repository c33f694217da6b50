package org.suragh.casefile;

import java.util.Arrays;
import java.util.Map;
import java.util.stream.LongStream;

/// Rows that differ, in columns: account key, instant, earlier and later row (0: none), 32 bytes each.
final class DifferentRows {
    private long[] account = new long[64];
    private long[] at = new long[64];
    private long[] earlier = new long[64];
    private long[] later = new long[64];
    private int size;

    void add(long accountKey, long millis, long earlierRow, long laterRow) {
        if (size == at.length) {
            account = Arrays.copyOf(account, size * 2);
            at = Arrays.copyOf(at, size * 2);
            earlier = Arrays.copyOf(earlier, size * 2);
            later = Arrays.copyOf(later, size * 2);
        }
        account[size] = accountKey;
        at[size] = millis;
        earlier[size] = earlierRow;
        later[size++] = laterRow;
    }

    int size() {
        return size;
    }

    long earlier(int i) {
        return earlier[i];
    }

    long later(int i) {
        return later[i];
    }

    long[] accounts() {
        return LongStream.of(account).limit(size).distinct().toArray();
    }

    /// By account, instant, then row.
    int[] order(Map<Long, Integer> rank) {
        int[] order = SortedOrder.by(SortedOrder.natural(size), i -> later[i]);
        order = SortedOrder.by(order, i -> earlier[i]);
        order = SortedOrder.by(order, i -> at[i]);
        return SortedOrder.by(order, i -> rank.getOrDefault(account[i], -1));
    }
}
