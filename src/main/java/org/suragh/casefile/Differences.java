package org.suragh.casefile;

import java.sql.SQLException;
import java.util.Arrays;
import java.util.HashMap;
import java.util.LinkedHashSet;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;
import org.jspecify.annotations.Nullable;
import org.suragh.base.Progress;
import org.suragh.base.SuraghException;
import org.suragh.evidence.AccountId;
import org.suragh.evidence.EvidenceRecord;
import org.suragh.evidence.RecordKind;

/// What a later exhibit says otherwise than an earlier one (R-EV-15). Used on the thread of its case.
///
/// Log-ins are compared along the order by address, O(rows of the case); posts along the order by identity, O(posts
/// of the case) and one look-up for each post of the two; statements and facts by one sorted query. 32 bytes a
/// difference are held, so that differences come by account and instant; records are read as they are given.
public final class Differences {
    private static final String ACCOUNTS = "SELECT DISTINCT account FROM %s WHERE %s";

    private final Database database;

    Differences(Database database) {
        this.database = database;
    }

    /// Sees one difference: a record that only one of the two holds, or two that speak of the same and differ.
    public interface Each {
        /// `earlier` is null when the record is new, `later` when it is gone.
        void difference(@Nullable EvidenceRecord earlier, @Nullable EvidenceRecord later) throws SuraghException;
    }

    /// Kinds of records that can be compared, in the order in which they are given.
    public static Set<RecordKind> kinds() {
        return new LinkedHashSet<>(
                Arrays.asList(RecordKind.ACCOUNT, RecordKind.LOGIN, RecordKind.POST, RecordKind.FACT));
    }

    /// Gives the differences of one kind, by account in text order, then by instant.
    public void each(RecordKind kind, int earlier, int later, Each each, Progress progress) throws SuraghException {
        database.run(() -> {
            DifferentRows rows = new DifferentRows();
            ExhibitRows before = ExhibitRows.of(database, table(kind), earlier);
            ExhibitRows after = ExhibitRows.of(database, table(kind), later);
            switch (kind) {
                case LOGIN -> new LoginDifferences(database, before, after, rows).find(progress);
                case POST -> new PostDifferences(database, before, after, rows).find(progress);
                case ACCOUNT -> new StatementDifferences(database, before, after, rows).accounts();
                case FACT -> new StatementDifferences(database, before, after, rows).facts();
                default -> throw new IllegalArgumentException(kind.id());
            }
            for (int i : rows.order(ranks(rows))) {
                progress.checkpoint("casefile.stage.differences", i, rows.size());
                each.difference(one(kind, rows.earlier(i)), one(kind, rows.later(i)));
            }
            return true;
        });
    }

    /// The accounts that records of an exhibit are about.
    public Set<AccountId> accounts(int exhibit) throws SuraghException {
        return database.run(() -> {
            Set<AccountId> ids = new TreeSet<>();
            for (RecordKind kind : kinds()) {
                String rows = ExhibitRows.of(database, table(kind), exhibit).condition();
                for (int key : database.list(ACCOUNTS.formatted(table(kind), rows), row -> row.getInt(1)))
                    ids.add(AccountNames.of(database, key));
            }
            return ids;
        });
    }

    private static String table(RecordKind kind) {
        return kind == RecordKind.ACCOUNT ? "account_record" : kind.id();
    }

    private @Nullable EvidenceRecord one(RecordKind kind, long row) throws SQLException {
        if (row == 0)
            return null;
        return switch (kind) {
            case LOGIN -> LoginTable.one(database, row);
            case POST -> PostTable.one(database, row);
            case ACCOUNT -> AccountTable.one(database, row);
            default -> FactTable.one(database, row);
        };
    }

    /// Account key to its place in text order among those that differ.
    private Map<Long, Integer> ranks(DifferentRows rows) throws SQLException {
        Map<AccountId, Long> sorted = new java.util.TreeMap<>();
        for (long key : rows.accounts())
            sorted.put(AccountNames.of(database, (int) key), key);
        Map<Long, Integer> ranks = new HashMap<>();
        sorted.forEach((_, key) -> ranks.put(key, ranks.size()));
        return ranks;
    }
}
