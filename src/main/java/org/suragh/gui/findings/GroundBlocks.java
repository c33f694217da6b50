package org.suragh.gui.findings;

import java.util.List;
import java.util.function.BiConsumer;
import javafx.scene.Node;
import javafx.scene.control.ContentDisplay;
import javafx.scene.control.Hyperlink;
import javafx.scene.layout.HBox;
import javafx.scene.layout.VBox;
import org.kordamp.ikonli.materialdesign2.MaterialDesignC;
import org.suragh.base.Text;
import org.suragh.finding.Finding;
import org.suragh.finding.Ground;
import org.suragh.gui.widget.Parts;
import org.suragh.gui.widget.Words;

/// The statements for or against, each with the way to its rows. Both lists are made here, so that both look alike.
final class GroundBlocks extends VBox {
    private final Finding finding;
    private final BiConsumer<Finding, Ground> open;

    /// The statements of one side under their heading.
    ///
    /// @param open opens the rows behind a statement
    GroundBlocks(Finding finding, boolean inFavour, BiConsumer<Finding, Ground> open) {
        this.finding = finding;
        this.open = open;
        getChildren().add(Parts.heading(Text.of(inFavour ? "gui.card.for" : "gui.card.against")));
        List<Ground> grounds = finding.grounds().stream().filter(ground -> ground.inFavour() == inFavour).toList();
        if (grounds.isEmpty())
            getChildren().add(Parts.quietParagraph(Text.of(inFavour ? "gui.card.for.none" : "gui.card.against.none")));
        for (Ground ground : grounds)
            getChildren().add(block(ground));
    }

    private Node block(Ground ground) {
        Hyperlink rows = Parts.link(Text.of("gui.card.rows"), () -> open.accept(finding, ground));
        rows.setGraphic(Parts.icon(MaterialDesignC.CHEVRON_RIGHT));
        rows.setContentDisplay(ContentDisplay.RIGHT);
        rows.setAccessibleText(Text.of("gui.card.rows.spoken", Words.ground(ground)));
        HBox first = Parts.row(Parts.strong(Words.kind(ground.kind())), Parts.spring(), rows);
        return Parts.styled(new VBox(first, Parts.paragraph(Words.ground(ground))), "s-ground");
    }
}
