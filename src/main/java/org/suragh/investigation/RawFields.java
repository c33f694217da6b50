package org.suragh.investigation;

import com.fasterxml.jackson.core.JsonFactory;
import com.fasterxml.jackson.core.JsonParser;
import com.fasterxml.jackson.core.JsonToken;
import java.io.IOException;
import java.io.InputStream;
import java.nio.ByteBuffer;
import java.nio.charset.CharacterCodingException;
import java.nio.charset.Charset;
import java.nio.charset.StandardCharsets;
import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Deque;
import java.util.List;
import java.util.SortedMap;
import java.util.TreeMap;
import org.suragh.base.SuraghException;
import org.suragh.base.Text;
import org.suragh.casefile.CaseFile;
import org.suragh.evidence.Exhibit;
import org.suragh.evidence.Provenance;
import org.suragh.ingest.format.returns.PageFields;

/// The bytes of a record as text, and its fields by the names that the file itself gives them.
final class RawFields {
    /// A header line longer than this names nothing.
    private static final int MOST_HEADER = 1 << 16;
    private static final String DELIMITERS = ",;\t|";
    private static final JsonFactory JSON = new JsonFactory();

    private RawFields() {}

    static Explainer.RawRow read(CaseFile readOnly, Provenance place) throws SuraghException {
        String raw = text(readOnly.raw(place));
        String body = raw.strip();
        SortedMap<String, String> fields = body.startsWith("{") ? json(body) : new TreeMap<>();
        if (fields.isEmpty())
            fields = PageFields.of(format(readOnly, place.exhibit()), raw);
        if (fields.isEmpty() && !body.startsWith("{"))
            fields = row(raw, header(readOnly, place));
        return new Explainer.RawRow(place, raw, fields);
    }

    private static String format(CaseFile readOnly, int exhibit) throws SuraghException {
        List<Exhibit> exhibits = readOnly.exhibits();
        return exhibit < 1 || exhibit > exhibits.size() ? "" : exhibits.get(exhibit - 1).format();
    }

    static String text(byte[] bytes) {
        int skip = bytes.length >= 3 && bytes[0] == (byte) 0xef && bytes[1] == (byte) 0xbb && bytes[2] == (byte) 0xbf
                ? 3
                : 0;
        if (bytes.length >= 2
                && (bytes[0] == (byte) 0xff && bytes[1] == (byte) 0xfe || zeros(bytes, 1) > 0 && zeros(bytes, 0) == 0))
            return new String(bytes, StandardCharsets.UTF_16LE).replace("\ufeff", "");
        if (bytes.length >= 2
                && (bytes[0] == (byte) 0xfe && bytes[1] == (byte) 0xff || zeros(bytes, 0) > 0 && zeros(bytes, 1) == 0))
            return new String(bytes, StandardCharsets.UTF_16BE).replace("\ufeff", "");
        try {
            return StandardCharsets.UTF_8.newDecoder().decode(ByteBuffer.wrap(bytes, skip, bytes.length - skip))
                    .toString();
        } catch (CharacterCodingException noUtf8) {
            return new String(bytes, Charset.forName("windows-1252"));
        }
    }

    /// Zero bytes at even (0) or odd (1) places: ASCII signs in UTF-16 have theirs on one side.
    private static int zeros(byte[] bytes, int side) {
        int count = 0;
        for (int i = side; i < bytes.length; i += 2)
            count += bytes[i] == 0 ? 1 : 0;
        return count;
    }

    /// The first line of the file, when the record is not that line itself.
    private static String header(CaseFile readOnly, Provenance place) throws SuraghException {
        if (place.offset() == 0)
            return "";
        try (InputStream in = readOnly.exhibitBytes(place.exhibit(), place.member())) {
            String head = text(in.readNBytes((int) Math.min(MOST_HEADER, place.offset())));
            int end = 0;
            boolean quoted = false;
            for (; end < head.length(); end++) {
                char c = head.charAt(end);
                if (c == '"')
                    quoted = !quoted;
                else if ((c == '\n' || c == '\r') && !quoted && end > 0 && !head.substring(0, end).startsWith("sep="))
                    break;
            }
            String line = head.substring(0, end);
            return line.startsWith("sep=") ? line.substring(line.indexOf('\n') + 1) : line;
        } catch (IOException unreadable) {
            throw new SuraghException("explain.raw.unreadable", unreadable, place.exhibit());
        }
    }

    static SortedMap<String, String> row(String raw, String header) {
        String line = raw.replaceAll("[\r\n]+$", "");
        char delimiter = delimiter(header.isEmpty() ? line : header);
        List<String> values = cells(line, delimiter);
        List<String> names = header.isEmpty() ? List.of() : cells(header, delimiter);
        SortedMap<String, String> fields = new TreeMap<>();
        for (int i = 0; i < values.size(); i++) {
            String name = i < names.size() ? names.get(i).strip() : "";
            if (name.isEmpty())
                name = Text.of("explain.raw.column", i + 1);
            String free = name;
            for (int again = 2; fields.containsKey(free); again++)
                free = name + " (" + again + ")";
            fields.put(free, values.get(i));
        }
        return fields;
    }

    private static char delimiter(String line) {
        int[] count = new int[DELIMITERS.length()];
        boolean quoted = false;
        for (int i = 0; i < line.length(); i++) {
            if (line.charAt(i) == '"')
                quoted = !quoted;
            int which = DELIMITERS.indexOf(line.charAt(i));
            if (which >= 0 && !quoted)
                count[which]++;
        }
        int best = 0;
        for (int i = 1; i < count.length; i++)
            best = count[i] > count[best] ? i : best;
        return DELIMITERS.charAt(best);
    }

    /// One row by RFC 4180: quotes doubled inside quotes, delimiters and line ends inside quotes kept.
    static List<String> cells(String line, char delimiter) {
        List<String> cells = new ArrayList<>();
        StringBuilder cell = new StringBuilder();
        boolean quoted = false;
        for (int i = 0; i < line.length(); i++) {
            char c = line.charAt(i);
            if (quoted && c == '"' && i + 1 < line.length() && line.charAt(i + 1) == '"') {
                cell.append(c);
                i++;
            } else if (c == '"' && (quoted || cell.isEmpty())) {
                quoted = !quoted;
            } else if (c == delimiter && !quoted) {
                cells.add(cell.toString());
                cell.setLength(0);
            } else {
                cell.append(c);
            }
        }
        cells.add(cell.toString());
        return cells;
    }

    /// Keys of an object, inner ones joined by dots, elements of lists numbered from 1; what cannot be read is left out.
    static SortedMap<String, String> json(String body) {
        SortedMap<String, String> fields = new TreeMap<>();
        Deque<String> path = new ArrayDeque<>();
        Deque<Integer> places = new ArrayDeque<>();
        try (JsonParser parser = JSON.createParser(body)) {
            String name = "";
            int depth = 0;
            for (JsonToken token = parser.nextToken(); token != null; token = parser.nextToken()) {
                if (token == JsonToken.FIELD_NAME) {
                    name = parser.currentName();
                    continue;
                }
                if (token == JsonToken.END_OBJECT || token == JsonToken.END_ARRAY) {
                    path.pollLast();
                    places.pollLast();
                    if (--depth == 0)
                        break;
                    continue;
                }
                String own = name;
                Integer inList = places.peekLast();
                if (inList != null && inList > 0) {
                    own = Integer.toString(places.pollLast());
                    places.addLast(inList + 1);
                }
                if (token == JsonToken.START_OBJECT || token == JsonToken.START_ARRAY) {
                    if (depth++ > 0)
                        path.addLast(own);
                    else
                        path.addLast("");
                    places.addLast(token == JsonToken.START_ARRAY ? 1 : 0);
                } else {
                    String before = String.join(".", path.stream().filter(part -> !part.isEmpty()).toList());
                    fields.put(before.isEmpty() ? own : before + "." + own, parser.getText());
                }
            }
        } catch (IOException broken) {
            return fields;
        }
        return fields;
    }
}
