package org.suragh.container;

import java.io.Closeable;
import java.io.IOException;
import java.io.InputStream;
import java.nio.ByteBuffer;
import java.nio.channels.FileChannel;
import java.nio.file.Files;
import java.nio.file.LinkOption;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;
import java.nio.file.attribute.BasicFileAttributes;
import java.util.Objects;
import org.jspecify.annotations.Nullable;

/// A regular file, opened for reading only. A link, a pipe or a device is never opened. Safe for several threads.
///
/// A file that grows, shrinks or is written to while it is read is refused: what was read then is no one state of it.
public final class FileContent implements Seekable, Closeable {
    private final Path path;
    private final String name;
    private final BasicFileAttributes seen;
    private @Nullable FileChannel channel;

    private FileContent(Path path, String name, BasicFileAttributes seen) {
        this.path = path;
        this.name = name;
        this.seen = seen;
    }

    /// A file under its own name.
    ///
    /// @throws ContainerProblem when it is a link or no ordinary file
    public static FileContent of(Path path) throws IOException {
        Path last = path.getFileName();
        return of(path, last == null ? path.toString() : last.toString());
    }

    /// A file under a name that says where it lies.
    ///
    /// @throws ContainerProblem when it is a link or no ordinary file
    public static FileContent of(Path path, String name) throws IOException {
        BasicFileAttributes seen = attributes(path);
        if (seen.isSymbolicLink())
            throw new ContainerProblem("container.link", name, path, Files.readSymbolicLink(path));
        if (!seen.isRegularFile())
            throw new ContainerProblem("container.no-file", name, path);
        return new FileContent(path, name, seen);
    }

    private static BasicFileAttributes attributes(Path path) throws IOException {
        return Files.readAttributes(path, BasicFileAttributes.class, LinkOption.NOFOLLOW_LINKS);
    }

    @Override
    public String name() {
        return name;
    }

    /// Size when it was first seen.
    @Override
    public long size() {
        return seen.size();
    }

    @Override
    public int read(byte[] to, int offset, int length, long at) throws IOException {
        if (length == 0)
            return 0;
        if (at >= size())
            return -1;
        return read(channel(), ByteBuffer.wrap(to, offset, (int) Math.min(length, size() - at)), at);
    }

    /// A stream with a handle of its own, which its closing gives back.
    @Override
    public InputStream open() throws IOException {
        return new Opened(handle());
    }

    private FileChannel handle() throws IOException {
        return FileChannel.open(path, StandardOpenOption.READ, LinkOption.NOFOLLOW_LINKS);
    }

    private int read(FileChannel from, ByteBuffer to, long at) throws IOException {
        int n = from.read(to, at);
        if (n < 0)
            throw changed();
        return n;
    }

    private synchronized FileChannel channel() throws IOException {
        if (channel == null)
            channel = handle();
        return channel;
    }

    /// Refuses a file that is not what it was when first seen.
    ///
    /// @throws ContainerProblem when its size, its time of change or the file itself differ
    public void checkUnchanged() throws IOException {
        BasicFileAttributes now = attributes(path);
        if (now.size() != seen.size() || !now.lastModifiedTime().equals(seen.lastModifiedTime())
                || !now.isRegularFile() || !Objects.equals(now.fileKey(), seen.fileKey()))
            throw changed();
    }

    private ContainerProblem changed() {
        return new ContainerProblem("container.changed", name, path);
    }

    @Override
    public synchronized void close() throws IOException {
        if (channel != null)
            channel.close();
        channel = null;
    }

    /// One stream over the file, up to the size that it had.
    private final class Opened extends InputStream {
        private final FileChannel handle;
        private long at;

        Opened(FileChannel handle) {
            this.handle = handle;
        }

        @Override
        public int read() throws IOException {
            byte[] one = new byte[1];
            return read(one, 0, 1) < 0 ? -1 : one[0] & 255;
        }

        @Override
        public int read(byte[] to, int offset, int length) throws IOException {
            if (length == 0)
                return 0;
            if (at >= size())
                return -1;
            int n = FileContent.this.read(handle, ByteBuffer.wrap(to, offset, (int) Math.min(length, size() - at)),
                    at);
            at += n;
            return n;
        }

        @Override
        public long skip(long n) {
            long step = Math.clamp(n, 0, Math.max(0, size() - at));
            at += step;
            return step;
        }

        @Override
        public void close() throws IOException {
            handle.close();
        }
    }
}
