package org.suragh.gui.graph;

import java.nio.IntBuffer;
import java.util.function.Supplier;
import javafx.application.Platform;
import javafx.scene.image.ImageView;
import javafx.scene.image.PixelBuffer;
import javafx.scene.image.PixelFormat;
import javafx.scene.image.WritableImage;
import org.jspecify.annotations.Nullable;
import org.suragh.base.Progress;
import org.suragh.drawing.Raster;
import org.suragh.gui.bench.Jobs;
import org.suragh.gui.bench.Lane;

/// The painted picture behind the labels: two pixel buffers, painted on the picture lane, swapped on the screen thread.
///
/// At most one painting is under way; what is asked for meanwhile is painted after it, the newest only. Between two
/// paintings the last picture is moved and scaled under the hand.
final class Picture {
    private final ImageView view = new ImageView();
    private final Jobs jobs;
    private final Runnable swapped;
    private final @Nullable Sheet[] sheets = new Sheet[2];
    private int front;
    private boolean painting;
    private @Nullable Supplier<Frame> waiting;
    private @Nullable Frame seen;
    private double lastMillis;

    /// One buffer with its image.
    private record Sheet(Raster raster, PixelBuffer<IntBuffer> buffer, WritableImage image) {
        static Sheet of(int width, int height) {
            int[] pixels = new int[width * height];
            var buffer = new PixelBuffer<>(width, height, IntBuffer.wrap(pixels),
                    PixelFormat.getIntArgbPreInstance());
            return new Sheet(new Raster(width, height, pixels), buffer, new WritableImage(buffer));
        }

        boolean fits(Frame frame) {
            return raster.width() == frame.width() && raster.height() == frame.height();
        }
    }

    private record Painted(Frame frame, int sheet, double millis) {}

    /// @param swapped called on the screen thread after another picture is shown, to put it in its place
    Picture(Jobs jobs, Runnable swapped) {
        this.jobs = jobs;
        this.swapped = swapped;
        view.setManaged(false);
        view.setMouseTransparent(true);
        view.setPreserveRatio(false);
    }

    ImageView view() {
        return view;
    }

    /// Milliseconds the last painting took.
    double lastMillis() {
        return lastMillis;
    }

    /// Paints as soon as the lane is free; the frame is asked for then, so that it is the newest.
    void ask(Supplier<Frame> frame) {
        if (painting) {
            waiting = frame;
            return;
        }
        painting = true;
        Frame next = frame.get();
        int back = 1 - front;
        jobs.quiet(Lane.PICTURE, progress -> paint(next, back, progress), done -> {
            painting = false;
            lastMillis = done.millis();
            swap(done);
            Supplier<Frame> more = waiting;
            waiting = null;
            if (more != null)
                ask(more);
        });
    }

    /// Paints on the calling thread, which is the picture lane, and shows it later: for previews of a layout.
    void paintHere(Frame frame, Runnable shown) {
        Painted done = paint(frame, 1 - front, Progress.NONE);
        Platform.runLater(() -> {
            swap(done);
            shown.run();
        });
    }

    private Painted paint(Frame frame, int sheet, Progress progress) {
        long start = System.nanoTime();
        Sheet target = sheets[sheet];
        if (target == null || !target.fits(frame)) {
            target = Sheet.of(frame.width(), frame.height());
            sheets[sheet] = target;
        }
        new GraphPainter(target.raster()).paint(frame, progress);
        return new Painted(frame, sheet, (System.nanoTime() - start) / 1e6);
    }

    private void swap(Painted done) {
        Sheet sheet = sheets[done.sheet()];
        // the window was resized meanwhile; a newer picture is on its way
        if (sheet == null || !sheet.fits(done.frame()))
            return;
        sheet.buffer().updateBuffer(_ -> null);
        front = done.sheet();
        seen = done.frame();
        view.setImage(sheet.image());
        swapped.run();
    }

    /// Shows nothing.
    void clear() {
        view.setImage(null);
        seen = null;
        waiting = null;
    }

    /// Puts the last picture where it belongs under this camera, in a view of the given size.
    void follow(Camera camera, double width, double height) {
        Frame frame = seen;
        if (frame == null)
            return;
        double factor = camera.zoom() / frame.camera().zoom();
        double pictureWidth = frame.width() / frame.scale(), pictureHeight = frame.height() / frame.scale();
        double x = (frame.camera().x() - camera.x()) * camera.zoom() + width / 2 - pictureWidth / 2 * factor;
        double y = (frame.camera().y() - camera.y()) * camera.zoom() + height / 2 - pictureHeight / 2 * factor;
        boolean same = Math.abs(factor - 1) < 1e-9;
        view.setFitWidth(pictureWidth * factor);
        view.setFitHeight(pictureHeight * factor);
        view.setSmooth(!same);
        view.setX(same ? Math.round(x * frame.scale()) / frame.scale() : x);
        view.setY(same ? Math.round(y * frame.scale()) / frame.scale() : y);
    }
}
