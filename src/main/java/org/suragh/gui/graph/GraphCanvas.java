package org.suragh.gui.graph;

import java.util.function.Supplier;
import javafx.animation.Animation;
import javafx.animation.KeyFrame;
import javafx.animation.KeyValue;
import javafx.animation.PauseTransition;
import javafx.animation.Timeline;
import javafx.application.Platform;
import javafx.beans.property.DoubleProperty;
import javafx.beans.property.SimpleDoubleProperty;
import javafx.geometry.Rectangle2D;
import javafx.scene.layout.Region;
import javafx.scene.shape.Rectangle;
import javafx.stage.Window;
import javafx.util.Duration;
import org.jspecify.annotations.Nullable;
import org.suragh.drawing.Drawing;
import org.suragh.gui.bench.Workbench;
import org.suragh.gui.widget.Palette;

/// The picture with its labels, seen through a camera. Screen thread only.
///
/// A small picture is painted anew at every move; a large one is moved and scaled under the hand and painted when the
/// hand rests. Painted at the scale of the display.
final class GraphCanvas extends Region {
    private static final double QUICK_MILLIS = 10;
    private static final Duration REST = Duration.millis(110);
    private static final Duration GLIDE = Duration.millis(160);
    private static final double MARGIN = 56;
    /// Pixels painted beyond each side, so that a short move shows no empty edge.
    private static final int BEYOND = 64;

    private final GraphModel model;
    private final Workbench workbench;
    private final Picture picture;
    private final GraphOverlay overlay = new GraphOverlay();
    private final PauseTransition rest = new PauseTransition(REST);
    private Camera camera = Camera.START;
    private volatile Look look = new Look(Palette.of(false), 0, 0, 1);
    private int hovered = -1;
    private @Nullable Rectangle2D box;
    private boolean handled;
    private boolean[] near = new boolean[0];
    private Supplier<Rectangle2D[]> blocked = () -> new Rectangle2D[0];
    private @Nullable Animation glide;

    /// What a painting depends on besides the picture; read by the picture lane.
    private record Look(Palette palette, int width, int height, double scale) {}

    GraphCanvas(GraphModel model, Workbench workbench) {
        this.model = model;
        this.workbench = workbench;
        picture = new Picture(workbench.jobs(), this::follow);
        getStyleClass().add("s-graph-canvas");
        overlay.canvas().setMouseTransparent(true);
        getChildren().addAll(picture.view(), overlay.canvas());
        Rectangle clip = new Rectangle();
        clip.widthProperty().bind(widthProperty());
        clip.heightProperty().bind(heightProperty());
        setClip(clip);
        rest.setOnFinished(_ -> paint());
        workbench.preferences().dark().addListener((_, _, _) -> restyle());
        workbench.preferences().scale().addListener((_, _, _) -> restyle());
        model.drawing().addListener((_, before, now) -> replaced(before, now));
        model.layers().addListener((_, _, _) -> remark());
        model.chosen().addListener((_, _, _) -> remark());
        model.watch(this::preview);
        sceneProperty().flatMap(javafx.scene.Scene::windowProperty).flatMap(Window::outputScaleXProperty)
                .addListener((_, _, _) -> restyle());
        restyle();
    }

    /// Boxes of panels above the picture, asked for at each drawing.
    void blocked(Supplier<Rectangle2D[]> boxes) {
        blocked = boxes;
    }

    Camera camera() {
        return camera;
    }

    /// Looks elsewhere at once.
    void look(Camera next) {
        if (glide != null)
            glide.stop();
        camera = next;
        handled = true;
        moved();
    }

    /// Shows the whole network.
    void fit() {
        Drawing drawing = model.drawing().get();
        if (drawing != null)
            glideTo(fitted(drawing));
        handled = false;
    }

    /// Zooms about the middle of the view.
    void zoom(double factor) {
        glideTo(camera.zoomed(factor, 0, 0));
        handled = true;
    }

    int hovered() {
        return hovered;
    }

    void hover(int node) {
        if (node != hovered) {
            hovered = node;
            draw();
        }
    }

    void box(@Nullable Rectangle2D next) {
        box = next;
        draw();
    }

    /// What lies where on screen now.
    HitTest hits() {
        return new HitTest(model.drawing().get(), model.scene().get(), camera, getWidth(), getHeight());
    }

    /// Makes sure a node is in view.
    void reveal(int node) {
        Drawing drawing = model.drawing().get();
        if (drawing == null)
            return;
        double x = camera.screenX(drawing.x()[node], getWidth()), y = camera.screenY(drawing.y()[node], getHeight());
        if (x < MARGIN || y < MARGIN || x > getWidth() - MARGIN || y > getHeight() - MARGIN)
            glideTo(new Camera(drawing.x()[node], drawing.y()[node], camera.zoom()));
    }

    @Override
    protected void layoutChildren() {
        double w = Math.max(1, getWidth()), h = Math.max(1, getHeight());
        overlay.canvas().setWidth(w);
        overlay.canvas().setHeight(h);
        restyle();
        Drawing drawing = model.drawing().get();
        if (drawing != null && !handled)
            camera = fitted(drawing);
        moved();
    }

    /// All of it, between the panels at the top and at the bottom.
    private Camera fitted(Drawing drawing) {
        double room = Math.min(MARGIN, Math.min(getWidth(), getHeight()) / 8);
        double top = room, bottom = room;
        for (Rectangle2D panel : blocked.get()) {
            if (panel.getHeight() > 0 && panel.getMinY() > getHeight() / 2)
                bottom = Math.max(bottom, Math.min(getHeight() / 3, getHeight() - panel.getMinY() + 8));
            else if (panel.getHeight() > 0)
                top = Math.max(top, Math.min(getHeight() / 5, panel.getMaxY() + 8));
        }
        Camera all = Camera.fit(drawing.bounds(model.scene().get().radii()), getWidth(),
                getHeight() - top - bottom + 2 * room, room);
        return all.panned(0, (top - bottom) / 2);
    }

    private void restyle() {
        double scale = getScene() == null || getScene().getWindow() == null
                ? 1
                : getScene().getWindow().getOutputScaleX();
        look = new Look(Palette.of(workbench.preferences().dark().get()),
                (int) Math.ceil((getWidth() + 2 * BEYOND) * scale), (int) Math.ceil((getHeight() + 2 * BEYOND) * scale),
                scale);
        overlay.scale(workbench.preferences().scale().get() / 100.0);
        paint();
        draw();
    }

    private void replaced(@Nullable Drawing before, @Nullable Drawing now) {
        if (now == null) {
            picture.clear();
            overlay.scene(GraphScene.EMPTY);
            overlay.clear();
            hovered = -1;
            handled = false;
            return;
        }
        if (before == null) {
            overlay.scene(model.scene().get());
            camera = fitted(now);
            handled = false;
        }
        remark();
    }

    private void remark() {
        near = model.chosen().get().length == 0
                ? new boolean[0]
                : model.scene().get().around(model.chosen().get(), model.layers().get());
        paint();
        draw();
    }

    private void moved() {
        follow();
        draw();
        if (picture.lastMillis() <= QUICK_MILLIS)
            paint();
        else
            rest.playFromStart();
    }

    private void paint() {
        if (model.drawing().get() == null || getWidth() < 1 || getHeight() < 1)
            return;
        rest.stop();
        picture.ask(this::frame);
    }

    private void follow() {
        picture.follow(camera, getWidth(), getHeight());
    }

    private Frame frame() {
        Look now = look;
        Drawing drawing = model.drawing().get();
        if (drawing == null)
            drawing = new Drawing(new float[0], new float[0], 0, false);
        GraphScene scene = drawing.x().length == 0 ? GraphScene.EMPTY : model.scene().get();
        boolean[] chosen = drawing.x().length == 0 ? new boolean[0] : model.chosen().get();
        return new Frame(scene, drawing, camera, now.width(), now.height(), now.scale(), now.palette(),
                model.layers().get(), chosen, false);
    }

    /// A picture on its way, painted on the picture lane, fitted to the view.
    private void preview(GraphModel.Preview way) {
        Look now = look;
        double width = now.width() / now.scale() - 2 * BEYOND, height = now.height() / now.scale() - 2 * BEYOND;
        if (width < 1 || height < 1)
            return;
        Camera all = Camera.fit(way.drawing().bounds(way.scene().radii()), width, height, MARGIN);
        Frame frame = new Frame(way.scene(), way.drawing(), all, now.width(), now.height(), now.scale(),
                now.palette(), java.util.Set.of(GraphLayer.values()), new boolean[0], true);
        picture.paintHere(frame, () -> {
            if (model.state().get() == GraphModel.State.PLACING)
                picture.follow(all, getWidth(), getHeight());
            else if (model.drawing().get() == null)
                picture.clear();
        });
    }

    void draw() {
        Drawing drawing = model.drawing().get();
        if (drawing != null)
            overlay.draw(new GraphOverlay.Moment(drawing, camera, look.palette(), model.chosen().get(), near, hovered,
                    box, blocked.get()));
    }

    private void glideTo(Camera goal) {
        if (glide != null)
            glide.stop();
        Camera from = camera;
        if (Platform.getPreferences().isReducedMotion() || picture.lastMillis() > QUICK_MILLIS * 4) {
            camera = goal;
            moved();
            return;
        }
        DoubleProperty part = new SimpleDoubleProperty();
        part.addListener((_, _, now) -> {
            double t = now.doubleValue();
            camera = new Camera(from.x() + (goal.x() - from.x()) * t, from.y() + (goal.y() - from.y()) * t,
                    from.zoom() * Math.pow(goal.zoom() / from.zoom(), t));
            moved();
        });
        Timeline line = new Timeline(
                new KeyFrame(GLIDE, new KeyValue(part, 1, javafx.animation.Interpolator.EASE_OUT)));
        glide = line;
        line.play();
    }
}
