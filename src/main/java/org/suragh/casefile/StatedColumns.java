package org.suragh.casefile;

import java.sql.SQLException;
import java.util.Arrays;
import java.util.HashMap;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import org.suragh.base.SuraghException;
import org.suragh.evidence.AccountColumns;
import org.suragh.evidence.FollowColumns;
import org.suragh.evidence.ProfileColumns;

/// What exports state of accounts beside log-ins and posts, in the columns of an analysis. The result depends on the
/// records alone, not on the order of import. One pass over the table each; one thread.
public final class StatedColumns {
    private static final String FOLLOWS = """
            SELECT r.account, r.kind, r.at, r.fields ->> 'accountId' AS other, a.platform, r.exhibit, r.line, r.offset
            FROM fact r JOIN account a ON a.key = r.account WHERE r.kind IN ('following', 'follower')""";
    private static final String EXHIBITS = "SELECT number FROM exhibit ORDER BY sha256, name, number";
    private static final String PROFILES = "SELECT account, display_name, bio, observed_at FROM account_record";

    private StatedColumns() {}

    /// Who follows whom: facts of kind `following`, and those of kind `follower` where the follower is an account of the
    /// case. O(n log n) for n follows.
    public static FollowColumns follows(CaseFile readOnly, AccountColumns accounts) throws SuraghException {
        Database database = readOnly.db();
        return database.run(() -> {
            Map<Integer, Integer> place = new HashMap<>();
            for (Integer number : database.list(EXHIBITS, row -> row.getInt(1)))
                place.put(number, place.size());
            int[] ranks = ranks(database, accounts);
            FollowFiller filler = new FollowFiller(accounts);
            database.each(FOLLOWS, row -> {
                String other = row.getString(4);
                if (other == null || other.isBlank())
                    return;
                Long at = Database.longOrNull(row, "at");
                long when = at == null ? FollowColumns.UNKNOWN : at;
                long[] where = {place.getOrDefault(row.getInt(6), 0), row.getLong(7), row.getLong(8)};
                int rank = ranks[row.getInt(1)];
                if (row.getString(2).equals("following"))
                    filler.add(rank, row.getString(5), other.strip(), when, where);
                else
                    filler.addFollower(rank, row.getString(5), other.strip(), when, where);
            });
            return filler.columns();
        });
    }

    /// Names and descriptions. O(rows).
    public static ProfileColumns profiles(CaseFile readOnly, AccountColumns accounts) throws SuraghException {
        Database database = readOnly.db();
        return database.run(() -> {
            int[] ranks = ranks(database, accounts);
            Latest names = new Latest(accounts.size());
            Latest bios = new Latest(accounts.size());
            database.each(PROFILES, row -> {
                int rank = ranks[row.getInt(1)];
                Long at = Database.longOrNull(row, "observed_at");
                long when = at == null ? Long.MIN_VALUE : at;
                names.see(rank, row.getString(2), when);
                bios.see(rank, row.getString(3), when);
            });
            return new ProfileColumns(names.text, bios.text);
        });
    }

    private static int[] ranks(Database database, AccountColumns accounts) throws SQLException {
        int[] ranks = new int[(int) database.number("SELECT coalesce(max(key), 0) FROM account") + 1];
        AccountNames.each(database, (id, key) -> ranks[key] = accounts.rank(id));
        return ranks;
    }

    /// The text observed last; of several at one instant the last in text order.
    private static final class Latest {
        private final @Nullable String[] text;
        private final long[] seen;

        Latest(int accounts) {
            this.text = new String[accounts];
            this.seen = new long[accounts];
            Arrays.fill(seen, Long.MIN_VALUE);
        }

        void see(int rank, @Nullable String said, long when) {
            String known = text[rank];
            if (said == null || known != null
                    && (when < seen[rank] || when == seen[rank] && said.compareTo(known) <= 0))
                return;
            text[rank] = said;
            seen[rank] = when;
        }
    }
}
