package org.suragh.evidence;

/// An account: the platform and its own id as text. Ids are never numbers here; a handle is an attribute, not an id.
///
/// @param platform short lower-case name such as `x`
/// @param value the platform's id, exactly as stated
public record AccountId(String platform, String value) implements Comparable<AccountId> {
    /// Text order of platform, then id.
    @Override
    public int compareTo(AccountId other) {
        int byPlatform = platform.compareTo(other.platform);
        return byPlatform != 0 ? byPlatform : value.compareTo(other.value);
    }

    /// `platform:id`.
    @Override
    public String toString() {
        return platform + ":" + value;
    }
}
