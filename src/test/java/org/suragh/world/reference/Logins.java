package org.suragh.world.reference;

import java.util.Arrays;
import org.suragh.evidence.IpAddress;

/// The log-ins of a world in columns. Rows outside the period are dropped, never moved to its edge.
final class Logins {
    private final long from;
    private final long end;
    int size;
    int[] account = new int[1 << 16];
    long[] at = new long[1 << 16];
    IpAddress[] address = new IpAddress[1 << 16];
    int[] port = new int[1 << 16];
    int[] agent = new int[1 << 16];

    Logins(long from, int days) {
        this.from = from;
        this.end = from + days * 86_400L;
    }

    /// Takes a log-in.
    ///
    /// @param when epoch seconds
    void add(int who, long when, IpAddress where, int sourcePort, int device) {
        if (when < from || when >= end)
            return;
        if (size == at.length)
            grow();
        account[size] = who;
        at[size] = when;
        address[size] = where;
        port[size] = sourcePort;
        agent[size++] = device;
    }

    private void grow() {
        int to = size * 2;
        account = Arrays.copyOf(account, to);
        at = Arrays.copyOf(at, to);
        address = Arrays.copyOf(address, to);
        port = Arrays.copyOf(port, to);
        agent = Arrays.copyOf(agent, to);
    }

    /// Row numbers by time; equal times by the rank of the account's id, which is drawn by lot.
    Integer[] order(int[] rank) {
        Integer[] order = new Integer[size];
        Arrays.setAll(order, i -> i);
        Arrays.sort(order, (x, y) -> {
            int c = Long.compare(at[x], at[y]);
            if (c == 0)
                c = Integer.compare(rank[account[x]], rank[account[y]]);
            if (c == 0)
                c = address[x].compareTo(address[y]);
            return c != 0 ? c : Integer.compare(port[x], port[y]);
        });
        return order;
    }
}
