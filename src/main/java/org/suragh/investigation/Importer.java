package org.suragh.investigation;

import java.io.IOException;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import java.util.concurrent.Executor;
import org.jspecify.annotations.Nullable;
import org.suragh.base.Progress;
import org.suragh.base.SuraghException;
import org.suragh.base.Text;
import org.suragh.casefile.CaseFile;
import org.suragh.casefile.EvidenceWriter;
import org.suragh.container.ContainerProblem;
import org.suragh.evidence.Exhibit;
import org.suragh.ingest.Archives;
import org.suragh.ingest.ReadOptions;

/// Brings one file (or folder) into a case, in one transaction.
///
/// The file is opened for reading only, and hashed and copied on the very bytes that are parsed. A zip file or folder
/// that one reader understands as a whole is given to it whole; any other has each member read by the reader that
/// recognises it. Every member is an exhibit of its own, with its own hash and its own four numbers.
public final class Importer {
    private static final int MOST_REFUSED = 16;

    private Importer() {}

    /// What came of it.
    ///
    /// @param exhibits the exhibit and its members
    /// @param counts over all of them
    /// @param already the earlier exhibit with the same bytes, when nothing was added because of it
    /// @param notes sentences for the examiner
    public record Outcome(List<Exhibit> exhibits, Exhibit.Counts counts, @Nullable Exhibit already,
            List<String> notes) {}

    /// Imports a file. Cancelled or failed, it leaves the case as it was.
    ///
    /// @param format id of a format, or null to recognise it
    /// @param keepCopy whether a byte-identical copy goes into the case
    /// @param workers runs reading, hashing and compressing beside the calling thread, which alone writes; an executor
    ///     that runs its task at once, or never, makes the calling thread do all of it
    public static Outcome importFile(CaseFile file, Path path, @Nullable String format, ReadOptions options,
            boolean keepCopy, String person, Executor workers, Progress progress) throws SuraghException {
        String who = person.isBlank() ? Text.of("investigation.not-recorded") : person;
        var request = new Request(path, format, options, keepCopy, who);
        Map<String, SuraghException> refused = new TreeMap<>();
        try {
            while (true) {
                try {
                    return once(file, request, refused, workers, progress);
                } catch (Watched.Unreadable member) {
                    // rows of it may be stored by now: the transaction is gone, and another leaves the member out
                    if (refused.put(member.member(), member.refusal()) != null || refused.size() > MOST_REFUSED)
                        throw member.refusal();
                }
            }
        } catch (ContainerProblem problem) {
            throw Archives.said(problem);
        } catch (IOException unreadable) {
            throw new SuraghException("investigation.import.unreadable", unreadable, path);
        }
    }

    private static Outcome once(CaseFile file, Request request, Map<String, SuraghException> refused,
            Executor workers, Progress progress) throws IOException, SuraghException {
        try (Received received = Received.of(request.path, request.options.password())) {
            Exhibit already = Again.find(file, received);
            if (already != null && Rereading.open(file, already) == 0)
                return again(file, already, request.path, request.person);
            ImportPlan plan = received.plan(new Planner(request.format, request.options, refused));
            Rereading rereading = already == null
                    ? null
                    : Rereading.of(file, already, ImportPlan.said(request.options), plan.top().format());
            if (already != null && rereading == null)
                return again(file, already, request.path, request.person);
            Outcome outcome;
            Mappings mappings = Mappings.of(file, request.options);
            try (EvidenceWriter writer = file.beginImport(request.person)) {
                String place = request.path.toAbsolutePath().normalize().toString();
                Intake intake = new Intake(plan, new Intake.Order(place, mappings, request.keepCopy), writer,
                        rereading);
                Pipeline pipeline = new Pipeline(workers, progress);
                pipeline.run(feed -> intake.read(feed, workers), () -> intake.bytesRead(), plan.totalBytes());
                List<Exhibit> exhibits = intake.finish();
                received.checkUnchanged();
                progress.checkpoint("investigation.stage.store", 0, 0);
                mappings.save(writer);
                List<String> notes = new ArrayList<>(intake.notes());
                notes.addAll(writer.commit());
                outcome = outcome(exhibits, notes);
            }
            return rereading == null ? later(file, outcome) : reread(outcome, rereading.before());
        }
    }

    /// What was asked for.
    private record Request(Path path, @Nullable String format, ReadOptions options, boolean keepCopy, String person) {}

    private static Outcome outcome(List<Exhibit> exhibits, List<String> notes) {
        Exhibit.Counts counts = Exhibit.Counts.NONE;
        for (Exhibit exhibit : exhibits)
            counts = counts.plus(exhibit.counts());
        return new Outcome(exhibits, counts, null, List.copyOf(notes));
    }

    /// Says so when the case holds an earlier export of the same accounts.
    private static Outcome later(CaseFile file, Outcome outcome) throws SuraghException {
        Exhibit now = outcome.exhibits.getFirst();
        Optional<Exhibit> earlier = Comparison.earlierOfSmall(file, now);
        if (earlier.isEmpty())
            return outcome;
        List<String> notes = new ArrayList<>(outcome.notes);
        notes.add(Text.of("investigation.note.later", now.number(), earlier.get().number(), earlier.get().name()));
        return new Outcome(outcome.exhibits, outcome.counts, null, List.copyOf(notes));
    }

    private static Outcome reread(Outcome outcome, Exhibit before) {
        Exhibit.Counts counts = outcome.counts;
        List<String> notes = new ArrayList<>(outcome.notes);
        notes.add(Text.of("investigation.note.reread", counts.read(), before.number(),
                outcome.exhibits.getFirst().number(), counts.stored(), counts.duplicates(), counts.rejected()));
        return new Outcome(outcome.exhibits, counts, null, List.copyOf(notes));
    }

    private static Outcome again(CaseFile file, Exhibit already, Path path, String person) throws SuraghException {
        file.journal().append(person, "import-again", new TreeMap<>(Map.of("exhibit",
                Integer.toString(already.number()), "sha256", already.sha256())));
        List<String> notes = new ArrayList<>();
        notes.add(Text.of("investigation.note.already", path.getFileName(), Integer.toString(already.number()),
                already.name()));
        int open = Rereading.open(file, already);
        if (open > 0)
            notes.add(Text.of("investigation.note.open-rejections", open, already.number()));
        return new Outcome(List.of(), Exhibit.Counts.NONE, already, notes);
    }
}
