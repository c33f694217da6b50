package org.suragh.gui.graph;

import javafx.geometry.Rectangle2D;
import javafx.scene.Cursor;
import javafx.scene.input.KeyCode;
import javafx.scene.input.KeyEvent;
import javafx.scene.input.MouseButton;
import javafx.scene.input.MouseEvent;
import javafx.scene.input.ScrollEvent;
import org.suragh.drawing.Drawing;

/// What the hand does on the picture: pan, zoom, choose, drag, and the keys for each.
///
/// Drag on empty ground pans, with Shift it draws a box; the wheel zooms to the pointer; a click chooses, with Shift or
/// Ctrl it adds; a drag on a node moves it; F fits, + and - zoom, arrows go to the next node, Escape chooses nothing.
final class GraphHand {
    private static final double CLICK = 4;
    private static final double WHEEL = .0022;
    private static final double KEY_ZOOM = 1.25;

    private final GraphModel model;
    private final GraphCanvas canvas;
    private Drag drag = Drag.NONE;
    private int held = -1;
    private double startX;
    private double startY;
    private double lastX;
    private double lastY;

    private enum Drag {
        NONE, PAN, NODE, BOX
    }

    GraphHand(GraphModel model, GraphCanvas canvas) {
        this.model = model;
        this.canvas = canvas;
        canvas.setFocusTraversable(true);
        canvas.setOnMousePressed(this::press);
        canvas.setOnMouseDragged(this::drag);
        canvas.setOnMouseReleased(this::release);
        canvas.setOnMouseMoved(event -> {
            int node = canvas.hits().nodeAt(event.getX(), event.getY());
            canvas.hover(node);
            canvas.setCursor(node >= 0 ? Cursor.HAND : Cursor.DEFAULT);
        });
        canvas.setOnMouseExited(_ -> canvas.hover(-1));
        canvas.setOnScroll(this::scroll);
        canvas.setOnZoom(event -> zoomAt(event.getZoomFactor(), event.getX(), event.getY()));
        canvas.setOnKeyPressed(this::key);
    }

    private void press(MouseEvent event) {
        canvas.requestFocus();
        startX = lastX = event.getX();
        startY = lastY = event.getY();
        held = event.getButton() == MouseButton.PRIMARY ? canvas.hits().nodeAt(startX, startY) : -1;
        drag = Drag.NONE;
    }

    private void drag(MouseEvent event) {
        double dx = event.getX() - lastX, dy = event.getY() - lastY;
        if (drag == Drag.NONE) {
            if (Math.hypot(event.getX() - startX, event.getY() - startY) < CLICK)
                return;
            boolean box = event.isShiftDown() && event.getButton() == MouseButton.PRIMARY;
            drag = held >= 0 ? Drag.NODE : box ? Drag.BOX : Drag.PAN;
            canvas.setCursor(drag == Drag.BOX ? Cursor.CROSSHAIR : Cursor.CLOSED_HAND);
        }
        switch (drag) {
            case PAN -> canvas.look(canvas.camera().panned(dx, dy));
            case NODE -> model.move(held, (float) canvas.camera().worldX(event.getX(), canvas.getWidth()),
                    (float) canvas.camera().worldY(event.getY(), canvas.getHeight()));
            case BOX -> canvas.box(area(event));
            case NONE -> {
            }
        }
        lastX = event.getX();
        lastY = event.getY();
    }

    private Rectangle2D area(MouseEvent event) {
        return new Rectangle2D(Math.min(startX, event.getX()), Math.min(startY, event.getY()),
                Math.abs(event.getX() - startX), Math.abs(event.getY() - startY));
    }

    private void release(MouseEvent event) {
        boolean add = event.isShiftDown() || event.isShortcutDown();
        if (drag == Drag.BOX) {
            model.chooseAccounts(canvas.hits().nodesIn(area(event)), event.isShortcutDown());
            canvas.box(null);
        } else if (drag == Drag.NONE && event.getButton() == MouseButton.PRIMARY) {
            if (held >= 0)
                model.choose(held, add);
            else if (event.getClickCount() == 2)
                canvas.fit();
            else if (!add)
                model.chooseNothing();
        }
        drag = Drag.NONE;
        canvas.setCursor(held >= 0 ? Cursor.HAND : Cursor.DEFAULT);
    }

    private void scroll(ScrollEvent event) {
        if (event.getDeltaY() != 0)
            zoomAt(Math.exp(event.getDeltaY() * WHEEL), event.getX(), event.getY());
        else if (event.getDeltaX() != 0)
            canvas.look(canvas.camera().panned(event.getDeltaX(), 0));
        event.consume();
    }

    private void zoomAt(double factor, double x, double y) {
        canvas.look(canvas.camera().zoomed(factor, x - canvas.getWidth() / 2, y - canvas.getHeight() / 2));
    }

    private void key(KeyEvent event) {
        if (event.isShortcutDown() || event.isAltDown())
            return;
        boolean known = true;
        switch (event.getCode()) {
            case F, DIGIT0, NUMPAD0 -> canvas.fit();
            case PLUS, ADD, EQUALS -> canvas.zoom(KEY_ZOOM);
            case MINUS, SUBTRACT -> canvas.zoom(1 / KEY_ZOOM);
            case ESCAPE -> model.chooseNothing();
            case LEFT, RIGHT, UP, DOWN -> go(event.getCode(), event.isShiftDown());
            default -> known = false;
        }
        if (known)
            event.consume();
    }

    private void go(KeyCode arrow, boolean add) {
        Drawing drawing = model.drawing().get();
        if (drawing == null)
            return;
        int next = next(drawing, model.chosen().get(), arrow);
        if (next >= 0) {
            model.choose(next, add && model.chosen().get().length > 0);
            canvas.reveal(next);
        }
    }

    /// The node nearest in a direction: distance along the arrow, and twice the distance aside; from the node nearest
    /// to the middle when none is chosen.
    static int next(Drawing drawing, boolean[] chosen, KeyCode arrow) {
        double fromX = 0, fromY = 0;
        int count = 0;
        for (int i = 0; i < chosen.length; i++) {
            if (chosen[i]) {
                fromX += drawing.x()[i];
                fromY += drawing.y()[i];
                count++;
            }
        }
        if (count > 0) {
            fromX /= count;
            fromY /= count;
        }
        int toX = arrow == KeyCode.LEFT ? -1 : arrow == KeyCode.RIGHT ? 1 : 0;
        int toY = arrow == KeyCode.UP ? -1 : arrow == KeyCode.DOWN ? 1 : 0;
        int best = -1;
        double nearest = Double.MAX_VALUE;
        for (int i = 0; i < drawing.x().length; i++) {
            double dx = drawing.x()[i] - fromX, dy = drawing.y()[i] - fromY;
            double along = dx * toX + dy * toY, aside = Math.abs(dx * toY) + Math.abs(dy * toX);
            double cost = count == 0 ? dx * dx + dy * dy : along + 2 * aside;
            boolean ahead = count == 0 || along > 1e-3 && aside < along * 2 && !chosen[i];
            if (ahead && cost < nearest) {
                nearest = cost;
                best = i;
            }
        }
        return best;
    }
}
