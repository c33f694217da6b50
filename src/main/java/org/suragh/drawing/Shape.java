package org.suragh.drawing;

/// The shapes of a picture: what a node is can be told without colour.
public enum Shape {
    /// An account.
    DISC,
    /// An address.
    DIAMOND,
    /// A text.
    SQUARE,
    /// A tag.
    HEXAGON,
    /// A device.
    TRIANGLE;

    /// How far a point lies outside the shape of radius `r` around the origin, negative inside; y grows downward.
    ///
    /// Signed distances of the usual convex polygons, exact along the sides. Shapes are sized to look equally large.
    float outside(float x, float y, float r) {
        float ax = Math.abs(x), ay = Math.abs(y);
        return switch (this) {
            case DISC -> (float) Math.sqrt(x * x + y * y) - r;
            case DIAMOND -> (ax + ay - r * 1.3f) * .70710677f;
            case SQUARE -> {
                float half = r * .9f, corner = half * .35f;
                float qx = ax - half + corner, qy = ay - half + corner;
                float px = Math.max(qx, 0), py = Math.max(qy, 0);
                yield (float) Math.sqrt(px * px + py * py) + Math.min(Math.max(qx, qy), 0) - corner;
            }
            case HEXAGON -> Math.max(ax * .8660254f + ay * .5f, ay) - r * .95f;
            case TRIANGLE -> Math.max(ax * .8660254f - y * .5f, y) - r * .65f;
        };
    }

    /// The half side of the square that holds the shape of radius `r`.
    public float reach(float r) {
        return switch (this) {
            case DISC -> r;
            case DIAMOND, TRIANGLE -> r * 1.3f;
            case SQUARE -> r * .9f;
            case HEXAGON -> r * 1.1f;
        };
    }
}
