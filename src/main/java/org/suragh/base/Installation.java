package org.suragh.base;

import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Optional;

/// Where the program lies on disk: the folder with `bin`, `lib` and `sample-cases`.
///
/// The launcher says so through the system property `suragh.home`; a run from a checkout has its sample cases in the
/// working folder.
public final class Installation {
    private Installation() {}

    /// The folder of the shipped sample cases, one folder a case, if it can be found.
    public static Optional<Path> sampleCases() {
        String home = System.getProperty("suragh.home", "");
        Path folder = Path.of(home.isEmpty() ? "" : home).resolve("sample-cases").toAbsolutePath();
        return Files.isDirectory(folder) ? Optional.of(folder) : Optional.empty();
    }
}
