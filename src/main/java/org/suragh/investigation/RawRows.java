package org.suragh.investigation;

import java.io.IOException;
import java.io.InputStream;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.SortedMap;
import java.util.SortedSet;
import java.util.TreeMap;
import java.util.TreeSet;
import java.util.stream.Stream;
import org.suragh.evidence.Provenance;
import org.suragh.ingest.ArchiveSource;
import org.suragh.ingest.ExhibitSource;

/// The bytes of rows of a file that is not in a case, as text; every member is gone through once.
final class RawRows {
    private static final int LONGEST = 1 << 16;

    private RawRows() {}

    /// Place to text, at most 64 KiB of each; places that overlap an earlier one are left out.
    static Map<Provenance, String> of(ExhibitSource source, Stream<Provenance> places) throws IOException {
        SortedMap<String, SortedSet<Provenance>> members = new TreeMap<>();
        List<Provenance> all = places.distinct().sorted((a, b) -> Long.compare(a.offset(), b.offset())).toList();
        all.forEach(at -> members.computeIfAbsent(at.member(), _ -> new TreeSet<>((a, b) -> Long.compare(a.offset(),
                b.offset()))).add(at));
        Map<Provenance, String> texts = new HashMap<>();
        for (Map.Entry<String, SortedSet<Provenance>> member : members.entrySet()) {
            ExhibitSource file = source instanceof ArchiveSource archive && !member.getKey().isEmpty()
                    ? archive.member(member.getKey())
                    : source;
            try (InputStream in = file.open()) {
                long done = 0;
                for (Provenance at : member.getValue()) {
                    if (at.offset() < done)
                        continue;
                    in.skipNBytes(at.offset() - done);
                    byte[] bytes = in.readNBytes(Math.min(LONGEST, at.length()));
                    texts.put(at, RawFields.text(bytes));
                    done = at.offset() + bytes.length;
                }
            }
        }
        return texts;
    }
}
