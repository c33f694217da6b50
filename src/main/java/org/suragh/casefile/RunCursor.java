package org.suragh.casefile;

import java.sql.SQLException;
import java.util.List;

/// Walks one sorted block, chunk by chunk: memory for one chunk.
final class RunCursor {
    private static final String CHUNK = "SELECT data FROM run WHERE key = ?";

    private final Database database;
    private final List<long[]> chunks;
    /// Columns of the chunk at hand.
    final long[][] columns;
    /// The row at hand within the chunk.
    int row;
    private int rows;
    private int next;

    /// @param chunks key, block and rows of each
    RunCursor(Database database, List<long[]> chunks, int wanted) {
        this.database = database;
        this.chunks = chunks;
        this.columns = new long[wanted][RunChunk.ROWS];
    }

    /// Steps to the next row; false at the end.
    boolean step() throws SQLException {
        if (next > 0 && ++row < rows)
            return true;
        if (next == chunks.size())
            return false;
        long[] chunk = chunks.get(next++);
        rows = (int) chunk[2];
        row = 0;
        byte[] data = database.first(CHUNK, r -> r.getBytes(1), chunk[0]).orElseThrow();
        RunChunk.decode(data, rows, columns);
        return true;
    }

    /// Compares the rows at hand by their first `keys` columns.
    int compareTo(RunCursor other, int keys) {
        int c = 0;
        for (int i = 0; i < keys && c == 0; i++)
            c = Long.compare(columns[i][row], other.columns[i][other.row]);
        return c;
    }
}
