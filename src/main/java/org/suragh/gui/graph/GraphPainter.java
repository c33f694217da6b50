package org.suragh.gui.graph;

import org.suragh.base.Progress;
import org.suragh.drawing.Raster;
import org.suragh.gui.widget.Palette;

/// Paints a frame: quiet links as ink, then nodes; what is chosen and what touches it is strong, the rest fades.
///
/// Two layers of ink (uses, links between accounts) and one of broken lines (addresses that add nothing). Above
/// `MANY` links on the screen a moving picture draws every k-th only. For one thread.
final class GraphPainter {
    static final int MANY = 40_000;
    private static final int CHECK = 8_191;
    private static final int ARCS = 6;

    private final Raster raster;

    GraphPainter(Raster raster) {
        this.raster = raster;
    }

    /// Paints; a cancelled progress stops it within some thousand links.
    void paint(Frame frame, Progress progress) {
        raster.clear(frame.palette().ground());
        boolean[] near = frame.any() ? frame.scene().around(frame.chosen(), frame.layers()) : new boolean[0];
        float[] x = new float[frame.scene().nodes().size()], y = new float[x.length];
        for (int i = 0; i < x.length; i++) {
            x[i] = frame.x(i);
            y[i] = frame.y(i);
        }
        links(frame, x, y, progress);
        nodes(frame, x, y, near, false);
        if (frame.any()) {
            strongLinks(frame, x, y);
            nodes(frame, x, y, near, true);
        }
    }

    private void links(Frame frame, float[] x, float[] y, Progress progress) {
        GraphScene scene = frame.scene();
        int stride = frame.sparse() ? 1 + scene.links() / MANY : 1;
        float thin = (float) (frame.scale() * Math.clamp(frame.camera().zoom() * 1.2, .55, 1.1));
        int fade = frame.any() ? 2 : 1;
        for (Pass pass : Pass.values()) {
            for (int e = 0; e < scene.links(); e += stride) {
                if ((e & CHECK) < stride)
                    progress.checkpoint("gui.job.paint", e, scene.links());
                int a = scene.from()[e], b = scene.to()[e];
                if (!frame.layers().contains(scene.layer()[e]) || Pass.of(scene, e) != pass)
                    continue;
                if (pass.dash > 0)
                    raster.inkBroken(x[a], y[a], x[b], y[b], thin, (float) (pass.dash * frame.scale()));
                else
                    raster.ink(x[a], y[a], x[b], y[b], thin);
            }
            raster.dry(Palette.faded(pass.argb(frame.palette()), pass.alpha(scene.links()) / fade));
        }
    }

    /// The links of what is chosen, in the colour of their address, or of acting together.
    private void strongLinks(Frame frame, float[] x, float[] y) {
        GraphScene scene = frame.scene();
        float strong = (float) (1.6 * frame.scale());
        for (int e = 0; e < scene.links(); e++) {
            int a = scene.from()[e], b = scene.to()[e];
            if (!frame.chosen()[a] && !frame.chosen()[b] || !frame.layers().contains(scene.layer()[e]))
                continue;
            Tone tone = scene.nodes().get(b).tone();
            boolean account = scene.nodes().get(b).account() != null;
            Pass pass = Pass.of(scene, e);
            int argb = account ? pass.argb(frame.palette()) : tone.argb(frame.palette());
            if (pass.dash > 0) {
                raster.inkBroken(x[a], y[a], x[b], y[b], strong, (float) (pass.dash * frame.scale()));
                raster.dry(argb);
            } else {
                raster.line(x[a], y[a], x[b], y[b], strong, argb);
            }
        }
    }

    private void nodes(Frame frame, float[] x, float[] y, boolean[] near, boolean strong) {
        int ground = frame.palette().ground();
        float scale = (float) frame.scale();
        for (int i = 0; i < x.length; i++) {
            boolean quiet = frame.any() && !near[i];
            if (frame.any() && quiet == strong)
                continue;
            Tone tone = frame.scene().nodes().get(i).tone();
            float radius = frame.radius(i);
            int argb = tone.argb(frame.palette());
            if (frame.any() && !strong)
                argb = Palette.faded(argb, 90);
            boolean chosen = strong && frame.chosen()[i];
            if (radius > 2.5f * scale)
                raster.fill(tone.shape(), x[i], y[i], radius + (chosen ? 4.5f : 1.5f) * scale, ground);
            if (chosen)
                raster.outline(tone.shape(), x[i], y[i], radius + 3.5f * scale, 2.2f * scale,
                        frame.palette().chosen());
            if (tone.broken())
                brokenDisc(x[i], y[i], radius, Math.max(1.4f, radius * .28f), argb);
            else if (tone.hollow())
                raster.outline(tone.shape(), x[i], y[i], radius, Math.max(1.2f, radius * .28f), argb);
            else
                raster.fill(tone.shape(), x[i], y[i], radius, argb);
            if (frame.scene().watched().get(i))
                raster.outline(tone.shape(), x[i], y[i], radius + 3.5f * scale, 1.2f * scale, argb(frame, strong));
        }
    }

    private static int argb(Frame frame, boolean strong) {
        int argb = frame.palette().text();
        return frame.any() && !strong ? Palette.faded(argb, 90) : argb;
    }

    private void brokenDisc(float x, float y, float radius, float stroke, int argb) {
        double r = radius - stroke / 2;
        int steps = 6 * ARCS;
        for (int k = 0; k < steps; k++)
            if (k % 6 < 4)
                raster.line((float) (x + r * Math.cos(2 * Math.PI * k / steps)),
                        (float) (y + r * Math.sin(2 * Math.PI * k / steps)),
                        (float) (x + r * Math.cos(2 * Math.PI * (k + 1) / steps)),
                        (float) (y + r * Math.sin(2 * Math.PI * (k + 1) / steps)), stroke, argb);
    }

    /// One layer of ink.
    enum Pass {
        USE(0), LINK(0), PROFILE(2), FOLLOW(6), DEVICE(0), ADDS_NOTHING(3);

        /// Length of its dashes at 100 %, 0 for a whole line.
        final int dash;

        Pass(int dash) {
            this.dash = dash;
        }

        static Pass of(GraphLayer layer) {
            return switch (layer) {
                case ADDRESSES -> USE;
                case TEXT, RHYTHM -> LINK;
                case COHORT -> PROFILE;
                case FOLLOW -> FOLLOW;
                case DEVICE -> DEVICE;
            };
        }

        static Pass of(GraphScene scene, int e) {
            if (scene.layer()[e] != GraphLayer.ADDRESSES)
                return of(scene.layer()[e]);
            return scene.nodes().get(scene.to()[e]).tone() == Tone.ADDS_NOTHING ? ADDS_NOTHING : USE;
        }

        int argb(Palette palette) {
            return switch (this) {
                case USE -> palette.shared();
                case LINK -> palette.together();
                case ADDS_NOTHING, PROFILE, FOLLOW -> palette.quiet();
                case DEVICE -> palette.open();
            };
        }

        /// Fewer links are stronger; many add up.
        int alpha(int links) {
            int base = this == USE ? 120 : this == LINK ? 110 : 150;
            return (int) Math.max(24, base / Math.max(1, Math.sqrt(links / 900.0)));
        }
    }
}
