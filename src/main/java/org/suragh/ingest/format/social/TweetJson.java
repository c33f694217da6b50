package org.suragh.ingest.format.social;

import java.time.Instant;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import org.suragh.evidence.Account;
import org.suragh.evidence.AccountId;
import org.suragh.evidence.Post;
import org.suragh.evidence.Provenance;
import org.suragh.ingest.IngestSink;
import org.suragh.ingest.ReadOptions;
import org.suragh.ingest.format.raw.JsonTree;
import org.suragh.ingest.format.value.Ids;

/// Tweets and users as the API or an X archive wrote them: posts, and the accounts they show.
public abstract class TweetJson extends JsonRows {
    TweetJson(ReadOptions options, String platform, IngestSink sink) {
        super(options, platform, sink);
    }

    /// The post of an object, or null with `reason` and `detail` set.
    ///
    /// @param owner author of tweets that name none, as in a person's own archive; null when there is none
    @Nullable
    public Post post(Map<String, Object> tweet, @Nullable AccountId owner, Provenance provenance) {
        String raw = JsonTree.text(tweet, "id_str", "id", "tweet_id", "tweetid");
        String text = fullText(tweet);
        if (text == null || raw == null && owner == null)
            return stranger(tweet);
        if (raw != null && Ids.scientific(raw))
            return no("ingest.reject.id-damaged", raw);
        Instant at = time(JsonTree.text(tweet, "created_at", "tweet_time", "timestamp"), raw);
        if (at == null)
            return null;
        AccountId author = author(tweet, owner, at, provenance);
        if (author == null)
            return null;
        Map<?, ?> retweeted = JsonTree.map(tweet, "retweeted_status");
        Map<?, ?> quoted = JsonTree.map(tweet, "quoted_status");
        account(JsonTree.map(retweeted, "user"), at, provenance);
        account(JsonTree.map(quoted, "user"), at, provenance);
        Map<?, ?> entities = JsonTree.map(JsonTree.map(tweet, "extended_tweet"), "entities");
        if (entities == null)
            entities = JsonTree.map(tweet, "entities");
        Map<?, ?> from = entities == null ? tweet : entities;
        List<?> named = JsonTree.list(from, "user_mentions");
        return new Post(raw == null ? "" : postId(raw, null), author, at, text, retweetOf(tweet, retweeted, text),
                reply(tweet), texts(JsonTree.list(from, "hashtags"), "text", "tag"),
                texts(JsonTree.list(from, "urls"), "expanded_url", "url"),
                texts(named.isEmpty() ? JsonTree.list(from, "mentions") : named, "screen_name", "username"),
                client(JsonTree.text(tweet, "source")), provenance);
    }

    private @Nullable AccountId author(Map<String, Object> tweet, @Nullable AccountId owner, Instant at,
            Provenance provenance) {
        Map<?, ?> user = JsonTree.map(tweet, "user");
        if (user == null)
            user = JsonTree.map(tweet, "author");
        if (user != null)
            return account(user, at, provenance);
        String id = JsonTree.text(tweet, "account_id", "user_id_str", "user_id", "author_id", "userid");
        return id == null && owner != null ? owner : account(id, JsonTree.text(tweet, "screen_name", "username"));
    }

    private static @Nullable String fullText(Map<String, Object> tweet) {
        String longer = JsonTree.text(JsonTree.map(tweet, "extended_tweet"), "full_text");
        if (longer == null)
            longer = JsonTree.text(JsonTree.map(tweet, "note_tweet"), "text");
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

    /// The account of a user object inside something else, mentioned when it says something new; null with the reason
    /// set when it names none.
    ///
    /// @param seen when the thing it stands in was made
    final @Nullable AccountId account(@Nullable Map<?, ?> user, Instant seen, Provenance provenance) {
        if (user == null)
            return null;
        AccountId id = account(JsonTree.text(user, "id_str", "id"), handle(user));
        if (id != null)
            mention(snapshot(id, user, observed == null ? seen : observed, provenance));
        return id;
    }

    private static @Nullable String handle(Map<?, ?> user) {
        return JsonTree.text(user, "screen_name", "username");
    }

    /// The account of a user object that is a row of its own, or null with the reason set.
    @Nullable
    Account user(@Nullable Map<?, ?> user, @Nullable Instant seen, Provenance provenance) {
        if (user == null || handle(user) == null)
            return stranger(user == null ? Map.of() : user);
        AccountId id = account(JsonTree.text(user, "id_str", "id"), handle(user));
        return id == null ? null : snapshot(id, user, seen, provenance);
    }

    private Account snapshot(AccountId id, Map<?, ?> user, @Nullable Instant seen, Provenance provenance) {
        return new Account(id, handle(user), JsonTree.text(user, "name", "display_name"),
                instant(JsonTree.text(user, "created_at")), JsonTree.text(user, "description"), null, seen, provenance);
    }
}
