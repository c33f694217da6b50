package org.suragh.finding;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.Comparator;
import java.util.List;
import java.util.Locale;
import org.suragh.linkage.Buckets;
import org.suragh.linkage.Chance;
import org.suragh.signal.Addresses;

/// Whether two groups use one pool of addresses, such as two groups of two hashtags (science note 1.1.6, family A4).
///
/// Among the N addresses of the case that can link and that two accounts or more used within 7 d, one group's pool holds
/// K, the other's n, both x: the chance of so many common ones is the hypergeometric tail P(X ≥ x). O(buckets).
/// Deterministic. Nothing rests on it: it is said, not weighed, and agendas count what each side posted.
///
/// @param first addresses of the first group's pool
/// @param second addresses of the second group's pool
/// @param common addresses of both
/// @param all N
/// @param p chance of so many or more common ones
/// @param addresses the common ones as text, in order of the address, 50 at most
public record SharedPool(int first, int second, int common, int all, double p, List<String> addresses) {
    private static final int MOST = 50;
    /// Groups of a network that are compared, the largest first, and members that a group needs.
    private static final int GROUPS = 6;
    private static final int LEAST = 3;
    private static final double ALPHA = .001;

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

    /// What a network says of its groups of acts that use one pool: one statement for every two groups without a common
    /// member whose pools have more in common than a chance of one in a thousand explains.
    ///
    /// @param groups members of each group, ascending
    static List<Ground> grounds(List<int[]> groups, Material material, PoolFigures.Maker maker) {
        List<int[]> largest = groups.stream().filter(g -> g.length >= LEAST)
                .sorted(Comparator.comparingInt((int[] g) -> -g.length).thenComparing(Arrays::compare)).limit(GROUPS)
                .toList();
        List<Ground> grounds = new ArrayList<>();
        for (int i = 0; i < largest.size(); i++)
            for (int j = i + 1; j < largest.size(); j++) {
                int[] one = largest.get(i);
                int[] other = largest.get(j);
                if (Arrays.stream(one).anyMatch(a -> Arrays.binarySearch(other, a) >= 0))
                    continue;
                SharedPool pool = of(one, other, material, maker);
                if (pool.common > 1 && pool.p <= ALPHA)
                    grounds.add(new Ground("finding.ground.two-groups-one-pool", true, EvidenceKind.ADDRESSES,
                            "shared-ip", List.of(Integer.toString(one.length), Integer.toString(other.length), Integer
                                    .toString(pool.common), Integer.toString(pool.first), Integer.toString(pool.second),
                                    Integer.toString(pool.all), String.format(Locale.ROOT, "%.2g", pool.p)),
                            new Ground.Rows("login", pool.addresses)));
            }
        return List.copyOf(grounds);
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
