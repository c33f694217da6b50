package org.suragh.gui.findings;

import java.util.List;
import java.util.function.BiConsumer;
import javafx.scene.Node;
import javafx.scene.layout.VBox;
import org.suragh.base.Text;
import org.suragh.finding.Finding;
import org.suragh.finding.Ground;
import org.suragh.gui.widget.FigureGrid;
import org.suragh.gui.widget.Parts;

/// The figures of the addresses that a network shares, each with the way to its log-ins.
public final class PoolSection implements EvidenceSection {
    private final BiConsumer<Finding, Ground> open;

    /// The section.
    ///
    /// @param findings opens the rows
    public PoolSection(FindingsModel findings) {
        this.open = findings::openRows;
    }

    @Override
    public String title() {
        return Text.of("gui.pool");
    }

    @Override
    public Node of(Finding finding) {
        List<PoolFigure> figures = PoolFigure.of(finding);
        if (figures.isEmpty())
            return Parts.quietParagraph(Text.of("gui.pool.none"));
        FigureGrid grid = new FigureGrid(Text.of("gui.pool.figure"), Text.of("gui.pool.value"),
                "");
        for (PoolFigure figure : figures) {
            var rows = Parts.link(Text.of("gui.card.rows"), () -> open.accept(finding, figure.rows()));
            rows.setAccessibleText(Text.of("gui.card.rows.spoken", figure.name()));
            VBox name = new VBox(Parts.paragraph(figure.name()));
            if (!figure.beside().isEmpty())
                name.getChildren().add(Parts.styled(Parts.quietParagraph(figure.beside()), "s-small"));
            grid.row(name, figure.value(), rows);
        }
        return Parts.column(grid, Parts.quietParagraph(Text.of("gui.pool.why")));
    }
}
