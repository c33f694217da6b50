package org.suragh.gui.timeline;

import javafx.geometry.VPos;
import javafx.scene.Cursor;
import javafx.scene.canvas.Canvas;
import javafx.scene.canvas.GraphicsContext;
import javafx.scene.input.KeyEvent;
import javafx.scene.input.MouseButton;
import javafx.scene.input.MouseEvent;
import javafx.scene.layout.Region;
import javafx.scene.text.Font;
import javafx.scene.text.TextAlignment;
import org.suragh.base.Text;
import org.suragh.gui.bench.Preferences;
import org.suragh.gui.widget.Numbers;
import org.suragh.gui.widget.Palette;

/// The bars: above what the chosen accounts did, below what everyone did, each row on its own scale, which is written
/// beside it. A drag chooses a range of time, a drag of an end changes it, a click or Escape takes it away.
final class TimelineCanvas extends Region {
    private static final double LEFT = 92;
    private static final double RIGHT = 12;
    private static final double AXIS = 18;
    private static final double BETWEEN = 6;
    private static final double UPPER = .6;
    private static final double SMALLEST_BAR = 5;
    private static final double LABEL = 96;
    private static final double GRIP = 5;

    private final TimelineModel model;
    private final Preferences preferences;
    private final Canvas canvas = new Canvas();
    private int anchor = -1;
    private int dragged = -1;
    private boolean moved;

    TimelineCanvas(TimelineModel model, Preferences preferences) {
        this.model = model;
        this.preferences = preferences;
        getStyleClass().add("s-time-canvas");
        getChildren().add(canvas);
        setFocusTraversable(true);
        setAccessibleText(Text.of("gui.time.accessible"));
        model.bins().addListener((_, _, _) -> draw());
        model.selection().addListener((_, _, _) -> draw());
        preferences.dark().addListener((_, _, _) -> draw());
        preferences.scale().addListener((_, _, _) -> draw());
        focusedProperty().addListener((_, _, _) -> draw());
        setOnMousePressed(this::press);
        setOnMouseDragged(this::drag);
        setOnMouseReleased(this::release);
        setOnMouseMoved(event -> setCursor(grip(event.getX()) >= 0 ? Cursor.H_RESIZE : Cursor.CROSSHAIR));
        setOnKeyPressed(this::key);
    }

    @Override
    protected void layoutChildren() {
        canvas.setWidth(getWidth());
        canvas.setHeight(getHeight());
        model.room((int) (across() / SMALLEST_BAR));
        draw();
    }

    private double left() {
        return LEFT * preferences.scale().get() / 100;
    }

    private double across() {
        return Math.max(1, getWidth() - left() - RIGHT);
    }

    private double x(int bin) {
        return left() + across() * bin / Math.max(1, model.bins().get().size());
    }

    private int binAt(double x) {
        int size = model.bins().get().size();
        return Math.clamp((int) Math.floor((x - left()) / across() * size), 0, Math.max(0, size - 1));
    }

    /// The bin at the other end when the pointer is on an end of the chosen range, or -1.
    private int grip(double x) {
        int first = model.firstChosen();
        if (first < 0)
            return -1;
        if (Math.abs(x(first) - x) < GRIP)
            return model.endChosen() - 1;
        return Math.abs(x(model.endChosen()) - x) < GRIP ? first : -1;
    }

    private void press(MouseEvent event) {
        requestFocus();
        moved = false;
        anchor = -1;
        if (event.getButton() != MouseButton.PRIMARY || model.bins().get().size() == 0)
            return;
        int other = grip(event.getX());
        anchor = other >= 0 ? other : binAt(event.getX());
        dragged = binAt(event.getX());
    }

    private void drag(MouseEvent event) {
        if (anchor < 0)
            return;
        moved = true;
        dragged = binAt(event.getX());
        draw();
    }

    private void release(MouseEvent event) {
        if (anchor < 0)
            return;
        int from = Math.min(anchor, dragged), until = Math.max(anchor, dragged) + 1;
        anchor = -1;
        if (moved)
            model.choose(from, until);
        else if (model.firstChosen() >= 0)
            model.chooseAll();
        else
            model.choose(binAt(event.getX()), binAt(event.getX()) + 1);
    }

    private void key(KeyEvent event) {
        int first = model.firstChosen(), end = model.endChosen(), size = model.bins().get().size();
        if (size == 0)
            return;
        boolean wider = event.isShiftDown();
        switch (event.getCode()) {
            case ESCAPE -> model.chooseAll();
            case LEFT -> model.choose(first < 0 ? size - 1 : Math.max(0, first - (wider ? 0 : 1)),
                    first < 0 ? size : Math.max(1, end - 1));
            case RIGHT -> model.choose(first < 0 ? 0 : first + (wider ? 0 : end < size ? 1 : 0),
                    first < 0 ? 1 : Math.min(size, end + 1));
            default -> {
                return;
            }
        }
        event.consume();
    }

    private void draw() {
        GraphicsContext g = canvas.getGraphicsContext2D();
        g.clearRect(0, 0, getWidth(), getHeight());
        Activity.Bins bins = model.bins().get();
        if (bins.size() == 0 || getHeight() < AXIS + 20)
            return;
        Palette palette = Palette.of(preferences.dark().get());
        double size = 11 * preferences.scale().get() / 100.0;
        g.setFont(Font.font("Vazirmatn", size));
        double axis = AXIS * preferences.scale().get() / 100.0;
        double room = getHeight() - axis - BETWEEN - 2;
        double upper = Math.round(room * UPPER), base = getHeight() - axis;
        range(g, palette, base);
        axis(g, palette, bins, base);
        int firstChosen = anchor >= 0 ? -1 : model.firstChosen();
        row(g, bins.chosen(), 2 + upper, upper, palette.supported(), firstChosen);
        row(g, bins.everyone(), base, room - upper, palette.bars(), firstChosen);
        g.setTextBaseline(VPos.TOP);
        g.setTextAlign(TextAlignment.LEFT);
        label(g, palette, Text.of(model.countsChosen() ? "gui.time.chosen" : "gui.time.network"), bins.chosen(), 2);
        label(g, palette, Text.of("gui.time.everyone"), bins.everyone(), 2 + upper + BETWEEN - 4);
    }

    private void label(GraphicsContext g, Palette palette, String words, int[] counts, double y) {
        int most = 0;
        for (int count : counts)
            most = Math.max(most, count);
        g.setFill(Palette.color(palette.text()));
        g.fillText(words, 0, y, left() - 8);
        g.setFill(Palette.color(palette.quiet()));
        g.fillText(Text.of("gui.time.most", Numbers.count(most)), 0, y + g.getFont().getSize() * 1.35, left() - 8);
    }

    private void row(GraphicsContext g, int[] counts, double base, double height, int argb, int firstChosen) {
        int most = 1;
        for (int count : counts)
            most = Math.max(most, count);
        double wide = across() / counts.length, gap = wide > 4 ? 1 : 0;
        int end = model.endChosen();
        for (int bin = 0; bin < counts.length; bin++) {
            if (counts[bin] == 0)
                continue;
            boolean within = firstChosen < 0 || bin >= firstChosen && bin < end;
            g.setFill(Palette.color(within ? argb : Palette.faded(argb, 90)));
            double h = Math.max(1, Math.round(height * counts[bin] / most));
            double from = Math.round(x(bin)), until = Math.round(x(bin + 1));
            g.fillRect(from, base - h, Math.max(1, until - from - gap), h);
        }
    }

    private void range(GraphicsContext g, Palette palette, double base) {
        int first = anchor >= 0 && moved ? Math.min(anchor, dragged) : model.firstChosen();
        int end = anchor >= 0 && moved ? Math.max(anchor, dragged) + 1 : model.endChosen();
        if (first < 0)
            return;
        double from = Math.round(x(first)) - .5, until = Math.round(x(end)) + .5;
        g.setFill(Palette.color(Palette.faded(palette.chosen(), palette.dark() ? 46 : 26)));
        g.fillRect(from, 0, until - from, base);
        g.setStroke(Palette.color(palette.chosen()));
        g.setLineWidth(isFocused() ? 2 : 1);
        g.strokeRect(from, .5, until - from, base - 1);
    }

    private void axis(GraphicsContext g, Palette palette, Activity.Bins bins, double base) {
        g.setStroke(Palette.color(palette.line()));
        g.setLineWidth(1);
        g.strokeLine(left(), Math.round(base) + .5, getWidth() - RIGHT, Math.round(base) + .5);
        g.setTextBaseline(VPos.TOP);
        g.setFill(Palette.color(palette.quiet()));
        long from = bins.startMillis(0), until = bins.startMillis(bins.size());
        int most = (int) (across() / (LABEL * preferences.scale().get() / 100));
        for (TimeAxis.Mark mark : TimeAxis.marks(from, until, most)) {
            double x = left() + across() * (mark.millis() - from) / (until - from);
            g.strokeLine(Math.round(x) + .5, base, Math.round(x) + .5, base + 4);
            boolean last = x > getWidth() - RIGHT - LABEL / 2, start = x < left() + LABEL / 4;
            g.setTextAlign(last ? TextAlignment.RIGHT : start ? TextAlignment.LEFT : TextAlignment.CENTER);
            g.fillText(mark.words(), x, base + 5);
        }
    }
}
