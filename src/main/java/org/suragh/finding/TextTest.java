package org.suragh.finding;

import java.util.Arrays;
import java.util.HashSet;
import java.util.Set;
import org.suragh.linkage.Chance;
import org.suragh.signal.Acts;
import org.suragh.signal.PostTable;

/// Copied texts between each member and all the others of a group that was found without looking at texts.
///
/// For member i: n = posts of the same texts by other accounts within the window around i's own, k = those of them by the
/// group. If i had nothing to do with the group, each would be by the group with the chance q = its share of the other
/// accounts' posts: p = P(Poisson(n q) ≥ k). How popular a text is, and how busy everybody, is thus given; a headline
/// that the whole case repeats tells nothing. Sparse material in which no single pair repeats itself often enough still
/// tells here, since the group was fixed beforehand. Cost: the members' posts times the logarithm of the posts of a
/// text, plus the event pairs. All arrays are beside the members.
///
/// Source: the null of science note 1.2.2 with the texts given. Deterministic: counts only. Defaults are those of
/// `co-tweet`.
///
/// @param partners other members with whom a text is shared
/// @param texts distinct texts shared
/// @param p chance
record TextTest(int[] partners, int[] texts, double[] p) {

    /// @param all original posts of all accounts ([#posts])
    static TextTest of(int[] members, Material material, double all) {
        int n = members.length;
        TextTest test = new TextTest(new int[n], new int[n], new double[n]);
        int[] eligible = material.posts().eligible();
        double own = Arrays.stream(members).mapToDouble(a -> eligible[a]).sum();
        for (int k = 0; k < n; k++) {
            int[] copies = one(k, members, material, test);
            double mine = eligible[members[k]];
            double share = all <= mine ? 1 : (own - mine) / (all - mine);
            test.p[k] = Chance.poissonTail(copies[1], copies[0] * share);
        }
        return test;
    }

    /// Original posts of all accounts that count: the same for every group, and as many steps as accounts.
    static double posts(Material material) {
        return Arrays.stream(material.posts().eligible()).asLongStream().sum();
    }

    /// Copies around a member's posts: by anybody else, and by the group.
    private static int[] one(int k, int[] members, Material material, TextTest test) {
        PostTable posts = material.posts();
        Acts acts = material.texts();
        long window = material.settings().millis("co-tweet.window");
        int most = material.settings().count("co-tweet.max-accounts");
        Set<Integer> partners = new HashSet<>();
        Set<Integer> texts = new HashSet<>();
        int[] copies = new int[2];
        int a = members[k];
        for (int row = firstRow(posts.account(), a); row < posts.size() && posts.account()[row] == a; row++) {
            int item = posts.item()[row];
            if (item < 0 || material.users()[item] > most)
                continue;
            long t = posts.at()[row];
            int q = firstAt(acts.at(), acts.valueStart()[item], acts.valueStart()[item + 1], t - window);
            for (; q < acts.valueStart()[item + 1] && acts.at()[q] <= t + window; q++) {
                int other = acts.account()[q];
                if (other == a)
                    continue;
                copies[0]++;
                if (Arrays.binarySearch(members, other) >= 0) {
                    copies[1]++;
                    partners.add(other);
                    texts.add(item);
                }
            }
        }
        test.partners[k] = partners.size();
        test.texts[k] = texts.size();
        return copies;
    }

    /// First row of an account in sorted ranks.
    static int firstRow(int[] sorted, int account) {
        int from = 0;
        int to = sorted.length;
        while (from < to) {
            int middle = (from + to) >>> 1;
            if (sorted[middle] < account)
                from = middle + 1;
            else
                to = middle;
        }
        return from;
    }

    private static int firstAt(long[] at, int start, int end, long t) {
        int from = start;
        int to = end;
        while (from < to) {
            int middle = (from + to) >>> 1;
            if (at[middle] < t)
                from = middle + 1;
            else
                to = middle;
        }
        return from;
    }
}
