package org.suragh.gui.graph;

/// What part of the drawing is seen: the middle of the view, and screen pixels for each unit of the drawing. Immutable.
///
/// @param x of the drawing in the middle of the view
/// @param y of the drawing in the middle of the view
/// @param zoom pixels at 100 % a unit
record Camera(double x, double y, double zoom) {
    static final Camera START = new Camera(0, 0, 1);
    private static final double NEAREST = 12;
    private static final double FARTHEST = 1e-3;
    private static final double MOST_WHEN_FITTED = 1.5;

    double screenX(double worldX, double width) {
        return (worldX - x) * zoom + width / 2;
    }

    double screenY(double worldY, double height) {
        return (worldY - y) * zoom + height / 2;
    }

    double worldX(double screenX, double width) {
        return (screenX - width / 2) / zoom + x;
    }

    double worldY(double screenY, double height) {
        return (screenY - height / 2) / zoom + y;
    }

    /// Moved by screen pixels.
    Camera panned(double dx, double dy) {
        return new Camera(x - dx / zoom, y - dy / zoom, zoom);
    }

    /// Zoomed so that the place under (`atX`, `atY`), measured from the middle of the view, stays.
    Camera zoomed(double factor, double atX, double atY) {
        double next = Math.clamp(zoom * factor, FARTHEST, NEAREST);
        return new Camera(x + atX / zoom - atX / next, y + atY / zoom - atY / next, next);
    }

    /// The camera that shows a box with a margin.
    ///
    /// @param box left, top, right, bottom in units of the drawing
    static Camera fit(float[] box, double width, double height, double margin) {
        double across = Math.max(1, box[2] - box[0]), down = Math.max(1, box[3] - box[1]);
        double zoom = Math.min((width - 2 * margin) / across, (height - 2 * margin) / down);
        return new Camera((box[0] + box[2]) / 2.0, (box[1] + box[3]) / 2.0,
                Math.clamp(zoom, FARTHEST, MOST_WHEN_FITTED));
    }

    /// The radius on screen of a node: it shrinks slower than the drawing, so that it can be hit.
    float radius(float ofNode) {
        return (float) Math.max(1.1, ofNode * Math.min(1.5, Math.pow(zoom, .6)));
    }
}
