package org.suragh.gui.findings;

import java.util.List;
import javafx.scene.Node;
import javafx.scene.layout.HBox;
import javafx.scene.layout.VBox;
import org.kordamp.ikonli.materialdesign2.MaterialDesignC;
import javafx.scene.control.ContentDisplay;
import javafx.scene.control.Hyperlink;
import org.suragh.base.Text;
import org.suragh.finding.Alternative;
import org.suragh.finding.Control;
import org.suragh.finding.Coordination;
import org.suragh.finding.Finding;
import org.suragh.finding.Ground;
import org.suragh.finding.Member;
import org.suragh.gui.widget.Isolate;
import org.suragh.gui.widget.Numbers;
import org.suragh.gui.widget.Parts;
import org.suragh.gui.widget.Words;

/// What a network is and why: evidence for and against at equal weight, other explanations, the person's judgement.
public final class FindingCard extends VBox {
    private final FindingsModel model;

    /// An empty card.
    public FindingCard(FindingsModel model) {
        this.model = model;
        getStyleClass().add("s-card");
    }

    /// Shows a network.
    public void show(Finding finding) {
        getChildren().setAll(Parts.quiet(Text.of("gui.card.network", finding.number())),
                Parts.title(Isolate.visible(finding.title())), axes(finding), summary(finding));
        section(Text.of("gui.card.for"), finding, true, Text.of("gui.card.for.none"));
        section(Text.of("gui.card.against"), finding, false, Text.of("gui.card.against.none"));
        getChildren().add(Parts.heading(Text.of("gui.card.other")));
        getChildren().add(otherExplanations(finding));
        getChildren().add(Parts.heading(Text.of("gui.card.wrong")));
        getChildren().add(Parts.quietParagraph(wrong(finding.alternative())));
        getChildren().add(Parts.heading(Text.of("gui.card.judgement")));
        getChildren().add(new JudgementBox(model, finding));
    }

    private static Node axes(Finding finding) {
        HBox row = Parts.row(Parts.quiet(Text.of("gui.card.control")), Words.chip(finding.control()),
                Parts.quiet(Text.of("gui.card.coordination")), Words.chip(finding.coordination()));
        row.getStyleClass().add("s-axes");
        return row;
    }

    private static Node summary(Finding finding) {
        String accounts = Numbers.count(finding.members().size());
        String other = people(finding.alternative());
        long supported = finding.members().stream().filter(m -> m.control() == Control.SUPPORTED).count();
        String sentence = switch (finding.control()) {
            case SUPPORTED -> Text.of("gui.card.summary.supported", accounts, other, Numbers.count(supported));
            case OPEN -> Text.of("gui.card.summary.open", accounts, other);
            case NONE -> finding.coordination() == Coordination.HIGH
                    ? Text.of("gui.card.summary.together", accounts)
                    : Text.of("gui.card.summary.none", accounts);
        };
        VBox box = new VBox(Parts.paragraph(sentence), Parts.quietParagraph(Text.of("gui.card.disclaimer")));
        box.getStyleClass().add("s-summary");
        return box;
    }

    private void section(String heading, Finding finding, boolean inFavour, String none) {
        getChildren().add(Parts.heading(heading));
        List<Ground> grounds = finding.grounds().stream().filter(ground -> ground.inFavour() == inFavour).toList();
        if (grounds.isEmpty())
            getChildren().add(Parts.quietParagraph(none));
        for (Ground ground : grounds)
            getChildren().add(block(finding, ground));
    }

    private Node block(Finding finding, Ground ground) {
        Hyperlink rows = Parts.link(Text.of("gui.card.rows"), () -> model.openRows(finding, ground));
        rows.setGraphic(Parts.icon(MaterialDesignC.CHEVRON_RIGHT));
        rows.setContentDisplay(ContentDisplay.RIGHT);
        rows.setAccessibleText(Text.of("gui.card.rows.spoken", ground.sentence()));
        HBox first = Parts.row(Parts.strong(Words.kind(ground.kind())), Parts.spring(), rows);
        VBox block = new VBox(first, Parts.paragraph(ground.sentence()));
        block.getStyleClass().add("s-ground");
        return block;
    }

    private static Node otherExplanations(Finding finding) {
        VBox box = Parts.column();
        box.getChildren().add(Parts.paragraph(Text.of("gui.card.other.best",
                Words.alternative(finding.alternative()))));
        for (Alternative alternative : Alternative.values()) {
            long members = finding.members().stream().map(Member::alternative).filter(alternative::equals).count();
            if (members > 0)
                box.getChildren().add(Parts.quietParagraph(Text.of("gui.card.other.line",
                        Words.alternative(alternative), Numbers.count(members))));
        }
        return box;
    }

    private static String people(Alternative alternative) {
        return Text.of(switch (alternative) {
            case UNRELATED -> "gui.people.unrelated";
            case HOUSEHOLD -> "gui.people.household";
            case PREMISES -> "gui.people.premises";
            case VPN_OR_CARRIER -> "gui.people.vpn-or-carrier";
            case TEAM -> "gui.people.team";
        });
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
