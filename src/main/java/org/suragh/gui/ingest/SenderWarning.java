package org.suragh.gui.ingest;

import java.util.List;
import java.util.function.IntConsumer;
import javafx.scene.layout.HBox;
import javafx.scene.layout.VBox;
import org.kordamp.ikonli.materialdesign2.MaterialDesignA;
import org.suragh.base.Text;
import org.suragh.casefile.SenderHashes;
import org.suragh.gui.widget.Parts;
import org.suragh.investigation.SenderHash;

/// Stands over the materials in red as long as an exhibit differs from the hash its sender gave and nobody has said why
/// that does not matter.
final class SenderWarning extends VBox {
    SenderWarning(ExhibitModel model, IntConsumer choose) {
        getStyleClass().add("s-messages");
        model.unexplained().addListener((_, _, now) -> show(now, choose));
        show(model.unexplained().get(), choose);
    }

    private void show(List<SenderHashes.Statement> open, IntConsumer choose) {
        getChildren().clear();
        for (SenderHashes.Statement said : open) {
            HBox row = Parts.row(Parts.icon(MaterialDesignA.ALERT_OCTAGON), Parts.paragraph(SenderHash.sentence(said)),
                    Parts.spring(), Parts.button(Text.of("gui.sender.show"), () -> choose.accept(said.exhibit())));
            row.getStyleClass().add("s-integrity");
            getChildren().add(row);
        }
        setVisible(!open.isEmpty());
        setManaged(!open.isEmpty());
    }
}
