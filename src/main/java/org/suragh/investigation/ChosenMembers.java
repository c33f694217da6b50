package org.suragh.investigation;

import java.io.IOException;
import java.io.InputStream;
import java.util.List;
import java.util.SortedMap;
import org.suragh.ingest.ArchiveSource;
import org.suragh.ingest.ExhibitSource;

/// A container of which a reader sees only the members that belong to its export. Closing it closes nothing.
///
/// @param itself the container's own bytes
/// @param chosen path in the container to the member's bytes
record ChosenMembers(ArchiveSource archive, ExhibitSource itself, SortedMap<String, ExhibitSource> chosen)
        implements
            ArchiveSource {
    @Override
    public String name() {
        return archive.name();
    }

    @Override
    public long size() {
        return archive.size();
    }

    @Override
    public InputStream open() throws IOException {
        return itself.open();
    }

    @Override
    public List<String> members() {
        return List.copyOf(chosen.keySet());
    }

    @Override
    public ExhibitSource member(String path) {
        ExhibitSource member = chosen.get(path);
        if (member == null)
            throw new IllegalArgumentException(path);
        return member;
    }

    @Override
    public List<String> skipped() {
        return archive.skipped();
    }

    @Override
    public void close() {}
}
