package org.suragh.ingest;

import java.io.IOException;
import java.io.InputStream;
import java.nio.file.FileVisitResult;
import java.nio.file.Files;
import java.nio.file.LinkOption;
import java.nio.file.Path;
import java.nio.file.SimpleFileVisitor;
import java.nio.file.attribute.BasicFileAttributes;
import java.util.ArrayList;
import java.util.EnumSet;
import java.util.List;
import java.util.SortedMap;
import java.util.TreeMap;
import org.suragh.base.SuraghException;

/// A folder as an archive. Links are never followed.
final class FolderArchive implements ArchiveSource {
    private static final int DEEPEST = 32;

    private final String name;
    private final SortedMap<String, Path> files;
    private final List<String> skipped;

    private FolderArchive(String name, SortedMap<String, Path> files, List<String> skipped) {
        this.name = name;
        this.files = files;
        this.skipped = skipped;
    }

    static FolderArchive of(Path root) throws IOException, SuraghException {
        var files = new TreeMap<String, Path>();
        var skipped = new ArrayList<String>();
        Files.walkFileTree(root, EnumSet.noneOf(java.nio.file.FileVisitOption.class), DEEPEST,
                new SimpleFileVisitor<Path>() {
                    @Override
                    public FileVisitResult visitFile(Path file, BasicFileAttributes attributes) {
                        String path = root.relativize(file).toString().replace(file.getFileSystem().getSeparator(),
                                "/");
                        if (!attributes.isRegularFile() || !Archives.safe(path) || Archives.leftover(path))
                            skipped.add(path);
                        else
                            files.put(path, file);
                        return files.size() > Archives.MOST_MEMBERS
                                ? FileVisitResult.TERMINATE
                                : FileVisitResult.CONTINUE;
                    }
                });
        Path last = root.toAbsolutePath().normalize().getFileName();
        String name = last == null ? root.toString() : last.toString();
        if (files.size() > Archives.MOST_MEMBERS)
            throw new SuraghException("ingest.archive.members", name, Archives.MOST_MEMBERS);
        skipped.sort(null);
        return new FolderArchive(name, files, List.copyOf(skipped));
    }

    @Override
    public String name() {
        return name;
    }

    @Override
    public long size() {
        return -1;
    }

    @Override
    public InputStream open() throws IOException {
        throw new IOException("a folder has no bytes: " + name);
    }

    @Override
    public List<String> members() {
        return List.copyOf(files.keySet());
    }

    @Override
    public ExhibitSource member(String path) {
        Path file = files.get(path);
        if (file == null)
            throw new IllegalArgumentException(path);
        return new ExhibitSource() {
            @Override
            public String name() {
                return path;
            }

            @Override
            public long size() {
                return file.toFile().length();
            }

            @Override
            public InputStream open() throws IOException {
                return Files.newInputStream(file, LinkOption.NOFOLLOW_LINKS);
            }
        };
    }

    @Override
    public List<String> skipped() {
        return skipped;
    }

    @Override
    public void close() {}
}
