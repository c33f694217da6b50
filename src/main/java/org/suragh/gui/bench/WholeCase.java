package org.suragh.gui.bench;

import java.lang.ref.SoftReference;
import java.util.function.Consumer;
import org.suragh.base.Progress;
import org.suragh.base.SuraghException;
import org.suragh.casefile.CaseFile;
import org.suragh.finding.Material;
import org.suragh.investigation.Analysis;
import org.suragh.investigation.Analyst;
import org.suragh.investigation.Habits;

/// What needs the case read as a whole, read when somebody asks and kept as long as there is room: the layers of the
/// shown run, and how accounts post.
///
/// Asked on the screen thread; read and held on the analysis lane alone, which is one thread.
public final class WholeCase {
    private final Workbench workbench;
    // on the analysis lane only
    private Kept<Material> material = new Kept<>("", new SoftReference<>(null));
    private Kept<Habits> habits = new Kept<>("", new SoftReference<>(null));

    private record Kept<T>(String key, SoftReference<T> value) {}

    /// Work that needs the layers of the case.
    ///
    /// @param <T> what it gives
    public interface LayerWork<T> {
        /// Does it on the analysis lane; neither argument may be changed or leave the call.
        T run(CaseFile readOnly, Analysis run, Material material, Progress progress) throws SuraghException;
    }

    /// Nothing is read yet.
    public WholeCase(Workbench workbench) {
        this.workbench = workbench;
    }

    /// Works on the layers of the shown run, with its progress shown.
    ///
    /// @param title text key of the job
    public <T> void withLayers(String title, LayerWork<T> work, Jobs.Ending<T> ending) {
        Analysis run = workbench.analysis().get();
        if (run == null) {
            ending.stopped().run();
            return;
        }
        String key = key(run);
        workbench.beside(title, (file, progress) -> {
            Material read = material.key().equals(key) ? material.value().get() : null;
            if (read == null) {
                read = Analyst.material(file, run.settings(), progress);
                material = new Kept<>(key, new SoftReference<>(read));
            }
            return work.run(file, run, read, progress);
        }, ending);
    }

    /// Reads how accounts post and hands it over.
    public void withHabits(Consumer<Habits> then, Runnable stopped) {
        Analysis run = workbench.analysis().get();
        if (run == null) {
            stopped.run();
            return;
        }
        String key = key(run);
        workbench.beside("gui.habits.running", (file, progress) -> {
            Habits read = habits.key().equals(key) ? habits.value().get() : null;
            if (read == null) {
                read = Habits.of(file, progress);
                habits = new Kept<>(key, new SoftReference<>(read));
            }
            return read;
        }, new Jobs.Ending<>(then, stopped, problem -> {
            stopped.run();
            workbench.jobs().problem(problem);
        }));
    }

    private String key(Analysis run) {
        OpenCase current = workbench.openCase().get();
        return (current == null ? "" : current.path()) + "\n" + run.digest();
    }
}
