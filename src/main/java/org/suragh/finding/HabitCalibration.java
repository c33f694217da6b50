package org.suragh.finding;

import java.util.ArrayList;
import java.util.EnumMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/// The second part of the reference model: the same as [Calibration] for accounts whose log-ins show a habit, by [Trait].
///
/// Per innocent explanation and trait a curve that never falls, bounded to ±2 (registration ±1), and one more over the
/// sum, bounded to ±4 and by the number of cases. A habit that does not show counts 0, and so does having registered alone or sharing
/// no followed account: operations differ in these. Immutable.
///
/// Its lines in the file: `habit-step TRAIT EXPLANATION FROM RATIO` · `habit-total EXPLANATION FROM RATIO`.
///
/// Source: science note 2, as [Calibration]. Cost: O(log steps) a ratio.
final class HabitCalibration {
    private static final double[] ABSENT = new double[0];

    private final Map<Alternative, Model> models;

    private HabitCalibration(Map<Alternative, Model> models) {
        this.models = models;
    }

    private record Model(Map<Trait, Isotonic> curves, @Nullable Isotonic total) {}

    /// Takes the lines of a file one by one.
    static final class Lines {
        private final Map<Alternative, Map<Trait, List<double[]>>> steps = new EnumMap<>(Alternative.class);
        private final Map<Alternative, List<double[]>> totals = new EnumMap<>(Alternative.class);

        /// A point of a curve.
        ///
        /// @throws IllegalArgumentException if no trait or explanation has such an id
        void step(String trait, String alternative, double[] point) {
            steps.computeIfAbsent(Calibration.alternative(alternative), _ -> new EnumMap<>(Trait.class))
                    .computeIfAbsent(Trait.valueOf(trait.toUpperCase(Locale.ROOT).replace('-', '_')),
                            _ -> new ArrayList<>())
                    .add(point);
        }

        /// A point of the curve over the sum.
        void total(String alternative, double[] point) {
            totals.computeIfAbsent(Calibration.alternative(alternative), _ -> new ArrayList<>()).add(point);
        }

        HabitCalibration calibration() {
            Map<Alternative, Model> models = new EnumMap<>(Alternative.class);
            steps.forEach((alternative, points) -> {
                Map<Trait, Isotonic> curves = new EnumMap<>(Trait.class);
                points.forEach((trait, of) -> curves.put(trait, Calibration.curve(of)));
                List<double[]> total = totals.get(alternative);
                models.put(alternative, new Model(curves, total == null ? null : Calibration.curve(total)));
            });
            return new HabitCalibration(models);
        }
    }

    /// Whether anything was learned; without, nothing is said of habits.
    boolean known() {
        return models.size() == Alternative.values().length;
    }

    /// log10 likelihood ratio of a trait against an explanation; 0 where nothing can be said.
    double ratio(Trait trait, Alternative alternative, Map<Trait, double[]> features) {
        double[] of = features.getOrDefault(trait, ABSENT);
        Model model = models.get(alternative);
        Isotonic curve = model == null ? null : model.curves().get(trait);
        return curve == null || of.length == 0
                ? 0
                : curve.at(Calibration.rounded(HabitFeatures.score(trait, alternative, of)));
    }

    /// log10 likelihood ratio of everything together.
    double index(Alternative alternative, Map<Trait, double[]> features) {
        double sum = 0;
        for (Trait trait : Trait.values())
            sum += counted(trait, features.getOrDefault(trait, ABSENT), ratio(trait, alternative, features));
        Model model = models.get(alternative);
        return model == null || model.total() == null ? 0 : model.total().at(Calibration.rounded(sum));
    }

    /// The part of a ratio that enters the sum.
    static double counted(Trait trait, double[] features, double ratio) {
        if (trait.habit())
            return Math.max(0, ratio);
        boolean nothingInCommon = (trait == Trait.REGISTRATION || trait == Trait.FOLLOW) && features.length > 0
                && features[0] == 0;
        return nothingInCommon ? 0 : ratio;
    }
}
