package org.suragh.report;

import java.io.IOException;
import java.io.OutputStream;
import java.time.Instant;
import java.time.temporal.ChronoUnit;
import java.util.List;
import org.suragh.base.Progress;
import org.suragh.base.SuraghException;
import org.suragh.casefile.CaseFile;
import org.suragh.investigation.Analysis;

/// The report of an analysis as PDF: archivable (ISO 19005-2, PDF/A-2u) and accessible (ISO 14289-1, PDF/UA-1).
public final class PdfReport {
    private PdfReport() {}

    /// Writes the report, with the present time as time of issue. The same case and analysis give the same text but
    /// for that time and, where acts were added since, the end of the journal.
    ///
    /// Runs on the thread of the case. The stream is not closed.
    ///
    /// @throws SuraghException when the case cannot be read or the stream cannot be written
    public static void write(CaseFile readOnly, Analysis analysis, OutputStream out, Progress progress)
            throws SuraghException {
        CaseReport report = new CaseReader(readOnly, analysis, progress)
                .read(Instant.now().truncatedTo(ChronoUnit.SECONDS));
        progress.checkpoint("report.stage.pages", 0, 0);
        try {
            write(report, out);
        } catch (IOException failed) {
            throw new SuraghException("report.problem.write", failed, String.valueOf(failed.getMessage()));
        }
    }

    /// Writes a gathered report and gives the formatter's complaints.
    static List<String> write(CaseReport report, OutputStream out) throws IOException {
        Printable printable = new Printable();
        return PdfPrinter.print(new Pages(report, printable), printable, report.issued(), out);
    }
}
