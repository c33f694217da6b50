package org.suragh.ingest.format.access;

import java.io.IOException;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.SortedMap;
import java.util.TreeMap;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;
import org.suragh.base.Progress;
import org.suragh.base.SuraghException;
import org.suragh.evidence.IpAddress;
import org.suragh.evidence.Lease;
import org.suragh.evidence.Provenance;
import org.suragh.evidence.Rejection;
import org.suragh.ingest.ArchiveSource;
import org.suragh.ingest.ExhibitSource;
import org.suragh.ingest.FormatReader;
import org.suragh.ingest.IngestSink;
import org.suragh.ingest.ReadOptions;
import org.suragh.ingest.format.raw.Detail;
import org.suragh.ingest.format.raw.Encoding;
import org.suragh.ingest.format.raw.HeadBytes;
import org.suragh.ingest.format.raw.TextLines;
import org.suragh.ingest.format.value.TimeText;
import org.suragh.ingest.format.value.WrittenTime;

/// Log lines of a carrier's address translation: `SUBSCRIBER_... subs-addr=A nat-addr=B port=N-M start-time=EPOCH`.
///
/// The time is the epoch in the line; the date of the log in front says no year and no zone and is not used. A line
/// whose lease has no `end-time` is still open.
public final class NatLogReader implements FormatReader {
    private static final Pattern PAIR = Pattern.compile("([A-Za-z][A-Za-z0-9_-]{0,40})=(\\S{1,200})");
    private static final Pattern EVENT = Pattern.compile("\\b[A-Z]{2,30}(_[A-Z]{2,30}){1,6}\\b");
    private static final List<String> INSIDE = List.of("subs-addr", "subscriber-addr", "inside-addr", "private-addr");
    private static final List<String> OUTSIDE = List.of("nat-addr", "outside-addr", "public-addr", "xlated-addr");
    private static final List<String> PORTS = List.of("port", "ports", "port-block", "nat-port");
    private static final List<String> START = List.of("start-time", "alloc-time");
    private static final List<String> END = List.of("end-time", "stop-time", "release-time");
    private static final List<String> NAME = List.of("subscriber-id", "subs-id", "user", "username", "imsi");
    private static final List<String> NUMBER = List.of("msisdn", "calling-number");

    @Override
    public String id() {
        return "nat-log";
    }

    @Override
    public Match probe(Head head) {
        if (!head.members().isEmpty() || Encoding.of(head.bytes()).wide() || HeadBytes.binary(head.bytes()))
            return Match.NO;
        int lines = 0;
        int ours = 0;
        for (String line : HeadBytes.text(head.bytes()).split("\\R", 40)) {
            lines++;
            ours += line.length() <= TextLines.LONGEST && first(pairs(line), INSIDE) != null ? 1 : 0;
        }
        return ours > 0 && ours * 2 >= lines ? Match.CERTAIN : Match.NO;
    }

    @Override
    public void read(ExhibitSource source, ReadOptions options, IngestSink sink, Progress progress)
            throws IOException, SuraghException {
        if (source instanceof ArchiveSource)
            throw new SuraghException("ingest.not-this", source.name(), id());
        boolean any = false;
        try (var lines = TextLines.of(source, progress)) {
            while (lines.next()) {
                var rejected = new String[2];
                Lease lease = lines.tooLong() ? null : lease(lines.text(), lines.at(), rejected);
                any |= lease != null;
                if (lease != null)
                    sink.accept(lease);
                else
                    sink.reject(new Rejection(lines.at(), rejected[0] == null ? "ingest.reject.too-long" : rejected[0],
                            Detail.cut(rejected[1] == null ? "" : rejected[1])));
            }
        }
        if (!any)
            throw new SuraghException("ingest.no-nat-log", source.name());
    }

    private static SortedMap<String, String> pairs(String line) {
        SortedMap<String, String> pairs = new TreeMap<>();
        for (Matcher pair = PAIR.matcher(line); pair.find();)
            pairs.putIfAbsent(pair.group(1).toLowerCase(java.util.Locale.ROOT).replace('_', '-'), pair.group(2));
        return pairs;
    }

    private static @Nullable String first(Map<String, String> pairs, List<String> names) {
        for (String name : names) {
            String value = pairs.get(name);
            if (value != null)
                return value;
        }
        return null;
    }

    private static @Nullable String take(SortedMap<String, String> pairs, List<String> names) {
        String value = first(pairs, names);
        for (String name : names) {
            if (value != null && value.equals(pairs.get(name)))
                pairs.remove(name);
        }
        return value;
    }

    /// The lease of a line, or null with reason and value in `rejected`.
    private static @Nullable Lease lease(String line, Provenance at, String[] rejected) {
        SortedMap<String, String> pairs = pairs(line);
        IpAddress inside = address(take(pairs, INSIDE));
        String written = take(pairs, OUTSIDE);
        IpAddress outside = address(written);
        String begins = take(pairs, START);
        Instant start = epoch(begins);
        String ends = take(pairs, END);
        Instant end = epoch(ends);
        String ports = take(pairs, PORTS);
        int[] block = block(ports);
        String name = take(pairs, NAME);
        String number = LeaseRows.number(String.valueOf(take(pairs, NUMBER)));
        String subscriber = name != null ? name : number != null ? number : inside == null ? null : inside.toString();
        boolean late = start != null && end != null && end.isBefore(start);
        rejected[0] = outside == null
                ? "ingest.reject.address"
                : start == null
                        ? begins == null ? "ingest.reject.time-missing" : "ingest.reject.time"
                        : ends != null && end == null
                                ? "ingest.reject.time"
                                : late
                                        ? "ingest.reject.lease-end"
                                        : block.length == 0 ? "ingest.reject.port" : "ingest.reject.subscriber";
        rejected[1] = outside == null ? written : start == null ? begins : block.length == 0 ? ports : ends;
        if (outside == null || start == null || ends != null && end == null || late || block.length == 0
                || subscriber == null)
            return null;
        Matcher event = EVENT.matcher(line);
        if (event.find())
            pairs.putIfAbsent("event", event.group());
        return new Lease(null, subscriber, number, inside, outside, outside, block[0], block[1], start, end, pairs, at);
    }

    private static @Nullable IpAddress address(@Nullable String text) {
        return text == null ? null : IpAddress.parse(text).orElse(null);
    }

    private static @Nullable Instant epoch(@Nullable String text) {
        WrittenTime time = text == null ? null : TimeText.read(text);
        return time == null ? null : time.instant();
    }

    /// First and last port; -1 twice for none; nothing when they make no sense.
    private static int[] block(@Nullable String ports) {
        if (ports == null)
            return new int[]{-1, -1};
        Matcher block = Pattern.compile("(\\d{1,5})(?:-(\\d{1,5}))?").matcher(ports);
        if (!block.matches())
            return new int[0];
        int from = Integer.parseInt(block.group(1));
        int to = block.group(2) == null ? from : Integer.parseInt(block.group(2));
        return to > 65_535 || from > to ? new int[0] : new int[]{from, to};
    }
}
