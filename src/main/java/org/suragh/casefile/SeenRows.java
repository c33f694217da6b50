package org.suragh.casefile;

import java.sql.SQLException;
import java.util.Arrays;

/// The rows of one exhibit, or of one stretch of it, by the hash of their identity: finds the row that a further one repeats.
///
/// One long a row: 32 bits of hash, 32 bits of row number counted from the first. Whatever it finds is compared in
/// full with the stored row, so a collision never loses a record. Open addressing, at most two thirds full.
final class SeenRows {
    private long[] slots = new long[64];
    private int count;
    private long base = -1;
    private long since;

    /// Compares a stored row with the record at hand.
    interface Same {
        boolean row(long row) throws SQLException;
    }

    /// Forgets the rows before one, so that memory is that of a stretch of rows.
    void since(long row) {
        if (row == since)
            return;
        since = row;
        base = -1;
        count = 0;
        Arrays.fill(slots, 0);
    }

    /// The row with this hash that `same` confirms, or -1 after noting `next` under it.
    long findOrAdd(long hash, long next, Same same) throws SQLException {
        if (base < 0)
            base = next;
        int tag = (int) (hash ^ hash >>> 32);
        int mask = slots.length - 1;
        int slot = tag & mask;
        while (slots[slot] != 0) {
            if ((int) (slots[slot] >>> 32) == tag) {
                long row = base + (slots[slot] & 0xffff_ffffL) - 1;
                if (same.row(row))
                    return row;
            }
            slot = slot + 1 & mask;
        }
        slots[slot] = (long) tag << 32 | next - base + 1;
        if (++count * 3L > slots.length * 2L)
            grow();
        return -1;
    }

    private void grow() {
        long[] old = slots;
        slots = new long[Math.multiplyExact(old.length, 2)];
        int mask = slots.length - 1;
        for (long entry : old) {
            if (entry != 0) {
                int slot = (int) (entry >>> 32) & mask;
                while (slots[slot] != 0)
                    slot = slot + 1 & mask;
                slots[slot] = entry;
            }
        }
    }
}
