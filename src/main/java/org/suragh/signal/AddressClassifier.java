package org.suragh.signal;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.TreeSet;
import org.jspecify.annotations.Nullable;
import org.suragh.evidence.AddressClass;
import org.suragh.evidence.IpAddress;
import org.suragh.evidence.ListEntry;

/// The class of an address: reserved ranges of the standards first, then the most specific range of any loaded list,
/// then carrier NAT for 100.64.0.0/10 (RFC 6598), else unknown.
///
/// Overlapping ranges are cut once into disjoint segments held in sorted primitive arrays, so that a look-up is one
/// binary search: O(n log n) to build for n ranges, O(log n) a look-up. Of two ranges the one with fewer addresses
/// wins; of equal ones the list first in text order, then the class first in the enumeration: the order in which
/// lists were loaded never matters. Immutable.
public final class AddressClassifier {
    private final long[] startHi;
    private final long[] startLo;
    private final int[] owner;
    private final List<ListEntry> entries;
    private final boolean reservedOrdinary;

    private AddressClassifier(long[] startHi, long[] startLo, int[] owner, List<ListEntry> entries,
            boolean reservedOrdinary) {
        this.startHi = startHi;
        this.startLo = startLo;
        this.owner = owner;
        this.entries = entries;
        this.reservedOrdinary = reservedOrdinary;
    }

    /// What is known of an address.
    ///
    /// @param addressClass its class, before the case's own count of accounts is looked at
    /// @param entry the list entry that says so, or null
    public record Known(AddressClass addressClass, @Nullable ListEntry entry) {}

    /// A classifier over the entries of all lists.
    ///
    /// @param reservedOrdinary whether the made-up ranges (240.0.0.0/4, 192.0.2.0/24, 198.51.100.0/24,
    ///     203.0.113.0/24, 2001:db8::/32) are ordinary in this case
    public static AddressClassifier of(List<ListEntry> lists, boolean reservedOrdinary) {
        List<ListEntry> entries = new ArrayList<>(lists);
        entries.sort(Comparator.comparing(ListEntry::list).thenComparing(ListEntry::addressClass)
                .thenComparing(ListEntry::from).thenComparing(ListEntry::to)
                .thenComparing(e -> e.note() == null ? "" : e.note()));
        int n = entries.size();
        List<Edge> edges = new ArrayList<>(2 * n);
        for (int i = 0; i < n; i++) {
            edges.add(new Edge(entries.get(i).from(), i, true));
            IpAddress after = next(entries.get(i).to());
            if (after != null)
                edges.add(new Edge(after, i, false));
        }
        edges.sort(Comparator.comparing(Edge::at).thenComparing(Edge::opens).thenComparingInt(Edge::entry));
        TreeSet<Integer> open = new TreeSet<>(
                Comparator.<Integer, IpAddress>comparing(i -> size(entries.get(i))).thenComparingInt(i -> i));
        long[] hi = new long[edges.size()];
        long[] lo = new long[edges.size()];
        int[] owner = new int[edges.size()];
        int segments = 0;
        for (int i = 0; i < edges.size(); i++) {
            Edge edge = edges.get(i);
            if (edge.opens())
                open.add(edge.entry());
            else
                open.remove(edge.entry());
            if (i + 1 < edges.size() && edges.get(i + 1).at().equals(edge.at()))
                continue;
            hi[segments] = edge.at().hi();
            lo[segments] = edge.at().lo();
            owner[segments++] = open.isEmpty() ? -1 : open.first();
        }
        return new AddressClassifier(java.util.Arrays.copyOf(hi, segments), java.util.Arrays.copyOf(lo, segments),
                java.util.Arrays.copyOf(owner, segments), List.copyOf(entries), reservedOrdinary);
    }

    private record Edge(IpAddress at, int entry, boolean opens) {}

    private static @Nullable IpAddress next(IpAddress a) {
        if (a.lo() != -1)
            return new IpAddress(a.hi(), a.lo() + 1);
        return a.hi() == -1 ? null : new IpAddress(a.hi() + 1, 0);
    }

    private static IpAddress size(ListEntry e) {
        long lo = e.to().lo() - e.from().lo();
        long borrow = Long.compareUnsigned(e.to().lo(), e.from().lo()) < 0 ? 1 : 0;
        return new IpAddress(e.to().hi() - e.from().hi() - borrow, lo);
    }

    /// The class of an address and the entry that says so.
    public Known of(IpAddress address) {
        if (ReservedRanges.contains(address, reservedOrdinary))
            return new Known(AddressClass.RESERVED, null);
        int from = 0;
        int to = startHi.length;
        while (from < to) {
            int middle = (from + to) >>> 1;
            int c = Long.compareUnsigned(startHi[middle], address.hi());
            if (c == 0)
                c = Long.compareUnsigned(startLo[middle], address.lo());
            if (c <= 0)
                from = middle + 1;
            else
                to = middle;
        }
        if (from > 0 && owner[from - 1] >= 0) {
            ListEntry entry = entries.get(owner[from - 1]);
            return new Known(entry.addressClass(), entry);
        }
        boolean carrier = address.isV4() && ((int) address.lo() & 0xffc0_0000) == 0x6440_0000;
        return new Known(carrier ? AddressClass.CARRIER_NAT : AddressClass.UNKNOWN, null);
    }

    /// The entries in canonical order: what the digest covers of the lists.
    public List<ListEntry> entries() {
        return entries;
    }
}
