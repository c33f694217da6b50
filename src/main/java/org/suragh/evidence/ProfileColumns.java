package org.suragh.evidence;

import org.jspecify.annotations.Nullable;

/// What profiles say: rank to the last known text of each kind, by when it was observed, then by text.
///
/// @param names name as shown
/// @param bios description
public record ProfileColumns(@Nullable String[] names, @Nullable String[] bios) {
    /// Nothing known.
    public static ProfileColumns none(int accounts) {
        return new ProfileColumns(new String[accounts], new String[accounts]);
    }
}
