package org.suragh.evidence;

import java.time.Instant;
import org.jspecify.annotations.Nullable;

/// One range of an address list.
///
/// @param list name of the list
/// @param from first address
/// @param to last address, same family
/// @param addressClass what the list says of it
/// @param note provider or remark
/// @param validOn the day the list speaks of, if stated
/// @param licence terms under which the list may be used, if stated
/// @param provenance where it stands
public record ListEntry(String list, IpAddress from, IpAddress to, AddressClass addressClass, @Nullable String note,
        @Nullable Instant validOn, @Nullable String licence, Provenance provenance) implements EvidenceRecord {
    /// An entry of a list that states no terms.
    public ListEntry(String list, IpAddress from, IpAddress to, AddressClass addressClass, @Nullable String note,
            @Nullable Instant validOn, Provenance provenance) {
        this(list, from, to, addressClass, note, validOn, null, provenance);
    }
}
