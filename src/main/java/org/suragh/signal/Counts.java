package org.suragh.signal;

import java.util.Arrays;

/// How often numbers of 0 or more came, in one table with open places (Knuth 1973, 6.4): O(1) a number, no objects. Not for
/// several threads at once.
public final class Counts {
    private long[] key;
    private int[] count;
    private int size;

    /// For about so many different numbers; more are fine.
    public Counts(int expected) {
        int places = Math.max(8, Integer.highestOneBit(Math.clamp(2L * expected, 4, 1 << 29)) << 1);
        this.key = new long[places];
        this.count = new int[places];
    }

    /// Place of a number or of the open place where it belongs; keys are stored one higher.
    private int place(long number) {
        long mixed = number * 0x9e37_79b9_7f4a_7c15L;
        int p = (int) (mixed ^ mixed >>> 32) & key.length - 1;
        while (key[p] != 0 && key[p] != number + 1)
            p = p + 1 & key.length - 1;
        return p;
    }

    /// Counts a number once more.
    public void add(long number) {
        int p = place(number);
        if (key[p] == 0) {
            key[p] = number + 1;
            size++;
        }
        count[p]++;
        if (4L * size > 3L * key.length)
            grow();
    }

    private void grow() {
        long[] keys = key;
        int[] counts = count;
        key = new long[2 * keys.length];
        count = new int[2 * keys.length];
        for (int i = 0; i < keys.length; i++)
            if (keys[i] != 0) {
                int p = place(keys[i] - 1);
                key[p] = keys[i];
                count[p] = counts[i];
            }
    }

    /// How often a number came.
    public int of(long number) {
        return count[place(number)];
    }

    /// Different numbers.
    public int size() {
        return size;
    }

    /// The numbers that came `least` times or more, ascending.
    public long[] from(int least) {
        long[] found = new long[size];
        int n = 0;
        for (int i = 0; i < key.length; i++)
            if (key[i] != 0 && count[i] >= least)
                found[n++] = key[i] - 1;
        long[] numbers = Arrays.copyOf(found, n);
        Arrays.sort(numbers);
        return numbers;
    }
}
