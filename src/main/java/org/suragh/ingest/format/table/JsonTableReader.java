package org.suragh.ingest.format.table;

import java.io.IOException;
import java.util.ArrayList;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import org.suragh.base.Progress;
import org.suragh.base.SuraghException;
import org.suragh.ingest.ArchiveSource;
import org.suragh.ingest.ExhibitSource;
import org.suragh.ingest.FormatReader;
import org.suragh.ingest.IngestSink;
import org.suragh.ingest.ReadOptions;
import org.suragh.ingest.format.column.LayoutFinder;
import org.suragh.ingest.format.column.TableImport;
import org.suragh.ingest.format.column.TableSample;
import org.suragh.ingest.format.column.TableSource;
import org.suragh.ingest.format.raw.ByteWindow;
import org.suragh.ingest.format.raw.CsvScanner;
import org.suragh.ingest.format.raw.Encoding;
import org.suragh.ingest.format.raw.HeadBytes;
import org.suragh.ingest.format.raw.JsonHead;
import org.suragh.ingest.format.raw.JsonItems;
import org.suragh.ingest.format.raw.JsonTree;
import org.suragh.ingest.format.raw.RowCursor;

/// JSON objects that no other reader knows, taken as the rows of a table ([ObjectRows]): by themselves when their names
/// and values leave nothing open, else when the examiner asks for it and says what the names mean.
public final class JsonTableReader implements FormatReader {
    private static final int MOST_ROWS = 1000;

    @Override
    public String id() {
        return "json-table";
    }

    @Override
    public Match probe(Head head) {
        JsonHead json = head.members().isEmpty() ? JsonHead.of(head.bytes()) : null;
        if (json == null)
            return Match.NO;
        try {
            TableSample sample = sample(new HeadBytes(head.bytes()), json);
            return sample != null && LayoutFinder.find(sample) != null ? Match.POSSIBLE : Match.NO;
        } catch (IOException damaged) {
            return Match.NO;
        }
    }

    @Override
    public void read(ExhibitSource source, ReadOptions options, IngestSink sink, Progress progress)
            throws IOException, SuraghException {
        JsonHead head = source instanceof ArchiveSource ? null : JsonHead.of(source);
        Objects objects = head == null ? null : objects(source, head);
        if (objects == null)
            throw new SuraghException("ingest.not-this", source.name(), id());
        TableImport.read(objects, objects.sample(), null, options, sink, progress);
    }

    private static @Nullable TableSample sample(ExhibitSource source, JsonHead head) throws IOException {
        Objects objects = objects(source, head);
        return objects == null ? null : objects.sample();
    }

    /// The table, its names from the first objects; null when there are not two names.
    private static @Nullable Objects objects(ExhibitSource source, JsonHead head) throws IOException {
        List<Map<String, String>> first = new ArrayList<>();
        Set<String> names = new LinkedHashSet<>();
        try (var items = new JsonItems(ByteWindow.open(source, head.encoding()), head.lines())) {
            while (first.size() < MOST_ROWS && items.next()) {
                Map<String, String> flat = flat(items);
                first.add(flat);
                names.addAll(flat.keySet());
            }
        }
        return names.size() < 2 || names.size() > CsvScanner.MOST_COLUMNS
                ? null
                : new Objects(source, head, List.copyOf(names), first);
    }

    private static Map<String, String> flat(JsonItems items) {
        try {
            return items.damage() != null || !Encoding.validUtf8(items.bytes(), items.from(), items.to())
                    ? Map.of()
                    : ObjectRows.flat(JsonTree.object(items.bytes(), items.from(), items.to()));
        } catch (JsonTree.Damaged damaged) {
            return Map.of();
        }
    }

    /// The objects as a table.
    private record Objects(ExhibitSource file, JsonHead head, List<String> names, List<Map<String, String>> first)
            implements
                TableSource {
        TableSample sample() {
            List<String[]> rows = new ArrayList<>();
            rows.add(ObjectRows.shown(names).toArray(String[]::new));
            for (Map<String, String> object : first)
                if (!object.isEmpty())
                    rows.add(names.stream().map(name -> object.getOrDefault(name, "")).toArray(String[]::new));
            return new TableSample(Encoding.UTF_8, ',', rows, 0, 0);
        }

        @Override
        public String name() {
            return file.name();
        }

        @Override
        public long size() {
            return file.size();
        }

        @Override
        public RowCursor open() throws IOException {
            return new ObjectRows(file, head, names);
        }
    }
}
