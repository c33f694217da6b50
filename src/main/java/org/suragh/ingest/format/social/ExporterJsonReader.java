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

/// Tweets, followers and followed accounts saved by the browser extension twitter-web-exporter. Its users choose how
/// times are written, so zone and order of dates are judged over the whole file or asked for.
public final class ExporterJsonReader extends JsonReader {
    private static final List<String> TWEETS = List.of("views_count", "bookmark_count", "media_tags", "bookmarked");
    private static final List<String> USERS = List.of("can_dm", "followed_by", "is_blue_verified", "verified_type");

    @Override
    public String id() {
        return "web-exporter-json";
    }

    /// Whether the extension wrote the object.
    static boolean of(Map<String, Object> first) {
        if (!first.containsKey("screen_name") || first.containsKey("id_str") || first.containsKey("user"))
            return false;
        return (first.containsKey("full_text") ? TWEETS : USERS).stream().anyMatch(first::containsKey);
    }

    @Override
    boolean fits(Map<String, Object> first) {
        return of(first);
    }

    @Override
    boolean unsure(Map<String, Object> first, boolean numbers) {
        return true;
    }

    @Override
    JsonRows rows(ReadOptions options, IngestSink sink) {
        return new Exported(options, sink);
    }

    private static final class Exported extends JsonRows {
        Exported(ReadOptions options, IngestSink sink) {
            super(options, options.platform(), sink);
        }

        @Override
        @Nullable
        EvidenceRecord record(Map<String, Object> object, Provenance provenance) {
            if (object.containsKey("full_text"))
                return post(object, provenance);
            String handle = JsonTree.text(object, "screen_name");
            if (handle == null)
                return stranger(object);
            AccountId id = account(JsonTree.text(object, "id"), handle);
            return id == null
                    ? null
                    : new Account(id, handle, JsonTree.text(object, "name"),
                            instant(JsonTree.text(object, "created_at")), JsonTree.text(object, "description"), null,
                            null, provenance);
        }

        private @Nullable Post post(Map<String, Object> tweet, Provenance provenance) {
            String raw = JsonTree.text(tweet, "id");
            String link = JsonTree.text(tweet, "url");
            Instant at = time(JsonTree.text(tweet, "created_at"), raw);
            if (at == null)
                return null;
            String id = postId(raw, link);
            String handle = JsonTree.text(tweet, "screen_name");
            AccountId author = account(JsonTree.text(tweet, "user_id"), handle);
            if (author == null)
                return null;
            mention(new Account(author, handle, JsonTree.text(tweet, "name"), null, null, null, at, provenance));
            String text = JsonTree.text(tweet, "full_text");
            String whole = text == null ? "" : text;
            String of = given(tweet, "retweeted_status");
            return new Post(id, author, at, whole, of == null && whole.startsWith("RT @") ? "" : of,
                    given(tweet, "in_reply_to"), List.of(), List.of(), List.of(),
                    client(JsonTree.text(tweet, "source")), provenance);
        }

        private static @Nullable String given(Map<?, ?> tweet, String name) {
            String value = JsonTree.text(tweet, name);
            return value == null || value.isEmpty() ? null : value;
        }
    }
}
