package org.suragh.ingest.format.list;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.util.List;
import org.suragh.base.Progress;
import org.suragh.base.SuraghException;
import org.suragh.ingest.ArchiveSource;
import org.suragh.ingest.ExhibitSource;
import org.suragh.ingest.FormatReader;
import org.suragh.ingest.IngestSink;
import org.suragh.ingest.ReadOptions;
import org.suragh.ingest.format.access.WebLogReader;
import org.suragh.ingest.format.column.LayoutFinder;
import org.suragh.ingest.format.column.TableSample;
import org.suragh.ingest.format.raw.Encoding;
import org.suragh.ingest.format.raw.HeadBytes;
import org.suragh.ingest.format.value.AddressListLine;

/// Lists of addresses, one a line: CIDR blocks, ranges, single addresses, proxies with scheme and port, Tor exit lists of
/// any day, rows `first, last, country or network`, statistics of a registry; comments after `#`. What the list means and
/// the day it speaks of are said with `--list-class` and `--list-date`, or by the list's own name and remarks.
public final class AddressListReader implements FormatReader {
    private static final int HEAD = 1 << 16;

    @Override
    public String id() {
        return "address-list";
    }

    @Override
    public Match probe(Head head) {
        if (!head.members().isEmpty() || Encoding.of(head.bytes()).wide() || HeadBytes.binary(head.bytes())
                || WebLogReader.fits(head.bytes()))
            return Match.NO;
        List<String> lines = ListFile.data(new String(head.bytes(), StandardCharsets.ISO_8859_1),
                head.bytes().length < HEAD);
        ListLines kind = kind("", lines);
        if (!(kind instanceof PlainLines))
            return Match.CERTAIN;
        int ranges = 0;
        for (String line : lines)
            ranges += AddressListLine.read(line) != null && commas(line) <= 4 ? 1 : 0;
        return ranges > 0 && ranges > (lines.size() - ranges) * 4 && !table(head.bytes()) ? Match.CERTAIN : Match.NO;
    }

    /// How the lines of a list are written.
    private static ListLines kind(String beginning, List<String> lines) {
        if (lines.stream().limit(50).anyMatch(line -> line.startsWith("ExitNode ") || line.startsWith("ExitAddress ")))
            return new TorLines();
        if (!lines.isEmpty() && lines.stream().limit(5).allMatch(RegistryLines::has))
            return new RegistryLines();
        if (!lines.isEmpty() && lines.stream().allMatch(NumberLines::has))
            return new NumberLines();
        ListLines rows = RangeLines.of(lines);
        return rows == null ? PlainLines.of(beginning) : rows;
    }

    /// Whether the lines are rows of a table that says who and when beside the address.
    private static boolean table(byte[] head) {
        TableSample sample = TableSample.of(head, head.length < HEAD);
        return sample != null && LayoutFinder.find(sample) != null;
    }

    private static int commas(String line) {
        int comment = line.indexOf('#');
        return (int) (comment < 0 ? line : line.substring(0, comment)).chars().filter(c -> c == ',').count();
    }

    @Override
    public void read(ExhibitSource source, ReadOptions options, IngestSink sink, Progress progress)
            throws IOException, SuraghException {
        if (source instanceof ArchiveSource)
            throw new SuraghException("ingest.not-this", source.name(), id());
        String start = ListFile.beginning(source, HEAD);
        ListLines lines = kind(start, ListFile.data(start, start.length() < HEAD / 2));
        if (lines instanceof NumberLines)
            throw new SuraghException(lines.none(), source.name());
        new ListFile(source, "", lines, options).read(sink, progress);
    }
}
