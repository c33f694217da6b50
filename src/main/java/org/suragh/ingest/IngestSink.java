package org.suragh.ingest;

import org.suragh.evidence.Account;
import org.suragh.evidence.EvidenceRecord;
import org.suragh.evidence.Rejection;

/// Where a reader puts what it reads. Every row ends in exactly one call of `accept` or `reject`.
///
/// Records carry exhibit number 0 in their provenance, and the path of the member when the source is an
/// [ArchiveSource], an empty one otherwise; the importer fills in the exhibit, so that a reader never knows where its
/// file lies. One thread calls a sink.
public interface IngestSink {
    /// A row that became a record: counts as one row read.
    void accept(EvidenceRecord record);

    /// A further record that a row states beside the one it is accepted as (the address a post came from, the address
    /// an account was made from): stored with the same provenance, never counted as a row. A repeat within the exhibit
    /// is kept as a further position. Only for rows that are accepted.
    void also(EvidenceRecord record);

    /// An account seen inside a row that is something else (a tweet's author): stored when it says something new,
    /// never counted as a row.
    void mention(Account account);

    /// A row that could not become a record: counts as one row read.
    void reject(Rejection rejection);

    /// Something the examiner should know of the whole file, by text key: encoding, columns not understood, a
    /// truncated end.
    void note(String key, Object... args);
}
