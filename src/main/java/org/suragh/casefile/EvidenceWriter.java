package org.suragh.casefile;

import java.time.Instant;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.suragh.base.SuraghException;
import org.suragh.evidence.Account;
import org.suragh.evidence.EvidenceRecord;
import org.suragh.evidence.Exhibit;
import org.suragh.evidence.Rejection;

/// The one transaction of an import. Used on the thread of its [CaseFile]; nothing is visible before `commit`.
public final class EvidenceWriter implements AutoCloseable {
    EvidenceWriter() {}

    /// Announces an exhibit or member; later records name its number.
    public int addExhibit(int parent, String name, @Nullable String place, String format, Instant at) {
        throw new UnsupportedOperationException();
    }

    /// Stores one chunk of an exhibit's bytes, already compressed.
    public void addChunk(int exhibit, int ordinal, byte[] compressed, int inflatedLength) throws SuraghException {
        throw new UnsupportedOperationException();
    }

    /// Stores a row's record unless it is a duplicate within its exhibit.
    public void accept(EvidenceRecord record) throws SuraghException {
        throw new UnsupportedOperationException();
    }

    /// Stores an account seen aside when it says something new.
    public void mention(Account account) throws SuraghException {
        throw new UnsupportedOperationException();
    }

    /// Stores a rejection.
    public void reject(Rejection rejection) throws SuraghException {
        throw new UnsupportedOperationException();
    }

    /// Stores a note on an exhibit.
    public void note(int exhibit, String key, List<String> args) throws SuraghException {
        throw new UnsupportedOperationException();
    }

    /// Size, hash and options of an exhibit, once its bytes are through; gives its four numbers.
    public Exhibit finishExhibit(int exhibit, long bytes, String sha256, boolean kept, String options)
            throws SuraghException {
        throw new UnsupportedOperationException();
    }

    /// Writes sorted runs and the journal entry and commits.
    public void commit() throws SuraghException {
        throw new UnsupportedOperationException();
    }

    /// Rolls back unless committed.
    @Override
    public void close() {}
}
