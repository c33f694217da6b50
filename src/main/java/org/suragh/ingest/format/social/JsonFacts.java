package org.suragh.ingest.format.social;

import java.time.Instant;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.SortedMap;
import java.util.TreeMap;
import org.jspecify.annotations.Nullable;
import org.suragh.evidence.AccountId;
import org.suragh.evidence.Fact;
import org.suragh.evidence.Provenance;
import org.suragh.ingest.format.value.TimePlan;
import org.suragh.ingest.format.value.TimeText;
import org.suragh.ingest.format.value.WrittenTime;

/// From any JSON object to a [Fact]: nothing that an export states is dropped because nobody asked for it.
public final class JsonFacts {
    /// Fields and characters kept of one element; the rest is in the exhibit, where the provenance points.
    private static final int MOST_FIELDS = 200;
    private static final int LONGEST = 2000;
    private static final List<String> TIMES = List.of("changedAt", "createdAt", "created_at", "approvedAt", "timeStamp",
            "deleted_at", "timestamp_ms", "event_at", "updatedAt", "lastSeenAt");

    private JsonFacts() {}

    /// The fact of an element; its time is the first of the known names that holds one.
    public static Fact of(AccountId owner, String kind, Map<?, ?> element, Provenance provenance) {
        SortedMap<String, String> fields = fields(element);
        return new Fact(owner, kind, at(fields), fields, provenance);
    }

    /// The same with a time that the element states under a name of its own, or null when it states none.
    public static Fact of(AccountId owner, String kind, @Nullable Instant at, Map<?, ?> element,
            Provenance provenance) {
        return new Fact(owner, kind, at, fields(element), provenance);
    }

    private static SortedMap<String, String> fields(Map<?, ?> element) {
        var paths = new TreeMap<String, String>();
        flatten("", element, paths);
        var leaves = new HashMap<String, Integer>();
        paths.keySet().forEach(path -> leaves.merge(leaf(path), 1, Integer::sum));
        SortedMap<String, String> fields = new TreeMap<>();
        paths.forEach((path, value) -> fields.put(leaves.getOrDefault(leaf(path), 0) == 1 ? leaf(path) : path, value));
        return fields;
    }

    private static String leaf(String path) {
        return path.substring(path.lastIndexOf('.') + 1);
    }

    private static @Nullable Instant at(SortedMap<String, String> fields) {
        for (String name : TIMES) {
            String raw = fields.get(name);
            WrittenTime written = raw == null ? null : TimeText.read(raw);
            Instant at = written == null ? null : new TimePlan(null, null).place(written).instant();
            if (at != null)
                return at;
        }
        return null;
    }

    private static void flatten(String path, Object value, Map<String, String> fields) {
        if (fields.size() >= MOST_FIELDS)
            return;
        switch (value) {
            case Map<?, ?> map -> map.forEach((name, inner) -> {
                if (inner != null)
                    flatten(path.isEmpty() ? String.valueOf(name) : path + '.' + name, inner, fields);
            });
            case List<?> list when list.stream().allMatch(String.class::isInstance) -> {
                if (!list.isEmpty())
                    put(path, String.join(", ", list.stream().map(String::valueOf).toList()), fields);
            }
            case List<?> list -> {
                for (int i = 0; i < list.size(); i++)
                    flatten(path + '.' + i, list.get(i), fields);
            }
            default -> put(path, value.toString(), fields);
        }
    }

    private static void put(String path, String value, Map<String, String> fields) {
        fields.put(path, value.length() <= LONGEST ? value : value.substring(0, LONGEST) + "…");
    }
}
