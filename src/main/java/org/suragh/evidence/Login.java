package org.suragh.evidence;

import java.time.Instant;
import org.jspecify.annotations.Nullable;

/// One log-in or session of an account from an address.
///
/// @param account who
/// @param at when, UTC
/// @param address from where
/// @param port source port 1 to 65535, or -1 when not stated
/// @param userAgent program or device text
/// @param outcome whether it succeeded
/// @param provenance where it stands
public record Login(AccountId account, Instant at, IpAddress address, int port, @Nullable String userAgent,
        Outcome outcome, Provenance provenance) implements EvidenceRecord {
    /// Whether the log-in succeeded. Failed ones are kept and shown, and never link.
    public enum Outcome {
        /// Stated to have succeeded.
        SUCCESS,
        /// Stated to have failed.
        FAILURE,
        /// Not stated; treated as a success, since platforms export successful ones.
        NOT_STATED
    }
}
