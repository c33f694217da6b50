package org.suragh.ingest.format;

import java.util.List;
import org.suragh.ingest.FormatReader;

/// Readers of what people and programs take out of social platforms: archives, and posts and accounts as JSON.
final class Social {
    private Social() {}

    static final List<FormatReader> ALL = List.of(new XArchiveReader(), new XLegalReader(), new TweetJsonReader(),
            new ApiV2Reader(),
            new SnscrapeReader(), new TwintJsonReader(), new ExporterJsonReader(), new GraphQlReader(),
            new TwiBotReader(), new BlueskyReader(), new MastodonReader());
}
