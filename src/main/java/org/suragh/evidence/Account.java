package org.suragh.evidence;

import java.time.Instant;
import org.jspecify.annotations.Nullable;

/// What one row says of an account: a snapshot. Several may exist; none is merged away.
///
/// @param id the account
/// @param handle screen name without `@`
/// @param displayName name as shown
/// @param createdAt when the account was made, UTC
/// @param bio description
/// @param creationAddress address at registration
/// @param observedAt when the platform said so, if stated (a tweet's author is observed when the tweet was)
/// @param provenance where it stands
public record Account(AccountId id, @Nullable String handle, @Nullable String displayName, @Nullable Instant createdAt,
        @Nullable String bio, @Nullable IpAddress creationAddress, @Nullable Instant observedAt, Provenance provenance)
        implements
            EvidenceRecord {}
