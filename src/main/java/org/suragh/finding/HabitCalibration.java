package org.suragh.finding;

import java.util.Map;

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

    private final Curves<Trait> curves;

    HabitCalibration(Curves<Trait> curves) {
        this.curves = curves;
    }

    /// Whether anything was learned; without, nothing is said of habits.
    boolean known() {
        return curves.known();
    }

    /// log10 likelihood ratio of a trait against an explanation; 0 where nothing can be said.
    double ratio(Trait trait, Alternative alternative, Map<Trait, double[]> features) {
        double[] of = features.getOrDefault(trait, ABSENT);
        return of.length == 0 ? 0 : curves.ratio(trait, alternative, HabitFeatures.score(trait, alternative, of));
    }

    /// log10 likelihood ratio of everything together.
    double index(Alternative alternative, Map<Trait, double[]> features) {
        double sum = 0;
        for (Trait trait : Trait.values())
            sum += counted(trait, alternative, features);
        return curves.total(alternative, sum);
    }

    /// The part of a trait's ratio that enters the sum.
    double counted(Trait trait, Alternative alternative, Map<Trait, double[]> features) {
        return counted(trait, features.getOrDefault(trait, ABSENT), ratio(trait, alternative, features));
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
