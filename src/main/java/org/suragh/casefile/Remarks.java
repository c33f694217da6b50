package org.suragh.casefile;

import java.sql.SQLException;
import java.util.ArrayList;
import java.util.List;
import java.util.SortedMap;
import java.util.TreeMap;
import java.util.function.Consumer;
import org.suragh.base.Text;
import org.suragh.evidence.Provenance;
import org.suragh.evidence.RecordKind;
import org.suragh.evidence.Rejection;

/// Tables `rejection`, `duplicate`, `aside` and `note`: what an import has to say beside its records.
final class Remarks implements AutoCloseable {
    /// Before the kind of a further position that counts as no row.
    static final String ALSO = "also-";
    private static final int DETAIL = 200;
    private static final String REJECT = """
            INSERT INTO rejection (exhibit, line, offset, length, reason, detail) VALUES (?, ?, ?, ?, ?, ?)""";
    private static final String DUPLICATE = """
            INSERT INTO duplicate (kind, row, exhibit, line, offset, length) VALUES (?, ?, ?, ?, ?, ?)""";
    private static final String ASIDE = "INSERT INTO aside (kind, row, exhibit) VALUES (?, ?, ?)";
    private static final String NOTE = "INSERT INTO note (exhibit, key, args) VALUES (?, ?, ?)";
    private static final String MEMBER = "CASE WHEN e.parent IS NULL THEN '' ELSE e.name END AS member";
    private static final String REJECTIONS = "SELECT r.exhibit, " + MEMBER + """
            , r.line, r.offset, r.length, r.reason, r.detail FROM rejection r
            JOIN exhibit e ON e.number = r.exhibit WHERE e.number = ?1 OR e.parent = ?1
            ORDER BY r.exhibit, r.line, r.offset""";
    private static final String DUPLICATES = "SELECT r.exhibit, " + MEMBER + """
            , r.line, r.offset, r.length FROM duplicate r JOIN exhibit e ON e.number = r.exhibit
            WHERE e.number = ?1 OR e.parent = ?1 ORDER BY r.exhibit, r.line, r.offset""";
    private static final String NOTES = "SELECT exhibit, key, args FROM note ORDER BY exhibit, rowid";

    private final Batch rejections;
    private final Batch duplicates;
    private final Batch asides;
    private final Batch notes;

    Remarks(Database database) throws SQLException {
        rejections = new Batch(database, REJECT);
        duplicates = new Batch(database, DUPLICATE);
        asides = new Batch(database, ASIDE);
        notes = new Batch(database, NOTE);
    }

    void reject(Rejection rejection) throws SQLException {
        String detail = rejection.detail();
        rejections.row().at(rejection.at().exhibit(), rejection.at()).add(rejection.reasonKey())
                .add(detail.length() > DETAIL ? detail.substring(0, DETAIL) : detail).end();
    }

    void duplicate(RecordKind kind, long row, int exhibit, Provenance further) throws SQLException {
        duplicates.row().add(kind.id()).add(row).at(exhibit, further).end();
    }

    /// Marks a stored record as one that its row states beside another.
    void aside(RecordKind kind, long row, int exhibit) throws SQLException {
        asides.row().add(kind.id()).add(row).add(exhibit).end();
    }

    /// A further position of a record, by a row that is counted as something else.
    void asideAgain(RecordKind kind, long row, int exhibit, Provenance further) throws SQLException {
        duplicates.row().add(ALSO + kind.id()).add(row).at(exhibit, further).end();
    }

    void note(int exhibit, String key, List<String> args) throws SQLException {
        notes.row().add(exhibit).add(key).add(JsonText.of(args)).end();
    }

    void flush() throws SQLException {
        rejections.flush();
        duplicates.flush();
        asides.flush();
        notes.flush();
    }

    static List<Rejection> rejections(Database database, int exhibit) throws SQLException {
        return database.list(REJECTIONS,
                row -> new Rejection(Place.read(row), row.getString("reason"), row.getString("detail")), exhibit);
    }

    static boolean duplicates(Database database, int exhibit, Consumer<Provenance> further) throws SQLException {
        database.each(DUPLICATES, row -> further.accept(Place.read(row)), exhibit);
        return true;
    }

    /// Exhibit to sentences. Stored as key and arguments, so that they are read in the language of the program.
    static SortedMap<Integer, List<String>> notes(Database database) throws SQLException {
        SortedMap<Integer, List<String>> all = new TreeMap<>();
        database.each(NOTES, row -> {
            String key = row.getString(2);
            Object[] args = JsonText.list(row.getString(3)).toArray();
            all.computeIfAbsent(row.getInt(1), _ -> new ArrayList<>()).add(Text.has(key) ? Text.of(key, args) : key);
        });
        return all;
    }

    @Override
    public void close() throws SQLException {
        rejections.close();
        duplicates.close();
        asides.close();
        notes.close();
    }
}
