package org.suragh.casefile;

import java.sql.SQLException;
import java.util.Arrays;
import java.util.Comparator;
import org.jspecify.annotations.Nullable;
import org.suragh.base.Progress;
import org.suragh.evidence.AccountColumns;
import org.suragh.evidence.AccountId;
import org.suragh.evidence.Login;
import org.suragh.evidence.LoginColumns;

/// Fills the columns that the analysis works on, from the dictionaries and the sorted orders; the rows themselves are
/// not touched.
///
/// Cost: accounts O(a log a); log-ins O(n log k) for k blocks and one decoded chunk a block of extra memory. The
/// result depends on the records alone, not on the order in which files were imported.
final class ColumnBuilder {
    private static final String STATEMENTS = """
            SELECT account, handle, created_at, observed_at FROM account_record""";
    private static final int CHECK = 1 << 18;

    private final Database database;

    ColumnBuilder(Database database) {
        this.database = database;
    }

    /// Accounts, and the rank of every account key (index 0 unused).
    record Ranked(AccountColumns columns, int[] rankOfKey) {}

    /// @param front the first eight characters in one number whose unsigned order is theirs, as far as it goes
    private record Keyed(AccountId id, int key, long front) {
        static Keyed of(AccountId id, int key) {
            String text = id.value();
            long front = 0;
            boolean plain = true;
            for (int i = 0; i < 8; i++) {
                int c = !plain || i >= text.length() ? -1 : text.charAt(i);
                plain &= c < 128;
                front = front << 8 | Math.min(c + 1, 255);
            }
            return new Keyed(id, key, front);
        }

        /// The order of ids; most are told apart without reading them.
        static int compare(Keyed x, Keyed y) {
            return x.front != y.front && x.id.platform().equals(y.id.platform())
                    ? Long.compareUnsigned(x.front, y.front)
                    : x.id.compareTo(y.id);
        }
    }

    Ranked accounts() throws SQLException {
        Keyed[] sorted = new Keyed[(int) database.number("SELECT count(*) FROM account")];
        AccountNames.each(database, (id, key) -> {
            if (key < 1 || key > sorted.length)
                throw new SQLException("account dictionary", null, 11);
            sorted[key - 1] = Keyed.of(id, key);
        });
        Arrays.parallelSort(sorted, Keyed::compare);
        int[] rankOfKey = new int[sorted.length + 1];
        AccountId[] ids = new AccountId[sorted.length];
        for (int rank = 0; rank < sorted.length; rank++) {
            ids[rank] = sorted[rank].id;
            rankOfKey[sorted[rank].key] = rank;
        }
        return new Ranked(stated(ids, rankOfKey), rankOfKey);
    }

    /// Last known handle (by when it was observed, then by text) and creation instant, unless two of them differ.
    private AccountColumns stated(AccountId[] ids, int[] rankOfKey) throws SQLException {
        @Nullable
        String[] handles = new String[ids.length];
        long[] observed = new long[ids.length];
        long[] created = new long[ids.length];
        Arrays.fill(observed, Long.MIN_VALUE);
        Arrays.fill(created, AccountColumns.UNKNOWN);
        boolean[] contradicted = new boolean[ids.length];
        database.each(STATEMENTS, row -> {
            int rank = rankOfKey[row.getInt(1)];
            String handle = row.getString(2);
            long at = row.getLong(4);
            long when = row.wasNull() ? Long.MIN_VALUE : at;
            String known = handles[rank];
            if (handle != null && (known == null || when > observed[rank]
                    || when == observed[rank] && handle.compareTo(known) > 0)) {
                handles[rank] = handle;
                observed[rank] = when;
            }
            long birth = row.getLong(3);
            if (!row.wasNull()) {
                contradicted[rank] |= created[rank] != AccountColumns.UNKNOWN && created[rank] != birth;
                created[rank] = birth;
            }
        });
        for (int rank = 0; rank < ids.length; rank++) {
            if (contradicted[rank])
                created[rank] = AccountColumns.UNKNOWN;
        }
        return new AccountColumns(ids, handles, created);
    }

    LoginColumns logins(int[] rankOfKey, Progress progress) throws SQLException {
        RunTable runs = new RunTable(database);
        int total = Math.toIntExact(runs.rows(RunKind.LOGIN_BY_ADDRESS));
        int[] agentRank = agentRanks();
        LoginColumnsFiller filler = new LoginColumnsFiller(total);
        RunMerge merge = new RunMerge(runs.cursors(RunKind.LOGIN_BY_ADDRESS, 6), 3);
        int seen = 0;
        for (RunCursor at = merge.next(); at != null; at = merge.next()) {
            if (seen++ % CHECK == 0)
                progress.checkpoint("casefile.stage.logins", seen, total);
            long[][] c = at.columns;
            int i = at.row;
            int agent = (int) c[5][i];
            if ((agent & 3) != Login.Outcome.FAILURE.ordinal())
                filler.add(c[0][i], c[1][i], c[2][i], rankOfKey[(int) c[3][i]], (int) c[4][i], agentRank[agent >>> 2]);
        }
        return filler.columns();
    }

    /// Text key to its rank among all texts, so that ids do not depend on the order of import; key 0 is none.
    private int[] agentRanks() throws SQLException {
        String[] texts = TextNames.all(database);
        Integer[] order = new Integer[texts.length - 1];
        Arrays.setAll(order, i -> i + 1);
        Arrays.sort(order, Comparator.comparing(key -> texts[key]));
        int[] rank = new int[texts.length];
        rank[0] = -1;
        for (int i = 0; i < order.length; i++)
            rank[order[i]] = i;
        return rank;
    }
}
