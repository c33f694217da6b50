package org.suragh.signal;

import java.util.Arrays;

/// Cuts a text in normal form into shingles (Broder 1997; science note 1.2.4): three words each from eight words on, five
/// characters each below; each as a hash of 31 bits and the kind in the lowest bit. Two different shingles of one pair of
/// texts get one hash once in about a million pairs. A text of more than 2,000 different shingles is told by the 2,000
/// smallest. O(n log n) in the length. Used by one thread at a time.
///
/// Source: Broder 1997. Deterministic: a fixed hash of the letters.
final class Shingler {
    private static final int WORDS = 8;
    private static final int WORD_SHINGLE = 3;
    private static final int CHARACTERS = 5;
    private static final int MOST = 2_000;
    private int[] found = new int[512];

    /// The shingles of a text, ascending and different.
    ///
    /// @param tokens its words
    int[] of(String normal, int tokens) {
        int n = tokens >= WORDS ? words(normal) : characters(normal);
        Arrays.sort(found, 0, n);
        int different = 0;
        for (int i = 0; i < n; i++)
            if (i == 0 || found[i] != found[i - 1])
                found[different++] = found[i];
        return Arrays.copyOf(found, Math.min(different, MOST));
    }

    private int words(String text) {
        int n = 0;
        long before = 0;
        long last = 0;
        long word = 0;
        int complete = 0;
        for (int i = 0; i <= text.length(); i++) {
            if (i < text.length() && text.charAt(i) != ' ') {
                word = word * 0x5851f42d4c957f2dL + text.charAt(i) + 1;
                continue;
            }
            if (++complete >= WORD_SHINGLE)
                n = add(n, mix(mix(mix(before) + last) + word) | 1);
            before = last;
            last = word;
            word = 0;
        }
        return n;
    }

    private int characters(String text) {
        int n = 0;
        int last = Math.max(0, text.length() - CHARACTERS);
        for (int i = 0; i <= last; i++) {
            long gram = 0;
            for (int k = i; k < Math.min(i + CHARACTERS, text.length()); k++)
                gram = gram * 0x10001L * 31 + text.charAt(k) + 1;
            n = add(n, mix(gram) & ~1);
        }
        return n;
    }

    private int add(int n, long hash) {
        if (n == found.length)
            found = Arrays.copyOf(found, 2 * n);
        found[n] = (int) hash;
        return n + 1;
    }

    /// The finaliser of SplitMix64.
    private static long mix(long z) {
        long a = (z ^ z >>> 30) * 0xbf58476d1ce4e5b9L;
        long b = (a ^ a >>> 27) * 0x94d049bb133111ebL;
        return b ^ b >>> 31;
    }
}
