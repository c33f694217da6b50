package org.suragh.gui.accounts;

import java.util.ArrayList;
import java.util.Collection;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.TreeMap;
import javafx.beans.property.ObjectProperty;
import javafx.beans.property.ReadOnlyIntegerProperty;
import javafx.beans.property.ReadOnlyIntegerWrapper;
import javafx.beans.property.ReadOnlyObjectProperty;
import javafx.beans.property.ReadOnlyObjectWrapper;
import javafx.beans.property.SimpleObjectProperty;
import javafx.beans.property.SimpleStringProperty;
import javafx.beans.property.StringProperty;
import javafx.collections.FXCollections;
import javafx.collections.ListChangeListener;
import javafx.collections.ObservableList;
import org.jspecify.annotations.Nullable;
import org.suragh.casefile.CaseFile.AccountSummary;
import org.suragh.evidence.AccountId;
import org.suragh.finding.Control;
import org.suragh.finding.Finding;
import org.suragh.finding.Member;
import org.suragh.gui.bench.Lane;
import org.suragh.gui.bench.OpenCase;
import org.suragh.gui.bench.Workbench;
import org.suragh.investigation.Analysis;
import org.suragh.investigation.PersonLists;

/// The accounts of the chosen network, or of the whole case, filtered and sorted away from the screen thread.
///
/// A filter over n accounts costs one pass over n short texts; 200,000 take some tens of milliseconds, and only the
/// newest question's answer is shown.
public final class AccountsModel {
    private final Workbench workbench;
    private final ObservableList<Row> rows = FXCollections.observableArrayList();
    private final StringProperty filter = new SimpleStringProperty("");
    private final ObjectProperty<Scope> scope = new SimpleObjectProperty<>(Scope.NETWORK);
    private final ObservableList<Control> levels = FXCollections.observableArrayList();
    private final ObjectProperty<@Nullable Comparator<Row>> order = new SimpleObjectProperty<>();
    private final ReadOnlyIntegerWrapper total = new ReadOnlyIntegerWrapper();
    private final ReadOnlyObjectWrapper<State> state = new ReadOnlyObjectWrapper<>(State.NO_CASE);

    /// Whose accounts are listed.
    public enum Scope {
        /// The members of the chosen network.
        NETWORK,
        /// All accounts of the case.
        CASE
    }

    /// Why the table shows what it shows.
    public enum State {
        /// No case is open.
        NO_CASE,
        /// The case has no accounts.
        NOTHING_IMPORTED,
        /// Being read.
        READING,
        /// No network is chosen.
        NO_NETWORK,
        /// The filter hides all.
        FILTERED,
        /// There are rows.
        SOME
    }

    /// One row of the table.
    ///
    /// @param summary what the case holds of the account
    /// @param network number of its network, 0 when it is in none
    /// @param member its place in that network, null when it is in none
    public record Row(AccountSummary summary, int network, @Nullable Member member) {
        /// The account.
        public AccountId id() {
            return summary.id();
        }
    }

    /// Whether a person watches an account.
    boolean watched(AccountId id) {
        OpenCase current = workbench.openCase().get();
        return current != null && current.lists().watched(id);
    }

    /// Whether a person watches anything.
    boolean anyWatched() {
        OpenCase current = workbench.openCase().get();
        return current != null && current.lists().entries().stream()
                .anyMatch(entry -> entry.place() == PersonLists.Place.WATCHED);
    }

    /// A model over the workbench.
    public AccountsModel(Workbench workbench) {
        this.workbench = workbench;
        workbench.accounts().addListener((_, _, _) -> refresh());
        workbench.analysis().addListener((_, _, _) -> refresh());
        workbench.openCase().addListener((_, _, _) -> refresh());
        workbench.selection().addListener((_, before, now) -> {
            if (scope.get() == Scope.NETWORK && before.finding() != now.finding())
                refresh();
        });
        filter.addListener((_, _, _) -> refresh());
        scope.addListener((_, _, _) -> refresh());
        order.addListener((_, _, _) -> refresh());
        levels.addListener((ListChangeListener<Control>) _ -> refresh());
        refresh();
    }

    /// The rows shown, in order.
    public ObservableList<Row> rows() {
        return rows;
    }

    /// Text that id, handle or name must contain.
    public StringProperty filter() {
        return filter;
    }

    /// Whose accounts are listed.
    public ObjectProperty<Scope> scope() {
        return scope;
    }

    /// Levels of control that are shown; empty for all.
    public ObservableList<Control> levels() {
        return levels;
    }

    /// The order chosen in the table, null for the order of the case.
    public ObjectProperty<@Nullable Comparator<Row>> order() {
        return order;
    }

    /// Rows before filtering.
    public ReadOnlyIntegerProperty total() {
        return total.getReadOnlyProperty();
    }

    /// Why the table shows what it shows.
    public ReadOnlyObjectProperty<State> state() {
        return state.getReadOnlyProperty();
    }

    /// Takes all filters away.
    public void clearFilter() {
        filter.set("");
        levels.clear();
    }

    /// Chooses accounts for all views.
    public void choose(Collection<AccountId> accounts) {
        workbench.select(workbench.selection().get().withAccounts(accounts));
    }

    private void refresh() {
        OpenCase current = workbench.openCase().get();
        Analysis run = workbench.analysis().get();
        Question question = new Question(workbench.accounts().get(), run == null ? List.of() : run.findings(),
                scope.get() == Scope.NETWORK ? workbench.selection().get().finding() : null, scope.get(),
                filter.get().strip().toLowerCase(Locale.ROOT), List.copyOf(levels), order.get());
        if (current == null || scope.get() == Scope.NETWORK && question.finding() == null) {
            workbench.jobs().forget(this);
            rows.clear();
            total.set(0);
            state.set(current == null
                    ? State.NO_CASE
                    : current.empty() ? State.NOTHING_IMPORTED : State.NO_NETWORK);
            return;
        }
        boolean nothing = current.empty();
        if (!nothing && question.accounts().isEmpty()) {
            rows.clear();
            state.set(State.READING);
            return;
        }
        workbench.jobs().newest(this, Lane.ANSWER, _ -> question.answer(), answer -> {
            rows.setAll(answer.rows());
            total.set(answer.total());
            state.set(nothing ? State.NOTHING_IMPORTED : answer.rows().isEmpty() ? State.FILTERED : State.SOME);
        });
    }

    /// What is shown, and of how many.
    record Answer(List<Row> rows, int total) {}

    /// All that an answer depends on: plain values, worked out on any thread.
    record Question(List<AccountSummary> accounts, List<Finding> findings, @Nullable Finding finding, Scope scope,
            String filter, List<Control> levels, @Nullable Comparator<Row> order) {
        Answer answer() {
            List<Row> all = scope == Scope.NETWORK && finding != null ? ofNetwork(finding) : ofCase();
            List<Row> shown = new ArrayList<>(all.size());
            for (Row row : all)
                if (passes(row))
                    shown.add(row);
            if (order != null)
                shown.sort(order);
            return new Answer(shown, all.size());
        }

        private List<Row> ofNetwork(Finding network) {
            Map<AccountId, AccountSummary> known = new HashMap<>();
            Map<AccountId, Member> members = new TreeMap<>();
            for (Member member : network.members())
                members.put(member.account(), member);
            for (AccountSummary summary : accounts)
                if (members.containsKey(summary.id()))
                    known.put(summary.id(), summary);
            List<Row> found = new ArrayList<>();
            members.forEach((id, member) -> found.add(new Row(
                    known.getOrDefault(id, new AccountSummary(id, member.handle(), null, null, 0, 0, 0, null, null)),
                    network.number(), member)));
            return found;
        }

        private List<Row> ofCase() {
            Map<AccountId, Row> member = new HashMap<>();
            for (Finding network : findings)
                for (Member one : network.members())
                    member.putIfAbsent(one.account(), new Row(
                            new AccountSummary(one.account(), null, null, null, 0, 0, 0, null, null),
                            network.number(), one));
            List<Row> found = new ArrayList<>(accounts.size());
            for (AccountSummary summary : accounts) {
                Row in = member.get(summary.id());
                found.add(in == null ? new Row(summary, 0, null) : new Row(summary, in.network(), in.member()));
            }
            return found;
        }

        private boolean passes(Row row) {
            Member member = row.member();
            if (!levels.isEmpty() && !levels.contains(member == null ? Control.NONE : member.control()))
                return false;
            return filter.isEmpty() || row.id().value().contains(filter) || has(row.summary().handle())
                    || has(row.summary().displayName());
        }

        private boolean has(@Nullable String text) {
            return text != null && text.toLowerCase(Locale.ROOT).contains(filter.startsWith("@")
                    ? filter.substring(1)
                    : filter);
        }
    }
}
