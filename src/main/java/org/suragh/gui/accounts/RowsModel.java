package org.suragh.gui.accounts;

import java.util.List;
import javafx.beans.property.ReadOnlyObjectProperty;
import javafx.beans.property.ReadOnlyObjectWrapper;
import javafx.beans.property.ReadOnlyStringProperty;
import javafx.beans.property.ReadOnlyStringWrapper;
import javafx.collections.FXCollections;
import javafx.collections.ObservableList;
import org.jspecify.annotations.Nullable;
import org.suragh.base.SuraghException;
import org.suragh.base.Text;
import org.suragh.casefile.CaseFile;
import org.suragh.evidence.AccountId;
import org.suragh.evidence.EvidenceRecord;
import org.suragh.evidence.Exhibit;
import org.suragh.evidence.Login;
import org.suragh.evidence.Provenance;
import org.suragh.gui.bench.OpenCase;
import org.suragh.gui.bench.RowsQuestion;
import org.suragh.gui.bench.Workbench;
import org.suragh.gui.widget.Isolate;
import org.suragh.investigation.Analysis;
import org.suragh.investigation.Attributor;
import org.suragh.investigation.Explainer;
import org.suragh.signal.Settings;

/// Records, and the one looked at as it was written: raw text beside normal values, exhibit, line, byte offset.
public final class RowsModel {
    private final Workbench workbench;
    private final ObservableList<EvidenceRecord> records = FXCollections.observableArrayList();
    private final ReadOnlyStringWrapper title = new ReadOnlyStringWrapper("");
    private final ReadOnlyObjectWrapper<State> state = new ReadOnlyObjectWrapper<>(State.NOT_ASKED);
    private final ReadOnlyObjectWrapper<@Nullable Shown> shown = new ReadOnlyObjectWrapper<>();

    /// Why the table shows what it shows.
    public enum State {
        /// Nothing was asked.
        NOT_ASKED,
        /// Being read.
        READING,
        /// The case has no such record.
        NONE,
        /// There are rows.
        SOME
    }

    /// A record and its raw form.
    ///
    /// @param record with normal values
    /// @param row as written
    /// @param exhibit name of the exhibit
    /// @param holders of a log-in: whom a provider names for its address, port and instant (all of them, none chosen), or
    ///     why nobody is named; empty where the case holds no provider's answer
    public record Shown(EvidenceRecord record, Explainer.RawRow row, String exhibit, String holders) {}

    /// A model over the workbench.
    public RowsModel(Workbench workbench) {
        this.workbench = workbench;
    }

    /// The records, oldest first.
    public ObservableList<EvidenceRecord> records() {
        return records;
    }

    /// Whose rows these are.
    public ReadOnlyStringProperty title() {
        return title.getReadOnlyProperty();
    }

    /// Why the table shows what it shows.
    public ReadOnlyObjectProperty<State> state() {
        return state.getReadOnlyProperty();
    }

    /// The record looked at, null when none is.
    public ReadOnlyObjectProperty<@Nullable Shown> shown() {
        return shown.getReadOnlyProperty();
    }

    /// Shows the answer to a question; null for none.
    public void ask(@Nullable RowsQuestion question) {
        records.clear();
        shown.set(null);
        if (question == null) {
            workbench.jobs().forget(this);
            title.set("");
            state.set(State.NOT_ASKED);
            return;
        }
        title.set(question.title());
        state.set(State.READING);
        workbench.newestInCase(this, question.work(), found -> {
            records.setAll(found);
            state.set(found.isEmpty() ? State.NONE : State.SOME);
        });
    }

    /// Looks at one record as it was written.
    public void look(@Nullable EvidenceRecord record) {
        if (record == null) {
            shown.set(null);
            return;
        }
        String exhibit = exhibit(record.provenance());
        Analysis run = workbench.analysis().get();
        workbench.newestInCase(List.of(this, "raw"),
                (file, _) -> new Shown(record, Explainer.raw(file, record.provenance()), exhibit,
                        record instanceof Login login ? holders(file, login, run) : ""),
                shown::set);
    }

    private static String holders(CaseFile file, Login login, @Nullable Analysis run) throws SuraghException {
        if (!Attributor.any(file))
            return "";
        Attributor attributor = Attributor.of(file, List.of(login), run == null
                ? Settings.time(Settings.defaults().text("lease.skew"))
                : Attributor.skewOf(run));
        Attributor.Attribution named = attributor.of(login);
        return named.leases().isEmpty()
                ? Attributor.why(named)
                : Text.of(named.subscribers() > 1 ? "gui.rows.holders" : "gui.rows.holder",
                        String.join("; ", named.names().stream().map(Isolate::of).toList()),
                        attributor.skew().toSeconds());
    }

    /// Name of the exhibit a record stands in.
    public String exhibit(Provenance place) {
        OpenCase current = workbench.openCase().get();
        List<Exhibit> exhibits = current == null ? List.of() : current.exhibits();
        String name = exhibits.stream().filter(exhibit -> exhibit.number() == place.exhibit()).map(Exhibit::name)
                .findFirst().orElse("");
        return place.member().isEmpty() || name.equals(place.member()) ? name : name + " / " + place.member();
    }

    /// Last known handle of an account, or its id.
    public String name(AccountId id) {
        return Isolate.handle(workbench.handle(id), id.value());
    }
}
