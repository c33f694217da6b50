package org.suragh.gui.accounts;

import java.util.Map;
import javafx.geometry.Orientation;
import javafx.geometry.VPos;
import javafx.scene.Node;
import javafx.scene.control.Label;
import javafx.scene.control.ScrollPane;
import javafx.scene.control.SplitPane;
import javafx.scene.control.TableView;
import javafx.scene.control.TextArea;
import javafx.scene.layout.BorderPane;
import javafx.scene.layout.ColumnConstraints;
import javafx.scene.layout.GridPane;
import javafx.scene.layout.HBox;
import javafx.scene.layout.Priority;
import javafx.scene.layout.StackPane;
import javafx.scene.layout.VBox;
import org.jspecify.annotations.Nullable;
import org.kordamp.ikonli.materialdesign2.MaterialDesignT;
import org.suragh.base.Text;
import org.suragh.evidence.AccountId;
import org.suragh.evidence.EvidenceRecord;
import org.suragh.evidence.Provenance;
import org.suragh.gui.bench.Workbench;
import org.suragh.gui.widget.Columns;
import org.suragh.gui.widget.EmptyState;
import org.suragh.gui.widget.Isolate;
import org.suragh.gui.widget.Numbers;
import org.suragh.gui.widget.Parts;

/// Records in a table, and under it the chosen one: as written, beside its normal values and its place.
public final class RowsView extends BorderPane {
    private final RowsModel model;
    private final TableView<EvidenceRecord> table = Parts.styled(new TableView<>(), "s-table");
    private final EmptyState empty = new EmptyState(MaterialDesignT.TEXT_BOX_SEARCH_OUTLINE);
    private final BorderPane detail = Parts.styled(new BorderPane(), "s-raw");
    private final String notAsked;

    /// The rows over their model.
    ///
    /// @param notAsked what the view says while nothing was asked
    public RowsView(RowsModel model, Workbench workbench, String notAsked) {
        this.model = model;
        this.notAsked = notAsked;
        getStyleClass().add("s-panel");
        Label title = Parts.strong("");
        title.textProperty().bind(model.title().map(Isolate::shown));
        Label count = Parts.quiet("");
        count.textProperty().bind(javafx.beans.binding.Bindings.createStringBinding(
                () -> model.records().isEmpty() ? "" : Text.of("gui.rows.count", Numbers.count(model.records().size())),
                model.records()));
        count.setMinWidth(USE_PREF_SIZE);
        HBox head = Parts.styled(Parts.row(title, Parts.spring(), count), "s-tools");
        head.visibleProperty().bind(model.title().isNotEmpty());
        head.managedProperty().bind(head.visibleProperty());
        setTop(head);
        columns();
        Columns.scaled(table, workbench.preferences().scale());
        table.setItems(model.records());
        table.getSelectionModel().selectedItemProperty().addListener((_, _, chosen) -> model.look(chosen));
        SplitPane split = new SplitPane(table, detail);
        split.setOrientation(Orientation.VERTICAL);
        split.setDividerPositions(.58);
        SplitPane.setResizableWithParent(detail, false);
        empty.visibleProperty().bind(model.state().isNotEqualTo(RowsModel.State.SOME));
        split.visibleProperty().bind(empty.visibleProperty().not());
        setCenter(new StackPane(split, empty));
        model.state().addListener((_, _, _) -> explain());
        model.shown().addListener((_, _, shown) -> show(shown));
        explain();
        show(null);
    }

    private void columns() {
        table.getColumns().add(Columns.time(Text.of("gui.rows.time"), 140, RecordWords::at));
        table.getColumns().add(Columns.text(Text.of("gui.rows.account"), 130, record -> {
            AccountId who = RecordWords.who(record);
            return who == null ? "" : model.name(who);
        }));
        table.getColumns().add(Columns.text(Text.of("gui.rows.kind"), 70, RecordWords::kind));
        table.getColumns().add(Columns.text(Text.of("gui.rows.what"), 280, RecordWords::what));
        table.getColumns().add(Columns.text(Text.of("gui.rows.exhibit"), 120,
                record -> model.exhibit(record.provenance())));
        table.getColumns().add(Columns.count(Text.of("gui.rows.line"), 70, record -> record.provenance().line()));
    }

    private void show(RowsModel.@Nullable Shown shown) {
        if (shown == null) {
            Label hint = Parts.styled(Parts.quiet(Text.of("gui.rows.hint")), "s-hint");
            detail.setTop(null);
            detail.setCenter(hint);
            return;
        }
        Provenance place = shown.record().provenance();
        detail.setTop(Parts.styled(Parts.row(Parts.strong(Text.of("gui.rows.place", Isolate.of(shown.exhibit()),
                Numbers.count(place.line())))), "s-tools"));
        TextArea raw = Parts.styled(new TextArea(shown.row().raw()), "s-raw-text");
        raw.setEditable(false);
        raw.setWrapText(true);
        HBox.setHgrow(raw, Priority.ALWAYS);
        VBox left = new VBox(Parts.quiet(Text.of("gui.rows.raw", Numbers.count(place.offset()),
                Numbers.count(place.length()))), raw);
        VBox.setVgrow(raw, Priority.ALWAYS);
        left.getStyleClass().add("s-column");
        VBox right = new VBox(Parts.quiet(Text.of("gui.rows.values")), grid(RecordWords.values(shown.record())));
        right.getStyleClass().add("s-column");
        ScrollPane values = new ScrollPane(right);
        values.setFitToWidth(true);
        GridPane both = Parts.styled(new GridPane(), "s-raw-grid");
        for (int i = 0; i < 2; i++) {
            ColumnConstraints half = new ColumnConstraints();
            half.setPercentWidth(50);
            both.getColumnConstraints().add(half);
        }
        both.add(left, 0, 0);
        both.add(values, 1, 0);
        GridPane.setVgrow(left, Priority.ALWAYS);
        detail.setCenter(both);
    }

    private static Node grid(Map<String, String> values) {
        GridPane grid = Parts.styled(new GridPane(), "s-values");
        int row = 0;
        for (Map.Entry<String, String> value : values.entrySet()) {
            Label name = Parts.quiet(value.getKey());
            name.setMinWidth(USE_PREF_SIZE);
            GridPane.setValignment(name, VPos.TOP);
            Label words = Parts.paragraph(Isolate.visible(value.getValue()));
            grid.addRow(row++, name, words);
            GridPane.setHgrow(words, Priority.ALWAYS);
        }
        return grid;
    }

    private void explain() {
        switch (model.state().get()) {
            case NOT_ASKED -> empty.say(Text.of("gui.empty.rows"), notAsked);
            case READING -> empty.say(Text.of("gui.empty.reading"), "");
            case NONE -> empty.say(Text.of("gui.empty.no-rows"), Text.of("gui.empty.no-rows.why"));
            case SOME -> {
                empty.say("", "");
                table.getSelectionModel().select(0);
            }
        }
    }
}
