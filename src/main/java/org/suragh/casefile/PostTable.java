package org.suragh.casefile;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import java.util.SortedMap;
import java.util.TreeMap;
import org.jspecify.annotations.Nullable;
import org.suragh.evidence.Post;

/// Table `post`, and its two orders. Identity: platform and id, and what is repeated; without an id author, instant and
/// text. A duplicate is a row that says nothing else than one before it in its exhibit; the same post with other words
/// is a row of its own, noted as a further position of the first.
final class PostTable implements AutoCloseable {
    private static final String INSERT = """
            INSERT INTO post (row, exhibit, line, offset, length, account, at, id, text, retweet_of, reply_to,
            hashtags, urls, mentions, client) VALUES (?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?)""";
    private static final String IDENTITY = """
            SELECT a.platform, r.id, r.account, r.at, r.text, r.retweet_of FROM post r
            JOIN account a ON a.key = r.account WHERE r.row = ?""";
    private static final String CONTENT = """
            SELECT account, at, id, text, retweet_of, reply_to, hashtags, urls, mentions, client FROM post
            WHERE row = ?""";
    private static final String ONE = "SELECT " + Place.COLUMNS + """
            , a.platform, a.id AS account_id, r.at, r.id, r.text, r.retweet_of, r.reply_to, r.hashtags, r.urls,
            r.mentions, t.value AS client FROM post r JOIN exhibit e ON e.number = r.exhibit
            JOIN account a ON a.key = r.account LEFT JOIN text t ON t.key = r.client WHERE r.row = ?""";

    private final Database database;
    private final Names names;
    private final Batch batch;
    private final PostBlock block;
    private final PostIndex index;
    private long next;

    PostTable(Database database, Names names) throws SQLException {
        this.database = database;
        this.names = names;
        this.next = database.number("SELECT coalesce(max(row), 0) + 1 FROM post");
        this.block = new PostBlock(next);
        this.index = new PostIndex(database);
        this.batch = new Batch(database, INSERT, names);
    }

    /// What makes a post the same post. Two exports of one post may name what it repeats or leave it out; two that
    /// name different things are different acts.
    ///
    /// @param repeats id of the post it repeats, or empty
    record Identity(String platform, String id, int account, long at, String text, String repeats) {
        boolean same(Identity other) {
            if (!id.equals(other.id) || !platform.equals(other.platform))
                return false;
            return id.isEmpty()
                    ? account == other.account && at == other.at && text.equals(other.text)
                    : repeats.isEmpty() || other.repeats.isEmpty() || repeats.equals(other.repeats);
        }

        /// The same without what may be said in one export and left out in another.
        Identity bare() {
            return id.isEmpty()
                    ? new Identity(platform, id, account, at, text, "")
                    : new Identity(platform, id, 0, 0, "", "");
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
        int client = names.texts.key(post.client());
        Object[] content = {account, at, post.id(), post.text(), post.retweetOf(), post.replyTo(),
                joined(post.hashtags()), joined(post.urls()), joined(post.mentions()), client == 0 ? null : client};
        long hash = new Identity(post.author().platform(), post.id(), account, at, post.text(), "").hash();
        long all = Mix.of(Mix.of(Mix.of(Mix.of(hash, account), at), post.text()), post.retweetOf());
        long before = seen.findOrAdd(all, next, row -> {
            flush();
            return same(row, content);
        });
        if (before >= 0)
            return before;
        batch.row(next).at(exhibit, post.provenance());
        for (Object value : content)
            batch.add(value);
        batch.end();
        index.add(next, post.text());
        block.add(account, at, hash);
        if (block.full()) {
            block.write(new RunTable(database));
            block.clear(next + 1);
        }
        next++;
        return -1;
    }

    private boolean same(long row, @Nullable Object[] content) throws SQLException {
        return database.first(CONTENT, stored -> {
            for (int i = 0; i < content.length; i++) {
                if (!Objects.equals(content[i] == null ? null : content[i].toString(), stored.getString(i + 1)))
                    return false;
            }
            return true;
        }, row).orElse(false);
    }

    void flush() throws SQLException {
        batch.flush();
    }

    /// Writes what is left of the orders, then finds posts that stand more than once; gives how many rows contradict an
    /// earlier one of their own exhibit.
    SortedMap<Integer, Integer> finish(long firstOfImport) throws SQLException {
        flush();
        index.flush();
        block.write(new RunTable(database));
        block.clear(next);
        return next > firstOfImport ? new PostRepeats(database).find(firstOfImport) : new TreeMap<>();
    }

    /// The row that comes next.
    long next() {
        return next;
    }

    static Identity identity(Database database, long row) throws SQLException {
        return database.first(IDENTITY,
                r -> new Identity(r.getString(1), r.getString(2), r.getInt(3), r.getLong(4), r.getString(5),
                        Objects.requireNonNullElse(r.getString(6), "")),
                row).orElseThrow();
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
        index.close();
        batch.close();
    }
}
