package org.suragh.gui.findings;

import java.util.List;
import javafx.geometry.HPos;
import javafx.scene.Node;
import javafx.scene.control.Label;
import javafx.scene.layout.ColumnConstraints;
import javafx.scene.layout.GridPane;
import javafx.scene.layout.Priority;
import javafx.scene.layout.VBox;
import org.suragh.base.Text;
import org.suragh.finding.Finding;
import org.suragh.finding.Reading;
import org.suragh.gui.widget.IndexBar;
import org.suragh.gui.widget.Numbers;
import org.suragh.gui.widget.Parts;
import org.suragh.gui.widget.Words;

/// The index of a network against every innocent explanation, and what each kind of evidence adds to it, as bars with
/// numbers and words.
final class Weights {
    private Weights() {}

    /// Every innocent explanation with its index, the smallest named; a sentence where nothing was weighed.
    ///
    /// @param wide whether there is room for words beside the bars
    static Node against(Finding finding, String calibration, boolean wide) {
        List<EvidenceModel.Against> all = EvidenceModel.against(finding, calibration);
        VBox box = Parts.column();
        if (all.isEmpty()) {
            box.getChildren().addAll(
                    Parts.paragraph(Text.of("gui.card.other.best", Words.alternative(finding.alternative()))),
                    Parts.quietParagraph(Text.of("gui.index.not-weighed", Numbers.figure(finding.controlIndex()))));
            return box;
        }
        GridPane grid = grid(wide);
        for (EvidenceModel.Against one : all) {
            Label name = one.smallest()
                    ? Parts.strong(Words.alternative(one.alternative()))
                    : Parts.text(Words.alternative(one.alternative()));
            row(grid, name, one.index(), one.smallest(), wide ? Reading.ratio(one.index()) : "");
        }
        EvidenceModel.Against smallest = all.getFirst();
        box.getChildren().addAll(grid, Parts.paragraph(Text.of("gui.index.smallest",
                Words.alternative(smallest.alternative()), Numbers.figure(smallest.index()),
                Reading.words(smallest.index()))), Parts.quietParagraph(Text.of("gui.index.explained")),
                Parts.quietParagraph(Text.of("gui.index.calibration", calibration)));
        return box;
    }

    /// What each kind of evidence adds to the index.
    static Node shares(Finding finding, boolean wide) {
        List<EvidenceModel.Share> shares = EvidenceModel.shares(finding);
        if (shares.isEmpty())
            return Parts.quietParagraph(Text.of("gui.index.no-shares"));
        GridPane grid = grid(wide);
        for (EvidenceModel.Share share : shares)
            row(grid, Parts.text(Words.kind(share.kind())), share.share(), share.share() > 0,
                    wide ? Text.of("gui.index.share.of", Numbers.count(share.members())) : "");
        return Parts.column(grid, Parts.quietParagraph(Text.of("gui.index.shares.explained")));
    }

    private static GridPane grid(boolean wide) {
        GridPane grid = Parts.styled(new GridPane(), "s-weights");
        ColumnConstraints name = new ColumnConstraints();
        ColumnConstraints bar = new ColumnConstraints();
        bar.setHgrow(Priority.ALWAYS);
        bar.setFillWidth(true);
        ColumnConstraints number = new ColumnConstraints();
        number.setHalignment(HPos.RIGHT);
        grid.getColumnConstraints().addAll(name, bar, number);
        if (wide) {
            name.setPercentWidth(24);
            bar.setPercentWidth(30);
            number.setPercentWidth(8);
            ColumnConstraints words = new ColumnConstraints();
            words.setHgrow(Priority.ALWAYS);
            grid.getColumnConstraints().add(words);
        }
        return grid;
    }

    private static void row(GridPane grid, Label name, double index, boolean strong, String words) {
        name.setWrapText(true);
        Label number = Parts.styled(new Label(Numbers.index(index)), "s-index");
        number.setMinWidth(Label.USE_PREF_SIZE);
        int row = grid.getRowCount();
        grid.addRow(row, name, new IndexBar(index, strong), number);
        if (!words.isEmpty())
            grid.add(Parts.quietParagraph(words), 3, row);
    }
}
