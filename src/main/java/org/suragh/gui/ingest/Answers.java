package org.suragh.gui.ingest;

import java.time.ZoneId;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.SortedMap;
import java.util.TreeMap;
import org.jspecify.annotations.Nullable;
import org.suragh.ingest.Columns;
import org.suragh.ingest.ReadOptions;

/// What has been said of a file, with one thing said otherwise; null takes an answer back.
final class Answers {
    private static final String NONE = "ignore";

    private Answers() {}

    static ReadOptions zone(ReadOptions now, @Nullable ZoneId zone) {
        return new ReadOptions(zone, now.dateOrder(), now.mapping(), now.platform(), now.listClass(), now.listDate(),
                now.account(), now.listLicence(), now.password());
    }

    static ReadOptions order(ReadOptions now, ReadOptions.@Nullable DateOrder order) {
        return new ReadOptions(now.zone(), order, now.mapping(), now.platform(), now.listClass(), now.listDate(),
                now.account(), now.listLicence(), now.password());
    }

    static ReadOptions list(ReadOptions now, @Nullable String listClass, @Nullable String day,
            @Nullable String licence) {
        return new ReadOptions(now.zone(), now.dateOrder(), now.mapping(), now.platform(), listClass, day,
                now.account(), licence, now.password());
    }

    /// With another meaning of one column; an empty field is none.
    static ReadOptions column(ReadOptions now, Columns columns, Columns.Column column, String field) {
        Map<String, String> mapping = new TreeMap<>(now.mapping());
        mapping.remove(column.name());
        mapping.remove("#" + column.place());
        mapping.put(key(columns, column), field.isEmpty() ? NONE : field);
        return new ReadOptions(now.zone(), now.dateOrder(), Map.copyOf(mapping), now.platform(), now.listClass(),
                now.listDate(), now.account(), now.listLicence(), now.password());
    }

    /// What all columns mean, said or found, as a mapping file says it.
    static SortedMap<String, String> all(ReadOptions now, Columns columns) {
        SortedMap<String, String> all = new TreeMap<>(now.mapping());
        for (Columns.Column column : columns.columns())
            if (!column.field().isEmpty())
                all.putIfAbsent(key(columns, column), column.field());
        return all;
    }

    /// A column by its header, or by its place where the header does not tell it from the others.
    private static String key(Columns columns, Columns.Column column) {
        Map<String, Integer> times = new HashMap<>();
        for (String name : List.copyOf(columns.names()))
            times.merge(name, 1, Integer::sum);
        boolean clear = !column.name().isBlank() && times.getOrDefault(column.name(), 0) == 1
                && !column.name().startsWith("#");
        return clear ? column.name() : "#" + column.place();
    }
}
