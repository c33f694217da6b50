package org.suragh.gui.bench;

import java.util.ArrayList;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeSet;
import javafx.beans.property.ObjectProperty;
import javafx.beans.property.SimpleObjectProperty;
import org.suragh.base.SuraghException;
import org.suragh.evidence.AccountId;
import org.suragh.evidence.EvidenceRecord;
import org.suragh.finding.Verdict;
import org.suragh.investigation.Analysis;
import org.suragh.investigation.Citation;
import org.suragh.investigation.Verdicts;

/// What persons concluded in the open case, and the way to add to it. Screen thread only.
public final class VerdictBook {
    /// How many records of one statement are cited.
    public static final int CITED = 5;

    private final Workbench workbench;
    private final ObjectProperty<List<EvidenceRecord>> chosenRows = new SimpleObjectProperty<>(List.of());

    /// The book of a workbench.
    public VerdictBook(Workbench workbench) {
        this.workbench = workbench;
        workbench.openCase().addListener((_, before, now) -> {
            if (before == null || now == null || !before.path().equals(now.path()))
                chosenRows.set(List.of());
        });
    }

    /// The records that are chosen in the tab of rows; a judgement can rest on them.
    public ObjectProperty<List<EvidenceRecord>> chosenRows() {
        return chosenRows;
    }

    /// What stands about exactly these accounts.
    public Optional<Verdict> standing(Collection<AccountId> accounts) {
        List<AccountId> wanted = List.copyOf(new TreeSet<>(accounts));
        return standing().stream().filter(verdict -> verdict.accounts().equals(wanted)).findFirst();
    }

    /// All that was said about exactly these accounts, oldest first, what was taken back included.
    public List<Verdict> history(Collection<AccountId> accounts) {
        List<AccountId> wanted = List.copyOf(new TreeSet<>(accounts));
        OpenCase current = workbench.openCase().get();
        return current == null
                ? List.of()
                : Verdicts.history(current.journal()).stream().filter(v -> v.accounts().equals(wanted)).toList();
    }

    /// What stands about any of these accounts with others, but not about exactly them.
    public List<Verdict> beside(Collection<AccountId> accounts) {
        List<AccountId> wanted = List.copyOf(new TreeSet<>(accounts));
        return standing().stream().filter(verdict -> !verdict.accounts().equals(wanted))
                .filter(verdict -> verdict.accounts().stream().filter(wanted::contains).count() >= 2).toList();
    }

    private List<Verdict> standing() {
        OpenCase current = workbench.openCase().get();
        return current == null ? List.of() : Verdicts.standing(current.journal());
    }

    /// Whether something can be written.
    public boolean writable() {
        OpenCase current = workbench.openCase().get();
        return current != null && !current.readOnly();
    }

    /// Whether persons said something that the shown run does not know yet.
    public boolean newerThanRun() {
        Analysis run = workbench.analysis().get();
        return run != null && !entries(standing()).equals(entries(Verdicts.of(run)));
    }

    private static List<Long> entries(List<Verdict> verdicts) {
        return verdicts.stream().map(Verdict::entry).sorted().toList();
    }

    /// Analyses the case anew with the settings of the shown run, so that it follows what persons said.
    public void analyseAgain() {
        Analysis run = workbench.analysis().get();
        if (run != null)
            workbench.analyse(run.settings(), new Jobs.Ending<>(_ -> {}, () -> {}, workbench.jobs()::problem));
    }

    /// Writes a judgement into the journal, with a way back.
    ///
    /// @param records finds the records it rests on, on the case lane; empty for taking back
    /// @param context further parameters of the entry, such as `network`
    public void record(Verdict.Value value, Collection<AccountId> accounts, String reason,
            List<Workbench.CaseWork<List<Citation>>> records, Map<String, String> context) {
        Optional<Verdict> before = standing(accounts);
        String person = workbench.person();
        workbench.inCase((file, progress) -> {
            List<Citation> cited = new ArrayList<>();
            for (Workbench.CaseWork<List<Citation>> one : records)
                cited.addAll(one.run(file, progress));
            return Verdicts.record(file, person, new Verdicts.Draft(value, accounts, reason, cited), context);
        }, written -> {
            workbench.history().add(new History.Act(() -> again(before, written, context),
                    () -> again(Optional.of(written), written, context)));
            workbench.refresh(() -> {});
        });
    }

    // says again what stood before, or takes back what was said
    private void again(Optional<Verdict> wanted, Verdict written, Map<String, String> context) {
        String person = workbench.person();
        boolean empty = wanted.isEmpty() || wanted.get().value() == Verdict.Value.WITHDRAWN;
        workbench.inCase((file, _) -> Verdicts.record(file, person, empty
                ? new Verdicts.Draft(Verdict.Value.WITHDRAWN, written.accounts(), "", List.of())
                : new Verdicts.Draft(wanted.get().value(), written.accounts(), wanted.get().reason(),
                        parsed(wanted.get().records())),
                context), _ -> workbench.refresh(() -> {}));
    }

    private static List<Citation> parsed(List<String> records) throws SuraghException {
        List<Citation> cited = new ArrayList<>();
        for (String one : records)
            cited.add(Citation.parse(one));
        return cited;
    }
}
