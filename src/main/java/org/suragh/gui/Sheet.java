package org.suragh.gui;

import javafx.geometry.Pos;
import javafx.scene.Node;
import javafx.scene.control.Label;
import javafx.scene.control.ScrollPane;
import javafx.scene.input.KeyCode;
import javafx.scene.input.KeyEvent;
import javafx.scene.layout.GridPane;
import javafx.scene.layout.Region;
import javafx.scene.layout.StackPane;
import javafx.scene.layout.VBox;
import org.suragh.base.Text;
import org.suragh.gui.widget.Parts;

/// A sheet over the window: the keys, or the statement that is read once.
final class Sheet extends StackPane {
    private Sheet(Node content) {
        getStyleClass().add("s-sheet");
        StackPane.setAlignment(content, Pos.CENTER);
        getChildren().add(content);
    }

    /// All commands with their keys; closed with Escape or a click beside it.
    static Sheet keys(Commands commands, Runnable close) {
        GridPane grid = Parts.styled(new GridPane(), "s-form");
        int row = 0;
        for (Commands.Command command : commands.all()) {
            if (command.key() != null)
                grid.addRow(row++, Parts.text(command.words()), Parts.chip(command.keyWords(), "key"));
        }
        grid.addRow(row++, Parts.text(Text.of("gui.keys.panes")), Parts.chip("F6", "key"));
        grid.addRow(row, Parts.text(Text.of("gui.keys.rows")), Parts.chip("↑ ↓", "key"));
        ScrollPane keys = new ScrollPane(grid);
        keys.setFitToWidth(true);
        keys.setHbarPolicy(ScrollPane.ScrollBarPolicy.NEVER);
        Sheet sheet = new Sheet(box(Parts.title(Text.of("gui.keys.title")), keys,
                Parts.row(Parts.spring(), Parts.button(Text.of("gui.action.close"), close))));
        sheet.setOnMouseClicked(click -> {
            if (click.getTarget() == sheet)
                close.run();
        });
        sheet.addEventFilter(KeyEvent.KEY_PRESSED, key -> {
            if (key.getCode() == KeyCode.ESCAPE)
                close.run();
        });
        return sheet;
    }

    /// What this program can and cannot say (R-ET-01); it is accepted once by each examiner.
    static Sheet statement(Runnable accept) {
        VBox lines = Parts.column();
        for (String key : new String[]{"gui.statement.addresses", "gui.statement.coordination",
                "gui.statement.speech", "gui.statement.decides"}) {
            Label line = Parts.paragraph(Text.of(key));
            lines.getChildren().add(line);
        }
        return new Sheet(box(Parts.title(Text.of("gui.statement.title")), lines,
                Parts.row(Parts.spring(), Parts.primary(Text.of("gui.statement.accept"), accept))));
    }

    private static VBox box(Node... nodes) {
        VBox box = Parts.styled(new VBox(nodes), "s-sheet-box");
        box.setMaxSize(Region.USE_PREF_SIZE, Region.USE_PREF_SIZE);
        return box;
    }
}
