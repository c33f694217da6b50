package org.suragh.casefile;

import java.util.Arrays;

/// Pairs of words to small numbers from 1, in order of arrival: open addressing, 12 bytes a pair beside the words. A
/// word met again as the same object is not compared letter by letter.
final class WordTable {
    private String[] first = new String[256];
    private String[] second = new String[256];
    private int[] slots = new int[1_024];
    private int count;

    /// The number of a pair; the negative of a new number when the pair is new.
    int number(String one, String two) {
        int mask = slots.length - 1;
        int hash = two.hashCode() * 31 + one.hashCode();
        int slot = (hash ^ hash >>> 15) & mask;
        while (slots[slot] != 0) {
            int at = slots[slot] - 1;
            if (second[at].equals(two) && first[at].equals(one))
                return at + 1;
            slot = slot + 1 & mask;
        }
        if (count == first.length) {
            first = Arrays.copyOf(first, count * 2);
            second = Arrays.copyOf(second, count * 2);
        }
        first[count] = one;
        second[count] = two;
        slots[slot] = ++count;
        if (count * 2 > slots.length)
            grow();
        return -count;
    }

    private void grow() {
        slots = new int[slots.length * 2];
        int mask = slots.length - 1;
        for (int at = 0; at < count; at++) {
            int hash = second[at].hashCode() * 31 + first[at].hashCode();
            int slot = (hash ^ hash >>> 15) & mask;
            while (slots[slot] != 0)
                slot = slot + 1 & mask;
            slots[slot] = at + 1;
        }
    }
}
