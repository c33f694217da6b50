package org.suragh.ingest.format.raw;

import java.util.IdentityHashMap;
import java.util.Map;
import org.suragh.evidence.Provenance;

/// Where an item stands, and where the objects in its lists do; to be asked in the order of the bytes.
public final class JsonPlaces {
    private static final IdentityHashMap<Object, int[]> NONE = new IdentityHashMap<>(1);

    private final JsonItems items;
    private final String member;
    private final IdentityHashMap<Object, int[]> spans;
    private final Provenance whole;

    private JsonPlaces(JsonItems items, String member, IdentityHashMap<Object, int[]> spans) {
        this.items = items;
        this.member = member;
        this.spans = spans;
        this.whole = items.provenance(member);
    }

    /// An object and its places.
    public record Read(Map<String, Object> object, JsonPlaces places) {}

    /// Reads the item; valid until the next one is begun.
    ///
    /// @param member path inside an archive, or empty
    /// @param parts whether places of parts will be asked for
    public static Read read(JsonItems items, String member, boolean parts) throws JsonTree.Damaged {
        var spans = parts ? new IdentityHashMap<Object, int[]>() : NONE;
        var object = parts
                ? JsonTree.object(items.bytes(), items.from(), items.to(), spans)
                : JsonTree.object(items.bytes(), items.from(), items.to());
        return new Read(object, new JsonPlaces(items, member, spans));
    }

    /// Where the item stands.
    public Provenance whole() {
        return whole;
    }

    /// Where an object that is an element of a list stands; for any other the whole item.
    public Provenance of(Object element) {
        int[] span = spans.get(element);
        return span == null ? whole : items.part(member, span[0], span[1]);
    }
}
