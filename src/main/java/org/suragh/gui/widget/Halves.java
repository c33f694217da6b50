package org.suragh.gui.widget;

import javafx.geometry.Orientation;
import javafx.scene.Node;
import javafx.scene.layout.Region;

/// Two parts of equal weight: side by side where both have room for a line of text, else one under the other.
public final class Halves extends Region {
    private static final double GAP = 24;
    /// Narrower than this many times the height of a line, two columns hold no sentence.
    private static final double LINES = 24;
    private final Node left;
    private final Node right;

    /// Two parts.
    public Halves(Node left, Node right) {
        this.left = left;
        this.right = right;
        Parts.styled(this, "s-halves");
        getChildren().addAll(left, right);
        setMinWidth(0);
    }

    @Override
    public Orientation getContentBias() {
        return Orientation.HORIZONTAL;
    }

    private boolean narrow(double width) {
        return width < LINES * Parts.lineHeight(this);
    }

    @Override
    protected double computePrefWidth(double height) {
        return LINES * Parts.lineHeight(this);
    }

    @Override
    protected double computeMinHeight(double width) {
        return computePrefHeight(width);
    }

    @Override
    protected double computePrefHeight(double width) {
        double wide = width < 0 ? computePrefWidth(-1) : width;
        if (narrow(wide))
            return left.prefHeight(wide) + GAP + right.prefHeight(wide);
        double half = (wide - GAP) / 2;
        return Math.max(left.prefHeight(half), right.prefHeight(half));
    }

    @Override
    protected void layoutChildren() {
        double width = getWidth();
        if (narrow(width)) {
            double first = left.prefHeight(width);
            left.resizeRelocate(0, 0, width, first);
            right.resizeRelocate(0, first + GAP, width, right.prefHeight(width));
            return;
        }
        double half = (width - GAP) / 2;
        left.resizeRelocate(0, 0, half, Math.max(left.prefHeight(half), fills(left)));
        right.resizeRelocate(half + GAP, 0, half, Math.max(right.prefHeight(half), fills(right)));
    }

    // a framed part is as high as its neighbour
    private double fills(Node part) {
        return part.getStyleClass().contains("s-axis") ? getHeight() : 0;
    }
}
