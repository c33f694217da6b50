package org.suragh.signal;

import java.util.Arrays;
import java.util.function.IntUnaryOperator;
import java.util.stream.IntStream;
import org.suragh.evidence.LoginColumns;

/// The rows of the log-ins entity by entity, while addresses are opened one after the other: whole, apart by
/// subscribers, or apart by blocks of ports. One thread; O(n log m) for the m rows of an address that is taken apart.
final class AddressRows {
    private final LoginColumns logins;
    private final long[] at;
    private final int[] account;
    private int[] start = new int[1024];
    private int[] address = new int[1024];
    private int[] block = new int[1024];
    private int size;

    AddressRows(LoginColumns logins) {
        this.logins = logins;
        this.at = logins.at().clone();
        this.account = logins.account().clone();
    }

    /// An address as one entity.
    ///
    /// @param sort whether its rows are in no order of time yet
    void whole(int number, int from, int to, boolean sort) {
        open(number, -1, from);
        if (sort)
            Acts.sort(at, account, from, to);
    }

    /// An address by subscribers, where answers name two or more; else as one entity.
    ///
    /// @param holders row to subscriber or -1
    void byHolders(int number, int from, int to, boolean sort, int[] holders) {
        long named = IntStream.range(from, to).map(i -> holders[i]).filter(h -> h >= 0).distinct().limit(2).count();
        if (named < 2)
            whole(number, from, to, sort);
        else
            apart(number, from, to, i -> holders[i], false);
    }

    /// An address by blocks of ports: the entity of the whole address first, with the rows that state no port, then one
    /// entity a block.
    void byPorts(int number, int from, int to, PortBlocks ports) {
        boolean all = IntStream.range(from, to).allMatch(i -> ports.of(i) >= 0);
        if (all)
            open(number, -1, from);
        apart(number, from, to, ports::of, true);
    }

    private void apart(int number, int from, int to, IntUnaryOperator key, boolean blocks) {
        long[] order = IntStream.range(from, to).mapToLong(i -> (key.applyAsInt(i) + 1L) << 32 | i).sorted().toArray();
        for (int k = 0; k < order.length; k++) {
            at[from + k] = logins.at()[(int) order[k]];
            account[from + k] = logins.account()[(int) order[k]];
        }
        for (int k = 0; k < order.length;) {
            int next = k + 1;
            while (next < order.length && order[next] >>> 32 == order[k] >>> 32)
                next++;
            open(number, blocks ? (int) (order[k] >>> 32) - 1 : -1, from + k);
            Acts.sort(at, account, from + k, from + next);
            k = next;
        }
    }

    private void open(int number, int ofBlock, int from) {
        if (size + 1 >= start.length) {
            int to = start.length + (start.length >> 1);
            start = Arrays.copyOf(start, to);
            address = Arrays.copyOf(address, to);
            block = Arrays.copyOf(block, to);
        }
        start[size] = from;
        address[size] = number;
        block[size++] = ofBlock;
    }

    /// The rows; nothing may be opened afterwards.
    Acts acts(int accounts) {
        start[size] = at.length;
        return new Acts(accounts, Arrays.copyOf(start, size + 1), at, account);
    }

    /// Entity to the number of its address.
    int[] addresses() {
        return Arrays.copyOf(address, size);
    }

    /// Entity to its block of ports, -1 for none.
    int[] blocks() {
        return Arrays.copyOf(block, size);
    }
}
