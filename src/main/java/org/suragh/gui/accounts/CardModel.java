package org.suragh.gui.accounts;

import java.util.ArrayList;
import java.util.Collection;
import java.util.List;
import java.util.SortedSet;
import java.util.TreeSet;
import java.util.function.Consumer;
import javafx.beans.property.ReadOnlyObjectProperty;
import javafx.beans.property.ReadOnlyObjectWrapper;
import org.jspecify.annotations.Nullable;
import org.suragh.base.Text;
import org.suragh.evidence.AccountId;
import org.suragh.evidence.EvidenceRecord;
import org.suragh.evidence.IpAddress;
import org.suragh.evidence.Login;
import org.suragh.finding.Finding;
import org.suragh.finding.Member;
import org.suragh.gui.bench.Jobs;
import org.suragh.gui.bench.RowsQuestion;
import org.suragh.gui.bench.Selection;
import org.suragh.gui.bench.VerdictBook;
import org.suragh.gui.bench.VerdictQuestion;
import org.suragh.gui.bench.WholeCase;
import org.suragh.gui.bench.Workbench;
import org.suragh.gui.widget.Isolate;
import org.suragh.investigation.Analysis;
import org.suragh.investigation.Explainer;
import org.suragh.investigation.Habits;
import org.suragh.investigation.PersonLists;

/// The card of chosen accounts or addresses: what they are, and the rows that say so.
public final class CardModel {
    private static final int LOGINS = 20_000;

    private final Workbench workbench;
    private final VerdictBook book;
    private final WholeCase whole;
    private final ReadOnlyObjectWrapper<Card> card = new ReadOnlyObjectWrapper<>(new Card.None());
    private @Nullable Selection shown;

    /// What the card shows.
    public sealed interface Card {
        /// Nothing but the network as a whole, or nothing at all.
        record None() implements Card {}

        /// Being read.
        record Reading() implements Card {}

        /// One account.
        ///
        /// @param member its place in the chosen network, null when it is not in it
        record OneAccount(Explainer.AccountCard card, @Nullable Member member) implements Card {}

        /// Two accounts and what ties them.
        record Pair(Explainer.PairCard card) implements Card {}

        /// More than two accounts.
        record Several(SortedSet<AccountId> accounts, int inNetwork) implements Card {}

        /// An address.
        ///
        /// @param logins log-ins from it, oldest first
        /// @param accounts accounts that used it
        record Address(IpAddress address, List<Login> logins, SortedSet<AccountId> accounts) implements Card {}
    }

    /// A model over the workbench.
    public CardModel(Workbench workbench, VerdictBook book, WholeCase whole) {
        this.workbench = workbench;
        this.book = book;
        this.whole = whole;
        workbench.selection().addListener((_, _, now) -> show(now));
        workbench.analysis().addListener((_, _, _) -> show(workbench.selection().get()));
        workbench.openCase().addListener((_, _, now) -> {
            if (now != null)
                anew();
        });
        show(workbench.selection().get());
    }

    /// The card.
    public ReadOnlyObjectProperty<Card> card() {
        return card.getReadOnlyProperty();
    }

    /// Opens records in the rows tab.
    public void openRows(String title, List<? extends EvidenceRecord> records) {
        List<EvidenceRecord> copy = List.copyOf(records);
        workbench.ask(new RowsQuestion(title, (_, _) -> copy));
    }

    /// Chooses one account.
    public void choose(AccountId account) {
        workbench.select(workbench.selection().get().withAccounts(List.of(account)));
    }

    /// Chooses two accounts: the card of what ties them.
    public void choose(AccountId a, AccountId b) {
        workbench.select(workbench.selection().get().withAccounts(List.of(a, b)));
    }

    /// Goes back to the network as a whole.
    public void back() {
        workbench.select(workbench.selection().get().cleared());
    }

    /// `@handle`, or the id where none is known, safe inside a sentence.
    public String name(AccountId id) {
        return Isolate.handle(workbench.handle(id), id.value());
    }

    /// What the box for the judgement of these accounts works on.
    ///
    /// @param behind records behind what ties them
    VerdictQuestion question(Collection<AccountId> accounts, List<EvidenceRecord> behind) {
        return SetQuestion.of(book, accounts, behind);
    }

    /// Whether something can be written.
    boolean writable() {
        return book.writable();
    }

    /// Puts an account on a list.
    void list(AccountId id, PersonLists.Place place, String reason) {
        String person = workbench.person();
        workbench.inCase((file, _) -> {
            PersonLists.put(file, person, place, PersonLists.Subject.of(id), reason);
            return Boolean.TRUE;
        }, _ -> workbench.refresh(() -> {
            shown = null;
            show(workbench.selection().get());
        }));
    }

    /// Counts a pair again in every layer at five widths, and says why layers do not link it; the card follows.
    void countWidths(Explainer.PairCard pair, Runnable stopped) {
        Card before = card.get();
        whole.withLayers("gui.pair.widths.running", (file, run, material, _) -> Explainer.pair(file, run, material,
                pair.a(), pair.b()), new Jobs.Ending<>(read -> {
                    if (card.get() == before)
                        card.set(new Card.Pair(read));
                }, stopped, problem -> {
                    stopped.run();
                    workbench.jobs().problem(problem);
                }));
    }

    /// Reads how accounts post.
    void habits(Consumer<Habits> then, Runnable stopped) {
        whole.withHabits(then, stopped);
    }

    /// Opens the posts of an account.
    void openPosts(AccountId id) {
        workbench.ask(new RowsQuestion(Text.of("gui.habits.rows", name(id)), (file, _) -> List.copyOf(file.postsOf(
                id))));
    }

    /// Number of the chosen network, 0 when none is.
    public int network() {
        Finding finding = workbench.selection().get().finding();
        return finding == null ? 0 : finding.number();
    }

    private void anew() {
        Card current = card.get();
        if (current instanceof Card.Pair || current instanceof Card.Several) {
            card.set(new Card.Reading());
            card.set(current);
        }
    }

    private void show(Selection selection) {
        Analysis run = workbench.analysis().get();
        if (shown != null && shown.accounts().equals(selection.accounts())
                && shown.addresses().equals(selection.addresses()) && shown.finding() == selection.finding())
            return;
        shown = selection;
        Finding finding = selection.finding();
        List<AccountId> accounts = List.copyOf(selection.accounts());
        if (run != null && accounts.size() == 1) {
            ask((file, _) -> new Card.OneAccount(Explainer.account(file, run, accounts.getFirst()),
                    finding == null ? null : member(finding, accounts.getFirst())));
        } else if (run != null && accounts.size() == 2) {
            ask((file, _) -> new Card.Pair(Explainer.pair(file, run, accounts.get(0), accounts.get(1))));
        } else if (accounts.size() > 1) {
            workbench.jobs().forget(this);
            int inside = finding == null
                    ? 0
                    : (int) finding.members().stream().filter(m -> selection.accounts().contains(m.account())).count();
            card.set(new Card.Several(selection.accounts(), inside));
        } else if (selection.addresses().size() == 1) {
            IpAddress address = selection.addresses().first();
            ask((file, _) -> address(address, file.loginsAt(address, !address.isV4(), LOGINS)));
        } else {
            workbench.jobs().forget(this);
            card.set(new Card.None());
        }
    }

    private void ask(Workbench.CaseWork<Card> work) {
        card.set(new Card.Reading());
        workbench.newestInCase(this, work, card::set);
    }

    private static Card address(IpAddress address, List<Login> logins) {
        SortedSet<AccountId> accounts = new TreeSet<>();
        for (Login login : logins)
            accounts.add(login.account());
        return new Card.Address(address, new ArrayList<>(logins), accounts);
    }

    private static @Nullable Member member(Finding finding, AccountId id) {
        return finding.members().stream().filter(member -> member.account().equals(id)).findFirst().orElse(null);
    }

    /// The sentence that heads the rows of an account.
    String rowsOf(AccountId id) {
        return Text.of("gui.rows.of-account", name(id));
    }
}
