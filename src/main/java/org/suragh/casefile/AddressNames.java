package org.suragh.casefile;

import java.sql.SQLException;
import java.util.Arrays;
import org.suragh.evidence.IpAddress;

/// Table `address`: every address by a small number, in memory while importing: an open-addressing table over two
/// columns of longs, about 30 bytes an address. Key k stands at index k - 1.
final class AddressNames implements AutoCloseable {
    private static final String ALL = "SELECT key, hi, lo FROM address ORDER BY key";
    private static final String INSERT = "INSERT INTO address (key, hi, lo) VALUES (?, ?, ?)";

    private long[] hi = new long[1_024];
    private long[] lo = new long[1_024];
    private int[] slots = new int[4_096];
    private int count;
    private final Batch batch;

    AddressNames(Database database) throws SQLException {
        database.each(ALL, row -> {
            int slot = slot(row.getLong(2), row.getLong(3));
            if (row.getInt(1) != count + 1 || slots[slot] != 0)
                throw new SQLException("address dictionary", null, 11);
            append(slot, row.getLong(2), row.getLong(3));
        });
        batch = new Batch(database, INSERT);
    }

    int key(IpAddress address) throws SQLException {
        int slot = slot(address.hi(), address.lo());
        if (slots[slot] != 0)
            return slots[slot];
        int key = append(slot, address.hi(), address.lo());
        batch.row(key).add(address.hi()).add(address.lo()).end();
        return key;
    }

    int count() {
        return count;
    }

    long hi(int key) {
        return hi[key - 1];
    }

    long lo(int key) {
        return lo[key - 1];
    }

    private int append(int slot, long high, long low) {
        if (count == hi.length) {
            hi = Arrays.copyOf(hi, count * 2);
            lo = Arrays.copyOf(lo, count * 2);
        }
        hi[count] = high;
        lo[count] = low;
        slots[slot] = ++count;
        int key = count;
        if (count * 2 > slots.length)
            grow();
        return key;
    }

    private void grow() {
        slots = new int[slots.length * 2];
        for (int key = 1; key <= count; key++)
            slots[slot(hi[key - 1], lo[key - 1])] = key;
    }

    private int slot(long high, long low) {
        int mask = slots.length - 1;
        int slot = (int) Mix.of(Mix.of(high) ^ low) & mask;
        while (slots[slot] != 0 && (lo[slots[slot] - 1] != low || hi[slots[slot] - 1] != high))
            slot = slot + 1 & mask;
        return slot;
    }

    void flush() throws SQLException {
        batch.flush();
    }

    @Override
    public void close() throws SQLException {
        batch.close();
    }
}
