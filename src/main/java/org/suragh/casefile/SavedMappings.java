package org.suragh.casefile;

import java.sql.SQLException;
import java.time.Instant;
import java.util.List;
import org.suragh.base.SuraghException;

/// What was said of headers, table `mapping`. Used on the thread of its case.
public final class SavedMappings {
    private static final String PUT = "INSERT OR REPLACE INTO mapping (header, saved_at, text) VALUES (?, ?, ?)";

    private final Database database;

    SavedMappings(Database database) {
        this.database = database;
    }

    /// One of them.
    ///
    /// @param header SHA-256 of the header's names
    /// @param at when it was saved
    /// @param text JSON of the mapping
    public record Saved(String header, Instant at, String text) {}

    /// All, oldest first.
    public List<Saved> all() throws SuraghException {
        return database.run(() -> database.list("SELECT header, saved_at, text FROM mapping ORDER BY saved_at, header",
                row -> new Saved(row.getString(1), Instant.ofEpochMilli(row.getLong(2)), row.getString(3))));
    }

    static void put(Database database, Saved saved) throws SQLException {
        database.change(PUT, saved.header, saved.at.toEpochMilli(), saved.text);
    }
}
