package org.suragh.finding;

import java.util.Arrays;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.suragh.linkage.LayerLinks;

/// A group of accounts with the figures that its judgement rests on; all arrays are beside the members.
///
/// @param members account ranks, ascending
/// @param addresses address figures
/// @param copied members with whom each shares copied texts
/// @param copiedTexts texts that each shares with another member within the window
/// @param copyChance chance of so many copies with the whole group, see [TextTest]
/// @param timed members with whom each shares minutes
/// @param acted members with whom each shares acts on one object, of the layer with most
/// @param actLayers layers of acts that link each with a member
/// @param cohort score of registration together
/// @param cohortOthers other members created in the same days
/// @param follows what follow lists show, beside the members; null where the case holds none
/// @param posts original posts of each
/// @param outside accounts of the case outside the group that log in
record Group(int[] members, AddressFigures addresses, int[] copied, int[] copiedTexts, double[] copyChance, int[] timed,
        int[] acted, int[] actLayers, double[] cohort, double[] cohortOthers,
        FollowFigures.@Nullable Figures follows, int[] posts, int outside) {

    /// What stays the same for all groups of a case.
    static final class Maker {
        private final Material material;
        private final Cohort cohort;
        private final int[][] copies;
        private final int[][] minutes;
        private final List<int[][]> byLayer;
        private final FollowFigures follows;
        private final int[] posts;
        private final int active;
        private final double eligible;

        Maker(Material material) {
            this.material = material;
            int n = material.accounts().size();
            this.cohort = new Cohort(material.accounts(), material.settings().millis("creation-cohort.window"));
            this.copies = material.coTweet().byAccount(n);
            this.minutes = material.sync().byAccount(n);
            this.byLayer = material.actLayers().stream().map(layer -> layer.byAccount(n)).toList();
            this.follows = new FollowFigures(material.stated().follows(), material.stated().coFollow());
            this.posts = new int[n];
            for (int i = 0; i < material.posts().size(); i++)
                posts[material.posts().account()[i]]++;
            int count = 0;
            for (int a = 0; a < n; a++)
                if (material.sharedIp().shortBuckets().degree(a) >= material.settings().count("control.min-logins"))
                    count++;
            this.active = count;
            this.eligible = TextTest.posts(material);
        }

        Group of(int[] members) {
            long[] created = Arrays.stream(members).mapToLong(a -> material.accounts().createdAt()[a]).toArray();
            double[][] scores = cohort.scores(created);
            TextTest texts = TextTest.of(members, material, eligible);
            int[][] acted = acted(members);
            return new Group(members, AddressFigures.of(members, material), texts.partners(), texts.texts(),
                    texts.p(), partners(members, material.sync(), minutes), acted[0], acted[1],
                    scores[0], scores[1], follows.any() ? follows.of(members) : null,
                    Arrays.stream(members).map(a -> posts[a]).toArray(),
                    Math.max(0, active - members.length));
        }

        private int[][] acted(int[] members) {
            int[][] out = new int[2][members.length];
            List<LayerLinks> layers = material.actLayers();
            for (int l = 0; l < layers.size(); l++) {
                int[] linked = partners(members, layers.get(l), byLayer.get(l));
                boolean other = layers.get(l) != material.coTweet() && layers.get(l) != material.sync();
                for (int k = 0; k < members.length; k++) {
                    if (other)
                        out[0][k] = Math.max(out[0][k], linked[k]);
                    if (linked[k] > 0)
                        out[1][k]++;
                }
            }
            return out;
        }

        /// The links of each account in a layer of acts, see [LayerLinks#byAccount].
        ///
        /// @param layer place in [Material#actLayers]
        int[][] links(int layer) {
            return byLayer.get(layer);
        }

        /// Whether an account is linked with anybody by texts or minutes.
        boolean acts(int account) {
            return copies[0][account + 1] > copies[0][account] || minutes[0][account + 1] > minutes[0][account];
        }

        private static int[] partners(int[] members, LayerLinks layer, int[][] byAccount) {
            int[] counts = new int[members.length];
            for (int k = 0; k < members.length; k++) {
                int a = members[k];
                for (int i = byAccount[0][a]; i < byAccount[0][a + 1]; i++) {
                    int link = byAccount[1][i];
                    int other = layer.a(link) == a ? layer.b(link) : layer.a(link);
                    if (Arrays.binarySearch(members, other) >= 0)
                        counts[k]++;
                }
            }
            return counts;
        }
    }

    /// For each of `all`, ascending, the place of the group in which it is judged, or -1: where it spends most of its life at the
    /// group's addresses, then where it is linked with most others, then the larger group, then the first.
    static int[] homes(List<Group> groups, int[] all) {
        int[] home = new int[all.length];
        double[][] best = new double[all.length][];
        Arrays.fill(home, -1);
        for (int g = 0; g < groups.size(); g++) {
            Group group = groups.get(g);
            for (int k = 0; k < group.size(); k++) {
                int a = Arrays.binarySearch(all, group.members[k]);
                double others = Math.max(Math.max(group.copied[k], group.timed[k]), group.acted[k]);
                double[] here = {group.addresses.cwt()[k], others, group.size()};
                if (home[a] < 0 || Arrays.compare(here, best[a]) > 0) {
                    home[a] = g;
                    best[a] = here;
                }
            }
        }
        return home;
    }

    /// Members.
    int size() {
        return members.length;
    }

    /// Whether so many members as half of those that log in keep `closure` without the strongest address.
    boolean holds(double closure) {
        int kept = 0;
        for (double c : addresses.withoutStrongest())
            if (c >= closure)
                kept++;
        return 2 * kept >= size();
    }

    /// Share of the members that were registered together.
    double cohortShare(double score) {
        return Arrays.stream(cohort).filter(c -> c >= score).count() / (double) size();
    }

    static double median(double[] values) {
        return quantile(values, .5);
    }

    /// The value below which so many lie; the lower one where it falls between two.
    static double quantile(double[] values, double share) {
        if (values.length == 0)
            return 0;
        double[] sorted = values.clone();
        Arrays.sort(sorted);
        return sorted[(int) Math.floor(share * (sorted.length - 1))];
    }
}
