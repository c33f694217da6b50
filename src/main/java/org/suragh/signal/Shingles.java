package org.suragh.signal;

/// The shingles of the texts that may have a near duplicate, in order of the texts' hashes: what near duplicates are
/// found by. No text is in it. Immutable; nobody writes to the arrays.
///
/// The kind of a text stands in the lowest bit of its shingles, so that a short text and a long one have none in common.
///
/// @param start text to its first shingle, one longer than the number of texts
/// @param shingle hashes of 32 bits, ascending and different within a text
/// @param hash text to the first 64 bits of its hash
public record Shingles(int[] start, int[] shingle, long[] hash) {
    /// No texts.
    static final Shingles NONE = new Shingles(new int[1], new int[0], new long[0]);

    /// Number of texts.
    public int size() {
        return hash.length;
    }

    /// Shingles of a text.
    public int size(int text) {
        return start[text + 1] - start[text];
    }

    /// Whether a text is long: its shingles are three words each, and 0.7 is near; else five characters, and 0.9.
    public boolean words(int text) {
        return ofWords(shingle[start[text]]);
    }

    private static boolean ofWords(int shingle) {
        return (shingle & 1) == 1;
    }

    /// The fewest of `n` shingles that a near duplicate has in common with a text: ⌈t n⌉.
    static int least(int shingle, int n) {
        return ofWords(shingle) ? (7 * n + 9) / 10 : (9 * n + 9) / 10;
    }

    /// The fewest shingles that a near duplicate of the text has in common with it.
    public int least(int text) {
        return least(shingle[start[text]], size(text));
    }

    /// Whether the Jaccard coefficient of two texts reaches what is near: 0.7 for long texts, 0.9 for short ones.
    /// In whole numbers: `c / (n + m - c) ≥ 7/10` is `17 c ≥ 7 (n + m)`. O(n + m).
    public boolean near(int one, int other) {
        int n = size(one) + size(other);
        boolean words = words(one);
        int needed = words ? (7 * n + 16) / 17 : (9 * n + 18) / 19;
        int i = start[one];
        int j = start[other];
        int endI = start[one + 1];
        int endJ = start[other + 1];
        int common = 0;
        while (i < endI && j < endJ) {
            if (common + Math.min(endI - i, endJ - j) < needed)
                return false;
            int x = shingle[i];
            int y = shingle[j];
            if (x == y)
                common++;
            if (x <= y)
                i++;
            if (y <= x)
                j++;
        }
        return common >= needed;
    }
}
