package org.suragh.ingest.format;

import java.time.Instant;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.function.Consumer;
import org.jspecify.annotations.Nullable;
import org.suragh.evidence.Account;
import org.suragh.evidence.AccountId;
import org.suragh.evidence.Post;
import org.suragh.evidence.Provenance;

/// From one tweet object, as the API v1.1, an X archive or a script wrote it, to a post and the accounts it shows.
final class TweetJson {
    private static final int MOST_REMEMBERED = 500_000;

    private final String platform;
    private final Consumer<Account> mention;
    private final Map<AccountId, Account> last = new HashMap<>();
    private final Map<String, String> clients = new HashMap<>();
    String reason = "";
    String detail = "";

    /// @param mention takes the accounts seen beside
    TweetJson(String platform, Consumer<Account> mention) {
        this.platform = platform;
        this.mention = mention;
    }

    /// The post of an object, or null with `reason` and `detail` set.
    ///
    /// @param owner author of tweets that name none, as in a person's own archive; null when there is none
    @Nullable
    Post post(Map<String, Object> tweet, @Nullable AccountId owner, Provenance provenance) {
        String id = JsonTree.text(tweet, "id_str", "id", "tweet_id", "tweetid");
        String text = fullText(tweet);
        if (text == null || id == null && owner == null)
            return no("ingest.reject.not-a-post", String.join(", ", tweet.keySet()));
        Instant at = time(JsonTree.text(tweet, "created_at", "tweet_time", "timestamp"));
        if (at == null)
            return null;
        Map<?, ?> user = JsonTree.map(tweet, "user");
        AccountId author = account(user, at, provenance);
        if (author == null)
            author = account(JsonTree.map(tweet, "author"), at, provenance);
        if (author == null)
            author = id(JsonTree.text(tweet, "account_id", "user_id_str", "user_id", "author_id", "userid"));
        if (author == null)
            author = owner;
        if (author == null)
            return no("ingest.reject.account", "");
        if (id != null && Ids.scientific(id) || Ids.scientific(author.value()))
            return no("ingest.reject.id-damaged", Ids.scientific(author.value()) ? author.value() : String.valueOf(id));
        Map<?, ?> retweeted = JsonTree.map(tweet, "retweeted_status");
        Map<?, ?> quoted = JsonTree.map(tweet, "quoted_status");
        account(JsonTree.map(retweeted, "user"), at, provenance);
        account(JsonTree.map(quoted, "user"), at, provenance);
        Map<?, ?> entities = JsonTree.map(JsonTree.map(tweet, "extended_tweet"), "entities");
        if (entities == null)
            entities = JsonTree.map(tweet, "entities");
        return new Post(id == null ? "" : id, author, at, text, retweetOf(tweet, retweeted, text), reply(tweet),
                tags(tweet, entities), urls(tweet, entities), mentions(tweet, entities),
                client(JsonTree.text(tweet, "source")), provenance);
    }

    private @Nullable Post no(String why, String value) {
        reason = why;
        detail = value;
        return null;
    }

    private @Nullable Instant time(@Nullable String written) {
        if (written == null) {
            no("ingest.reject.time-missing", "");
            return null;
        }
        WrittenTime time = TimeText.read(written);
        TimePlan.Placed placed = time == null
                ? TimePlan.Placed.no("ingest.reject.time")
                : new TimePlan(null, null).place(time);
        if (placed.instant() == null)
            no(placed.reason(), written);
        return placed.instant();
    }

    private static @Nullable String fullText(Map<String, Object> tweet) {
        String longer = JsonTree.text(JsonTree.map(tweet, "extended_tweet"), "full_text");
        if (longer != null)
            return longer;
        String full = JsonTree.text(tweet, "full_text");
        return full != null ? full : JsonTree.text(tweet, "text");
    }

    private static @Nullable String retweetOf(Map<String, Object> tweet, @Nullable Map<?, ?> retweeted, String text) {
        String of = retweeted != null
                ? JsonTree.text(retweeted, "id_str", "id")
                : JsonTree.text(tweet, "retweet_of", "retweeted_status_id_str", "retweeted_status_id");
        if (of == null)
            of = referenced(tweet, "retweeted");
        return of != null ? of : retweeted != null || text.startsWith("RT @") ? "" : null;
    }

    private static @Nullable String reply(Map<String, Object> tweet) {
        String to = JsonTree.text(tweet, "in_reply_to_status_id_str", "in_reply_to_status_id", "reply_to");
        return to != null ? to : referenced(tweet, "replied_to");
    }

    private static @Nullable String referenced(Map<String, Object> tweet, String type) {
        for (Object item : JsonTree.list(tweet, "referenced_tweets")) {
            if (item instanceof Map<?, ?> map && type.equals(map.get("type")))
                return JsonTree.text(map, "id");
        }
        return null;
    }

    private static List<String> tags(Map<String, Object> tweet, @Nullable Map<?, ?> entities) {
        return texts(entities != null ? JsonTree.list(entities, "hashtags") : JsonTree.list(tweet, "hashtags"), "text",
                "tag");
    }

    private static List<String> urls(Map<String, Object> tweet, @Nullable Map<?, ?> entities) {
        return texts(entities != null ? JsonTree.list(entities, "urls") : JsonTree.list(tweet, "urls"), "expanded_url",
                "url");
    }

    private static List<String> mentions(Map<String, Object> tweet, @Nullable Map<?, ?> entities) {
        return texts(entities != null ? JsonTree.list(entities, "user_mentions") : JsonTree.list(tweet, "mentions"),
                "screen_name", "username");
    }

    private static List<String> texts(List<?> items, String... names) {
        if (items.isEmpty())
            return List.of();
        var out = new ArrayList<String>(items.size());
        for (Object item : items) {
            String text = item instanceof String s
                    ? s
                    : item instanceof Map<?, ?> map ? JsonTree.text(map, names) : null;
            if (text != null && !text.isEmpty())
                out.add(text);
        }
        return List.copyOf(out);
    }

    private @Nullable String client(@Nullable String source) {
        if (source == null)
            return null;
        String known = clients.get(source);
        if (known == null) {
            known = PostRows.client(source);
            if (known != null && clients.size() < 10_000)
                clients.put(source, known);
        }
        return known;
    }

    private @Nullable AccountId id(@Nullable String value) {
        return value == null || value.isBlank() || value.equals("0") || value.length() > 200
                ? null
                : new AccountId(platform, value);
    }

    /// The account of a user object inside a tweet, mentioned when it says something new.
    private @Nullable AccountId account(@Nullable Map<?, ?> user, Instant seen, Provenance provenance) {
        AccountId id = id(JsonTree.text(user, "id_str", "id"));
        if (user == null || id == null || Ids.scientific(id.value()))
            return id;
        Account account = snapshot(id, user, seen, provenance);
        Account known = last.get(id);
        boolean same = known != null && java.util.Objects.equals(known.handle(), account.handle())
                && java.util.Objects.equals(known.displayName(), account.displayName())
                && java.util.Objects.equals(known.bio(), account.bio())
                && java.util.Objects.equals(known.createdAt(), account.createdAt());
        if (!same) {
            if (last.size() < MOST_REMEMBERED)
                last.put(id, account);
            mention.accept(account);
        }
        return id;
    }

    /// The account of a user object that is a row of its own, or null with the reason set.
    @Nullable
    Account user(Map<String, Object> user, Provenance provenance) {
        AccountId id = id(JsonTree.text(user, "id_str", "id"));
        if (id == null || JsonTree.text(user, "screen_name", "username") == null) {
            no("ingest.reject.not-a-post", String.join(", ", user.keySet()));
            return null;
        }
        if (Ids.scientific(id.value())) {
            no("ingest.reject.id-damaged", id.value());
            return null;
        }
        return snapshot(id, user, null, provenance);
    }

    private Account snapshot(AccountId id, Map<?, ?> user, @Nullable Instant seen, Provenance provenance) {
        String created = JsonTree.text(user, "created_at");
        Instant at = created == null || created.startsWith("1970-01-01") ? null : time(created);
        return new Account(id, JsonTree.text(user, "screen_name", "username"),
                JsonTree.text(user, "name", "display_name"),
                at, JsonTree.text(user, "description"), null, seen, provenance);
    }
}
