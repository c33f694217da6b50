package org.suragh.container;

import java.io.EOFException;
import java.io.FilterInputStream;
import java.io.IOException;
import java.io.InputStream;
import java.nio.ByteBuffer;
import java.nio.ByteOrder;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.SequencedMap;
import java.util.concurrent.atomic.AtomicLong;
import java.util.zip.Inflater;
import java.util.zip.InflaterInputStream;
import net.lingala.zip4j.exception.ZipException;
import net.lingala.zip4j.io.inputstream.ZipInputStream;
import net.lingala.zip4j.model.LocalFileHeader;
import org.apache.commons.compress.compressors.bzip2.BZip2CompressorInputStream;
import org.apache.commons.compress.compressors.deflate64.Deflate64CompressorInputStream;
import org.jspecify.annotations.Nullable;

/// A zip file whose bytes can be read from any place. Members that are stored as they are can be, too.
final class ZipContainer implements Container {
    private static final int LOCAL = 30;
    private static final int BUFFER = 1 << 16;

    private final Seekable zip;
    private final Budget budget;
    private final ZipDirectory directory;
    private final SequencedMap<String, Content> members = new LinkedHashMap<>();
    private final Map<String, ZipDirectory.Member> entries = new LinkedHashMap<>();

    ZipContainer(Seekable zip, Budget budget) throws IOException {
        this.zip = zip;
        this.budget = budget;
        this.directory = ZipDirectory.read(zip, budget);
        for (ZipDirectory.Member member : directory.members()) {
            entries.put(member.name(), member);
            members.put(member.name(), member.method() == 0 && !member.locked()
                    && member.packed() == member.size() ? new Stored(member) : new Packed(member));
        }
    }

    @Override
    public String kind() {
        return "zip";
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
        ZipDirectory.Member entry = entries.get(name);
        return entry != null && entry.locked();
    }

    @Override
    public List<String> left() {
        return directory.left();
    }

    @Override
    public List<String> renamed() {
        return directory.renamed();
    }

    @Override
    public void close() {}

    /// Where a member's packed bytes begin.
    private long data(ZipDirectory.Member member) throws IOException {
        ByteBuffer head;
        try {
            head = ByteBuffer.wrap(zip.bytes(member.header(), LOCAL)).order(ByteOrder.LITTLE_ENDIAN);
        } catch (EOFException cut) {
            throw damaged(member);
        }
        if (head.getInt(0) != 0x04034b50)
            throw damaged(member);
        long data = member.header() + LOCAL + Short.toUnsignedInt(head.getShort(26))
                + Short.toUnsignedInt(head.getShort(28));
        if (data + member.packed() > member.bound())
            throw new ContainerProblem("container.overlap", zip.name(), zip.name(), member.name());
        return data;
    }

    private static ContainerProblem damaged(ZipDirectory.Member member) {
        return new ContainerProblem("container.member-damaged", member.name(), member.name());
    }

    private InputStream checked(InputStream in, ZipDirectory.Member member, AtomicLong reached) throws IOException {
        // AES in its second form states no CRC: it carries a checksum of its own
        long crc = member.method() == 99 ? -1 : member.crc();
        return new LimitedStream(in, new LimitedStream.Facts(member.name(), Math.max(1, member.packed()),
                member.size(), crc, reached), budget);
    }

    private InputStream inflated(ZipDirectory.Member member) throws IOException {
        if (member.locked())
            return unlocked(member);
        long data = data(member);
        InputStream packed = new Window(zip, data, data + member.packed());
        return switch (member.method()) {
            case 0 -> packed;
            case 8 -> new Raw(packed);
            case 9 -> new Deflate64CompressorInputStream(packed);
            case 12 -> new BZip2CompressorInputStream(packed);
            default -> throw new ContainerProblem("container.method", member.name(), member.name(),
                    Integer.toString(member.method()));
        };
    }

    private InputStream unlocked(ZipDirectory.Member member) throws IOException {
        Password password = budget.password();
        if (password == null)
            throw new ContainerProblem("ingest.ask.password", member.name(), zip.name(), member.name());
        data(member);
        ZipInputStream in = new ZipInputStream(zip.from(member.header()), password.characters());
        try {
            LocalFileHeader header = in.getNextEntry();
            if (header == null)
                throw damaged(member);
            return new Unlocking(in, member);
        } catch (ZipException refused) {
            throw Unlocking.problem(refused, member);
        }
    }

    /// Turns the refusals of the decryption into ours.
    private static final class Unlocking extends FilterInputStream {
        private final ZipDirectory.Member member;

        Unlocking(InputStream in, ZipDirectory.Member member) {
            super(in);
            this.member = member;
        }

        static ContainerProblem problem(IOException refused, ZipDirectory.Member member) {
            boolean wrong = refused instanceof ZipException e && e.getType() == ZipException.Type.WRONG_PASSWORD;
            return wrong
                    ? new ContainerProblem("ingest.ask.password-again", member.name(), member.name())
                    : damaged(member);
        }

        @Override
        public int read(byte[] to, int offset, int length) throws IOException {
            try {
                return super.read(to, offset, length);
            } catch (ContainerProblem ours) {
                throw ours;
            } catch (IOException refused) {
                throw problem(refused, member);
            }
        }

        @Override
        public void close() throws IOException {
            try {
                super.close();
            } catch (ZipException leftUnread) {
                // closing reads to the end of the member and checks what nobody asked for
            }
        }
    }

    /// Deflated bytes without a frame.
    private static final class Raw extends InflaterInputStream {
        private boolean padded;

        Raw(InputStream packed) {
            super(packed, new Inflater(true), BUFFER);
        }

        @Override
        protected void fill() throws IOException {
            len = in.read(buf, 0, buf.length);
            if (len < 0) {
                if (padded)
                    throw new EOFException();
                padded = true;
                len = 1;
                buf[0] = 0;
            }
            inf.setInput(buf, 0, len);
        }

        @Override
        public void close() throws IOException {
            super.close();
            inf.end();
        }
    }

    /// A member that must be inflated.
    private final class Packed implements Content {
        private final ZipDirectory.Member member;
        private final AtomicLong reached = new AtomicLong();

        Packed(ZipDirectory.Member member) {
            this.member = member;
        }

        @Override
        public String name() {
            return member.name();
        }

        @Override
        public long size() {
            return member.size();
        }

        @Override
        public InputStream open() throws IOException {
            return checked(inflated(member), member, reached);
        }
    }

    /// A member that lies open.
    private final class Stored implements Seekable {
        private final ZipDirectory.Member member;
        private final AtomicLong reached = new AtomicLong();
        private volatile long data = -1;

        Stored(ZipDirectory.Member member) {
            this.member = member;
        }

        @Override
        public String name() {
            return member.name();
        }

        @Override
        public long size() {
            return member.size();
        }

        @Override
        public int read(byte[] to, int offset, int length, long at) throws IOException {
            if (at >= size())
                return length == 0 ? 0 : -1;
            if (data < 0)
                data = data(member);
            return zip.read(to, offset, (int) Math.min(length, size() - at), data + at);
        }

        @Override
        public InputStream open() throws IOException {
            return checked(inflated(member), member, reached);
        }
    }
}
