package org.suragh.linkage;

import java.util.ArrayList;
import java.util.List;
import org.suragh.signal.Acts;

/// How the count of one pair in one layer depends on the window: what both did within 1, 5, 10, 30 and 60 minutes of each
/// other, beside what chance expects at each (R-AN-13). A link that stands at one width only is a weak one.
///
/// The expectation is that of the layer itself: the permutation of account labels `λ = d_a d_b S / (E (E - 1))` with S
/// counted anew at each width, for bins of time Chung-Lu (science note 1.2.2, 1.1.2). Pure; nobody's threads. Cost: the
/// acts of the layer, a pass for each width.
///
/// @param layer layer id
/// @param steps one for each of [#MINUTES]
public record Sensitivity(String layer, List<Step> steps) {
    /// The widths.
    static final int[] MINUTES = {1, 5, 10, 30, 60};

    /// One width.
    ///
    /// @param minutes the window, or the width of a bin
    /// @param together event pairs of the two within the window on one value, or common bins
    /// @param expected λ: what chance expects of them
    /// @param p chance of so many or more
    public record Step(int minutes, int together, double expected, double p) {
        static Step of(int minutes, int together, double expected) {
            return new Step(minutes, together, expected, Chance.poissonTail(together, expected));
        }
    }

    /// Says which values of a layer link at a window.
    interface Linking {
        boolean[] at(long window);
    }

    /// Counts a pair in a layer of acts.
    ///
    /// @param layer layer id
    /// @param degree events of each account, as the null of the layer counts them
    /// @param allTogether whether values that link nobody count into S, as in [CoAction]
    static Sensitivity of(String layer, Acts acts, int[] degree, boolean allTogether, Linking linking, int[] pair) {
        List<Step> steps = new ArrayList<>();
        for (int minutes : MINUTES) {
            long window = 60_000L * minutes;
            boolean[] links = linking.at(window);
            double together = 0;
            int seen = 0;
            for (int v = 0; v < acts.values(); v++) {
                if (allTogether || links[v])
                    together += Windows.together(acts, v, window);
                if (links[v])
                    seen += pairEvents(acts, v, window, pair);
            }
            Null chance = Null.permutation(degree, together, together / 2);
            steps.add(Step.of(minutes, seen, chance.expected(pair[0], pair[1])));
        }
        return new Sensitivity(layer, List.copyOf(steps));
    }

    /// Event pairs of two accounts on one value within the window.
    private static int pairEvents(Acts acts, int value, long window, int[] pair) {
        int count = 0;
        int from = acts.valueStart()[value];
        for (int i = from; i < acts.valueStart()[value + 1]; i++) {
            int a = acts.account()[i];
            if (a != pair[0] && a != pair[1])
                continue;
            while (acts.at()[i] - acts.at()[from] > window)
                from++;
            int other = a == pair[0] ? pair[1] : pair[0];
            for (int j = from; j < i; j++)
                if (acts.account()[j] == other)
                    count++;
        }
        return count;
    }
}
