package org.suragh.evidence;

import java.util.Arrays;

/// Which range of some lists is the most specific one at an address: overlapping ranges are cut once into disjoint
/// segments, so that a look-up is one binary search. O(n log n) to build for n ranges, O(log n) a look-up, at most
/// 2n + 1 segments of 8 bytes (IPv6: 20). Immutable.
final class RangeIndex {
    /// Segments looked at within one IPv6 prefix.
    private static final int MOST_WITHIN = 4_096;

    private final ListRanges ranges;
    private final boolean v4;
    private final AddressColumn start;
    private int[] owner = new int[16];

    /// @param chosen numbers of the ranges that take part, in any order; not kept
    RangeIndex(ListRanges ranges, boolean v4, int[] chosen) {
        this.ranges = ranges;
        this.v4 = v4;
        this.start = new AddressColumn(v4);
        int[] order = chosen.clone();
        ListRanges.sort(order, ranges::byStart);
        sweep(order);
        start.trim();
        start.index();
        owner = Arrays.copyOf(owner, start.size());
    }

    private void sweep(int[] order) {
        var open = new Heap(ranges);
        long hi = 0;
        long lo = 0;
        for (int next = 0; next < order.length || open.size() > 0;) {
            if (open.size() == 0) {
                hi = ranges.from.hi(order[next]);
                lo = ranges.from.lo(order[next]);
            }
            while (next < order.length && ranges.from.compare(order[next], hi, lo) == 0)
                open.add(order[next++]);
            int top = open.first();
            add(hi, lo, top);
            long endHi = ranges.to.hi(top);
            long endLo = ranges.to.lo(top);
            if (next < order.length && ranges.from.compare(order[next], endHi, endLo) <= 0) {
                hi = ranges.from.hi(order[next]);
                lo = ranges.from.lo(order[next]);
            } else {
                if (v4 ? (int) endLo == -1 : endLo == -1 && endHi == -1)
                    return;
                lo = endLo + 1;
                hi = lo == 0 ? endHi + 1 : endHi;
                open.removeEndedBefore(hi, lo);
                boolean follows = next < order.length && ranges.from.compare(order[next], hi, lo) == 0;
                if (open.size() == 0 && !follows)
                    add(hi, lo, -1);
            }
        }
    }

    private void add(long hi, long lo, int who) {
        int n = start.size();
        if (n > 0 && owner[n - 1] == who)
            return;
        if (n == owner.length)
            owner = Arrays.copyOf(owner, n * 2);
        start.add(hi, lo);
        owner[n] = who;
    }

    /// Number of the most specific range that holds any address of a span, or -1. A span is one address, or an IPv6
    /// prefix; within a prefix at most 4,096 segments are looked at.
    int find(IpAddress first, IpAddress last) {
        int at = start.floor(first.hi(), first.lo());
        int best = at < 0 ? -1 : owner[at];
        if (first.equals(last))
            return best;
        int end = Math.min(start.size(), at + MOST_WITHIN);
        for (int i = at + 1; i < end && start.compare(i, last.hi(), last.lo()) <= 0; i++) {
            if (owner[i] >= 0 && (best < 0 || ranges.specific(owner[i], best) < 0))
                best = owner[i];
        }
        return best;
    }

    /// The open ranges of the sweep, the most specific first.
    private static final class Heap {
        private final ListRanges ranges;
        private int[] items = new int[16];
        private int size;

        Heap(ListRanges ranges) {
            this.ranges = ranges;
        }

        int size() {
            return size;
        }

        int first() {
            return items[0];
        }

        void add(int item) {
            if (size == items.length)
                items = Arrays.copyOf(items, size * 2);
            int at = size++;
            while (at > 0 && ranges.specific(item, items[at - 1 >> 1]) < 0) {
                items[at] = items[at - 1 >> 1];
                at = at - 1 >> 1;
            }
            items[at] = item;
        }

        /// Takes away ranges that end before an address, as long as they stand first.
        void removeEndedBefore(long hi, long lo) {
            while (size > 0 && ranges.to.compare(items[0], hi, lo) < 0)
                removeFirst();
        }

        private void removeFirst() {
            int item = items[--size];
            int at = 0;
            for (int child = 1; child < size; child = 2 * at + 1) {
                if (child + 1 < size && ranges.specific(items[child + 1], items[child]) < 0)
                    child++;
                if (ranges.specific(item, items[child]) <= 0)
                    break;
                items[at] = items[child];
                at = child;
            }
            items[at] = item;
        }
    }
}
