package org.suragh.gui.widget;

import javafx.scene.layout.Region;

/// A thin bar of a place among others, in neutral colour: how many of a hundred lie below.
public final class PercentileBar extends Region {
    private static final double THICK = 4;
    private final double place;
    private final Region track = Parts.styled(new Region(), "s-bar-track");
    private final Region fill = Parts.styled(new Region(), "s-bar-fill", "s-bar-neutral");

    /// A bar.
    ///
    /// @param place 0 to 1
    public PercentileBar(double place) {
        this.place = Math.clamp(Double.isNaN(place) ? 0 : place, 0, 1);
        getStyleClass().add("s-bar");
        getChildren().addAll(track, fill);
        setMinHeight(THICK + 4);
        setPrefHeight(THICK + 4);
        setMouseTransparent(true);
    }

    @Override
    protected void layoutChildren() {
        double y = (getHeight() - THICK) / 2;
        track.resizeRelocate(0, y, getWidth(), THICK);
        fill.resizeRelocate(0, y, getWidth() * place, THICK);
    }
}
