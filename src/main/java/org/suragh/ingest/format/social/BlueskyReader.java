package org.suragh.ingest.format.social;

import java.nio.charset.StandardCharsets;
import java.time.Instant;
import java.util.ArrayList;
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
import org.suragh.ingest.format.value.Ids;

/// Posts and profiles of Bluesky as its API shows them. The account is the DID, which stays; the handle may change.
/// Places of hashtags, links and mentions are counted in bytes of UTF-8, not in letters.
public final class BlueskyReader extends JsonReader {
    private static final String PLATFORM = "bluesky";

    @Override
    public String id() {
        return "bluesky-json";
    }

    @Override
    boolean fits(Map<String, Object> first) {
        Map<?, ?> post = Posts.post(first);
        String uri = JsonTree.text(post, "uri");
        String did = JsonTree.text(first, "did");
        return uri != null && uri.startsWith("at://") && post != null && post.containsKey("author")
                || did != null && did.startsWith("did:") && first.containsKey("handle");
    }

    @Override
    JsonRows rows(ReadOptions options, IngestSink sink) {
        return new Posts(options, sink);
    }

    private static final class Posts extends JsonRows {
        Posts(ReadOptions options, IngestSink sink) {
            super(options, PLATFORM, sink);
        }

        /// The post inside an entry of a feed, or the object itself.
        static Map<?, ?> post(Map<?, ?> object) {
            Map<?, ?> inner = JsonTree.map(object, "post");
            return inner != null && inner.containsKey("uri") ? inner : object;
        }

        @Override
        @Nullable
        EvidenceRecord record(Map<String, Object> object, Provenance provenance) {
            Map<?, ?> post = post(object);
            Map<?, ?> reason = JsonTree.map(object, "reason");
            Map<?, ?> by = JsonTree.map(reason, "by");
            if (by != null)
                return repost(post, reason, by, provenance);
            Map<?, ?> record = JsonTree.map(post, "record");
            if (record != null && post.containsKey("author"))
                return post(post, record, provenance);
            AccountId id = account(JsonTree.text(object, "did"), null);
            return id == null || !object.containsKey("handle")
                    ? stranger(object)
                    : snapshot(id, object, null, provenance);
        }

        private @Nullable Post post(Map<?, ?> post, Map<?, ?> record, Provenance provenance) {
            Instant at = time(JsonTree.text(record, "createdAt"));
            AccountId author = at == null ? null : seen(JsonTree.map(post, "author"), at, provenance);
            String uri = JsonTree.text(post, "uri");
            String text = JsonTree.text(record, "text");
            if (at == null || author == null)
                return null;
            if (uri == null)
                return stranger(post);
            Map<?, ?> parent = JsonTree.map(JsonTree.map(record, "reply"), "parent");
            String whole = text == null ? "" : text;
            return new Post(uri, author, at, whole, null, JsonTree.text(parent, "uri"), facets(record, whole, "tag"),
                    facets(record, whole, "uri"), facets(record, whole, "did"), null, provenance);
        }

        private @Nullable Post repost(Map<?, ?> post, @Nullable Map<?, ?> reason, Map<?, ?> by, Provenance provenance) {
            Instant at = time(JsonTree.text(reason, "indexedAt"));
            AccountId author = at == null ? null : seen(by, at, provenance);
            String of = JsonTree.text(post, "uri");
            if (at == null || author == null)
                return null;
            seen(JsonTree.map(post, "author"), at, provenance);
            String own = JsonTree.text(reason, "uri");
            return new Post(own == null ? "" : own, author, at, "", of == null ? "" : of, null, List.of(), List.of(),
                    List.of(), null, provenance);
        }

        /// What the facets of a kind say: a tag, an address, or the name that stands where an account is mentioned.
        private static List<String> facets(Map<?, ?> record, String text, String kind) {
            var out = new ArrayList<String>();
            byte[] bytes = kind.equals("did") ? text.getBytes(StandardCharsets.UTF_8) : new byte[0];
            for (Object facet : JsonTree.list(record, "facets")) {
                for (Object feature : facet instanceof Map<?, ?> map ? JsonTree.list(map, "features") : List.of()) {
                    String value = feature instanceof Map<?, ?> map ? JsonTree.text(map, kind) : null;
                    if (value != null && facet instanceof Map<?, ?> map)
                        out.add(kind.equals("did") ? named(JsonTree.map(map, "index"), bytes, value) : value);
                }
            }
            return List.copyOf(out);
        }

        private static String named(@Nullable Map<?, ?> index, byte[] text, String did) {
            int from = number(JsonTree.text(index, "byteStart"));
            int to = number(JsonTree.text(index, "byteEnd"));
            if (from < 0 || to <= from + 1 || to > text.length || text[from] != '@')
                return did;
            return new String(text, from + 1, to - from - 1, StandardCharsets.UTF_8);
        }

        private static int number(@Nullable String digits) {
            return digits == null || digits.length() > 8 || !Ids.digits(digits, 0) ? -1 : Integer.parseInt(digits);
        }

        private @Nullable AccountId seen(@Nullable Map<?, ?> author, Instant at, Provenance provenance) {
            AccountId id = account(JsonTree.text(author, "did"), null);
            if (id != null && author != null)
                mention(snapshot(id, author, at, provenance));
            return id;
        }

        private Account snapshot(AccountId id, Map<?, ?> author, @Nullable Instant seen, Provenance provenance) {
            return new Account(id, JsonTree.text(author, "handle"), JsonTree.text(author, "displayName"),
                    instant(JsonTree.text(author, "createdAt")), JsonTree.text(author, "description"), null, seen,
                    provenance);
        }
    }
}
