package org.suragh.gui.graph;

import java.util.ArrayList;
import java.util.List;
import javafx.geometry.Rectangle2D;
import org.jspecify.annotations.Nullable;
import org.suragh.drawing.Drawing;

/// Which nodes lie where in the view, at one moment. Immutable; O(n) a question.
///
/// @param width of the view in pixels at 100 %
/// @param height of the view in pixels at 100 %
record HitTest(@Nullable Drawing drawing, GraphScene scene, Camera camera, double width, double height) {
    private static final double SLOP = 5;

    /// The node at a place of the view, or -1: the nearest whose shape, and a little more, holds the place.
    int nodeAt(double x, double y) {
        if (drawing == null)
            return -1;
        List<GraphScene.Node> nodes = scene.nodes();
        int best = -1;
        double nearest = Double.MAX_VALUE;
        for (int i = 0; i < nodes.size(); i++) {
            double dx = camera.screenX(drawing.x()[i], width) - x;
            double dy = camera.screenY(drawing.y()[i], height) - y;
            double distance = Math.sqrt(dx * dx + dy * dy) - camera.radius(nodes.get(i).radius());
            if (distance < SLOP && distance < nearest) {
                nearest = distance;
                best = i;
            }
        }
        return best;
    }

    /// The nodes in a box of the view.
    List<Integer> nodesIn(Rectangle2D area) {
        List<Integer> found = new ArrayList<>();
        if (drawing == null)
            return found;
        for (int i = 0; i < drawing.x().length; i++) {
            if (area.contains(camera.screenX(drawing.x()[i], width), camera.screenY(drawing.y()[i], height)))
                found.add(i);
        }
        return found;
    }
}
