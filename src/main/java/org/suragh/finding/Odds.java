package org.suragh.finding;

import java.util.EnumMap;
import java.util.Map;
import java.util.function.ToDoubleFunction;

/// log10 likelihood ratio against each innocent explanation; the smallest is the one displayed (science note 2).
///
/// Cost: each explanation once. Deterministic: explanations in a fixed order, the first of equals.
///
/// @param against explanation to ratio
/// @param smallest the explanation that does best
record Odds(Map<Alternative, Double> against, Alternative smallest) {
    /// Asks once for each explanation.
    static Odds of(ToDoubleFunction<Alternative> ratio) {
        Map<Alternative, Double> against = new EnumMap<>(Alternative.class);
        Alternative smallest = Alternative.UNRELATED;
        double least = Double.POSITIVE_INFINITY;
        for (Alternative alternative : Alternative.values()) {
            double here = ratio.applyAsDouble(alternative);
            against.put(alternative, here);
            if (here < least) {
                least = here;
                smallest = alternative;
            }
        }
        return new Odds(against, smallest);
    }

    /// The smallest ratio.
    double least() {
        return against.getOrDefault(smallest, 0.0);
    }

    /// Every ratio between two bounds; what is smallest stays so.
    Odds bounded(double low, double high) {
        Map<Alternative, Double> bounded = new EnumMap<>(against);
        bounded.replaceAll((_, ratio) -> Math.clamp(ratio, low, high));
        return new Odds(bounded, smallest);
    }
}
