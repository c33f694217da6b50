package org.suragh.casefile;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Objects;
import org.jspecify.annotations.Nullable;
import org.suragh.evidence.AddressClass;
import org.suragh.evidence.AddressLists;
import org.suragh.evidence.IpAddress;
import org.suragh.evidence.ListEntry;

/// Tables `list_entry` and `address_list`: ranges of address lists, and what the ranges of one list have in common.
/// Identity: all that is stated.
final class ListTable implements AutoCloseable {
    private static final String INSERT = """
            INSERT INTO list_entry (row, exhibit, line, offset, length, list, from_hi, from_lo, to_hi, to_lo, note,
            valid_on) VALUES (?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?)""";
    private static final String INSERT_LIST = """
            INSERT INTO address_list (key, exhibit, name, class, licence) VALUES (?, ?, ?, ?, ?)""";
    private static final String SAME = """
            SELECT l.name, r.from_hi, r.from_lo, r.to_hi, r.to_lo, l.class, t.value, r.valid_on
            FROM list_entry r JOIN address_list l ON l.key = r.list LEFT JOIN text t ON t.key = r.note
            WHERE r.row = ?""";
    private static final String ALL = "SELECT " + Place.COLUMNS + """
            , l.name AS list, r.from_hi, r.from_lo, r.to_hi, r.to_lo, l.class, t.value AS note, r.valid_on, l.licence
            FROM list_entry r JOIN exhibit e ON e.number = r.exhibit JOIN address_list l ON l.key = r.list
            LEFT JOIN text t ON t.key = r.note ORDER BY r.row""";
    private static final String LISTS = "SELECT key, exhibit, name, class, licence FROM address_list ORDER BY key";
    private static final String RANGES = """
            SELECT list, from_hi, from_lo, to_hi, to_lo, note, valid_on FROM list_entry ORDER BY row""";

    private final Database database;
    private final Names names;
    private final Batch batch;
    private final Map<Source, Integer> lists = new HashMap<>();
    private int nextList;
    private long next;

    /// What the entries of one list have in common.
    private record Source(int exhibit, String name, AddressClass addressClass, @Nullable String licence) {}

    ListTable(Database database, Names names) throws SQLException {
        this.database = database;
        this.names = names;
        this.next = database.number("SELECT coalesce(max(row), 0) + 1 FROM list_entry");
        this.nextList = (int) database.number("SELECT coalesce(max(key), 0) + 1 FROM address_list");
        this.batch = new Batch(database, INSERT, names);
    }

    /// Stores an entry and gives -1, or gives the row that already holds it.
    long add(int exhibit, ListEntry entry, SeenRows seen) throws SQLException {
        IpAddress from = entry.from();
        IpAddress to = entry.to();
        long hash = Mix.of(Mix.of(Mix.of(Mix.of(Mix.of(Mix.of(2), entry.list()), from.hi()), from.lo()), to.hi()),
                to.lo());
        hash = Mix.of(Mix.of(hash, entry.addressClass().id()), entry.note());
        Long validOn = Place.millis(entry.validOn());
        hash = Mix.of(hash, validOn == null ? 0 : validOn);
        long before = seen.findOrAdd(hash, next, row -> {
            flush();
            return database.first(SAME, r -> r.getString(1).equals(entry.list()) && r.getLong(2) == from.hi()
                    && r.getLong(3) == from.lo() && r.getLong(4) == to.hi() && r.getLong(5) == to.lo()
                    && r.getString(6).equals(entry.addressClass().id())
                    && Objects.equals(r.getString(7), entry.note())
                    && Objects.equals(Database.longOrNull(r, "valid_on"), validOn), row)
                    .orElse(false);
        });
        if (before >= 0)
            return before;
        int note = names.texts.key(entry.note());
        batch.row(next++).at(exhibit, entry.provenance()).add(list(exhibit, entry)).add(from.hi()).add(from.lo())
                .add(to.hi()).add(to.lo()).add(note == 0 ? null : (Object) note).add(validOn).end();
        return -1;
    }

    private int list(int exhibit, ListEntry entry) throws SQLException {
        Source source = new Source(exhibit, entry.list(), entry.addressClass(), entry.licence());
        Integer known = lists.get(source);
        if (known != null)
            return known;
        database.change(INSERT_LIST, nextList, exhibit, source.name, source.addressClass.id(), source.licence);
        lists.put(source, nextList);
        return nextList++;
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
        return new ListEntry(row.getString("list"), new IpAddress(row.getLong("from_hi"), row.getLong("from_lo")),
                new IpAddress(row.getLong("to_hi"), row.getLong("to_lo")), addressClass(row.getString("class")),
                row.getString("note"), Place.instant(row, "valid_on"), row.getString("licence"), Place.read(row));
    }

    private static AddressClass addressClass(String id) {
        return AddressClass.valueOf(id.toUpperCase(Locale.ROOT).replace('-', '_'));
    }

    /// All lists in primitive columns. O(n log n) for n ranges; 850,000 take about two seconds.
    static AddressLists columns(Database database) throws SQLException {
        var builder = new AddressLists.Builder();
        Map<Integer, Integer> numbers = new HashMap<>();
        database.each(LISTS, row -> numbers.put(row.getInt(1), builder.source(row.getString(3),
                addressClass(row.getString(4)), row.getString(5), row.getInt(2))));
        if (numbers.isEmpty())
            return builder.build();
        String[] texts = TextNames.all(database);
        int[] notes = new int[texts.length];
        database.each(RANGES, row -> {
            int key = row.getInt(6);
            if (key > 0 && notes[key] == 0)
                notes[key] = builder.note(texts[key]) + 1;
            builder.add(numbers.getOrDefault(row.getInt(1), 0), new IpAddress(row.getLong(2), row.getLong(3)),
                    new IpAddress(row.getLong(4), row.getLong(5)), key == 0 ? -1 : notes[key] - 1,
                    Place.instant(row, "valid_on"));
        });
        return builder.build();
    }

    @Override
    public void close() throws SQLException {
        batch.close();
    }
}
