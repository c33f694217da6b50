package org.suragh.gui.findings;

import java.util.ArrayList;
import java.util.List;
import java.util.SortedMap;
import java.util.function.DoubleFunction;
import org.suragh.base.Text;
import org.suragh.finding.EvidenceKind;
import org.suragh.finding.Finding;
import org.suragh.finding.Ground;
import org.suragh.gui.widget.Numbers;

/// One figure of a network's shared addresses in words: what it is, how much, beside what, and the log-ins behind it.
///
/// @param name what it is
/// @param value how much, already worded
/// @param beside what would be usual, or what chance gives; empty where nothing is known
/// @param rows the question for the log-ins behind it
record PoolFigure(String name, String value, String beside, Ground rows) {
    private static final String NAME = "gui.pool.";

    /// The figures that a network has, in reading order; empty where it has no shared addresses.
    static List<PoolFigure> of(Finding finding) {
        Maker maker = new Maker(finding);
        SortedMap<String, Double> all = finding.measures();
        maker.add("size", "addresses", Numbers::figure, "pool", "");
        if (all.containsKey("pool-ratio"))
            maker.add("dense", "pool-ratio", Numbers::index, "pool-",
                    chance(all.getOrDefault("pool-chance", Double.NaN)));
        maker.add("networks", "pool-networks", Numbers::figure, "several-networks one-network", "");
        maker.add("relays", "pool-relays", Numbers::share, "pool-relays", "");
        if (all.containsKey("cap"))
            maker.add("cap", "cap", Numbers::figure, "cap no-cap", Text.of("gui.pool.cap.beside",
                    Numbers.share(all.getOrDefault("cap-share", Double.NaN)),
                    Numbers.figure(all.getOrDefault("cap-dispersion", Double.NaN))));
        maker.add("rotation", "rotation", Numbers::figure, "rotation no-rotation", all.containsKey("rotation-back-days")
                ? Text.of("gui.pool.rotation.beside",
                        Numbers.figure(all.getOrDefault("rotation-back-days", Double.NaN)))
                : "");
        maker.add("hours", "hours-variance", Numbers::figure, "shift", Text.of("gui.pool.hours.beside"));
        maker.add("hand-over", "hand-over-chains", Numbers::figure, "hand-over hand-over-chance no-hand-over",
                all.getOrDefault("hand-over-chains", 0.0) > 0
                        ? chance(all.getOrDefault("hand-over-chance", Double.NaN))
                        : "");
        return all.getOrDefault("addresses", 0.0) > 0 ? List.copyOf(maker.figures) : List.of();
    }

    private static String chance(double p) {
        return Double.isNaN(p) ? "" : Text.of("gui.pool.chance", Numbers.chance(p));
    }

    private static final class Maker {
        private final Finding finding;
        private final List<PoolFigure> figures = new ArrayList<>();

        Maker(Finding finding) {
            this.finding = finding;
        }

        /// Adds a figure where it was measured.
        ///
        /// @param grounds names of the statements that rest on the same rows
        void add(String name, String measure, DoubleFunction<String> words, String grounds, String beside) {
            Double value = finding.measures().get(measure);
            if (value != null && !value.isNaN())
                figures.add(new PoolFigure(Text.of(NAME + name), words.apply(value), beside, rows(name, grounds)));
        }

        private Ground rows(String name, String grounds) {
            for (String wanted : grounds.split(" "))
                for (Ground ground : finding.grounds())
                    if (ground.key().equals("finding.ground." + wanted) && !ground.rows().values().isEmpty())
                        return ground;
            // no sentence was made of it: the log-ins at the shared addresses, else all of the members'
            List<String> pool = finding.grounds().stream().filter(ground -> ground.rows().record().equals("login")
                    && ground.key().startsWith("finding.ground.pool")).map(ground -> ground.rows().values())
                    .filter(values -> !values.isEmpty()).findFirst().orElse(List.of());
            return new Ground(NAME + name, true, EvidenceKind.ADDRESSES, "shared-ip", List.of(),
                    new Ground.Rows("login", pool));
        }
    }
}
