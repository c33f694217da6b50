package org.suragh.gui.accounts;

import java.util.Comparator;
import java.util.List;
import java.util.SortedSet;
import java.util.TreeSet;
import javafx.beans.binding.Bindings;
import javafx.collections.ListChangeListener;
import javafx.scene.control.Label;
import javafx.scene.control.SelectionMode;
import javafx.scene.control.TableColumn;
import javafx.scene.control.TableView;
import javafx.scene.control.ToggleButton;
import javafx.scene.layout.BorderPane;
import javafx.scene.layout.HBox;
import javafx.scene.layout.Priority;
import javafx.scene.layout.StackPane;
import org.controlsfx.control.CheckComboBox;
import org.controlsfx.control.SegmentedButton;
import org.controlsfx.control.textfield.CustomTextField;
import org.controlsfx.control.textfield.TextFields;
import org.kordamp.ikonli.materialdesign2.MaterialDesignA;
import org.suragh.base.Text;
import org.suragh.evidence.AccountId;
import org.suragh.finding.Control;
import org.suragh.gui.accounts.AccountsModel.Row;
import org.suragh.gui.bench.Selection;
import org.suragh.gui.bench.Workbench;
import org.suragh.gui.widget.Columns;
import org.suragh.gui.widget.EmptyState;
import org.suragh.gui.widget.Numbers;
import org.suragh.gui.widget.Parts;
import org.suragh.gui.widget.Words;

/// The table of accounts: the chosen network's, or all of the case, with a filter.
public final class AccountsView extends BorderPane {
    private static final int FOLLOWED = 2_000;
    private static final int NOT_ASSESSABLE = Control.values().length;

    private final AccountsModel model;
    private final Workbench workbench;
    private final TableView<Row> table = Parts.styled(new TableView<>(), "s-table");
    private final EmptyState empty = new EmptyState(MaterialDesignA.ACCOUNT_MULTIPLE_OUTLINE);
    private boolean following;

    /// The table over its model.
    public AccountsView(AccountsModel model, Workbench workbench) {
        this.model = model;
        this.workbench = workbench;
        getStyleClass().add("s-panel");
        setTop(tools());
        columns();
        table.setItems(model.rows());
        table.getSelectionModel().setSelectionMode(SelectionMode.MULTIPLE);
        table.setSortPolicy(sorted -> {
            model.order().set(sorted.getSortOrder().isEmpty() ? null : sorted.getComparator());
            return true;
        });
        table.getSelectionModel().getSelectedItems().addListener((ListChangeListener<Row>) _ -> choose());
        empty.visibleProperty().bind(model.state().isNotEqualTo(AccountsModel.State.SOME));
        table.visibleProperty().bind(empty.visibleProperty().not());
        setCenter(new StackPane(table, empty));
        model.state().addListener((_, _, _) -> explain());
        workbench.selection().addListener((_, _, selection) -> follow(selection));
        model.rows().addListener((ListChangeListener<Row>) _ -> follow(workbench.selection().get()));
        explain();
        follow(workbench.selection().get());
    }

    private HBox tools() {
        ToggleButton network = new ToggleButton(Text.of("gui.accounts.scope.network"));
        ToggleButton all = new ToggleButton(Text.of("gui.accounts.scope.case"));
        for (ToggleButton button : List.of(network, all))
            button.setMinWidth(USE_PREF_SIZE);
        SegmentedButton scope = new SegmentedButton(network, all);
        scope.setMinWidth(USE_PREF_SIZE);
        network.setOnAction(_ -> model.scope().set(AccountsModel.Scope.NETWORK));
        all.setOnAction(_ -> model.scope().set(AccountsModel.Scope.CASE));
        Runnable show = () -> {
            network.setSelected(model.scope().get() == AccountsModel.Scope.NETWORK);
            all.setSelected(model.scope().get() == AccountsModel.Scope.CASE);
        };
        for (ToggleButton button : List.of(network, all))
            button.addEventHandler(javafx.event.ActionEvent.ACTION, _ -> show.run());
        model.scope().addListener((_, _, _) -> show.run());
        show.run();
        CustomTextField field = (CustomTextField) TextFields.createClearableTextField();
        field.setPromptText(Text.of("gui.accounts.filter"));
        field.textProperty().bindBidirectional(model.filter());
        field.setMinWidth(96);
        HBox.setHgrow(field, Priority.ALWAYS);
        HBox tools = Parts.row(scope, field, levels(), count());
        tools.getStyleClass().add("s-tools");
        return tools;
    }

    private CheckComboBox<Control> levels() {
        CheckComboBox<Control> levels = new CheckComboBox<>();
        levels.getItems().setAll(Control.SUPPORTED, Control.OPEN, Control.NONE);
        levels.setTitle(Text.of("gui.accounts.levels"));
        levels.getStyleClass().add("s-levels");
        levels.setMinWidth(USE_PREF_SIZE);
        levels.setConverter(new javafx.util.StringConverter<>() {
            @Override
            public String toString(Control control) {
                return control == null ? "" : Words.control(control);
            }

            @Override
            public Control fromString(String text) {
                return Control.NONE;
            }
        });
        levels.getCheckModel().getCheckedItems().addListener((ListChangeListener<Control>) _ -> {
            List<Control> checked = List.copyOf(levels.getCheckModel().getCheckedItems());
            if (!checked.equals(model.levels()))
                model.levels().setAll(checked);
        });
        model.levels().addListener((ListChangeListener<Control>) _ -> {
            if (model.levels().isEmpty())
                levels.getCheckModel().clearChecks();
        });
        return levels;
    }

    private Label count() {
        Label count = Parts.quiet("");
        count.textProperty().bind(Bindings.createStringBinding(
                () -> Text.of("gui.accounts.count", Numbers.count(model.rows().size()),
                        Numbers.count(model.total().get())),
                model.rows(), model.total()));
        count.setMinWidth(USE_PREF_SIZE);
        return count;
    }

    private void columns() {
        table.getColumns().add(Columns.text(Text.of("gui.accounts.handle"), 140, row -> row.summary().handle()));
        table.getColumns().add(Columns.text(Text.of("gui.accounts.id"), 130, row -> row.id().value()));
        table.getColumns().add(watched());
        table.getColumns().add(Columns.node(Text.of("gui.accounts.control"), 92, AccountsView::level,
                level -> level < 0
                        ? null
                        : level == NOT_ASSESSABLE
                                ? Parts.chip(Text.of("gui.control.not-assessable"), "none")
                                : Words.chip(Control.values()[level])));
        table.getColumns().add(Columns.node(Text.of("gui.accounts.coordination"), 76, AccountsView::together,
                level -> level < 0
                        ? null
                        : Words.chip(org.suragh.finding.Coordination.values()[level])));
        table.getColumns().add(Columns.index(Text.of("gui.accounts.index"), 64,
                row -> row.member() == null ? Double.NaN : row.member().controlIndex()));
        table.getColumns().add(Columns.count(Text.of("gui.accounts.logins"), 68, row -> row.summary().logins()));
        table.getColumns().add(Columns.count(Text.of("gui.accounts.addresses"), 84, row -> row.summary().addresses()));
        table.getColumns().add(Columns.count(Text.of("gui.accounts.posts"), 60, row -> row.summary().posts()));
        table.getColumns().add(Columns.time(Text.of("gui.accounts.created"), 140, row -> row.summary().createdAt()));
        table.getColumns().add(Columns.time(Text.of("gui.accounts.last"), 140, row -> row.summary().last()));
        Columns.scaled(table, workbench.preferences().scale());
    }

    /// A mark at accounts that a person watches; the column is there only where somebody is watched.
    private TableColumn<Row, Boolean> watched() {
        TableColumn<Row, Boolean> column = Columns.node(Text.of("gui.accounts.list"), 76,
                row -> model.watched(row.id()),
                yes -> yes ? Parts.chip(Text.of("gui.accounts.watched"), "watched") : null);
        Runnable look = () -> column.setVisible(model.anyWatched());
        workbench.openCase().addListener((_, _, _) -> {
            look.run();
            table.refresh();
        });
        look.run();
        return column;
    }

    // a member of whom too little is known is not the same as one with whom nothing was found
    private static int level(Row row) {
        if (row.member() == null)
            return -1;
        return row.member().reasons().contains("finding.reason.not-assessable")
                ? NOT_ASSESSABLE
                : row.member().control().ordinal();
    }

    private static int together(Row row) {
        return row.member() == null ? -1 : row.member().coordination().ordinal();
    }

    private void choose() {
        if (following)
            return;
        List<Row> chosen = table.getSelectionModel().getSelectedItems();
        SortedSet<AccountId> ids = new TreeSet<>();
        for (Row row : chosen)
            if (row != null)
                ids.add(row.id());
        if (!ids.isEmpty())
            model.choose(ids);
    }

    private void follow(Selection selection) {
        if (selection.accounts().size() > FOLLOWED)
            return;
        following = true;
        SortedSet<AccountId> shown = new TreeSet<>(Comparator.naturalOrder());
        for (Row row : table.getSelectionModel().getSelectedItems())
            if (row != null)
                shown.add(row.id());
        if (!shown.equals(selection.accounts())) {
            table.getSelectionModel().clearSelection();
            int first = -1;
            for (int i = 0; i < model.rows().size() && !selection.accounts().isEmpty(); i++) {
                if (selection.accounts().contains(model.rows().get(i).id())) {
                    table.getSelectionModel().select(i);
                    first = first < 0 ? i : first;
                }
            }
            if (first >= 0)
                table.scrollTo(Math.max(0, first - 3));
        }
        following = false;
    }

    private void explain() {
        switch (model.state().get()) {
            case NO_CASE -> empty.say(Text.of("gui.empty.no-case"), Text.of("gui.empty.no-case.why"));
            case NOTHING_IMPORTED -> empty.say(Text.of("gui.empty.nothing-imported"),
                    Text.of("gui.empty.nothing-imported.why"));
            case READING -> empty.say(Text.of("gui.empty.reading"), "");
            case NO_NETWORK -> empty.say(Text.of("gui.empty.no-network"), Text.of("gui.empty.no-network.why"),
                    Parts.button(Text.of("gui.empty.no-network.act"),
                            () -> model.scope().set(AccountsModel.Scope.CASE)));
            case FILTERED -> empty.say(Text.of("gui.empty.filtered-accounts"),
                    Text.of("gui.empty.filtered-accounts.why"),
                    Parts.button(Text.of("gui.empty.filtered.act"), model::clearFilter));
            case SOME -> empty.say("", "");
        }
    }
}
