package org.suragh.cli;

import java.io.PrintWriter;
import java.util.Locale;
import java.util.concurrent.atomic.AtomicBoolean;
import org.suragh.base.Progress;
import org.suragh.base.Text;

/// One line on a terminal that is drawn over itself: stage, share, rate, time left.
///
/// Called from any thread of a job; draws at most five times a second and only when somebody watches.
final class ConsoleProgress implements Progress, AutoCloseable {
    private static final long BETWEEN_NANOS = 200_000_000L;
    private final PrintWriter err;
    private final boolean drawn;
    private final AtomicBoolean stop;
    private String stage = "";
    private long stageStart;
    private long firstDone;
    private long last;
    private int width;

    ConsoleProgress(PrintWriter err, boolean drawn, AtomicBoolean stop) {
        this.err = err;
        this.drawn = drawn;
        this.stop = stop;
    }

    @Override
    public void at(String stageKey, long done, long total) {
        if (drawn)
            draw(stageKey, done, total, System.nanoTime());
    }

    @Override
    public boolean cancelled() {
        return stop.get();
    }

    private synchronized void draw(String stageKey, long done, long total, long now) {
        if (!stageKey.equals(stage)) {
            stage = stageKey;
            stageStart = now;
            firstDone = done;
        } else if (now - last < BETWEEN_NANOS) {
            return;
        }
        last = now;
        show(line(Text.has(stageKey) ? Text.of(stageKey) : stageKey, done - firstDone, done, total,
                (now - stageStart) / 1e9));
    }

    /// The line: `Reading rows  45 %  120,000 a second  12 s left`.
    static String line(String stage, long sinceStart, long done, long total, double seconds) {
        StringBuilder line = new StringBuilder(stage);
        if (total > 0)
            line.append("  ").append(Math.min(100, 100 * done / total)).append(" %");
        if (seconds > .5 && sinceStart > 0) {
            double rate = sinceStart / seconds;
            line.append("  ").append(Text.of("cli.progress.rate", String.format(Locale.ROOT, "%,d", Math.round(rate))));
            if (total > done)
                line.append("  ").append(Text.of("cli.progress.left", left((total - done) / rate)));
        }
        return line.toString();
    }

    private static String left(double seconds) {
        long s = Math.max(1, Math.round(seconds));
        return s < 90 ? s + " s" : s < 5400 ? (s + 30) / 60 + " min" : (s + 1800) / 3600 + " h";
    }

    private void show(String line) {
        err.print("\r" + line + " ".repeat(Math.max(0, width - line.length())));
        err.flush();
        width = line.length();
    }

    /// Wipes the line.
    @Override
    public synchronized void close() {
        if (width > 0) {
            err.print("\r" + " ".repeat(width) + "\r");
            err.flush();
            width = 0;
        }
    }
}
