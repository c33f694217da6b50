package org.suragh.casefile;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.util.ArrayList;
import java.util.List;

/// Statements about accounts, and facts, that only one of two exhibits holds. Those of one account (and kind and
/// instant) are one that differs when each side has exactly one; of lists, such as followed accounts, each entry is
/// new or gone.
final class StatementDifferences {
    private static final String ACCOUNTS = """
            SELECT account, '' AS kind, 0 AS moment, min(side) AS which, min(row) AS first, 1 AS members
            FROM (SELECT *, CASE WHEN %1$s THEN 1 ELSE 2 END AS side FROM account_record WHERE %1$s OR %2$s)
            GROUP BY account, handle, display_name, created_at, bio, creation_address HAVING min(side) = max(side)
            ORDER BY account, which, first""";
    private static final String FACTS = """
            SELECT account, kind, coalesce(at, 0) AS moment, min(side) AS which, min(row) AS first, max(members) AS members
            FROM (SELECT *, count(*) OVER (PARTITION BY account, kind, at, side) AS members FROM
                (SELECT *, CASE WHEN %1$s THEN 1 ELSE 2 END AS side FROM fact WHERE %1$s OR %2$s))
            GROUP BY account, kind, at, fields HAVING min(side) = max(side)
            ORDER BY account, kind, moment, which, first""";

    private final Database database;
    private final ExhibitRows before;
    private final ExhibitRows after;
    private final DifferentRows rows;
    private final List<Left> group = new ArrayList<>();

    StatementDifferences(Database database, ExhibitRows before, ExhibitRows after, DifferentRows rows) {
        this.database = database;
        this.before = before;
        this.after = after;
        this.rows = rows;
    }

    /// A row that one side alone holds.
    private record Left(long account, String kind, long at, int side, long row, long members) {
        static Left of(ResultSet row) throws SQLException {
            return new Left(row.getLong("account"), row.getString("kind"), row.getLong("moment"), row.getInt("which"),
                    row.getLong("first"), row.getLong("members"));
        }

        boolean together(Left other) {
            return account == other.account && at == other.at && kind.equals(other.kind);
        }
    }

    void accounts() throws SQLException {
        find(ACCOUNTS);
    }

    void facts() throws SQLException {
        find(FACTS);
    }

    private void find(String sql) throws SQLException {
        database.each(sql.formatted(before.condition(), after.condition()), row -> {
            Left left = Left.of(row);
            if (!group.isEmpty() && !group.getFirst().together(left))
                close();
            group.add(left);
        });
        close();
    }

    private void close() {
        if (group.size() == 2 && group.get(0).side != group.get(1).side
                && group.get(0).members == 1 && group.get(1).members == 1) {
            rows.add(group.get(0).account, group.get(0).at, group.get(0).row, group.get(1).row);
        } else {
            for (Left left : group)
                rows.add(left.account, left.at, left.side == 1 ? left.row : 0, left.side == 2 ? left.row : 0);
        }
        group.clear();
    }
}
