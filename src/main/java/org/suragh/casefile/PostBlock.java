package org.suragh.casefile;

import java.sql.SQLException;
import java.util.Arrays;

/// Posts collected in columns until they are sorted and written as two orders: at most 2,097,152 rows of 20 bytes.
final class PostBlock {
    private static final int LIMIT = 1 << 21;

    private int[] account = new int[1_024];
    private long[] at = new long[1_024];
    private long[] identity = new long[1_024];
    private int rows;
    private long first;

    /// @param first number of the row that comes first
    PostBlock(long first) {
        this.first = first;
    }

    boolean full() {
        return rows == LIMIT;
    }

    void add(int accountKey, long millis, long hash) {
        if (rows == account.length) {
            account = Arrays.copyOf(account, rows * 2);
            at = Arrays.copyOf(at, rows * 2);
            identity = Arrays.copyOf(identity, rows * 2);
        }
        account[rows] = accountKey;
        at[rows] = millis;
        identity[rows] = hash;
        rows++;
    }

    /// Sorts and writes both orders.
    void write(RunTable runs) throws SQLException {
        int[] byTime = SortedOrder.by(SortedOrder.natural(rows), i -> at[i]);
        runs.write(RunKind.POST_BY_ACCOUNT, SortedOrder.by(byTime, i -> account[i]), i -> account[i], i -> at[i],
                i -> first + i);
        int[] byId = SortedOrder.by(SortedOrder.natural(rows), i -> identity[i]);
        runs.write(RunKind.POST_BY_ID, byId, i -> identity[i], i -> first + i);
    }

    void clear(long firstOfNext) {
        rows = 0;
        first = firstOfNext;
    }
}
