package org.suragh.linkage;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import org.suragh.base.Progress;
import org.suragh.signal.Acts;
import org.suragh.signal.ObjectActs;
import org.suragh.signal.PileUps;
import org.suragh.signal.Settings;
import org.suragh.signal.Trace;

/// The layers of acts on one object within a window ([Trace]): repeats of one post, links to one page, answers, mentions,
/// hashtags. Two nulls must both be broken (science note 1.2.2): the permutation of account labels in closed form
/// ([Null#permutation]) with the false-discovery rate at `acts.alpha`, and, where the window is minutes, a jitter of every
/// act by up to `acts.jitter` either way ([Jitter]), which keeps who likes what and breaks only fine timing.
///
/// The exact sliding window is that of [WindowPairs]. Accounts with under `acts.min-acts` acts take no part. Repeats within
/// `fast-retweet.window` of a post are acts on the account that made it (Luceri et al. 2024): two are enough to take part
/// and to link, on one account or several; a repeat counts only where the case, or the number of a post of X, states when
/// the post was made, and the case or the text (`RT @name`) whose it is. An object
/// with more than `acts.most-events` acts inside one window counts into what chance expects and links nobody; so does a
/// hashtag that more than `hashtag-time.max-share` of all accounts used. Acts on a pile-up of time stamps are left out
/// where the window is minutes, and listed ([PileUps]). Cost: O(n log n) for n acts, and the event
/// pairs inside windows. Deterministic: counts only, in order of (a, b); the order of rows and threads plays no part.
public final class CoAction {
    private CoAction() {}

    /// Builds the layer of one trace.
    public static LayerLinks of(Trace trace, ObjectActs objects, Settings settings, Progress progress) {
        LeftOut leftOut = new LeftOut(objects.pileUps());
        Acts acts = taking(trace, objects, settings, leftOut);
        long window = settings.millis(trace.id() + ".window");
        List<SetAside> setAside = new ArrayList<>(leftOut.lines(trace.id()));
        boolean[] links = links(trace, acts, window, objects, settings, setAside);
        double together = together(acts, window);
        Null chance = Null.permutation(Windows.degrees(acts), together, together / 2);
        ActLayer.Plan plan = new ActLayer.Plan(trace.id(), window, settings.decimal("acts.alpha"), 2,
                trace.leastValues(settings), trace.jittered() ? ActLayer.Fine.of(settings) : null);
        return ActLayer.of(plan, acts, links, chance, setAside, progress);
    }

    /// How the count of a pair in the layer depends on the window; an account with too few acts has none. O(acts) for
    /// each width.
    public static Sensitivity sensitivity(Trace trace, ObjectActs objects, Settings settings, int a, int b) {
        Acts acts = taking(trace, objects, settings, new LeftOut(objects.pileUps()));
        return Sensitivity.of(trace.id(), acts, Windows.degrees(acts), true,
                window -> links(trace, acts, window, objects, settings, new ArrayList<>()), new int[]{a, b});
    }

    /// The acts that take part: fine traces without pile-ups of time stamps, then accounts with enough acts.
    private static Acts taking(Trace trace, ObjectActs objects, Settings settings, LeftOut leftOut) {
        Acts all = objects.of(trace);
        Acts acts = trace.jittered() ? objects.pileUps().without(all) : all;
        if (acts.size() < all.size())
            for (int i = 0; i < all.size(); i++)
                leftOut.noted(all.account()[i], all.at()[i]);
        int least = trace.leastActs(settings);
        int[] count = Windows.degrees(acts);
        boolean[] takesPart = new boolean[acts.accounts()];
        for (int a = 0; a < count.length; a++)
            takesPart[a] = count[a] >= least;
        return acts.only(takesPart);
    }

    private static double together(Acts acts, long window) {
        double all = 0;
        for (int v = 0; v < acts.values(); v++)
            all += Windows.together(acts, v, window);
        return all;
    }

    private static boolean[] links(Trace trace, Acts acts, long window, ObjectActs objects, Settings settings,
            List<SetAside> setAside) {
        int most = settings.count("acts.most-events");
        int[] users = acts.accountsOfValues();
        double usual = trace == Trace.HASHTAG_TIME
                ? Math.max(20, settings.decimal("hashtag-time.max-share") * acts.accounts())
                : acts.accounts();
        boolean[] links = new boolean[acts.values()];
        for (int v = 0; v < links.length; v++) {
            boolean crowded = Windows.crowded(acts, v, window, most);
            links[v] = users[v] >= 2 && !crowded && users[v] <= usual;
            if (crowded || users[v] > usual)
                setAside.add(new SetAside(trace.id(), objects.name(trace, v), "", users[v],
                        acts.valueStart()[v + 1] - acts.valueStart()[v],
                        crowded ? "linkage.set-aside.crowded" : "linkage.set-aside.popular-tag"));
        }
        setAside.sort(Comparator.comparing(SetAside::value));
        return links;
    }
}
