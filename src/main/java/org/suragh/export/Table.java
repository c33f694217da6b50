package org.suragh.export;

import java.io.IOException;
import java.util.List;
import org.suragh.base.SuraghException;
import org.suragh.casefile.CaseFile;
import org.suragh.investigation.Analysis;

/// A table of results: its columns, and its rows as text in their order. Columns are defined in the documents.
interface Table {
    /// Stable name: `networks`.
    String name();

    /// Column names.
    List<String> columns();

    /// Gives every row to `out`, cells in the order of the columns; a cell that is not known is empty.
    void rows(CaseFile readOnly, Analysis analysis, Rows out) throws IOException, SuraghException;

    /// Takes rows.
    interface Rows {
        /// One row.
        void row(List<String> cells) throws IOException;
    }
}
