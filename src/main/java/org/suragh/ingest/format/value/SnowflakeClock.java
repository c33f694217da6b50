package org.suragh.ingest.format.value;

import java.time.Instant;
import java.util.HashMap;
import java.util.Map;

/// Compares the time inside X post ids, `(id >> 22) + 1288834974657` ms, with the stated one (R-TM-04): a constant
/// difference is a zone read wrongly.
public final class SnowflakeClock {
    private static final long EPOCH = 1_288_834_974_657L;
    private static final int FEWEST = 20;
    private static final long EXACT = 2_000;
    private static final long MINUTE = 60_000;
    private static final long QUARTER = 900_000;

    private int compared;
    private int exact;
    private int near;
    private int whole;
    private final Map<Long, Integer> quarters = new HashMap<>();

    /// Takes in one post.
    public void add(String id, Instant stated) {
        if (id.length() < 17 || id.length() > 19 || !Ids.digits(id, 0))
            return;
        long inside = (Long.parseLong(id) >> 22) + EPOCH;
        long difference = stated.toEpochMilli() - inside;
        compared++;
        exact += Math.abs(difference) <= EXACT ? 1 : 0;
        near += Math.abs(difference) <= MINUTE ? 1 : 0;
        long quarter = Math.floorDiv(difference + QUARTER / 2, QUARTER);
        boolean constant = Math.abs(difference - quarter * QUARTER) <= MINUTE;
        whole += constant ? 1 : 0;
        if (constant && (quarters.size() < 10_000 || quarters.containsKey(quarter)))
            quarters.merge(quarter, 1, Integer::sum);
    }

    /// Posts whose id holds a time.
    public int compared() {
        return compared;
    }

    /// Of these, posts whose stated time is that of the id within 2 seconds.
    public int exact() {
        return exact;
    }

    /// The same within a minute.
    public int near() {
        return near;
    }

    /// Whether nine of ten stated times differ from those inside by nothing but a zone: one or two differences, each a
    /// multiple of a quarter of an hour and of at most 15 hours.
    public boolean agrees() {
        return compared > 0 && whole * 10L >= compared * 9L && quarters.size() <= 2
                && quarters.keySet().stream().allMatch(q -> Math.abs(q) <= 60);
    }

    /// Minutes by which at least nine of ten stated times differ from those inside the ids, in steps of a quarter of an
    /// hour; 0 when they agree or nothing can be said.
    public long constantMinutes() {
        if (compared < FEWEST)
            return 0;
        return quarters.entrySet().stream().filter(e -> e.getValue() * 10L >= compared * 9L)
                .mapToLong(Map.Entry::getKey)
                .map(q -> q * 15).findFirst().orElse(0);
    }

    /// The differences that the stated times have, as offsets such as `+05:00`, the most frequent first, when they are
    /// nothing but a zone; empty otherwise.
    public String offsets() {
        if (!agrees() || compared < 3)
            return "";
        return String.join(" / ", quarters.entrySet().stream()
                .sorted((a, b) -> b.getValue() - a.getValue()).map(e -> offset(e.getKey() * 15)).toList());
    }

    /// Minutes as an offset.
    public static String offset(long minutes) {
        long size = Math.abs(minutes);
        return String.format(java.util.Locale.ROOT, "%s%02d:%02d", minutes < 0 ? "-" : "+", size / 60, size % 60);
    }
}
