package org.suragh.gui.ingest;

import java.util.List;
import javafx.beans.binding.Bindings;
import javafx.geometry.Orientation;
import javafx.scene.Node;
import javafx.scene.control.Button;
import javafx.scene.control.CheckBox;
import javafx.scene.control.SplitPane;
import javafx.scene.control.TableView;
import javafx.scene.control.Tooltip;
import javafx.scene.layout.BorderPane;
import javafx.scene.layout.HBox;
import javafx.scene.layout.StackPane;
import javafx.scene.layout.VBox;
import org.kordamp.ikonli.materialdesign2.MaterialDesignT;
import org.suragh.base.Text;
import org.suragh.evidence.Exhibit;
import org.suragh.gui.bench.Dialogs;
import org.suragh.gui.bench.Workbench;
import org.suragh.gui.widget.Columns;
import org.suragh.gui.widget.EmptyState;
import org.suragh.gui.widget.Numbers;
import org.suragh.gui.widget.Parts;
import org.suragh.investigation.BundledLists;

/// Materials: what has been brought in, what came of it, and the way to bring in more.
public final class ImportView extends BorderPane {
    private final ImportModel model;
    private final Workbench workbench;
    private final TableView<Exhibit> table = Parts.styled(new TableView<>(), "s-table");
    private final EmptyState empty = new EmptyState(MaterialDesignT.TRAY_ARROW_DOWN);
    private final MapperModel mapper;
    private final SplitPane split;

    /// The page over its models.
    public ImportView(ImportModel model, ExhibitModel exhibit, Dialogs dialogs, Workbench workbench) {
        this.model = model;
        this.workbench = workbench;
        mapper = new MapperModel(workbench);
        getStyleClass().addAll("s-panel", "s-page");
        columns();
        Columns.scaled(table, workbench.preferences().scale());
        table.setItems(model.exhibits());
        table.getSelectionModel().selectedItemProperty().addListener((_, _, chosen) -> exhibit.look(chosen));
        empty.visibleProperty().bind(Bindings.isEmpty(model.exhibits()));
        table.visibleProperty().bind(empty.visibleProperty().not());
        split = new SplitPane(new StackPane(table, empty),
                new ExhibitPane(exhibit, model, new DifferencesModel(workbench, dialogs), workbench));
        split.setOrientation(Orientation.VERTICAL);
        split.setDividerPositions(.48);
        split.getProperties().put("s-pane", Boolean.TRUE);
        ItemList items = new ItemList(model);
        items.getProperties().put("s-pane", Boolean.TRUE);
        items.maxHeightProperty().bind(heightProperty().multiply(.36));
        // the list keeps its room whatever the panes below would like to have
        split.setPrefHeight(0);
        VBox.setVgrow(split, javafx.scene.layout.Priority.ALWAYS);
        BorderPane overview = new BorderPane(new VBox(new SenderWarning(exhibit, this::choose), items, split));
        overview.setTop(head());
        MapperView wizard = new MapperView(mapper, model, new MappingFiles(workbench, dialogs), workbench);
        wizard.visibleProperty().bind(mapper.item().isNotNull());
        overview.visibleProperty().bind(mapper.item().isNull());
        setCenter(new StackPane(overview, wizard));
        model.open().addListener((_, _, item) -> mapper.look(item));
        workbench.openCase().addListener((_, _, _) -> explain());
        model.running().addListener((_, _, _) -> explain());
        mapper.look(model.open().get());
        explain();
    }

    private HBox head() {
        Button files = Parts.button(Text.of("gui.import.files"), () -> model.choose(Dialogs.Purpose.EXHIBITS));
        Button folder = Parts.button(Text.of("gui.import.folder"), () -> model.choose(Dialogs.Purpose.FOLDER));
        Button lists = Parts.button(Text.of("gui.import.lists"), model::addLists);
        lists.setTooltip(new Tooltip(Text.of("gui.import.lists.why", BundledLists.DAY)));
        CheckBox copy = new CheckBox(Text.of("gui.import.keep-copy"));
        copy.selectedProperty().bindBidirectional(model.keepCopy());
        CheckBox look = new CheckBox(Text.of("gui.import.look-first"));
        look.selectedProperty().bindBidirectional(model.lookFirst());
        for (Node node : List.of(files, folder, copy, look))
            node.disableProperty().bind(model.canImport().not());
        lists.disableProperty().bind(model.canImport().not().or(model.running()));
        var title = Parts.styled(Parts.strong(Text.of("gui.screen.materials")), "s-pane-title");
        title.setMinWidth(USE_PREF_SIZE);
        for (CheckBox box : List.of(copy, look)) {
            box.setWrapText(true);
            box.setMaxWidth(Double.MAX_VALUE);
        }
        HBox head = Parts.row(title, Parts.spring(), look, copy, lists, files, folder);
        head.getStyleClass().add("s-page-head");
        head.getProperties().put("s-pane", Boolean.TRUE);
        return head;
    }

    private void columns() {
        table.getColumns().add(Columns.count(Text.of("gui.import.number"), 48, Exhibit::number));
        table.getColumns().add(Columns.text(Text.of("gui.import.name"), 180, Exhibit::name));
        table.getColumns().add(Columns.text(Text.of("gui.import.format"), 124, Item::format));
        table.getColumns().add(Columns.text(Text.of("gui.import.size"), 84, e -> Numbers.bytes(e.bytes())));
        table.getColumns().add(Columns.text(Text.of("gui.import.hash"), 110, e -> Numbers.shortHash(e.sha256())));
        table.getColumns().add(Columns.count(Text.of("gui.import.read"), 80, e -> e.counts().read()));
        table.getColumns().add(Columns.count(Text.of("gui.import.stored"), 80, e -> e.counts().stored()));
        table.getColumns().add(Columns.count(Text.of("gui.import.duplicates"), 84, e -> e.counts().duplicates()));
        table.getColumns().add(Columns.count(Text.of("gui.import.rejected"), 76, e -> e.counts().rejected()));
        table.getColumns().add(Columns.time(Text.of("gui.import.at"), 140, Exhibit::importedAt));
    }

    private void choose(int exhibit) {
        for (Exhibit one : model.exhibits())
            if (one.number() == exhibit)
                table.getSelectionModel().select(one);
        table.requestFocus();
    }

    private void explain() {
        if (workbench.openCase().get() == null)
            empty.say(Text.of("gui.empty.no-case"), Text.of("gui.empty.no-case.why"));
        else if (model.running().get())
            empty.say(Text.of("gui.import.busy"), Text.of("gui.import.busy.why"));
        else
            empty.say(Text.of("gui.import.drop"), Text.of("gui.import.drop.why"),
                    Parts.primary(Text.of("gui.import.files"), () -> model.choose(Dialogs.Purpose.EXHIBITS)));
    }
}
