package org.suragh.gui.accounts;

import java.util.ArrayList;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import org.suragh.base.Text;
import org.suragh.evidence.AccountId;
import org.suragh.evidence.EvidenceRecord;
import org.suragh.finding.Verdict;
import org.suragh.gui.bench.VerdictBook;
import org.suragh.gui.widget.VerdictDesk;
import org.suragh.investigation.Citation;

/// The judgement about two or more chosen accounts.
final class SetDesk implements VerdictDesk {
    private final VerdictBook book;
    private final List<AccountId> accounts;
    private final List<String> words = new ArrayList<>();
    private final List<List<Citation>> records = new ArrayList<>();

    /// A desk.
    ///
    /// @param behind records behind what ties the accounts, may be empty
    SetDesk(VerdictBook book, Collection<AccountId> accounts, List<EvidenceRecord> behind) {
        this.book = book;
        this.accounts = List.copyOf(accounts);
        offer("gui.judgement.chosen-rows", book.chosenRows().get(), Integer.MAX_VALUE);
        offer("gui.judgement.behind", behind, VerdictBook.CITED);
    }

    private void offer(String key, List<EvidenceRecord> rows, int most) {
        if (rows.isEmpty())
            return;
        words.add(Text.of(key, rows.size()));
        records.add(rows.stream().limit(most).map(row -> Citation.of(row.provenance())).toList());
    }

    @Override
    public Optional<Verdict> standing() {
        return book.standing(accounts);
    }

    @Override
    public List<Verdict> history() {
        return book.history(accounts);
    }

    @Override
    public List<Verdict> beside() {
        return book.beside(accounts);
    }

    @Override
    public boolean writable() {
        return book.writable();
    }

    @Override
    public boolean newerThanRun() {
        return book.newerThanRun();
    }

    @Override
    public void analyseAgain() {
        book.analyseAgain();
    }

    @Override
    public List<String> sources() {
        return List.copyOf(words);
    }

    @Override
    public void judge(Verdict.Value value, String reason, Set<Integer> sources) {
        List<Citation> cited = sources.stream().flatMap(source -> records.get(source).stream()).toList();
        book.record(value, accounts, reason, List.of((_, _) -> cited), Map.of());
    }
}
