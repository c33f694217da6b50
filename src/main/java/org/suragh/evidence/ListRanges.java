package org.suragh.evidence;

import java.util.Arrays;

/// The ranges of all lists in one family of addresses, in primitive columns: 20 bytes a range for IPv4, 44 for IPv6.
final class ListRanges {
    /// No day is stated.
    static final int UNDATED = Integer.MIN_VALUE;

    final AddressColumn from;
    final AddressColumn to;
    private int[] source = new int[16];
    private int[] note = new int[16];
    private int[] second = new int[16];

    ListRanges(boolean v4) {
        from = new AddressColumn(v4);
        to = new AddressColumn(v4);
    }

    /// @param when seconds since 1970 that the list speaks of, or `UNDATED`
    void add(int ofSource, IpAddress first, IpAddress last, int ofNote, int when) {
        int n = from.size();
        if (n == source.length) {
            source = Arrays.copyOf(source, n * 2);
            note = Arrays.copyOf(note, n * 2);
            second = Arrays.copyOf(second, n * 2);
        }
        from.add(first.hi(), first.lo());
        to.add(last.hi(), last.lo());
        source[n] = ofSource;
        note[n] = ofNote;
        second[n] = when;
    }

    /// Puts sources and notes into their final numbers and gives back spare room.
    void settle(int[] sourceRank, int[] noteRank) {
        int n = size();
        from.trim();
        to.trim();
        source = Arrays.copyOf(source, n);
        note = Arrays.copyOf(note, n);
        second = Arrays.copyOf(second, n);
        for (int i = 0; i < n; i++) {
            source[i] = sourceRank[source[i]];
            note[i] = note[i] < 0 ? -1 : noteRank[note[i]];
        }
    }

    int size() {
        return from.size();
    }

    int source(int i) {
        return source[i];
    }

    int note(int i) {
        return note[i];
    }

    int second(int i) {
        return second[i];
    }

    /// Fewer addresses first; of equal ranges the source, then the note, then the day, the address that comes first.
    int specific(int a, int b) {
        int c = Long.compareUnsigned(sizeHi(a), sizeHi(b));
        if (c == 0)
            c = Long.compareUnsigned(to.lo(a) - from.lo(a), to.lo(b) - from.lo(b));
        if (c == 0)
            c = remarks(a, b);
        return c != 0 ? c : byStart(a, b);
    }

    /// By source, first address, last address, note, day: the order of the digest.
    int canonical(int a, int b) {
        int c = Integer.compare(source[a], source[b]);
        if (c == 0)
            c = byStart(a, b);
        if (c == 0)
            c = to.compare(a, to.hi(b), to.lo(b));
        return c != 0 ? c : remarks(a, b);
    }

    int byStart(int a, int b) {
        return from.compare(a, from.hi(b), from.lo(b));
    }

    private long sizeHi(int i) {
        long borrow = Long.compareUnsigned(to.lo(i), from.lo(i)) < 0 ? 1 : 0;
        return to.hi(i) - from.hi(i) - borrow;
    }

    private int remarks(int a, int b) {
        int c = Integer.compare(source[a], source[b]);
        if (c == 0)
            c = Integer.compare(note[a], note[b]);
        return c != 0 ? c : Integer.compare(second[a], second[b]);
    }

    /// Compares two ranges by their numbers.
    interface Order {
        int compare(int a, int b);
    }

    /// Sorts numbers of ranges; stable, O(n log n), no object a number.
    static void sort(int[] items, Order order) {
        sort(items, new int[items.length], 0, items.length, order);
    }

    private static void sort(int[] items, int[] spare, int low, int high, Order order) {
        if (high - low < 2)
            return;
        int middle = low + high >>> 1;
        sort(items, spare, low, middle, order);
        sort(items, spare, middle, high, order);
        if (order.compare(items[middle - 1], items[middle]) <= 0)
            return;
        System.arraycopy(items, low, spare, low, high - low);
        int a = low;
        int b = middle;
        for (int i = low; i < high; i++)
            items[i] = b >= high || a < middle && order.compare(spare[a], spare[b]) <= 0 ? spare[a++] : spare[b++];
    }
}
