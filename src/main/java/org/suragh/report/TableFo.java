package org.suragh.report;

import java.util.ArrayList;
import java.util.List;
import org.xml.sax.SAXException;

/// A table with thin rules whose heading row repeats on every page and whose rows are not torn.
final class TableFo {
    private static final String RULE = "0.4pt solid #9AA5B1";
    private final List<Column> columns = new ArrayList<>();

    private record Column(String title, int share, boolean right) {}

    /// A column with text; its width is its share of the sum.
    TableFo column(String title, int share) {
        columns.add(new Column(title, share, false));
        return this;
    }

    /// A column with figures, set to the right.
    TableFo figures(String title, int share) {
        columns.add(new Column(title, share, true));
        return this;
    }

    /// Writes the table; without rows nothing is written.
    void write(Fo fo, List<List<String>> rows) throws SAXException {
        if (rows.isEmpty())
            return;
        fo.in("table", List.of("table-layout", "fixed", "width", "100%", "space-after", "4mm", "border-bottom", RULE),
                _ -> {
                    for (Column column : columns)
                        fo.empty("table-column", "column-width",
                                "proportional-column-width(" + column.share + ")");
                    fo.in("table-header", List.of(), _ -> header(fo));
                    fo.in("table-body", List.of(), _ -> {
                        for (List<String> row : rows)
                            row(fo, row);
                    });
                });
    }

    private void header(Fo fo) throws SAXException {
        fo.in("table-row", List.of("border-bottom", "0.8pt solid #1C2733", "border-top", "0.8pt solid #1C2733",
                "background-color", "#F4F6F8"), _ -> {
                    for (Column column : columns)
                        cell(fo, Style.HEAD, column, column.title);
                });
    }

    private void row(Fo fo, List<String> cells) throws SAXException {
        fo.in("table-row", List.of("keep-together.within-page", "always", "border-bottom", RULE), _ -> {
            for (int i = 0; i < columns.size(); i++)
                cell(fo, Style.CELL, columns.get(i), cells.get(i));
        });
    }

    private static void cell(Fo fo, Style style, Column column, String text) throws SAXException {
        fo.in("table-cell", List.of("padding", column.right ? "1.2mm 1mm 0.9mm 1mm" : "1.2mm 1mm 0.9mm 2mm"),
                _ -> fo.in("block",
                        style.with("text-align", column.right ? "right" : "left"), _ -> fo.text(text)));
    }

    /// A table of labels and values without a heading row.
    static void facts(Fo fo, List<List<String>> rows) throws SAXException {
        fo.in("table", List.of("table-layout", "fixed", "width", "100%", "space-after", "4mm", "border-top", RULE),
                _ -> {
                    fo.empty("table-column", "column-width", "proportional-column-width(30)");
                    fo.empty("table-column", "column-width", "proportional-column-width(70)");
                    fo.in("table-body", List.of(), _ -> {
                        for (List<String> row : rows)
                            fo.in("table-row", List.of("keep-together.within-page", "always", "border-bottom", RULE),
                                    _ -> {
                                        fact(fo, row.get(0), "#4A5764", "TH");
                                        fact(fo, row.get(1), "#1C2733", "TD");
                                    });
                    });
                });
    }

    private static void fact(Fo fo, String text, String colour, String role) throws SAXException {
        fo.in("table-cell", List.of("padding", "1.3mm 1.2mm 1mm 0mm", "role", role),
                _ -> fo.in("block", List.of("color", colour, "font-size", "8.6pt", "line-height", "11.5pt"),
                        _ -> fo.text(text)));
    }
}
