package org.suragh.gui.ingest;

import java.io.IOException;
import java.io.OutputStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import javafx.beans.property.ReadOnlyObjectProperty;
import javafx.beans.property.ReadOnlyObjectWrapper;
import org.jspecify.annotations.Nullable;
import org.suragh.base.Progress;
import org.suragh.base.SuraghException;
import org.suragh.base.Text;
import org.suragh.casefile.CaseFile;
import org.suragh.casefile.RawReader;
import org.suragh.casefile.SenderHashes;
import org.suragh.evidence.Exhibit;
import org.suragh.evidence.Rejection;
import org.suragh.export.RejectionsCsv;
import org.suragh.gui.bench.Dialogs;
import org.suragh.gui.bench.Jobs;
import org.suragh.gui.bench.OpenCase;
import org.suragh.gui.bench.Workbench;
import org.suragh.gui.widget.Numbers;
import org.suragh.investigation.Explainer;
import org.suragh.investigation.LoadedLists;
import org.suragh.investigation.SenderHash;

/// The chosen exhibit: its notes, the hash its sender gave, the rows that could not become records with their bytes.
public final class ExhibitModel {
    private static final int SHOWN = 2_000;
    private static final int MOST_TEXT = 4_096;

    private final Workbench workbench;
    private final Dialogs dialogs;
    private final ReadOnlyObjectWrapper<@Nullable Details> details = new ReadOnlyObjectWrapper<>();
    private final ReadOnlyObjectWrapper<List<SenderHashes.Statement>> unexplained = new ReadOnlyObjectWrapper<>(
            List.of());

    /// What is shown of the chosen exhibit.
    ///
    /// @param bad the first rows that could not become records
    /// @param rejected how many there are
    /// @param notes what the reader noted
    /// @param sender what senders said of its hash, oldest first
    /// @param lists the address lists it holds, with warnings
    public record Details(Exhibit exhibit, List<Bad> bad, int rejected, List<String> notes,
            List<SenderHashes.Statement> sender, List<LoadedLists.LoadedList> lists) {}

    /// A row that could not become a record.
    ///
    /// @param raw its bytes as text, the first 4 kB of them
    public record Bad(Rejection rejection, String raw) {}

    /// A model over the workbench.
    public ExhibitModel(Workbench workbench, Dialogs dialogs) {
        this.workbench = workbench;
        this.dialogs = dialogs;
        workbench.openCase().addListener((_, before, now) -> {
            if (before == null || now == null || !before.path().equals(now.path()))
                details.set(null);
            warn(now);
        });
        warn(workbench.openCase().get());
    }

    /// What is shown of the chosen exhibit, null when none is chosen.
    public ReadOnlyObjectProperty<@Nullable Details> details() {
        return details.getReadOnlyProperty();
    }

    /// Exhibits that differ from the hash their sender gave, as long as nobody has said why that does not matter.
    public ReadOnlyObjectProperty<List<SenderHashes.Statement>> unexplained() {
        return unexplained.getReadOnlyProperty();
    }

    /// Shows an exhibit.
    public void look(@Nullable Exhibit exhibit) {
        if (exhibit == null) {
            workbench.jobs().forget(List.of(this, "details"));
            details.set(null);
            return;
        }
        workbench.newestInCase(List.of(this, "details"), (file, progress) -> read(file, exhibit, progress),
                details::set);
    }

    /// Whether a text can be a hash that a sender gave.
    static boolean isHash(String typed) {
        try {
            return !typed.isBlank() && !SenderHash.algorithm(typed.strip()).isEmpty();
        } catch (SuraghException none) {
            return false;
        }
    }

    /// Compares the exhibit with the hash its sender gave.
    ///
    /// @param reason why a difference does not matter, empty for none
    public void compare(Exhibit exhibit, String hash, String reason) {
        String person = workbench.person();
        workbench.inCase("gui.job.hash", (file, _) -> SenderHash.compare(file, exhibit.number(), hash, reason, person),
                new Jobs.Ending<SenderHashes.Statement>(_ -> workbench.refresh(() -> look(exhibit)), () -> {},
                        dialogs::problem));
    }

    /// Writes all rows of the exhibit that could not become records, with reason and bytes, to a file the person names.
    public void export(Exhibit exhibit) {
        dialogs.saveFile(Text.of("gui.reject.file", exhibit.number())).ifPresent(target -> workbench
                .inCase("gui.job.export", (file, _) -> write(file, exhibit, target), new Jobs.Ending<Long>(
                        rows -> dialogs.tell(Text.of("gui.reject.written", Numbers.count(rows), target)), () -> {},
                        dialogs::problem)));
    }

    /// Why a row could not become a record, in words.
    static String reason(String key, String detail) {
        return Text.has(key) ? Text.of(key, detail) : key;
    }

    private static Details read(CaseFile file, Exhibit exhibit, Progress progress) throws SuraghException {
        List<Rejection> rejections = file.rejections(exhibit.number());
        List<Bad> bad = new ArrayList<>();
        try (RawReader raw = file.rawReader()) {
            for (Rejection rejection : rejections.subList(0, Math.min(SHOWN, rejections.size()))) {
                progress.checkpoint("gui.job.reading", bad.size(), rejections.size());
                bad.add(new Bad(rejection, Explainer.text(raw.read(rejection.at(), MOST_TEXT))));
            }
        } catch (SuraghException gone) {
            // an exhibit kept by reference may have moved; its rows are listed all the same
            for (Rejection rejection : rejections.subList(bad.size(), Math.min(SHOWN, rejections.size())))
                bad.add(new Bad(rejection, ""));
        }
        List<SenderHashes.Statement> sender = file.senderHashes().all().stream()
                .filter(said -> said.exhibit() == exhibit.number()).toList();
        List<LoadedLists.LoadedList> lists = exhibit.format().equals("address-list")
                ? LoadedLists.of(file).lists().stream().filter(list -> list.exhibit() == exhibit.number()).toList()
                : List.of();
        return new Details(exhibit, bad, rejections.size(), file.notes().getOrDefault(exhibit.number(), List.of()),
                sender, lists);
    }

    private static long write(CaseFile file, Exhibit exhibit, Path target) throws SuraghException {
        try (OutputStream out = Files.newOutputStream(target)) {
            return RejectionsCsv.write(file, exhibit.number(), out);
        } catch (IOException e) {
            throw new SuraghException("gui.map.not-written", e, target);
        }
    }

    private void warn(@Nullable OpenCase now) {
        if (now == null) {
            workbench.jobs().forget(List.of(this, "sender"));
            unexplained.set(List.of());
            return;
        }
        workbench.newestInCase(List.of(this, "sender"), (file, _) -> open(file.senderHashes().all()),
                unexplained::set);
    }

    /// A later statement on the same hash with a reason answers the earlier one.
    private static List<SenderHashes.Statement> open(List<SenderHashes.Statement> all) {
        return all.stream().filter(said -> !said.matches() && said.reason().isEmpty())
                .filter(said -> all.stream().noneMatch(other -> other.exhibit() == said.exhibit()
                        && other.given().equals(said.given()) && !other.reason().isEmpty()))
                .toList();
    }
}
