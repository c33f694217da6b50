package org.suragh.finding;

import java.util.ArrayList;
import java.util.List;
import java.util.TreeMap;
import java.util.TreeSet;
import org.suragh.evidence.AccountId;
import org.suragh.linkage.ActivitySync;
import org.suragh.linkage.Chance;
import org.suragh.linkage.LayerLinks;
import org.suragh.signal.Acts;
import org.suragh.signal.Trace;

/// Why a layer of acts does not link two accounts (R-AN-23): the first rule that excluded the pair.
///
/// Source: R-AN-23; the tests are those of the layers. Deterministic.
///
/// @param layer layer id
/// @param rule which rule
/// @param together coincidences of the two within the window of the layer
/// @param values distinct values of them
/// @param expected λ: what chance expects of the pair
/// @param p chance of so many or more
/// @param bound what the rule asks for: fewest acts, fewest values, or the p that a link may have at most
public record WhyNot(String layer, Rule rule, int together, int values, double expected, double p, double bound) {
    /// The rules, in the order in which they apply.
    public enum Rule {
        /// One of them has no acts of this kind.
        NO_ACTS,
        /// One of them has fewer acts than the layer asks for.
        FEW_ACTS,
        /// They never acted on one value within the window.
        NEVER,
        /// They acted on fewer values than the layer asks for.
        FEW_VALUES,
        /// Chance explains it: q is above α.
        CHANCE,
        /// Their own hours and tastes explain it: the jitter null, or values too common to link anybody.
        HABIT;

        /// The stable id used in texts.
        public String id() {
            return name().toLowerCase(java.util.Locale.ROOT).replace('_', '-');
        }
    }

    /// The layers of acts that do not link two accounts, in order of their ids, each with its rule. Layers whose acts are
    /// not at hand are left out. Cost: the acts of the layers, read once. Pure and deterministic.
    public static List<WhyNot> of(Material material, AccountId one, AccountId other) {
        int a = material.accounts().rank(one);
        int b = material.accounts().rank(other);
        List<WhyNot> reasons = new ArrayList<>();
        if (a < 0 || b < 0)
            return reasons;
        for (LayerLinks layer : material.actLayers()) {
            if (links(layer, a, b))
                continue;
            if (layer == material.coTweet())
                reasons.add(of(layer, coincidences(material.texts(), material.settings().millis("co-tweet.window"), a,
                        b), 1, material.settings().count("co-tweet.min-values")));
            else if (layer.layer().equals(ActivitySync.ID))
                reasons.add(
                        of(layer, minutes(material, a, b), material.settings().count("activity-sync.min-posts"), 1));
            else
                for (Trace trace : Trace.values())
                    if (trace.id().equals(layer.layer()))
                        reasons.add(of(layer, coincidences(material.objects().of(trace), material.settings().millis(
                                trace.id() + ".window"), a, b), trace.leastActs(material.settings()),
                                trace.leastValues(material.settings())));
        }
        return List.copyOf(reasons);
    }

    private static boolean links(LayerLinks layer, int a, int b) {
        for (int i = 0; i < layer.size(); i++)
            if (layer.a(i) == Math.min(a, b) && layer.b(i) == Math.max(a, b))
                return true;
        return false;
    }

    /// What two accounts did.
    ///
    /// @param fewest acts of the one that has fewer
    private record Seen(int fewest, int together, int values, int a, int b) {}

    private static WhyNot of(LayerLinks layer, Seen seen, int leastActs, int leastValues) {
        double expected = layer.chance().expected(seen.a, seen.b);
        double p = seen.together == 0 ? 1 : Chance.poissonTail(seen.together, expected);
        double cut = layer.test().bound();
        Rule rule;
        double bound = cut;
        if (seen.fewest == 0) {
            rule = Rule.NO_ACTS;
        } else if (seen.fewest < leastActs) {
            rule = Rule.FEW_ACTS;
            bound = leastActs;
        } else if (seen.together == 0) {
            rule = Rule.NEVER;
        } else if (p > cut) {
            rule = Rule.CHANCE;
        } else if (seen.values < leastValues) {
            rule = Rule.FEW_VALUES;
            bound = leastValues;
        } else {
            rule = Rule.HABIT;
        }
        return new WhyNot(layer.layer(), rule, seen.together, seen.values, expected, p, bound);
    }

    private static Seen coincidences(Acts acts, long window, int a, int b) {
        int[] own = new int[2];
        int together = 0;
        int values = 0;
        for (int v = 0; v < acts.values(); v++) {
            List<long[]> rows = new ArrayList<>();
            for (int i = acts.valueStart()[v]; i < acts.valueStart()[v + 1]; i++)
                if (acts.account()[i] == a || acts.account()[i] == b)
                    rows.add(new long[]{acts.at()[i], acts.account()[i]});
            int here = 0;
            for (int i = 0; i < rows.size(); i++) {
                own[rows.get(i)[1] == a ? 0 : 1]++;
                for (int j = i - 1; j >= 0 && rows.get(i)[0] - rows.get(j)[0] <= window; j--)
                    if (rows.get(i)[1] != rows.get(j)[1])
                        here++;
            }
            together += here;
            values += here > 0 ? 1 : 0;
        }
        return new Seen(Math.min(own[0], own[1]), together, values, a, b);
    }

    private static Seen minutes(Material material, int a, int b) {
        long bin = material.settings().millis("activity-sync.bin");
        TreeMap<Long, TreeSet<Integer>> bins = new TreeMap<>();
        int[] own = new int[2];
        int[] account = material.posts().account();
        for (int who : new int[]{a, b})
            for (int row = TextTest.firstRow(account, who); row < account.length && account[row] == who; row++)
                if (material.posts().original()[row]) {
                    own[who == a ? 0 : 1]++;
                    bins.computeIfAbsent(Math.floorDiv(material.posts().at()[row], bin), _ -> new TreeSet<>()).add(who);
                }
        int common = (int) bins.values().stream().filter(who -> who.size() == 2).count();
        return new Seen(Math.min(own[0], own[1]), common, common, a, b);
    }
}
