package org.suragh.gui.widget;

import javafx.geometry.Pos;
import javafx.scene.Node;
import javafx.scene.control.Button;
import javafx.scene.control.Hyperlink;
import javafx.scene.control.Label;
import javafx.scene.control.TextField;
import javafx.scene.layout.FlowPane;
import javafx.scene.layout.HBox;
import javafx.scene.layout.Priority;
import javafx.scene.layout.Region;
import javafx.scene.layout.VBox;
import org.kordamp.ikonli.Ikon;
import org.kordamp.ikonli.javafx.FontIcon;

/// Labels, chips, icons, rows: the smallest parts, each with its style class. Sizes stand in the style sheet.
public final class Parts {
    private Parts() {}

    /// A label in normal text.
    public static Label text(String words) {
        return styled(new Label(Isolate.shown(words)), "s-text");
    }

    /// A label that wraps.
    public static Label paragraph(String words) {
        return wrapped(words, "s-text");
    }

    /// A wrapped label in quiet text.
    public static Label quietParagraph(String words) {
        return wrapped(words, "s-quiet");
    }

    /// A label in quiet text.
    public static Label quiet(String words) {
        return styled(new Label(Isolate.shown(words)), "s-quiet");
    }

    /// A label in bold text.
    public static Label strong(String words) {
        return styled(new Label(Isolate.shown(words)), "s-strong");
    }

    /// A wrapped label in bold text.
    public static Label strongParagraph(String words) {
        return wrapped(words, "s-strong");
    }

    /// The title of a card or page.
    public static Label title(String words) {
        return wrapped(words, "s-title");
    }

    /// The heading of a section, with a thin rule under it.
    public static Label heading(String words) {
        Label label = wrapped(words, "s-heading");
        label.setMaxWidth(Double.MAX_VALUE);
        return label;
    }

    private static Label wrapped(String words, String style) {
        return styled(new Paragraph(Isolate.shown(words)), style);
    }

    /// A word in a thin frame; `kind` names its colour in the style sheet.
    public static Label chip(String words, String kind) {
        Label label = styled(new Label(words), "s-chip", "s-chip-" + kind);
        label.setMinWidth(Region.USE_PREF_SIZE);
        return label;
    }

    /// Text that can be selected and copied but not changed: addresses, ids, hashes.
    public static TextField selectable(String words) {
        TextField field = styled(new TextField(words), "s-selectable");
        field.setEditable(false);
        field.setFocusTraversable(false);
        return field;
    }

    /// An icon in the colour and size of the style sheet.
    public static FontIcon icon(Ikon kind) {
        FontIcon icon = new FontIcon(kind);
        icon.getStyleClass().add("s-icon");
        return icon;
    }

    /// A quiet button: what is done is a verb.
    public static Button button(String words, Runnable act) {
        Button button = styled(new Button(words), "s-button");
        button.setOnAction(_ -> act.run());
        button.setMinWidth(Region.USE_PREF_SIZE);
        return button;
    }

    /// The one button of a page that goes on.
    public static Button primary(String words, Runnable act) {
        return styled(button(words, act), "s-primary");
    }

    /// A button that is only an icon; `words` say what it does, to a reader of the screen and on hovering.
    public static Button iconButton(Ikon kind, String words, Runnable act) {
        Button button = styled(new Button("", icon(kind)), "s-icon-button");
        button.setOnAction(_ -> act.run());
        button.setAccessibleText(words);
        button.setTooltip(new javafx.scene.control.Tooltip(words));
        return button;
    }

    /// A link inside the text.
    public static Hyperlink link(String words, Runnable act) {
        Hyperlink link = styled(new Hyperlink(words), "s-link");
        link.setOnAction(_ -> {
            link.setVisited(false);
            act.run();
        });
        link.setMinWidth(Region.USE_PREF_SIZE);
        return link;
    }

    /// Nodes beside each other, centred on one line.
    public static HBox row(Node... nodes) {
        HBox row = styled(new HBox(nodes), "s-row");
        row.setAlignment(Pos.CENTER_LEFT);
        return row;
    }

    /// Nodes beside each other that go on in the next line where the place is narrow.
    public static FlowPane flow(Node... nodes) {
        FlowPane flow = styled(new FlowPane(nodes), "s-flow");
        flow.setMinWidth(0);
        flow.setPrefWrapLength(200);
        return flow;
    }

    /// Nodes under each other.
    public static VBox column(Node... nodes) {
        return styled(new VBox(nodes), "s-column");
    }

    /// Height of a line of text in the window of a node, 20 where it is in none.
    public static double lineHeight(Node node) {
        return node.getScene() != null && node.getScene().getRoot().getProperties().get("s-line") instanceof Double line
                ? line
                : 20;
    }

    /// Takes what room is left in a row.
    public static Region spring() {
        Region spring = new Region();
        HBox.setHgrow(spring, Priority.ALWAYS);
        VBox.setVgrow(spring, Priority.ALWAYS);
        return spring;
    }

    /// Sets or takes away one style class.
    public static void mark(Node node, String style, boolean on) {
        node.getStyleClass().removeAll(style);
        if (on)
            node.getStyleClass().add(style);
    }

    /// Adds style classes.
    public static <N extends Node> N styled(N node, String... classes) {
        node.getStyleClass().addAll(classes);
        return node;
    }
}
