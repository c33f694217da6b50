package org.suragh.gui.ingest;

import java.util.List;
import javafx.beans.property.ReadOnlyObjectProperty;
import javafx.beans.property.ReadOnlyObjectWrapper;
import org.jspecify.annotations.Nullable;
import org.suragh.base.Text;
import org.suragh.evidence.Exhibit;
import org.suragh.evidence.Rejection;
import org.suragh.gui.bench.Workbench;

/// The chosen exhibit: its notes and the rows that could not become records.
public final class ExhibitModel {
    private final Workbench workbench;
    private final ReadOnlyObjectWrapper<@Nullable Details> details = new ReadOnlyObjectWrapper<>();

    /// What is shown of the chosen exhibit.
    ///
    /// @param rejections rows that could not become records, at most some thousands
    /// @param notes what the reader noted
    public record Details(Exhibit exhibit, List<Rejection> rejections, List<String> notes) {}

    /// A model over the workbench.
    public ExhibitModel(Workbench workbench) {
        this.workbench = workbench;
        workbench.openCase().addListener((_, before, now) -> {
            if (before == null || now == null || !before.path().equals(now.path()))
                details.set(null);
        });
    }

    /// What is shown of the chosen exhibit, null when none is chosen.
    public ReadOnlyObjectProperty<@Nullable Details> details() {
        return details.getReadOnlyProperty();
    }

    /// Shows the rejections and notes of an exhibit.
    public void look(@Nullable Exhibit exhibit) {
        if (exhibit == null) {
            details.set(null);
            return;
        }
        workbench.newestInCase(List.of(this, "details"), (file, _) -> {
            List<Rejection> rejections = file.rejections(exhibit.number());
            List<String> notes = file.notes().getOrDefault(exhibit.number(), List.of());
            return new Details(exhibit, rejections, notes);
        }, details::set);
    }

    /// Why a row could not become a record, in words.
    static String reason(String key, String detail) {
        return Text.has(key) ? Text.of(key, detail) : key;
    }
}
