package org.suragh.gui.journal;

import java.util.List;
import javafx.beans.property.ReadOnlyObjectProperty;
import javafx.collections.FXCollections;
import javafx.collections.ObservableList;
import org.jspecify.annotations.Nullable;
import org.suragh.casefile.Journal;
import org.suragh.gui.bench.OpenCase;
import org.suragh.gui.bench.Workbench;

/// The acts of the case, newest first.
public final class JournalModel {
    private final Workbench workbench;
    private final ObservableList<Journal.Entry> entries = FXCollections.observableArrayList();

    /// A model over the workbench.
    public JournalModel(Workbench workbench) {
        this.workbench = workbench;
        workbench.openCase().addListener((_, _, now) -> show(now));
        show(workbench.openCase().get());
    }

    /// The acts, newest first.
    public ObservableList<Journal.Entry> entries() {
        return entries;
    }

    /// The open case, null when none is.
    public ReadOnlyObjectProperty<@Nullable OpenCase> openCase() {
        return workbench.openCase();
    }

    private void show(@Nullable OpenCase current) {
        entries.setAll(current == null ? List.of() : current.journal().reversed());
    }
}
