package org.suragh.gui.bench;

import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.SortedMap;
import java.util.TreeMap;
import java.util.function.Consumer;
import javafx.beans.property.ObjectProperty;
import javafx.beans.property.ReadOnlyObjectProperty;
import javafx.beans.property.ReadOnlyObjectWrapper;
import javafx.beans.property.ReadOnlyStringProperty;
import javafx.beans.property.ReadOnlyStringWrapper;
import javafx.beans.property.SimpleObjectProperty;
import javafx.beans.property.SimpleStringProperty;
import javafx.beans.property.StringProperty;
import javafx.collections.FXCollections;
import javafx.collections.ObservableList;
import org.jspecify.annotations.Nullable;
import org.suragh.base.Progress;
import org.suragh.base.SuraghException;
import org.suragh.casefile.CaseFile;
import org.suragh.casefile.CaseInfo;
import org.suragh.evidence.AccountId;
import org.suragh.finding.Finding;
import org.suragh.investigation.Analysis;
import org.suragh.investigation.Analyst;

/// What every screen is given: the open case, its newest analysis, the selection, and the way to the case lane.
///
/// Screen thread only, but for the case file itself, which lives on the case lane and is never handed out.
public final class Workbench implements AutoCloseable {
    private final Jobs jobs;
    private final Preferences preferences;
    private final History history = new History();
    private final ReadOnlyObjectWrapper<@Nullable OpenCase> openCase = new ReadOnlyObjectWrapper<>();
    private final ReadOnlyObjectWrapper<@Nullable Analysis> analysis = new ReadOnlyObjectWrapper<>();
    private final ReadOnlyObjectWrapper<Selection> selection = new ReadOnlyObjectWrapper<>(Selection.NONE);
    private final ReadOnlyObjectWrapper<List<CaseFile.AccountSummary>> accounts = new ReadOnlyObjectWrapper<>(
            List.of());
    private final ObjectProperty<@Nullable RowsQuestion> rows = new SimpleObjectProperty<>();
    private final ObservableList<Path> dropped = FXCollections.observableArrayList();
    private final ReadOnlyStringWrapper screen = new ReadOnlyStringWrapper("start");
    private final StringProperty tab = new SimpleStringProperty("graph");
    // on the case lane only
    private final HeldCase held = new HeldCase();

    /// A workbench without a case.
    public Workbench(Jobs jobs, Preferences preferences) {
        this.jobs = jobs;
        this.preferences = preferences;
    }

    /// Work on the open case, on the case lane.
    ///
    /// @param <T> what it gives
    public interface CaseWork<T> {
        /// Does it. The file must not leave the call.
        T run(CaseFile file, Progress progress) throws SuraghException;
    }

    /// The jobs of the window.
    public Jobs jobs() {
        return jobs;
    }

    /// What the desktop remembers.
    public Preferences preferences() {
        return preferences;
    }

    /// The way back.
    public History history() {
        return history;
    }

    /// The open case, null when none is.
    public ReadOnlyObjectProperty<@Nullable OpenCase> openCase() {
        return openCase.getReadOnlyProperty();
    }

    /// The newest stored run of the open case, null when it has not been analysed.
    public ReadOnlyObjectProperty<@Nullable Analysis> analysis() {
        return analysis.getReadOnlyProperty();
    }

    /// What is chosen, for all views.
    public ReadOnlyObjectProperty<Selection> selection() {
        return selection.getReadOnlyProperty();
    }

    /// All accounts of the case in text order, loaded behind the window; empty until then.
    public ReadOnlyObjectProperty<List<CaseFile.AccountSummary>> accounts() {
        return accounts.getReadOnlyProperty();
    }

    /// Last known handle of an account, null where none is known; found by halving, as the accounts are in text order.
    public @Nullable String handle(AccountId id) {
        List<CaseFile.AccountSummary> all = accounts.get();
        int low = 0;
        int high = all.size() - 1;
        while (low <= high) {
            int middle = (low + high) >>> 1;
            int order = all.get(middle).id().compareTo(id);
            if (order == 0)
                return all.get(middle).handle();
            if (order < 0)
                low = middle + 1;
            else
                high = middle - 1;
        }
        return null;
    }

    /// The rows a person asked to see; the rows view listens.
    public ObjectProperty<@Nullable RowsQuestion> rows() {
        return rows;
    }

    /// Files a person dropped that have not been taken in yet; they wait here until a case is open.
    public ObservableList<Path> dropped() {
        return dropped;
    }

    /// Chooses something, with a way back.
    public void select(Selection next) {
        Selection before = selection.get();
        if (before.equals(next))
            return;
        selection.set(next);
        history.add(new History.Act(() -> selection.set(before), () -> selection.set(next)));
    }

    /// Id of the screen that is shown: `start`, `networks`, `materials`, `journal`, `settings`.
    public ReadOnlyStringProperty screen() {
        return screen.getReadOnlyProperty();
    }

    /// Id of the tab of the networks screen: `graph`, `accounts`, `addresses`, `posts`, `rows`.
    public StringProperty tab() {
        return tab;
    }

    /// Goes to a screen, with a way back.
    public void go(String next) {
        String before = screen.get();
        if (before.equals(next))
            return;
        screen.set(next);
        history.add(new History.Act(() -> screen.set(before), () -> screen.set(next)));
    }

    /// Opens the rows behind a statement in the rows tab.
    public void ask(RowsQuestion question) {
        rows.set(question);
        go("networks");
        tab.set("rows");
    }

    /// Makes a new case and opens it.
    public void create(Path path, CaseInfo info, Runnable then) {
        String person = info.examiner().isEmpty() ? person() : info.examiner();
        enter("gui.job.create", () -> CaseFile.create(path, info, person), "", then);
    }

    /// Opens a case; for reading only where the file cannot be written.
    public void open(Path path, Runnable then) {
        enter("gui.job.open", () -> Files.exists(path) && !Files.isWritable(path)
                ? CaseFile.openReadOnly(path)
                : CaseFile.open(path), "open", then);
    }

    /// Reads the case's facts and its newest run again, after an act, and then goes on.
    public void refresh(Runnable then) {
        OpenCase current = openCase.get();
        if (current == null)
            return;
        boolean readOnly = current.readOnly();
        inCase((caseFile, _) -> Loaded.of(caseFile, readOnly), loaded -> {
            show(loaded);
            then.run();
        });
    }

    /// Closes the case.
    @Override
    public void close() {
        jobs.quiet(Lane.CASE, _ -> {
            held.close();
            return true;
        }, _ -> {});
        openCase.set(null);
        analysis.set(null);
        accounts.set(List.of());
        rows.set(null);
        selection.set(Selection.NONE);
        history.clear();
    }

    /// A short question to the open case.
    public <T> JobProgress inCase(CaseWork<T> work, Consumer<? super T> done) {
        return jobs.quiet(Lane.CASE, progress -> work.run(held.file(), progress), done);
    }

    /// A question of which only the newest answer counts.
    public <T> JobProgress newestInCase(Object asker, CaseWork<T> work, Consumer<? super T> done) {
        return jobs.newest(asker, Lane.CASE, progress -> work.run(held.file(), progress), done);
    }

    /// Long work on the open case, shown with its progress.
    public <T> JobProgress inCase(String titleKey, CaseWork<T> work, Jobs.Ending<T> ending) {
        return jobs.shown(Lane.CASE, titleKey, progress -> work.run(held.file(), progress), ending);
    }

    /// Long work on a read-only connection of its own, on the analysis lane, shown with its progress.
    public <T> JobProgress beside(String titleKey, CaseWork<T> work, Jobs.Ending<T> ending) {
        OpenCase current = openCase.get();
        if (current == null)
            throw new IllegalStateException("no case is open");
        Path path = current.path();
        return jobs.shown(Lane.ANALYSIS, titleKey, progress -> {
            try (CaseFile readOnly = CaseFile.openReadOnly(path)) {
                return work.run(readOnly, progress);
            }
        }, ending);
    }

    /// Analyses the open case with these settings, stores the run and shows it.
    public JobProgress analyse(SortedMap<String, String> settings, Jobs.Ending<Analysis> ending) {
        String person = person();
        return beside("gui.job.analyse", (readOnly, progress) -> Analyst.analyse(readOnly, settings, progress),
                new Jobs.Ending<>(result -> inCase((caseFile, _) -> Analyst.store(caseFile, result, person),
                        stored -> refresh(() -> ending.done().accept(stored))), ending.stopped(), ending.failed()));
    }

    /// Who acts: the examiner of the case, else the name given on this desktop, else the system's user.
    public String person() {
        OpenCase current = openCase.get();
        if (current != null && !current.info().examiner().isEmpty())
            return current.info().examiner();
        return here();
    }

    private String here() {
        String remembered = preferences.remembered("examiner");
        return remembered.isEmpty() ? System.getProperty("user.name", "") : remembered;
    }

    /// Enters an act that only read the case (a report, an export, a check) into its journal, unless the case is open for reading
    /// only.
    public void entered(String act, SortedMap<String, String> parameters) {
        OpenCase current = openCase.get();
        if (current == null || current.readOnly())
            return;
        String person = person();
        inCase((caseFile, _) -> caseFile.journal().append(person, act, parameters), _ -> refresh(() -> {}));
    }

    /// A way to have a case file.
    private interface Opening {
        CaseFile open() throws SuraghException;
    }

    private void enter(String titleKey, Opening opening, String act, Runnable then) {
        String here = here();
        jobs.shown(Lane.CASE, titleKey, _ -> {
            CaseFile opened = opening.open();
            held.hold(opened, here, act);
            return Loaded.of(opened, held.readOnly());
        }, loaded -> {
            history.clear();
            accounts.set(List.of());
            rows.set(null);
            selection.set(Selection.NONE);
            show(loaded);
            preferences.opened(loaded.facts().path());
            then.run();
        });
    }

    private void show(Loaded loaded) {
        Analysis before = analysis.get();
        openCase.set(loaded.facts());
        if (before == null || loaded.run() == null || before.run() != loaded.run().run()
                || !before.digest().equals(loaded.run().digest())) {
            analysis.set(loaded.run());
            List<Finding> findings = loaded.run() == null ? List.of() : loaded.run().findings();
            selection.set(Selection.of(findings.isEmpty() ? null : findings.getFirst()));
        }
        newestInCase(accounts, (caseFile, _) -> caseFile.accountSummaries(), accounts::set);
    }

    /// What is read of a case at once.
    private record Loaded(OpenCase facts, @Nullable Analysis run) {
        static Loaded of(CaseFile file, boolean readOnly) throws SuraghException {
            return new Loaded(OpenCase.of(file, readOnly), Analyst.latest(file).orElse(null));
        }
    }
}
