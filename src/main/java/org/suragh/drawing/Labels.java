package org.suragh.drawing;

import java.util.Arrays;

/// Places labels beside their nodes so that none lies on another, on a strong node, or outside the view.
///
/// Greedy: the most important first, each to the right, left, below or above its node, at the first place that is free; a label
/// that fits nowhere is left out. After the point-feature method of E. Imhof, "Positioning names on maps", 1975, in
/// its order of preference. Taken boxes are kept in a grid. Cost O(n log n). Deterministic: ties go to the smaller index.
public final class Labels {
    /// Grid cells are about one label high.
    private static final int CELL = 24;

    private final float viewWidth;
    private final float viewHeight;
    private final int columns;
    private final int rows;
    private final int[][] grid;
    private final int[] count;
    private float[] boxes = new float[256];
    private int taken;

    /// An empty view of the given size in pixels.
    public Labels(float viewWidth, float viewHeight) {
        this.viewWidth = viewWidth;
        this.viewHeight = viewHeight;
        columns = (int) (viewWidth / CELL) + 1;
        rows = (int) (viewHeight / CELL) + 1;
        grid = new int[columns * rows][];
        count = new int[columns * rows];
    }

    /// What wants a label. Arrays are not copied; the index is the label.
    ///
    /// @param x middle of its node
    /// @param y middle of its node
    /// @param gap from the middle to the label's box
    /// @param width of the text
    /// @param height of the text
    /// @param importance larger comes first
    public record Wanted(float[] x, float[] y, float[] gap, float[] width, float[] height, double[] importance) {}

    /// Keeps a box free of labels: a legend, a chosen node.
    public void block(float left, float top, float right, float bottom) {
        if (right >= 0 && bottom >= 0 && left <= viewWidth && top <= viewHeight)
            take(left, top, right, bottom);
    }

    /// The left edges in row 0 and top edges in row 1 of the labels; NaN for one that is left out.
    public float[][] place(Wanted wanted) {
        int n = wanted.x().length;
        float[][] out = new float[2][n];
        Arrays.fill(out[0], Float.NaN);
        Arrays.fill(out[1], Float.NaN);
        Integer[] order = new Integer[n];
        Arrays.setAll(order, i -> i);
        Arrays.sort(order, (a, b) -> {
            int c = Double.compare(wanted.importance()[b], wanted.importance()[a]);
            return c != 0 ? c : Integer.compare(a, b);
        });
        for (int i : order) {
            float w = wanted.width()[i], h = wanted.height()[i], gap = wanted.gap()[i];
            float x = wanted.x()[i], y = wanted.y()[i];
            float[] lefts = {x + gap, x - gap - w, x - w / 2, x - w / 2};
            float[] tops = {y - h / 2, y - h / 2, y + gap, y - gap - h};
            for (int side = 0; side < 4; side++) {
                if (free(lefts[side], tops[side], lefts[side] + w, tops[side] + h)) {
                    out[0][i] = lefts[side];
                    out[1][i] = tops[side];
                    take(lefts[side], tops[side], lefts[side] + w, tops[side] + h);
                    break;
                }
            }
        }
        return out;
    }

    private boolean free(float left, float top, float right, float bottom) {
        if (!(left >= 0 && top >= 0 && right <= viewWidth && bottom <= viewHeight))
            return false;
        for (int row = cell(top, rows); row <= cell(bottom, rows); row++) {
            for (int column = cell(left, columns); column <= cell(right, columns); column++) {
                int here = row * columns + column;
                for (int k = 0; k < count[here]; k++) {
                    int b = grid[here][k] * 4;
                    if (left < boxes[b + 2] && right > boxes[b] && top < boxes[b + 3] && bottom > boxes[b + 1])
                        return false;
                }
            }
        }
        return true;
    }

    private void take(float left, float top, float right, float bottom) {
        if (taken * 4 + 4 > boxes.length)
            boxes = Arrays.copyOf(boxes, boxes.length * 2);
        boxes[taken * 4] = left;
        boxes[taken * 4 + 1] = top;
        boxes[taken * 4 + 2] = right;
        boxes[taken * 4 + 3] = bottom;
        for (int row = cell(top, rows); row <= cell(bottom, rows); row++) {
            for (int column = cell(left, columns); column <= cell(right, columns); column++) {
                int here = row * columns + column;
                if (grid[here] == null)
                    grid[here] = new int[4];
                else if (count[here] == grid[here].length)
                    grid[here] = Arrays.copyOf(grid[here], count[here] * 2);
                grid[here][count[here]++] = taken;
            }
        }
        taken++;
    }

    private static int cell(float at, int cells) {
        return Math.clamp((int) (at / CELL), 0, cells - 1);
    }
}
