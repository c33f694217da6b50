package org.suragh.ingest.format.column;

import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/// Which column means what in one delimited file.
///
/// @param table what a row is
/// @param sample how the file is split, and its first rows
/// @param names header names, or places from 1
/// @param columns field to column, from 0
/// @param handleIds whether accounts are known by screen name only, because the table has no ids
/// @param smallIds whether the ids of accounts are short numbers, so that 0 is one of them
/// @param clock what the examiner said of the times: `TIME_24H`, `TIME_SERIAL` or `TIME_SERIAL_1904`; null for nothing
public record Layout(Table table, TableSample sample, List<String> names, Map<Field, Integer> columns,
        boolean handleIds,
        boolean smallIds, @Nullable Field clock) {
    /// Whether the examiner said that the clock is a 24-hour one.
    boolean clockSaid() {
        return clock == Field.TIME_24H;
    }

    /// Column of a field, or -1.
    int column(Field field) {
        return columns.getOrDefault(field, -1);
    }

    /// Name of a field's column.
    String name(Field field) {
        Integer column = columns.get(field);
        return column == null ? "" : names.get(column);
    }

    /// Names of the columns nothing is made of.
    List<String> unused() {
        return java.util.stream.IntStream.range(0, names.size())
                .filter(c -> !columns.containsValue(c) && !names.get(c).isEmpty()).mapToObj(names::get).toList();
    }

    /// The column whose values, alone or with a clock beside, are the time of a row; null in a table of accounts.
    @Nullable
    Field timeField() {
        return columns.containsKey(Field.TIME) ? Field.TIME : columns.containsKey(Field.DATE) ? Field.DATE : null;
    }
}
