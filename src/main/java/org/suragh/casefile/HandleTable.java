package org.suragh.casefile;

import java.sql.SQLException;
import java.time.Instant;
import java.util.function.Consumer;
import org.suragh.evidence.AccountId;
import org.suragh.evidence.HandleUse;

/// Screen names of accounts: what snapshots state, what changes of name state, and ids that are screen names.
final class HandleTable {
    private static final String STATED = """
            SELECT a.platform, a.id AS account_id, r.handle, min(r.observed_at) AS first, max(r.observed_at) AS last
            FROM account_record r JOIN account a ON a.key = r.account WHERE r.handle IS NOT NULL
            GROUP BY r.account, r.handle ORDER BY a.platform, a.id, r.handle""";
    private static final String CHANGED = """
            SELECT a.platform, a.id AS account_id, r.at, r.fields FROM fact r JOIN account a ON a.key = r.account
            WHERE r.kind = 'screen-name-change' ORDER BY a.platform, a.id, r.at""";
    private static final String IDS = "SELECT platform, id AS account_id FROM account WHERE id LIKE '@_%' ORDER BY 1, 2";

    private HandleTable() {}

    /// Gives every use to the taker; always true.
    static boolean each(Database database, Consumer<HandleUse> taker) throws SQLException {
        database.each(STATED, row -> taker.accept(new HandleUse(Place.account(row), row.getString("handle"),
                Place.instant(row, "first"), Place.instant(row, "last"))));
        database.each(CHANGED, row -> {
            AccountId account = Place.account(row);
            Instant at = Place.instant(row, "at");
            var fields = JsonText.map(row.getString("fields"));
            String from = fields.get("changedFrom");
            String to = fields.get("changedTo");
            if (from != null && !from.isEmpty())
                taker.accept(new HandleUse(account, from, null, at));
            if (to != null && !to.isEmpty())
                taker.accept(new HandleUse(account, to, at, null));
        });
        database.each(IDS, row -> {
            AccountId account = Place.account(row);
            taker.accept(new HandleUse(account, account.value().substring(1), null, null));
        });
        return true;
    }
}
