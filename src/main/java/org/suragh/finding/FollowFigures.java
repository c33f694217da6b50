package org.suragh.finding;

import java.util.Arrays;
import java.util.HashSet;
import java.util.Set;
import org.suragh.evidence.FollowColumns;
import org.suragh.linkage.LayerLinks;

/// What follow lists show of the members of a group (science note 1.5). Made once a case; O(links of the members and
/// their follows) a group. Deterministic.
public final class FollowFigures {
    /// Two lists as alike as this are as good as one list.
    private static final double ALIKE = .9;

    private final FollowColumns follows;
    private final LayerLinks layer;
    private final int[][] byAccount;

    /// @param follows who follows whom
    /// @param layer the layer `co-follow` of the same columns
    public FollowFigures(FollowColumns follows, LayerLinks layer) {
        this.follows = follows;
        this.layer = layer;
        this.byAccount = layer.byAccount(follows.accounts());
    }

    /// The figures of one group; arrays are beside the members.
    ///
    /// @param follows length of each one's follow list; 0 says that none is stated
    /// @param partners members with whom each has a validated link
    /// @param jaccard median share of common accounts over those partners, 0 without any
    /// @param inside of the ordered pairs of members the share where the one follows the other
    /// @param mutual of the pairs of members the share where each follows the other
    /// @param alike members whose list is as good as that of another member (Jaccard index 0.9)
    public record Figures(int[] follows, int[] partners, double[] jaccard, double inside, double mutual,
            int alike) {
        /// Members whose follow list is stated.
        public int known() {
            return (int) Arrays.stream(follows).filter(f -> f > 0).count();
        }
    }

    /// Whether the case holds any follow list.
    public boolean any() {
        return follows.size() > 0;
    }

    /// The figures of a group.
    ///
    /// @param members account ranks, ascending
    public Figures of(int[] members) {
        int n = members.length;
        int[] lists = new int[n];
        int[] partners = new int[n];
        double[] median = new double[n];
        int alike = 0;
        Set<Long> inside = new HashSet<>();
        for (int k = 0; k < n; k++) {
            int a = members[k];
            lists[k] = follows.size(a);
            for (int i = follows.start()[a]; i < follows.start()[a + 1]; i++) {
                int other = follows.rank()[follows.target()[i]];
                if (other >= 0 && other != a && Arrays.binarySearch(members, other) >= 0)
                    inside.add((long) a << 32 | other);
            }
            double[] shares = new double[byAccount[0][a + 1] - byAccount[0][a]];
            int found = 0;
            for (int p = byAccount[0][a]; p < byAccount[0][a + 1]; p++) {
                int link = byAccount[1][p];
                int other = layer.a(link) == a ? layer.b(link) : layer.a(link);
                if (Arrays.binarySearch(members, other) >= 0)
                    shares[found++] = layer.weight()[link];
            }
            partners[k] = found;
            if (found == 0)
                continue;
            median[k] = Group.median(Arrays.copyOf(shares, found));
            if (Arrays.stream(shares, 0, found).max().orElse(0) >= ALIKE)
                alike++;
        }
        long both = inside.stream().filter(x -> inside.contains(x << 32 | x >>> 32)).count();
        double pairs = Math.max(1, n * (n - 1.0));
        return new Figures(lists, partners, median, inside.size() / pairs, both / pairs, alike);
    }
}
