package org.suragh.casefile;

import java.sql.SQLException;
import java.util.BitSet;
import org.suragh.base.Progress;

/// Every post once, in order of storage. O(posts); memory for one row.
final class PostStream {
    private static final int CHECK = 1 << 14;
    private static final String ALL = """
            SELECT row, account, at, id, text, retweet_of, reply_to, hashtags, urls, client FROM post ORDER BY row""";

    private final Database database;

    PostStream(Database database) {
        this.database = database;
    }

    /// The rows that repeat an earlier row.
    static BitSet again(Database database) throws SQLException {
        BitSet again = new BitSet();
        database.each("SELECT row FROM post_again", row -> again.set(row.getInt(1)));
        return again;
    }

    void each(int[] rankOfKey, PostVisitor visitor, Progress progress) throws SQLException {
        String[] clients = TextNames.all(database);
        BitSet again = again(database);
        long total = database.number("SELECT count(*) FROM post");
        long[] seen = {0};
        database.each(ALL, row -> {
            if (seen[0]++ % CHECK == 0)
                progress.checkpoint("casefile.stage.posts", seen[0], total);
            if (again.get(row.getInt(1)))
                return;
            int client = row.getInt(10);
            visitor.post(rankOfKey[row.getInt(2)], row.getLong(3), row.getString(4), row.getString(5),
                    row.getString(6), row.getString(7), row.getString(8), row.getString(9),
                    client == 0 ? null : clients[client]);
        });
    }
}
