package org.suragh.drawing;

import java.util.Arrays;

/// A picture in memory that draws lines and shapes, antialiased, without a window or a graphics card.
///
/// Pixels are premultiplied ARGB in rows from the top, as `PixelFormat.getIntArgbPreInstance` wants them; colours are
/// given as plain ARGB. Quiet lines are first gathered as ink: each adds its coverage of a pixel (two pixels a step,
/// after X. Wu, "An efficient antialiasing technique", SIGGRAPH 1991) to a count, and [#dry(int)] turns a count of k
/// full lines into the alpha `1 - (1 - a)^k`, linear between whole k: what blending them one after the other gives,
/// whatever their order, for one addition a pixel. Cost O(length) a line, O(area) a shape. For one thread at a time.
public final class Raster {
    private static final int FULL = 256;
    private static final int MOST_INK = 64 * FULL;

    private final int width;
    private final int height;
    private final int[] pixels;
    private final int[] ink;
    private final int[] toAlpha = new int[MOST_INK + 1];
    private final Stamps stamps = new Stamps();
    private boolean wet;
    private int alphaOf = -1;

    /// An empty, transparent picture.
    public Raster(int width, int height) {
        this(width, height, new int[width * height]);
    }

    /// A picture in an array of its caller.
    public Raster(int width, int height, int[] pixels) {
        if (width < 1 || height < 1 || pixels.length < width * height)
            throw new IllegalArgumentException(width + " x " + height + " in " + pixels.length);
        this.width = width;
        this.height = height;
        this.pixels = pixels;
        ink = new int[width * height];
    }

    /// Width in pixels.
    public int width() {
        return width;
    }

    /// Height in pixels.
    public int height() {
        return height;
    }

    /// The pixels themselves, not a copy.
    public int[] pixels() {
        return pixels;
    }

    /// Fills everything with a colour.
    public void clear(int argb) {
        Arrays.fill(pixels, 0, width * height, premultiplied(argb));
    }

    /// Adds a line of `thickness` pixels to the ink.
    public void ink(float x0, float y0, float x1, float y1, float thickness) {
        float[] c = clip(x0, y0, x1, y1, thickness + 1);
        if (c.length == 0)
            return;
        wet = true;
        boolean steep = Math.abs(c[3] - c[1]) > Math.abs(c[2] - c[0]);
        if (thickness <= 1)
            thin(c, steep, (int) (thickness * FULL));
        else
            thick(c, steep, thickness);
    }

    /// Adds a broken line to the ink: `dash` pixels drawn, as many left.
    public void inkBroken(float x0, float y0, float x1, float y1, float thickness, float dash) {
        float[] c = clip(x0, y0, x1, y1, thickness + 1);
        if (c.length == 0)
            return;
        float dx = c[2] - c[0], dy = c[3] - c[1];
        float length = (float) Math.sqrt(dx * dx + dy * dy);
        for (float at = 0; at < length; at += 2 * dash) {
            float a = at / length, b = Math.min(1, (at + dash) / length);
            ink(c[0] + dx * a, c[1] + dy * a, c[0] + dx * b, c[1] + dy * b, thickness);
        }
    }

    /// Blends all ink into the picture in one colour and takes it away.
    public void dry(int argb) {
        if (!wet)
            return;
        wet = false;
        prepare(argb >>> 24);
        int opaque = argb | 0xff00_0000;
        for (int i = 0; i < width * height; i++) {
            if (ink[i] != 0) {
                pixels[i] = over(pixels[i], opaque, toAlpha[Math.min(ink[i], MOST_INK)]);
                ink[i] = 0;
            }
        }
    }

    /// Draws one line at once.
    public void line(float x0, float y0, float x1, float y1, float thickness, int argb) {
        ink(x0, y0, x1, y1, thickness);
        dryWithin(Math.min(x0, x1), Math.min(y0, y1), Math.max(x0, x1), Math.max(y0, y1), thickness, argb);
    }

    /// Draws a filled shape around a point.
    public void fill(Shape shape, float cx, float cy, float radius, int argb) {
        stamp(shape, cx, cy, radius, 0, argb);
    }

    /// Draws the outline of a shape, `stroke` pixels wide, inside its radius.
    public void outline(Shape shape, float cx, float cy, float radius, float stroke, int argb) {
        stamp(shape, cx, cy, radius, stroke, argb);
    }

    private void dryWithin(float left, float top, float right, float bottom, float thickness, int argb) {
        if (!wet)
            return;
        wet = false;
        prepare(argb >>> 24);
        int opaque = argb | 0xff00_0000;
        int x0 = (int) Math.clamp(left - thickness - 2, 0f, width),
                x1 = (int) Math.clamp(right + thickness + 3, 0f, width);
        int y0 = (int) Math.clamp(top - thickness - 2, 0f, height);
        int y1 = (int) Math.clamp(bottom + thickness + 3, 0f, height);
        for (int y = y0; y < y1; y++) {
            for (int i = y * width + x0; i < y * width + x1; i++) {
                if (ink[i] != 0) {
                    pixels[i] = over(pixels[i], opaque, toAlpha[Math.min(ink[i], FULL)]);
                    ink[i] = 0;
                }
            }
        }
    }

    private void prepare(int alpha) {
        if (alpha == alphaOf)
            return;
        alphaOf = alpha;
        double part = alpha / 255.0, left = 1;
        for (int k = 0; k < toAlpha.length; k++) {
            double within = (double) (k % FULL) / FULL;
            toAlpha[k] = (int) Math.round(255 * (1 - left * (1 - part * within)));
            if (k % FULL == FULL - 1)
                left *= 1 - part;
        }
    }

    /// Two pixels a step.
    private void thin(float[] c, boolean steep, int full) {
        float a0 = steep ? c[1] : c[0], b0 = steep ? c[0] : c[1];
        float a1 = steep ? c[3] : c[2], b1 = steep ? c[2] : c[3];
        if (a0 > a1) {
            float swap = a0;
            a0 = a1;
            a1 = swap;
            swap = b0;
            b0 = b1;
            b1 = swap;
        }
        float slope = a1 - a0 < 1e-6f ? 0 : (b1 - b0) / (a1 - a0);
        int from = Math.max(0, Math.round(a0)), most = steep ? height : width, across = steep ? width : height;
        int to = Math.min(most - 1, Math.round(a1) - 1);
        int at = Math.round((b0 + (from + .5f - a0) * slope - .5f) * 65_536);
        int step = Math.round(slope * 65_536);
        int along = steep ? width : 1, aside = steep ? 1 : width;
        for (int a = from, p = from * along; a <= to; a++, p += along, at += step) {
            int b = at >> 16;
            int second = (at >> 8 & 0xff) * full >> 8;
            if (b >= 0 && b < across)
                ink[p + b * aside] += full - second;
            if (b >= -1 && b < across - 1)
                ink[p + (b + 1) * aside] += second;
        }
    }

    /// All pixels of the span across the line at each step; the ends are cut square to the axis.
    private void thick(float[] c, boolean steep, float thickness) {
        float a0 = steep ? c[1] : c[0], b0 = steep ? c[0] : c[1];
        float a1 = steep ? c[3] : c[2], b1 = steep ? c[2] : c[3];
        if (a0 > a1) {
            float swap = a0;
            a0 = a1;
            a1 = swap;
            swap = b0;
            b0 = b1;
            b1 = swap;
        }
        float slope = a1 - a0 < 1e-6f ? 0 : (b1 - b0) / (a1 - a0);
        float half = thickness / 2 * (float) Math.sqrt(1 + slope * slope);
        int most = steep ? height : width, across = steep ? width : height;
        int along = steep ? width : 1, aside = steep ? 1 : width;
        int to = Math.min(most - 1, Math.round(a1) - 1);
        for (int a = Math.max(0, Math.round(a0)); a <= to; a++) {
            float middle = b0 + (a + .5f - a0) * slope;
            float low = middle - half, high = middle + half;
            int first = Math.max(0, (int) Math.floor(low)), last = Math.min(across - 1, (int) Math.floor(high));
            for (int b = first; b <= last; b++) {
                float part = Math.min(high, b + 1) - Math.max(low, b);
                ink[a * along + b * aside] += (int) (Math.max(0, part) * FULL);
            }
        }
    }

    /// Cuts a line to the picture and a margin (Liang-Barsky); empty when nothing is left.
    private float[] clip(float x0, float y0, float x1, float y1, float margin) {
        float dx = x1 - x0, dy = y1 - y0;
        float[] towards = {-dx, dx, -dy, dy};
        float[] room = {x0 + margin, width + margin - x0, y0 + margin, height + margin - y0};
        float from = 0, to = 1;
        for (int side = 0; side < 4; side++) {
            if (towards[side] == 0) {
                if (!(room[side] >= 0))
                    return new float[0];
            } else {
                float t = room[side] / towards[side];
                if (towards[side] < 0)
                    from = Math.max(from, t);
                else
                    to = Math.min(to, t);
            }
        }
        if (!(from < to))
            return new float[0];
        return new float[]{x0 + from * dx, y0 + from * dy, x0 + to * dx, y0 + to * dy};
    }

    private void stamp(Shape shape, float cx, float cy, float radius, float stroke, int argb) {
        float reach = shape.reach(radius) + 2;
        if (!(cx + reach >= 0 && cy + reach >= 0 && cx - reach <= width && cy - reach <= height))
            return;
        int quarterX = Math.round(cx * 4), quarterY = Math.round(cy * 4);
        int px = quarterX >> 2, py = quarterY >> 2;
        var mask = stamps.of(shape, radius, stroke, quarterX & 3, quarterY & 3);
        int left = px - mask.offset(), top = py - mask.offset();
        int alpha = argb >>> 24;
        int opaque = argb | 0xff00_0000;
        int fromX = Math.max(0, -left), toX = Math.min(mask.side(), width - left);
        int toY = Math.min(mask.side(), height - top);
        for (int y = Math.max(0, -top); y < toY; y++) {
            int row = (top + y) * width + left;
            for (int x = fromX; x < toX; x++) {
                int cover = (mask.coverage()[y * mask.side() + x] & 0xff) * alpha / 255;
                if (cover != 0)
                    pixels[row + x] = over(pixels[row + x], opaque, cover);
            }
        }
    }

    /// `alpha` (0 to 255) of an opaque colour over a premultiplied pixel.
    private static int over(int below, int opaque, int alpha) {
        int keep = 255 - alpha;
        int rb = (below & 0x00ff_00ff) * keep + (opaque & 0x00ff_00ff) * alpha + 0x0080_0080;
        int ag = (below >>> 8 & 0x00ff_00ff) * keep + (opaque >>> 8 & 0x00ff_00ff) * alpha + 0x0080_0080;
        rb = rb + (rb >>> 8 & 0x00ff_00ff) >>> 8 & 0x00ff_00ff;
        ag = ag + (ag >>> 8 & 0x00ff_00ff) & 0xff00_ff00;
        return rb | ag;
    }

    private static int premultiplied(int argb) {
        return over(0, argb | 0xff00_0000, argb >>> 24);
    }
}
