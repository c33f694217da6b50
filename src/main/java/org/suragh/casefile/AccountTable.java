package org.suragh.casefile;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import org.jspecify.annotations.Nullable;
import org.suragh.evidence.Account;
import org.suragh.evidence.AccountId;
import org.suragh.evidence.IpAddress;

/// Table `account_record`: every statement about an account. Identity: all stated values. Two different statements
/// about one account are both kept.
final class AccountTable implements AutoCloseable {
    private static final String INSERT = """
            INSERT INTO account_record (row, exhibit, line, offset, length, counted, account, handle, display_name,
            created_at, bio, creation_address, observed_at) VALUES (?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?)""";
    private static final String SELECT = "SELECT " + Place.COLUMNS + """
            , a.platform, a.id AS account_id, r.handle, r.display_name, r.created_at, r.bio, d.hi, d.lo, r.observed_at
            FROM account_record r JOIN exhibit e ON e.number = r.exhibit JOIN account a ON a.key = r.account
            LEFT JOIN address d ON d.key = r.creation_address\s""";
    private static final String ONE = SELECT + "WHERE r.row = ?";
    private static final String OF_ACCOUNT = SELECT + "WHERE r.account = ? ORDER BY r.row";

    private final Database database;
    private final Names names;
    private final Batch batch;
    /// Account key to what was last said of it in this import.
    private final List<@Nullable Statement> latest = new ArrayList<>();
    private long next;

    AccountTable(Database database, Names names) throws SQLException {
        this.database = database;
        this.names = names;
        this.next = database.number("SELECT coalesce(max(row), 0) + 1 FROM account_record");
        this.batch = new Batch(database, INSERT, names);
    }

    /// What is said of an account, without when and where.
    private record Statement(AccountId id, @Nullable String handle, @Nullable String displayName,
            @Nullable Long createdAt, @Nullable String bio, @Nullable IpAddress creationAddress) {
        static Statement of(Account account) {
            return new Statement(account.id(), account.handle(), account.displayName(),
                    Place.millis(account.createdAt()), account.bio(), account.creationAddress());
        }

        boolean silent() {
            return handle == null && displayName == null && createdAt == null && bio == null
                    && creationAddress == null;
        }
    }

    /// Stores a statement and gives -1, or gives the row that already holds it.
    long add(int exhibit, Account account, SeenRows seen) throws SQLException {
        Statement statement = Statement.of(account);
        Long observed = Place.millis(account.observedAt());
        int key = names.accounts.key(account.id());
        long hash = Mix.of(Mix.of(Mix.of(Mix.of(Mix.of(key), account.handle()), account.displayName()),
                account.bio()), observed == null ? -1 : observed);
        long before = seen.findOrAdd(hash, next, row -> {
            flush();
            return database.first(ONE, AccountTable::read, row).map(stored -> Statement.of(stored).equals(statement)
                    && Objects.equals(Place.millis(stored.observedAt()), observed)).orElse(false);
        });
        if (before >= 0)
            return before;
        insert(exhibit, account, key, true);
        remember(key, statement);
        return -1;
    }

    /// Stores a statement made in passing when it differs from the last one about the account in this import.
    void mention(int exhibit, Account account) throws SQLException {
        Statement statement = Statement.of(account);
        int key = names.accounts.key(account.id());
        if (statement.silent() || key < latest.size() && statement.equals(latest.get(key)))
            return;
        insert(exhibit, account, key, false);
        remember(key, statement);
    }

    private void remember(int key, Statement statement) {
        while (latest.size() <= key)
            latest.add(null);
        latest.set(key, statement);
    }

    private void insert(int exhibit, Account account, int key, boolean counted) throws SQLException {
        IpAddress address = account.creationAddress();
        batch.row(next++).at(exhibit, account.provenance()).add(counted ? 1 : 0).add(key).add(account.handle())
                .add(account.displayName()).add(Place.millis(account.createdAt())).add(account.bio())
                .add(address == null ? null : (Object) names.addresses.key(address))
                .add(Place.millis(account.observedAt())).end();
    }

    void flush() throws SQLException {
        batch.flush();
    }

    /// The row that comes next.
    long next() {
        return next;
    }

    static Account one(Database database, long row) throws SQLException {
        return database.first(ONE, AccountTable::read, row).orElseThrow();
    }

    static List<Account> of(Database database, int account) throws SQLException {
        return database.list(OF_ACCOUNT, AccountTable::read, account);
    }

    private static Account read(ResultSet row) throws SQLException {
        return new Account(Place.account(row), row.getString("handle"), row.getString("display_name"),
                Place.instant(row, "created_at"), row.getString("bio"), Place.address(row, "hi", "lo"),
                Place.instant(row, "observed_at"), Place.read(row));
    }

    @Override
    public void close() throws SQLException {
        batch.close();
    }
}
