package org.suragh.casefile;

import java.sql.SQLException;
import java.util.ArrayList;
import java.util.BitSet;
import java.util.Comparator;
import java.util.List;
import java.util.Locale;
import org.jspecify.annotations.Nullable;
import org.suragh.evidence.AccountColumns;
import org.suragh.evidence.AccountId;
import org.suragh.evidence.AddressLists;
import org.suragh.evidence.IpAddress;
import org.suragh.evidence.Login;
import org.suragh.evidence.Post;

/// The questions that a reader asks: records of one account, at one address, with these ids. Each finds its rows
/// through the orders: the chunks that may hold the key, then the rows themselves.
final class Lookup {
    private static final Comparator<Login> LOGINS = Comparator.comparing(Login::at).thenComparing(Login::account)
            .thenComparing(Login::provenance);
    private static final Comparator<Post> POSTS = Comparator.comparing(Post::at).thenComparing(Post::id)
            .thenComparing(Post::provenance);

    private final Database database;
    private ColumnBuilder.@Nullable Ranked ranked;
    private @Nullable List<CaseFile.AccountSummary> summaries;
    private long version;
    private @Nullable AddressLists lists;
    private long listsVersion;

    Lookup(Database database) {
        this.database = database;
    }

    AccountColumns accounts() throws SQLException {
        ColumnBuilder.Ranked fresh = new ColumnBuilder(database).accounts();
        ranked = fresh;
        return fresh.columns();
    }

    /// Account key to its rank in the columns; -1 for accounts that came later.
    int[] rankOfKey(AccountColumns accounts) throws SQLException {
        ColumnBuilder.Ranked known = ranked;
        if (known != null && known.columns() == accounts)
            return known.rankOfKey();
        int[] ranks = new int[(int) database.number("SELECT coalesce(max(key), 0) FROM account") + 1];
        AccountNames.each(database, (id, key) -> ranks[key] = accounts.rank(id));
        return ranks;
    }

    List<Login> loginsOf(AccountId id) throws SQLException {
        long key = AccountNames.find(database, id);
        List<Login> logins = new ArrayList<>();
        new RunTable(database).between(RunKind.LOGIN_BY_ACCOUNT, new long[]{key}, new long[]{key},
                (columns, i) -> logins.add(LoginTable.one(database, columns[1][i])));
        logins.sort(LOGINS);
        return logins;
    }

    List<Login> loginsAt(IpAddress address, boolean wholeSixtyFour, int limit) throws SQLException {
        boolean prefix = wholeSixtyFour && !address.isV4();
        long hi = address.hi() ^ Long.MIN_VALUE;
        long lo = address.lo() ^ Long.MIN_VALUE;
        long[] low = {hi, prefix ? Long.MIN_VALUE : lo};
        long[] high = {hi, prefix ? Long.MAX_VALUE : lo};
        List<long[]> found = new ArrayList<>();
        new RunTable(database).between(RunKind.LOGIN_BY_ADDRESS, low, high,
                (columns, i) -> found.add(new long[]{columns[2][i], columns[6][i]}));
        found.sort(Comparator.<long[]>comparingLong(row -> row[0]).thenComparingLong(row -> row[1]));
        List<Login> logins = new ArrayList<>();
        for (long[] row : found.subList(0, Math.min(limit, found.size())))
            logins.add(LoginTable.one(database, row[1]));
        logins.sort(LOGINS);
        return logins;
    }

    List<Post> postsOf(AccountId id) throws SQLException {
        long key = AccountNames.find(database, id);
        BitSet again = PostStream.again(database);
        List<Post> posts = new ArrayList<>();
        new RunTable(database).between(RunKind.POST_BY_ACCOUNT, new long[]{key}, new long[]{key}, (columns, i) -> {
            if (!again.get((int) columns[2][i]))
                posts.add(PostTable.one(database, columns[2][i]));
        });
        posts.sort(POSTS);
        return posts;
    }

    List<String> platforms() throws SQLException {
        return database.list("SELECT DISTINCT platform FROM account ORDER BY 1", row -> row.getString(1));
    }

    List<Post> postsWithIds(List<String> ids) throws SQLException {
        List<String> platforms = platforms();
        BitSet again = PostStream.again(database);
        List<Post> posts = new ArrayList<>();
        for (String id : ids.stream().distinct().sorted().toList()) {
            for (String platform : platforms) {
                long[] key = {new PostTable.Identity(platform, id, 0, 0, "", "").hash()};
                new RunTable(database).between(RunKind.POST_BY_ID, key, key, (columns, i) -> {
                    Post post = PostTable.one(database, columns[1][i]);
                    if (!again.get((int) columns[1][i]) && post.id().equals(id)
                            && post.author().platform().equals(platform))
                        posts.add(post);
                });
            }
        }
        return posts;
    }

    /// Counted once, and again only after an import here or elsewhere.
    List<CaseFile.AccountSummary> summaries() throws SQLException {
        long now = database.number("PRAGMA data_version");
        List<CaseFile.AccountSummary> known = summaries;
        if (known == null || now != version) {
            AccountColumns accounts = accounts();
            known = List.copyOf(new Summaries(database).of(accounts, rankOfKey(accounts)));
            summaries = known;
            version = now;
        }
        return known;
    }

    /// The address lists; read once, and again only after an import here or elsewhere.
    AddressLists lists() throws SQLException {
        long now = database.number("PRAGMA data_version");
        AddressLists known = lists;
        if (known == null || now != listsVersion) {
            known = ListTable.columns(database);
            lists = known;
            listsVersion = now;
        }
        return known;
    }

    /// Forgets what an import changes.
    void forget() {
        summaries = null;
        lists = null;
        ranked = null;
    }

    List<CaseFile.AccountSummary> findAccounts(String text, int limit) throws SQLException {
        String wanted = text.toLowerCase(Locale.ROOT).strip();
        List<CaseFile.AccountSummary> found = new ArrayList<>();
        for (CaseFile.AccountSummary account : summaries()) {
            if (found.size() < limit && (account.id().value().contains(wanted) || holds(account.handle(), wanted)
                    || holds(account.displayName(), wanted)))
                found.add(account);
        }
        return found;
    }

    private static boolean holds(@Nullable String text, String wanted) {
        return text != null && text.toLowerCase(Locale.ROOT).contains(wanted);
    }
}
