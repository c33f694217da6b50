package org.suragh.ingest.format.list;

import java.io.IOException;
import java.io.InputStream;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;
import org.suragh.base.Progress;
import org.suragh.base.SuraghException;
import org.suragh.evidence.AddressClass;
import org.suragh.evidence.Provenance;
import org.suragh.evidence.Rejection;
import org.suragh.ingest.ExhibitSource;
import org.suragh.ingest.IngestSink;
import org.suragh.ingest.ReadOptions;
import org.suragh.ingest.format.raw.ByteWindow;
import org.suragh.ingest.format.raw.Detail;
import org.suragh.ingest.format.raw.Encoding;
import org.suragh.ingest.format.value.ListRange;

/// Walks the lines of one address list into a sink. Memory: one line of at most 4,096 bytes.
final class ListFile {
    private static final int LONGEST = 4096;
    private static final int LINES = 400;

    private final ExhibitSource source;
    private final String member;
    private final ListLines lines;
    private final ListHead head;

    /// @param member path inside an archive, or empty
    ListFile(ExhibitSource source, String member, ListLines lines, ReadOptions options)
            throws IOException, SuraghException {
        this.source = source;
        this.member = member;
        this.lines = lines;
        AddressClass standard = lines.standard();
        ListHead known = ListHead.of(source.name(), remarks(beginning(source, 4096)), standard == null, options);
        head = standard == null ? known : known.orElse(standard);
    }

    /// The lines of a text that are neither blank nor remarks, at most 400.
    static List<String> data(String text, boolean whole) {
        String[] all = text.split("\\R", LINES);
        List<String> data = new ArrayList<>();
        int end = whole || all.length < 2 ? all.length : all.length - 1;
        for (int i = 0; i < Math.min(end, LINES - 1); i++) {
            String line = all[i].strip();
            if (!line.isEmpty() && !line.startsWith("#") && !line.startsWith(";"))
                data.add(line);
        }
        return data;
    }

    static String beginning(ExhibitSource source, int bytes) throws IOException {
        try (InputStream in = source.open()) {
            String text = new String(in.readNBytes(bytes), StandardCharsets.UTF_8);
            return text.startsWith("\ufeff") ? text.substring(1) : text;
        }
    }

    /// What the list says of itself: its comments, its Tor and version lines and the schemes of its proxies, never
    /// names of providers.
    private static String remarks(String beginning) {
        var out = new StringBuilder();
        for (String line : beginning.split("\\R")) {
            int scheme = line.indexOf("://");
            String text = line.strip();
            if (text.startsWith("#") || text.startsWith(";") || text.startsWith("ExitNode ")
                    || text.startsWith("Downloaded ") || RegistryLines.has(text))
                out.append(line).append('\n');
            else if (scheme > 0)
                out.append(line, 0, scheme + 3).append('\n');
        }
        return out.toString();
    }

    /// Reads all of it.
    ///
    /// @throws SuraghException when the class is open, or the file states no range at all
    void read(IngestSink sink, Progress progress) throws IOException, SuraghException {
        head.required();
        boolean any = false;
        boolean ownClasses = false;
        boolean ownDays = true;
        long lineNumber = 0;
        try (var window = ByteWindow.open(source, Encoding.UTF_8)) {
            for (int consumed = 0;; lineNumber++) {
                window.advance(consumed);
                if (!window.has(0))
                    break;
                if (lineNumber % 4096 == 0)
                    progress.checkpoint("ingest.stage.read", window.offset(), Math.max(0, source.size()));
                int end = lineEnd(window);
                long offset = window.offset();
                if (end >= LONGEST) {
                    int gone = (int) Math.min(Integer.MAX_VALUE, window.discardLine());
                    sink.reject(new Rejection(new Provenance(0, member, lineNumber + 1, offset, gone),
                            ListLines.NO_RANGE, ""));
                    consumed = 0;
                    continue;
                }
                consumed = behind(window, end);
                String line = window.text(end);
                ListLines.Taken taken = lines.read(line);
                if (taken.passed())
                    continue;
                var at = new Provenance(0, member, lineNumber + 1, offset, end);
                ListRange range = taken.range();
                if (range == null) {
                    sink.reject(new Rejection(at, String.valueOf(taken.reason()), Detail.cut(line.strip())));
                } else {
                    any = true;
                    ownClasses |= range.addressClass() != null;
                    ownDays &= range.validOn() != null;
                    sink.accept(head.entry(range, at));
                }
            }
        }
        if (!any)
            throw new SuraghException(lines.none(), source.name());
        head.note(sink, ownClasses, ownDays);
    }

    /// Length of the first line held, at most `LONGEST`.
    private static int lineEnd(ByteWindow window) throws IOException {
        int p = 0;
        while (p < LONGEST && window.has(p) && window.at(p) != '\n' && window.at(p) != '\r')
            p++;
        return p;
    }

    private static int behind(ByteWindow window, int end) throws IOException {
        if (!window.has(end))
            return end;
        boolean pair = window.at(end) == '\r' && window.has(end + 1) && window.at(end + 1) == '\n';
        return end + (pair ? 2 : 1);
    }
}
