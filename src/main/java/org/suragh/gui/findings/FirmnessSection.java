package org.suragh.gui.findings;

import java.util.ArrayList;
import java.util.List;
import javafx.beans.InvalidationListener;
import javafx.beans.WeakInvalidationListener;
import javafx.scene.Node;
import javafx.scene.layout.VBox;
import org.suragh.base.Text;
import org.suragh.finding.Finding;
import org.suragh.finding.PairCounts;
import org.suragh.gui.widget.FigureGrid;
import org.suragh.gui.widget.Numbers;
import org.suragh.gui.widget.Parts;
import org.suragh.gui.widget.Words;
import org.suragh.investigation.NetworkCard;

/// How firmly a network stands, and its pairs at five widths; worked out when somebody asks.
public final class FirmnessSection implements EvidenceSection {
    private final FirmnessModel model;

    /// The section over its model.
    public FirmnessSection(FirmnessModel model) {
        this.model = model;
    }

    @Override
    public String title() {
        return Text.of("gui.firmness");
    }

    @Override
    public Node of(Finding finding) {
        return new Firmness(model, finding);
    }

    private static final class Firmness extends VBox {
        private final FirmnessModel model;
        private final Finding finding;
        // held here, so that it lives as long as the node and no longer
        private final InvalidationListener listener = _ -> fill();

        Firmness(FirmnessModel model, Finding finding) {
            this.model = model;
            this.finding = finding;
            getStyleClass().add("s-column");
            model.running().addListener(new WeakInvalidationListener(listener));
            fill();
        }

        private void fill() {
            NetworkCard card = model.of(finding);
            getChildren().clear();
            if (card == null) {
                var button = Parts.button(Text.of("gui.firmness.run"), () -> model.run(finding));
                button.setDisable(!model.running().get().isEmpty());
                getChildren().addAll(Parts.quietParagraph(Text.of(model.runs(finding)
                        ? "gui.firmness.running.why"
                        : "gui.firmness.why")), Parts.row(button));
                return;
            }
            for (String sentence : card.firmness())
                getChildren().add(Parts.paragraph(sentence));
            if (card.firmness().isEmpty())
                getChildren().add(Parts.quietParagraph(Text.of("gui.firmness.nothing")));
            if (!card.sensitivity().isEmpty())
                getChildren().addAll(Parts.strong(Text.of("gui.firmness.widths")), widths(card),
                        Parts.quietParagraph(Text.of("gui.firmness.widths.why")));
        }

        private static FigureGrid widths(NetworkCard card) {
            List<String> headings = new ArrayList<>(List.of(Text.of("gui.firmness.minutes")));
            for (int minutes : PairCounts.MINUTES)
                headings.add(Numbers.count(minutes));
            headings.add(Text.of("gui.firmness.all-pairs"));
            FigureGrid grid = new FigureGrid(headings.toArray(String[]::new));
            for (PairCounts counts : card.sensitivity()) {
                List<Object> cells = new ArrayList<>(List.of(Words.layer(counts.layer())));
                counts.pairs().forEach(pairs -> cells.add(Numbers.count(pairs)));
                cells.add(Parts.quiet(Numbers.count(counts.all())));
                grid.row(cells.toArray());
            }
            return grid;
        }
    }
}
