package org.suragh.gui;

import java.nio.file.Path;
import org.jspecify.annotations.Nullable;

/// The window: its threads, its workbench, its screens.
public final class SuraghApp {
    private SuraghApp() {}

    /// Opens the window and returns when it is closed. Called once, on the main thread.
    ///
    /// @param caseFile the case to show, or null for the start page
    /// @throws UnsupportedOperationException when there is no display, as JavaFX says it
    public static void open(@Nullable Path caseFile) {
        throw new UnsupportedOperationException("no window");
    }
}
