package org.suragh.casefile;

import java.sql.SQLException;
import java.util.List;

/// Walks all blocks of a kind as one sorted order: a binary heap of cursors, O(n log k) for k blocks; rows with equal
/// keys come in no promised order.
final class RunMerge {
    private final RunCursor[] heap;
    private final int keys;
    private int size;
    private boolean started;

    RunMerge(List<RunCursor> cursors, int keys) throws SQLException {
        this.heap = new RunCursor[cursors.size()];
        this.keys = keys;
        for (RunCursor cursor : cursors) {
            if (cursor.step())
                heap[size++] = cursor;
        }
        for (int i = size / 2 - 1; i >= 0; i--)
            sink(i);
    }

    /// Steps to the next row and gives the cursor that stands on it; null at the end.
    @org.jspecify.annotations.Nullable
    RunCursor next() throws SQLException {
        if (started && size > 0) {
            if (!heap[0].step())
                heap[0] = heap[--size];
            sink(0);
        }
        started = true;
        return size == 0 ? null : heap[0];
    }

    private void sink(int from) {
        int at = from;
        while (true) {
            int child = 2 * at + 1;
            if (child >= size)
                return;
            if (child + 1 < size && heap[child + 1].compareTo(heap[child], keys) < 0)
                child++;
            if (heap[at].compareTo(heap[child], keys) <= 0)
                return;
            RunCursor above = heap[at];
            heap[at] = heap[child];
            heap[child] = above;
            at = child;
        }
    }
}
