package org.suragh.casefile;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.util.List;
import java.util.Objects;
import org.suragh.evidence.Fact;

/// Table `fact`: other statements about an account. Identity: account, kind, instant and all fields.
final class FactTable implements AutoCloseable {
    private static final String INSERT = """
            INSERT INTO fact (row, exhibit, line, offset, length, account, kind, at, fields)
            VALUES (?, ?, ?, ?, ?, ?, ?, ?, ?)""";
    private static final String SAME = "SELECT account, kind, at, fields FROM fact WHERE row = ?";
    private static final String SELECT = "SELECT " + Place.COLUMNS + """
            , a.platform, a.id AS account_id, r.kind, r.at, r.fields FROM fact r
            JOIN exhibit e ON e.number = r.exhibit JOIN account a ON a.key = r.account\s""";
    private static final String ONE = SELECT + "WHERE r.row = ?";
    private static final String OF_KIND = SELECT + "WHERE r.kind = ? ORDER BY r.row";
    private static final String OF_ACCOUNT = SELECT + "WHERE r.account = ? ORDER BY r.row";

    private final Database database;
    private final Names names;
    private final Batch batch;
    private long next;

    FactTable(Database database, Names names) throws SQLException {
        this.database = database;
        this.names = names;
        this.next = database.number("SELECT coalesce(max(row), 0) + 1 FROM fact");
        this.batch = new Batch(database, INSERT, names);
    }

    /// Stores a fact and gives -1, or gives the row that already holds it.
    long add(int exhibit, Fact fact, SeenRows seen) throws SQLException {
        int account = names.accounts.key(fact.account());
        String fields = JsonText.of(fact.fields());
        Long at = Place.millis(fact.at());
        long hash = Mix.of(Mix.of(Mix.of(Mix.of(account), fact.kind()), fields), at == null ? -1 : at);
        long before = seen.findOrAdd(hash, next, row -> {
            flush();
            return database.first(SAME, r -> r.getInt(1) == account && r.getString(2).equals(fact.kind())
                    && Objects.equals(Database.longOrNull(r, "at"), at) && r.getString(4).equals(fields), row)
                    .orElse(false);
        });
        if (before >= 0)
            return before;
        batch.row(next++).at(exhibit, fact.provenance()).add(account).add(fact.kind()).add(at).add(fields).end();
        return -1;
    }

    void flush() throws SQLException {
        batch.flush();
    }

    /// The row that comes next.
    long next() {
        return next;
    }

    static Fact one(Database database, long row) throws SQLException {
        return database.first(ONE, FactTable::read, row).orElseThrow();
    }

    static List<Fact> of(Database database, int account) throws SQLException {
        return database.list(OF_ACCOUNT, FactTable::read, account);
    }

    static List<Fact> ofKind(Database database, String kind) throws SQLException {
        return database.list(OF_KIND, FactTable::read, kind);
    }

    private static Fact read(ResultSet row) throws SQLException {
        return new Fact(Place.account(row), row.getString("kind"), Place.instant(row, "at"),
                JsonText.map(row.getString("fields")), Place.read(row));
    }

    @Override
    public void close() throws SQLException {
        batch.close();
    }
}
