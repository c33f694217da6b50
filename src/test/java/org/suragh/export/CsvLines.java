package org.suragh.export;

import java.util.ArrayList;
import java.util.List;

/// A reader of RFC 4180, written from the standard for the tests, strict: anything else is an error.
final class CsvLines {
    private CsvLines() {}

    static List<List<String>> of(String text) {
        List<List<String>> rows = new ArrayList<>();
        List<String> row = new ArrayList<>();
        int i = 0;
        while (i < text.length()) {
            StringBuilder cell = new StringBuilder();
            if (text.charAt(i) == '"') {
                i++;
                while (true) {
                    if (text.charAt(i) != '"')
                        cell.append(text.charAt(i++));
                    else if (i + 1 < text.length() && text.charAt(i + 1) == '"') {
                        cell.append('"');
                        i += 2;
                    } else
                        break;
                }
                i++;
            } else {
                while (text.charAt(i) != ',' && text.charAt(i) != '\n') {
                    if (text.charAt(i) == '"' || text.charAt(i) == '\r')
                        throw new IllegalArgumentException("bare " + (int) text.charAt(i) + " at " + i);
                    cell.append(text.charAt(i++));
                }
            }
            row.add(cell.toString());
            if (text.charAt(i) == '\n') {
                rows.add(row);
                row = new ArrayList<>();
            } else if (text.charAt(i) != ',')
                throw new IllegalArgumentException("text after quote at " + i);
            i++;
            if (i == text.length() && !row.isEmpty())
                throw new IllegalArgumentException("no end of line");
        }
        return rows;
    }
}
