package org.suragh.linkage;

import java.util.Arrays;
import java.util.HashMap;
import java.util.Map;
import org.suragh.evidence.FollowColumns;

/// In how far two accounts followed the same accounts in the same order: the longest common subsequence of their most
/// recent follows (science note 1.5). Lists name an account once, so that it is the longest increasing subsequence of
/// the places of common ones (Schensted 1961; patience sorting): O(n log n) for n follows looked at.
///
/// Deterministic.
///
/// @param common accounts that both recent lists hold
/// @param inOrder of them, so many stand in the same order in both
public record FollowOrder(int common, int inOrder) {
    /// Compares the last `recent` follows of two accounts.
    public static FollowOrder of(FollowColumns follows, int a, int b, int recent) {
        Map<Integer, Integer> place = new HashMap<>();
        for (int k = from(follows, a, recent); k < follows.start()[a + 1]; k++)
            place.put(follows.target()[k], k);
        int[] last = new int[follows.size(b)];
        int longest = 0;
        int common = 0;
        for (int k = from(follows, b, recent); k < follows.start()[b + 1]; k++) {
            Integer there = place.get(follows.target()[k]);
            if (there == null)
                continue;
            common++;
            int at = Arrays.binarySearch(last, 0, longest, there);
            int pile = at >= 0 ? at : -at - 1;
            last[pile] = there;
            longest = Math.max(longest, pile + 1);
        }
        return new FollowOrder(common, longest);
    }

    /// What chance makes of it: about 2√n of n common ones stand in the same order in two shuffled lists (Vershik and
    /// Kerov 1977), never more than all.
    public double expected() {
        return Math.min(common, 2 * Math.sqrt(common));
    }

    private static int from(FollowColumns follows, int account, int recent) {
        return Math.max(follows.start()[account], follows.start()[account + 1] - recent);
    }
}
