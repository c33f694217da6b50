package org.suragh.signal;

import java.util.Arrays;
import java.util.HashMap;
import java.util.Map;
import java.util.stream.IntStream;
import org.suragh.evidence.LeaseColumns;

/// Which leases speak of one subscriber: those that state the same number or name, or the same inside address at one
/// instant.
///
/// @param subscriber place to subscriber, -1 where only an inside address is stated
/// @param inside place to inside address, -1 none
record Subscribers(int[] subscriber, int[] inside) {
    /// Whether two leases have one range of addresses and ports.
    interface SameBlock {
        boolean test(int a, int b);
    }

    /// Statements of one lease in several answers: the end that one of them knows, and the subscriber that both name.
    void close(int[] order, long[] start, long[] end, SameBlock block) {
        for (int i = 0; i < order.length;) {
            int next = i + 1;
            while (next < order.length && start[next] == start[i] && block.test(order[i], order[next]))
                next++;
            Map<Long, Integer> known = new HashMap<>();
            for (int pass = 0; pass < 2 && next - i > 1; pass++) {
                for (int k = i; k < next; k++) {
                    for (long key : keys(order[k])) {
                        int best = known.getOrDefault(key, k);
                        if (end[k] == LeaseColumns.OPEN)
                            end[k] = end[best];
                        known.put(key, end[best] == LeaseColumns.OPEN ? k : best);
                    }
                }
            }
            i = next;
        }
    }

    private long[] keys(int lease) {
        int line = inside[lease];
        int who = subscriber[lease];
        return line < 0 ? new long[]{who} : who < 0 ? new long[]{-2L - line} : new long[]{who, -2L - line};
    }

    /// How many different subscribers leases of one instant name, and the first of them; leases with one inside address
    /// are one subscriber.
    int[] holders(int[] leases) {
        int[] group = IntStream.range(0, leases.length).toArray();
        for (int a = 0; a < leases.length; a++)
            for (int b = 0; b < a; b++)
                if (one(leases[a], leases[b]))
                    join(group, group[a], group[b]);
        int best = -1;
        for (int lease : leases)
            if (subscriber[lease] >= 0 && (best < 0 || subscriber[lease] < best))
                best = subscriber[lease];
        return new int[]{(int) Arrays.stream(group).distinct().count(), best};
    }

    private boolean one(int a, int b) {
        return subscriber[a] >= 0 && subscriber[a] == subscriber[b]
                || inside[a] >= 0 && inside[a] == inside[b];
    }

    private static void join(int[] group, int from, int into) {
        for (int i = 0; i < group.length; i++)
            if (group[i] == from)
                group[i] = into;
    }
}
