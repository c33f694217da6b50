package org.suragh.linkage;

import java.util.Arrays;
import java.util.List;
import java.util.stream.IntStream;
import org.jspecify.annotations.Nullable;
import org.suragh.base.Progress;
import org.suragh.signal.Acts;
import org.suragh.signal.Settings;

/// The test that all layers of acts within a sliding window have in common (science note 1.2.2): event pairs of two accounts
/// on one value against a permutation of the account labels (N1) with the false-discovery rate over all pairs, then,
/// where the window is minutes, against a jitter of every act (N2), then a least number of different values.
///
/// A pair must keep to the bound of N1 (α R / m for R pairs that passed) when each of its acts counts once, too ([Matched]):
/// event pairs on one value come in clumps.
///
/// Weight `min(-log10 p1, 12)`. Cost: the event pairs inside windows, then those of the kept pairs. Deterministic.
final class ActLayer {
    private ActLayer() {}

    /// The jitter null.
    ///
    /// @param jitter J in milliseconds
    /// @param alpha largest p
    record Fine(long jitter, double alpha) {
        static Fine of(Settings settings) {
            return new Fine(settings.millis("acts.jitter"), settings.decimal("acts.jitter-alpha"));
        }
    }

    /// What is asked of a pair.
    ///
    /// @param id layer id
    /// @param window Δ in milliseconds, inclusive
    /// @param alpha false-discovery rate of N1
    /// @param events fewest event pairs
    /// @param values fewest different values
    /// @param fine N2, null where the window is too wide for it
    record Plan(String id, long window, double alpha, int events, int values, @Nullable Fine fine) {}

    /// Builds a layer.
    ///
    /// @param links value to whether it may link
    /// @param chance N1
    static LayerLinks of(Plan plan, Acts acts, boolean[] links, Null chance, List<SetAside> setAside,
            Progress progress) {
        PairTest test = PairTest.of(chance, plan.alpha(), plan.events(),
                screen -> WindowPairs.events(acts, plan.window(), links, screen, progress));
        if (test.pairs().size() == 0)
            return none(plan, test, setAside, chance);
        Fine fine = plan.fine();
        if (fine != null) {
            double[] expected = Jitter.expected(acts, test.pairs(), plan.window(), fine.jitter());
            PairTest first = test;
            test = first.only(i -> Chance.poissonTail((int) first.pairs().value()[i], expected[i]) <= fine.alpha());
        }
        WindowPairs.Details seen = WindowPairs.details(acts, plan.window(), 0, links, test.pairs());
        PairTest tested = test;
        int[] matched = Matched.of(acts, plan.window(), links, tested.pairs());
        int[] places = IntStream.range(0, matched.length).filter(i -> seen.values()[i] >= plan.values()
                && matched[i] >= plan.events()
                && Chance.poissonTail(matched[i], tested.expected()[i]) <= tested.bound())
                .toArray();
        PairTest kept = test.at(places);
        double[] weight = new double[places.length];
        Arrays.setAll(weight, i -> Math.min(-Math.log10(kept.p()[i]), 12));
        return new LayerLinks(plan.id(), kept, seen.at(places), weight,
                Days.ofWindow(acts, plan.window(), links, kept.pairs()), List.copyOf(setAside), chance);
    }

    private static LayerLinks none(Plan plan, PairTest test, List<SetAside> setAside, Null chance) {
        WindowPairs.Details nothing = new WindowPairs.Details(new int[0], new int[0], new int[0], new long[0],
                new long[0]);
        return new LayerLinks(plan.id(), test, nothing, new double[0], new int[chance.accounts()],
                List.copyOf(setAside), chance);
    }
}
