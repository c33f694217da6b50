package org.suragh.evidence;

import java.time.Instant;
import java.util.SortedMap;
import org.jspecify.annotations.Nullable;

/// Any other statement about an account: a changed screen name, a device token, a followed account.
///
/// @param account who
/// @param kind `screen-name-change`, `device-token`, `phone-number`, `email-change`, `follower`, `following` …
/// @param at when, UTC, if stated
/// @param fields what is stated, by the export's own names
/// @param provenance where it stands
public record Fact(AccountId account, String kind, @Nullable Instant at, SortedMap<String, String> fields,
        Provenance provenance) implements EvidenceRecord {}
