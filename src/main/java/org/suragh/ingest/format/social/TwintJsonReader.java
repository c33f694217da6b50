package org.suragh.ingest.format.social;

import java.time.Instant;
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

/// Tweets and users collected by twint. Its clock is that of the collecting machine: the offset beside it is used, an
/// abbreviation is not understood and asked for.
public final class TwintJsonReader extends JsonReader {
    @Override
    public String id() {
        return "twint-json";
    }

    @Override
    boolean fits(Map<String, Object> first) {
        return first.containsKey("tweet") && first.containsKey("username") && first.containsKey("conversation_id")
                || first.containsKey("join_date") && first.containsKey("username");
    }

    @Override
    boolean unsure(Map<String, Object> first, boolean numbers) {
        return true;
    }

    @Override
    JsonRows rows(ReadOptions options, IngestSink sink) {
        return new Collected(options, sink);
    }

    private static final class Collected extends JsonRows {
        Collected(ReadOptions options, IngestSink sink) {
            super(options, options.platform(), sink);
        }

        @Override
        @Nullable
        EvidenceRecord record(Map<String, Object> object, Provenance provenance) {
            String handle = JsonTree.text(object, "username");
            if (object.containsKey("tweet"))
                return post(object, handle, provenance);
            AccountId id = account(JsonTree.text(object, "id", "user_id"), handle);
            if (handle == null || id == null)
                return handle == null ? stranger(object) : null;
            return new Account(id, handle, JsonTree.text(object, "name"), null, JsonTree.text(object, "bio"), null,
                    null, provenance);
        }

        private @Nullable Post post(Map<String, Object> tweet, @Nullable String handle, Provenance provenance) {
            String raw = JsonTree.text(tweet, "id", "id_str");
            Instant at = time(written(tweet), raw);
            if (at == null)
                return null;
            String id = postId(raw, JsonTree.text(tweet, "link"));
            AccountId author = account(JsonTree.text(tweet, "user_id", "user_id_str"), handle);
            if (author == null)
                return null;
            mention(new Account(author, handle, JsonTree.text(tweet, "name"), null, null, null, at, provenance));
            String text = JsonTree.text(tweet, "tweet");
            String of = JsonTree.text(tweet, "retweet_id");
            boolean retweet = "true".equalsIgnoreCase(JsonTree.text(tweet, "retweet"));
            return new Post(id, author, at, text == null ? "" : text, of != null ? of : retweet ? "" : null, null,
                    texts(JsonTree.list(tweet, "hashtags")), texts(JsonTree.list(tweet, "urls")),
                    texts(JsonTree.list(tweet, "mentions"), "screen_name", "username"),
                    client(JsonTree.text(tweet, "source")), provenance);
        }

        /// Date, clock and offset where all three are said; else the time as it stands, without an abbreviated zone.
        private static @Nullable String written(Map<?, ?> tweet) {
            String zone = JsonTree.text(tweet, "timezone");
            String date = JsonTree.text(tweet, "date");
            String clock = JsonTree.text(tweet, "time");
            String whole = JsonTree.text(tweet, "created_at");
            if (date == null || clock == null)
                return whole == null ? null : whole.replaceFirst(" [A-Z]{2,5}$", "");
            boolean offset = zone != null && zone.matches("[+-]\\d{2}:?\\d{2}");
            return offset ? date + ' ' + clock + ' ' + zone : date + ' ' + clock;
        }
    }
}
