package org.suragh.ingest.format.table;

import java.math.BigDecimal;
import java.math.RoundingMode;
import java.time.LocalDate;
import java.time.LocalDateTime;
import java.time.format.DateTimeFormatter;
import java.time.temporal.ChronoUnit;
import java.util.Locale;
import java.util.Map;
import javax.xml.stream.XMLStreamConstants;
import javax.xml.stream.XMLStreamException;
import javax.xml.stream.XMLStreamReader;
import org.suragh.ingest.format.raw.XmlInput;

/// The text of a cell: what is stored in it, never what a formula would come to. A number stays as it is written; a
/// number in a style of dates becomes the day, or day and clock, that the sheet shows, without a zone.
final class SheetCells {
    private static final DateTimeFormatter SECONDS = DateTimeFormatter.ofPattern("uuuu-MM-dd HH:mm:ss",
            Locale.ROOT);
    private static final DateTimeFormatter MILLIS = DateTimeFormatter.ofPattern("uuuu-MM-dd HH:mm:ss.SSS",
            Locale.ROOT);
    private static final BigDecimal DAY = BigDecimal.valueOf(86_400_000);
    private static final int LATEST = 2_958_465;

    private SheetCells() {}

    /// Column of a cell's name, from 0: `C5` is 2.
    static int column(String cell) {
        int column = 0;
        for (int i = 0; i < cell.length() && cell.charAt(i) >= 'A' && cell.charAt(i) <= 'Z'; i++)
            column = column * 26 + cell.charAt(i) - 'A' + 1;
        return column - 1;
    }

    /// All text of an element, readings of Asian letters left out; the reader stands behind its end then.
    static String text(XMLStreamReader xml, String element) throws XMLStreamException {
        StringBuilder text = new StringBuilder();
        int aside = 0;
        int texts = 0;
        while (xml.hasNext()) {
            int event = xml.next();
            if (event == XMLStreamConstants.START_ELEMENT) {
                String name = XmlInput.local(xml.getLocalName());
                aside += name.equals("rPh") ? 1 : 0;
                texts += name.equals("t") ? 1 : 0;
            } else if (event == XMLStreamConstants.END_ELEMENT) {
                String name = XmlInput.local(xml.getLocalName());
                if (name.equals(element))
                    break;
                aside -= name.equals("rPh") ? 1 : 0;
                texts -= name.equals("t") ? 1 : 0;
            } else if ((event == XMLStreamConstants.CHARACTERS || event == XMLStreamConstants.CDATA
                    || event == XMLStreamConstants.SPACE) && aside == 0 && texts > 0) {
                text.append(xml.getText());
            }
        }
        return text.toString();
    }

    /// Whether a number format shows a date: 0 no, 1 a day, 2 a day with a clock.
    static int dateKind(String id, Map<String, String> formats) {
        String code = formats.get(id);
        if (code == null) {
            if (!id.matches("[0-9]{1,4}"))
                return 0;
            int n = Integer.parseInt(id);
            return n == 22 ? 2 : n >= 14 && n <= 17 || n >= 27 && n <= 31 || n >= 50 && n <= 58 ? 1 : 0;
        }
        String bare = code.replaceAll("\"[^\"]*\"|\\\\.|\\[[^\\]]*\\]|_.|\\*.", "").toLowerCase(java.util.Locale.ROOT);
        boolean day = bare.contains("y") || bare.contains("d");
        return !day || bare.contains("general") ? 0 : bare.contains("h") ? 2 : 1;
    }

    /// A date's number as the day it stands for; the number itself when it stands for none.
    static String date(String number, int kind, boolean from1904) {
        if (kind == 0 || !number.matches("[0-9]{1,7}(\\.[0-9]{1,20})?([eE][-+]?[0-9])?"))
            return number;
        BigDecimal serial = new BigDecimal(number);
        long days = serial.setScale(0, RoundingMode.FLOOR).longValueExact();
        // 1900 has a 29th of February in these sheets; day 60 is none
        if (days > LATEST || !from1904 && (days < 1 || days == 60))
            return number;
        long millis = serial.subtract(BigDecimal.valueOf(days)).multiply(DAY).setScale(0, RoundingMode.HALF_UP)
                .longValueExact();
        LocalDate zero = from1904 ? LocalDate.of(1904, 1, 1) : LocalDate.of(1899, 12, days < 60 ? 31 : 30);
        LocalDateTime at = zero.plusDays(days).atStartOfDay().plus(millis, ChronoUnit.MILLIS);
        if (kind == 1 && millis == 0)
            return at.toLocalDate().toString();
        return at.format(millis % 1000 == 0 ? SECONDS : MILLIS);
    }
}
