package org.suragh.finding;

import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.SortedMap;
import org.suragh.base.Text;

/// What a network says on its two axes, in sentences for somebody who has never heard of a likelihood ratio. The same
/// words stand in the window and in the report.
///
/// A ratio is stated only when the network was weighed with a calibration (R-AN-19); otherwise the sentences do without.
public final class Reading {
    /// What the manifest says where no calibration was used.
    private static final String NO_CALIBRATION = "none";

    private Reading() {}

    /// The innocent explanation that remains best with its index, where the network was weighed: the smallest index, the
    /// first in order of the enumeration where two are equal.
    public static Optional<Map.Entry<Alternative, Double>> best(Finding finding, String calibration) {
        if (!calibrated(finding, calibration))
            return Optional.empty();
        return finding.odds().entrySet().stream().min(Map.Entry.<Alternative, Double>comparingByValue()
                .thenComparing(Map.Entry.comparingByKey())).map(one -> Map.entry(one.getKey(), one.getValue()));
    }

    /// Whether ratios may be stated of a network.
    public static boolean calibrated(Finding finding, String calibration) {
        return !calibration.isEmpty() && !calibration.equals(NO_CALIBRATION) && !finding.odds().isEmpty();
    }

    /// The cell of the table of both axes (control none, open, supported by coordination low, high).
    public static String quadrant(Control control, Coordination coordination) {
        return Text.of("finding.quadrant." + control.id() + "." + coordination.id());
    }

    /// The one sentence about a network: how much more probable under one operation than under the best innocent
    /// explanation, or the same without figures where nothing was calibrated.
    public static String sentence(Finding finding, String calibration) {
        String accounts = String.format(Locale.ROOT, "%,d", finding.members().size());
        Optional<Map.Entry<Alternative, Double>> best = best(finding, calibration);
        if (best.isEmpty())
            return plain(finding, accounts);
        double index = best.get().getValue();
        String other = people(best.get().getKey());
        return switch (Support.of(index)) {
            case AGAINST -> Text.of("finding.reading.against", Support.times(index), accounts, other);
            case NEITHER -> Text.of("finding.reading.neither", accounts, other);
            case LIMITED, MODERATE, MODERATELY_STRONG, STRONG -> Text.of("finding.reading.for",
                    Support.times(index), accounts, other, words(index));
        };
    }

    private static String plain(Finding finding, String accounts) {
        String other = people(finding.alternative());
        return switch (finding.control()) {
            case SUPPORTED -> Text.of("finding.reading.plain.supported", accounts, other);
            case OPEN -> Text.of("finding.reading.plain.open", accounts, other);
            case NONE -> finding.coordination() == Coordination.HIGH
                    ? Text.of("finding.reading.plain.together", accounts)
                    : Text.of("finding.reading.plain.none", accounts);
        };
    }

    /// The sentence that follows every such statement: no finding about anybody, and the other explanations considered.
    public static String considered(Finding finding, String calibration) {
        List<String> others = new ArrayList<>();
        Alternative best = best(finding, calibration).map(Map.Entry::getKey).orElse(finding.alternative());
        SortedMap<Alternative, Double> odds = finding.odds();
        boolean calibrated = calibrated(finding, calibration);
        for (Alternative alternative : Alternative.values()) {
            if (alternative == best)
                continue;
            Double index = odds.get(alternative);
            if (calibrated && index != null)
                others.add(briefly(alternative, index));
            else if (!calibrated)
                others.add(people(alternative));
        }
        return Text.of("finding.reading.not-a-finding") + " " + Text.of("finding.reading.considered",
                String.join("; ", others));
    }

    private static String briefly(Alternative alternative, double index) {
        return switch (Support.of(index)) {
            case AGAINST -> Text.of("finding.reading.other.less", people(alternative), Support.times(index));
            case NEITHER -> Text.of("finding.reading.other.same", people(alternative));
            case LIMITED, MODERATE, MODERATELY_STRONG, STRONG -> Text.of("finding.reading.other.more",
                    people(alternative), Support.times(index));
        };
    }

    /// `about 300 times more`, `about 4 times less`, `no difference`.
    public static String ratio(double index) {
        return switch (Support.of(index)) {
            case AGAINST -> Text.of("finding.reading.less", Support.times(index));
            case NEITHER -> Text.of("finding.reading.same");
            case LIMITED, MODERATE, MODERATELY_STRONG, STRONG -> Text.of("finding.reading.more",
                    Support.times(index));
        };
    }

    /// `moderately strong support` …
    public static String words(double index) {
        return Text.of("finding.support." + Support.of(index).id());
    }

    /// `members of one household` …
    public static String people(Alternative alternative) {
        return Text.of("finding.people." + alternative.id());
    }
}
