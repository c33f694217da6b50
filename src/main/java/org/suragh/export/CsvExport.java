package org.suragh.export;

import java.io.BufferedWriter;
import java.io.IOException;
import java.io.OutputStream;
import java.io.OutputStreamWriter;
import java.io.Writer;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;
import org.suragh.base.SuraghException;
import org.suragh.casefile.CaseFile;
import org.suragh.investigation.Analysis;

/// A table as CSV (RFC 4180, UTF-8, `\n`, header row, no byte-order mark), in one of two profiles.
///
/// The verbatim profile (`networks-csv`) holds every value exactly as it is: it is for machines, and changing a
/// handle that begins with `=` would change evidence. The spreadsheet profile (`networks-spreadsheet`, file name
/// ending `.spreadsheet.csv`) is for people who open the file in a spreadsheet: a cell that the program would run
/// as a formula (first character `=`, `+`, `-`, `@`, tab, carriage return or NUL, OWASP ASVS 1.2.10), or whose
/// digits it would round (more than 15), gets one apostrophe in front, and the last column `changed` names the
/// columns where that was done.
final class CsvExport implements Exporter {
    private final Table table;
    private final boolean spreadsheet;

    CsvExport(Table table, boolean spreadsheet) {
        this.table = table;
        this.spreadsheet = spreadsheet;
    }

    @Override
    public String id() {
        return table.name() + (spreadsheet ? "-spreadsheet" : "-csv");
    }

    @Override
    public String extension() {
        return spreadsheet ? "spreadsheet.csv" : "csv";
    }

    @Override
    public void write(CaseFile readOnly, Analysis analysis, OutputStream out) throws IOException, SuraghException {
        Writer writer = new BufferedWriter(new OutputStreamWriter(out, StandardCharsets.UTF_8), 1 << 16);
        List<String> columns = table.columns();
        if (spreadsheet) {
            List<String> more = new ArrayList<>(columns);
            more.add("changed");
            line(writer, more);
            table.rows(readOnly, analysis, cells -> line(writer, safe(columns, cells)));
        } else {
            line(writer, columns);
            table.rows(readOnly, analysis, cells -> line(writer, cells));
        }
        writer.flush();
    }

    private static List<String> safe(List<String> columns, List<String> cells) {
        List<String> result = new ArrayList<>(cells.size() + 1);
        List<String> changed = new ArrayList<>();
        for (int i = 0; i < cells.size(); i++) {
            String cell = cells.get(i);
            boolean risky = risky(cell);
            if (risky)
                changed.add(columns.get(i));
            result.add(risky ? "'" + cell : cell);
        }
        result.add(String.join(";", changed));
        return result;
    }

    private static boolean risky(String cell) {
        if (cell.isEmpty())
            return false;
        if ("=@\t\r\0".indexOf(cell.charAt(0)) >= 0)
            return true;
        if (cell.charAt(0) == '+' || cell.charAt(0) == '-')
            return !cell.matches("-[0-9]{1,15}(\\.[0-9]{1,15})?");
        return cell.length() > 15 && cell.chars().allMatch(c -> c >= '0' && c <= '9');
    }

    /// One line, quoted where RFC 4180 asks for it.
    static void line(Writer out, List<String> cells) throws IOException {
        for (int i = 0; i < cells.size(); i++) {
            if (i > 0)
                out.write(',');
            cell(out, cells.get(i));
        }
        out.write('\n');
    }

    private static void cell(Writer out, String text) throws IOException {
        boolean quote = false;
        for (int i = 0; i < text.length() && !quote; i++) {
            char c = text.charAt(i);
            quote = c == '"' || c == ',' || c == '\n' || c == '\r' || c == 0;
        }
        if (!quote)
            quote = !text.isEmpty() && (text.charAt(0) == ' ' || text.charAt(text.length() - 1) == ' ');
        if (quote) {
            out.write('"');
            out.write(text.replace("\"", "\"\""));
            out.write('"');
        } else {
            out.write(text);
        }
    }
}
