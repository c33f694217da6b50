package org.suragh.evidence;

import java.util.Locale;

/// The kinds of record a case holds.
public enum RecordKind {
    /// [Account].
    ACCOUNT,
    /// [Post].
    POST,
    /// [Login].
    LOGIN,
    /// [ListEntry].
    LIST_ENTRY,
    /// [Fact].
    FACT,
    /// [Lease].
    LEASE;

    /// The kind of a record.
    public static RecordKind of(EvidenceRecord record) {
        return switch (record) {
            case Account _ -> ACCOUNT;
            case Post _ -> POST;
            case Login _ -> LOGIN;
            case ListEntry _ -> LIST_ENTRY;
            case Fact _ -> FACT;
            case Lease _ -> LEASE;
        };
    }

    /// The stable id used in files.
    public String id() {
        return name().toLowerCase(Locale.ROOT).replace('_', '-');
    }
}
