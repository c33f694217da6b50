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
            String[] headings = new String[layer.steps().size() + 1];
            headings[0] = Text.of("gui.pair.widths.minutes");
            Object[] together = new Object[headings.length], expected = new Object[headings.length];
            together[0] = Parts.text(Text.of("gui.pair.widths.together"));
            expected[0] = Parts.quiet(Text.of("gui.pair.widths.expected"));
            for (int i = 1; i < headings.length; i++) {
                Sensitivity.Step step = layer.steps().get(i - 1);
                headings[i] = Numbers.count(step.minutes());
                together[i] = Numbers.count(step.together());
                expected[i] = Parts.quiet(brief(step.expected()));
            }
            FigureGrid grid = new FigureGrid(headings);
            grid.row(together);
            grid.row(expected);
            getChildren().add(new VBox(Parts.strong(Words.layer(layer.layer())), grid));
        }
        getChildren().add(Parts.quietParagraph(Text.of(any ? "gui.pair.widths.note" : "gui.pair.widths.none")));
    }

    private static String brief(double expected) {
        return expected > 0 && expected < .01 ? Text.of("gui.pair.widths.tiny") : Numbers.figure(expected);
    }
}
