package org.suragh.linkage;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.Comparator;
import java.util.List;
import org.suragh.base.Progress;
import org.suragh.evidence.FollowColumns;
import org.suragh.signal.Acts;
import org.suragh.signal.Settings;

/// The layer `co-follow`: accounts that follow the same accounts, more than the lengths of their lists explain.
///
/// Items are followed accounts, without time (science note 1.5, with the null of 1.2.2): k common ones against
/// `λ = d_a d_b S / (E (E - 1))`, the closed form of dealing the follows anew to the accounts, FDR `co-follow.alpha`. An
/// account that more than `co-follow.max-accounts` accounts of the case follow says nothing of two of them: it is listed
/// and counts neither into lists nor into what chance expects. A link needs `co-follow.min-values` common accounts and
/// a Jaccard index of `co-follow.min-jaccard`, which is its weight: people of one interest beat chance as well, with
/// lists that differ. The chance line knows no Jaccard index and is an upper bound.
///
/// Cost: Σ n² over followed accounts of n followers, n at most the limit; memory accounts + kept pairs. Deterministic:
/// counts only; threads play no part.
public final class CoFollow {
    /// The layer id.
    public static final String ID = "co-follow";

    private CoFollow() {}

    /// Builds the layer.
    public static LayerLinks of(FollowColumns follows, Settings settings, Progress progress) {
        int n = follows.accounts();
        Acts acts = Acts.of(n, follows.names().length, follows.size(), follows.target(), new long[follows.size()],
                owners(follows));
        int[] users = acts.accountsOfValues();
        int most = settings.count("co-follow.max-accounts");
        List<SetAside> setAside = new ArrayList<>();
        int[] degree = new int[n];
        double together = 0;
        for (int v = 0; v < users.length; v++) {
            if (users[v] > most) {
                setAside.add(new SetAside(ID, follows.names()[v], "", users[v], users[v],
                        "linkage.set-aside.popular-target"));
                continue;
            }
            together += (double) users[v] * (users[v] - 1);
            for (int i = acts.valueStart()[v]; i < acts.valueStart()[v + 1]; i++)
                degree[acts.account()[i]]++;
        }
        setAside.sort(Comparator.comparing(SetAside::value));
        Buckets buckets = Meetings.buckets(acts, 0);
        boolean[] links = Meetings.linking(buckets, b -> buckets.size(b) <= most);
        Null chance = Null.permutation(degree, together, together / 2);
        int least = settings.count("co-follow.min-values");
        double jaccard = settings.decimal("co-follow.min-jaccard");
        PairTest test = PairTest.of(chance, settings.decimal("co-follow.alpha"), least,
                screen -> Meetings.counts(buckets, links, (a, b, k) -> jaccard(degree, a, b, k) >= jaccard
                        && screen.keep(a, b, k), progress));
        double[] weight = new double[test.pairs().size()];
        Arrays.setAll(weight, i -> jaccard(degree, test.pairs().a()[i], test.pairs().b()[i],
                (int) test.pairs().value()[i]));
        return new LayerLinks(ID, test, details(follows, users, most, test.pairs()), weight, new int[n],
                List.copyOf(setAside), chance);
    }

    private static int[] owners(FollowColumns follows) {
        int[] account = new int[follows.size()];
        for (int a = 0; a < follows.accounts(); a++)
            Arrays.fill(account, follows.start()[a], follows.start()[a + 1], a);
        return account;
    }

    private static double jaccard(int[] degree, int a, int b, int common) {
        int all = degree[a] + degree[b] - common;
        return all == 0 ? 0 : (double) common / all;
    }

    /// What each pair has in common, with the first and last stated time of any of these follows. O(lists of the pairs).
    private static WindowPairs.Details details(FollowColumns follows, int[] users, int most, Pairs pairs) {
        int n = pairs.size();
        int[] common = new int[n];
        long[] first = new long[n];
        long[] last = new long[n];
        Arrays.setAll(common, i -> (int) pairs.value()[i]);
        Arrays.fill(first, FollowColumns.UNKNOWN);
        Arrays.fill(last, FollowColumns.UNKNOWN);
        int[] place = new int[users.length];
        int marked = -1;
        for (int i = 0; i < n; i++) {
            int a = pairs.a()[i];
            if (a != marked) {
                for (int k = marked < 0 ? 0 : follows.start()[marked]; marked >= 0
                        && k < follows.start()[marked + 1]; k++)
                    place[follows.target()[k]] = 0;
                for (int k = follows.start()[a]; k < follows.start()[a + 1]; k++)
                    place[follows.target()[k]] = k + 1;
                marked = a;
            }
            int b = pairs.b()[i];
            for (int k = follows.start()[b]; k < follows.start()[b + 1]; k++) {
                int other = place[follows.target()[k]] - 1;
                if (other < 0 || users[follows.target()[k]] > most)
                    continue;
                for (long at : new long[]{follows.at()[k], follows.at()[other]}) {
                    if (at == FollowColumns.UNKNOWN)
                        continue;
                    first[i] = first[i] == FollowColumns.UNKNOWN ? at : Math.min(first[i], at);
                    last[i] = Math.max(last[i], at);
                }
            }
        }
        return new WindowPairs.Details(common, common, new int[n], first, last);
    }
}
