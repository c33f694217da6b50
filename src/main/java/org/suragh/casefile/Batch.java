package org.suragh.casefile;

import java.sql.PreparedStatement;
import java.sql.SQLException;
import org.jspecify.annotations.Nullable;
import org.suragh.evidence.Provenance;

/// Rows on their way into one table, sent in batches (three to five times faster than one by one).
final class Batch implements AutoCloseable {
    private static final int ROWS = 1_000;

    private final PreparedStatement insert;
    private final @Nullable Names first;
    private int waiting;
    private int place;

    Batch(Database database, String sql) throws SQLException {
        this(database, sql, null);
    }

    /// @param first what has to be in the file before these rows, since foreign keys are checked at once
    Batch(Database database, String sql, @Nullable Names first) throws SQLException {
        this.insert = database.prepare(sql);
        this.first = first;
    }

    /// Starts a row with its key.
    Batch row(long key) throws SQLException {
        place = 0;
        return add(key);
    }

    /// Starts a row of a table without a key of its own.
    Batch row() {
        place = 0;
        return this;
    }

    /// Adds exhibit, line, offset and length.
    Batch at(int exhibit, Provenance where) throws SQLException {
        insert.setInt(++place, exhibit);
        insert.setLong(++place, where.line());
        insert.setLong(++place, where.offset());
        insert.setInt(++place, where.length());
        return this;
    }

    Batch add(int value) throws SQLException {
        insert.setInt(++place, value);
        return this;
    }

    Batch add(long value) throws SQLException {
        insert.setLong(++place, value);
        return this;
    }

    Batch add(@Nullable Object value) throws SQLException {
        Database.bind(insert, ++place, value);
        return this;
    }

    /// Ends the row.
    void end() throws SQLException {
        insert.addBatch();
        if (++waiting == ROWS)
            flush();
    }

    void flush() throws SQLException {
        if (waiting > 0) {
            waiting = 0;
            if (first != null)
                first.flush();
            insert.executeBatch();
        }
    }

    @Override
    public void close() throws SQLException {
        insert.close();
    }
}
