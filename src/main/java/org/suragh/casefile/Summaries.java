package org.suragh.casefile;

import java.sql.SQLException;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.BitSet;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.suragh.base.Progress;
import org.suragh.evidence.AccountColumns;
import org.suragh.evidence.LoginColumns;

/// One row an account for the accounts table, counted from the orders: O(log-ins + posts), no row of a record read.
/// Failed log-ins and repeats are not counted.
final class Summaries {
    private static final String NAMES = """
            SELECT account, display_name FROM account_record WHERE display_name IS NOT NULL
            ORDER BY coalesce(observed_at, -9223372036854775808), display_name""";

    private final Database database;

    Summaries(Database database) {
        this.database = database;
    }

    List<CaseFile.AccountSummary> of(AccountColumns accounts, int[] rankOfKey) throws SQLException {
        int size = accounts.size();
        @Nullable
        String[] names = new String[size];
        database.each(NAMES, row -> names[rankOfKey[row.getInt(1)]] = row.getString(2));
        Counts counts = new Counts(size);
        counts.logins(new ColumnBuilder(database).logins(rankOfKey, Progress.NONE));
        posts(counts, rankOfKey);
        List<CaseFile.AccountSummary> summaries = new ArrayList<>(size);
        for (int rank = 0; rank < size; rank++) {
            long created = accounts.createdAt()[rank];
            summaries.add(new CaseFile.AccountSummary(accounts.ids()[rank], accounts.handles()[rank], names[rank],
                    created == AccountColumns.UNKNOWN ? null : Instant.ofEpochMilli(created), counts.logins[rank],
                    counts.posts[rank], counts.addresses[rank], counts.first(rank), counts.last(rank)));
        }
        return summaries;
    }

    private void posts(Counts counts, int[] rankOfKey) throws SQLException {
        BitSet again = PostStream.again(database);
        for (RunCursor cursor : new RunTable(database).cursors(RunKind.POST_BY_ACCOUNT, 3)) {
            while (cursor.step()) {
                if (!again.get((int) cursor.columns[2][cursor.row])) {
                    int rank = rankOfKey[(int) cursor.columns[0][cursor.row]];
                    counts.posts[rank]++;
                    counts.seen(rank, cursor.columns[1][cursor.row]);
                }
            }
        }
    }

    /// The counters, by rank of account.
    private static final class Counts {
        final int[] logins;
        final int[] posts;
        final int[] addresses;
        private final long[] first;
        private final long[] last;

        Counts(int size) {
            logins = new int[size];
            posts = new int[size];
            addresses = new int[size];
            first = new long[size];
            last = new long[size];
            Arrays.fill(first, Long.MAX_VALUE);
            Arrays.fill(last, Long.MIN_VALUE);
        }

        void logins(LoginColumns columns) {
            int[] lastAddress = new int[logins.length];
            Arrays.fill(lastAddress, -1);
            for (int i = 0; i < columns.size(); i++) {
                int rank = columns.account()[i];
                logins[rank]++;
                if (lastAddress[rank] != columns.address()[i])
                    addresses[rank]++;
                lastAddress[rank] = columns.address()[i];
                seen(rank, columns.at()[i]);
            }
        }

        void seen(int rank, long at) {
            first[rank] = Math.min(first[rank], at);
            last[rank] = Math.max(last[rank], at);
        }

        @Nullable
        Instant first(int rank) {
            return first[rank] == Long.MAX_VALUE ? null : Instant.ofEpochMilli(first[rank]);
        }

        @Nullable
        Instant last(int rank) {
            return last[rank] == Long.MIN_VALUE ? null : Instant.ofEpochMilli(last[rank]);
        }
    }
}
