package org.suragh.evidence;

import java.time.Instant;
import org.jspecify.annotations.Nullable;

/// That an account went by a screen name, as some rows state.
///
/// @param account who
/// @param handle screen name without `@`, exactly as received
/// @param first earliest instant it was seen at or taken on, if stated
/// @param last latest instant it was seen at or given up, if stated
public record HandleUse(AccountId account, String handle, @Nullable Instant first, @Nullable Instant last) {}
