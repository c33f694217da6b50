package org.suragh.linkage;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.function.IntFunction;
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
///
/// Deterministic: counts in order of (a, b). Defaults: 6 h, two texts, at most 100 accounts a text, α 0.01 (science
/// note 1.2.1; the toolkit of Graham et al. warns of share buttons).
public final class CoTweet {
    /// The layer id.
    public static final String ID = "co-tweet";

    private CoTweet() {}

    /// Builds the layer.
    public static LayerLinks of(PostTable posts, Acts texts, Settings settings, Progress progress) {
        return of(ID, texts, posts, posts::name, settings, progress);
    }

    /// A layer of texts by the settings that begin with its id.
    static LayerLinks of(String id, Acts texts, PostTable posts, IntFunction<String> name, Settings settings,
            Progress progress) {
        long window = settings.millis(id + ".window");
        int most = settings.count(id + ".max-accounts");
        int[] users = texts.accountsOfValues();
        boolean[] links = links(users, most);
        List<SetAside> setAside = new ArrayList<>();
        double together = 0;
        double different = 0;
        for (int v = 0; v < links.length; v++) {
            if (users[v] > most)
                setAside.add(new SetAside(id, name.apply(v), "", users[v],
                        texts.valueStart()[v + 1] - texts.valueStart()[v], "linkage.set-aside.common-text"));
            if (links[v]) {
                together += Windows.together(texts, v, window);
                different += Windows.different(texts, v, window);
            }
        }
        setAside.sort(Comparator.comparing(SetAside::value));
        Null chance = Null.permutation(posts.eligible(), together, different);
        ActLayer.Plan plan = new ActLayer.Plan(id, window, settings.decimal(id + ".alpha"), 1,
                settings.count(id + ".min-values"), null);
        return ActLayer.of(plan, texts, links, chance, setAside, progress);
    }

    private static boolean[] links(int[] users, int most) {
        boolean[] links = new boolean[users.length];
        for (int v = 0; v < links.length; v++)
            links[v] = users[v] >= 2 && users[v] <= most;
        return links;
    }

    /// How the count of a pair in the layer depends on the window. O(acts) for each width.
    public static Sensitivity sensitivity(PostTable posts, Acts texts, Settings settings, int a, int b) {
        return sensitivity(ID, texts, posts, settings, new int[]{a, b});
    }

    /// The same for a layer of texts.
    static Sensitivity sensitivity(String id, Acts texts, PostTable posts, Settings settings, int[] pair) {
        boolean[] links = links(texts.accountsOfValues(), settings.count(id + ".max-accounts"));
        return Sensitivity.of(id, texts, posts.eligible(), false, _ -> links, pair);
    }
}
