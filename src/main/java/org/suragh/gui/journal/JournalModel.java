package org.suragh.gui.journal;

import java.util.List;
import javafx.beans.property.ReadOnlyObjectProperty;
import javafx.collections.FXCollections;
import javafx.collections.ObservableList;
import org.jspecify.annotations.Nullable;
import org.suragh.casefile.Journal;
import org.suragh.gui.bench.Dialogs;
import org.suragh.gui.bench.Jobs;
import org.suragh.gui.bench.OpenCase;
import org.suragh.gui.bench.Workbench;
import org.suragh.investigation.Verifier;

/// The acts of the case, newest first, and the check that nothing has been changed behind them.
public final class JournalModel {
    private final Workbench workbench;
    private final Dialogs dialogs;
    private final ObservableList<Journal.Entry> entries = FXCollections.observableArrayList();
    private final ObservableList<Verifier.Check> checks = FXCollections.observableArrayList();

    /// A model over the workbench.
    public JournalModel(Workbench workbench, Dialogs dialogs) {
        this.workbench = workbench;
        this.dialogs = dialogs;
        workbench.openCase().addListener((_, before, now) -> {
            if (before == null || now == null || !before.path().equals(now.path()))
                checks.clear();
            show(now);
        });
        show(workbench.openCase().get());
    }

    /// The acts, newest first.
    public ObservableList<Journal.Entry> entries() {
        return entries;
    }

    /// What the last check found; empty before the first.
    public ObservableList<Verifier.Check> checks() {
        return checks;
    }

    /// The open case, null when none is.
    public ReadOnlyObjectProperty<@Nullable OpenCase> openCase() {
        return workbench.openCase();
    }

    /// Checks the case: hashes, journal, counts, digest.
    public void verify() {
        if (workbench.openCase().get() == null)
            return;
        workbench.beside("gui.job.verify", (file, progress) -> Verifier.verify(file, null, progress),
                new Jobs.Ending<List<Verifier.Check>>(checks::setAll, () -> {}, dialogs::problem));
    }

    private void show(@Nullable OpenCase current) {
        entries.setAll(current == null ? List.of() : current.journal().reversed());
    }
}
