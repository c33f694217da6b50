package org.suragh.ingest.format;

import java.lang.invoke.MethodHandles;
import java.lang.invoke.VarHandle;
import java.nio.ByteOrder;
import java.util.Arrays;
import org.jspecify.annotations.Nullable;

/// A dictionary from byte slices to values: the same bytes give the same instance again, without building a string.
///
/// Open addressing with linear probing; at most 48 probes, so that chosen keys cannot slow it down: what does not fit
/// is simply made anew. Bytes a distinct value: its length + 24. Not safe for several threads.
final class SliceInterner<T> {
    static final VarHandle LONGS = MethodHandles.byteArrayViewVarHandle(long[].class, ByteOrder.LITTLE_ENDIAN);
    private static final int MOST_PROBES = 48;
    private static final int MOST_BYTES = 192 << 20;
    private static final int LONGEST = 1024;

    /// Makes a value of a slice; null means the slice has none.
    interface Maker<T> {
        @Nullable
        T make(byte[] bytes, int from, int to);
    }

    private final Maker<T> maker;
    private byte[] arena = new byte[1 << 16];
    private int used;
    private int size;
    private int[] hashes = new int[1 << 10];
    private int[] offsets = new int[1 << 10];
    private int[] lengths = new int[1 << 10];
    private @Nullable Object[] values = new @Nullable Object[1 << 10];

    SliceInterner(Maker<T> maker) {
        this.maker = maker;
    }

    /// The value of the slice, or null when the maker has none; failures are not remembered.
    @SuppressWarnings("unchecked")
    @Nullable
    T get(byte[] bytes, int from, int to) {
        int length = to - from;
        if (length > LONGEST)
            return maker.make(bytes, from, to);
        int hash = hash(bytes, from, to);
        int mask = hashes.length - 1;
        int slot = hash & mask;
        for (int probe = 0; probe < MOST_PROBES; probe++) {
            Object value = values[slot];
            if (value == null) {
                T made = maker.make(bytes, from, to);
                if (made != null && used + length < MOST_BYTES)
                    put(slot, hash, made, bytes, from, length);
                return made;
            }
            if (hashes[slot] == hash && lengths[slot] == length
                    && Arrays.equals(arena, offsets[slot], offsets[slot] + length, bytes, from, to))
                return (T) value;
            slot = slot + 1 & mask;
        }
        return maker.make(bytes, from, to);
    }

    private void put(int slot, int hash, T value, byte[] bytes, int from, int length) {
        if (used + length > arena.length)
            arena = Arrays.copyOf(arena,
                    Math.max(arena.length + length, (int) Math.min(MOST_BYTES, arena.length * 2L)));
        System.arraycopy(bytes, from, arena, used, length);
        hashes[slot] = hash;
        offsets[slot] = used;
        lengths[slot] = length;
        values[slot] = value;
        used += length;
        if (++size * 2 > hashes.length)
            grow();
    }

    private void grow() {
        int[] oldHashes = hashes;
        int[] oldOffsets = offsets;
        int[] oldLengths = lengths;
        @Nullable
        Object[] oldValues = values;
        int capacity = oldHashes.length * 2;
        hashes = new int[capacity];
        offsets = new int[capacity];
        lengths = new int[capacity];
        values = new @Nullable Object[capacity];
        for (int i = 0; i < oldHashes.length; i++) {
            if (oldValues[i] == null)
                continue;
            int slot = oldHashes[i] & capacity - 1;
            while (values[slot] != null)
                slot = slot + 1 & capacity - 1;
            hashes[slot] = oldHashes[i];
            offsets[slot] = oldOffsets[i];
            lengths[slot] = oldLengths[i];
            values[slot] = oldValues[i];
        }
    }

    private static int hash(byte[] b, int from, int to) {
        long h = to - from;
        int i = from;
        for (; i + 8 <= to; i += 8)
            h = Long.rotateLeft(h ^ (long) LONGS.get(b, i) * 0x9e3779b97f4a7c15L, 29) * 0xbf58476d1ce4e5b9L;
        long rest = 0;
        for (; i < to; i++)
            rest = rest << 8 | b[i] & 255;
        h = (h ^ rest * 0x9e3779b97f4a7c15L) * 0x94d049bb133111ebL;
        return (int) (h ^ h >>> 32);
    }
}
