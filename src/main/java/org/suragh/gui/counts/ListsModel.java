package org.suragh.gui.counts;

import java.util.List;
import java.util.Optional;
import javafx.collections.FXCollections;
import javafx.collections.ObservableList;
import org.suragh.base.SuraghException;
import org.suragh.casefile.CaseFile;
import org.suragh.evidence.AccountId;
import org.suragh.gui.bench.OpenCase;
import org.suragh.gui.bench.Workbench;
import org.suragh.gui.widget.Isolate;
import org.suragh.investigation.PersonLists;

/// The lists watched and cleared, and the way to take something off or to let a cleared account into a report.
public final class ListsModel {
    private final Workbench workbench;
    private final ObservableList<PersonLists.Entry> entries = FXCollections.observableArrayList();

    /// A model over the workbench.
    public ListsModel(Workbench workbench) {
        this.workbench = workbench;
        workbench.openCase().addListener((_, _, _) -> update());
        update();
    }

    /// What is listed, in order of kind and value.
    public ObservableList<PersonLists.Entry> entries() {
        return entries;
    }

    /// Whether the lists can be changed.
    public boolean writable() {
        OpenCase current = workbench.openCase().get();
        return current != null && !current.readOnly();
    }

    /// What is listed, in words: the handle beside an account's id.
    public String name(PersonLists.Entry entry) {
        return account(entry).map(id -> Isolate.handle(workbench.handle(id), id.value()))
                .orElseGet(() -> Isolate.of(entry.subject().shown()));
    }

    /// The account that is listed; empty where it is a screen name or an address.
    public Optional<AccountId> account(PersonLists.Entry entry) {
        if (!entry.subject().kind().equals("account"))
            return Optional.empty();
        String value = entry.subject().value();
        int colon = value.indexOf(':');
        return Optional.of(new AccountId(value.substring(0, Math.max(0, colon)), value.substring(colon + 1)));
    }

    /// Shows an account's card.
    public void open(AccountId id) {
        workbench.select(workbench.selection().get().withAccounts(List.of(id)));
        workbench.go("networks");
    }

    /// Takes a value off its list.
    public void takeOff(PersonLists.Entry entry) {
        act((file, person) -> PersonLists.put(file, person, PersonLists.Place.NONE, entry.subject(), ""));
    }

    /// Lets a cleared value into reports.
    public void override(PersonLists.Entry entry, String reason) {
        act((file, person) -> PersonLists.override(file, person, entry.subject(), reason));
    }

    private interface Act {
        void on(CaseFile file, String person) throws SuraghException;
    }

    private void act(Act act) {
        String person = workbench.person();
        workbench.inCase((file, _) -> {
            act.on(file, person);
            return Boolean.TRUE;
        }, _ -> workbench.refresh(() -> {}));
    }

    private void update() {
        OpenCase current = workbench.openCase().get();
        entries.setAll(current == null ? List.of() : PersonLists.standing(current.journal()));
    }
}
