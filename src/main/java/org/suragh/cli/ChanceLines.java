package org.suragh.cli;

import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.SortedMap;
import org.suragh.base.Chance;
import org.suragh.base.Text;
import org.suragh.investigation.Analysis;

/// The links of each layer beside those that chance alone would give at the same threshold: the chance line, without which
/// a count says nothing.
final class ChanceLines {
    private final SortedMap<String, Long> found;
    private final SortedMap<String, Double> chance;

    ChanceLines(Analysis analysis) {
        this.chance = analysis.chance();
        this.found = analysis.linksByLayer();
    }

    /// A sentence for each layer that has a link, and one for those that have none.
    ///
    /// @param only the one layer that is shown, or empty for all
    List<String> lines(String only) {
        List<String> lines = new ArrayList<>();
        List<String> without = new ArrayList<>();
        found.forEach((layer, links) -> {
            if (!only.isEmpty() && !only.equals(layer))
                return;
            if (links == 0)
                without.add(layer);
            else
                lines.add(Text.of("cli.chance-line", layer, Table.number(links), words(expected(layer))));
        });
        if (!without.isEmpty())
            lines.add(Text.of("cli.chance-line.none", String.join(", ", without)));
        return lines;
    }

    /// The same as values.
    List<Map<String, Object>> json() {
        return found.entrySet().stream()
                .map(e -> Json.object("layer", e.getKey(), "links", e.getValue(), "expected_by_chance",
                        Double.parseDouble(figure(expected(e.getKey())))))
                .toList();
    }

    private double expected(String layer) {
        return chance.getOrDefault(layer, 0.0);
    }

    private static String words(double value) {
        return value > 0 && value < .01 ? Chance.tiny() : figure(value);
    }

    private static String figure(double value) {
        return value == 0
                ? "0"
                : value < .01 ? String.format(Locale.ROOT, "%.1e", value) : String.format(Locale.ROOT, "%.3g", value);
    }
}
