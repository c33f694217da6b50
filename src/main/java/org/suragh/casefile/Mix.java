package org.suragh.casefile;

import org.jspecify.annotations.Nullable;

/// 64-bit hashes for tables in memory and for orders. Whatever they find equal is compared in full afterwards.
///
/// The finaliser is that of SplitMix64 (Steele, Lea and Flood, OOPSLA 2014).
final class Mix {
    private static final long PRIME = 0x100000001b3L;

    private Mix() {}

    static long of(long value) {
        long z = value + 0x9e3779b97f4a7c15L;
        z = (z ^ z >>> 30) * 0xbf58476d1ce4e5b9L;
        z = (z ^ z >>> 27) * 0x94d049bb133111ebL;
        return z ^ z >>> 31;
    }

    static long of(long seed, long value) {
        return of(seed ^ of(value));
    }

    static long of(long seed, @Nullable String text) {
        if (text == null)
            return of(seed, -1);
        long hash = seed ^ 0xcbf29ce484222325L;
        for (int i = 0; i < text.length(); i++)
            hash = (hash ^ text.charAt(i)) * PRIME;
        return of(hash);
    }
}
