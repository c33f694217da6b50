package org.suragh.report;

import java.io.OutputStream;
import org.suragh.base.Progress;
import org.suragh.base.SuraghException;
import org.suragh.casefile.CaseFile;
import org.suragh.investigation.Analysis;

/// The report of an analysis as PDF/A.
public final class PdfReport {
    private PdfReport() {}

    /// Writes the report.
    public static void write(CaseFile readOnly, Analysis analysis, OutputStream out, Progress progress)
            throws SuraghException {
        throw new UnsupportedOperationException();
    }
}
