package org.suragh.gui.ingest;

import javafx.scene.control.Button;
import javafx.scene.control.TextField;
import javafx.scene.layout.HBox;
import javafx.scene.layout.Priority;
import javafx.scene.layout.VBox;
import org.kordamp.ikonli.materialdesign2.MaterialDesignA;
import org.kordamp.ikonli.materialdesign2.MaterialDesignC;
import org.suragh.base.Text;
import org.suragh.casefile.SenderHashes;
import org.suragh.gui.widget.Parts;
import org.suragh.investigation.SenderHash;

/// The hash that the sender gave: a field to compare with, and what each comparison came to. A difference stays red and
/// goes on only with a reason in the examiner's words.
final class SenderPane extends VBox {
    SenderPane(ExhibitModel model, ExhibitModel.Details shown) {
        getStyleClass().add("s-column");
        getChildren().add(Parts.heading(Text.of("gui.sender.title")));
        boolean open = false;
        for (SenderHashes.Statement said : shown.sender()) {
            HBox row = Parts.row(
                    Parts.icon(said.matches() ? MaterialDesignC.CHECK_CIRCLE_OUTLINE : MaterialDesignA.ALERT_OCTAGON),
                    Parts.paragraph(SenderHash.sentence(said)));
            row.getStyleClass().add(said.matches() ? "s-result-good" : "s-integrity");
            getChildren().add(row);
        }
        for (SenderHashes.Statement said : model.unexplained().get()) {
            if (said.exhibit() != shown.exhibit().number())
                continue;
            open = true;
            TextField reason = new TextField();
            reason.setPromptText(Text.of("gui.sender.reason.prompt"));
            HBox.setHgrow(reason, Priority.ALWAYS);
            Button state = Parts.button(Text.of("gui.sender.reason"),
                    () -> model.compare(shown.exhibit(), said.given(), reason.getText().strip()));
            state.disableProperty().bind(reason.textProperty().map(String::isBlank));
            getChildren().add(Parts.row(reason, state));
        }
        if (open)
            return;
        TextField given = new TextField();
        given.setPromptText(Text.of("gui.sender.prompt"));
        HBox.setHgrow(given, Priority.ALWAYS);
        Button compare = Parts.button(Text.of("gui.sender.compare"),
                () -> model.compare(shown.exhibit(), given.getText().strip(), ""));
        compare.disableProperty().bind(given.textProperty().map(typed -> !ExhibitModel.isHash(typed)));
        given.setOnAction(_ -> compare.fire());
        getChildren().add(Parts.row(given, compare));
    }
}
