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

/// Tweets and users as X's own web page receives them (GraphQL), bare or in the envelope of Zeeschuimer and 4CAT.
public final class GraphQlReader extends JsonReader {
    @Override
    public String id() {
        return "x-graphql";
    }

    @Override
    boolean fits(Map<String, Object> first) {
        String platform = JsonTree.text(first, "source_platform");
        if (platform != null)
            return (platform.contains("twitter") || platform.equals("x.com")) && first.containsKey("data");
        return first.containsKey("rest_id") && (first.containsKey("legacy") || first.containsKey("core"));
    }

    @Override
    JsonRows rows(ReadOptions options, IngestSink sink) {
        return new Received(options, sink);
    }

    private static final class Received extends JsonRows {
        Received(ReadOptions options, IngestSink sink) {
            super(options, options.platform(), sink);
        }

        @Override
        @Nullable
        EvidenceRecord record(Map<String, Object> object, Provenance provenance) {
            String collected = JsonTree.text(object, "timestamp_collected");
            observed = instant(collected);
            Map<?, ?> data = JsonTree.map(object, "data");
            Map<?, ?> inner = object.containsKey("source_platform") ? data : object;
            Map<?, ?> tweet = tweet(inner);
            if (tweet == null || tweet.containsKey("tombstone"))
                return no("ingest.reject.tombstone", inner == null ? "" : JsonTree.text(inner, "__typename"));
            Map<?, ?> legacy = JsonTree.map(tweet, "legacy");
            if (legacy != null && legacy.containsKey("full_text"))
                return post(tweet, legacy, provenance);
            AccountId id = account(JsonTree.text(tweet, "rest_id"), name(tweet, "screen_name"));
            if (name(tweet, "screen_name") == null)
                return stranger(tweet);
            return id == null ? null : snapshot(id, tweet, observed, provenance);
        }

        /// The tweet itself, where it is wrapped because only some may see it; null when there is none.
        private static @Nullable Map<?, ?> tweet(@Nullable Map<?, ?> result) {
            Map<?, ?> deeper = JsonTree.map(result, "tweet");
            return deeper != null ? deeper : result;
        }

        private @Nullable Post post(Map<?, ?> tweet, Map<?, ?> legacy, Provenance provenance) {
            String raw = JsonTree.text(tweet, "rest_id");
            if (raw == null)
                raw = JsonTree.text(legacy, "id_str");
            Instant at = time(JsonTree.text(legacy, "created_at"), raw);
            if (at == null)
                return null;
            AccountId author = author(tweet, legacy, at, provenance);
            if (author == null)
                return null;
            Map<?, ?> retweeted = tweet(JsonTree.map(JsonTree.map(legacy, "retweeted_status_result"), "result"));
            beside(retweeted, at, provenance);
            beside(tweet(JsonTree.map(JsonTree.map(tweet, "quoted_status_result"), "result")), at, provenance);
            Map<?, ?> note = JsonTree.map(JsonTree.map(JsonTree.map(tweet, "note_tweet"), "note_tweet_results"),
                    "result");
            String text = JsonTree.text(note, "text");
            if (text == null)
                text = String.valueOf(JsonTree.text(legacy, "full_text"));
            String of = JsonTree.text(retweeted, "rest_id");
            boolean repeats = legacy.containsKey("retweeted_status_result") || text.startsWith("RT @");
            Map<?, ?> entities = JsonTree.map(legacy, "entities");
            return new Post(raw == null ? "" : postId(raw, null), author, at, text,
                    of != null ? of : repeats ? "" : null, JsonTree.text(legacy, "in_reply_to_status_id_str"),
                    texts(JsonTree.list(entities, "hashtags"), "text"),
                    texts(JsonTree.list(entities, "urls"), "expanded_url", "url"),
                    texts(JsonTree.list(entities, "user_mentions"), "screen_name"),
                    client(source(tweet, legacy)), provenance);
        }

        private static @Nullable String source(Map<?, ?> tweet, Map<?, ?> legacy) {
            String source = JsonTree.text(tweet, "source");
            return source != null ? source : JsonTree.text(legacy, "source");
        }

        /// The author; where the answer leaves out the user, the number in the tweet and the name in the address of its
        /// pictures.
        private @Nullable AccountId author(Map<?, ?> tweet, Map<?, ?> legacy, Instant at, Provenance provenance) {
            Map<?, ?> user = user(tweet);
            String handle = user == null ? pictured(legacy) : name(user, "screen_name");
            String number = JsonTree.text(user, "rest_id");
            AccountId id = account(number != null ? number : JsonTree.text(legacy, "user_id_str"), handle);
            Instant seen = observed == null ? at : observed;
            if (id != null && user != null)
                mention(snapshot(id, user, seen, provenance));
            else if (id != null && handle != null)
                mention(new Account(id, handle, null, null, null, null, seen, provenance));
            return id;
        }

        private void beside(@Nullable Map<?, ?> tweet, Instant at, Provenance provenance) {
            Map<?, ?> user = tweet == null ? null : user(tweet);
            AccountId id = user == null ? null : account(JsonTree.text(user, "rest_id"), name(user, "screen_name"));
            if (id != null && user != null)
                mention(snapshot(id, user, observed == null ? at : observed, provenance));
        }

        private static @Nullable Map<?, ?> user(Map<?, ?> tweet) {
            Map<?, ?> core = JsonTree.map(tweet, "core");
            Map<?, ?> results = JsonTree.map(core, "user_results");
            return JsonTree.map(results != null ? results : JsonTree.map(core, "user_result"), "result");
        }

        /// A name of a user: newer answers hold it in `core`, older ones in `legacy`.
        private static @Nullable String name(Map<?, ?> user, String which) {
            String newer = JsonTree.text(JsonTree.map(user, "core"), which);
            return newer != null ? newer : JsonTree.text(JsonTree.map(user, "legacy"), which);
        }

        private static @Nullable String pictured(Map<?, ?> legacy) {
            for (Object media : JsonTree.list(JsonTree.map(legacy, "entities"), "media")) {
                String address = media instanceof Map<?, ?> map ? JsonTree.text(map, "expanded_url") : null;
                List<String> parts = address == null ? List.of() : List.of(address.split("/", 6));
                if (parts.size() == 6 && parts.get(4).equals("status"))
                    return parts.get(3);
            }
            return null;
        }

        private Account snapshot(AccountId id, Map<?, ?> user, @Nullable Instant seen, Provenance provenance) {
            return new Account(id, name(user, "screen_name"), name(user, "name"), instant(name(user, "created_at")),
                    JsonTree.text(JsonTree.map(user, "legacy"), "description"), null, seen, provenance);
        }
    }
}
