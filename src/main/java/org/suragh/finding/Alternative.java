package org.suragh.finding;

/// The innocent explanations that every finding is held against.
public enum Alternative {
    /// Unrelated people.
    UNRELATED,
    /// One household.
    HOUSEHOLD,
    /// One workplace, campus, hostel or event.
    PREMISES,
    /// Customers of one VPN or carrier.
    VPN_OR_CARRIER,
    /// A volunteer team of real people.
    TEAM;

    /// The stable id used in files.
    public String id() {
        return name().toLowerCase(java.util.Locale.ROOT).replace('_', '-');
    }
}
