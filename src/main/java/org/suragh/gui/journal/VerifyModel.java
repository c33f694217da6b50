package org.suragh.gui.journal;

import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.Locale;
import javafx.beans.property.ReadOnlyObjectProperty;
import javafx.beans.property.ReadOnlyObjectWrapper;
import javafx.beans.property.SimpleStringProperty;
import javafx.beans.property.StringProperty;
import javafx.collections.FXCollections;
import javafx.collections.ObservableList;
import org.jspecify.annotations.Nullable;
import org.suragh.base.BuildInfo;
import org.suragh.base.Text;
import org.suragh.gui.bench.Dialogs;
import org.suragh.gui.bench.JobProgress;
import org.suragh.gui.bench.Jobs;
import org.suragh.gui.bench.OpenCase;
import org.suragh.gui.bench.Workbench;
import org.suragh.gui.widget.Numbers;
import org.suragh.investigation.Verifier;

/// The check that nothing in the case has been changed behind its journal: on a read-only connection of its own, changing
/// nothing, to be stopped at any time.
public final class VerifyModel {
    private static final int HASH = 64;

    private final Workbench workbench;
    private final Dialogs dialogs;
    private final ObservableList<Verifier.Check> checks = FXCollections.observableArrayList();
    private final ReadOnlyObjectWrapper<State> state = new ReadOnlyObjectWrapper<>(State.NO_CASE);
    private final StringProperty expected = new SimpleStringProperty("");
    private @Nullable JobProgress job;
    private @Nullable Done done;

    /// Where the check stands.
    public enum State {
        /// No case is open.
        NO_CASE,
        /// Nothing has been checked yet.
        NOT_YET,
        /// Checking.
        RUNNING,
        /// The person stopped it; nothing is said of the case.
        STOPPED,
        /// All that was checked holds.
        GOOD,
        /// Something does not hold.
        DIFFERENT
    }

    /// What was checked, and when.
    private record Done(OpenCase what, Instant at, String expected) {}

    /// A model over the workbench.
    public VerifyModel(Workbench workbench, Dialogs dialogs) {
        this.workbench = workbench;
        this.dialogs = dialogs;
        workbench.openCase().addListener((_, before, now) -> {
            if (before == null || now == null || !before.path().equals(now.path()))
                reset(now);
        });
        reset(workbench.openCase().get());
    }

    /// What the last check found; empty before the first.
    public ObservableList<Verifier.Check> checks() {
        return checks;
    }

    /// Where the check stands.
    public ReadOnlyObjectProperty<State> state() {
        return state.getReadOnlyProperty();
    }

    /// Journal head hash, as a report or an export printed it, that the journal must reach; empty for none.
    public StringProperty expected() {
        return expected;
    }

    /// Whether what was typed as the expected head can be one: nothing, or 64 hexadecimal digits.
    public boolean expectedReadable() {
        String typed = head();
        return typed.isEmpty() || typed.length() == HASH && typed.chars().allMatch(c -> Character.digit(c, 16) >= 0);
    }

    /// Checks the case: file, journal, counts, hashes, places, digest. Does nothing while a check runs.
    public void verify() {
        OpenCase current = workbench.openCase().get();
        if (current == null || state.get() == State.RUNNING)
            return;
        if (!expectedReadable()) {
            dialogs.tell(Text.of("gui.verify.no-hash"));
            return;
        }
        String head = head();
        checks.clear();
        state.set(State.RUNNING);
        job = workbench.beside("gui.job.verify",
                (file, progress) -> Verifier.verify(file, head.isEmpty() ? null : head, progress),
                new Jobs.Ending<List<Verifier.Check>>(found -> {
                    done = new Done(current, Instant.now(), head);
                    checks.setAll(found);
                    boolean good = found.stream().allMatch(Verifier.Check::good);
                    state.set(good ? State.GOOD : State.DIFFERENT);
                    // a case that differs stays as it was found
                    if (good)
                        workbench.entered("verify", new TreeMap<>(Map.of("checks", String.valueOf(found.size()))));
                }, () -> state.set(State.STOPPED), problem -> {
                    state.set(State.NOT_YET);
                    dialogs.problem(problem);
                }));
    }

    /// Stops the check.
    public void stop() {
        if (job != null)
            job.cancel();
    }

    /// How many checks do not hold.
    public long different() {
        return checks.stream().filter(check -> !check.good()).count();
    }

    /// The whole result as text to keep: case, program, time, every check; empty before the first check.
    public String asText() {
        Done last = done;
        if (last == null || checks.isEmpty())
            return "";
        StringBuilder text = new StringBuilder(Text.of("gui.verify.text.head", last.what().info().title(),
                last.what().path(), BuildInfo.version(), Numbers.time(last.at()), workbench.person()));
        if (!last.expected().isEmpty())
            text.append('\n').append(Text.of("gui.verify.text.expected", last.expected()));
        for (Verifier.Check check : checks)
            text.append('\n').append(Text.of(check.good() ? "gui.verify.text.holds" : "gui.verify.text.differs",
                    check.sentence()));
        return text.append('\n').append(sentence()).append('\n').toString();
    }

    /// The outcome in one sentence.
    public String sentence() {
        return switch (state.get()) {
            case NO_CASE, NOT_YET -> "";
            case RUNNING -> Text.of("gui.verify.running");
            case STOPPED -> Text.of("gui.verify.stopped");
            case GOOD -> Text.of("gui.verify.good", checks.size());
            case DIFFERENT -> Text.of("gui.verify.different", different(), checks.size());
        };
    }

    private String head() {
        return expected.get().replaceAll("\\s", "").toLowerCase(Locale.ROOT);
    }

    private void reset(@Nullable OpenCase current) {
        stop();
        checks.clear();
        done = null;
        expected.set("");
        state.set(current == null ? State.NO_CASE : State.NOT_YET);
    }
}
