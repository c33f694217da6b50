package org.suragh.drawing;

import java.util.HashMap;
import java.util.Map;

/// Coverage masks of shapes, made once a shape, size and part of a pixel. For one thread.
final class Stamps {
    /// Sizes and places are taken to a quarter of a pixel; the eye sees no difference.
    private static final float QUARTER = .25f;
    private static final int MOST_KEPT = 4_096;

    /// A mask: `side` by `side` coverages of 0 to 255, whose top left pixel lies at (`left`, `top`) from the pixel of the centre.
    record Mask(int side, int offset, byte[] coverage) {}

    private final Map<Long, Mask> kept = new HashMap<>();

    /// @param partX place of the centre within its pixel in quarters, 0 to 3
    /// @param stroke width of the outline in pixels, 0 to fill
    Mask of(Shape shape, float radius, float stroke, int partX, int partY) {
        int r = Math.max(1, Math.round(radius / QUARTER));
        int s = Math.round(stroke / QUARTER);
        long key = ((((long) shape.ordinal() * 65_536 + Math.min(r, 65_535)) * 256 + Math.min(s, 255)) * 4 + partX) * 4
                + partY;
        Mask mask = kept.get(key);
        if (mask == null) {
            mask = make(shape, r * QUARTER, s * QUARTER, partX, partY);
            if (kept.size() >= MOST_KEPT)
                kept.clear();
            if (mask.side() <= 128)
                kept.put(key, mask);
        }
        return mask;
    }

    private static Mask make(Shape shape, float r, float stroke, int partX, int partY) {
        int half = (int) Math.ceil(shape.reach(r) + 1);
        int side = 2 * half + 1;
        byte[] coverage = new byte[side * side];
        float cx = half + partX * QUARTER, cy = half + partY * QUARTER;
        for (int y = 0; y < side; y++) {
            for (int x = 0; x < side; x++) {
                float dx = x + .5f - cx, dy = y + .5f - cy;
                float c = inside(shape.outside(dx, dy, r));
                if (stroke > 0)
                    c -= inside(shape.outside(dx, dy, r) + stroke);
                coverage[y * side + x] = (byte) Math.round(c * 255);
            }
        }
        return new Mask(side, half, coverage);
    }

    private static float inside(float outside) {
        return Math.clamp(.5f - outside, 0, 1);
    }
}
