package org.suragh.signal;

/// Numbers of posts, and the time that a number of X carries in its upper bits: `(id >> 22) + 1288834974657`
/// milliseconds, for posts since November 2010.
///
/// Source: the published layout of Snowflake numbers (science note 1.0). O(1). Pure, so deterministic.
final class Snowflake {
    private static final long EPOCH = 1_288_834_974_657L;
    private static final long FIRST = 29_700_859_247L;

    private Snowflake() {}

    /// A positive decimal number of at most 18 digits, or of 19 that fit 63 bits; -1 for any other text.
    static long number(String id) {
        int n = id.length();
        if (n == 0 || n > 19 || id.charAt(0) == '0')
            return -1;
        long value = 0;
        for (int i = 0; i < n; i++) {
            char c = id.charAt(i);
            if (c < '0' || c > '9' || value > (Long.MAX_VALUE - (c - '0')) / 10)
                return -1;
            value = value * 10 + c - '0';
        }
        return value;
    }

    /// The time inside a number, or [Long#MIN_VALUE] when it carries none.
    static long millis(long number) {
        return number < FIRST ? Long.MIN_VALUE : (number >> 22) + EPOCH;
    }
}
