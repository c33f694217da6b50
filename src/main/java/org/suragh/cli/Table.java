package org.suragh.cli;

import java.util.ArrayList;
import java.util.List;
import java.util.Locale;

/// A plain table of text columns; numbers stand right.
final class Table {
    private final List<String[]> rows = new ArrayList<>();
    private final boolean[] right;

    /// A table with these headers; one that starts with `>` stands right and loses that sign.
    Table(String... headers) {
        right = new boolean[headers.length];
        String[] head = headers.clone();
        for (int i = 0; i < head.length; i++) {
            right[i] = head[i].startsWith(">");
            head[i] = right[i] ? head[i].substring(1) : head[i];
        }
        rows.add(head);
    }

    /// Adds a row.
    void row(Object... cells) {
        String[] row = new String[cells.length];
        for (int i = 0; i < cells.length; i++)
            row[i] = cells[i] instanceof Number n ? number(n.longValue()) : Terminal.sentence(cells[i].toString());
        rows.add(row);
    }

    /// A whole number with its thousands apart.
    static String number(long n) {
        return String.format(Locale.ROOT, "%,d", n);
    }

    /// The lines, without blanks at their ends.
    List<String> lines() {
        int[] widths = new int[right.length];
        for (String[] row : rows)
            for (int i = 0; i < row.length; i++)
                widths[i] = Math.max(widths[i], row[i].codePointCount(0, row[i].length()));
        List<String> lines = new ArrayList<>();
        for (String[] row : rows) {
            StringBuilder line = new StringBuilder();
            for (int i = 0; i < row.length; i++) {
                String pad = " ".repeat(widths[i] - row[i].codePointCount(0, row[i].length()));
                line.append(right[i] ? pad + row[i] : row[i] + pad).append("  ");
            }
            lines.add(line.toString().stripTrailing());
        }
        return lines;
    }
}
