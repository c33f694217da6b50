package org.suragh.casefile;

import java.sql.SQLException;
import java.util.ArrayList;
import java.util.List;
import org.suragh.base.Progress;

/// Log-ins of two exhibits side by side, in the order by address and instant. Equal in account, address and instant,
/// two are the same log-in: equal in port, program and outcome too, nothing is said of them; else they differ.
final class LoginDifferences {
    private static final int CHECK = 1 << 18;

    private final Database database;
    private final ExhibitRows before;
    private final ExhibitRows after;
    private final DifferentRows rows;
    private final List<Seen> earlier = new ArrayList<>();
    private final List<Seen> later = new ArrayList<>();

    LoginDifferences(Database database, ExhibitRows before, ExhibitRows after, DifferentRows rows) {
        this.database = database;
        this.before = before;
        this.after = after;
        this.rows = rows;
    }

    /// A row of one address and instant.
    private record Seen(long account, long port, long agentAndOutcome, long row) {
        boolean same(Seen other) {
            return account == other.account && port == other.port && agentAndOutcome == other.agentAndOutcome;
        }
    }

    void find(Progress progress) throws SQLException {
        RunTable runs = new RunTable(database);
        long total = runs.rows(RunKind.LOGIN_BY_ADDRESS);
        RunMerge merge = new RunMerge(runs.cursors(RunKind.LOGIN_BY_ADDRESS, 7), 3);
        long[] place = new long[3];
        long seen = 0;
        for (RunCursor at = merge.next(); at != null; at = merge.next()) {
            if (seen++ % CHECK == 0)
                progress.checkpoint("casefile.stage.logins", seen, total);
            long[][] c = at.columns;
            int i = at.row;
            boolean isEarlier = before.holds(c[6][i]);
            if (!isEarlier && !after.holds(c[6][i]))
                continue;
            if (place[0] != c[0][i] || place[1] != c[1][i] || place[2] != c[2][i]) {
                close(place[2]);
                for (int k = 0; k < place.length; k++)
                    place[k] = c[k][i];
            }
            (isEarlier ? earlier : later).add(new Seen(c[3][i], c[4][i], c[5][i], c[6][i]));
        }
        close(place[2]);
    }

    /// The end of one address and instant.
    private void close(long at) {
        List<Seen> gone = new ArrayList<>(earlier);
        gone.removeIf(e -> later.stream().anyMatch(e::same));
        List<Seen> fresh = new ArrayList<>(later);
        fresh.removeIf(l -> earlier.stream().anyMatch(l::same));
        for (Seen was : gone) {
            Seen now = fresh.stream().filter(l -> l.account == was.account).findFirst().orElse(null);
            fresh.remove(now);
            rows.add(was.account, at, was.row, now == null ? 0 : now.row);
        }
        fresh.forEach(now -> rows.add(now.account, at, 0, now.row));
        earlier.clear();
        later.clear();
    }
}
