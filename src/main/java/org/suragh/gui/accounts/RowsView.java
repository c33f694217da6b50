package org.suragh.gui.accounts;

import java.time.ZoneId;
import java.util.List;
import java.util.Objects;
import java.util.function.Consumer;
import javafx.collections.ListChangeListener;
import javafx.geometry.Orientation;
import javafx.geometry.VPos;
import javafx.scene.Node;
import javafx.scene.control.Label;
import javafx.scene.control.ScrollPane;
import javafx.scene.control.SelectionMode;
import javafx.scene.control.SplitPane;
import javafx.scene.control.TableColumn;
import javafx.scene.control.TableView;
import javafx.scene.control.TextArea;
import javafx.scene.input.Clipboard;
import javafx.scene.input.ClipboardContent;
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
import org.suragh.gui.bench.Preferences;
import org.suragh.gui.bench.Workbench;
import org.suragh.gui.widget.Columns;
import org.suragh.gui.widget.EmptyState;
import org.suragh.gui.widget.Isolate;
import org.suragh.gui.widget.Numbers;
import org.suragh.gui.widget.Parts;
import org.suragh.gui.widget.RecordWords;
import org.suragh.gui.widget.Paragraph;

/// Records in a table, and under it the chosen one: as written, beside its normal values and its place.
public final class RowsView extends BorderPane {
    /// Narrower than this, in pixels at 100 %, values and text do not fit beside each other.
    private static final double NARROW = 600;

    private final RowsModel model;
    private final TableView<EvidenceRecord> table = Parts.styled(new TableView<>(), "s-table");
    private final EmptyState empty = new EmptyState(MaterialDesignT.TEXT_BOX_SEARCH_OUTLINE);
    private final BorderPane detail = Parts.styled(new BorderPane(), "s-raw");
    private final String notAsked;
    private final Preferences preferences;

    /// The rows over their model.
    ///
    /// @param notAsked what the view says while nothing was asked
    /// @param chosen told of the rows that are chosen
    public RowsView(RowsModel model, Workbench workbench, String notAsked, Consumer<List<EvidenceRecord>> chosen) {
        this.model = model;
        this.notAsked = notAsked;
        this.preferences = workbench.preferences();
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
        table.getSelectionModel().setSelectionMode(SelectionMode.MULTIPLE);
        table.getSelectionModel().selectedItemProperty().addListener((_, _, one) -> model.look(one));
        table.getSelectionModel().getSelectedItems()
                .addListener((ListChangeListener<EvidenceRecord>) _ -> chosen.accept(table.getSelectionModel()
                        .getSelectedItems().stream().filter(Objects::nonNull).toList()));
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
        TableColumn<EvidenceRecord, String> local = Columns.text("", 190, record -> {
            ZoneId zone = preferences.zone().get();
            return zone == null ? "" : Numbers.local(RecordWords.at(record), zone);
        });
        local.visibleProperty().bind(preferences.zone().isNotNull());
        local.textProperty().bind(preferences.zone()
                .map(zone -> Text.of("gui.rows.local", zone.getId())).orElse(""));
        preferences.zone().addListener((_, _, _) -> {
            table.refresh();
            show(model.shown().get());
        });
        table.getColumns().add(local);
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
                Numbers.count(place.line()))), Parts.spring(),
                Parts.button(Text.of("gui.rows.copy"), () -> copy(shown))), "s-tools"));
        TextArea raw = Parts.styled(new TextArea(shown.row().raw()), "s-raw-text");
        raw.setEditable(false);
        Paragraph.wrap(raw);
        HBox.setHgrow(raw, Priority.ALWAYS);
        VBox left = new VBox(Parts.quiet(Text.of("gui.rows.raw", Numbers.count(place.offset()),
                Numbers.count(place.length()))), raw);
        VBox.setVgrow(raw, Priority.ALWAYS);
        left.getStyleClass().add("s-column");
        Beside beside = Beside.of(shown.record(), shown.row().fields(), preferences.zone().get());
        VBox right = Parts.column(grid(beside.lines()));
        if (!beside.others().isEmpty())
            right.getChildren().addAll(Parts.quietParagraph(Text.of("gui.rows.others")), others(beside.others()));
        if (!shown.holders().isEmpty())
            right.getChildren().addFirst(Parts.paragraph(shown.holders()));
        boolean narrow = detail.getWidth() > 0 && detail.getWidth() < NARROW * preferences.scale().get() / 100.0;
        detail.setCenter(narrow ? stacked(left, right) : sideBySide(left, right));
    }

    private static Node sideBySide(VBox raw, VBox right) {
        ScrollPane values = new ScrollPane(right);
        values.setFitToWidth(true);
        GridPane both = Parts.styled(new GridPane(), "s-raw-grid");
        for (int share : new int[]{38, 62}) {
            ColumnConstraints column = new ColumnConstraints();
            column.setPercentWidth(share);
            both.getColumnConstraints().add(column);
        }
        both.add(raw, 0, 0);
        both.add(values, 1, 0);
        GridPane.setVgrow(raw, Priority.ALWAYS);
        return both;
    }

    /// The values and under them the row as written, where there is no room beside each other.
    private static Node stacked(VBox raw, VBox values) {
        ScrollPane all = new ScrollPane(Parts.styled(new VBox(values, raw), "s-raw-grid", "s-column"));
        all.setFitToWidth(true);
        return all;
    }

    private void copy(RowsModel.Shown shown) {
        ClipboardContent content = new ClipboardContent();
        content.putString(Beside.of(shown.record(), shown.row().fields(), preferences.zone().get()).asText());
        Clipboard.getSystemClipboard().setContent(content);
    }

    private static Node grid(List<Beside.Line> lines) {
        GridPane grid = columns(new int[]{20, 40, 40});
        grid.addRow(0, Parts.quiet(""), Parts.quiet(Text.of("gui.rows.normal")),
                Parts.quiet(Text.of("gui.rows.written")));
        int row = 1;
        for (Beside.Line line : lines) {
            Node written = line.field().isEmpty()
                    ? Parts.quiet(Text.of("gui.rows.no-field"))
                    : new VBox(value(line.raw()), Parts.styled(Parts.quiet(Isolate.visible(line.field())), "s-small"));
            grid.addRow(row++, name(line.name()), value(line.normal()), written);
        }
        return grid;
    }

    private static Node others(List<Beside.Line> lines) {
        GridPane grid = columns(new int[]{30, 70});
        int row = 0;
        for (Beside.Line line : lines)
            grid.addRow(row++, name(Isolate.visible(line.field())), value(line.raw()));
        return grid;
    }

    private static GridPane columns(int[] shares) {
        GridPane grid = Parts.styled(new GridPane(), "s-values");
        for (int share : shares) {
            ColumnConstraints column = new ColumnConstraints();
            column.setPercentWidth(share);
            grid.getColumnConstraints().add(column);
        }
        return grid;
    }

    private static Label name(String words) {
        Label name = Parts.quietParagraph(words);
        GridPane.setValignment(name, VPos.TOP);
        return name;
    }

    private static Label value(String words) {
        Label value = Parts.paragraph(Isolate.visible(words));
        GridPane.setValignment(value, VPos.TOP);
        return value;
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
