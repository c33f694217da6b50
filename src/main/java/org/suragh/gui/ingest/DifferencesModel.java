package org.suragh.gui.ingest;

import java.util.ArrayList;
import java.util.List;
import javafx.beans.property.ReadOnlyObjectProperty;
import javafx.beans.property.ReadOnlyObjectWrapper;
import javafx.collections.FXCollections;
import javafx.collections.ObservableList;
import org.jspecify.annotations.Nullable;
import org.suragh.evidence.Exhibit;
import org.suragh.gui.bench.Dialogs;
import org.suragh.gui.bench.Jobs;
import org.suragh.gui.bench.OpenCase;
import org.suragh.gui.bench.Workbench;
import org.suragh.investigation.Comparison;

/// What a later export says otherwise than an earlier one of the same accounts: new, gone and changed records.
public final class DifferencesModel {
    /// Differences shown at most; the totals count all.
    static final int SHOWN = 20_000;

    private final Workbench workbench;
    private final Dialogs dialogs;
    private final ReadOnlyObjectWrapper<@Nullable Exhibit> later = new ReadOnlyObjectWrapper<>();
    private final ObservableList<Exhibit> others = FXCollections.observableArrayList();
    private final ReadOnlyObjectWrapper<@Nullable Exhibit> suggested = new ReadOnlyObjectWrapper<>();
    private final ReadOnlyObjectWrapper<@Nullable Answer> answer = new ReadOnlyObjectWrapper<>();

    /// What two exhibits come to.
    ///
    /// @param differences the first of them
    public record Answer(Comparison.Outcome outcome, List<Comparison.Difference> differences) {}

    /// A model over the workbench.
    public DifferencesModel(Workbench workbench, Dialogs dialogs) {
        this.workbench = workbench;
        this.dialogs = dialogs;
    }

    /// The exhibits it can be held against: whole files, archives and folders before it.
    ObservableList<Exhibit> others() {
        return others;
    }

    /// The newest earlier exhibit of the same format and one of the same accounts, null when there is none.
    ReadOnlyObjectProperty<@Nullable Exhibit> suggested() {
        return suggested.getReadOnlyProperty();
    }

    /// What the last comparison came to, null before it.
    ReadOnlyObjectProperty<@Nullable Answer> answer() {
        return answer.getReadOnlyProperty();
    }

    /// The whole file that is looked at, null when none is.
    ReadOnlyObjectProperty<@Nullable Exhibit> later() {
        return later.getReadOnlyProperty();
    }

    /// Looks at an exhibit; of a member, at what it lies in.
    public void look(@Nullable Exhibit exhibit) {
        OpenCase current = workbench.openCase().get();
        answer.set(null);
        suggested.set(null);
        if (exhibit == null || current == null) {
            later.set(null);
            others.clear();
            return;
        }
        Exhibit whole = exhibit.parent() == 0 ? exhibit : current.exhibits().get(exhibit.parent() - 1);
        others.setAll(current.exhibits().stream()
                .filter(one -> one.parent() == 0 && one.number() < whole.number()).toList());
        later.set(whole);
        if (!others.isEmpty())
            workbench.newestInCase(List.of(this, "earlier"), (file, _) -> Comparison.earlierOf(file, whole),
                    found -> suggested.set(found.orElse(null)));
    }

    /// Holds the exhibit against an earlier one, on a connection of its own.
    void compare(Exhibit earlier) {
        Exhibit whole = later.get();
        if (whole == null)
            return;
        workbench.beside("gui.job.compare", (file, progress) -> {
            List<Comparison.Difference> first = new ArrayList<>();
            Comparison.Outcome outcome = Comparison.of(file, earlier, whole, difference -> {
                if (first.size() < SHOWN)
                    first.add(difference);
            }, progress);
            return new Answer(outcome, List.copyOf(first));
        }, new Jobs.Ending<Answer>(found -> {
            if (whole.equals(later.get()))
                answer.set(found);
        }, () -> {}, dialogs::problem));
    }
}
