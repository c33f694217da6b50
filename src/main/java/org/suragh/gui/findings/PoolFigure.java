package org.suragh.gui.findings;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.DoubleFunction;
import org.suragh.base.Said;
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
    private static final String GROUND = "finding.ground.";
    /// Which words of the statement stand beside the figure.
    private static final Map<String, List<Integer>> WORDS = Map.of("dense", List.of(1), "cap", List.of(1, 2, 3),
            "rotation", List.of(1, 2), "no-rotation", List.of(1), "hours", List.of(0, 1, 2, 3), "hand-over",
            List.of(1, 2));

    /// The figures that a network has, in reading order; empty where it has no shared addresses.
    static List<PoolFigure> of(Finding finding) {
        if (finding.measures().getOrDefault("addresses", 0.0) <= 0)
            return List.of();
        Maker maker = new Maker(finding);
        maker.measure("size", "addresses", Numbers::figure, "pool");
        maker.stated("dense", "pool-dense", "pool-thin");
        maker.measure("networks", "pool-networks", Numbers::figure, "several-networks", "one-network");
        maker.measure("relays", "pool-relays", Numbers::share, "pool-relays");
        maker.measure("cap", "cap", Numbers::figure, "cap", "no-cap");
        maker.measure("rotation", "rotation", Numbers::figure, "rotation");
        maker.measure("no-rotation", "rotation", Numbers::figure, "no-rotation");
        maker.measure("hours", "hours-variance", Numbers::figure, "shift");
        maker.measure("hand-over", "hand-over-chains", Numbers::figure, "hand-over", "hand-over-chance");
        return List.copyOf(maker.figures);
    }

    private static final class Maker {
        private final Finding finding;
        private final List<PoolFigure> figures = new ArrayList<>();

        Maker(Finding finding) {
            this.finding = finding;
        }

        /// Adds a figure where it was measured.
        ///
        /// @param grounds names of the statements that tell more of it and rest on the same rows
        void measure(String name, String measure, DoubleFunction<String> words, String... grounds) {
            Double value = finding.measures().get(measure);
            if (value == null || value.isNaN())
                return;
            Optional<Ground> ground = ground(grounds);
            if (measure.equals("rotation") && ground.isEmpty())
                return;
            figures.add(figure(name, words.apply(value), ground));
        }

        /// Adds a figure that only a statement tells: its first word is the value.
        void stated(String name, String... grounds) {
            Optional<Ground> ground = ground(grounds);
            if (ground.isPresent())
                figures.add(figure(name, ground.get().args().getFirst(), ground));
        }

        private PoolFigure figure(String name, String value, Optional<Ground> ground) {
            List<Integer> said = WORDS.getOrDefault(name, List.of());
            Object[] words = ground.map(Ground::args).map(Said::of).orElseGet(() -> new Object[0]);
            String beside = ground.isPresent() && !said.isEmpty()
                    ? Text.of(NAME + name + ".beside", said.stream().map(i -> words[i]).toArray())
                    : "";
            return new PoolFigure(Text.of(NAME + name), value, beside, ground.orElseGet(() -> new Ground(NAME + name,
                    true, EvidenceKind.ADDRESSES, "shared-ip", List.of(), new Ground.Rows("login", pool()))));
        }

        private Optional<Ground> ground(String... names) {
            for (String wanted : names)
                for (Ground ground : finding.grounds())
                    if (ground.key().equals(GROUND + wanted))
                        return Optional.of(ground);
            return Optional.empty();
        }

        // where no sentence was made of a figure: the log-ins at the shared addresses, else all of the members'
        private List<String> pool() {
            return finding.grounds().stream().filter(ground -> ground.key().startsWith(GROUND + "pool"))
                    .map(ground -> ground.rows().values()).filter(values -> !values.isEmpty()).findFirst()
                    .orElse(List.of());
        }
    }
}
