package org.suragh.ingest.format.returns;

import java.util.Map;
import org.jspecify.annotations.Nullable;
import org.suragh.evidence.Provenance;

/// One unit of an answer of a platform: a row of a table, the lines that speak of one log-in, the labels of one list.
///
/// @param section heading it stands under, as written, or empty
/// @param fields label to value in the order of the page
/// @param at where it stands
/// @param damage text key of why it cannot be read, or null
record Block(String section, Map<String, String> fields, Provenance at, @Nullable String damage) {
    /// All values, for a reason's detail.
    String shown() {
        return String.join(" ", fields.values()).strip();
    }
}
