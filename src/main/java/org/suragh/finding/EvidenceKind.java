package org.suragh.finding;

/// Independent kinds of evidence; any number of addresses is one kind (R-AN-08).
public enum EvidenceKind {
    /// Shared addresses.
    ADDRESSES,
    /// Copied text.
    CONTENT,
    /// Synchrony.
    TIME,
    /// Registered together.
    REGISTRATION,
    /// Same profile.
    PROFILE,
    /// Same device.
    DEVICE,
    /// Same followed accounts.
    FOLLOW,
    /// No evidence: what a person decided. A statement may be of this kind, an account is never supported by it.
    PERSON;

    /// The stable id used in files.
    public String id() {
        return name().toLowerCase(java.util.Locale.ROOT);
    }
}
