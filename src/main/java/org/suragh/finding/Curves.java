package org.suragh.finding;

import java.util.ArrayList;
import java.util.EnumMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.TreeMap;
import org.jspecify.annotations.Nullable;

/// What was learned against each innocent explanation: for every kind of evidence, or trait of log-ins, a curve from its score to log10 of the
/// likelihood ratio that never falls ([Isotonic]), and one more over the sum of the ratios. Immutable.
///
/// Source: science note 2. Cost: O(log steps) a ratio. Deterministic: points in the order of the file.
final class Curves<K extends Enum<K>> {
    private final Map<Alternative, Map<K, Isotonic>> curves;
    private final Map<Alternative, Isotonic> totals;

    private Curves(Map<Alternative, Map<K, Isotonic>> curves, Map<Alternative, Isotonic> totals) {
        this.curves = curves;
        this.totals = totals;
    }

    /// Takes the points of a file one by one.
    static final class Points<K extends Enum<K>> {
        private final Class<K> keys;
        private final Map<Alternative, Map<K, List<double[]>>> steps = new EnumMap<>(Alternative.class);
        private final Map<Alternative, List<double[]>> totals = new EnumMap<>(Alternative.class);

        Points(Class<K> keys) {
            this.keys = keys;
        }

        /// A point (score, ratio) of a curve.
        ///
        /// @throws IllegalArgumentException if no kind or explanation has such an id
        void step(String key, String alternative, double[] point) {
            steps.computeIfAbsent(constant(Alternative.class, alternative), _ -> new TreeMap<>())
                    .computeIfAbsent(constant(keys, key), _ -> new ArrayList<>()).add(point);
        }

        /// A point (sum, ratio) of the curve over the sum.
        ///
        /// @throws IllegalArgumentException if no explanation has such an id
        void total(String alternative, double[] point) {
            totals.computeIfAbsent(constant(Alternative.class, alternative), _ -> new ArrayList<>()).add(point);
        }

        Curves<K> curves() {
            Map<Alternative, Map<K, Isotonic>> curves = new EnumMap<>(Alternative.class);
            steps.forEach((alternative, points) -> {
                Map<K, Isotonic> of = new EnumMap<>(keys);
                points.forEach((key, curve) -> of.put(key, curve(curve)));
                curves.put(alternative, of);
            });
            Map<Alternative, Isotonic> overSums = new EnumMap<>(Alternative.class);
            totals.forEach((alternative, points) -> overSums.put(alternative, curve(points)));
            return new Curves<>(curves, overSums);
        }

        private static <E extends Enum<E>> E constant(Class<E> type, String id) {
            return Enum.valueOf(type, id.toUpperCase(Locale.ROOT).replace('-', '_'));
        }

        private static Isotonic curve(List<double[]> points) {
            return Isotonic.of(points.stream().mapToDouble(p -> p[0]).toArray(),
                    points.stream().mapToDouble(p -> p[1]).toArray());
        }
    }

    /// Whether something was learned against every explanation.
    boolean known() {
        return curves.size() == Alternative.values().length;
    }

    /// The ratio at a score; 0 where nothing was learned.
    double ratio(K key, Alternative alternative, double score) {
        Map<K, Isotonic> of = curves.get(alternative);
        return at(of == null ? null : of.get(key), score, 0);
    }

    /// The ratio at a sum of ratios; the sum itself where nothing was learned.
    double total(Alternative alternative, double sum) {
        return at(totals.get(alternative), sum, sum);
    }

    private static double at(@Nullable Isotonic curve, double value, double otherwise) {
        return curve == null ? otherwise : curve.at(rounded(value));
    }

    /// As in the file: four decimals.
    static double rounded(double value) {
        return Math.round(value * 1e4) / 1e4;
    }
}
