package org.suragh.casefile;

import java.time.Instant;
import java.util.List;
import java.util.SortedMap;
import org.jspecify.annotations.Nullable;
import org.suragh.base.SuraghException;

/// The hash-chained journal of acts (R-AU-01 to R-AU-05). Holds ids and digests, never post text or lists of addresses.
public final class Journal {
    Journal() {}

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
        throw new UnsupportedOperationException();
    }

    /// All entries.
    public List<Entry> entries() throws SuraghException {
        throw new UnsupportedOperationException();
    }

    /// The end of the chain.
    public Head head() throws SuraghException {
        throw new UnsupportedOperationException();
    }

    /// Sequence of the first entry that does not fit the chain, or null when all fit.
    public @Nullable Long firstBroken() throws SuraghException {
        throw new UnsupportedOperationException();
    }
}
