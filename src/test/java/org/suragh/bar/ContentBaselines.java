package org.suragh.bar;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.suragh.base.Progress;
import org.suragh.community.Components;
import org.suragh.evidence.AccountColumns;
import org.suragh.linkage.Link;
import org.suragh.linkage.RepeatPairs;
import org.suragh.signal.PostTable;

/// Published methods on what accounts post: retweets of one post and texts that are the same in normal form.
final class ContentBaselines {
    private static final long WINDOW = 60_000;
    private static final int MIN_RETWEETS = 10;

    private final AccountColumns accounts;
    private final RepeatPairs repeats = new RepeatPairs();
    private final Map<String, Integer> retweeted = new HashMap<>();
    private final List<int[]> retweets = new ArrayList<>();

    ContentBaselines(AccountColumns accounts) {
        this.accounts = accounts;
    }

    /// Takes a retweet.
    void retweet(int account, long at, String id, String of) {
        repeats.add("r" + of, id, account, at);
        retweets.add(new int[]{account, retweeted.computeIfAbsent(of, _ -> retweeted.size())});
    }

    /// Takes all texts.
    void texts(PostTable posts) {
        for (int row = 0; row < posts.size(); row++)
            if (posts.item()[row] >= 0)
                repeats.add("t" + posts.item()[row], posts.id(row), posts.account()[row], posts.at()[row]);
    }

    /// All results.
    List<Found> found() {
        return List.of(counted(), cooRTweet(), similar());
    }

    /// Accounts that repeated two objects or more within a minute of each other.
    private Found counted() {
        return components("two objects within 60 s", repeats.links(accounts, WINDOW, 2, 1, Progress.NONE));
    }

    /// CooRTweet (Righetti and Balluff 2025): 60 s, at least two repeats an account, and of its edges those above the
    /// median weight, as its `edge_weight = 0.5` keeps them.
    private Found cooRTweet() {
        List<Link> links = repeats.links(accounts, WINDOW, 1, 2, Progress.NONE);
        int[] weights = links.stream().mapToInt(Link::coUses).sorted().toArray();
        int n = weights.length;
        double median = n == 0 ? 0 : (weights[(n - 1) / 2] + weights[n / 2]) / 2.0;
        return components("CooRTweet, 60 s", links.stream().filter(l -> l.coUses() > median).toList());
    }

    private Found components(String name, List<Link> links) {
        Components components = new Components(accounts.size());
        for (Link link : links)
            components.join(accounts.rank(link.a()), accounts.rank(link.b()));
        return Found.ofComponents(name, components);
    }

    /// Cosine of the TF-IDF of retweeted posts, top 0.5 %, accounts with ten retweets or more (Pacheco et al. 2021).
    private Found similar() {
        int[] count = new int[accounts.size()];
        retweets.forEach(r -> count[r[0]]++);
        List<int[]> taken = retweets.stream().filter(r -> count[r[0]] >= MIN_RETWEETS).toList();
        Uses uses = Uses.of(accounts.size(), retweeted.size(), taken.stream().mapToInt(r -> r[0]).toArray(),
                taken.stream().mapToInt(r -> r[1]).toArray());
        return ChanceBaselines.tfIdf("TF-IDF cosine of retweets, top 0.5 %", uses, .005);
    }
}
