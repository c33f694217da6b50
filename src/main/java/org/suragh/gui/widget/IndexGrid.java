package org.suragh.gui.widget;

import java.util.Map;
import java.util.SortedMap;
import javafx.geometry.HPos;
import javafx.scene.control.Label;
import javafx.scene.layout.ColumnConstraints;
import javafx.scene.layout.GridPane;
import javafx.scene.layout.Priority;
import org.suragh.finding.EvidenceKind;

/// Rows of a name, a bar and its number.
public final class IndexGrid extends GridPane {
    private static final int SHORT = 16;
    /// A bar shorter than this shows nothing, in pixels.
    private static final double LEAST_BAR = 48;

    /// Without rows yet.
    public IndexGrid() {
        getStyleClass().add("s-weights");
        ColumnConstraints bar = new ColumnConstraints();
        bar.setHgrow(Priority.ALWAYS);
        bar.setFillWidth(true);
        bar.setMinWidth(LEAST_BAR);
        ColumnConstraints number = new ColumnConstraints();
        number.setHalignment(HPos.RIGHT);
        getColumnConstraints().addAll(new ColumnConstraints(), bar, number);
    }

    /// What each kind of evidence adds to the index of an account.
    public static IndexGrid of(SortedMap<EvidenceKind, Double> weights) {
        IndexGrid grid = new IndexGrid();
        for (Map.Entry<EvidenceKind, Double> one : weights.entrySet())
            grid.add(Words.kind(one.getKey()), one.getValue(), one.getValue() > 0, false);
        return grid;
    }

    /// Adds a row.
    ///
    /// @param strong whether the bar is drawn strong
    /// @param bold whether the name is
    public void add(String name, double index, boolean strong, boolean bold) {
        // a short name is never broken inside a word; the bar gives way first
        boolean small = name.length() <= SHORT;
        Label label = small
                ? bold ? Parts.strong(name) : Parts.text(name)
                : bold ? Parts.strongParagraph(name) : Parts.paragraph(name);
        if (small)
            label.setMinWidth(Label.USE_PREF_SIZE);
        Label number = Parts.styled(new Label(Numbers.index(index)), "s-index");
        number.setMinWidth(Label.USE_PREF_SIZE);
        addRow(getRowCount(), label, new IndexBar(index, strong), number);
    }
}
