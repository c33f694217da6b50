package org.suragh.casefile;

import java.sql.SQLException;
import java.util.Arrays;
import java.util.BitSet;

/// Log-ins collected in columns, in order of arrival, until they are sorted and written as two orders: at most
/// 2,097,152 rows, 24 bytes each and about 40 while sorting.
final class LoginBlock {
    /// Rows of a block, unless said otherwise.
    static final int LIMIT = 1 << 21;

    private int[] account = new int[1_024];
    private int[] address = new int[1_024];
    private long[] at = new long[1_024];
    private int[] port = new int[1_024];
    private int[] agent = new int[1_024];
    private final int limit;
    private int rows;
    private long first;

    /// @param first number of the row that comes first
    /// @param limit rows at most
    LoginBlock(long first, int limit) {
        this.limit = limit;
        this.first = first;
    }

    boolean full() {
        return rows == limit;
    }

    /// The row that comes first.
    long first() {
        return first;
    }

    /// @param how key of the program in all but the lowest two bits, which are the outcome
    void add(int accountKey, int addressKey, long millis, int portNumber, int how) {
        if (rows == account.length) {
            account = Arrays.copyOf(account, rows * 2);
            address = Arrays.copyOf(address, rows * 2);
            at = Arrays.copyOf(at, rows * 2);
            port = Arrays.copyOf(port, rows * 2);
            agent = Arrays.copyOf(agent, rows * 2);
        }
        account[rows] = accountKey;
        address[rows] = addressKey;
        at[rows] = millis;
        port[rows] = portNumber;
        agent[rows] = how;
        rows++;
    }

    boolean same(long row, int accountKey, int addressKey, long millis, int portNumber, int how) {
        int i = (int) (row - first);
        return account[i] == accountKey && address[i] == addressKey && at[i] == millis && port[i] == portNumber
                && agent[i] == how;
    }

    /// Sorts and writes both orders.
    void write(RunTable runs, AddressNames addresses) throws SQLException {
        int[] byAgent = SortedOrder.by(SortedOrder.natural(rows), i -> agent[i]);
        int[] byPort = SortedOrder.by(byAgent, i -> port[i]);
        int[] byTime = SortedOrder.by(SortedOrder.by(byPort, i -> account[i]), i -> at[i]);
        int[] byAccount = SortedOrder.by(byTime, i -> account[i]);
        runs.write(RunKind.LOGIN_BY_ACCOUNT, byAccount, i -> account[i], i -> first + i);
        int[] rank = ranks(addresses);
        int[] byAddress = SortedOrder.by(byTime, i -> rank[address[i]]);
        runs.write(RunKind.LOGIN_BY_ADDRESS, byAddress, i -> addresses.hi(address[i]) ^ Long.MIN_VALUE,
                i -> addresses.lo(address[i]) ^ Long.MIN_VALUE, i -> at[i], i -> account[i], i -> port[i],
                i -> agent[i], i -> first + i);
    }

    /// Address key to its place in unsigned numeric order among those of this block.
    private int[] ranks(AddressNames addresses) {
        BitSet used = new BitSet(addresses.count() + 1);
        for (int i = 0; i < rows; i++)
            used.set(address[i]);
        int[] keys = used.stream().toArray();
        int[] order = SortedOrder.by(keys, key -> addresses.lo(key) ^ Long.MIN_VALUE);
        order = SortedOrder.by(order, key -> addresses.hi(key) ^ Long.MIN_VALUE);
        int[] rank = new int[addresses.count() + 1];
        for (int i = 0; i < order.length; i++)
            rank[order[i]] = i;
        return rank;
    }

    void clear(long firstOfNext) {
        rows = 0;
        first = firstOfNext;
    }
}
