package org.suragh.ingest.format.social;

import java.util.Map;
import org.suragh.ingest.IngestSink;
import org.suragh.ingest.ReadOptions;
import org.suragh.ingest.format.raw.JsonHead;
import org.suragh.ingest.format.raw.JsonTree;

/// Tweets or users of the API v1.1 (twarc 1, Hydrator, streaming collections), of research sets that keep that shape,
/// and of simple scripts.
public final class TweetJsonReader extends JsonReader {
    @Override
    public String id() {
        return "tweet-json";
    }

    @Override
    public Match probe(Head head) {
        JsonHead json = head.members().isEmpty() ? JsonHead.of(head.bytes()) : null;
        if (json != null && json.first() == null)
            return json.lines() ? Match.POSSIBLE : Match.NO;
        return json != null && json.first() != null && V1Rows.notice(json.first())
                ? Match.POSSIBLE
                : super.probe(head);
    }

    @Override
    boolean fits(Map<String, Object> first) {
        return V1Rows.kind(first) != 0 && !ApiV2Reader.flat(first) && !ExporterJsonReader.of(first);
    }

    @Override
    boolean unsure(Map<String, Object> first, boolean numbers) {
        Map<?, ?> user = JsonTree.map(first, "user");
        return numbers && (!first.containsKey("id_str") && !first.containsKey("user")
                || user != null && !user.containsKey("id_str"));
    }

    @Override
    JsonRows rows(ReadOptions options, IngestSink sink) {
        return new V1Rows(options, sink);
    }
}
