package org.suragh.gui.accounts;

import java.util.SortedSet;
import java.util.TreeSet;
import javafx.collections.ListChangeListener;
import javafx.scene.control.SelectionMode;
import javafx.scene.control.TableView;
import javafx.scene.layout.BorderPane;
import javafx.scene.layout.StackPane;
import org.kordamp.ikonli.materialdesign2.MaterialDesignR;
import org.suragh.base.Text;
import org.suragh.evidence.AddressClass;
import org.suragh.evidence.IpAddress;
import org.suragh.gui.accounts.AddressesModel.Row;
import org.suragh.gui.bench.Selection;
import org.suragh.gui.bench.Workbench;
import org.suragh.gui.widget.Columns;
import org.suragh.gui.widget.EmptyState;
import org.suragh.gui.widget.Parts;
import org.suragh.gui.widget.Words;

/// The table of the chosen network's addresses, with what is known of each.
public final class AddressesView extends BorderPane {
    private final TableView<Row> table = Parts.styled(new TableView<>(), "s-table");
    private final EmptyState empty = new EmptyState(MaterialDesignR.ROUTER_NETWORK);
    private final AddressesModel model;
    private boolean following;

    /// The table over its model.
    public AddressesView(AddressesModel model, Workbench workbench) {
        this.model = model;
        getStyleClass().add("s-panel");
        columns();
        Columns.scaled(table, workbench.preferences().scale());
        table.setItems(model.rows());
        table.getSelectionModel().setSelectionMode(SelectionMode.MULTIPLE);
        table.getSelectionModel().getSelectedItems().addListener((ListChangeListener<Row>) _ -> choose());
        workbench.selection().addListener((_, _, selection) -> follow(selection));
        model.rows().addListener((ListChangeListener<Row>) _ -> follow(workbench.selection().get()));
        empty.visibleProperty().bind(model.state().isNotEqualTo(AddressesModel.State.SOME));
        table.visibleProperty().bind(empty.visibleProperty().not());
        setCenter(new StackPane(table, empty));
        model.state().addListener((_, _, _) -> explain());
        explain();
    }

    private void columns() {
        table.getColumns().add(Columns.text(Text.of("gui.addresses.address"), 160,
                row -> row.node().prefix() ? row.node().address() + "/64" : row.node().address().toString()));
        table.getColumns().add(Columns.node(Text.of("gui.addresses.class"), 130,
                row -> row.node().addressClass(), AddressesView::chip));
        table.getColumns().add(Columns.count(Text.of("gui.addresses.members"), 84, Row::members));
        table.getColumns().add(Columns.count(Text.of("gui.addresses.accounts"), 116, row -> row.node().accounts()));
        table.getColumns().add(Columns.count(Text.of("gui.addresses.logins"), 84, Row::logins));
        table.getColumns().add(Columns.text(Text.of("gui.addresses.adds"), 110,
                row -> row.node().addsNothing() ? Text.of("gui.addresses.adds-nothing") : ""));
        table.getColumns().add(Columns.text(Text.of("gui.addresses.list"), 250, row -> row.node().list()));
    }

    private static javafx.scene.Node chip(AddressClass addressClass) {
        return Parts.chip(Words.addressClass(addressClass), addressClass.relay() ? "relay" : addressClass.id());
    }

    private void choose() {
        if (following)
            return;
        SortedSet<IpAddress> chosen = new TreeSet<>();
        for (Row row : table.getSelectionModel().getSelectedItems())
            if (row != null)
                chosen.add(row.node().address());
        if (!chosen.isEmpty())
            model.choose(chosen);
    }

    private void follow(Selection selection) {
        following = true;
        SortedSet<IpAddress> shown = new TreeSet<>();
        for (Row row : table.getSelectionModel().getSelectedItems())
            if (row != null)
                shown.add(row.node().address());
        if (!shown.equals(selection.addresses())) {
            table.getSelectionModel().clearSelection();
            for (int i = 0; i < model.rows().size() && !selection.addresses().isEmpty(); i++)
                if (selection.addresses().contains(model.rows().get(i).node().address()))
                    table.getSelectionModel().select(i);
        }
        following = false;
    }

    private void explain() {
        switch (model.state().get()) {
            case NO_NETWORK -> empty.say(Text.of("gui.empty.no-network"), Text.of("gui.empty.no-network.why"));
            case READING -> empty.say(Text.of("gui.empty.reading"), "");
            case NONE -> empty.say(Text.of("gui.empty.no-addresses"), Text.of("gui.empty.no-addresses.why"));
            case SOME -> empty.say("", "");
        }
    }
}
