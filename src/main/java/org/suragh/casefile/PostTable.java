package org.suragh.casefile;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.suragh.evidence.Post;

/// Table `post`, and its two orders. Identity: platform and id; without an id author, instant and text.
final class PostTable implements AutoCloseable {
    private static final String INSERT = """
            INSERT INTO post (row, exhibit, line, offset, length, account, at, id, text, retweet_of, reply_to,
            hashtags, urls, mentions, client) VALUES (?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?)""";
    private static final String IDENTITY = """
            SELECT a.platform, r.id, r.account, r.at, r.text FROM post r JOIN account a ON a.key = r.account
            WHERE r.row = ?""";
    private static final String ONE = "SELECT " + Place.COLUMNS + """
            , a.platform, a.id AS account_id, r.at, r.id, r.text, r.retweet_of, r.reply_to, r.hashtags, r.urls,
            r.mentions, t.value AS client FROM post r JOIN exhibit e ON e.number = r.exhibit
            JOIN account a ON a.key = r.account LEFT JOIN text t ON t.key = r.client WHERE r.row = ?""";

    private final Database database;
    private final Names names;
    private final Batch batch;
    private final PostBlock block;
    private long next;

    PostTable(Database database, Names names) throws SQLException {
        this.database = database;
        this.names = names;
        this.next = database.number("SELECT coalesce(max(row), 0) + 1 FROM post");
        this.block = new PostBlock(next);
        this.batch = new Batch(database, INSERT, names);
    }

    /// What makes a post the same post.
    record Identity(String platform, String id, int account, long at, String text) {
        boolean same(Identity other) {
            if (!id.equals(other.id) || !platform.equals(other.platform))
                return false;
            return !id.isEmpty() || account == other.account && at == other.at && text.equals(other.text);
        }

        long hash() {
            long hash = Mix.of(Mix.of(1, platform), id);
            return id.isEmpty() ? Mix.of(Mix.of(Mix.of(hash, account), at), text) : hash;
        }
    }

    /// Stores a post and gives -1, or gives the row that already holds it.
    long add(int exhibit, Post post, SeenRows seen) throws SQLException {
        int account = names.accounts.key(post.author());
        long at = post.at().toEpochMilli();
        Identity identity = new Identity(post.author().platform(), post.id(), account, at, post.text());
        long hash = identity.hash();
        long before = seen.findOrAdd(hash, next, row -> {
            flush();
            return identity.same(identity(database, row));
        });
        if (before >= 0)
            return before;
        int client = names.texts.key(post.client());
        batch.row(next).at(exhibit, post.provenance()).add(account).add(at).add(post.id()).add(post.text())
                .add(post.retweetOf()).add(post.replyTo()).add(joined(post.hashtags())).add(joined(post.urls()))
                .add(joined(post.mentions())).add(client == 0 ? null : (Object) client).end();
        block.add(account, at, hash);
        if (block.full()) {
            block.write(new RunTable(database));
            block.clear(next + 1);
        }
        next++;
        return -1;
    }

    void flush() throws SQLException {
        batch.flush();
    }

    /// Writes what is left of the orders, then finds posts that another exhibit holds too.
    void finish(long firstOfImport) throws SQLException {
        flush();
        block.write(new RunTable(database));
        block.clear(next);
        if (next > firstOfImport)
            new PostRepeats(database).find(firstOfImport);
    }

    /// The row that comes next.
    long next() {
        return next;
    }

    static Identity identity(Database database, long row) throws SQLException {
        return database.first(IDENTITY,
                r -> new Identity(r.getString(1), r.getString(2), r.getInt(3), r.getLong(4), r.getString(5)), row)
                .orElseThrow();
    }

    static Post one(Database database, long row) throws SQLException {
        return database.first(ONE, PostTable::read, row).orElseThrow();
    }

    private static Post read(ResultSet row) throws SQLException {
        return new Post(row.getString("id"), Place.account(row), Instant.ofEpochMilli(row.getLong("at")),
                row.getString("text"), row.getString("retweet_of"), row.getString("reply_to"),
                split(row.getString("hashtags")), split(row.getString("urls")), split(row.getString("mentions")),
                row.getString("client"), Place.read(row));
    }

    /// Joined by spaces; white space inside a part, which none of them may have, becomes `%20`.
    private static String joined(List<String> parts) {
        if (parts.isEmpty())
            return "";
        List<String> clean = new ArrayList<>(parts.size());
        for (String part : parts) {
            if (!part.isBlank())
                clean.add(part.strip().replaceAll("\\s", "%20"));
        }
        return String.join(" ", clean);
    }

    private static List<String> split(String joined) {
        return joined.isEmpty() ? List.of() : List.of(joined.split(" "));
    }

    @Override
    public void close() throws SQLException {
        batch.close();
    }
}
