package org.suragh.evidence;

import java.time.Instant;
import java.util.SortedMap;
import org.jspecify.annotations.Nullable;

/// What an Internet provider states: a subscriber held an outside address, and perhaps only some of its ports, for a
/// time.
///
/// @param provider name of the provider, if stated
/// @param subscriber whom the provider names, exactly as stated: a subscriber number, a user name, a person, a firm; the
///        inside address where nothing else is stated
/// @param number telephone or circuit number of the line, digits only, if stated
/// @param inside the subscriber's address behind the provider's translation, if stated
/// @param from first outside address
/// @param to last outside address, same family; the first again for a single address
/// @param portFrom first outside port, or -1 when the whole address was held
/// @param portTo last outside port, or -1
/// @param start first instant, UTC
/// @param end last instant, UTC, still held then; null when it was open at the time of the answer
/// @param fields what else is stated, by the file's own names
/// @param provenance where it stands
public record Lease(@Nullable String provider, String subscriber, @Nullable String number, @Nullable IpAddress inside,
        IpAddress from, IpAddress to, int portFrom, int portTo, Instant start, @Nullable Instant end,
        SortedMap<String, String> fields, Provenance provenance) implements EvidenceRecord {
    /// Whether only some ports of the address were held.
    public boolean portsStated() {
        return portFrom >= 0;
    }
}
