package org.suragh.casefile;

import java.sql.SQLException;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.SortedMap;
import java.util.TreeMap;
import org.suragh.base.Progress;
import org.suragh.evidence.EvidenceRecord;
import org.suragh.evidence.Exhibit;

/// What a check of a case asks of its tables. Reads only.
final class Audit {
    private static final String STEP = "casefile.stage.check";
    /// Records by table: those that count as rows read.
    private static final List<String> STORED = List.of("SELECT exhibit, count(*) FROM login GROUP BY exhibit",
            "SELECT exhibit, count(*) FROM post GROUP BY exhibit",
            "SELECT exhibit, count(*) FROM account_record WHERE counted = 1 GROUP BY exhibit",
            "SELECT exhibit, count(*) FROM list_entry GROUP BY exhibit",
            "SELECT exhibit, count(*) FROM fact GROUP BY exhibit",
            "SELECT exhibit, count(*) FROM lease GROUP BY exhibit");
    /// Records that count as no row, as a negative number.
    private static final String ASIDE = "SELECT exhibit, -count(*) FROM aside GROUP BY exhibit";
    private static final String DUPLICATES = """
            SELECT exhibit, count(*) FROM duplicate WHERE kind NOT LIKE 'also-%' GROUP BY exhibit""";
    private static final String REJECTED = "SELECT exhibit, count(*) FROM rejection GROUP BY exhibit";
    /// Rows of a table, and rows of each order over it.
    private static final List<String> ORDERS = List.of("login login-by-address", "login login-by-account",
            "post post-by-account", "post post-by-id");

    /// Repeats that only the end of an import showed leave gaps.
    private static final String NEXT_LOGIN = "SELECT row FROM login WHERE row >= ? ORDER BY row LIMIT 1";

    private final Database database;

    Audit(Database database) {
        this.database = database;
    }

    /// What SQLite finds wrong with the file, its foreign keys and its orders; empty when nothing is.
    List<String> faults(Progress progress) throws SQLException {
        progress.checkpoint(STEP, 0, 3);
        List<String> faults = new ArrayList<>(database.list("PRAGMA quick_check(10)", row -> row.getString(1)));
        faults.remove("ok");
        progress.checkpoint(STEP, 1, 3);
        database.each("PRAGMA foreign_key_check", row -> {
            if (faults.size() < 10)
                faults.add(row.getString(1) + " " + row.getLong(2) + " -> " + row.getString(3));
        });
        progress.checkpoint(STEP, 2, 3);
        for (String order : ORDERS) {
            String[] names = order.split(" ");
            long rows = database.number(names[0].equals("login")
                    ? "SELECT count(*) FROM login"
                    : "SELECT count(*) FROM post");
            long ordered = database.number("SELECT coalesce(sum(rows), 0) FROM run WHERE kind = ?", names[1]);
            if (rows != ordered)
                faults.add(names[1] + ": " + ordered + " / " + rows);
        }
        return faults;
    }

    /// The four numbers of every exhibit that has rows, counted anew.
    SortedMap<Integer, Exhibit.Counts> recount() throws SQLException {
        SortedMap<Integer, long[]> numbers = new TreeMap<>();
        for (String sql : STORED)
            add(numbers, sql, 0);
        add(numbers, ASIDE, 0);
        add(numbers, DUPLICATES, 1);
        add(numbers, REJECTED, 2);
        SortedMap<Integer, Exhibit.Counts> counts = new TreeMap<>();
        for (Map.Entry<Integer, long[]> entry : numbers.entrySet()) {
            long[] n = entry.getValue();
            counts.put(entry.getKey(), new Exhibit.Counts(n[0] + n[1] + n[2], n[0], n[1], n[2]));
        }
        return counts;
    }

    private void add(Map<Integer, long[]> numbers, String sql, int place) throws SQLException {
        database.each(sql, row -> numbers.computeIfAbsent(row.getInt(1), _ -> new long[3])[place] += row.getLong(2));
    }

    /// Log-ins and posts spread evenly over the case, at most about so many of each.
    List<EvidenceRecord> sample(int most) throws SQLException {
        List<EvidenceRecord> sample = new ArrayList<>();
        for (long row : spread(database.number("SELECT coalesce(max(row), 0) FROM login"), most))
            sample.add(LoginTable.one(database, database.number(NEXT_LOGIN, row)));
        for (long row : spread(database.number("SELECT coalesce(max(row), 0) FROM post"), most))
            sample.add(PostTable.one(database, row));
        return sample;
    }

    private static List<Long> spread(long rows, int most) {
        List<Long> spread = new ArrayList<>();
        long step = Math.max(1, (rows + most - 1) / most);
        for (long row = 1; row <= rows; row += step)
            spread.add(row);
        return spread;
    }
}
