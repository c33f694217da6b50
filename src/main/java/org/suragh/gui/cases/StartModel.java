package org.suragh.gui.cases;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.TreeMap;
import java.util.concurrent.Executor;
import java.util.stream.Stream;
import javafx.collections.FXCollections;
import javafx.collections.ObservableList;
import org.suragh.base.Installation;
import org.suragh.base.SuraghException;
import org.suragh.base.Text;
import org.suragh.casefile.CaseInfo;
import org.suragh.gui.bench.Dialogs;
import org.suragh.gui.bench.Jobs;
import org.suragh.gui.bench.Workbench;
import org.suragh.ingest.ReadOptions;
import org.suragh.investigation.Importer;

/// The first page: recent cases, sample cases, a new case, an old one, files dropped.
public final class StartModel {
    private final Workbench workbench;
    private final Dialogs dialogs;
    private final Executor workers;
    private final Path home;
    private final ObservableList<Sample> samples = FXCollections.observableArrayList();

    /// A shipped sample.
    ///
    /// @param folder with the raw exports and a README
    /// @param title first line of the README
    public record Sample(Path folder, String title) {}

    /// A model over the workbench.
    ///
    /// @param workers runs the reading of a sample's files
    /// @param home folder in which sample cases are made
    public StartModel(Workbench workbench, Dialogs dialogs, Executor workers, Path home) {
        this.workbench = workbench;
        this.dialogs = dialogs;
        this.workers = workers;
        this.home = home;
        samples.setAll(Installation.sampleCases().map(StartModel::samplesIn).orElse(List.of()));
    }

    /// Places of the cases opened last.
    public ObservableList<Path> recent() {
        return workbench.preferences().recent();
    }

    /// The shipped samples.
    public ObservableList<Sample> samples() {
        return samples;
    }

    /// Lets the person choose a case and opens it.
    public void choose() {
        dialogs.chooseFiles(Dialogs.Purpose.CASE).stream().findFirst().ifPresent(this::open);
    }

    /// Opens a case; one that has gone can be taken off the list.
    public void open(Path file) {
        if (!Files.exists(file)) {
            if (dialogs.ask(Text.of("gui.start.gone", file), Text.of("gui.start.gone.act")))
                workbench.preferences().forget(file);
            return;
        }
        workbench.open(file, this::show);
    }

    /// Makes a case and goes to where files are imported.
    public void create(Path file, CaseInfo info) {
        workbench.create(file, info, () -> workbench.go("materials"));
    }

    /// Lets the person name the file of a new case.
    public Optional<Path> place(String title) {
        String name = title.strip().replaceAll("[^\\p{L}\\p{N}._ -]", "").strip();
        return dialogs.saveFile((name.isEmpty() ? Text.of("gui.start.case") : name) + ".suragh");
    }

    /// Opens a sample; the first time it is imported and analysed into a case in the person's own folder.
    public void open(Sample sample) {
        Path file = home.resolve(sample.folder().getFileName() + ".suragh");
        if (Files.exists(file)) {
            workbench.open(file, () -> {
                if (workbench.analysis().get() == null)
                    fill(sample);
                else
                    show();
            });
            return;
        }
        try {
            Files.createDirectories(home);
        } catch (IOException e) {
            dialogs.problem(new SuraghException("gui.start.no-folder", e, home));
            return;
        }
        workbench.create(file, CaseInfo.titled(sample.title(), true), () -> fill(sample));
    }

    /// How many dropped files wait for a case.
    public int waiting() {
        return workbench.dropped().size();
    }

    /// Lets go of the files that wait.
    public void letGo() {
        workbench.dropped().clear();
    }

    private void fill(Sample sample) {
        String person = workbench.person();
        workbench.inCase("gui.job.sample", (file, progress) -> {
            for (Path exhibit : exhibits(sample.folder()))
                Importer.importFile(file, exhibit, null, ReadOptions.NONE, true, person, workers, progress);
            return true;
        }, new Jobs.Ending<Boolean>(_ -> workbench.refresh(() -> workbench.analyse(new TreeMap<>(),
                new Jobs.Ending<>(_ -> show(), () -> workbench.go("materials"), dialogs::problem))),
                () -> workbench.go("materials"), dialogs::problem));
    }

    private void show() {
        var current = workbench.openCase().get();
        workbench.go(current != null && current.empty() ? "materials" : "networks");
    }

    private static List<Path> exhibits(Path folder) throws SuraghException {
        try (Stream<Path> files = Files.list(folder)) {
            return files.filter(file -> !file.getFileName().toString().matches("(README|truth).*")).sorted().toList();
        } catch (IOException e) {
            throw new SuraghException("gui.start.no-folder", e, folder);
        }
    }

    private static List<Sample> samplesIn(Path folder) {
        List<Sample> found = new ArrayList<>();
        try (Stream<Path> folders = Files.list(folder)) {
            for (Path one : folders.filter(Files::isDirectory).sorted().toList())
                found.add(new Sample(one, title(one)));
        } catch (IOException unreadable) {
            return List.of();
        }
        return found;
    }

    private static String title(Path folder) throws IOException {
        Path readme = folder.resolve("README.md");
        if (Files.isRegularFile(readme)) {
            try (Stream<String> lines = Files.lines(readme)) {
                String first = lines.filter(line -> line.startsWith("# ")).findFirst().orElse("");
                if (!first.isEmpty())
                    return first.substring(2).strip();
            }
        }
        return folder.getFileName().toString();
    }
}
