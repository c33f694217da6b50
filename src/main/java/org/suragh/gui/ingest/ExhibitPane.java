package org.suragh.gui.ingest;

import javafx.scene.Node;
import javafx.scene.control.TableView;
import javafx.scene.layout.BorderPane;
import javafx.scene.layout.HBox;
import javafx.scene.layout.Priority;
import javafx.scene.layout.VBox;
import org.jspecify.annotations.Nullable;
import org.suragh.base.Text;
import org.suragh.evidence.Rejection;
import org.suragh.gui.widget.Columns;
import org.suragh.gui.widget.Isolate;
import org.suragh.gui.widget.Parts;

/// What is known of the chosen exhibit: hash, notes, and every row that could not become a record.
final class ExhibitPane extends BorderPane {
    ExhibitPane(ExhibitModel model) {
        getStyleClass().add("s-panel");
        model.details().addListener((_, _, now) -> show(now));
        show(model.details().get());
    }

    private void show(ExhibitModel.@Nullable Details shown) {
        if (shown == null) {
            setTop(null);
            setCenter(Parts.styled(Parts.quiet(Text.of("gui.import.details.hint")), "s-hint"));
            return;
        }
        VBox head = Parts.column(Parts.row(Parts.strong(Isolate.visible(shown.exhibit().name())),
                Parts.quiet("SHA-256"), wide(shown.exhibit().sha256())));
        for (String note : shown.notes())
            head.getChildren().add(Parts.quietParagraph(note));
        head.getStyleClass().add("s-tools");
        setTop(head);
        if (shown.rejections().isEmpty()) {
            setCenter(Parts.styled(Parts.quiet(Text.of("gui.import.no-rejections")), "s-hint"));
            return;
        }
        TableView<Rejection> rejections = Parts.styled(new TableView<>(), "s-table");
        rejections.getColumns().add(Columns.count(Text.of("gui.rows.line"), 80, r -> r.at().line()));
        rejections.getColumns().add(Columns.text(Text.of("gui.import.reason"), 380,
                r -> ExhibitModel.reason(r.reasonKey(), r.detail())));
        rejections.getColumns().add(Columns.text(Text.of("gui.import.value"), 300, Rejection::detail));
        rejections.setColumnResizePolicy(TableView.CONSTRAINED_RESIZE_POLICY_FLEX_LAST_COLUMN);
        rejections.getItems().setAll(shown.rejections());
        setCenter(rejections);
    }

    private static Node wide(String hash) {
        Node field = Parts.selectable(hash);
        HBox.setHgrow(field, Priority.ALWAYS);
        return field;
    }
}
