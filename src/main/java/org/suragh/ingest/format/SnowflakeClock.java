package org.suragh.ingest.format;

import java.time.Instant;
import java.util.HashMap;
import java.util.Map;

/// Compares the time inside X post ids, `(id >> 22) + 1288834974657` ms, with the stated one (R-TM-04): a constant
/// difference is a zone read wrongly.
final class SnowflakeClock {
    private static final long EPOCH = 1_288_834_974_657L;
    private static final int FEWEST = 20;

    private int compared;
    private final Map<Long, Integer> quarters = new HashMap<>();

    /// Takes in one post.
    void add(String id, Instant stated) {
        if (id.length() < 17 || id.length() > 19 || !Ids.digits(id, 0))
            return;
        long inside = (Long.parseLong(id) >> 22) + EPOCH;
        long difference = stated.toEpochMilli() - inside;
        compared++;
        long quarter = Math.floorDiv(difference + 450_000, 900_000);
        if (quarters.size() < 10_000 || quarters.containsKey(quarter))
            quarters.merge(quarter, 1, Integer::sum);
    }

    /// Minutes by which at least nine of ten stated times differ from those inside the ids, in steps of a quarter of an
    /// hour; 0 when they agree or nothing can be said.
    long constantMinutes() {
        if (compared < FEWEST)
            return 0;
        return quarters.entrySet().stream().filter(e -> e.getValue() * 10L >= compared * 9L)
                .mapToLong(Map.Entry::getKey)
                .map(q -> q * 15).findFirst().orElse(0);
    }
}
