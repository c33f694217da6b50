package org.suragh.gui.ingest;

import java.nio.file.Path;
import java.util.ArrayDeque;
import java.util.Collection;
import java.util.Deque;
import java.util.List;
import java.util.TreeMap;
import java.util.concurrent.Executor;
import javafx.beans.property.BooleanProperty;
import javafx.beans.property.ReadOnlyBooleanProperty;
import javafx.beans.property.ReadOnlyBooleanWrapper;
import javafx.beans.property.ReadOnlyObjectProperty;
import javafx.beans.property.ReadOnlyObjectWrapper;
import javafx.beans.property.SimpleBooleanProperty;
import javafx.collections.FXCollections;
import javafx.collections.ObservableList;
import org.jspecify.annotations.Nullable;
import org.suragh.base.SuraghException;
import org.suragh.base.Text;
import org.suragh.evidence.Exhibit;
import org.suragh.evidence.Rejection;
import org.suragh.gui.bench.Dialogs;
import org.suragh.gui.bench.Jobs;
import org.suragh.gui.bench.OpenCase;
import org.suragh.gui.bench.Workbench;
import org.suragh.ingest.ReadOptions;
import org.suragh.investigation.Importer;

/// Materials: files go in one after the other, each in one transaction; a question stops one file, not the others.
public final class ImportModel {
    private static final String ASKS = "ingest.ask.";

    private final Workbench workbench;
    private final Dialogs dialogs;
    private final Executor workers;
    private final Deque<Path> waiting = new ArrayDeque<>();
    private final ObservableList<Exhibit> exhibits = FXCollections.observableArrayList();
    private final ObservableList<Result> results = FXCollections.observableArrayList();
    private final ReadOnlyObjectWrapper<@Nullable Question> question = new ReadOnlyObjectWrapper<>();
    private final ReadOnlyObjectWrapper<@Nullable Details> details = new ReadOnlyObjectWrapper<>();
    private final ReadOnlyBooleanWrapper running = new ReadOnlyBooleanWrapper();
    private final ReadOnlyBooleanWrapper canImport = new ReadOnlyBooleanWrapper();
    private final BooleanProperty keepCopy = new SimpleBooleanProperty(true);
    private ReadOptions lastAnswer = ReadOptions.NONE;

    /// What came of one file.
    ///
    /// @param file name of the file
    /// @param sentence the four numbers, or why it could not be read
    /// @param notes what the examiner should know
    /// @param good whether it is in the case
    public record Result(String file, String sentence, List<String> notes, boolean good) {}

    /// What a file leaves open.
    ///
    /// @param file the file
    /// @param key which question: the part after `ingest.ask.`
    /// @param sentence the question with samples
    /// @param answered what has been said so far
    public record Question(Path file, String key, String sentence, ReadOptions answered) {}

    /// What is shown of the chosen exhibit.
    ///
    /// @param rejections rows that could not become records, at most some thousands
    /// @param notes what the reader noted
    public record Details(Exhibit exhibit, List<Rejection> rejections, List<String> notes) {}

    /// A model over the workbench.
    ///
    /// @param workers runs reading, hashing and compressing
    public ImportModel(Workbench workbench, Dialogs dialogs, Executor workers) {
        this.workbench = workbench;
        this.dialogs = dialogs;
        this.workers = workers;
        workbench.openCase().addListener((_, before, now) -> {
            if (before == null || now == null || !before.path().equals(now.path())) {
                results.clear();
                question.set(null);
                details.set(null);
                waiting.clear();
            }
            exhibits.setAll(now == null ? List.of() : now.exhibits());
            canImport.set(now != null && !now.readOnly());
        });
        OpenCase current = workbench.openCase().get();
        exhibits.setAll(current == null ? List.of() : current.exhibits());
        canImport.set(current != null && !current.readOnly());
    }

    /// Exhibits and members by number.
    public ObservableList<Exhibit> exhibits() {
        return exhibits;
    }

    /// What came of the files of this sitting, newest first.
    public ObservableList<Result> results() {
        return results;
    }

    /// The open question, null when there is none.
    public ReadOnlyObjectProperty<@Nullable Question> question() {
        return question.getReadOnlyProperty();
    }

    /// What is shown of the chosen exhibit, null when none is chosen.
    public ReadOnlyObjectProperty<@Nullable Details> details() {
        return details.getReadOnlyProperty();
    }

    /// Whether an import runs.
    public ReadOnlyBooleanProperty running() {
        return running.getReadOnlyProperty();
    }

    /// Whether files can be brought in: a case is open and can be written.
    public ReadOnlyBooleanProperty canImport() {
        return canImport.getReadOnlyProperty();
    }

    /// Whether a byte-identical copy of each file goes into the case; otherwise only its hash and place.
    public BooleanProperty keepCopy() {
        return keepCopy;
    }

    /// The open case, for the view to say what it lacks.
    public ReadOnlyObjectProperty<@Nullable OpenCase> openCase() {
        return workbench.openCase();
    }

    /// Lets the person choose files, or a folder.
    public void choose(Dialogs.Purpose purpose) {
        add(dialogs.chooseFiles(purpose));
    }

    /// Brings files in, after those that wait.
    public void add(Collection<Path> files) {
        if (files.isEmpty())
            return;
        if (!canImport.get()) {
            dialogs.tell(Text.of("gui.import.no-case"));
            return;
        }
        workbench.go("materials");
        waiting.addAll(files);
        next();
    }

    /// Answers the open question and tries the file again.
    public void answer(ReadOptions options) {
        Question open = question.get();
        if (open == null)
            return;
        question.set(null);
        lastAnswer = options;
        run(open.file(), options);
    }

    /// Leaves the file of the open question out and goes on with the others.
    public void skip() {
        Question open = question.get();
        question.set(null);
        if (open != null)
            results.addFirst(new Result(name(open.file()), Text.of("gui.import.skipped"), List.of(), false));
        next();
    }

    /// What the last answer was, to begin the next question with.
    public ReadOptions lastAnswer() {
        return lastAnswer;
    }

    /// Analyses the case and shows its networks.
    public void analyse() {
        workbench.analyse(new TreeMap<>(),
                new Jobs.Ending<>(_ -> workbench.go("networks"), () -> {}, dialogs::problem));
    }

    /// Shows the rejections and notes of an exhibit.
    public void look(@Nullable Exhibit exhibit) {
        if (exhibit == null) {
            details.set(null);
            return;
        }
        workbench.newestInCase(List.of(this, "details"), (file, _) -> {
            List<Rejection> rejections = file.rejections(exhibit.number());
            List<String> notes = file.notes().getOrDefault(exhibit.number(), List.of());
            return new Details(exhibit, rejections, notes);
        }, details::set);
    }

    private void next() {
        if (running.get() || question.get() != null)
            return;
        Path file = waiting.poll();
        if (file != null)
            run(file, ReadOptions.NONE);
    }

    private void run(Path file, ReadOptions options) {
        running.set(true);
        boolean keep = keepCopy.get();
        String person = workbench.person();
        workbench.inCase("gui.job.import",
                (caseFile, progress) -> Importer.importFile(caseFile, file, null, options, keep, person, workers,
                        progress),
                new Jobs.Ending<Importer.Outcome>(outcome -> done(file, outcome), () -> stopped(file),
                        problem -> failed(file, options, problem)));
    }

    private void done(Path file, Importer.Outcome outcome) {
        Exhibit.Counts counts = outcome.counts();
        Exhibit earlier = outcome.already();
        String sentence = earlier == null
                ? Text.of("gui.import.counts", counts.read(), counts.stored(), counts.duplicates(), counts.rejected())
                : Text.of("gui.import.already", earlier.number(), earlier.name());
        results.addFirst(new Result(name(file), sentence, outcome.notes(), true));
        running.set(false);
        workbench.refresh(this::next);
    }

    private void stopped(Path file) {
        results.addFirst(new Result(name(file), Text.of("gui.import.stopped"), List.of(), false));
        waiting.clear();
        running.set(false);
    }

    private void failed(Path file, ReadOptions options, Throwable problem) {
        running.set(false);
        if (problem instanceof SuraghException open && open.key().startsWith(ASKS)) {
            question.set(new Question(file, open.key().substring(ASKS.length()), asked(open), options));
            return;
        }
        if (problem instanceof SuraghException known)
            results.addFirst(new Result(name(file), known.userMessage(), List.of(), false));
        else
            dialogs.problem(problem);
        next();
    }

    // the reader's sentence names options of the command line; the window words the same question for its own fields
    private static String asked(SuraghException open) {
        String key = "gui.ask." + open.key().substring(ASKS.length());
        return Text.has(key) ? Text.of(key, open.args()) : open.userMessage();
    }

    private static String name(Path file) {
        Path name = file.getFileName();
        return name == null ? file.toString() : name.toString();
    }
}
