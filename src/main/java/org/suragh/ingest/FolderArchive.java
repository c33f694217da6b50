package org.suragh.ingest;

import java.io.IOException;
import java.io.InputStream;
import java.nio.file.FileVisitResult;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.SimpleFileVisitor;
import java.nio.file.attribute.BasicFileAttributes;
import java.util.ArrayList;
import java.util.EnumSet;
import java.util.List;
import java.util.SortedMap;
import java.util.TreeMap;
import org.jspecify.annotations.Nullable;
import org.suragh.base.SuraghException;
import org.suragh.container.Budget;
import org.suragh.container.ContainerProblem;
import org.suragh.container.FileContent;
import org.suragh.container.Limits;

/// A folder as an archive. Links are never followed; pipes and devices are never opened.
final class FolderArchive implements ReceivedArchive {
    private static final int DEEPEST = 32;

    private final String name;
    private final SortedMap<String, FileContent> files;
    private final List<String> skipped;
    private final Budget budget;

    private FolderArchive(String name, SortedMap<String, FileContent> files, List<String> skipped, Budget budget) {
        this.name = name;
        this.files = files;
        this.skipped = skipped;
        this.budget = budget;
    }

    static FolderArchive of(Path root, Budget budget) throws IOException, SuraghException {
        var files = new TreeMap<String, FileContent>();
        var skipped = new ArrayList<String>();
        Files.walkFileTree(root, EnumSet.noneOf(java.nio.file.FileVisitOption.class), DEEPEST,
                new SimpleFileVisitor<Path>() {
                    @Override
                    public FileVisitResult visitFile(Path file, BasicFileAttributes attributes) throws IOException {
                        String path = root.relativize(file).toString().replace(file.getFileSystem().getSeparator(),
                                "/");
                        if (attributes.isRegularFile())
                            files.put(path, FileContent.of(file, path));
                        else
                            skipped.add(path);
                        return files.size() > Limits.USUAL.members()
                                ? FileVisitResult.TERMINATE
                                : FileVisitResult.CONTINUE;
                    }

                    @Override
                    public FileVisitResult visitFileFailed(Path file, IOException unreadable) {
                        skipped.add(root.relativize(file).toString());
                        return FileVisitResult.CONTINUE;
                    }
                });
        Path last = root.toAbsolutePath().normalize().getFileName();
        String name = last == null ? root.toString() : last.toString();
        if (files.size() > Limits.USUAL.members())
            throw new SuraghException("container.limit.members", name, Limits.USUAL.members());
        skipped.sort(null);
        return new FolderArchive(name, files, List.copyOf(skipped), budget);
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
    public String kind() {
        return "folder";
    }

    @Override
    public List<String> members() {
        return List.copyOf(files.keySet());
    }

    @Override
    public List<String> order() {
        return members();
    }

    @Override
    public ExhibitSource member(String path) {
        return new Archives.FileSource(content(path));
    }

    private FileContent content(String path) {
        FileContent file = files.get(path);
        if (file == null)
            throw new IllegalArgumentException(path);
        return file;
    }

    @Override
    public List<String> skipped() {
        return skipped;
    }

    @Override
    public List<String> renamed() {
        return List.of();
    }

    @Override
    public boolean locked(String member) {
        return false;
    }

    @Override
    public @Nullable ReceivedArchive inside(String member) throws IOException, SuraghException {
        return Archives.inside(content(member), budget, 0);
    }

    @Override
    public void checkUnchanged() throws IOException, SuraghException {
        for (FileContent file : files.values()) {
            try {
                file.checkUnchanged();
            } catch (ContainerProblem problem) {
                throw Archives.said(problem);
            }
        }
    }

    @Override
    public void close() throws IOException {
        for (FileContent file : files.values())
            file.close();
    }
}
