package org.suragh.gui.findings;

import java.util.List;
import javafx.scene.Node;
import javafx.scene.layout.VBox;
import org.suragh.base.Text;
import org.suragh.finding.Finding;
import org.suragh.finding.Reading;
import org.suragh.gui.widget.IndexGrid;
import org.suragh.gui.widget.Numbers;
import org.suragh.gui.widget.Parts;
import org.suragh.gui.widget.Words;

/// The index of a network against every innocent explanation, and what each kind of evidence adds to it, as bars with
/// numbers and words.
final class Weights {
    private Weights() {}

    /// Every innocent explanation with its index, the smallest named; a sentence where nothing was weighed.
    static Node against(Finding finding, String calibration) {
        List<EvidenceModel.Against> all = EvidenceModel.against(finding, calibration);
        VBox box = Parts.column();
        if (all.isEmpty()) {
            box.getChildren().addAll(
                    Parts.paragraph(Text.of("gui.card.other.best", Words.alternative(finding.alternative()))),
                    Parts.quietParagraph(Text.of("gui.index.not-weighed", Numbers.figure(finding.controlIndex()))));
            return box;
        }
        IndexGrid grid = new IndexGrid();
        for (EvidenceModel.Against one : all)
            grid.add(Words.alternative(one.alternative()), one.index(), one.smallest(), one.smallest());
        EvidenceModel.Against smallest = all.getFirst();
        box.getChildren().addAll(grid, Parts.paragraph(Text.of("gui.index.smallest",
                Words.alternative(smallest.alternative()), Numbers.index(smallest.index()),
                Reading.words(smallest.index()))), Parts.quietParagraph(
                        Text.of("gui.index.middle",
                                Numbers.index(finding.controlIndex()))),
                Parts.quietParagraph(Text.of("gui.index.explained")),
                Parts.quietParagraph(Text.of("gui.index.calibration", calibration)));
        return box;
    }

    /// What each kind of evidence adds to the index.
    static Node shares(Finding finding) {
        List<EvidenceModel.Share> shares = EvidenceModel.shares(finding);
        if (shares.isEmpty())
            return Parts.quietParagraph(Text.of("gui.index.no-shares"));
        IndexGrid grid = new IndexGrid();
        for (EvidenceModel.Share share : shares)
            grid.add(Words.kind(share.kind()), share.share(), share.share() > 0, false);
        return Parts.column(grid, Parts.quietParagraph(Text.of("gui.index.shares.explained")));
    }
}
