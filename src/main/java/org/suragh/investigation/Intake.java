package org.suragh.investigation;

import java.io.IOException;
import java.io.InputStream;
import java.time.Instant;
import java.time.temporal.ChronoUnit;
import java.util.ArrayList;
import java.util.HashMap;
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
import org.suragh.evidence.Exhibit;
import org.suragh.evidence.Provenance;
import org.suragh.evidence.Rejection;
import org.suragh.ingest.ArchiveSource;
import org.suragh.ingest.ExhibitSource;
import org.suragh.ingest.FormatReader;
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
    private final int number;
    private final Map<String, Integer> members = new LinkedHashMap<>();
    private final Map<Integer, String> names = new HashMap<>();
    private final Map<Integer, Watched> watched = new LinkedHashMap<>();
    private final AtomicLong counter = new AtomicLong();
    private final List<String> notes = new ArrayList<>();
    private final @Nullable Rereading again;

    /// @param mappings what was said of the file, and of headers before
    /// @param keepCopy whether the bytes go into the case; a later reading has them there or not
    /// @param again which rows are read, when it is a later reading; null for all
    Intake(ImportPlan plan, Mappings mappings, boolean keepCopy, EvidenceWriter writer, @Nullable Rereading again)
            throws SuraghException {
        this.plan = plan;
        this.options = mappings.said();
        this.mappings = mappings;
        this.asRead = options;
        this.keepCopy = again == null ? keepCopy : again.before().kept();
        this.writer = writer;
        this.again = again;
        Instant now = Instant.now().truncatedTo(ChronoUnit.MILLIS);
        this.number = writer.addExhibit(0, plan.source().name(), plan.path().toAbsolutePath().normalize().toString(),
                plan.format(), now);
        for (String member : plan.members())
            members.put(member, writer.addExhibit(number, member, null, plan.memberFormat(member), now));
        members.forEach((name, member) -> names.put(member, name));
        if (again != null)
            writer.readsAgain(number, again.before().number());
    }

    /// Every row of a first reading, and those that a later one takes.
    private boolean wanted(int exhibit, Provenance where) {
        return again == null || again.takes(exhibit == number ? "" : names.getOrDefault(exhibit, ""), where);
    }

    long bytesRead() {
        return counter.get();
    }

    /// Sentences for the examiner, after the end.
    List<String> notes() {
        return notes;
    }

    /// The worker's part.
    void read(Pipeline.Feed feed, Executor workers) throws IOException, SuraghException {
        boolean zip = plan.archive() != null && !plan.folder();
        var copy = new Watched.Copying(keepCopy && again == null, workers, writer, feed, counter);
        var noCopy = new Watched.Copying(false, workers, writer, feed, counter);
        if (!plan.folder())
            watched.put(number, new Watched(plan.source(), number, copy));
        ArchiveSource archive = plan.archive();
        if (archive != null) {
            members.forEach((path, member) -> watched.put(member,
                    new Watched(archive.member(path), member, zip ? noCopy : copy)));
        }
        try {
            readRows(feed);
            for (Watched source : watched.values())
                source.drain();
        } catch (Watched.Refused refused) {
            throw refused.refusal();
        } catch (RowFeed.Stopped stopped) {
            throw stopped.refusal();
        }
    }

    private void readRows(Pipeline.Feed feed) throws IOException, SuraghException {
        Progress stop = stopOnly(feed);
        FormatReader whole = plan.whole();
        if (whole != null) {
            ExhibitSource source = plan.archive() == null ? watched(number) : new WatchedArchive(plan.archive());
            try (RowFeed rows = new RowFeed(number, members, writer, feed, this::note, this::wanted)) {
                if (plan.archive() == null)
                    asRead = mappings.forFile(plan.source(), rows);
                whole.read(source, asRead, rows, stop);
            }
            return;
        }
        for (Map.Entry<String, FormatReader> member : plan.byMember().entrySet()) {
            int exhibit = members.getOrDefault(member.getKey(), number);
            ArchiveSource archive = plan.archive();
            try (RowFeed rows = new RowFeed(exhibit, Map.of(), writer, feed, this::note, this::wanted)) {
                ReadOptions all = archive == null ? options : mappings.forFile(archive.member(member.getKey()), rows);
                member.getValue().read(watched(exhibit), all, rows, stop);
            }
        }
    }

    private Watched watched(int exhibit) {
        Watched source = watched.get(exhibit);
        if (source == null)
            throw new IllegalStateException("exhibit " + exhibit);
        return source;
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
        remarks();
        stillRejected();
        String said = said(asRead);
        SortedMap<String, String> hashes = new TreeMap<>();
        List<Exhibit> exhibits = new ArrayList<>();
        long bytes = 0;
        for (Map.Entry<String, Integer> member : members.entrySet()) {
            Watched source = watched(member.getValue());
            Exhibit exhibit = writer.finishExhibit(member.getValue(), source.bytes(), source.sha256(), keepCopy, said);
            hashes.put(member.getKey(), exhibit.sha256());
            bytes += exhibit.bytes();
            exhibits.add(exhibit);
        }
        Exhibit top = plan.folder()
                ? writer.finishExhibit(number, bytes, Again.listHash(hashes), keepCopy, said)
                : writer.finishExhibit(number, watched(number).bytes(), watched(number).sha256(), keepCopy, said);
        exhibits.addFirst(top);
        return exhibits;
    }

    /// Rows that a later reading did not meet keep their reason.
    private void stillRejected() throws SuraghException {
        for (Rejection left : again == null ? List.<Rejection>of() : again.left()) {
            Provenance at = left.at();
            int exhibit = members.getOrDefault(at.member(), number);
            writer.reject(new Rejection(new Provenance(exhibit, at.member(), at.line(), at.offset(), at.length()),
                    left.reasonKey(), left.detail()));
        }
    }

    private void remarks() throws SuraghException {
        ArchiveSource archive = plan.archive();
        if (archive == null)
            return;
        if (!archive.skipped().isEmpty())
            note(number, "investigation.note.skipped", some(archive.skipped()));
        if (!plan.unread().isEmpty())
            note(number, "investigation.note.unread", some(plan.unread()));
    }

    private static List<String> some(List<String> names) {
        return List.of(Integer.toString(names.size()),
                String.join(", ", names.subList(0, Math.min(5, names.size()))));
    }

    /// The options as a file is read with, a `name=value` a line.
    static String said(ReadOptions options) {
        SortedMap<String, String> lines = new TreeMap<>();
        put(lines, "zone", options.zone());
        put(lines, "date-order", options.dateOrder());
        put(lines, "account", options.account());
        put(lines, "list-class", options.listClass());
        put(lines, "list-date", options.listDate());
        put(lines, "list-licence", options.listLicence());
        lines.put("platform", options.platform());
        options.mapping().forEach((column, field) -> lines.put("map." + column, field));
        StringBuilder text = new StringBuilder();
        lines.forEach((name, value) -> text.append(name).append('=').append(value.replace('\n', ' ')).append('\n'));
        return text.toString();
    }

    private static void put(Map<String, String> lines, String name, @Nullable Object value) {
        if (value != null)
            lines.put(name, value.toString());
    }

    /// The archive whose members are watched.
    private final class WatchedArchive implements ArchiveSource {
        private final ArchiveSource archive;

        WatchedArchive(ArchiveSource archive) {
            this.archive = archive;
        }

        @Override
        public String name() {
            return archive.name();
        }

        @Override
        public long size() {
            return archive.size();
        }

        @Override
        public InputStream open() throws IOException {
            return plan.folder() ? archive.open() : watched(number).open();
        }

        @Override
        public List<String> members() {
            return archive.members();
        }

        @Override
        public ExhibitSource member(String path) {
            Integer exhibit = members.get(path);
            if (exhibit == null)
                throw new IllegalArgumentException(path);
            return watched(exhibit);
        }

        @Override
        public List<String> skipped() {
            return archive.skipped();
        }

        @Override
        public void close() {}
    }
}
