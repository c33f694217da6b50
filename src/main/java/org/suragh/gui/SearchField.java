package org.suragh.gui;

import javafx.geometry.Bounds;
import javafx.scene.control.Label;
import javafx.scene.control.ListCell;
import javafx.scene.control.ListView;
import javafx.scene.input.KeyCode;
import javafx.scene.input.KeyEvent;
import javafx.scene.layout.HBox;
import javafx.stage.Popup;
import org.controlsfx.control.textfield.CustomTextField;
import org.jspecify.annotations.Nullable;
import org.kordamp.ikonli.materialdesign2.MaterialDesignM;
import org.suragh.base.Text;
import org.suragh.gui.widget.Parts;

/// The command field: type, choose with the arrows, go with Enter, leave with Escape.
final class SearchField extends CustomTextField {
    private static final double ROW = 32;
    private static final int ROWS = 12;

    private final SearchModel model;
    private final ListView<SearchModel.Hit> list = Parts.styled(new ListView<>(), "s-search-list");
    private final Popup popup = new Popup();

    SearchField(SearchModel model) {
        this.model = model;
        getStyleClass().add("s-search");
        setPromptText(Text.of("gui.search.prompt"));
        HBox glass = Parts.styled(new HBox(Parts.icon(MaterialDesignM.MAGNIFY)), "s-search-icon");
        glass.setAlignment(javafx.geometry.Pos.CENTER);
        setLeft(glass);
        HBox key = Parts.styled(new HBox(Parts.chip("Ctrl K", "key")), "s-search-key");
        key.setAlignment(javafx.geometry.Pos.CENTER);
        setRight(key);
        list.setItems(model.hits());
        list.setCellFactory(_ -> new HitCell());
        list.setOnMouseClicked(_ -> go());
        list.setFocusTraversable(false);
        popup.setAutoHide(true);
        popup.getContent().add(list);
        textProperty().addListener((_, _, typed) -> {
            if (isFocused())
                ask(typed);
        });
        focusedProperty().addListener((_, _, focused) -> {
            if (!focused)
                popup.hide();
        });
        addEventFilter(KeyEvent.KEY_PRESSED, this::steer);
        model.hits().subscribe(this::show);
    }

    /// Takes the keyboard and shows what can be done.
    void enter() {
        requestFocus();
        selectAll();
        ask(getText());
    }

    private void ask(String typed) {
        model.ask(typed);
    }

    private void show() {
        if (!isFocused() || model.hits().isEmpty() || getScene() == null) {
            popup.hide();
            return;
        }
        list.getSelectionModel().select(0);
        Bounds at = localToScreen(getBoundsInLocal());
        if (at == null)
            return;
        double row = ROW * getFont().getSize() / 13;
        list.setFixedCellSize(row);
        list.setPrefSize(at.getWidth(), Math.min(ROWS, model.hits().size()) * row + 10);
        list.getStylesheets().setAll(getScene().getStylesheets());
        popup.show(this, at.getMinX(), at.getMaxY() + 4);
    }

    private void steer(KeyEvent key) {
        int at = list.getSelectionModel().getSelectedIndex();
        if (key.getCode() == KeyCode.DOWN)
            list.getSelectionModel().select(Math.min(at + 1, model.hits().size() - 1));
        else if (key.getCode() == KeyCode.UP)
            list.getSelectionModel().select(Math.max(at - 1, 0));
        else if (key.getCode() == KeyCode.ENTER)
            go();
        else if (key.getCode() == KeyCode.ESCAPE)
            leave();
        else
            return;
        list.scrollTo(Math.max(0, list.getSelectionModel().getSelectedIndex() - ROWS + 2));
        key.consume();
    }

    private void go() {
        SearchModel.Hit hit = list.getSelectionModel().getSelectedItem();
        if (hit == null || !popup.isShowing())
            return;
        leave();
        hit.act().run();
    }

    private void leave() {
        popup.hide();
        clear();
        if (getScene() != null)
            getScene().getRoot().requestFocus();
    }

    private static final class HitCell extends ListCell<SearchModel.Hit> {
        private final Label words = Parts.text("");
        private final Label hint = Parts.styled(Parts.quiet(""), "s-small");
        private final Label kind = Parts.styled(Parts.quiet(""), "s-search-kind");
        private final HBox row = Parts.row(kind, words, Parts.spring(), hint);

        @Override
        protected void updateItem(SearchModel.@Nullable Hit hit, boolean empty) {
            super.updateItem(hit, empty);
            setGraphic(empty ? null : row);
            if (hit != null && !empty) {
                words.setText(hit.words());
                hint.setText(hit.hint());
                kind.setText(hit.kind());
            }
        }
    }
}
