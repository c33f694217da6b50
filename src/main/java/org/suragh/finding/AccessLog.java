package org.suragh.finding;

import java.util.Arrays;
import org.suragh.signal.Acts;

/// The log-ins of a case by account, for questions about the members of one group: built once, O(log-ins), 8 bytes each.
/// Immutable; may be asked from several threads.
public final class AccessLog {
    private final Acts acts;
    private final int[] start;
    private final int[] rows;
    private final int[] entity;

    /// The log of acts on address entities.
    public AccessLog(Acts acts) {
        int[][] byAccount = acts.byAccount();
        this.acts = acts;
        this.start = byAccount[0];
        this.rows = byAccount[1];
        this.entity = new int[acts.size()];
        for (int e = 0; e < acts.values(); e++)
            Arrays.fill(entity, acts.valueStart()[e], acts.valueStart()[e + 1], e);
    }

    /// The log-ins of a group, in order of (entity, time, account). All arrays are of one length.
    ///
    /// @param entity address entity
    /// @param at epoch milliseconds
    /// @param member place of the account among the members
    record Visits(int[] entity, long[] at, int[] member) {
        /// Number of log-ins.
        int size() {
            return at.length;
        }
    }

    /// The log-ins of accounts, which are given in ascending order.
    Visits of(int[] members) {
        int n = 0;
        for (int a : members)
            n += start[a + 1] - start[a];
        int[] row = new int[n];
        n = 0;
        for (int a : members) {
            System.arraycopy(rows, start[a], row, n, start[a + 1] - start[a]);
            n += start[a + 1] - start[a];
        }
        Arrays.sort(row);
        return new Visits(Arrays.stream(row).map(r -> entity[r]).toArray(),
                Arrays.stream(row).mapToLong(r -> acts.at()[r]).toArray(),
                Arrays.stream(row).map(r -> Arrays.binarySearch(members, acts.account()[r])).toArray());
    }
}
