package org.suragh.finding;

/// Whether accounts acted together beyond chance.
public enum Coordination {
    /// No more than chance shows.
    LOW,
    /// Validated links in two layers, or on three days.
    HIGH;

    /// The stable id used in files.
    public String id() {
        return name().toLowerCase(java.util.Locale.ROOT);
    }
}
