package org.suragh.investigation;

import java.io.Closeable;
import java.io.IOException;
import java.nio.file.Path;
import org.jspecify.annotations.Nullable;
import org.suragh.base.SuraghException;
import org.suragh.container.Password;
import org.suragh.ingest.ArchiveSource;
import org.suragh.ingest.Archives;
import org.suragh.ingest.ExhibitSource;
import org.suragh.ingest.ReceivedArchive;

/// What was handed over: an ordinary file, a container or a folder; open for reading until it is closed.
///
/// @param archive the container or folder, or null
/// @param file the ordinary file, or null
record Received(@Nullable ReceivedArchive archive, Archives.@Nullable FileSource file) implements Closeable {
    /// @throws SuraghException when it is a link or device, or a container that is refused
    static Received of(Path path, @Nullable Password password) throws IOException, SuraghException {
        ReceivedArchive archive = Archives.open(path, password);
        return new Received(archive, archive == null ? Archives.file(path) : null);
    }

    ImportPlan plan(Planner planner) throws IOException, SuraghException {
        return archive != null ? planner.archive(archive) : planner.file(source());
    }

    ExhibitSource source() {
        ExhibitSource source = archive != null ? archive : file;
        if (source == null)
            throw new IllegalStateException("nothing received");
        return source;
    }

    /// The folder, when it is one.
    @Nullable
    ArchiveSource folder() {
        return archive != null && archive.kind().equals(ImportPlan.FOLDER) ? archive : null;
    }

    void checkUnchanged() throws IOException, SuraghException {
        if (archive != null)
            archive.checkUnchanged();
        if (file != null)
            file.checkUnchanged();
    }

    @Override
    public void close() throws IOException {
        if (archive != null)
            archive.close();
        if (file != null)
            file.close();
    }
}
