package org.suragh.gui.bench;

import java.util.OptionalDouble;
import org.suragh.base.Progress;

/// Plain numbers that a job writes on its own thread and the screen reads ten times a second.
///
/// Nothing here is an event: a job that reports a million times costs a million plain writes and no more.
public final class JobProgress implements Progress {
    private static final double NANOS = 1e9;
    /// Before this share a guess of the time left says nothing.
    private static final double EARLY = .02;

    private final String titleKey;
    private volatile String about = "";
    private volatile String stageKey;
    private volatile long done;
    private volatile long total;
    private volatile long stageStart = System.nanoTime();
    private volatile boolean cancelled;
    private volatile boolean finished;

    /// Progress of a job whose name is the text of `titleKey`.
    public JobProgress(String titleKey) {
        this.titleKey = titleKey;
        this.stageKey = titleKey;
    }

    @Override
    public void at(String stage, long doneUnits, long totalUnits) {
        if (!stage.equals(stageKey)) {
            stageKey = stage;
            stageStart = System.nanoTime();
        }
        done = doneUnits;
        total = totalUnits;
    }

    @Override
    public boolean cancelled() {
        return cancelled;
    }

    /// Asks the job to stop at its next checkpoint.
    public void cancel() {
        cancelled = true;
    }

    /// Text key of the job's name.
    public String titleKey() {
        return titleKey;
    }

    /// Says what the job is about, such as a file's name.
    public void about(String words) {
        about = words;
    }

    /// What the job is about; empty when it is about the whole case.
    public String about() {
        return about;
    }

    /// Text key of the stage the job is at.
    public String stageKey() {
        return stageKey;
    }

    /// Units done in this stage.
    public long done() {
        return done;
    }

    /// Units of this stage, 0 when not known.
    public long total() {
        return total;
    }

    /// Share done, 0 to 1, or -1 when not known.
    public double share() {
        long all = total;
        return all <= 0 ? -1 : Math.min(1, (double) done / all);
    }

    /// Units a second in this stage, or nothing in its first second.
    public OptionalDouble rate() {
        double seconds = (System.nanoTime() - stageStart) / NANOS;
        return seconds < 1 || done <= 0 ? OptionalDouble.empty() : OptionalDouble.of(done / seconds);
    }

    /// Seconds left in this stage at the present rate, or nothing when not known.
    public OptionalDouble secondsLeft() {
        OptionalDouble rate = rate();
        long all = total;
        return rate.isEmpty() || all <= 0 || done < all * EARLY
                ? OptionalDouble.empty()
                : OptionalDouble.of(Math.max(0, all - done) / rate.getAsDouble());
    }

    /// Whether the job has ended, one way or another.
    public boolean finished() {
        return finished;
    }

    void finish() {
        finished = true;
    }
}
