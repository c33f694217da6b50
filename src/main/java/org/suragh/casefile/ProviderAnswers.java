package org.suragh.casefile;

import java.sql.SQLException;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.suragh.base.SuraghException;
import org.suragh.evidence.Lease;
import org.suragh.evidence.LeaseColumns;
import org.suragh.evidence.Login;

/// What Internet providers state of their subscribers. Used on the thread of its case.
public final class ProviderAnswers {
    private final Database database;
    private @Nullable LeaseColumns columns;
    private long version;

    ProviderAnswers(Database database) {
        this.database = database;
    }

    /// All leases in columns; read once, and again only after an import here or elsewhere.
    public LeaseColumns columns() throws SuraghException {
        return database.run(this::read);
    }

    private LeaseColumns read() throws SQLException {
        long now = database.number("PRAGMA data_version");
        LeaseColumns known = columns;
        if (known == null || now != version) {
            known = LeaseColumnsFiller.fill(database);
            columns = known;
            version = now;
        }
        return known;
    }

    /// One lease.
    ///
    /// @param row its number, see [LeaseColumns]
    public Lease lease(long row) throws SuraghException {
        return database.run(() -> LeaseTable.one(database, row));
    }

    /// Log-ins to hold against them, in order of storage, failed ones included; empty behind the last.
    ///
    /// @param from number of the first, counted from 1
    public List<Login> logins(long from, int most) throws SuraghException {
        return database.run(() -> LoginTable.from(database, from, most));
    }

    /// Forgets what an import changes.
    void forget() {
        columns = null;
    }
}
