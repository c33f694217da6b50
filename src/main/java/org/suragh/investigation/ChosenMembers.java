package org.suragh.investigation;

import java.io.IOException;
import java.io.InputStream;
import java.util.List;
import java.util.Set;
import org.suragh.ingest.ArchiveSource;
import org.suragh.ingest.ExhibitSource;

/// A container of which a reader sees only the members that belong to its export. Closing it closes nothing.
record ChosenMembers(ArchiveSource archive, Set<String> chosen) implements ArchiveSource {
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
        return archive.open();
    }

    @Override
    public List<String> members() {
        return archive.members().stream().filter(chosen::contains).toList();
    }

    @Override
    public ExhibitSource member(String path) {
        return archive.member(path);
    }

    @Override
    public List<String> skipped() {
        return archive.skipped();
    }

    @Override
    public void close() {}
}
