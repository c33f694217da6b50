package org.suragh.ingest.format.returns;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.SortedMap;
import java.util.TreeMap;
import org.jsoup.nodes.Element;
import org.suragh.base.Progress;
import org.suragh.ingest.format.raw.Encoding;
import org.suragh.ingest.format.raw.HeadBytes;
import org.suragh.ingest.format.raw.HtmlPart;
import org.suragh.ingest.format.raw.Page;

/// The labels and values of a record that stands on a page, for showing them beside the normal values.
public final class PageFields {
    private PageFields() {}

    /// The fields of a stretch of a page by the page's own labels, of a row by the places that a format without a header
    /// gives them; empty when the header of the file names them.
    ///
    /// @param format id of the reader
    /// @param raw the record's bytes as text
    public static SortedMap<String, String> of(String format, String raw) {
        SortedMap<String, String> fields = new TreeMap<>();
        for (ReturnReader reader : Returns.ALL) {
            if (!reader.id().equals(format))
                continue;
            byte[] bytes = raw.getBytes(StandardCharsets.UTF_8);
            if (reader.placed())
                row(reader, bytes, fields);
            if (!reader.pages())
                continue;
            Page page = Page.of(bytes);
            if (raw.stripLeading().startsWith("<tr"))
                cells(page, fields);
            else if (page.text().length() <= HtmlPart.MOST)
                reader.blocks(page).forEach(block -> block.fields().forEach((label, value) -> {
                    if (label.isEmpty())
                        places(value.split("\t| {2,}"), fields);
                    else
                        put(label, value, fields);
                }));
        }
        return fields;
    }

    private static void places(String[] cells, SortedMap<String, String> fields) {
        for (int i = 0; i < cells.length; i++)
            put(Integer.toString(i + 1), cells[i], fields);
    }

    /// A row whose file has no header, or several.
    private static void row(ReturnReader reader, byte[] bytes, SortedMap<String, String> fields) {
        try {
            reader.table().blocks(new HeadBytes(bytes), Encoding.UTF_8)
                    .each(block -> block.fields().forEach((label, value) -> put(label, value, fields)), Progress.NONE);
        } catch (IOException impossible) {
            throw new UncheckedIOException(impossible);
        }
    }

    /// A row of a table without its header: cells by place.
    private static void cells(Page page, SortedMap<String, String> fields) {
        Page table = Page.of(("<table>" + page.text() + "</table>").getBytes(StandardCharsets.UTF_8));
        List<Element> cells = HtmlPart.of(table, 0, table.text().length()).document().select("td, th");
        for (int i = 0; i < cells.size(); i++)
            put(Integer.toString(i + 1), HtmlPart.text(cells.get(i)), fields);
    }

    private static void put(String label, String value, SortedMap<String, String> fields) {
        String free = label;
        for (int again = 2; fields.containsKey(free); again++)
            free = label + " (" + again + ")";
        fields.put(free, value);
    }
}
