package org.suragh.finding;

import java.util.List;
import java.util.Map;

/// Which layers look at the same acts: a text copied word for word is a near one as well, a repeat within seconds a
/// repeat, an ordered list of hashtags a use of each. Two such layers are one kind of acting together, never two (science
/// note 1.2.5: only layers with disjoint events add up).
final class ActKinds {
    private static final Map<String, String> SAME = Map.of("near-duplicate", "co-tweet", "fast-retweet", "co-retweet",
            "hashtag-sequence", "hashtag-time");

    private ActKinds() {}

    /// Number of different kinds of acts among layers.
    static int different(List<String> layers) {
        return (int) layers.stream().map(layer -> SAME.getOrDefault(layer, layer)).distinct().count();
    }
}
