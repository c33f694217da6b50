package org.suragh.casefile;

import java.util.Arrays;
import org.suragh.evidence.LoginColumns;

/// Takes log-ins in order of address and instant; puts those of equal address and instant in order of account, port
/// and agent, and leaves out what an earlier exhibit already said.
final class LoginColumnsFiller {
    private final int[] address;
    private final long[] at;
    private final int[] account;
    private final int[] port;
    private final int[] agent;
    private long[] addressHi = new long[1_024];
    private long[] addressLo = new long[1_024];
    private int addresses;
    private int rows;
    private int tie;

    LoginColumnsFiller(int most) {
        address = new int[most];
        at = new long[most];
        account = new int[most];
        port = new int[most];
        agent = new int[most];
    }

    /// @param hi upper half of the address, top bit flipped, as in the orders
    void add(long hi, long lo, long millis, int accountRank, int portNumber, int agentRank) {
        long high = hi ^ Long.MIN_VALUE;
        long low = lo ^ Long.MIN_VALUE;
        boolean sameAddress = addresses > 0 && addressLo[addresses - 1] == low && addressHi[addresses - 1] == high;
        if (!sameAddress) {
            if (addresses == addressHi.length) {
                addressHi = Arrays.copyOf(addressHi, addresses * 2);
                addressLo = Arrays.copyOf(addressLo, addresses * 2);
            }
            addressHi[addresses] = high;
            addressLo[addresses++] = low;
        }
        if (!sameAddress || at[rows - 1] != millis) {
            closeTie();
            tie = rows;
        }
        account[rows] = accountRank;
        port[rows] = portNumber;
        agent[rows] = agentRank;
        at[rows] = millis;
        address[rows++] = addresses - 1;
    }

    /// Orders the rows from `tie` on, which have one address and one instant, and drops repeats: O(n).
    private void closeTie() {
        boolean inOrder = true;
        for (int i = tie + 1; i < rows; i++)
            inOrder &= compare(i - 1, i) < 0;
        if (inOrder)
            return;
        int start = tie;
        int[] order = SortedOrder.natural(rows - tie);
        order = SortedOrder.by(order, i -> agent[start + i]);
        order = SortedOrder.by(order, i -> port[start + i]);
        order = SortedOrder.by(order, i -> account[start + i]);
        arrange(account, order);
        arrange(port, order);
        arrange(agent, order);
        int kept = tie + 1;
        for (int i = tie + 1; i < rows; i++) {
            if (compare(kept - 1, i) != 0) {
                account[kept] = account[i];
                port[kept] = port[i];
                agent[kept++] = agent[i];
            }
        }
        rows = kept;
    }

    private void arrange(int[] column, int[] order) {
        int[] before = Arrays.copyOfRange(column, tie, rows);
        for (int i = 0; i < order.length; i++)
            column[tie + i] = before[order[i]];
    }

    private int compare(int one, int other) {
        int c = Integer.compare(account[one], account[other]);
        if (c == 0)
            c = Integer.compare(port[one], port[other]);
        return c != 0 ? c : Integer.compare(agent[one], agent[other]);
    }

    LoginColumns columns() {
        closeTie();
        long[] hi = Arrays.copyOf(addressHi, addresses);
        long[] lo = Arrays.copyOf(addressLo, addresses);
        if (rows == at.length)
            return new LoginColumns(address, at, account, port, agent, hi, lo);
        return new LoginColumns(Arrays.copyOf(address, rows), Arrays.copyOf(at, rows), Arrays.copyOf(account, rows),
                Arrays.copyOf(port, rows), Arrays.copyOf(agent, rows), hi, lo);
    }
}
