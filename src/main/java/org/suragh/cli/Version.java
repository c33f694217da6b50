package org.suragh.cli;

import org.suragh.base.BuildInfo;

/// `suragh --version`, without waking the rest of the command line.
public final class Version {
    private Version() {}

    /// Prints the version to the standard output.
    public static void print() {
        System.out.println(line());
    }

    /// `suragh 0.1.0 (commit 1a2b3c4)`.
    static String line() {
        return "suragh " + BuildInfo.version() + " (commit " + BuildInfo.commit() + ")";
    }
}
