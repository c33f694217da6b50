package org.suragh.gui.accounts;

import java.util.ArrayList;
import java.util.Collection;
import java.util.List;
import javafx.beans.property.ReadOnlyObjectProperty;
import javafx.beans.property.ReadOnlyObjectWrapper;
import javafx.collections.FXCollections;
import javafx.collections.ObservableList;
import org.jspecify.annotations.Nullable;
import org.suragh.evidence.IpAddress;
import org.suragh.finding.Finding;
import org.suragh.gui.bench.Workbench;
import org.suragh.investigation.Analysis;
import org.suragh.investigation.Neighbourhood;

/// The addresses that the members of the chosen network used.
public final class AddressesModel {
    private static final int MOST = 5_000;

    private final Workbench workbench;
    private final ObservableList<Row> rows = FXCollections.observableArrayList();
    private final ReadOnlyObjectWrapper<State> state = new ReadOnlyObjectWrapper<>(State.NO_NETWORK);
    private @Nullable Finding shown;

    /// Why the table shows what it shows.
    public enum State {
        /// No network is chosen.
        NO_NETWORK,
        /// Being read.
        READING,
        /// The members have no log-ins in this case.
        NONE,
        /// There are rows.
        SOME
    }

    /// One address.
    ///
    /// @param node what is known of it
    /// @param members members of the network that used it
    /// @param logins their log-ins from it
    public record Row(Neighbourhood.AddressNode node, int members, int logins) {}

    /// A model over the workbench.
    public AddressesModel(Workbench workbench) {
        this.workbench = workbench;
        workbench.selection().addListener((_, _, now) -> show(now.finding()));
        show(workbench.selection().get().finding());
    }

    /// The addresses, those used by most members first.
    public ObservableList<Row> rows() {
        return rows;
    }

    /// Why the table shows what it shows.
    public ReadOnlyObjectProperty<State> state() {
        return state.getReadOnlyProperty();
    }

    /// Chooses addresses for all views.
    public void choose(Collection<IpAddress> addresses) {
        workbench.select(workbench.selection().get().withAddresses(addresses));
    }

    private void show(@Nullable Finding finding) {
        if (finding == shown)
            return;
        shown = finding;
        rows.clear();
        Analysis run = workbench.analysis().get();
        if (finding == null || run == null) {
            workbench.jobs().forget(this);
            state.set(State.NO_NETWORK);
            return;
        }
        state.set(State.READING);
        workbench.newestInCase(this, (file, _) -> rows(Neighbourhood.wide(file, run, finding, MOST)), found -> {
            rows.setAll(found);
            state.set(found.isEmpty() ? State.NONE : State.SOME);
        });
    }

    /// Counts the members and their log-ins at each address.
    static List<Row> rows(Neighbourhood neighbourhood) {
        int[] members = new int[neighbourhood.addresses().size()];
        int[] logins = new int[members.length];
        for (Neighbourhood.Use use : neighbourhood.uses()) {
            if (neighbourhood.accounts().get(use.account()).member()) {
                members[use.address()]++;
                logins[use.address()] += use.logins();
            }
        }
        List<Row> rows = new ArrayList<>();
        for (int i = 0; i < members.length; i++)
            rows.add(new Row(neighbourhood.addresses().get(i), members[i], logins[i]));
        return rows;
    }
}
