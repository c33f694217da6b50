package org.suragh.gui.graph;

import java.util.Set;
import org.suragh.drawing.Drawing;
import org.suragh.gui.widget.Palette;

/// Everything one painting depends on. Immutable, so that it can be painted on any thread.
///
/// @param width of the picture in device pixels
/// @param height of the picture in device pixels
/// @param scale device pixels for each pixel of the window
/// @param chosen node to whether it is chosen; empty array when nothing is
/// @param sparse whether quiet links may be thinned, while the hand moves
record Frame(GraphScene scene, Drawing drawing, Camera camera, int width, int height, double scale, Palette palette,
        Set<GraphLayer> layers, boolean[] chosen, boolean sparse) {
    /// A node's middle in device pixels.
    float x(int node) {
        return (float) ((drawing.x()[node] - camera.x()) * camera.zoom() * scale + width / 2.0);
    }

    /// A node's middle in device pixels.
    float y(int node) {
        return (float) ((drawing.y()[node] - camera.y()) * camera.zoom() * scale + height / 2.0);
    }

    /// A node's radius in device pixels.
    float radius(int node) {
        return (float) (camera.radius(scene.nodes().get(node).radius()) * scale);
    }

    boolean any() {
        return chosen.length > 0;
    }
}
