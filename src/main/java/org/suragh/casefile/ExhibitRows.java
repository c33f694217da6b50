package org.suragh.casefile;

import java.sql.SQLException;
import java.util.ArrayList;
import java.util.List;

/// The rows that an exhibit, its members and the later readings of its rejected rows have in a table of records.
///
/// Rows of one import follow each other, so each stretch is found by bisection: O(log n).
final class ExhibitRows {
    private static final String LAST_MEMBER = "SELECT max(number) FROM exhibit WHERE number = ?1 OR parent = ?1";
    private static final String LATER_READINGS = "SELECT exhibit FROM reading_again WHERE of = ? ORDER BY exhibit";

    private final List<long[]> stretches;

    private ExhibitRows(List<long[]> stretches) {
        this.stretches = stretches;
    }

    /// @param table one of ours
    /// @param exhibit a file, archive or folder, not a member
    static ExhibitRows of(Database database, String table, int exhibit) throws SQLException {
        List<Integer> tops = new ArrayList<>(List.of(exhibit));
        for (int i = 0; i < tops.size(); i++)
            tops.addAll(database.list(LATER_READINGS, row -> row.getInt(1), tops.get(i)));
        List<long[]> stretches = new ArrayList<>();
        for (int top : tops) {
            long from = firstOf(database, table, top);
            long to = firstOf(database, table, database.number(LAST_MEMBER, top) + 1);
            if (from < to)
                stretches.add(new long[]{from, to - 1});
        }
        return new ExhibitRows(stretches);
    }

    /// The first row of an exhibit of this number or a later one.
    private static long firstOf(Database database, String table, long exhibit) throws SQLException {
        long from = 1;
        long to = database.number("SELECT coalesce(max(row), 0) + 1 FROM " + table);
        while (from < to) {
            long middle = from + to >>> 1;
            if (database.number("SELECT exhibit FROM " + table + " WHERE row >= ? ORDER BY row LIMIT 1",
                    middle) < exhibit)
                from = middle + 1;
            else
                to = middle;
        }
        return from;
    }

    boolean holds(long row) {
        for (long[] stretch : stretches) {
            if (row >= stretch[0] && row <= stretch[1])
                return true;
        }
        return false;
    }

    /// A condition on `row`; the numbers are our own.
    String condition() {
        List<String> parts = new ArrayList<>();
        for (long[] stretch : stretches)
            parts.add("row BETWEEN " + stretch[0] + " AND " + stretch[1]);
        return parts.isEmpty() ? "row < 0" : "(" + String.join(" OR ", parts) + ")";
    }
}
