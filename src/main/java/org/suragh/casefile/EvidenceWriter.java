package org.suragh.casefile;

import java.sql.SQLException;
import java.time.Instant;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import org.jspecify.annotations.Nullable;
import org.suragh.base.SuraghException;
import org.suragh.evidence.Account;
import org.suragh.evidence.EvidenceRecord;
import org.suragh.evidence.Exhibit;
import org.suragh.evidence.RecordKind;
import org.suragh.evidence.Rejection;

/// The one transaction of an import. Used on the thread of its [CaseFile]; nothing is visible before `commit`.
///
/// Several exhibits may be open at once (the members of an archive); every record names its own.
public final class EvidenceWriter implements AutoCloseable {
    private static final String CHUNK = "INSERT INTO exhibit_chunk (exhibit, ordinal, inflated, data) VALUES (?, ?, ?, ?)";

    private final Database database;
    private final Journal journal;
    private final String person;
    private final Records records;
    private final Map<Integer, OpenExhibit> open = new HashMap<>();
    private final Map<String, String> act = new TreeMap<>();
    private int nextExhibit;

    EvidenceWriter(Database database, Journal journal, String person) throws SQLException {
        this(database, journal, person, LoginBlock.LIMIT);
    }

    /// @param blockRows log-ins in a sorted block
    EvidenceWriter(Database database, Journal journal, String person, int blockRows) throws SQLException {
        this.database = database;
        this.journal = journal;
        this.person = person;
        this.nextExhibit = (int) database.number("SELECT coalesce(max(number), 0) + 1 FROM exhibit");
        this.records = new Records(database, blockRows);
    }

    /// An exhibit whose bytes are still coming.
    private static final class OpenExhibit {
        final Exhibit announced;
        final SeenRows[] seen = new SeenRows[RecordKind.values().length];
        long stored;
        long duplicates;
        long rejected;

        OpenExhibit(Exhibit announced) {
            this.announced = announced;
        }

        SeenRows seen(RecordKind kind) {
            if (seen[kind.ordinal()] == null)
                seen[kind.ordinal()] = new SeenRows();
            return seen[kind.ordinal()];
        }

        Exhibit.Counts counts() {
            return new Exhibit.Counts(stored + duplicates + rejected, stored, duplicates, rejected);
        }
    }

    /// Announces an exhibit or member; later records name its number.
    ///
    /// @param parent number of the archive or folder it lies in, or 0
    /// @param place where it was read from; null for a member
    public int addExhibit(int parent, String name, @Nullable String place, String format, Instant at)
            throws SuraghException {
        int number = nextExhibit++;
        Exhibit exhibit = new Exhibit(number, parent, name, place, 0, "", format, at, false, "", Exhibit.Counts.NONE);
        open.put(number, new OpenExhibit(exhibit));
        return database.run(() -> {
            ExhibitTable.announce(database, exhibit);
            return number;
        });
    }

    /// Says that an exhibit is a later reading of the rows which an earlier one rejected.
    public void readsAgain(int exhibit, int of) throws SuraghException {
        act.put("again-of", Integer.toString(of));
        database.run(() -> {
            Readings.note(database, exhibit, of);
            return true;
        });
    }

    /// Stores one chunk of an exhibit's bytes, already compressed: 1 MiB each but the last, ordinals from 0.
    public void addChunk(int exhibit, int ordinal, byte[] compressed, int inflatedLength) throws SuraghException {
        database.run(() -> {
            database.change(CHUNK, exhibit, ordinal, inflatedLength, compressed);
            return true;
        });
    }

    /// Stores a row's record, unless it is a duplicate within its exhibit, in the exhibit that it names.
    public void accept(EvidenceRecord record) throws SuraghException {
        accept(record.provenance().exhibit(), record);
    }

    /// Stores a row's record, unless it is a duplicate within its exhibit; the number in its provenance is not looked
    /// at, since a reader never knows where its file lies.
    public void accept(int number, EvidenceRecord record) throws SuraghException {
        OpenExhibit exhibit = exhibit(number);
        try {
            RecordKind kind = RecordKind.of(record);
            long before = records.add(number, record, exhibit.seen(kind));
            if (before < 0) {
                exhibit.stored++;
            } else {
                exhibit.duplicates++;
                records.remarks.duplicate(kind, before, number, record.provenance());
            }
        } catch (SQLException problem) {
            throw CaseProblem.of(database.file, problem);
        }
    }

    /// Stores a further record that a row states; it counts as no row.
    public void also(int number, EvidenceRecord record) throws SuraghException {
        OpenExhibit exhibit = exhibit(number);
        database.run(() -> {
            RecordKind kind = RecordKind.of(record);
            long before = records.add(number, record, exhibit.seen(kind));
            if (before < 0)
                records.remarks.aside(kind, records.last(kind), number);
            else
                records.remarks.asideAgain(kind, before, number, record.provenance());
            return true;
        });
    }

    /// Stores an account seen aside when it says something new.
    public void mention(int exhibit, Account account) throws SuraghException {
        database.run(() -> {
            records.accounts.mention(exhibit, account);
            return true;
        });
    }

    /// Stores a rejection.
    public void reject(Rejection rejection) throws SuraghException {
        exhibit(rejection.at().exhibit()).rejected++;
        database.run(() -> {
            records.remarks.reject(rejection);
            return true;
        });
    }

    /// Stores a note on an exhibit.
    public void note(int exhibit, String key, List<String> args) throws SuraghException {
        database.run(() -> {
            records.remarks.note(exhibit, key, args);
            return true;
        });
    }

    /// Keeps what was said of a header, in the place of what was said of it before.
    public void saveMapping(SavedMappings.Saved mapping) throws SuraghException {
        database.run(() -> {
            SavedMappings.put(database, mapping);
            return true;
        });
    }

    /// Size, hash and options of an exhibit, once its bytes are through; gives its four numbers.
    public Exhibit finishExhibit(int exhibit, long bytes, String sha256, boolean kept, String options)
            throws SuraghException {
        OpenExhibit done = exhibit(exhibit);
        database.run(() -> {
            records.settle(this::duplicateAfterAll);
            return true;
        });
        open.remove(exhibit);
        Exhibit said = done.announced;
        Exhibit finished = new Exhibit(exhibit, said.parent(), said.name(), said.place(), bytes, sha256,
                said.format(), said.importedAt(), kept, options, done.counts());
        if (said.parent() == 0) {
            act.put("exhibit", Integer.toString(exhibit));
            act.put("sha256", sha256);
            act.put("format", said.format());
            act.put("options", options.strip().replace("\n", "; "));
        }
        return database.run(() -> {
            ExhibitTable.finish(database, finished);
            return finished;
        });
    }

    /// Writes sorted runs and the journal entry and commits; gives what the end of the import has to say, as sentences.
    public List<String> commit() throws SuraghException {
        if (!open.isEmpty())
            throw new IllegalStateException("exhibits not finished: " + open.keySet());
        return database.run(() -> {
            List<String> notes = records.finish();
            Exhibit.Counts counts = Exhibit.Counts.NONE;
            int from = Integer.parseInt(act.getOrDefault("exhibit", Integer.toString(nextExhibit)));
            for (Exhibit exhibit : ExhibitTable.all(database)) {
                if (exhibit.number() == from || exhibit.parent() == from)
                    counts = counts.plus(exhibit.counts());
            }
            act.put("read", Long.toString(counts.read()));
            act.put("stored", Long.toString(counts.stored()));
            act.put("duplicates", Long.toString(counts.duplicates()));
            act.put("rejected", Long.toString(counts.rejected()));
            journal.write(person, "import", new TreeMap<>(act));
            database.commit();
            return notes;
        });
    }

    private void duplicateAfterAll(int number) {
        OpenExhibit exhibit = exhibit(number);
        exhibit.stored--;
        exhibit.duplicates++;
    }

    private OpenExhibit exhibit(int number) {
        OpenExhibit exhibit = open.get(number);
        if (exhibit == null)
            throw new IllegalStateException("exhibit " + number + " is not open");
        return exhibit;
    }

    /// Rolls back unless committed.
    @Override
    public void close() throws SuraghException {
        database.run(() -> {
            try {
                records.close();
            } finally {
                database.rollback();
                database.checkReferences(true);
            }
            return true;
        });
    }
}
