package org.suragh.ingest;

import java.io.IOException;
import java.io.InputStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Locale;
import org.jspecify.annotations.Nullable;
import org.suragh.base.SuraghException;
import org.suragh.container.Budget;
import org.suragh.container.Container;
import org.suragh.container.ContainerProblem;
import org.suragh.container.Containers;
import org.suragh.container.Content;
import org.suragh.container.FileContent;
import org.suragh.container.Limits;
import org.suragh.container.Password;

/// Opens containers and folders as archives, within the [Limits] that keep a hostile one from filling memory or time.
public final class Archives {
    private Archives() {}

    /// The archive at a place, or null when it is an ordinary file. Known by its first bytes; an office document is a
    /// zip file inside and is given as an archive too. A link, a pipe and a device are refused, not opened.
    ///
    /// @param password of its locked members, or null
    /// @throws SuraghException when a limit is exceeded, or it is damaged, or of a kind that is not read
    public static @Nullable ReceivedArchive open(Path place, @Nullable Password password)
            throws IOException, SuraghException {
        try {
            if (Files.isDirectory(place) && !Files.isSymbolicLink(place))
                return FolderArchive.of(place, new Budget(Limits.USUAL, -1, password));
            FileContent file = FileContent.of(place);
            Budget budget = new Budget(Limits.USUAL, file.size(), password);
            Container container = Containers.open(file, budget);
            if (container != null)
                return new BoxArchive(file, container, budget, 1);
            file.close();
            return null;
        } catch (ContainerProblem problem) {
            throw said(problem);
        }
    }

    /// An ordinary file as a source that refuses to be read when the file changes meanwhile.
    ///
    /// @throws SuraghException when it is a link or no ordinary file
    public static FileSource file(Path place) throws IOException, SuraghException {
        try {
            return new FileSource(FileContent.of(place));
        } catch (ContainerProblem problem) {
            throw said(problem);
        }
    }

    /// The sentence of a container's refusal.
    public static SuraghException said(ContainerProblem problem) {
        return new SuraghException(problem.key(), problem, problem.args());
    }

    static @Nullable ReceivedArchive inside(Content member, Budget budget, int depth)
            throws IOException, SuraghException {
        try {
            Container container = Containers.open(member, budget);
            if (container == null)
                return null;
            if (depth >= Limits.USUAL.depth())
                throw new SuraghException("container.limit.depth", member.name(), Limits.USUAL.depth());
            return new BoxArchive(member, container, budget, depth + 1);
        } catch (ContainerProblem problem) {
            throw said(problem);
        }
    }

    /// Whether a name is a leftover of a system, not of the export: hashed and kept, never read.
    public static boolean leftover(String name) {
        String lower = name.toLowerCase(Locale.ROOT);
        return lower.startsWith("__macosx/") || lower.contains("/__macosx/") || lower.endsWith(".ds_store")
                || lower.endsWith("thumbs.db") || lower.endsWith("desktop.ini");
    }

    /// A file on disk.
    ///
    /// @param content its bytes
    public record FileSource(FileContent content) implements ExhibitSource, java.io.Closeable {
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

        /// Refuses a file that is not what it was when first seen.
        public void checkUnchanged() throws IOException, SuraghException {
            try {
                content.checkUnchanged();
            } catch (ContainerProblem problem) {
                throw said(problem);
            }
        }

        @Override
        public void close() throws IOException {
            content.close();
        }
    }

    /// A member of a container.
    record MemberSource(Content content) implements ExhibitSource {
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
    }
}
