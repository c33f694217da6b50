package org.suragh.gui.findings;

import javafx.beans.binding.Bindings;
import javafx.geometry.Pos;
import javafx.scene.Node;
import javafx.scene.control.Label;
import javafx.scene.control.ListCell;
import javafx.scene.control.ListView;
import javafx.scene.control.ToggleButton;
import javafx.scene.control.Tooltip;
import javafx.scene.input.KeyCode;
import javafx.scene.layout.BorderPane;
import javafx.scene.layout.FlowPane;
import javafx.scene.layout.HBox;
import javafx.scene.layout.Priority;
import javafx.scene.layout.StackPane;
import javafx.scene.layout.VBox;
import org.controlsfx.control.textfield.CustomTextField;
import org.controlsfx.control.textfield.TextFields;
import org.jspecify.annotations.Nullable;
import org.kordamp.ikonli.materialdesign2.MaterialDesignF;
import org.kordamp.ikonli.materialdesign2.MaterialDesignG;
import org.suragh.base.Text;
import org.suragh.finding.Finding;
import org.suragh.gui.bench.Selection;
import org.suragh.gui.bench.Workbench;
import org.suragh.gui.widget.EmptyState;
import org.suragh.gui.widget.Isolate;
import org.suragh.gui.widget.Numbers;
import org.suragh.gui.widget.Parts;
import org.suragh.gui.widget.Words;

/// The list of networks on the left of the window.
public final class FindingsView extends BorderPane {
    private final FindingsModel model;
    private final ListView<Finding> list = Parts.styled(new ListView<>(), "s-networks");
    private final EmptyState empty = new EmptyState(MaterialDesignG.GRAPH_OUTLINE);
    private boolean following;

    /// The list over its model.
    public FindingsView(FindingsModel model, Workbench workbench) {
        this.model = model;
        getStyleClass().add("s-panel");
        setTop(head());
        list.setItems(model.findings());
        list.setCellFactory(_ -> new NetworkCell());
        list.setAccessibleText(Text.of("gui.networks.title"));
        empty.visibleProperty().bind(model.state().isNotEqualTo(FindingsModel.State.SOME));
        list.visibleProperty().bind(empty.visibleProperty().not());
        setCenter(new StackPane(list, empty));
        model.state().addListener((_, _, _) -> explain());
        list.getSelectionModel().selectedItemProperty().addListener((_, _, chosen) -> {
            if (chosen != null && !following)
                model.choose(chosen);
        });
        workbench.selection().addListener((_, _, selection) -> follow(selection));
        model.findings().subscribe(() -> follow(workbench.selection().get()));
        follow(workbench.selection().get());
        explain();
    }

    /// Gives the list the keyboard.
    public void focusList() {
        list.requestFocus();
    }

    private VBox head() {
        Label count = Parts.quiet("");
        count.textProperty().bind(Bindings.createStringBinding(
                () -> model.findings().isEmpty() ? "" : Numbers.count(model.findings().size()), model.findings()));
        Label networks = Parts.styled(new Label(Text.of("gui.networks.title")), "s-pane-title");
        networks.setMinWidth(USE_PREF_SIZE);
        Label legend = Parts.quiet(Text.of("gui.networks.legend"));
        HBox title = Parts.row(networks, count, Parts.spring(), legend);
        // the key to the chips goes where there is no room for all of it; every chip has its words
        title.widthProperty().subscribe(() -> legend.setVisible(legend.getWidth() >= legend.prefWidth(-1)));
        legend.widthProperty().subscribe(() -> legend.setVisible(legend.getWidth() >= legend.prefWidth(-1)));
        title.getStyleClass().add("s-pane-head");
        CustomTextField field = (CustomTextField) TextFields.createClearableTextField();
        field.setPromptText(Text.of("gui.networks.filter"));
        field.textProperty().bindBidirectional(model.filter());
        field.setOnKeyPressed(key -> {
            if (key.getCode() == KeyCode.DOWN)
                list.requestFocus();
        });
        HBox.setHgrow(field, Priority.ALWAYS);
        ToggleButton supported = Parts.styled(new ToggleButton("", Parts.icon(MaterialDesignF.FILTER_OUTLINE)),
                "s-icon-button");
        supported.setTooltip(new Tooltip(Text.of("gui.networks.supported-only")));
        supported.setAccessibleText(Text.of("gui.networks.supported-only"));
        supported.selectedProperty().bindBidirectional(model.supportedOnly());
        HBox filter = Parts.styled(Parts.row(field, supported), "s-pane-filter");
        return new VBox(title, filter);
    }

    private void follow(Selection selection) {
        following = true;
        Finding finding = selection.finding();
        if (finding == null)
            list.getSelectionModel().clearSelection();
        else if (!finding.equals(list.getSelectionModel().getSelectedItem())) {
            list.getSelectionModel().select(finding);
            int at = list.getSelectionModel().getSelectedIndex();
            if (at > 3)
                list.scrollTo(at - 2);
        }
        following = false;
    }

    private void explain() {
        switch (model.state().get()) {
            case NO_CASE -> empty.say(Text.of("gui.empty.no-case"), Text.of("gui.empty.no-case.why"),
                    Parts.button(Text.of("gui.empty.no-case.act"), model::goStart));
            case NOTHING_IMPORTED -> empty.say(Text.of("gui.empty.nothing-imported"),
                    Text.of("gui.empty.nothing-imported.why"),
                    Parts.button(Text.of("gui.empty.nothing-imported.act"), model::goImport));
            case WORKING -> empty.say(Text.of("gui.empty.working"), Text.of("gui.empty.working.why"));
            case NOT_ANALYSED -> empty.say(Text.of("gui.empty.not-analysed"), Text.of("gui.empty.not-analysed.why"),
                    Parts.primary(Text.of("gui.empty.not-analysed.act"), model::analyse));
            case NOTHING_FOUND -> empty.say(Text.of("gui.empty.nothing-found"), Text.of("gui.empty.nothing-found.why"));
            case FILTERED -> empty.say(Text.of("gui.empty.filtered"), Text.of("gui.empty.filtered.why"),
                    Parts.button(Text.of("gui.empty.filtered.act"), model::clearFilter));
            case SOME -> empty.say("", "");
        }
    }

    private final class NetworkCell extends ListCell<Finding> {
        private final Label number = Parts.styled(new Label(), "s-network-number");
        private final Label title = Parts.strongParagraph("");
        private final Label size = Parts.styled(new Label(), "s-network-size");
        private final FlowPane chips = Parts.flow();
        private final HBox row;

        NetworkCell() {
            getStyleClass().add("s-network-cell");
            title.setMaxWidth(Double.MAX_VALUE);
            size.setMinWidth(USE_PREF_SIZE);
            HBox first = new HBox(title, size);
            HBox.setHgrow(title, Priority.ALWAYS);
            first.setAlignment(Pos.BASELINE_LEFT);
            VBox lines = Parts.styled(new VBox(first, chips), "s-network-lines");
            HBox.setHgrow(lines, Priority.ALWAYS);
            row = new HBox(number, lines);
            setPrefWidth(0);
        }

        @Override
        protected void updateItem(@Nullable Finding finding, boolean none) {
            super.updateItem(finding, none);
            if (none || finding == null) {
                setGraphic(null);
                setAccessibleText(null);
                return;
            }
            number.setText(Integer.toString(finding.number()));
            title.setText(Isolate.visible(finding.title()));
            size.setText(Numbers.count(finding.members().size()));
            chips.getChildren().setAll(Words.chip(finding.control()), Words.chip(finding.coordination()),
                    alternative(finding));
            model.judgement(finding).ifPresent(judgement -> chips.getChildren().add(judged()));
            setAccessibleText(Text.of("gui.networks.spoken", finding.number(), finding.title(),
                    finding.members().size(), Words.control(finding.control()),
                    Words.coordination(finding.coordination())));
            setGraphic(row);
        }

        private Node alternative(Finding finding) {
            Label label = Parts.styled(Parts.quiet(Words.alternative(finding.alternative())), "s-small");
            return label;
        }

        private Node judged() {
            return Parts.styled(Parts.icon(MaterialDesignG.GAVEL), "s-small-icon");
        }
    }
}
