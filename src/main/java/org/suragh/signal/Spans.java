package org.suragh.signal;

import java.util.function.IntPredicate;

/// Intervals sorted by their first value, in slices, each slice an implicit balanced tree over the largest last value
/// (Cormen et al., interval trees): all intervals that meet a query in O(log n + found), without objects.
///
/// Source: Cormen et al., Introduction to Algorithms, interval trees. Deterministic: in order of place.
final class Spans {
    private final long[] from;
    private final long[] to;
    private final long[] most;

    /// @param from first values, ascending within each slice
    /// @param to last values, included
    Spans(long[] from, long[] to) {
        this.from = from;
        this.to = to;
        this.most = new long[from.length];
    }

    /// Makes the places `low` to `high` (excluded) a slice that can be asked.
    void slice(int low, int high) {
        fill(low, high);
    }

    private long fill(int low, int high) {
        if (low >= high)
            return Long.MIN_VALUE;
        int middle = low + high >>> 1;
        most[middle] = Math.max(to[middle], Math.max(fill(low, middle), fill(middle + 1, high)));
        return most[middle];
    }

    /// Visits the intervals of a slice that hold any value from `first` to `last`, in order of place, until the visitor
    /// says false.
    boolean each(int low, int high, long first, long last, IntPredicate visitor) {
        if (low >= high)
            return true;
        int middle = low + high >>> 1;
        if (most[middle] < first)
            return true;
        if (!each(low, middle, first, last, visitor))
            return false;
        if (from[middle] > last)
            return true;
        if (to[middle] >= first && !visitor.test(middle))
            return false;
        return each(middle + 1, high, first, last, visitor);
    }

    /// First place of a slice whose first value is above a value.
    int after(int low, int high, long value) {
        int a = low;
        int b = high;
        while (a < b) {
            int middle = a + b >>> 1;
            if (from[middle] <= value)
                a = middle + 1;
            else
                b = middle;
        }
        return a;
    }

    long from(int place) {
        return from[place];
    }

    long to(int place) {
        return to[place];
    }
}
