package org.suragh.export;

import java.io.IOException;
import java.io.OutputStream;
import org.suragh.casefile.CaseFile;
import org.suragh.base.SuraghException;
import org.suragh.investigation.Analysis;

/// One outside file format for results. Text keys `export.<id>.name`.
public interface Exporter {
    /// Stable id: `networks-csv`.
    String id();

    /// File extension without dot.
    String extension();

    /// Writes the whole file; the same analysis gives the same bytes.
    void write(CaseFile readOnly, Analysis analysis, OutputStream out) throws IOException, SuraghException;
}
