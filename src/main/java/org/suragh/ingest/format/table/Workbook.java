package org.suragh.ingest.format.table;

import java.io.CharConversionException;
import java.io.IOException;
import java.io.InputStream;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import javax.xml.stream.XMLStreamConstants;
import javax.xml.stream.XMLStreamException;
import javax.xml.stream.XMLStreamReader;
import org.suragh.base.SuraghException;
import org.suragh.ingest.ArchiveSource;
import org.suragh.ingest.format.raw.XmlInput;

/// What the sheets of an XLSX file have in common: their names, the shared texts, which styles are dates.
///
/// @param sheets in the order of the workbook
/// @param texts shared strings
/// @param dates by style: 0 no date, 1 a day, 2 a day with a clock
/// @param from1904 whether days count from 1904
record Workbook(List<Sheet> sheets, List<String> texts, int[] dates, boolean from1904) {
    private static final int MOST_TEXTS = 4_000_000;
    private static final long MOST_CHARACTERS = 100_000_000;
    private static final int MOST_SHEETS = 1_000;

    /// One sheet.
    ///
    /// @param part path of its part in the file
    record Sheet(String name, String part) {}

    /// What is done with the start of an element.
    private interface Visit {
        void element(String name, XMLStreamReader xml) throws XMLStreamException, SuraghException;
    }

    /// @throws SuraghException when the file is damaged, holds a document type, or more texts than can be held
    static Workbook of(ArchiveSource file) throws IOException, SuraghException {
        Map<String, String> targets = new TreeMap<>();
        each(file, "xl/_rels/workbook.xml.rels", (name, xml) -> {
            if (name.equals("Relationship"))
                targets.put(XmlInput.attribute(xml, "Id"), XmlInput.attribute(xml, "Target"));
        });
        List<Sheet> sheets = new ArrayList<>();
        boolean[] late = new boolean[1];
        each(file, "xl/workbook.xml", (name, xml) -> {
            if (name.equals("sheet") && sheets.size() < MOST_SHEETS) {
                String target = targets.getOrDefault(XmlInput.attribute(xml, "id"), "");
                sheets.add(new Sheet(XmlInput.attribute(xml, "name"), part(target)));
            }
            if (name.equals("workbookPr"))
                late[0] = XmlInput.attribute(xml, "date1904").matches("1|true");
        });
        return new Workbook(List.copyOf(sheets), texts(file), dates(file), late[0]);
    }

    private static String part(String target) {
        return target.startsWith("/") ? target.substring(1) : "xl/" + target;
    }

    private static List<String> texts(ArchiveSource file) throws IOException, SuraghException {
        List<String> texts = new ArrayList<>();
        long[] characters = new long[1];
        each(file, "xl/sharedStrings.xml", (name, xml) -> {
            if (name.equals("si")) {
                String text = SheetCells.text(xml, "si");
                characters[0] += text.length();
                if (texts.size() >= MOST_TEXTS || characters[0] > MOST_CHARACTERS)
                    throw new SuraghException("ingest.xlsx.texts", file.name(), MOST_TEXTS, MOST_CHARACTERS);
                texts.add(text);
            }
        });
        return texts;
    }

    private static int[] dates(ArchiveSource file) throws IOException, SuraghException {
        Map<String, String> formats = new TreeMap<>();
        List<Integer> styles = new ArrayList<>();
        boolean[] cells = new boolean[1];
        each(file, "xl/styles.xml", (name, xml) -> {
            switch (name) {
                case "numFmt" -> formats.put(XmlInput.attribute(xml, "numFmtId"), XmlInput.attribute(xml,
                        "formatCode"));
                case "cellXfs" -> cells[0] = true;
                case "cellStyles", "dxfs" -> cells[0] = false;
                case "xf" -> {
                    if (cells[0])
                        styles.add(SheetCells.dateKind(XmlInput.attribute(xml, "numFmtId"), formats));
                }
                default -> {
                    return;
                }
            }
        });
        return styles.stream().mapToInt(Integer::intValue).toArray();
    }

    private static void each(ArchiveSource file, String part, Visit visit) throws IOException, SuraghException {
        if (!file.members().contains(part))
            return;
        try (InputStream in = file.member(part).open()) {
            XMLStreamReader xml = XmlInput.of(in);
            while (xml.hasNext()) {
                switch (xml.next()) {
                    case XMLStreamConstants.DTD -> throw new SuraghException("ingest.xlsx.doctype", part);
                    case XMLStreamConstants.START_ELEMENT ->
                        visit.element(XmlInput.local(xml.getLocalName()), xml);
                    default -> {
                        continue;
                    }
                }
            }
            xml.close();
        } catch (XMLStreamException broken) {
            if (broken.getNestedException() instanceof IOException unreadable
                    && !(unreadable instanceof CharConversionException))
                throw unreadable;
            throw new SuraghException("ingest.xlsx.damaged", broken, file.name(), part);
        }
    }

    /// Merged ranges of a sheet, and whether its text is sound: read once before the rows.
    static List<Merge> merges(ArchiveSource file, Sheet sheet) throws IOException, SuraghException {
        List<Merge> merges = new ArrayList<>();
        each(file, sheet.part, (name, xml) -> {
            if (name.equals("mergeCell") && merges.size() < 100_000) {
                Merge merge = Merge.of(XmlInput.attribute(xml, "ref"));
                if (merge != null && merge.bottom() > merge.top())
                    merges.add(merge);
            }
        });
        merges.sort((a, b) -> Integer.compare(a.top(), b.top()));
        return merges;
    }

    /// A merged range over several rows; its value stands in its first cell.
    ///
    /// @param column of the first cell, from 0
    /// @param top first row, from 1
    record Merge(int column, int top, int bottom) {
        static @org.jspecify.annotations.Nullable Merge of(String ref) {
            String[] ends = ref.split(":");
            if (ends.length != 2 || !ends[0].matches("[A-Z]{1,3}[0-9]{1,7}") || !ends[1].matches(
                    "[A-Z]{1,3}[0-9]{1,7}"))
                return null;
            return new Merge(SheetCells.column(ends[0]), row(ends[0]), row(ends[1]));
        }

        private static int row(String cell) {
            return Integer.parseInt(cell.replaceAll("[A-Z]", ""));
        }
    }
}
