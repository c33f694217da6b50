package org.suragh.gui.graph;

import java.util.EnumSet;
import java.util.List;
import java.util.Set;
import javafx.scene.Node;
import javafx.scene.control.Label;
import javafx.scene.layout.FlowPane;
import javafx.scene.layout.VBox;
import javafx.scene.shape.Circle;
import javafx.scene.shape.Line;
import javafx.scene.shape.Polygon;
import javafx.scene.shape.Shape;
import javafx.scene.shape.StrokeType;
import org.suragh.base.Text;
import org.suragh.gui.widget.Palette;
import org.suragh.gui.widget.Parts;

/// What the shapes and colours in the picture mean: only those that occur.
final class Legend extends VBox {
    private static final double R = 4.5;
    /// Width at which a group of signs goes on in the next line, in pixels at 100 %.
    private static final double WIDE = 400;

    private double scale = 1;
    private double room = WIDE;

    Legend() {
        getStyleClass().addAll("s-on-picture", "s-legend");
        setMouseTransparent(true);
    }

    /// Shows what occurs in a picture.
    ///
    /// @param shown layers whose links are drawn
    /// @param size of the text, 1 for 100 %
    void show(GraphScene scene, Set<GraphLayer> shown, Palette palette, double size) {
        scale = size;
        Set<Tone> tones = EnumSet.noneOf(Tone.class);
        for (GraphScene.Node node : scene.nodes())
            tones.add(node.tone());
        getChildren().clear();
        FlowPane accounts = group("gui.graph.legend.accounts"), addresses = group("gui.graph.legend.addresses");
        for (Tone tone : tones)
            (tone.shape() == org.suragh.drawing.Shape.DISC ? accounts : addresses).getChildren()
                    .add(item(tone.words(), glyph(tone, palette)));
        if (!scene.watched().isEmpty())
            accounts.getChildren().add(item(Text.of("gui.graph.legend.watched"), ring(palette)));
        for (FlowPane group : List.of(accounts, addresses, lines(scene, shown, palette)))
            if (group.getChildren().size() > 1)
                getChildren().add(group);
    }

    private FlowPane group(String key) {
        FlowPane group = Parts.styled(
                new FlowPane(Parts.styled(new Label(Text.of(key)), "s-quiet", "s-legend-item")), "s-legend-group");
        group.setPrefWrapLength(wrap());
        return group;
    }

    /// Says how much room there is across.
    void room(double pixels) {
        room = pixels;
        for (Node group : getChildren())
            ((FlowPane) group).setPrefWrapLength(wrap());
    }

    private double wrap() {
        return Math.max(100, Math.min(WIDE * scale, room));
    }

    private static Label item(String words, Node sign) {
        Label label = Parts.styled(new Label(words, sign), "s-legend-item");
        label.setMinWidth(USE_PREF_SIZE);
        return label;
    }

    /// Kinds of link that are drawn.
    private FlowPane lines(GraphScene scene, Set<GraphLayer> shown, Palette palette) {
        FlowPane group = group("gui.graph.legend.links");
        Set<GraphLayer> layers = EnumSet.noneOf(GraphLayer.class);
        layers.addAll(List.of(scene.layer()));
        layers.retainAll(shown);
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
            String words = switch (pass) {
                case LINK -> Text.of("gui.graph.legend.together");
                case USE -> Text.of("gui.graph.legend.use");
                default -> layer.words();
            };
            group.getChildren().add(item(words, line));
        }
        return group;
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
            shape.getStrokeDashArray().setAll(3.2, 2.6);
        return shape;
    }
}
