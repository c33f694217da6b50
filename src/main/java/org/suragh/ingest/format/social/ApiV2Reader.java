package org.suragh.ingest.format.social;

import java.util.List;
import java.util.Map;
import org.suragh.ingest.IngestSink;
import org.suragh.ingest.ReadOptions;

/// Answers of the API v2 (twarc 2 and others): pages with their includes, flattened tweets and users, a filtered
/// stream, lists, and compliance events.
public final class ApiV2Reader extends JsonReader {
    private static final List<String> TELLING = List.of("conversation_id", "edit_history_tweet_ids", "public_metrics",
            "referenced_tweets", "reply_settings", "edit_controls", "__twarc");

    @Override
    public String id() {
        return "api-v2";
    }

    /// Whether it is a tweet, user or list of the API v2 outside its page.
    static boolean flat(Map<?, ?> object) {
        if (!object.containsKey("id") || object.containsKey("id_str") || object.containsKey("screen_name"))
            return false;
        boolean tweet = object.containsKey("text") && TELLING.stream().anyMatch(object::containsKey);
        boolean user = object.get("username") instanceof String && object.containsKey("name")
                && (object.containsKey("public_metrics") || object.containsKey("created_at"))
                && !object.containsKey("tweet") && !object.containsKey("_type");
        return tweet || user;
    }

    @Override
    boolean fits(Map<String, Object> first) {
        Object data = first.get("data");
        Object one = data instanceof List<?> list && !list.isEmpty() ? list.getFirst() : data;
        boolean framed = first.containsKey("includes") || first.containsKey("meta") || first.containsKey("__twarc")
                || first.containsKey("matching_rules");
        if (one instanceof Map<?, ?> map && !first.containsKey("source_platform"))
            return framed || flat(map) || V2Rows.event(map) != null;
        return flat(first) || V2Rows.compliance(first)
                || framed && (data != null || first.containsKey("errors") || first.containsKey("meta"));
    }

    @Override
    boolean unsure(Map<String, Object> first, boolean numbers) {
        return V2Rows.compliance(first);
    }

    @Override
    JsonRows rows(ReadOptions options, IngestSink sink) {
        return new V2Rows(options, sink);
    }
}
