package org.suragh.casefile;

import java.sql.SQLException;
import org.jspecify.annotations.Nullable;
import org.suragh.base.Letters;

/// Table `post_search`: the words of every post, by its row. No text is held twice: the index has no content of its
/// own. Letters are folded before they go in and before they are looked for.
final class PostIndex implements AutoCloseable {
    private static final String INSERT = "INSERT INTO post_search (rowid, text) VALUES (?, ?)";
    private static final String ALL = "SELECT row, text FROM post ORDER BY row";

    private final Database database;
    private @Nullable Batch batch;

    PostIndex(Database database) {
        this.database = database;
    }

    /// Rows come in ascending order.
    void add(long row, String text) throws SQLException {
        if (text.isEmpty())
            return;
        Batch open = batch;
        if (open == null) {
            open = new Batch(database, INSERT);
            batch = open;
        }
        open.row(row).add(Letters.searchable(text)).end();
    }

    void flush() throws SQLException {
        if (batch != null)
            batch.flush();
    }

    /// Indexes every post of a case that was made before there was an index.
    static void fill(Database database) throws SQLException {
        try (PostIndex index = new PostIndex(database)) {
            database.each(ALL, row -> index.add(row.getLong(1), row.getString(2)));
            index.flush();
        }
    }

    @Override
    public void close() throws SQLException {
        if (batch != null)
            batch.close();
    }
}
