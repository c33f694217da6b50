package org.suragh.ingest.format;

import java.io.IOException;
import java.util.Locale;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import org.suragh.base.Progress;
import org.suragh.base.SuraghException;
import org.suragh.evidence.EvidenceRecord;
import org.suragh.evidence.Rejection;
import org.suragh.ingest.ArchiveSource;
import org.suragh.ingest.ExhibitSource;
import org.suragh.ingest.FormatReader;
import org.suragh.ingest.IngestSink;
import org.suragh.ingest.ReadOptions;

/// Tweets or users of the API v1.1 (twarc 1, Hydrator, streaming collections) and simple scripts: JSONL, an array, or
/// objects one after another. Messages of a stream that are no post are rejected as such.
final class TweetJsonReader implements FormatReader {
    @Override
    public String id() {
        return "tweet-json";
    }

    @Override
    public Match probe(Head head) {
        if (!head.members().isEmpty())
            return Match.NO;
        JsonHead json = JsonHead.of(head.bytes());
        if (json == null)
            return Match.NO;
        Map<String, Object> first = json.first();
        if (first == null)
            return json.lines() ? Match.POSSIBLE : Match.NO;
        return kind(first) == 0 ? noise(first) ? Match.POSSIBLE : Match.NO : Match.CERTAIN;
    }

    /// 1 for a tweet, 2 for a user, 0 for neither.
    private static int kind(Map<String, Object> object) {
        boolean text = object.containsKey("full_text") || object.containsKey("text");
        boolean id = object.containsKey("id_str") || object.containsKey("id");
        boolean author = object.containsKey("user") || object.containsKey("account_id") || object.containsKey("user_id")
                || object.containsKey("user_id_str") || object.containsKey("author_id");
        if (text && id && author)
            return 1;
        return id && object.containsKey("screen_name") && !text ? 2 : 0;
    }

    private static boolean noise(Map<String, Object> object) {
        return object.containsKey("delete") || object.containsKey("limit") || object.containsKey("warning");
    }

    @Override
    public void read(ExhibitSource source, ReadOptions options, IngestSink sink, Progress progress)
            throws IOException, SuraghException {
        JsonHead head = source instanceof ArchiveSource ? null : JsonHead.of(source);
        if (head == null)
            throw new SuraghException("ingest.not-this", source.name(), id());
        var tweets = new TweetJson(options.platform(), sink::mention);
        var accounts = new IdCheck();
        var snowflakes = new SnowflakeClock();
        var seen = new java.util.HashSet<String>();
        boolean anything = false;
        try (var items = new JsonItems(ByteWindow.open(source, head.encoding()), head.lines())) {
            while (items.next()) {
                if (items.index() % 1024 == 1)
                    progress.checkpoint("ingest.stage.read", items.offset(), Math.max(0, source.size()));
                EvidenceRecord record = record(items, tweets);
                if (record == null) {
                    sink.reject(new Rejection(items.provenance(""), tweets.reason, cut(tweets.detail)));
                    anything |= !tweets.reason.equals("ingest.reject.not-a-post")
                            && !tweets.reason.startsWith("ingest.reject.json");
                    continue;
                }
                anything = true;
                if (record instanceof org.suragh.evidence.Post post) {
                    snowflakes.add(post.id(), post.at());
                    if (seen.size() < 200_000 && seen.add(post.author().value()))
                        accounts.add(post.author().value());
                }
                sink.accept(record);
            }
        }
        if (!anything)
            throw new SuraghException("ingest.no-posts", source.name());
        if (accounts.damaged())
            throw new SuraghException("ingest.damaged.ids", "user.id");
        if (head.encoding() != Encoding.UTF_8)
            sink.note("ingest.note.encoding", head.encoding().label());
        if (snowflakes.constantMinutes() != 0)
            sink.note("ingest.note.snowflake", snowflakes.constantMinutes());
    }

    private static @Nullable EvidenceRecord record(JsonItems items, TweetJson tweets) {
        tweets.reason = "ingest.reject.json";
        tweets.detail = "";
        if (items.damage() != null) {
            tweets.reason = items.damage();
            return null;
        }
        if (!Encoding.validUtf8(items.bytes(), items.from(), items.to())) {
            tweets.reason = "ingest.reject.encoding";
            return null;
        }
        try {
            Map<String, Object> object = JsonTree.object(items.bytes(), items.from(), items.to());
            return kind(object) == 2
                    ? tweets.user(object, items.provenance(""))
                    : tweets.post(object, null, items.provenance(""));
        } catch (JsonTree.Damaged damaged) {
            tweets.reason = String.valueOf(damaged.getMessage()).toLowerCase(Locale.ROOT);
            return null;
        }
    }

    static String cut(String detail) {
        return detail.codePointCount(0, detail.length()) <= 200
                ? detail
                : detail.substring(0, detail.offsetByCodePoints(0, 200));
    }
}
