package org.suragh.finding;

/// Whether records show one operation behind the log-ins. Never merged with [Coordination].
public enum Control {
    /// Nothing shows it.
    NONE,
    /// Shared access; the explanation is open.
    OPEN,
    /// Two independent kinds of evidence show it.
    SUPPORTED;

    /// The stable id used in files.
    public String id() {
        return name().toLowerCase(java.util.Locale.ROOT);
    }
}
