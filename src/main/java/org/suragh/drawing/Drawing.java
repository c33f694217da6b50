package org.suragh.drawing;

/// Places of the nodes of a [Sketch], in units of the drawing; y grows downward. Arrays are not copied.
///
/// @param x node to its x
/// @param y node to its y
/// @param iterations rounds of forces that the largest component took
/// @param settled whether it came to rest by itself, and not because the rounds were used up
public record Drawing(float[] x, float[] y, int iterations, boolean settled) {
    /// Left, top, right and bottom of all discs; four zeros without nodes.
    public float[] bounds(float[] radius) {
        if (x.length == 0)
            return new float[4];
        float[] b = {Float.MAX_VALUE, Float.MAX_VALUE, -Float.MAX_VALUE, -Float.MAX_VALUE};
        for (int i = 0; i < x.length; i++) {
            b[0] = Math.min(b[0], x[i] - radius[i]);
            b[1] = Math.min(b[1], y[i] - radius[i]);
            b[2] = Math.max(b[2], x[i] + radius[i]);
            b[3] = Math.max(b[3], y[i] + radius[i]);
        }
        return b;
    }
}
