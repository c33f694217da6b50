package org.suragh.gui.findings;

import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.TreeMap;
import javafx.beans.property.BooleanProperty;
import javafx.beans.property.ReadOnlyObjectProperty;
import javafx.beans.property.ReadOnlyObjectWrapper;
import javafx.beans.property.SimpleBooleanProperty;
import javafx.beans.property.SimpleStringProperty;
import javafx.beans.property.StringProperty;
import javafx.collections.FXCollections;
import javafx.collections.ObservableList;
import org.jspecify.annotations.Nullable;
import org.suragh.base.Text;
import org.suragh.finding.Control;
import org.suragh.finding.Finding;
import org.suragh.finding.Ground;
import org.suragh.finding.Member;
import org.suragh.finding.Verdict;
import org.suragh.gui.bench.Dialogs;
import org.suragh.gui.bench.Jobs;
import org.suragh.gui.bench.OpenCase;
import org.suragh.gui.bench.RowsQuestion;
import org.suragh.gui.bench.Selection;
import org.suragh.gui.bench.VerdictBook;
import org.suragh.gui.bench.VerdictQuestion;
import org.suragh.gui.bench.Workbench;
import org.suragh.gui.widget.Words;
import org.suragh.investigation.Analysis;
import org.suragh.investigation.Explainer;

/// The list of networks in order of evidence, the chosen one, and what a person concludes of it.
public final class FindingsModel {
    private static final int ROWS = 20_000;

    private final Workbench workbench;
    private final VerdictBook book;
    private final Dialogs dialogs;
    private final ObservableList<Finding> findings = FXCollections.observableArrayList();
    private final StringProperty filter = new SimpleStringProperty("");
    private final BooleanProperty supportedOnly = new SimpleBooleanProperty();
    private final ReadOnlyObjectWrapper<State> state = new ReadOnlyObjectWrapper<>(State.NO_CASE);

    /// Why the list shows what it shows.
    public enum State {
        /// No case is open.
        NO_CASE,
        /// Nothing has been imported.
        NOTHING_IMPORTED,
        /// An import or an analysis runs.
        WORKING,
        /// Imported, not analysed yet.
        NOT_ANALYSED,
        /// Analysed, and no network was found.
        NOTHING_FOUND,
        /// The filter hides all networks.
        FILTERED,
        /// There are networks.
        SOME
    }

    /// A model over the workbench.
    public FindingsModel(Workbench workbench, VerdictBook book, Dialogs dialogs) {
        this.workbench = workbench;
        this.book = book;
        this.dialogs = dialogs;
        workbench.analysis().addListener((_, _, _) -> update());
        workbench.openCase().addListener((_, _, _) -> update());
        workbench.jobs().shown().subscribe(this::update);
        filter.addListener((_, _, _) -> update());
        supportedOnly.addListener((_, _, _) -> update());
        update();
    }

    /// The networks shown, strongest first.
    public ObservableList<Finding> findings() {
        return findings;
    }

    /// Why the list shows what it shows.
    public ReadOnlyObjectProperty<State> state() {
        return state.getReadOnlyProperty();
    }

    /// Text that a network's title or one of its handles must contain.
    public StringProperty filter() {
        return filter;
    }

    /// Whether only networks with supported control are shown.
    public BooleanProperty supportedOnly() {
        return supportedOnly;
    }

    /// Shows all networks again.
    public void clearFilter() {
        filter.set("");
        supportedOnly.set(false);
    }

    /// The chosen network, null when none is.
    public @Nullable Finding chosen() {
        return workbench.selection().get().finding();
    }

    /// Chooses a network as a whole.
    public void choose(Finding finding) {
        Selection now = workbench.selection().get();
        if (!finding.equals(now.finding()))
            workbench.select(Selection.of(finding));
    }

    /// Goes to the page where files are imported.
    public void goImport() {
        workbench.go("materials");
    }

    /// Goes to the start page.
    public void goStart() {
        workbench.go("start");
    }

    /// Analyses the case.
    public void analyse() {
        workbench.analyse(new TreeMap<>(), new Jobs.Ending<>(_ -> {}, () -> {}, dialogs::problem));
    }

    /// Opens the rows behind a statement.
    public void openRows(Finding finding, Ground ground) {
        workbench.ask(new RowsQuestion(Words.ground(ground),
                (file, _) -> Explainer.rows(file, finding, ground, ROWS)));
    }

    /// Shows the page on which evidence for and against stand side by side.
    void showEvidence() {
        workbench.tab().set("evidence");
    }

    /// Name and version of the calibration of the run; `none` without one.
    String calibration() {
        Analysis run = workbench.analysis().get();
        return run == null ? "none" : run.manifest().getOrDefault("calibration", "none");
    }

    /// The judgement of a network that stands, if there is one.
    Optional<Verdict> judgement(Finding finding) {
        return book.standing(finding.members().stream().map(Member::account).toList());
    }

    /// What the box for the judgement of a network works on.
    VerdictQuestion question(Finding finding) {
        Analysis run = workbench.analysis().get();
        return NetworkQuestion.of(book, finding, run == null ? "" : run.digest());
    }

    private void update() {
        OpenCase current = workbench.openCase().get();
        Analysis run = workbench.analysis().get();
        List<Finding> all = run == null ? List.of() : run.findings();
        List<Finding> shown = all.stream().filter(this::passes).toList();
        if (!shown.equals(findings))
            findings.setAll(shown);
        if (run == null)
            state.set(current == null
                    ? State.NO_CASE
                    : !workbench.jobs().shown().isEmpty()
                            ? State.WORKING
                            : current.empty() ? State.NOTHING_IMPORTED : State.NOT_ANALYSED);
        else
            state.set(all.isEmpty() ? State.NOTHING_FOUND : shown.isEmpty() ? State.FILTERED : State.SOME);
    }

    private boolean passes(Finding finding) {
        if (supportedOnly.get() && finding.control() != Control.SUPPORTED)
            return false;
        String wanted = filter.get().strip().toLowerCase(Locale.ROOT);
        if (wanted.isEmpty() || finding.title().toLowerCase(Locale.ROOT).contains(wanted)
                || finding.id().toLowerCase(Locale.ROOT).equals(wanted))
            return true;
        for (Member member : finding.members()) {
            String handle = member.handle();
            if (member.account().value().equals(wanted)
                    || handle != null && handle.toLowerCase(Locale.ROOT).contains(wanted))
                return true;
        }
        return false;
    }
}
