package org.suragh.evidence;

/// Who follows whom, as exports state it: the follow list of every account in the order in which it was made.
///
/// A list is in order of the stated times where every follow of it has one, else as the export has it. An account that
/// is named twice in one list counts once, where it first stands. Arrays are not copied; nobody writes to them.
///
/// @param start account rank to its first place in `target`, one longer than the number of accounts
/// @param target followed accounts, as places in `names`
/// @param at when, epoch milliseconds, `UNKNOWN` where not stated
/// @param names ids of all followed accounts, in text order
/// @param rank followed account to its rank among the accounts of the case, -1 for one that no record names
public record FollowColumns(int[] start, int[] target, long[] at, String[] names, int[] rank) {
    /// No instant.
    public static final long UNKNOWN = Long.MIN_VALUE;

    /// No follows.
    public static FollowColumns none(int accounts) {
        return new FollowColumns(new int[accounts + 1], new int[0], new long[0], new String[0], new int[0]);
    }

    /// Number of accounts of the case.
    public int accounts() {
        return start.length - 1;
    }

    /// Number of follows.
    public int size() {
        return target.length;
    }

    /// Length of an account's list.
    public int size(int account) {
        return start[account + 1] - start[account];
    }
}
