package org.suragh.gui.journal;

import javafx.beans.binding.Bindings;
import javafx.geometry.Orientation;
import javafx.scene.Node;
import javafx.scene.control.Label;
import javafx.scene.control.ScrollPane;
import javafx.scene.control.SplitPane;
import javafx.scene.control.Tab;
import javafx.scene.control.TabPane;
import javafx.scene.control.TableView;
import javafx.scene.layout.BorderPane;
import javafx.scene.layout.ColumnConstraints;
import javafx.scene.layout.GridPane;
import javafx.scene.layout.HBox;
import javafx.scene.layout.Priority;
import javafx.scene.layout.StackPane;
import org.kordamp.ikonli.materialdesign2.MaterialDesignN;
import org.suragh.base.Text;
import org.suragh.casefile.Journal;
import org.suragh.gui.bench.Workbench;
import org.suragh.gui.widget.Columns;
import org.suragh.gui.widget.EmptyState;
import org.suragh.gui.widget.Numbers;
import org.suragh.gui.widget.Parts;

/// The journal of acts and the check of the case.
public final class JournalView extends BorderPane {
    private final JournalModel model;

    /// The page over its models.
    public JournalView(JournalModel model, VerifyModel check, Workbench workbench) {
        this.model = model;
        getStyleClass().addAll("s-panel", "s-page");
        HBox head = Parts.row(Parts.styled(Parts.strong(Text.of("gui.screen.journal")), "s-pane-title"),
                Parts.quiet(Text.of("gui.journal.why")));
        head.getStyleClass().add("s-page-head");
        setTop(head);
        TabPane tabs = Parts.styled(new TabPane(new Tab(Text.of("gui.journal.acts"), acts(workbench)),
                new Tab(Text.of("gui.journal.verify"), new VerifyView(check))), "s-tabs");
        tabs.setTabClosingPolicy(TabPane.TabClosingPolicy.UNAVAILABLE);
        tabs.getProperties().put("s-pane", Boolean.TRUE);
        setCenter(tabs);
    }

    private Node acts(Workbench workbench) {
        TableView<Journal.Entry> table = Parts.styled(new TableView<>(), "s-table");
        table.getColumns().add(Columns.count(Text.of("gui.journal.number"), 56, Journal.Entry::sequence));
        table.getColumns().add(Columns.time(Text.of("gui.journal.at"), 140, Journal.Entry::at));
        table.getColumns().add(Columns.text(Text.of("gui.journal.person"), 140, Journal.Entry::person));
        table.getColumns().add(Columns.text(Text.of("gui.journal.act"), 90, Journal.Entry::act));
        table.getColumns().add(Columns.text(Text.of("gui.journal.hash"), 110,
                entry -> Numbers.shortHash(entry.hash())));
        table.getColumns().add(Columns.text(Text.of("gui.journal.parameters"), 500,
                entry -> entry.parameters().toString().replaceAll("^\\{|\\}$", "")));
        Columns.scaled(table, workbench.preferences().scale());
        table.setItems(model.entries());
        EmptyState empty = new EmptyState(MaterialDesignN.NOTEBOOK_OUTLINE)
                .say(Text.of("gui.empty.no-case"), Text.of("gui.empty.no-case.why"));
        empty.visibleProperty().bind(Bindings.isEmpty(model.entries()));
        ScrollPane detail = Parts.styled(new ScrollPane(), "s-panel");
        detail.setFitToWidth(true);
        table.getSelectionModel().selectedItemProperty().subscribe(entry -> detail.setContent(entry == null
                ? Parts.styled(Parts.quietParagraph(Text.of("gui.journal.hint")), "s-hint")
                : whole(entry)));
        SplitPane split = new SplitPane(table, detail);
        split.setOrientation(Orientation.VERTICAL);
        split.setDividerPositions(.64);
        split.visibleProperty().bind(empty.visibleProperty().not());
        return new StackPane(split, empty);
    }

    /// Every word of an act, to be read and copied.
    private static Node whole(Journal.Entry entry) {
        GridPane grid = Parts.styled(new GridPane(), "s-values", "s-hint");
        ColumnConstraints value = new ColumnConstraints();
        value.setHgrow(Priority.ALWAYS);
        grid.getColumnConstraints().addAll(new ColumnConstraints(), value);
        line(grid, Text.of("gui.journal.at"), Numbers.time(entry.at()));
        line(grid, Text.of("gui.journal.person"), entry.person());
        line(grid, Text.of("gui.journal.act"), entry.act());
        entry.parameters().forEach((name, said) -> line(grid, name, said));
        line(grid, Text.of("gui.journal.hash"), entry.hash());
        return grid;
    }

    private static void line(GridPane grid, String name, String value) {
        Label label = Parts.quiet(name);
        label.setMinWidth(USE_PREF_SIZE);
        grid.addRow(grid.getRowCount(), label, Parts.selectable(value));
    }
}
