package org.suragh.casefile;

import java.nio.file.Files;
import java.nio.file.Path;
import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Types;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.sqlite.SQLiteConfig;
import org.suragh.base.SuraghException;

/// The one connection of a case, and the few ways in which the tables talk to it. Values reach SQL through `?` only.
///
/// Rollback journal, synchronous FULL (safe durability costs 7 % of a load and no companion files stay behind);
/// the settings of R-SE-08. One thread.
final class Database implements AutoCloseable {
    /// Page cache in KiB; dirty pages beyond it spill into the file, so that memory stays flat in a large import.
    private static final int CACHE_KIB = 48 * 1024;
    private static final int PAGE_BYTES = 8192;
    private static final int BUSY_MILLIS = 20_000;

    final Path file;
    private final Connection connection;
    private final @Nullable CaseLock lock;
    private boolean inTransaction;

    private Database(Path file, Connection connection, @Nullable CaseLock lock) {
        this.lock = lock;
        this.file = file;
        this.connection = connection;
    }

    /// Reads a row.
    interface Reader<T> {
        T read(ResultSet row) throws SQLException;
    }

    /// Sees a row.
    interface Each {
        void row(ResultSet row) throws SQLException;
    }

    /// A step that talks to the database.
    interface Step<T extends @Nullable Object> {
        T run() throws SQLException, SuraghException;
    }

    static Database open(Path file, boolean readOnly) throws SuraghException {
        try {
            return new Database(file, connect(file, readOnly), null);
        } catch (SQLException problem) {
            throw CaseProblem.of(file, problem);
        }
    }

    /// Opens for writing and keeps other processes from it until this is closed.
    static Database openAlone(Path file) throws SuraghException {
        CaseLock lock = CaseLock.take(file);
        try {
            return new Database(file, connect(file, false), lock);
        } catch (SQLException problem) {
            if (lock != null)
                lock.close();
            throw CaseProblem.of(file, problem);
        }
    }

    /// An empty database in memory.
    static Database memory() throws SuraghException {
        return open(Path.of(":memory:"), false);
    }

    private static Connection connect(Path file, boolean readOnly) throws SQLException {
        SQLiteConfig config = new SQLiteConfig();
        config.setReadOnly(readOnly);
        config.enforceForeignKeys(true);
        config.setPageSize(PAGE_BYTES);
        config.setCacheSize(-CACHE_KIB);
        config.setJournalMode(SQLiteConfig.JournalMode.DELETE);
        config.setSynchronous(SQLiteConfig.SynchronousMode.FULL);
        config.setBusyTimeout(BUSY_MILLIS);
        config.setGetGeneratedKeys(false);
        config.enableLoadExtension(false);
        Connection connection = config
                .createConnection("jdbc:sqlite:" + (file.startsWith(":memory:") ? file : file.toAbsolutePath()));
        try (var statement = connection.createStatement()) {
            statement.execute("PRAGMA trusted_schema=OFF");
            statement.execute("PRAGMA cell_size_check=ON");
            statement.execute("PRAGMA mmap_size=0");
            statement.execute("PRAGMA temp_store=MEMORY");
        } catch (SQLException problem) {
            connection.close();
            throw problem;
        }
        return connection;
    }

    /// Lets SQLite take back what a killed import left half done; needs a writable file.
    static void recover(Path file) throws SuraghException {
        if (!Files.exists(Path.of(file + "-journal")))
            return;
        if (!Files.isWritable(file))
            throw new SuraghException("casefile.unfinished", file);
        try (Database writable = open(file, false)) {
            writable.run(() -> writable.number("SELECT count(*) FROM sqlite_schema"));
        }
    }

    PreparedStatement prepare(String sql, @Nullable Object... values) throws SQLException {
        PreparedStatement statement = connection.prepareStatement(sql);
        for (int i = 0; i < values.length; i++)
            bind(statement, i + 1, values[i]);
        return statement;
    }

    static void bind(PreparedStatement statement, int place, @Nullable Object value) throws SQLException {
        switch (value) {
            case null -> statement.setNull(place, Types.NULL);
            case Integer number -> statement.setInt(place, number);
            case Long number -> statement.setLong(place, number);
            case String text -> statement.setString(place, text);
            case byte[] bytes -> statement.setBytes(place, bytes);
            default -> throw new IllegalArgumentException(value.getClass().getName());
        }
    }

    void each(String sql, Each each, @Nullable Object... values) throws SQLException {
        try (PreparedStatement statement = prepare(sql, values); ResultSet rows = statement.executeQuery()) {
            while (rows.next())
                each.row(rows);
        }
    }

    <T> List<T> list(String sql, Reader<T> reader, @Nullable Object... values) throws SQLException {
        List<T> list = new ArrayList<>();
        each(sql, row -> list.add(reader.read(row)), values);
        return list;
    }

    <T> Optional<T> first(String sql, Reader<T> reader, @Nullable Object... values) throws SQLException {
        try (PreparedStatement statement = prepare(sql, values); ResultSet rows = statement.executeQuery()) {
            return rows.next() ? Optional.of(reader.read(rows)) : Optional.empty();
        }
    }

    /// The one number of a query; 0 where there is none.
    long number(String sql, @Nullable Object... values) throws SQLException {
        return first(sql, row -> row.getLong(1), values).orElse(0L);
    }

    void change(String sql, @Nullable Object... values) throws SQLException {
        try (PreparedStatement statement = prepare(sql, values)) {
            statement.executeUpdate();
        }
    }

    /// Runs statements without values, such as the schema.
    void script(String sql) throws SQLException {
        try (var statement = connection.createStatement()) {
            statement.executeUpdate(sql);
        }
    }

    /// Checks references while rows come in, or leaves that to [Audit]: a bulk import takes every reference from the
    /// dictionaries of its own transaction, and looking each up again costs a third of its time. Outside transactions.
    void checkReferences(boolean now) throws SQLException {
        script(now ? "PRAGMA foreign_keys=ON" : "PRAGMA foreign_keys=OFF");
    }

    /// Starts a transaction and takes the write lock.
    void begin() throws SQLException {
        script("BEGIN IMMEDIATE");
        inTransaction = true;
    }

    void commit() throws SQLException {
        script("COMMIT");
        inTransaction = false;
    }

    /// Takes back what is not committed, if anything is.
    void rollback() throws SQLException {
        if (!inTransaction)
            return;
        inTransaction = false;
        try {
            script("ROLLBACK");
        } catch (SQLException problem) {
            boolean byItself = String.valueOf(problem.getMessage()).contains("no transaction is active");
            if (!byItself) // a full disk makes SQLite take everything back at once
                throw problem;
        }
    }

    /// Runs a step; the only place where an [SQLException] turns into a sentence.
    <T extends @Nullable Object> T run(Step<T> step) throws SuraghException {
        try {
            return step.run();
        } catch (SQLException problem) {
            throw CaseProblem.of(file, problem);
        }
    }

    /// Runs a step in a transaction of its own.
    <T> T inOneTransaction(Step<T> step) throws SuraghException {
        return run(() -> {
            begin();
            try {
                T result = step.run();
                commit();
                return result;
            } finally {
                rollback();
            }
        });
    }

    static @Nullable Long longOrNull(ResultSet row, String column) throws SQLException {
        long value = row.getLong(column);
        return row.wasNull() ? null : value;
    }

    @Override
    public void close() throws SuraghException {
        try {
            rollback();
            connection.close();
        } catch (SQLException problem) {
            throw CaseProblem.of(file, problem);
        } finally {
            if (lock != null)
                lock.close();
        }
    }
}
