package org.suragh.casefile;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.util.List;
import java.util.Locale;
import java.util.Objects;
import org.suragh.evidence.AddressClass;
import org.suragh.evidence.IpAddress;
import org.suragh.evidence.ListEntry;

/// Table `list_entry`: ranges of address lists. Identity: all that is stated.
final class ListTable implements AutoCloseable {
    private static final String INSERT = """
            INSERT INTO list_entry (row, exhibit, line, offset, length, list, from_hi, from_lo, to_hi, to_lo, class,
            note, valid_on) VALUES (?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?)""";
    private static final String SAME = """
            SELECT list, from_hi, from_lo, to_hi, to_lo, class, note, valid_on FROM list_entry WHERE row = ?""";
    private static final String ALL = "SELECT " + Place.COLUMNS + """
            , r.list, r.from_hi, r.from_lo, r.to_hi, r.to_lo, r.class, r.note, r.valid_on
            FROM list_entry r JOIN exhibit e ON e.number = r.exhibit ORDER BY r.row""";

    private final Database database;
    private final Batch batch;
    private long next;

    ListTable(Database database) throws SQLException {
        this.database = database;
        this.next = database.number("SELECT coalesce(max(row), 0) + 1 FROM list_entry");
        this.batch = new Batch(database, INSERT);
    }

    /// Stores an entry and gives -1, or gives the row that already holds it.
    long add(int exhibit, ListEntry entry, SeenRows seen) throws SQLException {
        IpAddress from = entry.from();
        IpAddress to = entry.to();
        long hash = Mix.of(Mix.of(Mix.of(Mix.of(Mix.of(Mix.of(2), entry.list()), from.hi()), from.lo()), to.hi()),
                to.lo());
        hash = Mix.of(Mix.of(hash, entry.addressClass().id()), entry.note());
        long before = seen.findOrAdd(hash, next, row -> {
            flush();
            return database.first(SAME, r -> r.getString(1).equals(entry.list()) && r.getLong(2) == from.hi()
                    && r.getLong(3) == from.lo() && r.getLong(4) == to.hi() && r.getLong(5) == to.lo()
                    && r.getString(6).equals(entry.addressClass().id())
                    && Objects.equals(r.getString(7), entry.note())
                    && Objects.equals(Database.longOrNull(r, "valid_on"), Place.millis(entry.validOn())), row)
                    .orElse(false);
        });
        if (before >= 0)
            return before;
        batch.row(next++).at(exhibit, entry.provenance()).add(entry.list()).add(from.hi()).add(from.lo()).add(to.hi())
                .add(to.lo()).add(entry.addressClass().id()).add(entry.note()).add(Place.millis(entry.validOn()))
                .end();
        return -1;
    }

    void flush() throws SQLException {
        batch.flush();
    }

    /// The row that comes next.
    long next() {
        return next;
    }

    static List<ListEntry> all(Database database) throws SQLException {
        return database.list(ALL, ListTable::read);
    }

    private static ListEntry read(ResultSet row) throws SQLException {
        String addressClass = row.getString("class").toUpperCase(Locale.ROOT).replace('-', '_');
        return new ListEntry(row.getString("list"), new IpAddress(row.getLong("from_hi"), row.getLong("from_lo")),
                new IpAddress(row.getLong("to_hi"), row.getLong("to_lo")), AddressClass.valueOf(addressClass),
                row.getString("note"), Place.instant(row, "valid_on"), Place.read(row));
    }

    @Override
    public void close() throws SQLException {
        batch.close();
    }
}
