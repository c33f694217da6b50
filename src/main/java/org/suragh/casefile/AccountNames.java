package org.suragh.casefile;

import java.sql.SQLException;
import org.suragh.evidence.AccountId;

/// Table `account`: every account that any record names, by a small number. All of them in memory while importing
/// (about 150 bytes each).
final class AccountNames implements AutoCloseable {
    private static final String ALL = "SELECT key, platform, id FROM account ORDER BY key";
    private static final String ONE = "SELECT key FROM account WHERE platform = ? AND id = ?";
    private static final String INSERT = "INSERT INTO account (key, platform, id) VALUES (?, ?, ?)";

    private final WordTable keys = new WordTable();
    private final Batch batch;

    AccountNames(Database database) throws SQLException {
        each(database, (id, key) -> {
            if (keys.number(id.platform(), id.value()) != -key)
                throw new SQLException("account dictionary", null, 11);
        });
        batch = new Batch(database, INSERT);
    }

    /// Sees an account and its key.
    interface Each {
        void account(AccountId id, Integer key) throws SQLException;
    }

    static void each(Database database, Each each) throws SQLException {
        String[] last = {""};
        database.each(ALL, row -> {
            String platform = row.getString(2);
            if (!platform.equals(last[0]))
                last[0] = platform.intern();
            each.account(new AccountId(last[0], row.getString(3)), row.getInt(1));
        });
    }

    /// The key of an account in the file, or -1.
    static int find(Database database, AccountId id) throws SQLException {
        return database.first(ONE, row -> row.getInt(1), id.platform(), id.value()).orElse(-1);
    }

    static AccountId of(Database database, int key) throws SQLException {
        return database.first("SELECT platform, id FROM account WHERE key = ?",
                row -> new AccountId(row.getString(1), row.getString(2)), key).orElseThrow();
    }

    int key(AccountId id) throws SQLException {
        int known = keys.number(id.platform(), id.value());
        if (known > 0)
            return known;
        int key = -known;
        batch.row(key).add(id.platform()).add(id.value()).end();
        return key;
    }

    void flush() throws SQLException {
        batch.flush();
    }

    @Override
    public void close() throws SQLException {
        batch.close();
    }
}
