package org.suragh.gui.report;

import java.io.BufferedOutputStream;
import java.io.IOException;
import java.io.OutputStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import javafx.beans.binding.Bindings;
import javafx.beans.binding.BooleanExpression;
import org.jspecify.annotations.Nullable;
import org.suragh.base.Progress;
import org.suragh.base.SuraghException;
import org.suragh.base.Text;
import org.suragh.casefile.CaseFile;
import org.suragh.export.Exporter;
import org.suragh.export.Exports;
import org.suragh.gui.bench.Dialogs;
import org.suragh.gui.bench.Jobs;
import org.suragh.gui.bench.OpenCase;
import org.suragh.gui.bench.Workbench;
import org.suragh.investigation.Analysis;
import org.suragh.report.PdfReport;

/// The report and the exports of the newest run, written beside the open case on a read-only connection.
public final class ReportModel {
    private final Workbench workbench;
    private final Dialogs dialogs;
    private final BooleanExpression ready;

    /// A model over the workbench.
    public ReportModel(Workbench workbench, Dialogs dialogs) {
        this.workbench = workbench;
        this.dialogs = dialogs;
        this.ready = Bindings.createBooleanBinding(() -> workbench.analysis().get() != null, workbench.analysis());
    }

    /// Whether there is a run to write about.
    public BooleanExpression ready() {
        return ready;
    }

    /// All exports, in the order of the list.
    public List<Exporter> exports() {
        return Exports.ALL;
    }

    /// Asks where, and writes the report.
    public void report() {
        save(".pdf", "gui.job.report", "report", PdfReport::write);
    }

    /// Asks where, and writes an export.
    public void export(Exporter exporter) {
        save("-" + exporter.id() + "." + exporter.extension(), "gui.job.export", "export",
                (file, analysis, out, _) -> exporter.write(file, analysis, out));
    }

    /// Something that is written.
    private interface Writing {
        void write(CaseFile file, Analysis analysis, OutputStream out, Progress progress)
                throws IOException, SuraghException;
    }

    private void save(String ending, String job, String act, Writing writing) {
        Analysis run = workbench.analysis().get();
        OpenCase current = workbench.openCase().get();
        if (run == null || current == null) {
            dialogs.tell(Text.of("gui.report.not-ready"));
            return;
        }
        Optional<Path> chosen = dialogs.saveFile(name(current) + ending);
        chosen.ifPresent(path -> workbench.<String>beside(job, (file, progress) -> {
            write(path, file, run, writing, progress);
            return act;
        }, new Jobs.Ending<String>(_ -> written(path, run, act), () -> {}, dialogs::problem)));
    }

    // written beside its place first, so that a good file is never replaced by half of one
    private static void write(Path path, CaseFile file, Analysis run, Writing writing, Progress progress)
            throws SuraghException {
        Path part = path.resolveSibling(path.getFileName() + ".part");
        try {
            try (OutputStream out = new BufferedOutputStream(Files.newOutputStream(part))) {
                writing.write(file, run, out, progress);
            }
            Files.move(part, path, StandardCopyOption.REPLACE_EXISTING);
        } catch (IOException e) {
            throw new SuraghException("gui.report.failed", e, path);
        } finally {
            remove(part);
        }
    }

    private static void remove(Path part) throws SuraghException {
        try {
            Files.deleteIfExists(part);
        } catch (IOException e) {
            throw new SuraghException("gui.report.failed", e, part);
        }
    }

    private void written(Path path, Analysis run, String act) {
        workbench.entered(act,
                new TreeMap<>(Map.of("analysis", run.digest(), "file", String.valueOf(path.getFileName()))));
        dialogs.tell(Text.of("gui.report.written", path));
    }

    private static String name(OpenCase current) {
        @Nullable
        Path name = current.path().getFileName();
        return name == null ? "suragh" : name.toString().replaceAll("\\.suragh$", "");
    }
}
