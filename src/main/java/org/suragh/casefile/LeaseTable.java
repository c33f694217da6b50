package org.suragh.casefile;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.util.Objects;
import org.jspecify.annotations.Nullable;
import org.suragh.evidence.IpAddress;
import org.suragh.evidence.Lease;
import org.suragh.evidence.Provenance;

/// Table `lease`: what providers state of their subscribers. Identity: everything that is stated.
final class LeaseTable implements AutoCloseable {
    private static final String INSERT = """
            INSERT INTO lease (row, exhibit, line, offset, length, provider, subscriber, number, inside_hi, inside_lo,
            from_hi, from_lo, to_hi, to_lo, port_from, port_to, start_at, end_at, fields)
            VALUES (?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?)""";
    private static final String SELECT = "SELECT " + Place.COLUMNS + """
            , r.provider, r.subscriber, r.number, r.inside_hi, r.inside_lo, r.from_hi, r.from_lo, r.to_hi, r.to_lo,
            r.port_from, r.port_to, r.start_at, r.end_at, r.fields
            FROM lease r JOIN exhibit e ON e.number = r.exhibit\s""";
    private static final String ONE = SELECT + "WHERE r.row = ?";

    private final Database database;
    private final Batch batch;
    private long next;

    LeaseTable(Database database) throws SQLException {
        this.database = database;
        this.next = database.number("SELECT coalesce(max(row), 0) + 1 FROM lease");
        this.batch = new Batch(database, INSERT);
    }

    /// Stores a lease and gives -1, or gives the row that already holds it.
    long add(int exhibit, Lease lease, SeenRows seen) throws SQLException {
        String fields = JsonText.of(lease.fields());
        long hash = Mix.of(Mix.of(Mix.of(Mix.of(Mix.of(lease.from().lo()), lease.portFrom()),
                lease.start().toEpochMilli()), lease.subscriber()), fields);
        long before = seen.findOrAdd(hash, next, row -> {
            flush();
            return bare(one(database, row)).equals(bare(lease));
        });
        if (before >= 0)
            return before;
        @Nullable
        IpAddress inside = lease.inside();
        batch.row(next++).at(exhibit, lease.provenance()).add(lease.provider()).add(lease.subscriber())
                .add(lease.number()).add(inside == null ? null : (Object) inside.hi())
                .add(inside == null ? null : (Object) inside.lo()).add(lease.from().hi()).add(lease.from().lo())
                .add(lease.to().hi()).add(lease.to().lo()).add(port(lease.portFrom())).add(port(lease.portTo()))
                .add(lease.start().toEpochMilli()).add(Place.millis(lease.end())).add(fields).end();
        return -1;
    }

    private static @Nullable Object port(int port) {
        return port < 0 ? null : (Object) port;
    }

    private static Lease bare(Lease l) {
        return new Lease(l.provider(), l.subscriber(), l.number(), l.inside(), l.from(), l.to(), l.portFrom(),
                l.portTo(), l.start(), l.end(), l.fields(), new Provenance(0, "", 0, 0, 0));
    }

    /// The number that the next row gets.
    long next() {
        return next;
    }

    void flush() throws SQLException {
        batch.flush();
    }

    /// One lease.
    static Lease one(Database database, long row) throws SQLException {
        return database.first(ONE, LeaseTable::read, row).orElseThrow();
    }

    private static Lease read(ResultSet row) throws SQLException {
        return new Lease(row.getString("provider"), row.getString("subscriber"), row.getString("number"),
                Place.address(row, "inside_hi", "inside_lo"),
                new IpAddress(row.getLong("from_hi"), row.getLong("from_lo")),
                new IpAddress(row.getLong("to_hi"), row.getLong("to_lo")), port(row, "port_from"),
                port(row, "port_to"), Objects.requireNonNull(Place.instant(row, "start_at")),
                Place.instant(row, "end_at"), JsonText.map(row.getString("fields")), Place.read(row));
    }

    private static int port(ResultSet row, String column) throws SQLException {
        return Objects.requireNonNullElse(Database.longOrNull(row, column), -1L).intValue();
    }

    @Override
    public void close() throws SQLException {
        batch.close();
    }
}
