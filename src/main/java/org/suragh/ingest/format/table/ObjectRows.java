package org.suragh.ingest.format.table;

import java.io.IOException;
import java.util.Collection;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.suragh.evidence.Provenance;
import org.suragh.ingest.ExhibitSource;
import org.suragh.ingest.format.raw.ByteWindow;
import org.suragh.ingest.format.raw.CellCursor;
import org.suragh.ingest.format.raw.Encoding;
import org.suragh.ingest.format.raw.JsonHead;
import org.suragh.ingest.format.raw.JsonItems;
import org.suragh.ingest.format.raw.JsonTree;

/// JSON objects as the rows of a table: a first row of names, then the values of each object beside them. Inner objects
/// give names joined by dots, lists of values one field with blanks between; lists of objects stay in the raw bytes.
public final class ObjectRows extends CellCursor {
    private static final int DEEPEST = 8;

    private final JsonItems items;
    private final List<String> names;
    private final List<String> shown;
    private boolean header = true;

    /// @param names names of the fields, see [#flat]
    ObjectRows(ExhibitSource source, JsonHead head, List<String> names) throws IOException {
        this.items = new JsonItems(ByteWindow.open(source, head.encoding()), head.lines());
        this.names = names;
        this.shown = shown(names);
    }

    /// The names as a header shows them: the last part of a name where no other ends so.
    static List<String> shown(List<String> names) {
        Map<String, Integer> ends = new HashMap<>();
        names.forEach(name -> ends.merge(last(name), 1, Integer::sum));
        return names.stream().map(name -> ends.getOrDefault(last(name), 0) == 1 ? last(name) : name).toList();
    }

    private static String last(String name) {
        return name.substring(name.lastIndexOf('.') + 1);
    }

    /// The values of an object by their names.
    static Map<String, String> flat(Map<?, ?> object) {
        Map<String, String> flat = new LinkedHashMap<>();
        add(object, "", 0, flat);
        return flat;
    }

    private static void add(Map<?, ?> object, String before, int depth, Map<String, String> flat) {
        object.forEach((key, value) -> {
            String name = before + key;
            if (value instanceof Map<?, ?> inner && depth < DEEPEST)
                add(inner, name + ".", depth + 1, flat);
            else if (value instanceof Collection<?> list && list.stream().allMatch(String.class::isInstance))
                flat.putIfAbsent(name, String.join(" ", list.stream().map(String::valueOf).toList()));
            else if (value instanceof String text)
                flat.putIfAbsent(name, text);
        });
    }

    @Override
    public boolean next() throws IOException {
        if (header) {
            header = false;
            lay(shown, shown.size());
            return true;
        }
        if (!items.next())
            return false;
        damage = items.damage();
        if (damage == null && !Encoding.validUtf8(items.bytes(), items.from(), items.to()))
            damage = "ingest.reject.encoding";
        try {
            Map<String, String> flat = damage == null
                    ? flat(JsonTree.object(items.bytes(), items.from(), items.to()))
                    : Map.of();
            lay(names.stream().map(name -> flat.getOrDefault(name, "")).toList(), names.size());
        } catch (JsonTree.Damaged broken) {
            damage = String.valueOf(broken.getMessage());
        }
        return true;
    }

    @Override
    public Provenance provenance() {
        return items.provenance("");
    }

    @Override
    public long offset() {
        return items.offset();
    }

    @Override
    public void close() throws IOException {
        items.close();
    }
}
