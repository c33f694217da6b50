package org.suragh.gui.findings;

import javafx.beans.InvalidationListener;
import javafx.beans.WeakInvalidationListener;
import javafx.scene.Node;
import javafx.scene.layout.GridPane;
import javafx.scene.layout.VBox;
import org.suragh.base.Text;
import org.suragh.finding.Finding;
import org.suragh.finding.PairCounts;
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

        private static GridPane widths(NetworkCard card) {
            GridPane grid = Parts.styled(new GridPane(), "s-halves");
            int column = 1;
            for (int minutes : PairCounts.MINUTES)
                grid.add(Parts.quiet(Text.of("gui.time.minutes", minutes)), column++, 0);
            for (PairCounts counts : card.sensitivity()) {
                int row = grid.getRowCount();
                grid.add(Parts.text(Words.layer(counts.layer())), 0, row);
                for (int i = 0; i < counts.pairs().size(); i++)
                    grid.add(Parts.text(Numbers.count(counts.pairs().get(i))), i + 1, row);
                grid.add(Parts.quiet(Text.of("gui.firmness.of-pairs", Numbers.count(counts.all()))),
                        counts.pairs().size() + 1, row);
            }
            return grid;
        }
    }
}
