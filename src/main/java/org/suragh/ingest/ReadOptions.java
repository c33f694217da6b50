package org.suragh.ingest;

import java.time.ZoneId;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/// What the examiner has said about a file. Nothing here is ever guessed.
///
/// @param zone zone of times that carry none
/// @param dateOrder order of day, month and year where the digits alone fit more than one
/// @param mapping column header to field name, `ignore` to leave one out
/// @param platform platform of the ids, `x` unless said otherwise
/// @param listClass id of the [org.suragh.evidence.AddressClass] of an address list
/// @param listDate ISO day an address list speaks of
public record ReadOptions(@Nullable ZoneId zone, @Nullable DateOrder dateOrder, Map<String, String> mapping,
        String platform, @Nullable String listClass, @Nullable String listDate) {
    /// Nothing said.
    public static final ReadOptions NONE = new ReadOptions(null, null, Map.of(), "x", null, null);

    /// Order of the parts of a date.
    public enum DateOrder {
        /// Day first.
        DMY,
        /// Month first.
        MDY,
        /// Year first.
        YMD
    }
}
