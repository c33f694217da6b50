package org.suragh.linkage;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.Comparator;
import java.util.List;
import org.suragh.base.Progress;
import org.suragh.signal.Acts;
import org.suragh.signal.ObjectActs;
import org.suragh.signal.Settings;
import org.suragh.signal.Trace;

/// The layers of acts on one object within a window ([Trace]): repeats of one post, links to one page, answers, mentions,
/// hashtags. Two nulls must both be broken (science note 1.2.2): the permutation of account labels in closed form
/// ([Null#permutation]) with the false-discovery rate at `acts.alpha`, and, where the window is minutes, a jitter of every
/// act by up to `acts.jitter` either way ([Jitter]), which keeps who likes what and breaks only fine timing.
///
/// The exact sliding window is that of [WindowPairs]. Accounts with under `acts.min-acts` acts take no part. An object
/// with more than `acts.most-events` acts inside one window counts into what chance expects and links nobody; so does a
/// hashtag that more than `hashtag-time.max-share` of all accounts used. Cost: O(n log n) for n acts, and the event
/// pairs inside windows. Deterministic: counts only, in order of (a, b); the order of rows and threads plays no part.
public final class CoAction {
    private CoAction() {}

    /// Builds the layer of one trace.
    public static LayerLinks of(Trace trace, ObjectActs objects, Settings settings, Progress progress) {
        Acts acts = taking(objects.of(trace), settings.count("acts.min-acts"));
        long window = settings.millis(trace.id() + ".window");
        List<SetAside> setAside = new ArrayList<>();
        boolean[] links = links(trace, acts, window, objects, settings, setAside);
        double together = together(acts, window);
        Null chance = Null.permutation(degrees(acts), together, together / 2);
        PairTest test = PairTest.of(chance, settings.decimal("acts.alpha"), 2,
                screen -> WindowPairs.events(acts, window, links, screen, progress));
        if (trace.jittered()) {
            double limit = settings.decimal("acts.jitter-alpha");
            double[] expected = Jitter.expected(acts, test.pairs(), window, settings.millis("acts.jitter"));
            PairTest first = test;
            test = first.only(i -> Chance.poissonTail((int) first.pairs().value()[i], expected[i]) <= limit);
        }
        int least = settings.count("acts.min-values");
        WindowPairs.Details seen = WindowPairs.details(acts, window, 0, links, test.pairs());
        PairTest kept = test.only(i -> seen.values()[i] >= least);
        WindowPairs.Details details = WindowPairs.details(acts, window, 0, links, kept.pairs());
        double[] weight = new double[kept.pairs().size()];
        Arrays.setAll(weight, i -> Math.min(-Math.log10(kept.p()[i]), 12));
        return new LayerLinks(trace.id(), kept, details, weight, Days.ofWindow(acts, window, links, kept.pairs()),
                List.copyOf(setAside), chance);
    }

    private static Acts taking(Acts acts, int least) {
        int[] count = degrees(acts);
        boolean[] takesPart = new boolean[acts.accounts()];
        for (int a = 0; a < count.length; a++)
            takesPart[a] = count[a] >= least;
        return acts.only(takesPart);
    }

    private static int[] degrees(Acts acts) {
        int[] count = new int[acts.accounts()];
        for (int account : acts.account())
            count[account]++;
        return count;
    }

    /// Twice the event pairs within the window, those of one account included. O(n).
    private static double together(Acts acts, long window) {
        double all = 0;
        for (int v = 0; v < acts.values(); v++) {
            int from = acts.valueStart()[v];
            for (int i = from; i < acts.valueStart()[v + 1]; i++) {
                while (acts.at()[i] - acts.at()[from] > window)
                    from++;
                all += 2.0 * (i - from);
            }
        }
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
            boolean crowded = crowded(acts, v, window, most);
            links[v] = users[v] >= 2 && !crowded && users[v] <= usual;
            if (crowded || users[v] > usual)
                setAside.add(new SetAside(trace.id(), objects.name(trace, v), "", users[v],
                        acts.valueStart()[v + 1] - acts.valueStart()[v],
                        crowded ? "linkage.set-aside.crowded" : "linkage.set-aside.popular-tag"));
        }
        setAside.sort(Comparator.comparing(SetAside::value));
        return links;
    }

    private static boolean crowded(Acts acts, int value, long window, int most) {
        int from = acts.valueStart()[value];
        for (int i = from; i < acts.valueStart()[value + 1]; i++) {
            while (acts.at()[i] - acts.at()[from] > window)
                from++;
            if (i - from >= most)
                return true;
        }
        return false;
    }
}
