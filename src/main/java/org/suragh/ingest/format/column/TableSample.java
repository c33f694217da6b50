package org.suragh.ingest.format.column;

import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.io.InputStream;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import org.suragh.ingest.ExhibitSource;
import org.suragh.ingest.format.raw.ByteWindow;
import org.suragh.ingest.format.raw.CsvScanner;
import org.suragh.ingest.format.raw.Encoding;
import org.suragh.ingest.format.raw.HeadBytes;
import org.suragh.ingest.format.value.TimeText;

/// The first rows of a delimited file, split with the delimiter that fits best.
///
/// @param encoding how it is written
/// @param delimiter what stands between fields
/// @param rows decoded rows, blank lines and damaged ones left out, the `sep=` line too
/// @param skip records in front of `rows`
/// @param header index in `rows` of the header, or -1 when there is none
public record TableSample(Encoding encoding, char delimiter, List<String[]> rows, int skip, int header) {
    private static final char[] DELIMITERS = {',', ';', '\t', '|'};
    private static final int MOST_ROWS = 1000;
    private static final int HEADER_WITHIN = 30;
    private static final Set<String> KNOWN = known();

    /// The sample, or null when the bytes are no delimited table of two columns or more.
    ///
    /// @param whole whether `head` is the whole file
    public static @Nullable TableSample of(byte[] head, boolean whole) {
        Encoding encoding = Encoding.of(head);
        if (!encoding.wide() && HeadBytes.binary(head))
            return null;
        TableSample best = null;
        double bestScore = 0;
        for (char delimiter : DELIMITERS) {
            if (!holds(head, delimiter))
                continue;
            List<String[]> rows = rows(head, encoding, delimiter, whole);
            int skip = !rows.isEmpty() && rows.getFirst()[0].startsWith("sep=") ? 1 : 0;
            boolean said = skip == 1 && head.length > 8 && said(rows.getFirst(), delimiter);
            rows = rows.subList(skip, rows.size());
            int header = header(rows);
            double score = said ? 1e6 : score(rows, header);
            if (score > bestScore) {
                bestScore = score;
                best = new TableSample(encoding, delimiter, List.copyOf(rows), skip, header);
            }
        }
        return best;
    }

    private static boolean holds(byte[] head, char delimiter) {
        for (byte b : head) {
            if (b == delimiter)
                return true;
        }
        return false;
    }

    private static boolean said(String[] first, char delimiter) {
        return first[0].equals("sep=") && first.length == 2 || first[0].equals("sep=" + delimiter);
    }

    /// Rows that hold data, below the header.
    public List<String[]> data() {
        return rows.subList(header + 1, rows.size());
    }

    /// The header's names; the places from 1 when there is none.
    public List<String> names() {
        if (header >= 0)
            return java.util.Arrays.stream(rows.get(header)).map(s -> TimeText.plain(s).isEmpty() ? "" : s.strip())
                    .toList();
        int most = rows.stream().mapToInt(r -> r.length).max().orElse(0);
        return java.util.stream.IntStream.rangeClosed(1, most).mapToObj(Integer::toString).toList();
    }

    private static List<String[]> rows(byte[] head, Encoding encoding, char delimiter, boolean whole) {
        var rows = new ArrayList<String[]>();
        try (var scanner = new CsvScanner(ByteWindow.open(new HeadBytes(head), encoding), delimiter)) {
            while (rows.size() < MOST_ROWS && scanner.next()) {
                if (scanner.damage() != null)
                    continue;
                String[] row = new String[scanner.count()];
                for (int i = 0; i < row.length; i++)
                    row[i] = scanner.text(i, encoding);
                rows.add(row);
            }
            if (!whole && rows.size() > 1 && rows.size() < MOST_ROWS)
                rows.removeLast();
        } catch (IOException impossible) {
            throw new java.io.UncheckedIOException(impossible);
        }
        return rows;
    }

    /// Consistent column count and known header words.
    private static double score(List<String[]> rows, int header) {
        Map<Integer, Integer> widths = new HashMap<>();
        int n = 0;
        for (String[] row : rows.subList(Math.max(0, header), Math.min(rows.size(), Math.max(0, header) + 60))) {
            widths.merge(row.length, 1, Integer::sum);
            n++;
        }
        double best = 0;
        for (var e : widths.entrySet()) {
            if (e.getKey() >= 2)
                best = Math.max(best, Math.min(20, e.getKey()) * (double) e.getValue() / n);
        }
        return best == 0 ? 0 : best + (header < 0 ? 0 : 10 * knownWords(rows.get(header)));
    }

    /// Place of the header among the first rows, or -1.
    public static int header(List<String[]> rows) {
        int best = -1;
        int most = 1;
        for (int i = 0; i < Math.min(rows.size(), HEADER_WITHIN); i++) {
            int known = knownWords(rows.get(i));
            if (known > most) {
                most = known;
                best = i;
            }
        }
        if (best >= 0 || rows.isEmpty())
            return best;
        for (String cell : rows.getFirst()) {
            if (ColumnFacts.dataLike(cell))
                return -1;
        }
        return rows.getFirst().length >= 2 && rows.size() > 1 ? 0 : -1;
    }

    static int knownWords(String[] row) {
        var seen = new HashSet<String>();
        for (String cell : row) {
            String word = cell.length() > 80 ? "" : Field.word(cell);
            String bare = Field.bareWord(word);
            if (KNOWN.contains(word) || KNOWN.contains(bare))
                seen.add(bare);
        }
        return seen.size();
    }

    private static Set<String> known() {
        var all = new HashSet<String>();
        for (Table table : Table.values())
            table.words().values().forEach(all::addAll);
        return Set.copyOf(all);
    }
}
