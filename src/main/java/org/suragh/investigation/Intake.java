package org.suragh.investigation;

import java.io.IOException;
import java.time.Instant;
import java.time.temporal.ChronoUnit;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.SortedMap;
import java.util.TreeMap;
import java.util.concurrent.Executor;
import java.util.concurrent.atomic.AtomicLong;
import org.jspecify.annotations.Nullable;
import org.suragh.base.Progress;
import org.suragh.base.SuraghException;
import org.suragh.base.Text;
import org.suragh.casefile.EvidenceWriter;
import org.suragh.container.Containers;
import org.suragh.evidence.Exhibit;
import org.suragh.evidence.Provenance;
import org.suragh.evidence.Rejection;
import org.suragh.ingest.ArchiveSource;
import org.suragh.ingest.ExhibitSource;
import org.suragh.ingest.ReadOptions;

/// Reads a planned file: announces the exhibit and its members, runs the readers, sees every byte through.
///
/// [#read] runs on a worker, the steps it hands over and everything else on the thread of the case.
final class Intake {
    private final ImportPlan plan;
    private final ReadOptions options;
    private final Mappings mappings;
    private ReadOptions asRead;
    private final boolean keepCopy;
    private final EvidenceWriter writer;
    private final Map<String, Integer> numbers = new LinkedHashMap<>();
    private final List<Watched> watched = new ArrayList<>();
    private final AtomicLong counter = new AtomicLong();
    private final List<String> notes = new ArrayList<>();
    private final int first;
    private final @Nullable Rereading again;

    /// What an import was asked for.
    ///
    /// @param place where the file lies
    /// @param mappings what was said of the file, and of headers before
    /// @param keepCopy whether the bytes go into the case; a later reading has them there or not
    record Order(String place, Mappings mappings, boolean keepCopy) {}

    /// @param again which rows are read, when it is a later reading; null for all
    Intake(ImportPlan plan, Order order, EvidenceWriter writer, @Nullable Rereading again) throws SuraghException {
        this.plan = plan;
        this.options = order.mappings.said();
        this.mappings = order.mappings;
        this.asRead = options;
        this.keepCopy = again == null ? order.keepCopy : again.before().kept();
        this.again = again;
        this.writer = writer;
        Instant now = Instant.now().truncatedTo(ChronoUnit.MILLIS);
        ImportPlan.Part top = plan.top();
        this.first = writer.addExhibit(0, top.name(), order.place, top.format(), now);
        for (ImportPlan.Part part : plan.parts().subList(1, plan.parts().size()))
            numbers.put(part.name(), writer.addExhibit(first, part.name(), null, part.format(), now));
        if (again != null)
            writer.readsAgain(first, again.before().number());
    }

    /// Every row of a first reading, and those that a later one takes.
    private boolean wanted(int exhibit, Provenance where) {
        return again == null
                || again.takes(exhibit == first ? "" : plan.parts().get(exhibit - first).name(), where);
    }

    long bytesRead() {
        return counter.get();
    }

    /// Sentences for the examiner, after the end.
    List<String> notes() {
        return notes;
    }

    private int number(ImportPlan.Part part) {
        return part == plan.top() ? first : numbers.getOrDefault(part.name(), first);
    }

    /// The worker's part.
    void read(Pipeline.Feed feed, Executor workers) throws IOException, SuraghException {
        var copy = new Watched.Copying(keepCopy && again == null, workers, writer, feed, counter);
        var noCopy = new Watched.Copying(false, workers, writer, feed, counter);
        for (ImportPlan.Part part : plan.parts())
            watched.add(new Watched(part, number(part), part.ownCopy() ? copy : noCopy));
        try {
            for (int i = 0; i < watched.size(); i++)
                readRows(plan.parts().get(i), watched.get(i), feed);
            for (Watched source : plan.folder() ? watched.subList(1, watched.size()) : watched)
                source.drain();
        } catch (Watched.Refused refused) {
            throw refused.refusal();
        } catch (RowFeed.Stopped stopped) {
            throw stopped.refusal();
        }
    }

    private void readRows(ImportPlan.Part part, Watched source, Pipeline.Feed feed)
            throws IOException, SuraghException {
        for (ImportPlan.Reading reading : part.readings())
            readRows(part, reading, source, feed);
    }

    private void readRows(ImportPlan.Part part, ImportPlan.Reading reading, Watched source, Pipeline.Feed feed)
            throws IOException, SuraghException {
        Map<String, Integer> members = new TreeMap<>();
        SortedMap<String, ExhibitSource> seen = new TreeMap<>();
        reading.members().forEach((path, name) -> {
            int exhibit = numbers.getOrDefault(name, first);
            members.put(path, exhibit);
            seen.put(path, watched.get(exhibit - first));
        });
        ExhibitSource read = part.source() instanceof ArchiveSource archive
                ? new ChosenMembers(archive, source, seen)
                : source;
        try (RowFeed rows = new RowFeed(number(part), members, writer, feed, this::note, this::wanted)) {
            ReadOptions all = part.source() instanceof ArchiveSource
                    ? options
                    : mappings.forFile(part.source(), rows);
            if (part == plan.top())
                asRead = all;
            reading.reader().read(read, all, rows, stopOnly(feed));
        } catch (SuraghException refusal) {
            // a member that cannot be read is left out; a question is asked
            if (part == plan.top() || refusal.key().startsWith("ingest.ask."))
                throw refusal;
            throw new Watched.Unreadable(part.name(), refusal);
        }
    }

    private static Progress stopOnly(Pipeline.Feed feed) {
        return new Progress() {
            @Override
            public void at(String stageKey, long done, long total) {}

            @Override
            public boolean cancelled() {
                return feed.stopped();
            }
        };
    }

    private void note(int exhibit, String key, List<String> args) throws SuraghException {
        writer.note(exhibit, key, args);
        notes.add(Text.of(key, args.toArray()));
    }

    /// Gives every exhibit its size, hash and numbers.
    List<Exhibit> finish() throws SuraghException {
        for (ImportPlan.Remark remark : plan.remarks())
            note(first, remark.key(), remark.args());
        if (!plan.unread().isEmpty())
            note(first, "investigation.note.unread", Planner.some(plan.unread(), ""));
        stillRejected();
        String said = ImportPlan.said(asRead);
        SortedMap<String, String> hashes = new TreeMap<>();
        List<Exhibit> exhibits = new ArrayList<>();
        long bytes = 0;
        for (Watched source : watched.subList(1, watched.size())) {
            Exhibit exhibit = writer.finishExhibit(source.exhibit(), source.bytes(), source.sha256(), keepCopy, said);
            exhibits.add(exhibit);
            if (plan.folder() && !exhibit.name().contains(Containers.INSIDE)) {
                hashes.put(exhibit.name(), exhibit.sha256());
                bytes += exhibit.bytes();
            }
        }
        Watched whole = watched.getFirst();
        Exhibit top = plan.folder()
                ? writer.finishExhibit(first, bytes, Again.listHash(hashes), keepCopy, said)
                : writer.finishExhibit(first, whole.bytes(), whole.sha256(), keepCopy, said);
        exhibits.addFirst(top);
        return exhibits;
    }

    /// Rows that a later reading did not meet keep their reason.
    private void stillRejected() throws SuraghException {
        for (Rejection left : again == null ? List.<Rejection>of() : again.left()) {
            Provenance at = left.at();
            int exhibit = numbers.getOrDefault(at.member(), first);
            writer.reject(new Rejection(new Provenance(exhibit, at.member(), at.line(), at.offset(), at.length()),
                    left.reasonKey(), left.detail()));
        }
    }
}
