package org.suragh.gui.graph;

import java.util.EnumSet;
import java.util.Set;
import javafx.scene.Node;
import javafx.scene.control.Label;
import javafx.scene.layout.FlowPane;
import javafx.scene.shape.Circle;
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
        setVisible(!tones.isEmpty());
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
        return shape;
    }
}
