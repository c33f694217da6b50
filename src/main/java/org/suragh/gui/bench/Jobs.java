package org.suragh.gui.bench;

import java.util.HashMap;
import java.util.Map;
import java.util.concurrent.CancellationException;
import java.util.concurrent.Executor;
import java.util.function.Consumer;
import javafx.collections.FXCollections;
import javafx.collections.ObservableList;
import org.suragh.base.Progress;
import org.suragh.base.SuraghException;

/// Runs work on a lane and hands its result to the screen thread.
///
/// Called on the screen thread; `done` is called there too. What goes wrong ends in one place, the problem handler;
/// a job that was stopped ends in nothing. Tests pass `Runnable::run` for every lane.
public final class Jobs {
    private final Executor screen;
    private final Map<Lane, Executor> lanes;
    private final Consumer<Throwable> problems;
    private final Map<Object, JobProgress> newest = new HashMap<>();
    private final ObservableList<JobProgress> shown = FXCollections.observableArrayList();

    /// Jobs over lanes.
    ///
    /// @param screen runs on the screen thread, later
    /// @param lanes one executor of one thread for each lane
    /// @param problems called on the screen thread with what went wrong
    public Jobs(Executor screen, Map<Lane, Executor> lanes, Consumer<Throwable> problems) {
        this.screen = screen;
        this.lanes = Map.copyOf(lanes);
        this.problems = problems;
    }

    /// Work away from the screen thread.
    ///
    /// @param <T> what it gives
    public interface Work<T> {
        /// Does it; honours `progress.cancelled()` by throwing [CancellationException] at a checkpoint.
        T run(Progress progress) throws SuraghException;
    }

    /// What happens on the screen thread when work ends.
    ///
    /// @param done gets the result
    /// @param stopped called when the person stopped it
    /// @param failed gets what went wrong
    /// @param <T> what the work gives
    public record Ending<T>(Consumer<? super T> done, Runnable stopped, Consumer<Throwable> failed) {}

    /// The jobs that the progress strip shows, oldest first. Changed on the screen thread only.
    public ObservableList<JobProgress> shown() {
        return shown;
    }

    /// Short work that the progress strip does not show.
    public <T> JobProgress quiet(Lane lane, Work<T> work, Consumer<? super T> done) {
        return start(lane, new JobProgress("gui.job.reading"), work, new Ending<T>(done, () -> {}, problems), false);
    }

    /// Work with a name, shown with its progress and a way to stop it.
    public <T> JobProgress shown(Lane lane, String titleKey, Work<T> work, Consumer<? super T> done) {
        return shown(lane, titleKey, work, new Ending<T>(done, () -> {}, problems));
    }

    /// Work with a name whose caller wants to know how it ended.
    public <T> JobProgress shown(Lane lane, String titleKey, Work<T> work, Ending<T> ending) {
        return start(lane, new JobProgress(titleKey), work, ending, true);
    }

    /// Work of which only the newest answer counts: an older job of the same asker is told to stop, and if it ends
    /// all the same its answer is dropped.
    ///
    /// @param asker who asks, compared by `equals`; a view model passes itself, or itself and a name
    public <T> JobProgress newest(Object asker, Lane lane, Work<T> work, Consumer<? super T> done) {
        JobProgress progress = new JobProgress("gui.job.reading");
        JobProgress older = newest.put(asker, progress);
        if (older != null)
            older.cancel();
        Ending<T> ending = new Ending<>(result -> {
            if (newest.remove(asker, progress))
                done.accept(result);
        }, () -> newest.remove(asker, progress), problem -> {
            if (newest.remove(asker, progress))
                problems.accept(problem);
        });
        return start(lane, progress, work, ending, false);
    }

    /// Drops what an asker still waits for.
    public void forget(Object asker) {
        JobProgress older = newest.remove(asker);
        if (older != null)
            older.cancel();
    }

    /// Tells the person of a problem that did not arise in a job.
    public void problem(Throwable problem) {
        problems.accept(problem);
    }

    private <T> JobProgress start(Lane lane, JobProgress progress, Work<T> work, Ending<T> ending, boolean visible) {
        Executor executor = lanes.get(lane);
        if (executor == null)
            throw new IllegalArgumentException("no lane " + lane);
        if (visible)
            shown.add(progress);
        executor.execute(() -> {
            Runnable after = perform(progress, work, ending);
            progress.finish();
            screen.execute(() -> {
                shown.remove(progress);
                after.run();
            });
        });
        return progress;
    }

    private <T> Runnable perform(JobProgress progress, Work<T> work, Ending<T> ending) {
        try {
            if (progress.cancelled())
                return ending.stopped();
            T result = work.run(progress);
            return () -> ending.done().accept(result);
        } catch (CancellationException stopped) {
            return ending.stopped();
        } catch (SuraghException | RuntimeException | Error problem) {
            return () -> ending.failed().accept(problem);
        }
    }
}
