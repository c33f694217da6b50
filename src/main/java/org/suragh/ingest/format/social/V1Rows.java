package org.suragh.ingest.format.social;

import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import org.suragh.evidence.AccountId;
import org.suragh.evidence.EvidenceRecord;
import org.suragh.evidence.Fact;
import org.suragh.evidence.Provenance;
import org.suragh.ingest.IngestSink;
import org.suragh.ingest.ReadOptions;
import org.suragh.ingest.format.raw.JsonTree;

/// Rows of the API v1.1 and of scripts: tweets, users, and what a stream says of deleted and withheld posts, which
/// becomes a fact.
public final class V1Rows extends TweetJson {
    private static final List<String> NOTICES = List.of("delete", "scrub_geo", "status_withheld", "user_withheld");

    /// Rows of a platform that the options name.
    public V1Rows(ReadOptions options, IngestSink sink) {
        super(options, options.platform(), sink);
    }

    /// 1 for a tweet, 2 for a user, 3 for a user seen at a time, 0 for none of them.
    static int kind(Map<String, Object> object) {
        boolean text = object.containsKey("full_text") || object.containsKey("text");
        boolean id = object.containsKey("id_str") || object.containsKey("id");
        boolean author = object.containsKey("user") || object.containsKey("account_id") || object.containsKey("user_id")
                || object.containsKey("user_id_str") || object.containsKey("author_id");
        if (text && id && author)
            return 1;
        if (!text && !id && object.get("user") instanceof Map<?, ?> && object.containsKey("created_at"))
            return 3;
        return id && object.containsKey("screen_name") && !text ? 2 : 0;
    }

    /// Whether it is a message of a stream that is no post.
    static boolean notice(Map<String, Object> object) {
        return object.size() == 1 && (NOTICES.contains(object.keySet().iterator().next())
                || object.containsKey("limit") || object.containsKey("warning") || object.containsKey("disconnect"));
    }

    @Override
    @Nullable
    EvidenceRecord record(Map<String, Object> object, Provenance provenance) {
        return switch (kind(object)) {
            case 2 -> user(object, null, provenance);
            case 3 -> user(JsonTree.map(object, "user"), time(JsonTree.text(object, "created_at")), provenance);
            case 0 -> notice(object) ? notice(object, provenance) : stranger(object);
            default -> post(object, null, provenance);
        };
    }

    private @Nullable Fact notice(Map<String, Object> object, Provenance provenance) {
        String kind = object.keySet().iterator().next();
        Map<?, ?> said = JsonTree.map(object, kind);
        Map<?, ?> status = JsonTree.map(said, "status");
        Map<?, ?> about = status != null ? status : said;
        String id = kind.equals("user_withheld")
                ? JsonTree.text(about, "id_str", "id")
                : JsonTree.text(about, "user_id_str", "user_id");
        if (!NOTICES.contains(kind) || said == null)
            return no("ingest.reject.stream-notice", kind);
        AccountId account = account(id, null);
        return account == null
                ? null
                : JsonFacts.of(account, kind.equals("delete") ? "post-deleted" : kind.replace('_', '-'), said,
                        provenance);
    }
}
