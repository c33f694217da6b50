package org.suragh.finding;

import java.util.Arrays;
import java.util.List;
import org.suragh.linkage.Buckets;
import org.suragh.linkage.Chance;
import org.suragh.signal.Addresses;

/// Whether two groups use one pool of addresses, such as two groups of two hashtags (science note 1.1.6, family A4).
///
/// Among the N addresses of the case that can link and that two accounts or more used within 7 d, one group's pool holds
/// K, the other's n, both x: the chance of so many common ones is the hypergeometric tail P(X ≥ x). O(buckets).
///
/// @param first addresses of the first group's pool
/// @param second addresses of the second group's pool
/// @param common addresses of both
/// @param all N
/// @param p chance of so many or more common ones
/// @param addresses the common ones as text, in order of the address, 50 at most
public record SharedPool(int first, int second, int common, int all, double p, List<String> addresses) {
    private static final int MOST = 50;

    /// Compares two groups.
    ///
    /// @param one account ranks of the first group, ascending
    /// @param other account ranks of the second group, ascending
    public static SharedPool of(int[] one, int[] other, Material material, PoolFigures.Maker maker) {
        int[] first = maker.pool(one);
        int[] second = maker.pool(other);
        int[] common = Arrays.stream(first).filter(e -> Arrays.binarySearch(second, e) >= 0).toArray();
        Addresses addresses = material.sharedIp().addresses();
        int all = shared(material.sharedIp().longBuckets(), maker);
        return new SharedPool(first.length, second.length, common.length, all,
                Chance.hypergeometricTail(common.length, all, first.length, second.length),
                Arrays.stream(common).limit(MOST).mapToObj(addresses::text).toList());
    }

    private static int shared(Buckets slow, PoolFigures.Maker maker) {
        int n = 0;
        int last = -1;
        for (int b = 0; b < slow.size(); b++)
            if (slow.value()[b] != last && slow.size(b) >= 2 && maker.counts(b)) {
                n++;
                last = slow.value()[b];
            }
        return n;
    }
}
