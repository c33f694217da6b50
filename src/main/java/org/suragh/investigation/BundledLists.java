package org.suragh.investigation;

import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.concurrent.Executor;
import org.suragh.base.Progress;
import org.suragh.base.SuraghException;
import org.suragh.casefile.CaseFile;
import org.suragh.ingest.ReadOptions;

/// The address lists that come with the program: ranges of hosting providers, clouds and VPNs on one day, each with its
/// terms. They enter a case only when somebody asks for it, as an exhibit like any other.
public final class BundledLists {
    /// The day they speak of.
    public static final String DAY = "2026-08-22";
    private static final String RESOURCE = "lists/bundled.zip";
    private static final String NAME = "suragh-address-lists-" + DAY + ".zip";

    private BundledLists() {}

    /// Imports them. A second time adds nothing and says so. Cancelled or failed, the case is as it was.
    public static Importer.Outcome add(CaseFile file, String person, Executor workers, Progress progress)
            throws SuraghException {
        try {
            Path folder = Files.createTempDirectory("suragh-lists");
            Path copy = folder.resolve(NAME);
            try (InputStream in = open()) {
                Files.copy(in, copy);
                return Importer.importFile(file, copy, null, ReadOptions.NONE, true, person, workers, progress);
            } finally {
                Files.deleteIfExists(copy);
                Files.delete(folder);
            }
        } catch (IOException unwritable) {
            throw new SuraghException("investigation.import.unreadable", unwritable, NAME);
        }
    }

    /// Their bytes, a zip file.
    static InputStream open() {
        InputStream in = BundledLists.class.getResourceAsStream(RESOURCE);
        if (in == null)
            throw new UncheckedIOException(new IOException(RESOURCE));
        return in;
    }
}
