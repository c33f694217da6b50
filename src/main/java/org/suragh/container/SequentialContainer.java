package org.suragh.container;

import java.io.BufferedInputStream;
import java.io.FilterInputStream;
import java.io.IOException;
import java.io.InputStream;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.SequencedMap;
import java.util.concurrent.atomic.AtomicLong;
import java.util.zip.ZipException;
import org.apache.commons.compress.archivers.ArchiveEntry;
import org.apache.commons.compress.archivers.ArchiveInputStream;
import org.apache.commons.compress.archivers.tar.TarArchiveEntry;
import org.apache.commons.compress.archivers.tar.TarArchiveInputStream;
import org.apache.commons.compress.archivers.zip.ZipArchiveEntry;
import org.apache.commons.compress.archivers.zip.ZipArchiveInputStream;
import org.jspecify.annotations.Nullable;

/// A container that can only be gone through from its start: tar, and a zip inside another that is too large to hold.
///
/// Members read in their order cost one pass: the place where the last one ended is kept. For one thread at a time.
final class SequentialContainer implements Container {
    private static final int BUFFER = 1 << 16;

    private final Content content;
    private final boolean tar;
    private final Budget budget;
    private final SequencedMap<String, Content> members = new LinkedHashMap<>();
    private final List<String> locked = new ArrayList<>();
    private final List<String> left = new ArrayList<>();
    private final List<String> renamed;
    private @Nullable Pass rested;

    SequentialContainer(Content content, boolean tar, Budget budget) throws IOException {
        this.content = content;
        this.tar = tar;
        this.budget = budget;
        MemberNames names = new MemberNames(budget.limits());
        try (Pass pass = new Pass()) {
            for (ArchiveEntry entry = pass.next(); entry != null; entry = pass.next()) {
                budget.member(content.name());
                if (entry.isDirectory())
                    continue;
                String name = names.name(entry.getName(), pass.place);
                if (file(entry)) {
                    long size = tar ? entry.getSize() : -1;
                    members.put(name, new Member(name, pass.place, size));
                    if (entry instanceof ZipArchiveEntry zipped && zipped.getGeneralPurposeBit().usesEncryption())
                        locked.add(name);
                } else {
                    left.add(name);
                }
            }
        } catch (ContainerProblem ours) {
            throw ours;
        } catch (IOException | IllegalArgumentException broken) {
            throw new ContainerProblem("container.damaged", content.name(), content.name());
        }
        renamed = names.changed();
    }

    private static boolean file(ArchiveEntry entry) {
        return entry instanceof TarArchiveEntry t
                ? t.isFile() && !t.isLink() && !t.isSymbolicLink() && !t.isSparse() && !t.isFIFO()
                        && !t.isCharacterDevice() && !t.isBlockDevice()
                : entry instanceof ZipArchiveEntry z && !z.isUnixSymlink();
    }

    @Override
    public String kind() {
        return tar ? "tar" : "zip";
    }

    @Override
    public List<Content> members() {
        return List.copyOf(members.values());
    }

    @Override
    public @Nullable Content member(String name) {
        return members.get(name);
    }

    @Override
    public boolean locked(String name) {
        return locked.contains(name);
    }

    @Override
    public List<String> left() {
        return List.copyOf(left);
    }

    @Override
    public List<String> renamed() {
        return renamed;
    }

    @Override
    public void close() throws IOException {
        if (rested != null)
            rested.close();
        rested = null;
    }

    private InputStream open(Member member) throws IOException {
        if (locked(member.name))
            throw new ContainerProblem("container.locked-large", member.name, member.name, content.name());
        Pass pass = rested;
        rested = null;
        if (pass == null || pass.place >= member.place) {
            if (pass != null)
                pass.close();
            pass = new Pass();
        }
        while (pass.place < member.place) {
            if (pass.next() == null)
                throw new ContainerProblem("container.member-damaged", member.name, member.name);
        }
        InputStream in = new Resting(pass);
        return new LimitedStream(in, new LimitedStream.Facts(member.name, -1, member.size, -1, member.reached),
                budget);
    }

    /// One way through the container.
    private final class Pass implements AutoCloseable {
        final ArchiveInputStream<? extends ArchiveEntry> in;
        int place;

        Pass() throws IOException {
            InputStream bytes = new BufferedInputStream(content.open(), BUFFER);
            in = tar
                    ? new TarArchiveInputStream(bytes, "UTF-8")
                    : new ZipArchiveInputStream(bytes, "UTF-8", true, true);
        }

        @Nullable
        ArchiveEntry next() throws IOException {
            place++;
            return in.getNextEntry();
        }

        @Override
        public void close() throws IOException {
            in.close();
        }
    }

    /// A member's stream; closing it leaves the pass where it is, for the next member.
    private final class Resting extends FilterInputStream {
        private final Pass pass;

        Resting(Pass pass) {
            super(pass.in);
            this.pass = pass;
        }

        @Override
        public int read(byte[] to, int offset, int length) throws IOException {
            try {
                return super.read(to, offset, length);
            } catch (ContainerProblem | ZipException ours) {
                throw ours;
            } catch (IOException broken) {
                throw new ContainerProblem("container.member-damaged", content.name(), content.name());
            }
        }

        @Override
        public void close() throws IOException {
            if (rested == null)
                rested = pass;
            else if (rested != pass)
                pass.close();
        }
    }

    private final class Member implements Content {
        private final String name;
        private final int place;
        private final long size;
        private final AtomicLong reached = new AtomicLong();

        Member(String name, int place, long size) {
            this.name = name;
            this.place = place;
            this.size = size;
        }

        @Override
        public String name() {
            return name;
        }

        @Override
        public long size() {
            return size;
        }

        @Override
        public InputStream open() throws IOException {
            return SequentialContainer.this.open(this);
        }
    }
}
