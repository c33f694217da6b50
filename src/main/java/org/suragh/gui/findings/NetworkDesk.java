package org.suragh.gui.findings;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import org.suragh.base.Text;
import org.suragh.casefile.CaseFile;
import org.suragh.base.SuraghException;
import org.suragh.evidence.AccountId;
import org.suragh.evidence.EvidenceRecord;
import org.suragh.finding.Finding;
import org.suragh.finding.Ground;
import org.suragh.finding.Member;
import org.suragh.finding.Verdict;
import org.suragh.gui.bench.VerdictBook;
import org.suragh.gui.bench.Workbench;
import org.suragh.gui.widget.VerdictDesk;
import org.suragh.gui.widget.Words;
import org.suragh.investigation.Citation;
import org.suragh.investigation.Explainer;

/// The judgement about a network as a whole.
final class NetworkDesk implements VerdictDesk {
    private final VerdictBook book;
    private final Finding finding;
    private final String digest;
    private final List<AccountId> accounts;
    private final List<String> words = new ArrayList<>();
    private final List<Workbench.CaseWork<List<Citation>>> records = new ArrayList<>();

    /// A desk.
    ///
    /// @param digest of the run that found the network
    NetworkDesk(VerdictBook book, Finding finding, String digest) {
        this.book = book;
        this.finding = finding;
        this.digest = digest;
        this.accounts = finding.members().stream().map(Member::account).toList();
        List<EvidenceRecord> rows = book.chosenRows().get();
        if (!rows.isEmpty()) {
            words.add(Text.of("gui.judgement.chosen-rows", rows.size()));
            records.add((_, _) -> cited(rows));
        }
        for (Ground ground : finding.grounds()) {
            words.add(Text.of("gui.judgement.ground", Words.kind(ground.kind()), ground.sentence()));
            records.add((file, _) -> first(file, ground));
        }
    }

    private List<Citation> first(CaseFile file, Ground ground) throws SuraghException {
        return cited(Explainer.rows(file, finding, ground, VerdictBook.CITED));
    }

    private static List<Citation> cited(List<EvidenceRecord> rows) {
        return rows.stream().map(row -> Citation.of(row.provenance())).toList();
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
        book.record(value, accounts, reason, sources.stream().map(records::get).toList(),
                Map.of("network", finding.id(), "analysis", digest));
    }
}
