package org.suragh.gui.widget;

import javafx.scene.layout.Region;

/// A bar from the middle mark of zero to an index between -2 and 4: to the right it speaks for one operation, to the
/// left against it. The number stands beside it, never the bar alone.
public final class IndexBar extends Region {
    private static final double LOW = -2;
    private static final double HIGH = 4;
    private static final double THICK = 8;
    private static final double MARK = 14;

    private final Region track = Parts.styled(new Region(), "s-bar-track");
    private final Region fill = Parts.styled(new Region(), "s-bar-fill");
    private final Region zero = Parts.styled(new Region(), "s-bar-zero");
    private final double index;

    /// A bar.
    ///
    /// @param index log10 of a ratio; drawn within -2 to 4
    /// @param strong whether it is the one that counts
    public IndexBar(double index, boolean strong) {
        this.index = Math.clamp(Double.isNaN(index) ? 0 : index, LOW, HIGH);
        getStyleClass().add("s-bar");
        Parts.mark(fill, "s-bar-strong", strong);
        getChildren().addAll(track, fill, zero);
        setMinWidth(60);
        setPrefWidth(160);
        setMinHeight(MARK + 4);
        setPrefHeight(MARK + 4);
        setMouseTransparent(true);
    }

    @Override
    protected void layoutChildren() {
        double y = (getHeight() - THICK) / 2;
        double middle = x(0), end = x(index);
        track.resizeRelocate(0, y, getWidth(), THICK);
        fill.resizeRelocate(Math.min(middle, end), y, Math.abs(end - middle), THICK);
        zero.resizeRelocate(Math.round(middle), (getHeight() - MARK) / 2, 1, MARK);
    }

    private double x(double value) {
        return getWidth() * (value - LOW) / (HIGH - LOW);
    }
}
