package org.suragh.casefile;

import com.github.luben.zstd.Zstd;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Clock;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.SortedMap;
import java.util.TreeMap;
import org.suragh.base.SuraghException;

/// The stored analysis runs: each a manifest, a digest and named parts in canonical text, readable by later versions.
///
/// Used on the thread of its case.
public final class Runs {
    private static final int LEVEL = 9;
    private static final int LONGEST_PART = 1 << 30;
    private static final String SELECT = "SELECT number, at, digest, manifest FROM analysis_run ORDER BY number";
    private static final String INSERT = "INSERT INTO analysis_run (number, at, digest, manifest) VALUES (?, ?, ?, ?)";
    private static final String PART = "INSERT INTO analysis_part (run, name, inflated, data) VALUES (?, ?, ?, ?)";
    private static final String PARTS = "SELECT name, inflated, data FROM analysis_part WHERE run = ? ORDER BY name";

    private final Database database;
    private final Journal journal;
    private final Clock clock;

    Runs(Database database, Journal journal, Clock clock) {
        this.database = database;
        this.journal = journal;
        this.clock = clock;
    }

    /// One stored run.
    ///
    /// @param number from 1
    /// @param at when
    /// @param digest SHA-256 over the canonical results
    /// @param manifest JSON text
    /// @param parts name to UTF-8 bytes: `networks.json`, `links.csv`, `set-aside.csv`
    public record StoredRun(int number, Instant at, String digest, String manifest,
            SortedMap<String, byte[]> parts) {}

    /// Stores a run and its journal entry in one transaction.
    public StoredRun save(String person, String digest, String manifest, SortedMap<String, byte[]> parts)
            throws SuraghException {
        return database.inOneTransaction(() -> {
            int number = (int) database.number("SELECT coalesce(max(number), 0) + 1 FROM analysis_run");
            Instant at = Instant.ofEpochMilli(clock.millis());
            database.change(INSERT, number, at.toEpochMilli(), digest, manifest);
            for (Map.Entry<String, byte[]> part : parts.entrySet())
                database.change(PART, number, part.getKey(), part.getValue().length,
                        Zstd.compress(part.getValue(), LEVEL));
            journal.write(person, "analyse",
                    new TreeMap<>(Map.of("run", Integer.toString(number), "digest", digest)));
            return new StoredRun(number, at, digest, manifest, new TreeMap<>(parts));
        });
    }

    /// The newest run, if there is one.
    public Optional<StoredRun> latest() throws SuraghException {
        List<StoredRun> all = list();
        if (all.isEmpty())
            return Optional.empty();
        StoredRun last = all.getLast();
        SortedMap<String, byte[]> parts = new TreeMap<>();
        return database.run(() -> {
            database.each(PARTS, row -> parts.put(row.getString(1), inflate(row)), last.number());
            return Optional.of(new StoredRun(last.number(), last.at(), last.digest(), last.manifest(), parts));
        });
    }

    /// All runs without their parts, oldest first.
    public List<StoredRun> list() throws SuraghException {
        return database.run(() -> database.list(SELECT, row -> new StoredRun(row.getInt(1),
                Instant.ofEpochMilli(row.getLong(2)), row.getString(3), row.getString(4), new TreeMap<>())));
    }

    private static byte[] inflate(ResultSet row) throws SQLException {
        int length = row.getInt(2);
        if (length < 0 || length > LONGEST_PART)
            throw new SQLException("length of a part", null, 11);
        return Zstd.decompress(row.getBytes(3), length);
    }
}
