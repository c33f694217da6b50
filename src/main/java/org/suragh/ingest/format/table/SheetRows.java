package org.suragh.ingest.format.table;

import java.io.BufferedInputStream;
import java.io.IOException;
import java.io.InputStream;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import javax.xml.stream.XMLStreamConstants;
import javax.xml.stream.XMLStreamException;
import javax.xml.stream.XMLStreamReader;
import org.jspecify.annotations.Nullable;
import org.suragh.evidence.Provenance;
import org.suragh.ingest.ExhibitSource;
import org.suragh.ingest.format.raw.CellCursor;
import org.suragh.ingest.format.raw.CsvScanner;
import org.suragh.ingest.format.raw.XmlInput;

/// The rows of one sheet. Each `<row>` element is cut out of the sheet's text by its bytes and read by itself, so that
/// a row's place is that of its element, and a damaged one spoils no other.
///
/// Limits: 4 MiB a row, 4,096 columns.
public final class SheetRows extends CellCursor {
    private static final int MOST_BYTES = 4 << 20;

    private final Workbook book;
    private final String part;
    private final List<Workbook.Merge> merges;
    private final List<String> held = new ArrayList<>();
    private final int width;
    private final InputStream in;
    private final List<String> cells = new ArrayList<>();
    private byte[] row = new byte[1 << 12];
    private int rowLength;
    private long offset;
    private long start;
    private long number;

    /// @param width fields that every row has at least
    SheetRows(Workbook book, Workbook.Sheet sheet, List<Workbook.Merge> merges, int width, ExhibitSource source)
            throws IOException {
        this.book = book;
        this.part = sheet.part();
        this.merges = merges;
        this.width = width;
        this.in = new BufferedInputStream(source.open(), 1 << 16);
        merges.forEach(merge -> held.add(""));
    }

    @Override
    public boolean next() throws IOException {
        while (cutOut()) {
            cells.clear();
            damage = rowLength > MOST_BYTES ? "ingest.reject.too-long" : parsed();
            fillDown();
            if (damage != null || cells.stream().anyMatch(cell -> !cell.isEmpty())) {
                lay(cells, damage == null ? Math.max(width, lastFilled() + 1) : cells.size());
                return true;
            }
        }
        return false;
    }

    /// Finds the next row element.
    private boolean cutOut() throws IOException {
        rowLength = 0;
        while (true) {
            int c = read();
            if (c < 0)
                return false;
            if (c != '<')
                continue;
            start = offset - 1;
            rowLength = 0;
            keep('<');
            c = tag();
            if (!row("<"))
                continue;
            if (c == '>' && row[rowLength - 2] == '/')
                return true;
            break;
        }
        boolean open = true;
        while (open) {
            int c = read();
            if (c < 0)
                return true;
            keep(c);
            open = !(c == '>' && closes());
        }
        return true;
    }

    private int tag() throws IOException {
        int c = read();
        for (; c >= 0 && c != '>' && rowLength < MOST_BYTES; c = read())
            keep(c);
        if (c >= 0)
            keep(c);
        return c;
    }

    /// Whether what was kept begins a row element, with or without a prefix.
    private boolean row(String before) {
        String name = new String(row, 0, Math.min(rowLength, 40), StandardCharsets.ISO_8859_1);
        return name.matches("(?s)" + before + "([A-Za-z0-9_.-]{1,20}:)?row[\\s/>].*");
    }

    private boolean closes() {
        int length = Math.min(rowLength, MOST_BYTES);
        String tail = new String(row, Math.max(0, length - 30), Math.min(30, length), StandardCharsets.ISO_8859_1);
        return rowLength <= MOST_BYTES && tail.endsWith("row>") && tail.matches("(?s).*</([A-Za-z0-9_.-]{1,20}:)?row>");
    }

    private int read() throws IOException {
        int c = in.read();
        offset += c < 0 ? 0 : 1;
        return c;
    }

    private void keep(int c) {
        if (rowLength < MOST_BYTES) {
            if (rowLength == row.length)
                row = Arrays.copyOf(row, row.length * 2);
            row[rowLength] = (byte) c;
        }
        rowLength++;
    }

    private @Nullable String parsed() {
        String text = new String(row, 0, rowLength, StandardCharsets.UTF_8);
        number++;
        try {
            XMLStreamReader xml = XmlInput.of(text);
            while (xml.hasNext()) {
                if (xml.next() != XMLStreamConstants.START_ELEMENT)
                    continue;
                String name = XmlInput.local(xml.getLocalName());
                if (name.equals("row")) {
                    String said = XmlInput.attribute(xml, "r");
                    if (said.matches("[0-9]{1,7}"))
                        number = Math.max(number, Long.parseLong(said));
                } else if (name.equals("c") && !cell(xml)) {
                    return "ingest.reject.columns";
                }
            }
            return null;
        } catch (XMLStreamException | IndexOutOfBoundsException | NumberFormatException broken) {
            return "ingest.reject.sheet-row";
        }
    }

    private boolean cell(XMLStreamReader xml) throws XMLStreamException {
        String place = XmlInput.attribute(xml, "r");
        String type = XmlInput.attribute(xml, "t");
        String style = XmlInput.attribute(xml, "s");
        int column = place.isEmpty() ? cells.size() : SheetCells.column(place);
        String value = "";
        while (xml.hasNext()) {
            int event = xml.next();
            if (event == XMLStreamConstants.END_ELEMENT && XmlInput.local(xml.getLocalName()).equals("c"))
                break;
            if (event != XMLStreamConstants.START_ELEMENT)
                continue;
            String name = XmlInput.local(xml.getLocalName());
            if (name.equals("v"))
                value = xml.getElementText();
            else if (name.equals("is"))
                value = SheetCells.text(xml, "is");
        }
        if (column < 0 || column >= CsvScanner.MOST_COLUMNS)
            return false;
        while (cells.size() <= column)
            cells.add("");
        cells.set(column, value(type, style, value));
        return true;
    }

    private String value(String type, String style, String value) {
        return switch (type) {
            case "s" -> value.isEmpty() ? "" : book.texts().get(Integer.parseInt(value.strip()));
            case "b" -> value.equals("1") ? "TRUE" : value.equals("0") ? "FALSE" : value;
            case "", "n" -> {
                int index = style.isEmpty() ? -1 : Integer.parseInt(style);
                int kind = index >= 0 && index < book.dates().length ? book.dates()[index] : 0;
                yield SheetCells.date(value.strip(), kind, book.from1904());
            }
            default -> value;
        };
    }

    /// Gives cells of a merged range the value of its first one.
    private void fillDown() {
        for (int i = 0; i < merges.size() && merges.get(i).top() <= number; i++) {
            Workbook.Merge merge = merges.get(i);
            int column = merge.column();
            if (merge.top() == number)
                held.set(i, column < cells.size() ? cells.get(column) : "");
            else if (number <= merge.bottom() && !held.get(i).isEmpty() && anyValue()) {
                while (cells.size() <= column)
                    cells.add("");
                if (cells.get(column).isEmpty())
                    cells.set(column, held.get(i));
            }
        }
    }

    private boolean anyValue() {
        return cells.stream().anyMatch(cell -> !cell.isEmpty());
    }

    private int lastFilled() {
        int last = cells.size() - 1;
        while (last >= 0 && cells.get(last).isEmpty())
            last--;
        return last;
    }

    @Override
    public Provenance provenance() {
        return new Provenance(0, part, Math.max(1, number), start, rowLength);
    }

    @Override
    public long offset() {
        return start;
    }

    @Override
    public void close() throws IOException {
        in.close();
    }
}
