package org.suragh.ingest.format.social;

import java.time.Instant;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import org.suragh.evidence.Account;
import org.suragh.evidence.AccountId;
import org.suragh.evidence.EvidenceRecord;
import org.suragh.evidence.Post;
import org.suragh.evidence.Provenance;
import org.suragh.ingest.IngestSink;
import org.suragh.ingest.ReadOptions;
import org.suragh.ingest.format.raw.JsonTree;

/// Tweets and users collected by snscrape or twscrape. Their ids are JSON numbers: what is written counts, and where a
/// script rounded them the post's number is taken from its address and the account is known by its screen name.
public final class SnscrapeReader extends JsonReader {
    @Override
    public String id() {
        return "snscrape-json";
    }

    @Override
    boolean fits(Map<String, Object> first) {
        String type = JsonTree.text(first, "_type");
        return type != null && type.startsWith("snscrape.") || first.containsKey("rawContent")
                || first.containsKey("rawDescription") || about(first);
    }

    private static boolean about(Map<?, ?> object) {
        return object.containsKey("account_based_in") || object.containsKey("username_changes");
    }

    @Override
    boolean unsure(Map<String, Object> first, boolean numbers) {
        Map<?, ?> user = JsonTree.map(first, "user");
        return numbers && !(user == null ? first : user).containsKey("id_str");
    }

    @Override
    JsonRows rows(ReadOptions options, IngestSink sink) {
        return new Scraped(options, sink);
    }

    private static final class Scraped extends JsonRows {
        Scraped(ReadOptions options, IngestSink sink) {
            super(options, options.platform(), sink);
        }

        @Override
        @Nullable
        EvidenceRecord record(Map<String, Object> object, Provenance provenance) {
            if (about(object)) {
                AccountId account = account(JsonTree.text(object, "id_str", "rest_id", "id"), handle(object));
                return account == null ? null : JsonFacts.of(account, "account-about", null, object, provenance);
            }
            if (object.containsKey("rawContent") || object.containsKey("content"))
                return post(object, provenance);
            if (handle(object) == null)
                return stranger(object);
            AccountId id = account(JsonTree.text(object, "id_str", "id"), handle(object));
            return id == null ? null : snapshot(id, object, null, provenance);
        }

        private @Nullable Post post(Map<String, Object> tweet, Provenance provenance) {
            String raw = JsonTree.text(tweet, "id_str", "id");
            Instant at = time(JsonTree.text(tweet, "date"), raw);
            if (at == null)
                return null;
            String id = postId(raw, JsonTree.text(tweet, "url"));
            Map<?, ?> user = JsonTree.map(tweet, "user");
            AccountId author = user == null
                    ? account(JsonTree.text(tweet, "user_id"), JsonTree.text(tweet, "username"))
                    : seen(user, at, provenance);
            if (author == null)
                return null;
            Map<?, ?> retweeted = JsonTree.map(tweet, "retweetedTweet");
            Map<?, ?> quoted = JsonTree.map(tweet, "quotedTweet");
            seen(JsonTree.map(retweeted, "user"), at, provenance);
            seen(JsonTree.map(quoted, "user"), at, provenance);
            seen(JsonTree.map(tweet, "inReplyToUser"), at, provenance);
            String text = String.valueOf(JsonTree.text(tweet, "rawContent", "content"));
            String of = retweeted == null
                    ? null
                    : postId(JsonTree.text(retweeted, "id_str", "id"), JsonTree.text(retweeted, "url"));
            List<?> links = JsonTree.list(tweet, "links");
            String client = JsonTree.text(tweet, "sourceLabel");
            return new Post(id, author, at, text.equals("null") ? "" : text,
                    of == null && text.startsWith("RT @") ? "" : of,
                    JsonTree.text(tweet, "inReplyToTweetIdStr", "inReplyToTweetId"),
                    texts(JsonTree.list(tweet, "hashtags")),
                    texts(links.isEmpty() ? JsonTree.list(tweet, "outlinks") : links, "url"),
                    texts(JsonTree.list(tweet, "mentionedUsers"), "username"),
                    client != null ? client : client(JsonTree.text(tweet, "source")), provenance);
        }

        private static @Nullable String handle(Map<?, ?> user) {
            return JsonTree.text(user, "username", "screen_name");
        }

        private @Nullable AccountId seen(@Nullable Map<?, ?> user, Instant at, Provenance provenance) {
            if (user == null)
                return null;
            AccountId id = account(JsonTree.text(user, "id_str", "id"), handle(user));
            if (id != null)
                mention(snapshot(id, user, at, provenance));
            return id;
        }

        private Account snapshot(AccountId id, Map<?, ?> user, @Nullable Instant seen, Provenance provenance) {
            return new Account(id, handle(user), JsonTree.text(user, "displayname"),
                    instant(JsonTree.text(user, "created")), JsonTree.text(user, "rawDescription", "description"),
                    null, seen, provenance);
        }
    }
}
