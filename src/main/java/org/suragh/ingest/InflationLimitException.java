package org.suragh.ingest;

import java.io.IOException;

/// A packed file that inflates beyond reason (R-SE-02); the reader that meets it says so in a sentence.
public final class InflationLimitException extends IOException {
    private static final long serialVersionUID = 1L;
    private final String member;

    /// @param member path of the file inside its archive
    InflationLimitException(String member) {
        super(member);
        this.member = member;
    }

    /// Path of the file inside its archive.
    public String member() {
        return member;
    }
}
