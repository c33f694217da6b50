package org.suragh.gui.graph;

import java.util.Arrays;
import javafx.geometry.Rectangle2D;
import javafx.geometry.VPos;
import javafx.scene.canvas.Canvas;
import javafx.scene.canvas.GraphicsContext;
import javafx.scene.text.Font;
import javafx.scene.text.FontWeight;
import javafx.scene.text.Text;
import org.jspecify.annotations.Nullable;
import org.suragh.drawing.Drawing;
import org.suragh.drawing.Labels;
import org.suragh.drawing.Shape;
import org.suragh.gui.widget.Palette;

/// The transparent sheet above the picture: labels, the ring of what the pointer is on, the selection box.
final class GraphOverlay {
    private static final String FACE = "Vazirmatn";
    private static final double SIZE = 12;
    private static final int MOST_WANTED = 400;
    private static final int MOST_BLOCKED = 4_000;
    private static final int MOST_STRONG = 40;
    /// Square pixels of view for each label that nobody asked for.
    private static final double ROOM = 16_000;

    private final Canvas canvas = new Canvas();
    private final Text measure = new Text();
    private GraphScene scene = GraphScene.EMPTY;
    private Integer[] byImportance = new Integer[0];
    private float[] widths = new float[0];
    private double fontSize = SIZE;
    private Font plain = Font.font(FACE, SIZE);
    private Font bold = Font.font(FACE, FontWeight.BOLD, SIZE);

    /// What is drawn at one moment.
    ///
    /// @param hovered node under the pointer, or -1
    /// @param box the selection box on the screen, or null
    /// @param blocked boxes of panels on the picture that labels keep off
    record Moment(Drawing drawing, Camera camera, Palette palette, boolean[] chosen, boolean[] near, int hovered,
            @Nullable Rectangle2D box, Rectangle2D[] blocked) {}

    Canvas canvas() {
        return canvas;
    }

    /// The size of text at 100 % times the window's scale.
    void scale(double factor) {
        fontSize = SIZE * factor;
        plain = Font.font(FACE, fontSize);
        bold = Font.font(FACE, FontWeight.BOLD, fontSize);
        Arrays.fill(widths, Float.NaN);
    }

    void scene(GraphScene next) {
        scene = next;
        byImportance = new Integer[next.nodes().size()];
        Arrays.setAll(byImportance, i -> i);
        Arrays.sort(byImportance, (a, b) -> Double.compare(next.nodes().get(b).importance(),
                next.nodes().get(a).importance()));
        widths = new float[byImportance.length];
        Arrays.fill(widths, Float.NaN);
    }

    void clear() {
        canvas.getGraphicsContext2D().clearRect(0, 0, canvas.getWidth(), canvas.getHeight());
    }

    void draw(Moment now) {
        clear();
        GraphicsContext g = canvas.getGraphicsContext2D();
        if (now.drawing().x().length == scene.nodes().size())
            labels(g, now);
        ring(g, now);
        Rectangle2D box = now.box();
        if (box != null) {
            g.setFill(Palette.color(Palette.faded(now.palette().chosen(), 30)));
            g.fillRect(box.getMinX(), box.getMinY(), box.getWidth(), box.getHeight());
            g.setStroke(Palette.color(now.palette().chosen()));
            g.setLineWidth(1);
            g.strokeRect(Math.round(box.getMinX()) + .5, Math.round(box.getMinY()) + .5, box.getWidth(),
                    box.getHeight());
        }
    }

    private void ring(GraphicsContext g, Moment now) {
        if (now.hovered() < 0 || now.hovered() >= scene.nodes().size())
            return;
        double x = x(now, now.hovered()), y = y(now, now.hovered());
        GraphScene.Node node = scene.nodes().get(now.hovered());
        double r = node.tone().shape().reach(now.camera().radius(node.radius())) + 3.5;
        g.setStroke(Palette.color(now.palette().chosen()));
        g.setLineWidth(1.5);
        if (node.tone().shape() == Shape.DISC)
            g.strokeOval(x - r, y - r, 2 * r, 2 * r);
        else
            g.strokePolygon(new double[]{x, x + r + 1, x, x - r - 1}, new double[]{y - r - 1, y, y + r + 1, y}, 4);
    }

    private void labels(GraphicsContext g, Moment now) {
        double w = canvas.getWidth(), h = canvas.getHeight();
        Labels labels = new Labels((float) w, (float) h);
        for (Rectangle2D b : now.blocked())
            labels.block((float) b.getMinX(), (float) b.getMinY(), (float) b.getMaxX(), (float) b.getMaxY());
        int[] seen = Arrays.stream(byImportance).mapToInt(i -> i)
                .filter(i -> x(now, i) >= 0 && y(now, i) >= 0 && x(now, i) <= w && y(now, i) <= h).toArray();
        // what is chosen is named even where its label covers other nodes
        int[] strong = Arrays.stream(seen).filter(i -> strong(now, i)).limit(MOST_STRONG).toArray();
        place(g, now, labels, strong, strong.length);
        for (int k = 0; k < Math.min(seen.length, MOST_BLOCKED); k++) {
            float x = (float) x(now, seen[k]), y = (float) y(now, seen[k]);
            float r = (float) (now.camera().radius(scene.nodes().get(seen[k]).radius()) + .5);
            labels.block(x - r, y - r, x + r, y + r);
        }
        int[] rest = Arrays.stream(seen)
                .filter(i -> !strong(now, i) && (now.chosen().length == 0 || asked(now, i))).limit(MOST_WANTED)
                .toArray();
        place(g, now, labels, rest, (int) Math.max(6, w * h / ROOM));
    }

    private static boolean asked(Moment now, int node) {
        return node == now.hovered() || now.near().length > 0 && now.near()[node];
    }

    private void place(GraphicsContext g, Moment now, Labels labels, int[] wanted, int spare) {
        int n = wanted.length;
        float[] x = new float[n], y = new float[n], gap = new float[n], width = new float[n], height = new float[n];
        double[] importance = new double[n];
        for (int k = 0; k < n; k++) {
            int i = wanted[k];
            GraphScene.Node node = scene.nodes().get(i);
            x[k] = (float) x(now, i);
            y[k] = (float) y(now, i);
            gap[k] = node.tone().shape().reach(now.camera().radius(node.radius())) + 5;
            width[k] = width(i) + (strong(now, i) ? 6 : 2);
            height[k] = (float) (fontSize * 1.35);
            importance[k] = node.importance() + (strong(now, i) ? 1e7 : asked(now, i) ? 1e6 : 0);
        }
        float[][] at = labels.place(new Labels.Wanted(x, y, gap, width, height, importance));
        g.setTextBaseline(VPos.CENTER);
        int drawn = 0;
        for (int k = 0; k < n; k++) {
            if (Float.isNaN(at[0][k]) || !asked(now, wanted[k]) && drawn++ >= spare)
                continue;
            boolean strong = strong(now, wanted[k]);
            g.setFill(Palette.color(Palette.faded(now.palette().ground(), strong ? 235 : 190)));
            g.fillRect(at[0][k] - 1, at[1][k], width[k] + 2, height[k]);
            g.setFont(strong ? bold : plain);
            g.setFill(Palette.color(strong ? now.palette().text() : now.palette().quiet()));
            g.fillText(scene.nodes().get(wanted[k]).label(), Math.round(at[0][k]),
                    Math.round(at[1][k] + height[k] / 2));
        }
    }

    private static boolean strong(Moment now, int node) {
        return node == now.hovered() || now.chosen().length > 0 && now.chosen()[node];
    }

    private float width(int node) {
        if (Float.isNaN(widths[node])) {
            measure.setFont(bold);
            measure.setText(scene.nodes().get(node).label());
            widths[node] = (float) Math.ceil(measure.getLayoutBounds().getWidth());
        }
        return widths[node];
    }

    private double x(Moment now, int node) {
        return now.camera().screenX(now.drawing().x()[node], canvas.getWidth());
    }

    private double y(Moment now, int node) {
        return now.camera().screenY(now.drawing().y()[node], canvas.getHeight());
    }
}
