package org.suragh.gui.counts;

import javafx.geometry.Orientation;
import javafx.scene.Node;
import javafx.scene.control.SplitPane;
import javafx.scene.control.Tab;
import javafx.scene.control.TabPane;
import javafx.scene.control.TableView;
import javafx.scene.layout.BorderPane;
import javafx.scene.layout.HBox;
import javafx.scene.layout.StackPane;
import javafx.scene.layout.VBox;
import org.kordamp.ikonli.materialdesign2.MaterialDesignC;
import org.suragh.base.Text;
import org.suragh.gui.bench.Workbench;
import org.suragh.gui.counts.CountsModel.Layer;
import org.suragh.gui.widget.Columns;
import org.suragh.gui.widget.EmptyState;
import org.suragh.gui.widget.Parts;
import org.suragh.gui.widget.Words;
import org.suragh.linkage.Link;
import org.suragh.linkage.SetAside;

/// The page of counts: the chance line beside every layer, the pairs behind it, what was set aside, and the lists.
public final class CountsView extends BorderPane {
    private final CountsModel model;
    private final Workbench workbench;

    /// The page over its models.
    public CountsView(CountsModel model, ListsModel lists, Workbench workbench) {
        this.model = model;
        this.workbench = workbench;
        getStyleClass().addAll("s-panel", "s-page");
        HBox head = Parts.row(Parts.styled(Parts.strong(Text.of("gui.screen.counts")), "s-pane-title"),
                Parts.quiet(Text.of("gui.counts.why")));
        head.getStyleClass().add("s-page-head");
        setTop(head);
        TabPane tabs = Parts.styled(new TabPane(new Tab(Text.of("gui.counts.chance"), guarded(chance())),
                new Tab(Text.of("gui.counts.set-aside"), guarded(setAside())),
                new Tab(Text.of("gui.counts.lists"), new ListsView(lists, workbench))), "s-tabs");
        tabs.setTabClosingPolicy(TabPane.TabClosingPolicy.UNAVAILABLE);
        tabs.getProperties().put("s-pane", Boolean.TRUE);
        setCenter(tabs);
    }

    private Node guarded(Node content) {
        EmptyState empty = new EmptyState(MaterialDesignC.COUNTER);
        Runnable explain = () -> {
            CountsModel.State state = model.state().get();
            content.setVisible(state == CountsModel.State.SOME);
            empty.setVisible(state != CountsModel.State.SOME);
            if (state == CountsModel.State.NO_CASE)
                empty.say(Text.of("gui.empty.no-case"), Text.of("gui.empty.no-case.why"),
                        Parts.button(Text.of("gui.empty.no-case.act"), model::goOn));
            else
                empty.say(Text.of("gui.empty.not-analysed"), Text.of("gui.empty.not-analysed.why"),
                        Parts.button(Text.of("gui.counts.go"), model::goOn));
        };
        model.state().addListener((_, _, _) -> explain.run());
        explain.run();
        return new StackPane(content, empty);
    }

    private Node chance() {
        TableView<Layer> table = Parts.styled(new TableView<>(), "s-table");
        table.getColumns().add(Columns.text(Text.of("gui.counts.layer"), 260, layer -> Words.layer(layer.id())));
        table.getColumns().add(Columns.text(Text.of("gui.counts.id"), 150, Layer::id));
        table.getColumns().add(Columns.count(Text.of("gui.counts.links"), 110, Layer::links));
        table.getColumns().add(Columns.figure(Text.of("gui.counts.expected"), 150, Layer::chance));
        table.getColumns().add(Columns.count(Text.of("gui.counts.left-out"), 130, Layer::setAside));
        Columns.scaled(table, workbench.preferences().scale());
        table.setItems(model.layers());
        model.layers().subscribe(() -> {
            if (table.getSelectionModel().isEmpty())
                model.layers().stream().filter(layer -> layer.links() > 0).findFirst()
                        .ifPresent(table.getSelectionModel()::select);
        });
        table.getSelectionModel().selectedItemProperty().addListener((_, _, layer) -> model.choose(layer));
        BorderPane upper = new BorderPane(table);
        upper.setTop(about("gui.counts.chance.why"));
        BorderPane lower = new BorderPane(links());
        lower.setTop(about("gui.counts.links.why"));
        SplitPane split = new SplitPane(upper, lower);
        split.setOrientation(Orientation.VERTICAL);
        split.setDividerPositions(.5);
        return split;
    }

    private static Node about(String key) {
        return Parts.styled(new VBox(Parts.quietParagraph(Text.of(key))), "s-about");
    }

    private Node links() {
        TableView<Link> table = Parts.styled(new TableView<>(), "s-table");
        table.getColumns().add(Columns.text(Text.of("gui.counts.a"), 176, link -> model.name(link.a())));
        table.getColumns().add(Columns.text(Text.of("gui.counts.b"), 176, link -> model.name(link.b())));
        table.getColumns().add(Columns.count(Text.of("gui.counts.values"), 100, Link::sharedValues));
        table.getColumns().add(Columns.count(Text.of("gui.counts.uses"), 90, Link::coUses));
        table.getColumns().add(Columns.figure(Text.of("gui.counts.by-chance"), 130, Link::expected));
        table.getColumns().add(Columns.chance(Text.of("gui.counts.q"), 150, Link::q));
        table.getColumns().add(Columns.time(Text.of("gui.counts.first"), 140,
                link -> link.dated() ? link.first() : null));
        table.getColumns().add(Columns.time(Text.of("gui.counts.last"), 140,
                link -> link.dated() ? link.last() : null));
        Columns.scaled(table, workbench.preferences().scale());
        table.setItems(model.links());
        table.setPlaceholder(Parts.quiet(Text.of("gui.counts.none-chosen")));
        Columns.onOpen(table, model::open);
        return table;
    }

    private Node setAside() {
        TableView<SetAside> table = Parts.styled(new TableView<>(), "s-table");
        table.getColumns().add(Columns.text(Text.of("gui.set-aside.value"), 260, SetAside::value));
        table.getColumns().add(Columns.text(Text.of("gui.counts.layer"), 170, value -> Words.layer(value.layer())));
        table.getColumns().add(Columns.text(Text.of("gui.set-aside.class"), 130,
                value -> value.addressClass().isEmpty()
                        ? ""
                        : Text.of("gui.address." + value.addressClass())));
        table.getColumns().add(Columns.count(Text.of("gui.set-aside.accounts"), 90, SetAside::accounts));
        table.getColumns().add(Columns.count(Text.of("gui.set-aside.uses"), 90, SetAside::uses));
        table.getColumns().add(Columns.text(Text.of("gui.set-aside.reason"), 300,
                value -> Text.has(value.reasonKey()) ? Text.of(value.reasonKey()) : value.reasonKey()));
        Columns.scaled(table, workbench.preferences().scale());
        table.setItems(model.setAside());
        table.setPlaceholder(Parts.quietParagraph(Text.of("gui.set-aside.none")));
        Columns.onOpen(table, value -> {
            if (CountsModel.hasRows(value))
                model.openRows(value);
        });
        BorderPane page = new BorderPane(table);
        page.setTop(about("gui.set-aside.why"));
        return page;
    }
}
