package org.suragh.finding;

import java.util.Locale;

/// What is weighed of an account whose log-ins show a habit, each by a curve of its own in the [HabitCalibration]. Several
/// are one kind of evidence, since they rest on the same records.
enum Trait {
    /// Life at the group's addresses.
    ADDRESSES(EvidenceKind.ADDRESSES),
    /// Log-ins one after the other, in the same hours.
    HAND_OVER(EvidenceKind.ADDRESSES),
    /// Log-ins from ever new lines of several providers.
    ROTATION(EvidenceKind.ADDRESSES),
    /// The same, as far as half of the group does so too.
    ROTATION_ALIKE(EvidenceKind.ADDRESSES),
    /// Texts, minutes and acts shared with the group.
    CONTENT(EvidenceKind.CONTENT),
    /// Registered together.
    REGISTRATION(EvidenceKind.REGISTRATION),
    /// Same followed accounts.
    FOLLOW(EvidenceKind.FOLLOW);

    private final EvidenceKind kind;

    Trait(EvidenceKind kind) {
        this.kind = kind;
    }

    /// The kind of evidence it belongs to.
    EvidenceKind kind() {
        return kind;
    }

    /// Whether it is a way of working that an operation may have or not: it counts where it shows, and where it does not
    /// it says nothing.
    boolean habit() {
        return this == HAND_OVER || this == ROTATION || this == ROTATION_ALIKE;
    }

    /// The id used in the calibration file.
    String id() {
        return name().toLowerCase(Locale.ROOT).replace('_', '-');
    }
}
