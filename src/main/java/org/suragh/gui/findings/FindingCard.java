package org.suragh.gui.findings;

import java.util.function.Function;
import javafx.scene.Node;
import javafx.scene.layout.FlowPane;
import javafx.scene.layout.VBox;
import org.kordamp.ikonli.materialdesign2.MaterialDesignC;
import org.suragh.base.Text;
import org.suragh.finding.Alternative;
import org.suragh.finding.Finding;
import org.suragh.finding.Reading;
import org.suragh.gui.widget.Isolate;
import org.suragh.gui.widget.Parts;
import org.suragh.gui.bench.VerdictQuestion;
import org.suragh.gui.widget.VerdictBox;
import org.suragh.gui.widget.VerdictDesk;
import org.suragh.gui.widget.Words;

/// What a network is and why: evidence for and against at equal weight, other explanations, the person's judgement.
public final class FindingCard extends VBox {
    private final FindingsModel model;
    private final Function<VerdictQuestion, VerdictDesk> desks;

    /// An empty card.
    ///
    /// @param desks the desk at which a question is judged
    public FindingCard(FindingsModel model, Function<VerdictQuestion, VerdictDesk> desks) {
        this.model = model;
        this.desks = desks;
        getStyleClass().add("s-card");
    }

    /// Shows a network.
    public void show(Finding finding) {
        String calibration = model.calibration();
        getChildren().setAll(Parts.quiet(Text.of("gui.card.network", finding.number())),
                Parts.title(Isolate.visible(finding.title())), axes(finding), summary(finding, calibration));
        getChildren().addAll(Parts.heading(Text.of("gui.card.other")), Weights.against(finding, calibration));
        getChildren().addAll(new GroundBlocks(finding, true, model::openRows),
                new GroundBlocks(finding, false, model::openRows));
        getChildren().addAll(Parts.heading(Text.of("gui.card.wrong")),
                Parts.quietParagraph(wrong(Reading.best(finding, calibration).map(best -> best.getKey())
                        .orElse(finding.alternative()))));
        getChildren().addAll(Parts.heading(Text.of("gui.card.judgement")),
                new VerdictBox(desks.apply(model.question(finding))));
    }

    private static Node axes(Finding finding) {
        FlowPane row = Parts.flow(Parts.quiet(Text.of("gui.card.control")), Words.chip(finding.control()),
                Parts.quiet(Text.of("gui.card.coordination")), Words.chip(finding.coordination()));
        row.getStyleClass().add("s-axes");
        return new VBox(row, Parts.strongParagraph(Reading.quadrant(finding.control(), finding.coordination())));
    }

    private Node summary(Finding finding, String calibration) {
        VBox box = new VBox(Parts.paragraph(Reading.sentence(finding, calibration)),
                Parts.quietParagraph(Text.of("finding.reading.not-a-finding")));
        var side = Parts.link(Text.of("gui.card.side-by-side"), model::showEvidence);
        side.setGraphic(Parts.icon(MaterialDesignC.CHEVRON_RIGHT));
        side.setContentDisplay(javafx.scene.control.ContentDisplay.RIGHT);
        return new VBox(Parts.styled(box, "s-summary"), Parts.styled(Parts.row(side), "s-card-way"));
    }

    private static String wrong(Alternative alternative) {
        return Text.of(switch (alternative) {
            case UNRELATED -> "gui.wrong.unrelated";
            case HOUSEHOLD -> "gui.wrong.household";
            case PREMISES -> "gui.wrong.premises";
            case VPN_OR_CARRIER -> "gui.wrong.vpn-or-carrier";
            case TEAM -> "gui.wrong.team";
        });
    }
}
