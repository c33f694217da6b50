package org.suragh.investigation;

import java.io.IOException;
import java.io.InputStream;
import java.time.Instant;
import java.time.temporal.ChronoUnit;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import org.suragh.base.SuraghException;
import org.suragh.casefile.CaseFile;
import org.suragh.casefile.EvidenceWriter;
import org.suragh.casefile.SavedMappings;
import org.suragh.ingest.Columns;
import org.suragh.ingest.ExhibitSource;
import org.suragh.ingest.FormatReader;
import org.suragh.ingest.IngestSink;
import org.suragh.ingest.Mapping;
import org.suragh.ingest.ReadOptions;
import org.suragh.ingest.format.table.Headers;

/// What was said of the headers of tables: kept in the case when an import with it succeeds, used again for the next
/// file of the same header, and told.
public final class Mappings {
    private final Map<String, Mapping> saved;
    private final Map<String, Mapping> said = new TreeMap<>();
    private final ReadOptions options;

    private Mappings(Map<String, Mapping> saved, ReadOptions options) {
        this.saved = saved;
        this.options = options;
    }

    /// All mappings of a case, oldest first.
    public static List<Mapping> list(CaseFile file) throws SuraghException {
        List<Mapping> mappings = new ArrayList<>();
        for (SavedMappings.Saved one : file.savedMappings().all())
            mappings.add(Mapping.read(one.header(), one.text()));
        return mappings;
    }

    /// What was said of a header before.
    ///
    /// @param header as in [Columns#header()]
    public static Optional<Mapping> offered(CaseFile file, String header) throws SuraghException {
        return list(file).stream().filter(m -> !header.isEmpty() && m.header().equals(header)).findFirst();
    }

    static Mappings of(CaseFile file, ReadOptions options) throws SuraghException {
        Map<String, Mapping> saved = new TreeMap<>();
        for (Mapping one : list(file))
            saved.put(one.header(), one);
        return new Mappings(saved, options);
    }

    /// What was said of this import.
    ReadOptions said() {
        return options;
    }

    /// How a file is read: as said, with what was said of the same header before behind it.
    ReadOptions forFile(ExhibitSource file, IngestSink sink) throws IOException, SuraghException {
        if (saved.isEmpty() && !Mapping.saysSomething(options))
            return options;
        byte[] start;
        try (InputStream in = file.open()) {
            start = in.readNBytes(Planner.HEAD);
        }
        FormatReader.Head head = new FormatReader.Head(file.name(), start);
        String header = Headers.header(head);
        if (header.isEmpty())
            return options;
        Mapping before = saved.get(header);
        ReadOptions all = before == null ? options : before.under(options);
        if (before != null && !all.equals(options))
            sink.note("investigation.note.mapping", before.said());
        if (Mapping.saysSomething(options)) {
            Columns columns = Headers.columns(head, all);
            if (columns != null)
                said.put(header, Mapping.of(header, columns.names(), all));
        }
        return all;
    }

    /// Keeps what was said in this import.
    void save(EvidenceWriter writer) throws SuraghException {
        for (Mapping one : said.values())
            writer.saveMapping(new SavedMappings.Saved(one.header(), Instant.now().truncatedTo(ChronoUnit.MILLIS), one
                    .json()));
    }
}
