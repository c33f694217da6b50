package org.suragh.gui.accounts;

import javafx.scene.layout.VBox;
import org.suragh.base.Text;
import org.suragh.gui.widget.FigureGrid;
import org.suragh.gui.widget.Numbers;
import org.suragh.gui.widget.Parts;
import org.suragh.gui.widget.Words;
import org.suragh.investigation.Explainer;
import org.suragh.linkage.Sensitivity;

/// How often two accounts acted together within 1, 5, 10, 30 and 60 minutes, layer by layer, beside what chance gives.
/// Counted when somebody asks, since the case is read as a whole for it.
final class WidthsPane extends VBox {
    WidthsPane(Explainer.PairCard pair, CardModel model) {
        getStyleClass().add("s-column");
        if (pair.sensitivity().isEmpty() && pair.whyNot().isEmpty())
            ask(pair, model);
        else
            show(pair);
    }

    private void ask(Explainer.PairCard pair, CardModel model) {
        var button = Parts.button(Text.of("gui.pair.widths.count"), () -> {
            getChildren().setAll(Parts.quietParagraph(Text.of("gui.pair.widths.counting")));
            model.countWidths(pair, () -> ask(pair, model));
        });
        getChildren().setAll(Parts.quietParagraph(Text.of("gui.pair.widths.why")), Parts.row(button));
    }

    private void show(Explainer.PairCard pair) {
        boolean any = false;
        for (Sensitivity layer : pair.sensitivity()) {
            if (layer.steps().stream().allMatch(step -> step.together() == 0))
                continue;
            any = true;
            // a row for each width: five columns of figures beside their name need more room than a card has
            FigureGrid grid = new FigureGrid(Text.of("gui.pair.widths.minutes"), Text.of("gui.pair.widths.together"),
                    Text.of("gui.pair.widths.expected"));
            for (Sensitivity.Step step : layer.steps())
                grid.row(Text.of("gui.pair.widths.within", Numbers.count(step.minutes())),
                        Numbers.count(step.together()), Parts.quiet(brief(step.expected())));
            getChildren().add(new VBox(Parts.strong(Words.layer(layer.layer())), grid));
        }
        getChildren().add(Parts.quietParagraph(Text.of(any ? "gui.pair.widths.note" : "gui.pair.widths.none")));
    }

    private static String brief(double expected) {
        return expected > 0 && expected < .01 ? Text.of("gui.pair.widths.tiny") : Numbers.figure(expected);
    }
}
