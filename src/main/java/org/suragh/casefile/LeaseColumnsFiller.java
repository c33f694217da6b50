package org.suragh.casefile;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.util.Arrays;
import java.util.HashMap;
import java.util.Map;
import java.util.Objects;
import org.suragh.evidence.IpAddress;
import org.suragh.evidence.LeaseColumns;

/// Leases from table to columns. Subscribers: numbers come first; a name that stands with exactly one number is that
/// number; every other name is a subscriber of its own.
final class LeaseColumnsFiller {
    private static final String ALL = """
            SELECT row, from_hi, from_lo, to_hi, to_lo, port_from, port_to, start_at, end_at, inside_hi, inside_lo,
            subscriber, number FROM lease ORDER BY row""";
    /// A name that stands with several numbers.
    private static final int SEVERAL = -2;

    private final long[][] longs;
    private final int[][] ints;
    private final int[] nameOf;
    private final Map<String, Integer> names = new HashMap<>();
    private final Map<String, Integer> numbers = new HashMap<>();
    private final Map<Integer, Integer> numberOfName = new HashMap<>();
    private final Map<IpAddress, Integer> insides = new HashMap<>();
    private int count;

    private LeaseColumnsFiller(int size) {
        longs = new long[7][size];
        ints = new int[4][size];
        nameOf = new int[size];
    }

    static LeaseColumns fill(Database database) throws SQLException {
        var filler = new LeaseColumnsFiller((int) database.number("SELECT count(*) FROM lease"));
        database.each(ALL, filler::take);
        return filler.columns();
    }

    private void take(ResultSet row) throws SQLException {
        int i = count++;
        for (int c = 0; c < 5; c++)
            longs[c][i] = row.getLong(c + 1);
        ints[0][i] = Objects.requireNonNullElse(Database.longOrNull(row, "port_from"), -1L).intValue();
        ints[1][i] = Objects.requireNonNullElse(Database.longOrNull(row, "port_to"), -1L).intValue();
        longs[5][i] = row.getLong("start_at");
        longs[6][i] = Objects.requireNonNullElse(Database.longOrNull(row, "end_at"), LeaseColumns.OPEN);
        IpAddress inside = Place.address(row, "inside_hi", "inside_lo");
        ints[2][i] = inside == null ? -1 : insides.computeIfAbsent(inside, _ -> insides.size());
        String name = row.getString("subscriber");
        String number = row.getString("number");
        boolean nameless = number == null && inside != null && name.equals(inside.toString());
        nameOf[i] = nameless ? -1 : names.computeIfAbsent(name, _ -> names.size());
        ints[3][i] = number == null ? -1 : numbers.computeIfAbsent(number, _ -> numbers.size());
        if (number != null)
            numberOfName.merge(nameOf[i], ints[3][i], (a, b) -> a.equals(b) ? a : Integer.valueOf(SEVERAL));
    }

    private LeaseColumns columns() {
        int[] subscriber = new int[count];
        Arrays.setAll(subscriber, i -> {
            if (ints[3][i] >= 0 || nameOf[i] < 0)
                return ints[3][i];
            int number = numberOfName.getOrDefault(nameOf[i], SEVERAL);
            return number >= 0 ? number : numbers.size() + nameOf[i];
        });
        return new LeaseColumns(longs[0], longs[1], longs[2], longs[3], longs[4], ints[0], ints[1], longs[5],
                longs[6], ints[2], subscriber);
    }
}
