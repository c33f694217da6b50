package org.suragh.gui.ingest;

import java.nio.file.Files;
import java.nio.file.Path;
import java.time.ZoneId;
import java.util.Collection;
import java.util.List;
import java.util.Optional;
import java.util.TreeMap;
import java.util.concurrent.Executor;
import java.util.function.UnaryOperator;
import javafx.beans.property.BooleanProperty;
import javafx.beans.property.ReadOnlyBooleanProperty;
import javafx.beans.property.ReadOnlyBooleanWrapper;
import javafx.beans.property.ReadOnlyObjectProperty;
import javafx.beans.property.ReadOnlyObjectWrapper;
import javafx.beans.property.SimpleBooleanProperty;
import javafx.collections.FXCollections;
import javafx.collections.ListChangeListener;
import javafx.collections.ObservableList;
import org.jspecify.annotations.Nullable;
import org.suragh.base.SuraghException;
import org.suragh.base.Text;
import org.suragh.evidence.Exhibit;
import org.suragh.gui.bench.Dialogs;
import org.suragh.gui.bench.JobProgress;
import org.suragh.gui.bench.Jobs;
import org.suragh.gui.bench.OpenCase;
import org.suragh.gui.bench.Workbench;
import org.suragh.gui.ingest.Item.State;
import org.suragh.ingest.ReadOptions;
import org.suragh.investigation.BundledLists;
import org.suragh.investigation.Importer;
import org.suragh.investigation.SenderHash;

/// Materials: files go in one after the other, each in one transaction. A question stops one file, not the others; a stop
/// leaves the case as it was before the file that was being read.
public final class ImportModel {
    private static final String ASKS = "ingest.ask.";

    private final Workbench workbench;
    private final Dialogs dialogs;
    private final Executor workers;
    private final ObservableList<Exhibit> exhibits = FXCollections.observableArrayList();
    private final ObservableList<Item> items = FXCollections.observableArrayList();
    private final ReadOnlyObjectWrapper<@Nullable Item> open = new ReadOnlyObjectWrapper<>();
    private final ReadOnlyBooleanWrapper running = new ReadOnlyBooleanWrapper();
    private final ReadOnlyBooleanWrapper canImport = new ReadOnlyBooleanWrapper();
    private final BooleanProperty keepCopy = new SimpleBooleanProperty(true);
    private final BooleanProperty lookFirst = new SimpleBooleanProperty();
    private @Nullable ZoneId lastZone;
    private int count;
    private @Nullable JobProgress job;

    /// A model over the workbench.
    ///
    /// @param workers runs reading, hashing and compressing
    public ImportModel(Workbench workbench, Dialogs dialogs, Executor workers) {
        this.workbench = workbench;
        this.dialogs = dialogs;
        this.workers = workers;
        workbench.openCase().addListener((_, before, now) -> {
            if (before == null || now == null || !before.path().equals(now.path())) {
                items.clear();
                open.set(null);
            }
            show(now);
        });
        workbench.dropped().addListener((ListChangeListener<Path>) _ -> takeDropped());
        show(workbench.openCase().get());
    }

    /// Exhibits and members by number.
    public ObservableList<Exhibit> exhibits() {
        return exhibits;
    }

    /// The files of this sitting in the order they came.
    ObservableList<Item> items() {
        return items;
    }

    /// The file whose question is shown, null when none is.
    ReadOnlyObjectProperty<@Nullable Item> open() {
        return open.getReadOnlyProperty();
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

    /// Whether each file is shown as it will be stored before anything of it is.
    public BooleanProperty lookFirst() {
        return lookFirst;
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
        for (Path file : files)
            items.add(Item.waiting(count++, file));
        next();
    }

    /// Shows the question of a file.
    void ask(Item item) {
        if (item.state() == State.ASKS)
            open.set(item);
    }

    /// Puts the open question aside; the file keeps waiting for its answer.
    void later() {
        open.set(null);
    }

    /// Answers the open question and tries the file again, after the one that is being read.
    ///
    /// @param hash the hash its sender gave, empty for none
    void answer(@Nullable String format, ReadOptions options, String hash) {
        Item asked = open.get();
        if (asked == null)
            return;
        open.set(null);
        lastZone = options.zone() == null ? lastZone : options.zone();
        change(asked.id(), item -> item.answered(new Item.Said(true, format, options, hash)));
        next();
    }

    /// Reads the file of an exhibit again with other answers, from the place it came from: rows that could not become
    /// records get another chance, what is stored stays.
    void again(Exhibit exhibit) {
        Exhibit whole = exhibit.parent() == 0 ? exhibit : exhibits.get(exhibit.parent() - 1);
        Path file = whole.place() == null ? null : Path.of(whole.place());
        if (file == null || !Files.exists(file)) {
            dialogs.tell(Text.of("gui.reject.gone", whole.name(), String.valueOf(file)));
            return;
        }
        Item item = Item.waiting(count++, file).asks(Text.of("gui.reject.again.why"));
        items.add(item);
        open.set(item);
    }

    /// Adds the address lists that come with the program, as an exhibit like any other.
    void addLists() {
        if (running.get())
            return;
        String person = workbench.person();
        Item item = Item.waiting(count++, Path.of(Text.of("gui.import.lists.name", BundledLists.DAY)));
        items.add(item);
        start(item, (caseFile, progress) -> BundledLists.add(caseFile, person, workers, progress));
    }

    /// Leaves a file out and goes on with the others.
    void skip(Item left) {
        if (open.get() != null && open.get().id() == left.id())
            open.set(null);
        change(left.id(), item -> item.out(Text.of("gui.import.skipped")));
        next();
    }

    /// Stops the file that is being read and leaves out those that wait.
    void stop() {
        if (job != null)
            job.cancel();
    }

    /// Takes the files that are through off the list.
    void clear() {
        items.removeIf(Item::through);
    }

    /// The zone said last in this sitting, to offer it again, never to take it for granted; null before the first.
    @Nullable
    ZoneId lastZone() {
        return lastZone;
    }

    /// Analyses the case and shows its networks.
    public void analyse() {
        workbench.analyse(new TreeMap<>(),
                new Jobs.Ending<>(_ -> workbench.go("networks"), () -> {}, dialogs::problem));
    }

    private void show(@Nullable OpenCase now) {
        exhibits.setAll(now == null ? List.of() : now.exhibits());
        canImport.set(now != null && !now.readOnly());
        takeDropped();
    }

    private void takeDropped() {
        if (!canImport.get() || workbench.dropped().isEmpty())
            return;
        List<Path> files = List.copyOf(workbench.dropped());
        workbench.dropped().clear();
        add(files);
    }

    private void next() {
        if (running.get())
            return;
        Optional<Item> waiting = items.stream().filter(item -> item.state() == State.WAITING).findFirst();
        if (waiting.isPresent())
            begin(waiting.get());
        else if (open.get() == null)
            items.stream().filter(item -> item.state() == State.ASKS).findFirst().ifPresent(open::set);
    }

    private void begin(Item item) {
        if (lookFirst.get() && !item.said().looked()) {
            change(item.id(), one -> one.asks(Text.of("gui.import.look")));
            next();
            return;
        }
        run(item);
    }

    private void run(Item item) {
        boolean keep = keepCopy.get();
        String person = workbench.person();
        Item.Said said = item.said();
        start(item, (caseFile, progress) -> {
            Importer.Outcome outcome = Importer.importFile(caseFile, item.file(), said.format(), said.options(), keep,
                    person, workers, progress);
            Exhibit now = outcome.already() == null ? outcome.exhibits().getFirst() : outcome.already();
            if (!said.hash().isEmpty())
                SenderHash.compare(caseFile, now.number(), said.hash(), "", person);
            return outcome;
        });
    }

    private void start(Item item, Workbench.CaseWork<Importer.Outcome> work) {
        int id = item.id();
        running.set(true);
        change(id, Item::reading);
        job = workbench.inCase("gui.job.import", work, new Jobs.Ending<Importer.Outcome>(outcome -> done(id, outcome),
                () -> stopped(id), problem -> failed(id, problem)));
        job.about(item.name());
    }

    private void done(int id, Importer.Outcome outcome) {
        Exhibit earlier = outcome.already();
        change(id, item -> earlier == null
                ? item.done(outcome.exhibits().getFirst(), outcome.counts(), outcome.notes())
                : item.already(earlier));
        running.set(false);
        workbench.refresh(this::next);
    }

    private void stopped(int id) {
        change(id, item -> item.out(Text.of("gui.import.stopped")));
        for (Item item : List.copyOf(items))
            if (item.state() == State.WAITING)
                change(item.id(), waiting -> waiting.out(Text.of("gui.import.stopped-before")));
        running.set(false);
    }

    private void failed(int id, Throwable problem) {
        running.set(false);
        if (problem instanceof SuraghException known) {
            change(id,
                    item -> known.key().startsWith(ASKS)
                            ? item.asks(Item.words(known))
                            : item.out(known.userMessage()));
        } else {
            change(id, item -> item.out(Text.of("gui.import.failed")));
            dialogs.problem(problem);
        }
        next();
    }

    private void change(int id, UnaryOperator<Item> act) {
        for (int i = 0; i < items.size(); i++)
            if (items.get(i).id() == id)
                items.set(i, act.apply(items.get(i)));
    }
}
