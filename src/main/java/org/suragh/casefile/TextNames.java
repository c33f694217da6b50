package org.suragh.casefile;

import java.sql.SQLException;
import org.jspecify.annotations.Nullable;

/// Table `text`: user agents and clients by a small number, in memory while importing.
final class TextNames implements AutoCloseable {
    private static final String ALL = "SELECT key, value FROM text ORDER BY key";
    private static final String INSERT = "INSERT INTO text (key, value) VALUES (?, ?)";

    private final WordTable keys = new WordTable();
    private final Batch batch;

    TextNames(Database database) throws SQLException {
        database.each(ALL, row -> {
            if (keys.number("", row.getString(2)) != -row.getInt(1))
                throw new SQLException("text dictionary", null, 11);
        });
        batch = new Batch(database, INSERT);
    }

    /// Key to text; index 0 is unused.
    static String[] all(Database database) throws SQLException {
        String[] texts = new String[(int) database.number("SELECT coalesce(max(key), 0) FROM text") + 1];
        database.each(ALL, row -> texts[row.getInt(1)] = row.getString(2));
        return texts;
    }

    /// The key of a text, 0 for none.
    int key(@Nullable String text) throws SQLException {
        if (text == null)
            return 0;
        int known = keys.number("", text);
        if (known > 0)
            return known;
        int key = -known;
        batch.row(key).add(text).end();
        return key;
    }

    void flush() throws SQLException {
        batch.flush();
    }

    @Override
    public void close() throws SQLException {
        batch.close();
    }
}
