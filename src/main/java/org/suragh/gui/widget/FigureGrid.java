package org.suragh.gui.widget;

import javafx.geometry.HPos;
import javafx.geometry.VPos;
import javafx.scene.Node;
import javafx.scene.control.Label;
import javafx.scene.layout.ColumnConstraints;
import javafx.scene.layout.GridPane;
import javafx.scene.layout.Priority;
import javafx.scene.layout.Region;

/// A small table on a card: a name that takes the room, then figures to the right, under quiet headings.
public final class FigureGrid extends GridPane {
    private int rows;

    /// A table without rows.
    ///
    /// @param headings of all columns, the first that of the name
    public FigureGrid(String... headings) {
        getStyleClass().add("s-figures");
        for (int i = 0; i < headings.length; i++) {
            ColumnConstraints column = new ColumnConstraints();
            column.setHgrow(i == 0 ? Priority.ALWAYS : Priority.NEVER);
            column.setHalignment(i == 0 ? HPos.LEFT : HPos.RIGHT);
            getColumnConstraints().add(column);
            put(Parts.styled(Parts.quiet(headings[i]), "s-small"), i);
        }
        rows++;
    }

    /// Adds a row.
    ///
    /// @param cells words or nodes, one for each column
    public void row(Object... cells) {
        for (int i = 0; i < cells.length; i++)
            put(cells[i] instanceof Node node ? node : Parts.text(cells[i].toString()), i);
        rows++;
    }

    private void put(Node node, int column) {
        if (node instanceof Label label && !label.isWrapText())
            label.setMinWidth(Region.USE_PREF_SIZE);
        GridPane.setValignment(node, VPos.TOP);
        add(node, column, rows);
    }
}
