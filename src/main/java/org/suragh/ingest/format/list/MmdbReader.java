package org.suragh.ingest.format.list;

import java.io.IOException;
import java.time.Instant;
import java.util.HashMap;
import java.util.Map;
import org.suragh.base.Progress;
import org.suragh.base.SuraghException;
import org.suragh.evidence.AddressClass;
import org.suragh.evidence.IpAddress;
import org.suragh.evidence.Provenance;
import org.suragh.ingest.ArchiveSource;
import org.suragh.ingest.ExhibitSource;
import org.suragh.ingest.FormatReader;
import org.suragh.ingest.IngestSink;
import org.suragh.ingest.ReadOptions;
import org.suragh.ingest.format.raw.HeadBytes;

/// Address lists in the MaxMind DB format (`.mmdb`): every network of the tree is a row, with the class that its flags
/// state and a note of provider and country. The place of a row is the number of the network and the bytes of its values,
/// which several networks may share.
public final class MmdbReader implements FormatReader {
    static final String ID = "mmdb";
    private static final int KNOWN = 100_000;

    @Override
    public String id() {
        return ID;
    }

    /// By the end of a small file, or by its name: nothing at the beginning of the format says what it is.
    @Override
    public Match probe(Head head) {
        if (!head.members().isEmpty() || head.bytes().length == 0)
            return Match.NO;
        boolean named = head.fileName().toLowerCase(java.util.Locale.ROOT).endsWith(".mmdb");
        return MmdbFile.marked(head.bytes()) || named && HeadBytes.binary(head.bytes()) ? Match.CERTAIN : Match.NO;
    }

    @Override
    public void read(ExhibitSource source, ReadOptions options, IngestSink sink, Progress progress)
            throws IOException, SuraghException {
        if (source instanceof ArchiveSource)
            throw new SuraghException("ingest.not-this", source.name(), id());
        MmdbFile file = MmdbFile.of(source);
        String type = String.valueOf(file.metadata("database_type"));
        boolean residential = type.contains("Residential-Proxy");
        ListHead plain = ListHead.of(source.name(), "", false, options);
        ListHead said = new ListHead(plain.name(), plain.said() ? plain.addressClass() : null, plain.said(),
                plain.day(), plain.licence());
        ListHead head = said.orElse(residential ? AddressClass.OPEN_PROXY : AddressClass.UNKNOWN)
                .on(file.metadata("build_epoch") instanceof Number built && built.longValue() < 1L << 33
                        ? Instant.ofEpochSecond(built.longValue() / 86_400 * 86_400)
                        : null);
        var rows = new Rows(file, head, sink);
        file.networks(rows, progress);
        if (rows.count == 0)
            throw new SuraghException("ingest.no-list", source.name());
        sink.note("ingest.note.mmdb", type);
        head.note(sink, rows.ownClasses, false);
    }

    private static final class Rows implements MmdbFile.Visitor {
        private final MmdbFile file;
        private final ListHead head;
        private final IngestSink sink;
        private final Map<Integer, Values> known = new HashMap<>();
        private long count;
        private boolean ownClasses;

        Rows(MmdbFile file, ListHead head, IngestSink sink) {
            this.file = file;
            this.head = head;
            this.sink = sink;
        }

        private record Values(ListFacts facts, int length) {}

        @Override
        public void network(IpAddress from, IpAddress to, int at) throws SuraghException {
            Values values = known.get(at);
            if (values == null) {
                try {
                    ListFacts facts = ListFacts.of(file.data().map(at));
                    values = new Values(facts, file.data().behind() - at);
                } catch (MmdbData.Damaged broken) {
                    throw file.damaged();
                }
                if (known.size() < KNOWN)
                    known.put(at, values);
            }
            ownClasses |= values.facts.addressClass() != null;
            sink.accept(head.entry(values.facts.range(from, to), new Provenance(0, "", ++count, at, values.length)));
        }
    }
}
