package org.suragh.finding;

import java.util.Arrays;
import java.util.HashMap;
import java.util.Map;
import java.util.SplittableRandom;
import java.util.stream.IntStream;
import org.suragh.signal.PostTimes;

/// How long a stretch of posts of one kind after the other half of a group has in common: the "digital DNA" of Cresci et al.
/// (2016), own post, answer, repeat as three letters, and the longest substring that at least half of the members show,
/// beside the same for groups of as many accounts drawn from the case. Descriptive only: accounts that only repeat
/// share long stretches without knowing of each other.
///
/// Substrings by a polynomial hash of 64 bits, their length by bisection: O(letters log letters) a group. The draws
/// come from the seed: deterministic.
///
/// @param members members with [Automation#LEAST] posts, of whom figures speak
/// @param holders of whom so many show the stretch
/// @param length its length
/// @param drawn median length of the groups drawn
/// @param reached share of the groups drawn with a length as large
public record PostSequences(int members, int holders, int length, int drawn, double reached) {
    /// Groups drawn for comparison.
    public static final int DRAWS = 200;
    /// The last so many posts of an account are looked at.
    private static final int LONGEST = 1_000;
    private static final long BASE = 0x9E37_79B9_7F4A_7C15L;

    /// The figure of a group; all zeros with fewer than two members who have posts enough.
    ///
    /// @param members account ranks
    /// @param seed where the draws start
    public static PostSequences of(PostTimes posts, int[] members, long seed) {
        int[] able = IntStream.range(0, posts.accounts()).filter(a -> posts.size(a) >= Automation.LEAST).toArray();
        int[] group = IntStream.of(members).filter(a -> posts.size(a) >= Automation.LEAST).toArray();
        if (group.length < 2)
            return new PostSequences(group.length, 0, 0, 0, 1);
        int holders = Math.max(2, (group.length + 1) / 2);
        int length = longest(posts, group, holders);
        SplittableRandom random = new SplittableRandom(seed);
        int[][] drawn = new int[DRAWS][];
        for (int d = 0; d < DRAWS; d++)
            drawn[d] = draw(able, group.length, random);
        int[] lengths = new int[DRAWS];
        IntStream.range(0, DRAWS).parallel().forEach(d -> lengths[d] = longest(posts, drawn[d], holders));
        Arrays.sort(lengths);
        double reached = Arrays.stream(lengths).filter(l -> l >= length).count() / (double) DRAWS;
        return new PostSequences(group.length, holders, length, lengths[DRAWS / 2], reached);
    }

    private static int[] draw(int[] from, int n, SplittableRandom random) {
        int[] pool = from.clone();
        for (int i = 0; i < n; i++) {
            int k = i + random.nextInt(pool.length - i);
            int other = pool[k];
            pool[k] = pool[i];
            pool[i] = other;
        }
        return Arrays.copyOf(pool, n);
    }

    /// Length of the longest substring that `holders` of the accounts have.
    static int longest(PostTimes posts, int[] accounts, int holders) {
        int low = 0;
        int high = IntStream.of(accounts).map(a -> Math.min(LONGEST, posts.size(a))).max().orElse(0);
        while (low < high) {
            int middle = (low + high + 1) >>> 1;
            if (shared(posts, accounts, holders, middle))
                low = middle;
            else
                high = middle - 1;
        }
        return low;
    }

    private static boolean shared(PostTimes posts, int[] accounts, int holders, int length) {
        long power = 1;
        for (int i = 1; i < length; i++)
            power *= BASE;
        Map<Long, int[]> seen = new HashMap<>();
        for (int a = 0; a < accounts.length; a++) {
            int to = posts.start()[accounts[a] + 1];
            int from = Math.max(posts.start()[accounts[a]], to - LONGEST);
            long hash = 0;
            for (int i = from; i < to; i++) {
                if (i - from >= length)
                    hash -= posts.kind()[i - length] * power;
                hash = hash * BASE + posts.kind()[i];
                if (i - from + 1 < length)
                    continue;
                int[] count = seen.computeIfAbsent(hash, _ -> new int[]{0, -1});
                if (count[1] == a)
                    continue;
                count[1] = a;
                if (++count[0] >= holders)
                    return true;
            }
        }
        return false;
    }
}
