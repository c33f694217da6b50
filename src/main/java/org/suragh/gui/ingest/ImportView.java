package org.suragh.gui.ingest;

import java.io.File;
import java.util.List;
import javafx.beans.binding.Bindings;
import javafx.collections.ListChangeListener;
import javafx.geometry.Orientation;
import javafx.scene.Node;
import javafx.scene.control.Button;
import javafx.scene.control.CheckBox;
import javafx.scene.control.SplitPane;
import javafx.scene.control.TableView;
import javafx.scene.input.TransferMode;
import javafx.scene.layout.BorderPane;
import javafx.scene.layout.HBox;
import javafx.scene.layout.Priority;
import javafx.scene.layout.StackPane;
import javafx.scene.layout.VBox;
import org.jspecify.annotations.Nullable;
import org.kordamp.ikonli.materialdesign2.MaterialDesignC;
import org.kordamp.ikonli.materialdesign2.MaterialDesignI;
import org.kordamp.ikonli.materialdesign2.MaterialDesignT;
import org.suragh.base.Text;
import org.suragh.evidence.Exhibit;
import org.suragh.evidence.Rejection;
import org.suragh.gui.bench.Dialogs;
import org.suragh.gui.bench.Workbench;
import org.suragh.gui.widget.Columns;
import org.suragh.gui.widget.EmptyState;
import org.suragh.gui.widget.Isolate;
import org.suragh.gui.widget.Numbers;
import org.suragh.gui.widget.Parts;

/// Materials: what has been brought in, what came of it, and the way to bring in more.
public final class ImportView extends BorderPane {
    private final ImportModel model;
    private final VBox messages = Parts.styled(new VBox(), "s-messages");
    private final TableView<Exhibit> table = Parts.styled(new TableView<>(), "s-table");
    private final EmptyState empty = new EmptyState(MaterialDesignT.TRAY_ARROW_DOWN);
    private final BorderPane details = Parts.styled(new BorderPane(), "s-panel");

    /// The page over its model.
    public ImportView(ImportModel model, Workbench workbench) {
        this.model = model;
        getStyleClass().addAll("s-panel", "s-page");
        columns();
        Columns.scaled(table, workbench.preferences().scale());
        table.setItems(model.exhibits());
        table.getSelectionModel().selectedItemProperty().addListener((_, _, chosen) -> model.look(chosen));
        empty.visibleProperty().bind(Bindings.isEmpty(model.exhibits()));
        table.visibleProperty().bind(empty.visibleProperty().not());
        SplitPane split = new SplitPane(new StackPane(table, empty), details);
        split.setOrientation(Orientation.VERTICAL);
        split.setDividerPositions(.62);
        setTop(new VBox(head(), messages));
        setCenter(split);
        setOnDragOver(drag -> {
            if (drag.getDragboard().hasFiles())
                drag.acceptTransferModes(TransferMode.COPY);
            drag.consume();
        });
        setOnDragDropped(drag -> {
            model.add(drag.getDragboard().getFiles().stream().map(File::toPath).toList());
            drag.setDropCompleted(true);
            drag.consume();
        });
        model.question().addListener((_, _, _) -> messages());
        model.results().addListener((ListChangeListener<ImportModel.Result>) _ -> messages());
        model.running().addListener((_, _, _) -> messages());
        model.details().addListener((_, _, now) -> details(now));
        model.openCase().addListener((_, _, _) -> explain());
        explain();
        messages();
        details(null);
    }

    private HBox head() {
        Button files = Parts.button(Text.of("gui.import.files"), () -> model.choose(Dialogs.Purpose.EXHIBITS));
        Button folder = Parts.button(Text.of("gui.import.folder"), () -> model.choose(Dialogs.Purpose.FOLDER));
        CheckBox copy = new CheckBox(Text.of("gui.import.keep-copy"));
        copy.selectedProperty().bindBidirectional(model.keepCopy());
        for (Node node : List.of(files, folder, copy))
            node.disableProperty().bind(model.canImport().not());
        HBox head = Parts.row(Parts.styled(Parts.strong(Text.of("gui.screen.materials")), "s-pane-title"),
                Parts.spring(), copy, files, folder);
        head.getStyleClass().add("s-page-head");
        return head;
    }

    private void columns() {
        table.getColumns().add(Columns.count(Text.of("gui.import.number"), 48, Exhibit::number));
        table.getColumns().add(Columns.text(Text.of("gui.import.name"), 220, Exhibit::name));
        table.getColumns().add(Columns.text(Text.of("gui.import.format"), 130, ImportView::format));
        table.getColumns().add(Columns.text(Text.of("gui.import.size"), 76, e -> Numbers.bytes(e.bytes())));
        table.getColumns().add(Columns.text(Text.of("gui.import.hash"), 110, e -> Numbers.shortHash(e.sha256())));
        table.getColumns().add(Columns.count(Text.of("gui.import.read"), 80, e -> e.counts().read()));
        table.getColumns().add(Columns.count(Text.of("gui.import.stored"), 80, e -> e.counts().stored()));
        table.getColumns().add(Columns.count(Text.of("gui.import.duplicates"), 84, e -> e.counts().duplicates()));
        table.getColumns().add(Columns.count(Text.of("gui.import.rejected"), 76, e -> e.counts().rejected()));
        table.getColumns().add(Columns.time(Text.of("gui.import.at"), 140, Exhibit::importedAt));
    }

    private static String format(Exhibit exhibit) {
        String key = "ingest.format." + exhibit.format();
        return Text.has(key) ? Text.of(key) : exhibit.format();
    }

    private void messages() {
        messages.getChildren().clear();
        ImportModel.Question question = model.question().get();
        if (question != null)
            messages.getChildren().add(new QuestionPane(model, question));
        List<ImportModel.Result> results = model.results();
        for (ImportModel.Result result : results.subList(0, Math.min(3, results.size())))
            messages.getChildren().add(result(result));
        boolean offer = !model.running().get() && question == null
                && results.stream().anyMatch(ImportModel.Result::good);
        if (offer)
            messages.getChildren().add(Parts.row(Parts.text(Text.of("gui.import.analyse.why")), Parts.spring(),
                    Parts.primary(Text.of("gui.empty.not-analysed.act"), model::analyse)));
        messages.setVisible(!messages.getChildren().isEmpty());
        messages.setManaged(messages.isVisible());
    }

    private static Node result(ImportModel.Result result) {
        VBox words = new VBox(Parts.row(Parts.strong(Isolate.visible(result.file())),
                Parts.paragraph(result.sentence())));
        for (String note : result.notes())
            words.getChildren().add(Parts.quietParagraph(note));
        HBox.setHgrow(words, Priority.ALWAYS);
        HBox row = Parts.row(Parts.icon(result.good()
                ? MaterialDesignC.CHECK_CIRCLE_OUTLINE
                : MaterialDesignI.INFORMATION_OUTLINE), words);
        row.getStyleClass().add(result.good() ? "s-result-good" : "s-result-open");
        return row;
    }

    private void details(ImportModel.@Nullable Details shown) {
        if (shown == null) {
            details.setTop(null);
            details.setCenter(Parts.styled(Parts.quiet(Text.of("gui.import.details.hint")), "s-hint"));
            return;
        }
        VBox head = Parts.column(Parts.row(Parts.strong(Isolate.visible(shown.exhibit().name())),
                Parts.quiet("SHA-256"), wide(shown.exhibit().sha256())));
        for (String note : shown.notes())
            head.getChildren().add(Parts.quietParagraph(note));
        head.getStyleClass().add("s-tools");
        details.setTop(head);
        if (shown.rejections().isEmpty()) {
            details.setCenter(Parts.styled(Parts.quiet(Text.of("gui.import.no-rejections")), "s-hint"));
            return;
        }
        TableView<Rejection> rejections = Parts.styled(new TableView<>(), "s-table");
        rejections.getColumns().add(Columns.count(Text.of("gui.rows.line"), 80, r -> r.at().line()));
        rejections.getColumns().add(Columns.text(Text.of("gui.import.reason"), 380, ImportView::reason));
        rejections.getColumns().add(Columns.text(Text.of("gui.import.value"), 300, Rejection::detail));
        rejections.setColumnResizePolicy(TableView.CONSTRAINED_RESIZE_POLICY_FLEX_LAST_COLUMN);
        rejections.getItems().setAll(shown.rejections());
        details.setCenter(rejections);
    }

    private static String reason(Rejection rejection) {
        return Text.has(rejection.reasonKey())
                ? Text.of(rejection.reasonKey(), rejection.detail())
                : rejection.reasonKey();
    }

    private static Node wide(String hash) {
        Node field = Parts.selectable(hash);
        HBox.setHgrow(field, Priority.ALWAYS);
        return field;
    }

    private void explain() {
        if (model.openCase().get() == null)
            empty.say(Text.of("gui.empty.no-case"), Text.of("gui.empty.no-case.why"));
        else
            empty.say(Text.of("gui.import.drop"), Text.of("gui.import.drop.why"),
                    Parts.primary(Text.of("gui.import.files"), () -> model.choose(Dialogs.Purpose.EXHIBITS)));
    }
}
