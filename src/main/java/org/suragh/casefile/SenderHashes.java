package org.suragh.casefile;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import org.suragh.base.SuraghException;

/// Hashes that senders gave for exhibits, each beside the one computed here (R-EV-12). Nothing is ever replaced: a
/// later statement stands beside the earlier one. Used on the thread of its case.
public final class SenderHashes {
    private static final String INSERT = """
            INSERT INTO sender_hash (exhibit, at, person, algorithm, given, computed, reason)
            VALUES (?, ?, ?, ?, ?, ?, ?)""";
    private static final String ALL = """
            SELECT exhibit, at, person, algorithm, given, computed, reason FROM sender_hash ORDER BY exhibit, key""";

    private final Database database;
    private final Journal journal;

    SenderHashes(Database database, Journal journal) {
        this.database = database;
        this.journal = journal;
    }

    /// What a sender said of an exhibit.
    ///
    /// @param algorithm `MD5`, `SHA-1`, `SHA-256` or `SHA-512`
    /// @param given lower-case hex
    /// @param computed over the exhibit's bytes, lower-case hex
    /// @param reason why a difference does not matter, in the examiner's words; empty when none was given
    public record Statement(int exhibit, Instant at, String person, String algorithm, String given, String computed,
            String reason) {
        /// Whether the exhibit is what the sender sent.
        public boolean matches() {
            return given.equals(computed);
        }
    }

    /// All statements, by exhibit, oldest first.
    public List<Statement> all() throws SuraghException {
        return database.run(() -> database.list(ALL, SenderHashes::read));
    }

    /// Stores a statement and its journal entry in one transaction.
    public void add(Statement said) throws SuraghException {
        database.inOneTransaction(() -> {
            database.change(INSERT, said.exhibit, said.at.toEpochMilli(), said.person, said.algorithm, said.given,
                    said.computed, said.reason);
            Map<String, String> act = new TreeMap<>(Map.of("exhibit", Integer.toString(said.exhibit), "algorithm",
                    said.algorithm, "given", said.given, "computed", said.computed, "matches",
                    Boolean.toString(said.matches())));
            if (!said.reason.isEmpty())
                act.put("reason", said.reason);
            return journal.write(said.person, "sender-hash", new TreeMap<>(act));
        });
    }

    private static Statement read(ResultSet row) throws SQLException {
        return new Statement(row.getInt(1), Instant.ofEpochMilli(row.getLong(2)), row.getString(3), row.getString(4),
                row.getString(5), row.getString(6), row.getString(7));
    }
}
