package org.suragh.ingest;

import java.util.List;

/// The columns of a table with what they seem to mean, for a person to look at before the import.
///
/// @param table id of the format the rows fit, or empty while that is open
/// @param header SHA-256 of the header's names, lower-case hex; empty when there is no header
/// @param columns from the left
public record Columns(String table, String header, List<Column> columns) {
    /// How a meaning was found.
    public enum By {
        /// The examiner said so.
        SAID,
        /// The header's word is known.
        WORD,
        /// The values fit nothing else.
        CONTENT,
        /// No meaning: the column stays in the raw row only.
        NONE
    }

    /// One column.
    ///
    /// @param place from 1, usable with `--map` as `#place`
    /// @param name header, or empty
    /// @param field name of the field, empty when it has no meaning
    /// @param by how the meaning was found
    /// @param samples up to three different values that are not empty
    public record Column(int place, String name, String field, By by, List<String> samples) {}

    /// The names in order.
    public List<String> names() {
        return columns.stream().map(Column::name).toList();
    }
}
