package org.suragh.casefile;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Clock;
import java.time.Instant;
import java.time.temporal.ChronoUnit;
import java.util.List;
import java.util.SortedMap;
import java.util.TreeMap;
import org.jspecify.annotations.Nullable;
import org.suragh.base.SuraghException;

/// The hash-chained journal of acts (R-AU-01 to R-AU-05). Holds ids and digests, never post text or lists of addresses.
///
/// Used on the thread of its case. The canonical form is written down in `src/site/markdown/journal.md`.
public final class Journal {
    private static final String INSERT = """
            INSERT INTO journal (sequence, at, person, act, parameters, previous, hash) VALUES (?, ?, ?, ?, ?, ?, ?)""";
    private static final String ALL = """
            SELECT sequence, at, person, act, parameters, previous, hash FROM journal ORDER BY sequence""";
    private static final String LAST = """
            SELECT sequence, at, person, act, parameters, previous, hash FROM journal ORDER BY sequence DESC LIMIT 1""";

    private final Database database;
    private final Clock clock;

    Journal(Database database, Clock clock) {
        this.database = database;
        this.clock = clock;
    }

    /// One act.
    ///
    /// @param sequence from 1
    /// @param at UTC
    /// @param person who
    /// @param act `create`, `import`, `analyse`, `report`, `export`, `verify`, `label` …
    /// @param parameters ids, digests and settings
    /// @param previous hash of the entry before, 64 zeros for the first
    /// @param hash SHA-256 over the domain tag, the previous hash and the canonical bytes of this entry
    public record Entry(long sequence, Instant at, String person, String act, SortedMap<String, String> parameters,
            String previous, String hash) {}

    /// The end of the chain.
    public record Head(long sequence, String hash) {}

    /// Appends an act in a transaction of its own.
    public Entry append(String person, String act, SortedMap<String, String> parameters) throws SuraghException {
        return database.inOneTransaction(() -> write(person, act, parameters));
    }

    /// Appends an act to the transaction at hand. A clock that ran backwards is put down first and stops nothing
    /// (R-AU-08).
    Entry write(String person, String act, SortedMap<String, String> parameters) throws SQLException {
        Instant now = clock.instant().truncatedTo(ChronoUnit.MILLIS);
        Entry last = database.first(LAST, Journal::read).orElse(null);
        if (last != null && now.isBefore(last.at()))
            last = link(last, now, person, "clock-backwards", new TreeMap<>(java.util.Map.of("before",
                    last.at().toString())));
        return link(last, now, person, act, parameters);
    }

    private Entry link(@Nullable Entry last, Instant at, String person, String act,
            SortedMap<String, String> parameters) throws SQLException {
        long sequence = last == null ? 1 : last.sequence() + 1;
        String previous = last == null ? JournalHash.START : last.hash();
        SortedMap<String, String> kept = new TreeMap<>(parameters);
        String hash = JournalHash.of(sequence, at.toString(), person, act, kept, previous);
        database.change(INSERT, sequence, at.toString(), person, act, JsonText.of(kept), previous, hash);
        return new Entry(sequence, at, person, act, kept, previous, hash);
    }

    /// All entries.
    public List<Entry> entries() throws SuraghException {
        return database.run(() -> database.list(ALL, Journal::read));
    }

    /// The journal as JSON Lines, as `journal.md` writes them down.
    public String lines() throws SuraghException {
        StringBuilder lines = new StringBuilder();
        for (Entry entry : entries())
            lines.append("{\"sequence\":").append(entry.sequence).append(",\"at\":").append(JsonText.of(
                    entry.at.toString())).append(",\"person\":").append(JsonText.of(entry.person))
                    .append(",\"act\":").append(JsonText.of(entry.act)).append(",\"parameters\":")
                    .append(JsonText.of(entry.parameters)).append(",\"previous\":\"").append(entry.previous)
                    .append("\",\"hash\":\"").append(entry.hash).append("\"}\n");
        return lines.toString();
    }

    /// The end of the chain.
    public Head head() throws SuraghException {
        return database.run(() -> database.first(LAST, Journal::read)
                .map(entry -> new Head(entry.sequence(), entry.hash())).orElse(new Head(0, JournalHash.START)));
    }

    /// Sequence of the first entry that does not fit the chain, or null when all fit. An entry that cannot even be
    /// read does not fit. A chain cut at its end fits by itself: compare its head with one that was printed.
    public @Nullable Long firstBroken() throws SuraghException {
        long broken = database.run(() -> JournalHash.firstBroken(database));
        return broken == 0 ? null : broken;
    }

    private static Entry read(ResultSet row) throws SQLException {
        return new Entry(row.getLong("sequence"), Instant.parse(row.getString("at")), row.getString("person"),
                row.getString("act"), JsonText.map(row.getString("parameters")), row.getString("previous"),
                row.getString("hash"));
    }
}
