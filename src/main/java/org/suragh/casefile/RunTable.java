package org.suragh.casefile;

import java.sql.SQLException;
import java.util.ArrayList;
import java.util.List;
import java.util.function.LongPredicate;
import java.util.stream.IntStream;

/// Table `run`: sorted blocks of rows, appended by each import and never touched again, so that the cost of an import
/// does not depend on what the case already holds (a B-tree over rows in random order would grow faster than linear).
final class RunTable {
    private static final String INSERT = """
            INSERT INTO run (kind, block, first_key, last_key, rows, data) VALUES (?, ?, ?, ?, ?, ?)""";
    private static final String NEXT_BLOCK = "SELECT coalesce(max(block), 0) + 1 FROM run WHERE key > ?";
    private static final String BLOCKS = "SELECT key, block, rows FROM run WHERE kind = ? ORDER BY key";
    private static final String COVERING = """
            SELECT rows, data FROM run WHERE kind = ? AND first_key <= ? AND last_key >= ? ORDER BY key""";

    /// Chunks packed before they are sent: about 4 MB.
    private static final int AT_ONCE = 32;

    private final Database database;

    RunTable(Database database) {
        this.database = database;
    }

    /// The value of a column in a row of the block.
    interface Column {
        long of(int row);
    }

    /// Sees one decoded row.
    interface Each {
        void row(long[][] columns, int row) throws SQLException;
    }

    /// Cuts a sorted block into chunks and stores them.
    void write(RunKind kind, int[] order, Column... columns) throws SQLException {
        if (order.length == 0)
            return;
        long last = database.number("SELECT coalesce(max(key), 0) FROM run");
        long block = database.number(NEXT_BLOCK, last - 1);
        int chunks = (order.length + RunChunk.ROWS - 1) / RunChunk.ROWS;
        try (Batch batch = new Batch(database, INSERT)) {
            for (int from = 0; from < chunks; from += AT_ONCE) {
                List<Chunk> packed = IntStream.range(from, Math.min(chunks, from + AT_ONCE)).parallel()
                        .mapToObj(chunk -> pack(kind, order, chunk * RunChunk.ROWS, columns)).toList();
                for (Chunk chunk : packed)
                    batch.row().add(kind.id()).add(block).add(chunk.first).add(chunk.last).add(chunk.rows)
                            .add(chunk.data).end();
                batch.flush();
            }
        }
    }

    private record Chunk(byte[] first, byte[] last, int rows, byte[] data) {}

    /// Chunks do not depend on each other, so several are packed at once.
    private static Chunk pack(RunKind kind, int[] order, int from, Column... columns) {
        int rows = Math.min(RunChunk.ROWS, order.length - from);
        long[][] values = new long[kind.columns][rows];
        for (int c = 0; c < columns.length; c++) {
            for (int i = 0; i < rows; i++)
                values[c][i] = columns[c].of(order[from + i]);
        }
        return new Chunk(key(kind, values, 0), key(kind, values, rows - 1), rows, RunChunk.encode(values, rows));
    }

    private static byte[] key(RunKind kind, long[][] values, int row) {
        long[] key = new long[kind.keys];
        for (int i = 0; i < key.length; i++)
            key[i] = values[i][row];
        return RunKind.key(key);
    }

    /// One cursor for each block of a kind; the first `wanted` columns.
    List<RunCursor> cursors(RunKind kind, int wanted) throws SQLException {
        return cursors(kind, wanted, 0);
    }

    /// The same for the blocks from a number on.
    List<RunCursor> cursors(RunKind kind, int wanted, long fromBlock) throws SQLException {
        List<RunCursor> cursors = new ArrayList<>();
        List<long[]> chunks = database.list(BLOCKS,
                row -> new long[]{row.getLong(1), row.getLong(2), row.getLong(3)}, kind.id());
        chunks.removeIf(chunk -> chunk[1] < fromBlock);
        int from = 0;
        for (int i = 1; i <= chunks.size(); i++) {
            if (i == chunks.size() || chunks.get(i)[1] != chunks.get(from)[1]) {
                cursors.add(new RunCursor(database, chunks.subList(from, i), wanted));
                from = i;
            }
        }
        return cursors;
    }

    /// The number of the block that comes next.
    long nextBlock() throws SQLException {
        return database.number("SELECT coalesce(max(block), 0) + 1 FROM run");
    }

    /// Takes rows out of the blocks from a number on; the row's own number is in the last column.
    void without(RunKind kind, long fromBlock, LongPredicate gone) throws SQLException {
        List<Long> chunks = database.list("SELECT key FROM run WHERE kind = ? AND block >= ? ORDER BY key",
                row -> row.getLong(1), kind.id(), fromBlock);
        for (long key : chunks) {
            int rows = (int) database.number("SELECT rows FROM run WHERE key = ?", key);
            long[][] columns = new long[kind.columns][rows];
            RunChunk.decode(database.first("SELECT data FROM run WHERE key = ?", r -> r.getBytes(1), key)
                    .orElseThrow(), rows, columns);
            int kept = 0;
            for (int i = 0; i < rows; i++) {
                if (gone.test(columns[kind.columns - 1][i]))
                    continue;
                for (long[] column : columns)
                    column[kept] = column[i];
                kept++;
            }
            if (kept == 0)
                database.change("DELETE FROM run WHERE key = ?", key);
            else if (kept < rows)
                database.change("UPDATE run SET first_key = ?, last_key = ?, rows = ?, data = ? WHERE key = ?",
                        key(kind, columns, 0), key(kind, columns, kept - 1), kept, RunChunk.encode(columns, kept),
                        key);
        }
    }

    /// How many rows a kind has in all.
    long rows(RunKind kind) throws SQLException {
        return database.number("SELECT coalesce(sum(rows), 0) FROM run WHERE kind = ?", kind.id());
    }

    /// How many blocks a kind has.
    long blocks(RunKind kind) throws SQLException {
        return database.number("SELECT count(DISTINCT block) FROM run WHERE kind = ?", kind.id());
    }

    /// Every row whose key lies between two keys, both included.
    void between(RunKind kind, long[] low, long[] high, Each each) throws SQLException {
        database.each(COVERING, chunk -> {
            int rows = chunk.getInt(1);
            long[][] columns = new long[kind.columns][rows];
            RunChunk.decode(chunk.getBytes(2), rows, columns);
            for (int i = firstAtLeast(columns, rows, low); i < rows && compare(columns, i, high) <= 0; i++)
                each.row(columns, i);
        }, kind.id(), RunKind.key(high), RunKind.key(low));
    }

    private static int firstAtLeast(long[][] columns, int rows, long[] low) {
        int from = 0;
        int to = rows;
        while (from < to) {
            int middle = from + to >>> 1;
            if (compare(columns, middle, low) < 0)
                from = middle + 1;
            else
                to = middle;
        }
        return from;
    }

    private static int compare(long[][] columns, int row, long[] key) {
        int c = 0;
        for (int i = 0; i < key.length && c == 0; i++)
            c = Long.compare(columns[i][row], key[i]);
        return c;
    }
}
