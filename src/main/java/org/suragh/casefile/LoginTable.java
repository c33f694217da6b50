package org.suragh.casefile;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Instant;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.suragh.evidence.IpAddress;
import org.suragh.evidence.Login;

/// Table `login`, and its two orders. Identity: all that is stated.
final class LoginTable implements AutoCloseable {
    private static final String INSERT = """
            INSERT INTO login (row, exhibit, line, offset, length, account, address, at, port, agent, outcome)
            VALUES (?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?)""";
    private static final String ONE = "SELECT " + Place.COLUMNS + """
            , a.platform, a.id AS account_id, d.hi, d.lo, r.at, r.port, t.value AS agent, r.outcome
            FROM login r JOIN exhibit e ON e.number = r.exhibit JOIN account a ON a.key = r.account
            JOIN address d ON d.key = r.address LEFT JOIN text t ON t.key = r.agent WHERE r.row = ?""";
    private static final String FROM = ONE.replace("r.row = ?", "r.row >= ? AND r.row < ? ORDER BY r.row");

    private final Database database;
    private final Names names;
    private final Batch batch;
    private final LoginBlock block;
    private final long firstRow;
    private final long firstBlock;
    private boolean unsettled;
    private long next;

    LoginTable(Database database, Names names, int blockRows) throws SQLException {
        this.database = database;
        this.names = names;
        this.next = database.number("SELECT coalesce(max(row), 0) + 1 FROM login");
        this.firstRow = next;
        this.firstBlock = new RunTable(database).nextBlock();
        this.block = new LoginBlock(next, blockRows);
        this.batch = new Batch(database, INSERT, names);
    }

    /// Stores a log-in and gives -1, or gives the row that already holds it.
    long add(int exhibit, Login login, SeenRows seen) throws SQLException {
        int account = names.accounts.key(login.account());
        int address = names.addresses.key(login.address());
        int agent = names.texts.key(login.userAgent());
        long at = login.at().toEpochMilli();
        int how = agent << 2 | login.outcome().ordinal();
        long hash = Mix.of(Mix.of(Mix.of(Mix.of((long) account << 32 | address), at), login.port()), how);
        seen.since(block.first());
        long before = seen.findOrAdd(hash, next, row -> block.same(row, account, address, at, login.port(), how));
        if (before >= 0)
            return before;
        insert(exhibit, login, account, address, at, agent);
        block.add(account, address, at, login.port(), how);
        if (block.full())
            writeRuns();
        next++;
        return -1;
    }

    private void insert(int exhibit, Login login, int account, int address, long at, int agent) throws SQLException {
        batch.row(next).at(exhibit, login.provenance()).add(account).add(address).add(at);
        if (login.port() < 0)
            batch.add(null);
        else
            batch.add(login.port());
        if (agent == 0)
            batch.add(null);
        else
            batch.add(agent);
        batch.add(login.outcome().ordinal()).end();
    }

    private void writeRuns() throws SQLException {
        block.write(new RunTable(database), names.addresses);
        block.clear(next + 1);
        unsettled = true;
    }

    void flush() throws SQLException {
        batch.flush();
    }

    /// The row that comes next.
    long next() {
        return next;
    }

    /// Writes what is left of the orders, and finds the repeats that no block held together; nothing when no row came
    /// since the last time.
    void settle(Remarks remarks, LoginRepeats.Tally tally) throws SQLException {
        if (block.first() == next && !unsettled)
            return;
        flush();
        block.write(new RunTable(database), names.addresses);
        block.clear(next);
        unsettled = false;
        new LoginRepeats(database, remarks, firstBlock, firstRow).settle(tally);
    }

    static Login one(Database database, long row) throws SQLException {
        return database.first(ONE, LoginTable::read, row).orElseThrow();
    }

    /// So many rows in order of storage; rows are numbered without gaps.
    static List<Login> from(Database database, long from, int most) throws SQLException {
        return database.list(FROM, LoginTable::read, from, from + most);
    }

    private static Login read(ResultSet row) throws SQLException {
        @Nullable
        Long port = Database.longOrNull(row, "port");
        return new Login(Place.account(row), Instant.ofEpochMilli(row.getLong("at")),
                new IpAddress(row.getLong("hi"), row.getLong("lo")), port == null ? -1 : port.intValue(),
                row.getString("agent"), Login.Outcome.values()[row.getInt("outcome")], Place.read(row));
    }

    @Override
    public void close() throws SQLException {
        batch.close();
    }
}
