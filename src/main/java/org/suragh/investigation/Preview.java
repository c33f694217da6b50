package org.suragh.investigation;

import java.io.IOException;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.SortedMap;
import java.util.TreeMap;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.suragh.base.Progress;
import org.suragh.base.SuraghException;
import org.suragh.base.Text;
import org.suragh.container.ContainerProblem;
import org.suragh.evidence.EvidenceRecord;
import org.suragh.evidence.Provenance;
import org.suragh.evidence.RecordKind;
import org.suragh.evidence.Rejection;
import org.suragh.ingest.ArchiveSource;
import org.suragh.ingest.Archives;
import org.suragh.ingest.Columns;
import org.suragh.ingest.ExhibitSource;
import org.suragh.ingest.FormatReader;
import org.suragh.ingest.ReadOptions;
import org.suragh.ingest.format.table.Headers;

/// What an import of a file would come to, before anything is stored: nothing is written anywhere.
///
/// @param path the file or folder
/// @param parts one for each member that is read by itself, one for everything else
/// @param unread paths of members that nobody reads
public record Preview(Path path, List<Part> parts, List<String> unread) {
    /// Records and rejections shown of each part.
    public static final int SHOWN = 100;

    /// One part that one reader reads.
    ///
    /// @param member path inside the archive, or empty
    /// @param format id of the reader
    /// @param why how it was recognised, in a sentence
    /// @param columns the columns of a table, null for everything else
    /// @param rows the first records as they would be stored
    /// @param kinds rows that become records, by the kind of record; exact duplicates are told apart when they are stored
    /// @param reasons rows that cannot, by text key of the reason
    /// @param bad the first of these with their bytes as text
    /// @param notes sentences for the examiner
    /// @param question what is open, or why the part cannot be read at all; null when it can be imported as it is
    public record Part(String member, String format, String why, @Nullable Columns columns, List<Row> rows,
            SortedMap<RecordKind, Long> kinds, SortedMap<String, Long> reasons, List<BadRow> bad, List<String> notes,
            @Nullable SuraghException question) {
        /// Rows that become records.
        public long good() {
            return kinds.values().stream().mapToLong(Long::longValue).sum();
        }

        /// Rows that cannot.
        public long rejected() {
            return reasons.values().stream().mapToLong(Long::longValue).sum();
        }
    }

    /// A record as it would be stored, its exhibit number being 0.
    ///
    /// @param raw the bytes it was made of, as text
    public record Row(EvidenceRecord record, String raw) {}

    /// A row that cannot become a record.
    ///
    /// @param raw its bytes as text
    public record BadRow(Rejection rejection, String raw) {}

    /// Names of the fields a column can have, as `--map` takes them.
    public static List<String> fields() {
        return Headers.fields();
    }

    /// Reads a whole file without storing it.
    ///
    /// @param format id of a format, or null to recognise it
    /// @throws SuraghException when no reader knows the file; questions are given in the part instead
    public static Preview of(Path path, @Nullable String format, ReadOptions options, Progress progress)
            throws SuraghException {
        try (Received received = Received.of(path, options.password())) {
            ImportPlan plan = received.plan(new Planner(format, options, Map.of()));
            List<Part> parts = new ArrayList<>();
            for (ImportPlan.Part planned : plan.parts()) {
                String member = planned == plan.top() ? "" : planned.name();
                for (ImportPlan.Reading reading : planned.readings()) {
                    ExhibitSource source = planned.source();
                    if (source instanceof ArchiveSource archive) {
                        SortedMap<String, ExhibitSource> chosen = new TreeMap<>();
                        reading.members().keySet().forEach(name -> chosen.put(name, archive.member(name)));
                        source = new ChosenMembers(archive, archive, chosen);
                    }
                    parts.add(part(source, member, reading.reader(), format != null, options, progress));
                }
            }
            return new Preview(path, List.copyOf(parts), plan.unread());
        } catch (ContainerProblem problem) {
            throw Archives.said(problem);
        } catch (IOException unreadable) {
            throw new SuraghException("investigation.import.unreadable", unreadable, path);
        }
    }

    private static Part part(ExhibitSource source, String member, FormatReader reader, boolean named,
            ReadOptions options, Progress progress) throws IOException {
        DryRun run = new DryRun();
        SuraghException question = null;
        Columns columns = null;
        FormatReader.Head head = source instanceof ArchiveSource archive
                ? new FormatReader.Head(source.name(), new byte[0], archive.members())
                : Planner.head(source, List.of());
        String why = Text.of(named
                ? "preview.why.said"
                : reader.probe(head) == FormatReader.Match.CERTAIN ? "preview.why.content" : "preview.why.possible",
                Text.of("ingest.format." + reader.id()));
        try {
            columns = source instanceof ArchiveSource ? null : Headers.columns(head, options);
            reader.read(source, options, run, progress);
        } catch (SuraghException open) {
            question = open;
        } catch (ContainerProblem problem) {
            question = Archives.said(problem);
        }
        Map<Provenance, String> raw = RawRows.of(source, Stream.concat(
                run.records.stream().map(EvidenceRecord::provenance), run.rejections.stream().map(Rejection::at)));
        List<Row> rows = run.records.stream().map(r -> new Row(r, raw.getOrDefault(r.provenance(), ""))).toList();
        List<BadRow> bad = run.rejections.stream().map(r -> new BadRow(r, raw.getOrDefault(r.at(), ""))).toList();
        return new Part(member, reader.id(), why, columns, rows, new TreeMap<>(run.kinds),
                new TreeMap<>(run.reasons), bad, List.copyOf(run.notes), question);
    }
}
