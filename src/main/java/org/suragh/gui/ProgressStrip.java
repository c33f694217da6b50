package org.suragh.gui;

import java.util.OptionalDouble;
import javafx.animation.Animation;
import javafx.animation.KeyFrame;
import javafx.animation.Timeline;
import javafx.collections.ListChangeListener;
import javafx.scene.control.Button;
import javafx.scene.control.Label;
import javafx.scene.control.ProgressBar;
import javafx.scene.layout.HBox;
import javafx.util.Duration;
import org.suragh.base.Text;
import org.suragh.gui.bench.JobProgress;
import org.suragh.gui.bench.Jobs;
import org.suragh.gui.widget.Isolate;
import org.suragh.gui.widget.Numbers;
import org.suragh.gui.widget.Parts;

/// What runs now: its name, how far it is, how fast, how long it will take, and the way to stop it. Reads the job's plain
/// numbers ten times a second, and only while a job is shown.
final class ProgressStrip extends HBox {
    /// Nanoseconds a job may run before the strip appears; shorter ones would only make the window jump.
    private static final long PATIENCE = 600_000_000;

    private final Jobs jobs;
    private final Label title = Parts.strong("");
    private final Label stage = Parts.quiet("");
    private final Label rate = Parts.quiet("");
    private final ProgressBar bar = new ProgressBar(ProgressBar.INDETERMINATE_PROGRESS);
    private long since;
    private final Timeline poll = new Timeline(new KeyFrame(Duration.millis(100), _ -> read()));

    ProgressStrip(Jobs jobs) {
        this.jobs = jobs;
        getStyleClass().add("s-progress");
        Button stop = Parts.button(Text.of("gui.action.stop"), this::stop);
        title.setMinWidth(USE_PREF_SIZE);
        getChildren().addAll(title, bar, stage, Parts.spring(), rate, stop);
        poll.setCycleCount(Animation.INDEFINITE);
        jobs.shown().addListener((ListChangeListener<JobProgress>) _ -> update());
        setVisible(false);
        setManaged(false);
        update();
    }

    private void update() {
        if (jobs.shown().isEmpty()) {
            poll.stop();
            since = 0;
            setVisible(false);
            setManaged(false);
        } else if (since == 0) {
            since = System.nanoTime();
            poll.play();
        }
    }

    private void stop() {
        if (!jobs.shown().isEmpty())
            jobs.shown().getFirst().cancel();
    }

    private void read() {
        if (jobs.shown().isEmpty() || System.nanoTime() - since < PATIENCE)
            return;
        setVisible(true);
        setManaged(true);
        JobProgress job = jobs.shown().getFirst();
        title.setText(job.about().isEmpty()
                ? Text.of(job.titleKey())
                : Text.of("gui.progress.about", Text.of(job.titleKey()), Isolate.of(job.about())));
        bar.setProgress(job.share() < 0 ? ProgressBar.INDETERMINATE_PROGRESS : job.share());
        stage.setText(job.cancelled()
                ? Text.of("gui.progress.stopping")
                : job.stageKey().equals(job.titleKey()) || !Text.has(job.stageKey()) ? "" : Text.of(job.stageKey()));
        OptionalDouble speed = job.rate();
        OptionalDouble left = job.secondsLeft();
        rate.setText(speed.isEmpty()
                ? ""
                : left.isEmpty()
                        ? speed(job, speed.getAsDouble())
                        : Text.of("gui.progress.left", speed(job, speed.getAsDouble()),
                                Numbers.left(left.getAsDouble())));
    }

    // an import counts bytes, everything else counts what it works on
    private static String speed(JobProgress job, double each) {
        return job.stageKey().equals("investigation.stage.import")
                ? Text.of("gui.progress.bytes", Numbers.bytes(job.done()), Numbers.bytes(Math.round(each)))
                : Text.of("gui.progress.rate", Numbers.count(Math.round(each)));
    }
}
