package org.suragh.gui.widget;

import javafx.geometry.Pos;
import javafx.scene.Node;
import javafx.scene.control.Label;
import javafx.scene.layout.HBox;
import javafx.scene.layout.VBox;
import javafx.scene.text.TextAlignment;
import org.kordamp.ikonli.Ikon;

/// What a view shows when it has nothing to show: why, and what can be done.
public final class EmptyState extends VBox {
    private final Label headline = Parts.styled(new Label(), "s-empty-title");
    private final Label reason = Parts.quietParagraph("");
    private final HBox actions = Parts.styled(new HBox(), "s-row");

    /// An empty state with an icon.
    public EmptyState(Ikon icon) {
        getStyleClass().add("s-empty");
        setAlignment(Pos.CENTER);
        actions.setAlignment(Pos.CENTER);
        reason.setTextAlignment(TextAlignment.CENTER);
        reason.setAlignment(Pos.CENTER);
        reason.getStyleClass().add("s-empty-reason");
        getChildren().addAll(Parts.styled(Parts.icon(icon), "s-empty-icon"), headline, reason, actions);
    }

    /// Says why.
    ///
    /// @param what in a few words
    /// @param why in one sentence or two
    /// @param buttons what can be done, if anything
    public EmptyState say(String what, String why, Node... buttons) {
        headline.setText(what);
        reason.setText(why);
        reason.setManaged(!why.isEmpty());
        actions.getChildren().setAll(buttons);
        actions.setManaged(buttons.length > 0);
        return this;
    }
}
