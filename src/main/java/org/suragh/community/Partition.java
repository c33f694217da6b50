package org.suragh.community;

/// Groups of accounts and how firmly each account sits in its own.
///
/// @param groups account ranks of each group, ascending; groups in order of their first account
/// @param stability beside each account the mean co-assignment with its group over the seeds, 0 to 1
/// @param core beside each account whether it stays with the group at five of seven resolutions or more
public record Partition(int[][] groups, double[][] stability, boolean[][] core) {
    /// Number of groups.
    public int size() {
        return groups.length;
    }
}
