package org.suragh.ingest.format.column;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.TreeSet;
import org.suragh.base.SuraghException;
import org.suragh.ingest.format.value.Ids;

/// The columns of a table as the examiner names them, and as they are shown to the examiner.
public final class SaidColumns {
    private SaidColumns() {}

    /// Column to field, as the examiner named them: by header, by its letters and digits, or by place from 1 as `#3`.
    ///
    /// @throws SuraghException when a column or field is not there
    static Map<Integer, Field> of(List<String> names, Map<String, String> mapping) throws SuraghException {
        var said = new HashMap<Integer, Field>();
        for (var e : mapping.entrySet()) {
            Field field = Field.of(e.getValue());
            if (field == null)
                throw new SuraghException("ingest.map.field", e.getValue(), Field.all());
            int column = column(names, e.getKey().strip());
            if (column < 0)
                throw new SuraghException("ingest.map.column", e.getKey(), String.join(", ", names));
            said.put(column, field);
        }
        return said;
    }

    private static int column(List<String> names, String key) {
        for (int c = 0; c < names.size(); c++) {
            if (names.get(c).equals(key))
                return c;
        }
        for (int c = 0; c < names.size(); c++) {
            if (!names.get(c).isEmpty() && Field.word(names.get(c)).equals(Field.word(key)))
                return c;
        }
        String number = key.startsWith("#") ? key.substring(1) : key;
        if (number.length() > 4 || !Ids.digits(number, 0))
            return -1;
        int place = Integer.parseInt(number) - 1;
        return place < names.size() ? place : -1;
    }

    /// Each column with up to two samples, for a question.
    static String described(TableSample sample) {
        List<String> names = sample.names();
        var parts = new ArrayList<String>();
        for (int c = 0; c < Math.min(names.size(), 40); c++) {
            var values = new TreeSet<String>();
            for (String[] row : sample.data()) {
                if (values.size() < 2 && c < row.length && !row[c].isBlank())
                    values.add(shortened(row[c].strip()));
            }
            String place = (c + 1) + (sample.header() < 0 ? "" : " \"" + names.get(c) + "\"");
            parts.add(place + " (" + String.join(", ", values) + ")");
        }
        return String.join("; ", parts);
    }

    /// At most 30 letters of a value, and dots where it is longer.
    public static String shortened(String value) {
        return value.codePointCount(0, value.length()) <= 30
                ? value
                : value.substring(0, value.offsetByCodePoints(0, 30)) + "…";
    }
}
