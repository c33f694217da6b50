package org.suragh.signal;

/// What a post acts on: the object of one trace of coordination (science note 1.2.1). The object is only ever compared
/// for equality; what it is about plays no part.
public enum Trace {
    /// The post that is repeated.
    CO_RETWEET("co-retweet", true),
    /// The account whose post is repeated, of repeats within seconds of the post.
    FAST_RETWEET("fast-retweet", true),
    /// The page that is linked, without tracking marks.
    CO_URL("co-url", true),
    /// The post that is answered.
    CO_REPLY("co-reply", true),
    /// The account that is mentioned.
    CO_MENTION("co-mention", true),
    /// Three hashtags or more in the same order.
    HASHTAG_SEQUENCE("hashtag-sequence", false),
    /// A hashtag.
    HASHTAG_TIME("hashtag-time", true);

    private final String id;
    private final boolean jittered;

    Trace(String id, boolean jittered) {
        this.id = id;
        this.jittered = jittered;
    }

    /// The layer id.
    public String id() {
        return id;
    }

    /// Fewest acts of an account that takes part.
    public int leastActs(Settings settings) {
        return settings.count((this == FAST_RETWEET ? id : "acts") + ".min-acts");
    }

    /// Fewest different objects that a link needs. Two repeats of posts of one account are enough, since its posts are
    /// different ones.
    public int leastValues(Settings settings) {
        return settings.count((this == FAST_RETWEET ? id : "acts") + ".min-values");
    }

    /// Whether the trace is fine enough in time for the jitter null: its window is minutes, not a day.
    public boolean jittered() {
        return jittered;
    }
}
