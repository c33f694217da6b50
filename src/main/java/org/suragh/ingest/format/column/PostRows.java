package org.suragh.ingest.format.column;

import java.io.IOException;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import org.suragh.base.SuraghException;
import org.suragh.evidence.Account;
import org.suragh.evidence.AccountId;
import org.suragh.evidence.EvidenceRecord;
import org.suragh.evidence.Login;
import org.suragh.evidence.Post;
import org.suragh.ingest.IngestSink;
import org.suragh.ingest.ReadOptions;
import org.suragh.ingest.format.raw.RowCursor;
import org.suragh.ingest.format.value.Endpoint;
import org.suragh.ingest.format.value.IdCheck;
import org.suragh.ingest.format.value.Ids;
import org.suragh.ingest.format.value.Literal;
import org.suragh.ingest.format.value.Program;
import org.suragh.ingest.format.value.SnowflakeClock;
import org.suragh.ingest.format.value.TimePlan;
import org.suragh.ingest.format.value.TimeText;
import org.suragh.ingest.format.value.WrittenTime;

/// Rows that are posts. Ids of posts that a spreadsheet damaged are left out; their rows stay.
final class PostRows extends Rows {
    private static final Set<String> YES = Set.of("true", "yes", "1", "t", "y", "retweet");
    private static final Set<String> RETWEETS = Set.of("retweet", "retweeted", "repost", "r", "rt");

    final IdCheck postIds = new IdCheck();
    final SnowflakeClock snowflakes = new SnowflakeClock();
    final IdColumn posts;
    private final boolean decodes;
    private final boolean mentions;
    int addressesAside;

    /// @param posts what is known of the ids of the posts
    PostRows(Layout layout, WholeColumn whole, IdColumn ids, IdColumn posts, ReadOptions options, IngestSink sink) {
        super(layout, whole, ids, options, sink);
        this.posts = posts;
        this.decodes = options.platform().equals(ReadOptions.NONE.platform());
        this.mentions = column(Field.HANDLE) >= 0 || column(Field.NAME) >= 0 || column(Field.USER) >= 0;
    }

    @Override
    @Nullable
    EvidenceRecord read(RowCursor row) throws IOException, SuraghException {
        AccountId author = account(row);
        if (author == null)
            return null;
        Instant at = time(row);
        if (at == null)
            return null;
        String id = postId(row);
        if (!id.isEmpty()) {
            postIds.add(id);
            if (decodes)
                snowflakes.add(id, at);
        }
        String text = text(row, Field.TEXT);
        if (text == null)
            text = "";
        var provenance = row.provenance();
        if (mentions)
            mention(author(row, author, at));
        other(row, Field.RETWEET_ACCOUNT, Field.RETWEET_HANDLE, at);
        other(row, Field.REPLY_ACCOUNT, Field.REPLY_HANDLE, at);
        Object entities = Literal.read(text(row, Field.ENTITIES));
        String reply = id(row, Field.REPLY_TO);
        Post post = new Post(id, author, at, text, retweetOf(row, text),
                reply.isEmpty() || Ids.lost(reply) || posts.damaged(reply) ? null : reply,
                listed(row, Field.HASHTAGS, entities, "hashtags", "#", "text", "tag", "name"),
                listed(row, Field.URLS, entities, "urls", "", "expanded_url", "unwound_url", "expandedUrl", "url"),
                listed(row, Field.MENTIONS, entities, "user_mentions", "@", "screen_name", "username"),
                Program.name(repeated(row, Field.CLIENT)), provenance);
        from(row, post);
        return post;
    }

    /// The address that a post came from, told beside the post.
    private void from(RowCursor row, Post post) {
        int column = column(Field.ADDRESS);
        if (column < 0)
            return;
        Endpoint from = Endpoint.read(row.bytes(), row.from(column), row.to(column));
        if (from == null) {
            addressesAside += ColumnFacts.nothing(row.text(column, encoding).strip()) ? 0 : 1;
            return;
        }
        int place = column(Field.PORT);
        int port = place < 0 ? -1 : Endpoint.port(row.bytes(), row.from(place), row.to(place));
        aside.add(new Login(post.author(), post.at(), from.address(), port > 0 ? port : from.port(), null,
                Login.Outcome.NOT_STATED, post.provenance()));
    }

    private Account author(RowCursor row, AccountId author, Instant at) throws IOException, SuraghException {
        Object user = user(row);
        String handle = handle(row);
        String name = repeated(row, Field.NAME);
        Instant created = created(row);
        if (user != null) {
            handle = handle != null ? handle : Literal.text(user, "username", "screen_name");
            name = name != null ? name : Literal.text(user, "displayname", "name");
            String made = Literal.text(user, "created", "created_at");
            WrittenTime written = created != null || made == null ? null : TimeText.read(made);
            created = written == null ? created : new TimePlan(null, null).place(written).instant();
        }
        return new Account(author, author.value().equals(handle) ? null : handle,
                author.value().equals(name) ? null : name, created, repeated(row, Field.BIO), null, at,
                row.provenance());
    }

    /// Tells the case of another account that the row names with id and screen name.
    private void other(RowCursor row, Field account, Field handle, Instant at) {
        if (column(account) < 0 || column(handle) < 0)
            return;
        AccountId id = other(row, account);
        String name = repeated(row, handle);
        if (id != null && name != null && !ColumnFacts.nothing(name.strip()))
            mention(new Account(id, name.startsWith("@") ? name.substring(1) : name.strip(), null, null, null, null, at,
                    row.provenance()));
    }

    private List<String> listed(RowCursor row, Field field, @Nullable Object entities, String name, String sign,
            String... keys) {
        String cell = text(row, field);
        if (cell == null && entities instanceof Map<?, ?> map)
            return Literal.texts(map.get(name), keys);
        if (cell != null && cell.startsWith("[")) {
            Object list = Literal.read(cell);
            if (list != null)
                return Literal.texts(list, keys).stream()
                        .map(word -> word.startsWith(sign) ? word.substring(sign.length()) : word).toList();
        }
        return sign.isEmpty() ? urls(cell) : words(cell, sign);
    }

    /// The id of the row's own post, whole or empty.
    private String postId(RowCursor row) {
        String id = id(row, Field.POST);
        if (id.isEmpty() || !posts.damaged(id))
            return id;
        String whole = posts.mended(row, id, encoding);
        posts.repaired += whole == null ? 0 : 1;
        posts.left += whole == null ? 1 : 0;
        return whole == null ? "" : whole;
    }

    private String id(RowCursor row, Field field) {
        String raw = text(row, field);
        String id = raw == null || raw.length() > 200 ? "" : Ids.bare(raw);
        return ColumnFacts.nothing(id) || id.equals("0") || id.startsWith("[") || id.startsWith("{") ? "" : id;
    }

    private @Nullable String retweetOf(RowCursor row, String text) {
        String type = text(row, Field.TWEET_TYPE);
        String flag = text(row, Field.RETWEET);
        boolean typed = type != null && RETWEETS.contains(type.strip().toLowerCase(Locale.ROOT));
        boolean denied = type != null && !typed
                || flag != null && !YES.contains(flag.strip().toLowerCase(Locale.ROOT)) && !flag.isBlank();
        if (denied)
            return null;
        String of = id(row, Field.RETWEET_OF);
        if (!of.isEmpty())
            return Ids.lost(of) || posts.damaged(of) ? "" : of;
        return typed || flag != null && !flag.isBlank() || text.startsWith("RT @") ? "" : null;
    }

    /// Splits a cell of hashtags or handles: blanks, commas, semicolons or bars between, brackets and quotes around.
    static List<String> words(@Nullable String cell, String sign) {
        return parts(cell, true, sign);
    }

    /// Splits a cell of addresses of pages; a comma or semicolon inside one stays.
    static List<String> urls(@Nullable String cell) {
        return parts(cell, false, "");
    }

    private static List<String> parts(@Nullable String cell, boolean commas, String sign) {
        if (cell == null || ColumnFacts.nothing(cell.strip()))
            return List.of();
        var out = new ArrayList<String>(2);
        int from = 0;
        for (int i = 0; i <= cell.length(); i++) {
            if (i < cell.length() && !splits(cell, i, commas))
                continue;
            int first = cell.startsWith(sign, from) ? from + sign.length() : from;
            if (i > first)
                out.add(cell.substring(first, i));
            from = i + 1;
        }
        return List.copyOf(out);
    }

    private static boolean splits(String cell, int i, boolean commas) {
        char c = cell.charAt(i);
        if (c <= ' ' || c == '|' || c == '[' || c == ']' || c == '"' || c == '\'')
            return true;
        if (c != ',' && c != ';')
            return false;
        return commas || i + 1 == cell.length() || cell.charAt(i + 1) <= ' ' || cell.charAt(i + 1) == ','
                || cell.startsWith("http", i + 1);
    }
}
