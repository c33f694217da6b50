package org.suragh.finding;

import java.util.Arrays;

/// How often numbers of 0 or more came, in one table with open places (Knuth 1973, 6.4): O(1) a number, no objects.
final class IntCounts {
    private int[] key;
    private int[] count;
    private int size;

    /// For about so many different numbers; more are fine.
    IntCounts(int expected) {
        int places = Math.max(8, Integer.highestOneBit(Math.clamp(2L * expected, 4, 1 << 29)) << 1);
        this.key = new int[places];
        this.count = new int[places];
    }

    /// Place of a number or of the open place where it belongs; keys are stored one higher.
    private int place(int number) {
        int h = number * 0x9e37_79b1;
        int p = (h ^ h >>> 15) & key.length - 1;
        while (key[p] != 0 && key[p] != number + 1)
            p = p + 1 & key.length - 1;
        return p;
    }

    /// Counts a number once more.
    void add(int number) {
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
        int[] keys = key;
        int[] counts = count;
        key = new int[2 * keys.length];
        count = new int[2 * keys.length];
        for (int i = 0; i < keys.length; i++)
            if (keys[i] != 0) {
                int p = place(keys[i] - 1);
                key[p] = keys[i];
                count[p] = counts[i];
            }
    }

    /// How often a number came.
    int of(int number) {
        return count[place(number)];
    }

    /// Different numbers.
    int size() {
        return size;
    }

    /// Numbers that came so often or more, ascending.
    int[] from(int least) {
        int[] found = new int[size];
        int n = 0;
        for (int i = 0; i < key.length; i++)
            if (key[i] != 0 && count[i] >= least)
                found[n++] = key[i] - 1;
        int[] numbers = Arrays.copyOf(found, n);
        Arrays.sort(numbers);
        return numbers;
    }
}
