package org.suragh.ingest.format.raw;

import static org.junit.jupiter.api.Assertions.assertArrayEquals;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertNull;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.io.InputStream;
import java.nio.charset.Charset;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;
import java.util.Random;
import org.junit.jupiter.api.Test;
import org.suragh.evidence.Provenance;
import org.suragh.ingest.ExhibitSource;

final class CsvScannerTest {
    private record Row(List<String> cells, Provenance at, String damage) {}

    /// Gives its bytes in small uneven pieces, so that records straddle every refill.
    private record Dribble(byte[] content, int seed) implements ExhibitSource {
        @Override
        public String name() {
            return "dribble";
        }

        @Override
        public long size() {
            return content.length;
        }

        @Override
        public InputStream open() {
            var random = new Random(seed);
            return new ByteArrayInputStream(content) {
                @Override
                public synchronized int read(byte[] b, int off, int len) {
                    return super.read(b, off, Math.min(len, 1 + random.nextInt(7)));
                }
            };
        }
    }

    private static List<Row> scan(byte[] content, char delimiter, int seed) throws IOException {
        Encoding encoding = Encoding.of(content);
        var rows = new ArrayList<Row>();
        try (var scanner = new CsvScanner(ByteWindow.open(new Dribble(content, seed), encoding), delimiter)) {
            while (scanner.next()) {
                var cells = new ArrayList<String>();
                for (int i = 0; i < scanner.count(); i++)
                    cells.add(scanner.text(i, encoding));
                rows.add(new Row(cells, scanner.provenance(), scanner.damage() == null ? "" : scanner.damage()));
            }
        }
        return rows;
    }

    @Test
    void whateverIsWrittenByTheBookIsReadBack() throws IOException {
        String[] pieces = {"a", "ب", "😀", ",", ";", "\"", "\n", "\r\n", "\r", "\t", " ", "longer text", "\ufeff", "0"};
        Charset[] charsets = {StandardCharsets.UTF_8, StandardCharsets.UTF_16LE, StandardCharsets.UTF_16BE};
        for (int seed = 0; seed < 400; seed++) {
            var random = new Random(seed);
            char delimiter = ",;\t|".charAt(random.nextInt(4));
            String end = List.of("\n", "\r\n", "\r").get(random.nextInt(3));
            int width = 2 + random.nextInt(5);
            Charset charset = charsets[random.nextInt(3)];
            var expected = new ArrayList<List<String>>();
            var text = new StringBuilder();
            for (int r = 0; r < 1 + random.nextInt(12); r++) {
                var row = new ArrayList<String>();
                for (int c = 0; c < width; c++) {
                    var cell = new StringBuilder();
                    for (int k = random.nextInt(4); k > 0; k--)
                        cell.append(pieces[random.nextInt(pieces.length)]);
                    row.add(cell.toString());
                    text.append(c == 0 ? "" : delimiter).append(written(cell.toString(), delimiter, random));
                }
                text.append(end);
                expected.add(row);
            }
            if (charset != StandardCharsets.UTF_8 || seed % 2 == 0 || text.charAt(0) == '\ufeff')
                text.insert(0, '\ufeff');
            byte[] bytes = text.toString().getBytes(charset);
            List<Row> rows = scan(bytes, delimiter, seed);
            String message = "seed " + seed;
            assertEquals(expected, rows.stream().map(Row::cells).toList(), message);
            checkPlaces(bytes, text.toString(), charset, rows, message);
        }
    }

    private static String written(String cell, char delimiter, Random random) {
        boolean must = cell.indexOf(delimiter) >= 0 || cell.indexOf('\n') >= 0 || cell.indexOf('\r') >= 0
                || cell.startsWith("\"");
        return must || random.nextInt(3) == 0 ? '"' + cell.replace("\"", "\"\"") + '"' : cell;
    }

    /// The bytes at each place are the record, places do not overlap, and the line is the number of line ends before.
    private static void checkPlaces(byte[] bytes, String text, Charset charset, List<Row> rows, String message) {
        long behind = 0;
        for (Row row : rows) {
            Provenance at = row.at();
            assertTrue(at.offset() >= behind, message);
            behind = at.offset() + at.length();
            String before = new String(bytes, 0, (int) at.offset(), charset);
            long line = 1 + before.replace("\r\n", "\n").chars().filter(c -> c == '\n' || c == '\r').count();
            assertEquals(line, at.line(), message);
            assertTrue(text.contains(new String(bytes, (int) at.offset(), at.length(), charset)), message);
        }
    }

    @Test
    void anOpenQuoteSpoilsOnlyItsLine() throws IOException {
        List<Row> rows = scan("a,\"b\nc,d\ne,\"f\" g\nh,i\n".getBytes(StandardCharsets.UTF_8), ',', 1);
        assertEquals(List.of("ingest.reject.quote", "", "ingest.reject.quote", ""),
                rows.stream().map(Row::damage).toList());
        assertEquals(List.of(1L, 2L, 3L, 4L), rows.stream().map(r -> r.at().line()).toList());
        assertEquals(List.of("h", "i"), rows.getLast().cells());
    }

    @Test
    void aLineBeyondTheLimitIsRejectedAndTheNextOneRead() throws IOException {
        byte[] huge = ("x,y\n" + "z".repeat(ByteWindow.MOST * 2) + "\n\"" + "q".repeat(ByteWindow.MOST + 10) + "\n"
                + "1,2\n").getBytes(StandardCharsets.US_ASCII);
        var rows = new ArrayList<String>();
        try (var scanner = new CsvScanner(ByteWindow.open(new HeadBytes(huge), Encoding.UTF_8), ',')) {
            while (scanner.next())
                rows.add(scanner.damage() + " " + scanner.count() + " " + scanner.line() + " "
                        + scanner.provenance().length());
        }
        assertEquals(List.of("null 2 1 3", "ingest.reject.too-long 0 2 " + (ByteWindow.MOST * 2 + 1),
                "ingest.reject.too-long 0 3 " + (ByteWindow.MOST + 12), "null 2 4 3"), rows);
    }

    @Test
    void aMillionColumnsAreOneRejection() throws IOException {
        List<Row> rows = scan((",".repeat(1_000_000) + "\na,b").getBytes(StandardCharsets.US_ASCII), ',', 1);
        assertEquals("ingest.reject.columns", rows.get(0).damage());
        assertEquals(List.of("a", "b"), rows.get(1).cells());
    }

    @Test
    void quotesThatNeverCloseCostTimeInProportion() throws IOException {
        byte[] nasty = "\"a,\"\"b\n".repeat(200_000).getBytes(StandardCharsets.US_ASCII);
        long start = System.nanoTime();
        scan(nasty, ',', 1);
        assertTrue(System.nanoTime() - start < 5_000_000_000L);
    }

    @Test
    void utf8IsCheckedByTheBook() {
        var random = new Random(3);
        for (int n = 0; n < 100_000; n++) {
            byte[] bytes = new byte[random.nextInt(6)];
            random.nextBytes(bytes);
            if (random.nextBoolean())
                bytes = new String(bytes, StandardCharsets.UTF_8).getBytes(StandardCharsets.UTF_8);
            boolean valid = !new String(bytes, StandardCharsets.UTF_8).contains("\ufffd")
                    || new String(bytes, StandardCharsets.UTF_8).getBytes(StandardCharsets.UTF_8).length == bytes.length
                            && java.util.Arrays.equals(
                                    new String(bytes, StandardCharsets.UTF_8).getBytes(StandardCharsets.UTF_8), bytes);
            assertEquals(valid, Encoding.validUtf8(bytes, 0, bytes.length), java.util.Arrays.toString(bytes));
        }
    }

    @Test
    void windowsLettersAreThoseOfTheStandardTables() {
        byte[] all = new byte[256];
        for (int i = 0; i < 256; i++)
            all[i] = (byte) i;
        for (int i = 0; i < 256; i++) {
            String ours = Encoding.WINDOWS_1256.decode(all, i, i + 1);
            if (Charset.isSupported("windows-1256"))
                assertEquals(new String(all, i, 1, Charset.forName("windows-1256")), ours);
            String western = Encoding.WINDOWS_1252.decode(all, i, i + 1);
            String theirs = new String(all, i, 1, Charset.forName("windows-1252"));
            if (theirs.equals("\ufffd"))
                assertNull(western);
            else
                assertEquals(theirs, western);
        }
    }

    @Test
    void theSameBytesGiveTheSameInstance() {
        var interner = new SliceInterner<String>((b, from, to) -> new String(b, from, to - from,
                StandardCharsets.US_ASCII));
        byte[] text = new byte[40];
        var random = new Random(9);
        var seen = new java.util.HashMap<String, String>();
        int shared = 0;
        for (int n = 0; n < 60_000; n++) {
            int length = random.nextInt(12);
            for (int i = 0; i < length; i++)
                text[3 + i] = (byte) ('a' + random.nextInt(3));
            String value = interner.get(text, 3, 3 + length);
            assertEquals(new String(text, 3, length, StandardCharsets.US_ASCII), value);
            String before = seen.putIfAbsent(value, value);
            shared += before == value ? 1 : 0;
        }
        assertTrue(shared > 20_000, "shared " + shared);
        assertArrayEquals(new int[]{0}, new int[]{interner.get(text, 0, 0).length()});
        assertFalse(seen.isEmpty());
    }
}
