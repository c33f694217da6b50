package org.suragh.linkage;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.Comparator;
import java.util.List;
import org.suragh.base.Progress;
import org.suragh.signal.Acts;
import org.suragh.signal.PostTable;
import org.suragh.signal.Settings;

/// The layer `co-tweet`: accounts that posted the same text, in normal form, within hours of each other.
///
/// Originals only. A text that more than `co-tweet.max-accounts` accounts used (a share button, a greeting) links
/// nobody and is listed. A link needs more event pairs within `co-tweet.window` than a permutation of the account
/// labels gives ([Null#permutation], FDR α) and at least `co-tweet.min-values` different texts. The jitter null of
/// science note 1.2.2 is not used here: it breaks timing inside hours, and this window is as wide. Cost: the event
/// pairs within windows.
public final class CoTweet {
    /// The layer id.
    public static final String ID = "co-tweet";

    private CoTweet() {}

    /// Builds the layer.
    public static LayerLinks of(PostTable posts, Acts texts, Settings settings, Progress progress) {
        long window = settings.millis("co-tweet.window");
        int most = settings.count("co-tweet.max-accounts");
        int[] users = texts.accountsOfValues();
        boolean[] links = new boolean[texts.values()];
        List<SetAside> setAside = new ArrayList<>();
        for (int v = 0; v < links.length; v++) {
            links[v] = users[v] >= 2 && users[v] <= most;
            if (users[v] > most)
                setAside.add(new SetAside(ID, posts.name(v), "", users[v],
                        texts.valueStart()[v + 1] - texts.valueStart()[v], "linkage.set-aside.common-text"));
        }
        setAside.sort(Comparator.comparing(SetAside::value));
        double[] together = together(texts, window, links);
        Null chance = Null.permutation(posts.eligible(), together[0], together[1]);
        PairTest test = PairTest.of(chance, settings.decimal("co-tweet.alpha"), 1,
                screen -> WindowPairs.events(texts, window, links, screen, progress));
        WindowPairs.Details details = WindowPairs.details(texts, window, 0, links, test.pairs());
        int least = settings.count("co-tweet.min-values");
        PairTest kept = test.only(i -> details.values()[i] >= least);
        WindowPairs.Details keptDetails = WindowPairs.details(texts, window, 0, links, kept.pairs());
        double[] weight = new double[kept.pairs().size()];
        Arrays.setAll(weight, i -> Math.min(-Math.log10(kept.p()[i]), 12));
        return new LayerLinks(ID, kept, keptDetails, weight, Days.ofWindow(texts, window, links, kept.pairs()),
                List.copyOf(setAside), chance);
    }

    /// Twice the event pairs within the window, and the event pairs of two different accounts.
    private static double[] together(Acts acts, long window, boolean[] links) {
        double all = 0;
        double different = 0;
        for (int v = 0; v < acts.values(); v++) {
            if (!links[v])
                continue;
            int from = acts.valueStart()[v];
            for (int i = from; i < acts.valueStart()[v + 1]; i++) {
                while (acts.at()[i] - acts.at()[from] > window)
                    from++;
                all += 2.0 * (i - from);
                for (int j = from; j < i; j++)
                    if (acts.account()[j] != acts.account()[i])
                        different++;
            }
        }
        return new double[]{all, different};
    }
}
