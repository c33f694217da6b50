package org.suragh.ingest.format;

import java.io.IOException;
import java.io.InputStream;
import java.nio.charset.StandardCharsets;
import java.time.DateTimeException;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneOffset;
import java.util.Arrays;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;
import org.suragh.base.Progress;
import org.suragh.base.SuraghException;
import org.suragh.evidence.AddressClass;
import org.suragh.evidence.ListEntry;
import org.suragh.evidence.Provenance;
import org.suragh.evidence.Rejection;
import org.suragh.ingest.ArchiveSource;
import org.suragh.ingest.ExhibitSource;
import org.suragh.ingest.FormatReader;
import org.suragh.ingest.IngestSink;
import org.suragh.ingest.ReadOptions;

/// Lists of addresses, one a line: CIDR blocks, ranges, single addresses, proxies with scheme and port, Tor exit lists;
/// comments after `#`. What the list means, and the day it speaks of, are said with `--list-class` and `--list-date` or by
/// the list's own remarks.
final class AddressListReader implements FormatReader {
    private static final int LONGEST = 4096;
    private static final Pattern STATED_DAY = Pattern
            .compile("(?im)^[#;]\\s*date\\s*[:=]\\s*(\\d{4}-\\d{2}-\\d{2})\\b");

    @Override
    public String id() {
        return "address-list";
    }

    @Override
    public Match probe(Head head) {
        if (!head.members().isEmpty() || Encoding.of(head.bytes()).wide() || TableSample.binary(head.bytes()))
            return Match.NO;
        String text = new String(head.bytes(), StandardCharsets.ISO_8859_1);
        String[] lines = text.split("\\R", 400);
        int ranges = 0;
        int others = 0;
        for (int i = 0; i < lines.length - (lines.length > 1 && head.bytes().length >= 1 << 16 ? 1 : 0); i++) {
            String line = lines[i].strip();
            if (line.isEmpty() || passedOver(line))
                continue;
            if (AddressListLine.read(line) != null && commas(line) <= 4)
                ranges++;
            else
                others++;
        }
        return ranges > 0 && ranges > others * 4 && !table(head.bytes()) ? Match.CERTAIN : Match.NO;
    }

    /// Whether the lines are rows of a table that says who and when beside the address.
    private static boolean table(byte[] head) {
        TableSample sample = TableSample.of(head, head.length < 1 << 16);
        return sample != null && LayoutFinder.find(sample) != null;
    }

    private static int commas(String line) {
        int comment = line.indexOf('#');
        return (int) (comment < 0 ? line : line.substring(0, comment)).chars().filter(c -> c == ',').count();
    }

    /// Lines of a list that say nothing of an address: comments, and the head lines of a Tor exit.
    private static boolean passedOver(String line) {
        return line.startsWith("#") || line.startsWith(";") || line.startsWith("ExitNode ")
                || line.startsWith("Published ") || line.startsWith("LastStatus ");
    }

    @Override
    public void read(ExhibitSource source, ReadOptions options, IngestSink sink, Progress progress)
            throws IOException, SuraghException {
        if (source instanceof ArchiveSource)
            throw new SuraghException("ingest.not-this", source.name(), id());
        String name = source.name().substring(source.name().lastIndexOf('/') + 1);
        String remarks = remarks(beginning(source));
        AddressClass kind = kind(name, remarks, options);
        Instant day = day(remarks, options);
        boolean any = false;
        long lineNumber = 0;
        try (var window = ByteWindow.open(source, Encoding.UTF_8)) {
            for (int consumed = 0;; lineNumber++) {
                window.advance(consumed);
                if (!window.has(0))
                    break;
                if (lineNumber % 4096 == 0)
                    progress.checkpoint("ingest.stage.read", window.offset(), Math.max(0, source.size()));
                int end = lineEnd(window);
                boolean tooLong = end >= LONGEST;
                long offset = window.offset();
                if (tooLong) {
                    int gone = (int) Math.min(Integer.MAX_VALUE, window.discardLine());
                    sink.reject(new Rejection(new Provenance(0, "", lineNumber + 1, offset, gone),
                            "ingest.reject.list-line", ""));
                    consumed = 0;
                    continue;
                }
                consumed = behind(window, end);
                String line = new String(window.bytes, window.start, end, StandardCharsets.UTF_8);
                if (line.isBlank() || passedOver(line.strip()))
                    continue;
                var at = new Provenance(0, "", lineNumber + 1, offset, end);
                AddressListLine range = AddressListLine.read(line);
                if (range == null) {
                    sink.reject(new Rejection(at, "ingest.reject.list-line", TweetJsonReader.cut(line.strip())));
                } else {
                    any = true;
                    sink.accept(new ListEntry(name, range.from(), range.to(), kind, range.note(), day, at));
                }
            }
        }
        if (!any)
            throw new SuraghException("ingest.no-list", source.name());
        sink.note("ingest.note.list", kind.id());
        if (day == null)
            sink.note("ingest.note.list-undated");
    }

    /// Length of the first line held, at most `LONGEST`.
    private static int lineEnd(ByteWindow window) throws IOException {
        int p = 0;
        while (p < LONGEST && window.has(p) && window.bytes[window.start + p] != '\n'
                && window.bytes[window.start + p] != '\r')
            p++;
        return p;
    }

    private static int behind(ByteWindow window, int end) throws IOException {
        if (!window.has(end))
            return end;
        boolean pair = window.bytes[window.start + end] == '\r' && window.has(end + 1)
                && window.bytes[window.start + end + 1] == '\n';
        return end + (pair ? 2 : 1);
    }

    private static String beginning(ExhibitSource source) throws IOException {
        try (InputStream in = source.open()) {
            return new String(in.readNBytes(2048), StandardCharsets.UTF_8);
        }
    }

    private static AddressClass kind(String name, String remarks, ReadOptions options) throws SuraghException {
        String said = options.listClass();
        if (said != null) {
            for (AddressClass c : AddressClass.values()) {
                if (c.id().equals(said))
                    return c;
            }
            throw new SuraghException("ingest.list-class", said, classes());
        }
        AddressClass kind = ListKind.of(name, remarks);
        if (kind == null)
            throw new SuraghException("ingest.ask.list-class", name, classes());
        return kind;
    }

    /// What the list says of itself: its comments, its Tor lines and the schemes of its proxies, never names of providers.
    private static String remarks(String beginning) {
        var out = new StringBuilder();
        for (String line : beginning.split("\\R")) {
            int scheme = line.indexOf("://");
            if (passedOver(line.strip()))
                out.append(line).append('\n');
            else if (scheme > 0)
                out.append(line, 0, scheme + 3).append('\n');
        }
        return out.toString();
    }

    private static String classes() {
        return String.join(", ", Arrays.stream(AddressClass.values()).map(AddressClass::id).toList());
    }

    /// The day that was said, or the one that the list states itself in a remark `date: 2018-05-02`.
    private static @Nullable Instant day(String remarks, ReadOptions options) throws SuraghException {
        String said = options.listDate();
        Matcher stated = STATED_DAY.matcher(remarks);
        if (said == null && !stated.find())
            return null;
        String day = said == null ? stated.group(1) : said;
        try {
            return LocalDate.parse(day).atStartOfDay(ZoneOffset.UTC).toInstant();
        } catch (DateTimeException wrong) {
            throw new SuraghException("ingest.list-date", wrong, day);
        }
    }
}
