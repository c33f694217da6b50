package org.suragh.ingest.format.list;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.regex.Pattern;
import org.suragh.base.Progress;
import org.suragh.base.SuraghException;
import org.suragh.ingest.ArchiveSource;
import org.suragh.ingest.ExhibitSource;
import org.suragh.ingest.FormatReader;
import org.suragh.ingest.IngestSink;
import org.suragh.ingest.ReadOptions;
import org.suragh.ingest.format.raw.ByteWindow;
import org.suragh.ingest.format.raw.Encoding;

/// CSV of address blocks as MaxMind gives it: `…-Blocks-IPv4.csv`, `…-Blocks-IPv6.csv` and the table of places
/// `…-Locations-en.csv`, together as a folder or zip file, or the blocks alone.
public final class AddressBlocksReader implements FormatReader {
    private static final Pattern PART = Pattern
            .compile("(.*/)?(Geo[A-Za-z0-9]+-.*(Blocks|Locations)-.*\\.csv|(COPYRIGHT|LICENSE|README)\\.txt)");
    private static final int MOST_PLACES = 1_000_000;

    @Override
    public String id() {
        return "address-blocks";
    }

    @Override
    public Match probe(Head head) {
        if (!head.members().isEmpty()) {
            boolean all = head.members().stream().allMatch(member -> PART.matcher(member).matches());
            return all && head.members().stream().anyMatch(AddressBlocksReader::blocks) ? Match.CERTAIN : Match.NO;
        }
        int n = Math.min(200, head.bytes().length);
        String start = new String(head.bytes(), 0, n, StandardCharsets.ISO_8859_1);
        return BlockLines.has(start) || start.startsWith("geoname_id,locale_code,") ? Match.CERTAIN : Match.NO;
    }

    private static boolean blocks(String member) {
        return member.contains("-Blocks-");
    }

    @Override
    public void read(ExhibitSource source, ReadOptions options, IngestSink sink, Progress progress)
            throws IOException, SuraghException {
        if (!(source instanceof ArchiveSource archive)) {
            if (!BlockLines.has(ListFile.beginning(source, 200)))
                throw new SuraghException("ingest.list.places", source.name());
            new ListFile(source, "", new BlockLines(Map.of()), options).read(sink, progress);
            return;
        }
        Map<String, String> countries = new TreeMap<>();
        for (String member : archive.members()) {
            if (member.contains("-Locations-") && (countries.isEmpty() || member.endsWith("-en.csv")))
                places(archive.member(member), countries);
        }
        for (String member : archive.members()) {
            if (blocks(member))
                new ListFile(archive.member(member), member, new BlockLines(countries), options).read(sink, progress);
        }
    }

    /// Number of a place to its country.
    private static void places(ExhibitSource source, Map<String, String> countries) throws IOException {
        int id = -1;
        int country = -1;
        try (var window = ByteWindow.open(source, Encoding.UTF_8)) {
            while (window.has(0) && countries.size() < MOST_PLACES) {
                int end = 0;
                while (end < 4096 && window.has(end) && window.at(end) != '\n')
                    end++;
                List<String> cells = RangeLines.cells(
                        window.text(end).strip(), ',');
                if (id < 0) {
                    id = cells.indexOf("geoname_id");
                    country = cells.indexOf("country_iso_code");
                    if (id < 0 || country < 0)
                        return;
                } else if (cells.size() > Math.max(id, country) && !cells.get(country).isEmpty()) {
                    countries.put(cells.get(id), cells.get(country).intern());
                }
                window.advance(window.has(end) ? end + 1 : end);
            }
        }
    }
}
