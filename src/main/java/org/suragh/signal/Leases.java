package org.suragh.signal;

import java.util.Arrays;
import java.util.Comparator;
import java.util.HashMap;
import java.util.Map;
import java.util.TreeSet;
import java.util.stream.IntStream;
import org.suragh.evidence.IpAddress;
import org.suragh.evidence.LeaseColumns;
import org.suragh.evidence.LoginColumns;

/// The join of log-ins with what providers state: which leases hold an outside address, a source port and an instant,
/// widened by a stated skew of the clocks.
///
/// Three levels of sorted intervals: ranges of addresses, blocks of ports in a range, times in a block; O(log n + found)
/// a question whatever many leases an address has, O(n log n) to build. A lease that one statement leaves open ends
/// where another statement of the same lease (range, ports, start, and subscriber or inside address) ends it. Immutable
/// once built; may be asked from several threads.
///
/// Source: RFC 6302 for what tells a subscriber (address, port, instant), interval trees as in [Spans].
public final class Leases {
    /// Most leases given for one question.
    static final int MOST = 64;
    /// One below and one above all ports: a whole address.
    private static final int WHOLE = 65_536;

    private final LeaseColumns columns;
    private final long skew;
    private final int[] order;
    private final TreeSet<IpAddress> edges = new TreeSet<>();
    private final Map<IpAddress, Integer> edgeRank = new HashMap<>();
    private final Subscribers people;
    private Spans ranges = new Spans(new long[0], new long[0]);
    private Spans blocks = ranges;
    private Spans times = ranges;
    private int[] firstBlock = {0};
    private int[] firstLease = {0};
    private int[] latest = {};

    /// Why no lease answers.
    public enum Reason {
        /// At least one lease does.
        NONE,
        /// No provider's answer covers the address.
        NO_ANSWER,
        /// The record states no port, and the provider shares the address by ports.
        NO_PORT,
        /// The port lies in no block that any answer names.
        OTHER_PORT,
        /// Address and port are covered, the instant is not.
        OTHER_TIME
    }

    /// What is known of one log-in.
    ///
    /// @param leases places in the columns, in order of storage, at most 64
    /// @param more whether there are more
    /// @param reason why there is none
    /// @param nearest the lease nearest in time where the instant lies outside all, else -1
    /// @param holders different subscribers among the leases
    /// @param holder the one subscriber, or -1 when there is none, more than one, or only an inside address
    public record Answer(int[] leases, boolean more, Reason reason, int nearest, int holders, int holder) {}

    private Leases(LeaseColumns columns, long skew) {
        this.columns = columns;
        this.skew = skew;
        this.people = new Subscribers(columns.subscriber(), columns.inside());
        this.order = IntStream.range(0, columns.size()).boxed().sorted(order(columns)).mapToInt(x -> x).toArray();
    }

    /// Builds the join.
    ///
    /// @param skew how far clocks may differ, milliseconds
    public static Leases of(LeaseColumns columns, long skew) {
        var leases = new Leases(columns, skew);
        leases.build();
        return leases;
    }

    private static Comparator<Integer> order(LeaseColumns c) {
        return (a, b) -> {
            int by = compare(c.fromHi(), c.fromLo(), a, b);
            by = by != 0 ? by : compare(c.toHi(), c.toLo(), a, b);
            by = by != 0 ? by : Integer.compare(c.portFrom()[a], c.portFrom()[b]);
            by = by != 0 ? by : Integer.compare(c.portTo()[a], c.portTo()[b]);
            by = by != 0 ? by : Long.compare(c.start()[a], c.start()[b]);
            return by != 0 ? by : Integer.compare(a, b);
        };
    }

    private static int compare(long[] hi, long[] lo, int a, int b) {
        int by = Long.compareUnsigned(hi[a], hi[b]);
        return by != 0 ? by : Long.compareUnsigned(lo[a], lo[b]);
    }

    private boolean sameRange(int a, int b) {
        return compare(columns.fromHi(), columns.fromLo(), a, b) == 0
                && compare(columns.toHi(), columns.toLo(), a, b) == 0;
    }

    private boolean sameBlock(int a, int b) {
        return sameRange(a, b) && columns.portFrom()[a] == columns.portFrom()[b]
                && columns.portTo()[a] == columns.portTo()[b];
    }

    private void build() {
        int n = order.length;
        long[] start = Arrays.stream(order).mapToLong(i -> columns.start()[i]).toArray();
        long[] end = Arrays.stream(order).mapToLong(i -> columns.end()[i]).toArray();
        int[] blockStart = new int[n + 1];
        int[] rangeStart = new int[n + 1];
        int blockCount = 0;
        int rangeCount = 0;
        for (int i = 0; i < n; i++) {
            boolean block = i == 0 || !sameBlock(order[i - 1], order[i]);
            if (i == 0 || !sameRange(order[i - 1], order[i]))
                rangeStart[rangeCount++] = blockCount;
            if (block)
                blockStart[blockCount++] = i;
        }
        blockStart[blockCount] = n;
        rangeStart[rangeCount] = blockCount;
        firstLease = Arrays.copyOf(blockStart, blockCount + 1);
        firstBlock = Arrays.copyOf(rangeStart, rangeCount + 1);
        people.close(order, start, end, this::sameBlock);
        times = new Spans(start, end);
        long[] portFrom = new long[blockCount];
        long[] portTo = new long[blockCount];
        latest = new int[n];
        for (int b = 0; b < blockCount; b++) {
            int lease = order[firstLease[b]];
            portFrom[b] = columns.portFrom()[lease];
            portTo[b] = columns.portFrom()[lease] < 0 ? WHOLE : columns.portTo()[lease];
            times.slice(firstLease[b], firstLease[b + 1]);
            for (int i = firstLease[b]; i < firstLease[b + 1]; i++)
                latest[i] = i > firstLease[b] && end[latest[i - 1]] >= end[i] ? latest[i - 1] : i;
        }
        blocks = new Spans(portFrom, portTo);
        for (int r = 0; r < rangeCount; r++)
            blocks.slice(firstBlock[r], firstBlock[r + 1]);
        ranges(rangeCount);
    }

    /// Addresses become ranks: the rank of an edge is even, what lies between two edges odd.
    private void ranges(int count) {
        for (int r = 0; r < count; r++) {
            int lease = order[firstLease[firstBlock[r]]];
            edges.add(columns.from(lease));
            edges.add(columns.to(lease));
        }
        for (IpAddress edge : edges)
            edgeRank.put(edge, 2 * edgeRank.size());
        long[] from = new long[count];
        long[] to = new long[count];
        for (int r = 0; r < count; r++) {
            int lease = order[firstLease[firstBlock[r]]];
            from[r] = rank(columns.from(lease));
            to[r] = rank(columns.to(lease));
        }
        ranges = new Spans(from, to);
        ranges.slice(0, count);
    }

    private long rank(IpAddress address) {
        Integer exact = edgeRank.get(address);
        if (exact != null)
            return exact;
        IpAddress below = edges.lower(address);
        return below == null ? -1 : edgeRank.getOrDefault(below, -1) + 1L;
    }

    /// The one subscriber of every log-in, beside its place in the columns; -1 where there is none or more than one.
    public int[] holders(LoginColumns logins) {
        int[] holders = new int[logins.size()];
        IntStream.range(0, holders.length).parallel().forEach(i -> holders[i] = at(logins.address(logins.address()[i]),
                logins.port()[i], logins.at()[i]).holder());
        return holders;
    }

    /// The leases that hold an address, a port (-1: not stated) and an instant (epoch milliseconds).
    public Answer at(IpAddress address, int port, long instant) {
        var search = new Search(port, instant);
        long rank = rank(address);
        ranges.each(0, firstBlock.length - 1, rank, rank, search::range);
        return search.answer();
    }

    private final class Search {
        private final int port;
        private final long instant;
        private final int[] found = new int[MOST];
        private int count;
        private boolean more;
        private boolean covered;
        private boolean held;
        private int nearest = -1;
        private long distance = Long.MAX_VALUE;

        Search(int port, long instant) {
            this.port = port;
            this.instant = instant;
        }

        boolean range(int r) {
            covered = true;
            return blocks.each(firstBlock[r], firstBlock[r + 1], port, port, this::block);
        }

        private boolean block(int b) {
            held = true;
            boolean on = times.each(firstLease[b], firstLease[b + 1], instant - skew, instant + skew, this::lease);
            if (count == 0)
                near(b);
            return on;
        }

        private boolean lease(int i) {
            if (count == MOST) {
                more = true;
                return false;
            }
            found[count++] = order[i];
            return true;
        }

        private void near(int b) {
            int after = times.after(firstLease[b], firstLease[b + 1], instant);
            if (after < firstLease[b + 1])
                near(after, times.from(after) - instant);
            if (after > firstLease[b])
                near(latest[after - 1], instant - times.to(latest[after - 1]));
        }

        private void near(int i, long away) {
            if (away < distance) {
                distance = away;
                nearest = order[i];
            }
        }

        Answer answer() {
            int[] leases = Arrays.copyOf(found, count);
            Arrays.sort(leases);
            Reason reason = count > 0
                    ? Reason.NONE
                    : !covered
                            ? Reason.NO_ANSWER
                            : held ? Reason.OTHER_TIME : port < 0 ? Reason.NO_PORT : Reason.OTHER_PORT;
            int[] who = people.holders(leases);
            return new Answer(leases, more, reason, count > 0 ? -1 : nearest, who[0],
                    who[0] == 1 && !more ? who[1] : -1);
        }
    }
}
