package org.suragh.casefile;

import java.time.Instant;
import java.util.List;
import java.util.Optional;
import java.util.SortedMap;
import org.suragh.base.SuraghException;

/// The stored analysis runs: each a manifest, a digest and named parts in canonical text, readable by later versions.
public final class Runs {
    Runs() {}

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
        throw new UnsupportedOperationException();
    }

    /// The newest run, if there is one.
    public Optional<StoredRun> latest() throws SuraghException {
        throw new UnsupportedOperationException();
    }

    /// All runs without their parts, oldest first.
    public List<StoredRun> list() throws SuraghException {
        throw new UnsupportedOperationException();
    }
}
