package org.suragh.export;

import java.io.BufferedWriter;
import java.io.IOException;
import java.io.OutputStream;
import java.io.OutputStreamWriter;
import java.io.Writer;
import java.nio.charset.StandardCharsets;
import java.util.Arrays;
import java.util.Base64;
import java.util.List;
import org.suragh.base.SuraghException;
import org.suragh.base.Text;
import org.suragh.casefile.CaseFile;
import org.suragh.casefile.RawReader;
import org.suragh.evidence.Exhibit;
import org.suragh.evidence.Provenance;
import org.suragh.evidence.Rejection;

/// Rejected rows as CSV: where each stands, why it was rejected, its text, and its bytes in base64 (R-EV-10). UTF-8,
/// verbatim; no analysis is needed. On the thread of the case.
public final class RejectionsCsv {
    /// Bytes of a row that are written; `length` says how many there are.
    public static final int MOST = 1 << 20;
    private static final List<String> COLUMNS = List.of("exhibit", "file", "line", "offset", "length", "reason",
            "meaning", "value", "text", "bytes_base64");

    private RejectionsCsv() {}

    /// Writes the rejected rows of an exhibit and its members, or of all exhibits.
    ///
    /// @param exhibit number, or 0 for all
    /// @return how many rows were written
    public static long write(CaseFile readOnly, int exhibit, OutputStream out) throws IOException, SuraghException {
        Writer writer = new BufferedWriter(new OutputStreamWriter(out, StandardCharsets.UTF_8), 1 << 16);
        CsvExport.line(writer, COLUMNS);
        long rows = 0;
        try (RawReader raw = readOnly.rawReader()) {
            for (Exhibit one : readOnly.exhibits()) {
                if (exhibit == 0 ? one.parent() != 0 : one.number() != exhibit)
                    continue;
                for (Rejection rejection : readOnly.rejections(one.number())) {
                    CsvExport.line(writer, cells(one.name(), rejection, raw.read(rejection.at(), MOST)));
                    rows++;
                }
            }
        }
        writer.flush();
        return rows;
    }

    private static List<String> cells(String name, Rejection rejection, byte[] bytes) {
        Provenance at = rejection.at();
        return Arrays.asList(Integer.toString(at.exhibit()), at.member().isEmpty() ? name : at.member(),
                Long.toString(at.line()), Long.toString(at.offset()), Integer.toString(at.length()),
                rejection.reasonKey(), meaning(rejection.reasonKey()), rejection.detail(),
                new String(bytes, StandardCharsets.UTF_8), Base64.getEncoder().encodeToString(bytes));
    }

    /// The reason in words; a key of another version of the program stays a key.
    private static String meaning(String key) {
        return Text.has(key) ? Text.of(key) : key;
    }
}
