package org.suragh.evidence;

import org.jspecify.annotations.Nullable;

/// All accounts that any record of the case names, in text order of (platform, id): the index is the account's rank.
///
/// Arrays are not copied; nobody writes to them after construction.
///
/// @param ids rank to account
/// @param handles rank to last known handle, null where none is known
/// @param createdAt rank to creation instant in epoch milliseconds, `UNKNOWN` where not stated or contradictory
public record AccountColumns(AccountId[] ids, @Nullable String[] handles, long[] createdAt) {
    /// No instant.
    public static final long UNKNOWN = Long.MIN_VALUE;

    /// Number of accounts.
    public int size() {
        return ids.length;
    }

    /// The rank of an account, or a negative number.
    public int rank(AccountId id) {
        return java.util.Arrays.binarySearch(ids, id);
    }
}
