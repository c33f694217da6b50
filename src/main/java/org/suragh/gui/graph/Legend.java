package org.suragh.gui.graph;

import java.util.EnumSet;
import java.util.Set;
import javafx.scene.Node;
import javafx.scene.control.Label;
import javafx.scene.layout.FlowPane;
import javafx.scene.shape.Circle;
import javafx.scene.shape.Line;
import javafx.scene.shape.Polygon;
import javafx.scene.shape.Shape;
import javafx.scene.shape.StrokeType;
import org.suragh.base.Text;
import org.suragh.gui.widget.Palette;
import org.suragh.gui.widget.Parts;

/// What the shapes and colours in the picture mean: only those that occur.
final class Legend extends FlowPane {
    private static final double R = 4.5;

    Legend() {
        getStyleClass().addAll("s-on-picture", "s-legend");
        setMouseTransparent(true);
    }

    void show(GraphScene scene, Palette palette) {
        Set<Tone> tones = EnumSet.noneOf(Tone.class);
        for (GraphScene.Node node : scene.nodes())
            tones.add(node.tone());
        getChildren().clear();
        org.suragh.drawing.Shape last = null;
        for (Tone tone : tones) {
            if (tone.shape() != last)
                getChildren().add(Parts.styled(new Label(Text.of(tone.shape() == org.suragh.drawing.Shape.DISC
                        ? "gui.graph.legend.accounts"
                        : "gui.graph.legend.addresses")), "s-quiet", "s-legend-item"));
            last = tone.shape();
            Label label = Parts.styled(new Label(tone.words(), glyph(tone, palette)), "s-legend-item");
            label.setMinWidth(USE_PREF_SIZE);
            getChildren().add(label);
        }
        if (!scene.watched().isEmpty())
            getChildren().add(Parts.styled(new Label(Text.of("gui.graph.legend.watched"), ring(palette)),
                    "s-legend-item"));
        lines(scene, palette);
        setVisible(!tones.isEmpty());
    }

    /// Kinds of link between accounts, where there are several to tell apart.
    private void lines(GraphScene scene, Palette palette) {
        Set<GraphLayer> layers = EnumSet.noneOf(GraphLayer.class);
        layers.addAll(java.util.List.of(scene.layer()));
        layers.remove(GraphLayer.ADDRESSES);
        if (layers.isEmpty())
            return;
        getChildren().add(Parts.styled(new Label(Text.of("gui.graph.legend.links")), "s-quiet", "s-legend-item"));
        Set<GraphPainter.Pass> seen = EnumSet.noneOf(GraphPainter.Pass.class);
        for (GraphLayer layer : layers) {
            GraphPainter.Pass pass = GraphPainter.Pass.of(layer);
            if (!seen.add(pass))
                continue;
            Line line = new Line(0, 0, 4 * R, 0);
            line.setStroke(Palette.color(pass.argb(palette)));
            line.setStrokeWidth(1.6);
            if (pass.dash > 0)
                line.getStrokeDashArray().setAll((double) pass.dash, (double) pass.dash);
            String words = pass == GraphPainter.Pass.LINK ? Text.of("gui.graph.legend.together") : layer.words();
            getChildren().add(Parts.styled(new Label(words, line), "s-legend-item"));
        }
    }

    private static Node ring(Palette palette) {
        Circle ring = new Circle(R + 2, null);
        ring.setStroke(Palette.color(palette.text()));
        ring.setStrokeWidth(1.2);
        return ring;
    }

    private static Node glyph(Tone tone, Palette palette) {
        double d = R * 1.25;
        Shape shape = tone.shape() == org.suragh.drawing.Shape.DISC
                ? new Circle(R)
                : new Polygon(0, -d, d, 0, 0, d, -d, 0);
        var color = Palette.color(tone.argb(palette));
        shape.setFill(tone.hollow() ? null : color);
        shape.setStroke(tone.hollow() ? color : null);
        shape.setStrokeWidth(1.6);
        shape.setStrokeType(StrokeType.INSIDE);
        if (tone.broken())
            shape.getStrokeDashArray().setAll(3.0, 1.7);
        return shape;
    }
}
