package org.suragh.ingest.format.raw;

import java.lang.invoke.MethodHandles;
import java.lang.invoke.VarHandle;
import java.nio.ByteOrder;
import java.util.Arrays;
import org.jspecify.annotations.Nullable;

/// A dictionary from byte slices to values: the same bytes give the same instance again, without building a string.
///
/// Open addressing with linear probing; at most 48 probes, so that chosen keys cannot slow it down: what does not fit
/// is simply made anew. Bytes a distinct value: its length + 40. Not safe for several threads.
public final class SliceInterner<T> {
    public static final VarHandle LONGS = MethodHandles.byteArrayViewVarHandle(long[].class, ByteOrder.LITTLE_ENDIAN);
    private static final int MOST_PROBES = 48;
    private static final int MOST_BYTES = 192 << 20;
    private static final int MOST_VALUES = 1 << 26;
    private static final int LONGEST = 1024;

    /// Makes a value of a slice; null means the slice has none.
    public interface Maker<T> {
        @Nullable
        T make(byte[] bytes, int from, int to);
    }

    private final Maker<T> maker;
    private byte[] arena = new byte[1 << 16];
    private int used;
    private int size;
    /// Four numbers a slot, so that one look costs one line of cache: hash, offset, length, index of the value + 1.
    private int[] slots = new int[4 << 10];
    private @Nullable Object[] values = new @Nullable Object[1 << 9];

    /// An empty one that makes each value once.
    public SliceInterner(Maker<T> maker) {
        this.maker = maker;
    }

    /// The value of the slice, or null when the maker has none; failures are not remembered.
    @SuppressWarnings("unchecked")
    @Nullable
    public T get(byte[] bytes, int from, int to) {
        int length = to - from;
        if (length > LONGEST)
            return maker.make(bytes, from, to);
        int hash = hash(bytes, from, to);
        int mask = slots.length - 4;
        int slot = hash << 2 & mask;
        for (int probe = 0; probe < MOST_PROBES; probe++) {
            int index = slots[slot + 3];
            if (index == 0) {
                T made = maker.make(bytes, from, to);
                if (made != null && used + length < MOST_BYTES && size < MOST_VALUES)
                    put(slot, hash, made, bytes, from, length);
                return made;
            }
            int offset = slots[slot + 1];
            if (slots[slot] == hash && slots[slot + 2] == length
                    && Arrays.equals(arena, offset, offset + length, bytes, from, to))
                return (T) values[index - 1];
            slot = slot + 4 & mask;
        }
        return maker.make(bytes, from, to);
    }

    private void put(int slot, int hash, T value, byte[] bytes, int from, int length) {
        if (used + length > arena.length)
            arena = Arrays.copyOf(arena,
                    Math.max(arena.length + length, (int) Math.min(MOST_BYTES, arena.length * 2L)));
        System.arraycopy(bytes, from, arena, used, length);
        values[size++] = value;
        slots[slot] = hash;
        slots[slot + 1] = used;
        slots[slot + 2] = length;
        slots[slot + 3] = size;
        used += length;
        if (size == values.length)
            grow();
    }

    private void grow() {
        values = Arrays.copyOf(values, size * 2);
        int[] old = slots;
        slots = new int[old.length * 2];
        int mask = slots.length - 4;
        for (int i = 0; i < old.length; i += 4) {
            if (old[i + 3] == 0)
                continue;
            int slot = old[i] << 2 & mask;
            while (slots[slot + 3] != 0)
                slot = slot + 4 & mask;
            System.arraycopy(old, i, slots, slot, 4);
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
