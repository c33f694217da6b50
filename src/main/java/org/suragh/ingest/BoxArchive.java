package org.suragh.ingest;

import java.io.IOException;
import java.io.InputStream;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.suragh.base.SuraghException;
import org.suragh.container.Budget;
import org.suragh.container.Container;
import org.suragh.container.ContainerProblem;
import org.suragh.container.Content;
import org.suragh.container.FileContent;

/// A container as an archive, read member by member; nothing is unpacked to disk. Safe for one thread at a time.
final class BoxArchive implements ReceivedArchive {
    private final Content content;
    private final Container container;
    private final Budget budget;
    private final int depth;
    private final List<String> order;
    private final List<String> sorted;

    BoxArchive(Content content, Container container, Budget budget, int depth) {
        this.content = content;
        this.container = container;
        this.budget = budget;
        this.depth = depth;
        this.order = container.members().stream().map(Content::name).toList();
        this.sorted = order.stream().sorted().toList();
    }

    @Override
    public String name() {
        return content.name();
    }

    @Override
    public long size() {
        return content.size();
    }

    @Override
    public InputStream open() throws IOException {
        return content.open();
    }

    @Override
    public String kind() {
        return container.kind();
    }

    @Override
    public List<String> members() {
        return sorted;
    }

    @Override
    public List<String> order() {
        return order;
    }

    @Override
    public ExhibitSource member(String path) {
        return new Archives.MemberSource(content(path));
    }

    private Content content(String path) {
        Content member = container.member(path);
        if (member == null)
            throw new IllegalArgumentException(path);
        return member;
    }

    @Override
    public List<String> skipped() {
        return container.left();
    }

    @Override
    public List<String> renamed() {
        return container.renamed();
    }

    @Override
    public boolean locked(String member) {
        return container.locked(member);
    }

    @Override
    public @Nullable ReceivedArchive inside(String member) throws IOException, SuraghException {
        return Archives.inside(content(member), budget, depth);
    }

    @Override
    public void checkUnchanged() throws IOException, SuraghException {
        if (content instanceof FileContent file) {
            try {
                file.checkUnchanged();
            } catch (ContainerProblem problem) {
                throw Archives.said(problem);
            }
        }
    }

    @Override
    public void close() throws IOException {
        container.close();
        if (content instanceof FileContent file)
            file.close();
    }
}
