package org.suragh.container;

import java.io.BufferedInputStream;
import java.io.DataInputStream;
import java.io.EOFException;
import java.io.IOException;
import java.nio.BufferUnderflowException;
import java.nio.ByteBuffer;
import java.nio.ByteOrder;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Set;

/// The central directory of a zip file, read with limits. It is trusted for nothing but where the members lie.
///
/// @param members files, in the order of the directory
/// @param left names of links
/// @param renamed names that could not stay as they were written
record ZipDirectory(List<Member> members, List<String> left, List<String> renamed) {
    private static final int END = 22;
    private static final int HEADER = 46;
    private static final int LONGEST_COMMENT = 65_535;
    private static final long WIDE = 0xffffffffL;
    /// Unix types that have no bytes of their own: pipe, character device, block device, link, socket.
    private static final Set<Integer> LINKS_AND_DEVICES = Set.of(1, 2, 6, 0xa, 0xc);

    /// One file.
    ///
    /// @param flags general purpose bits
    /// @param method how it is packed: 0 stored, 8 deflated, 99 encrypted with AES
    /// @param crc CRC-32 of its bytes
    /// @param packed bytes it takes in the zip file
    /// @param size bytes it inflates to, as stated
    /// @param header where its local header begins
    /// @param bound where the next member or the directory begins
    record Member(String name, int flags, int method, long crc, long packed, long size, long header, long bound) {
        boolean locked() {
            return (flags & 1) != 0;
        }
    }

    /// Where the directory lies.
    ///
    /// @param shift what must be added to its offsets, where something was put before the zip file
    private record Place(long start, long end, long shift) {}

    static ZipDirectory read(Seekable zip, Budget budget) throws IOException {
        try {
            return read(zip, place(zip), budget);
        } catch (EOFException | IndexOutOfBoundsException | BufferUnderflowException broken) {
            throw damaged(zip);
        }
    }

    private static ContainerProblem damaged(Content zip) {
        return new ContainerProblem("container.damaged", zip.name(), zip.name());
    }

    private static Place place(Seekable zip) throws IOException {
        long size = zip.size();
        int length = (int) Math.min(size, END + LONGEST_COMMENT);
        ByteBuffer tail = littleEndian(zip.bytes(size - length, length));
        for (int at = length - END; at >= 0; at--) {
            if (tail.getInt(at) != 0x06054b50 || at + END + Short.toUnsignedInt(tail.getShort(at + 20)) > length)
                continue;
            long end = size - length + at;
            long bytes = Integer.toUnsignedLong(tail.getInt(at + 12));
            long start = Integer.toUnsignedLong(tail.getInt(at + 16));
            if (at >= 20 && tail.getInt(at - 20) == 0x07064b50) {
                long wide = tail.getLong(at - 12);
                if (wide >= 0 && wide <= end - 56) {
                    ByteBuffer record = littleEndian(zip.bytes(wide, 56));
                    if (record.getInt(0) == 0x06064b50) {
                        bytes = record.getLong(40);
                        start = record.getLong(48);
                        end = wide;
                    }
                }
            }
            if (bytes < 0 || bytes > end || start < 0 || start > end - bytes)
                throw damaged(zip);
            return new Place(end - bytes, end, end - bytes - start);
        }
        throw damaged(zip);
    }

    private static ByteBuffer littleEndian(byte[] bytes) {
        return ByteBuffer.wrap(bytes).order(ByteOrder.LITTLE_ENDIAN);
    }

    private static ZipDirectory read(Seekable zip, Place place, Budget budget) throws IOException {
        MemberNames names = new MemberNames(budget.limits());
        List<Member> members = new ArrayList<>();
        List<String> left = new ArrayList<>();
        try (DataInputStream in = new DataInputStream(
                new BufferedInputStream(new Window(zip, place.start, place.end)))) {
            for (int n = 1; in.available() > 0; n++) {
                ByteBuffer head = littleEndian(exactly(in, HEADER));
                if (head.getInt(0) != 0x02014b50)
                    throw damaged(zip);
                budget.member(zip.name());
                byte[] written = exactly(in, Short.toUnsignedInt(head.getShort(28)));
                ByteBuffer extra = littleEndian(exactly(in, Short.toUnsignedInt(head.getShort(30))));
                in.skipNBytes(Short.toUnsignedInt(head.getShort(32)));
                String name = MemberNames.decoded(written);
                int unixType = head.getInt(38) >>> 28;
                if (LINKS_AND_DEVICES.contains(unixType))
                    left.add(names.name(name, n));
                else if (!name.endsWith("/"))
                    members.add(member(names.name(name, n), head, extra, place.shift));
            }
        }
        return new ZipDirectory(bounded(zip, members, place.start), List.copyOf(left), names.changed());
    }

    private static byte[] exactly(DataInputStream in, int length) throws IOException {
        byte[] bytes = new byte[length];
        in.readFully(bytes);
        return bytes;
    }

    private static Member member(String name, ByteBuffer head, ByteBuffer extra, long shift) {
        long packed = Integer.toUnsignedLong(head.getInt(20));
        long size = Integer.toUnsignedLong(head.getInt(24));
        long header = Integer.toUnsignedLong(head.getInt(42));
        for (int at = 0; at + 4 <= extra.limit();) {
            int id = Short.toUnsignedInt(extra.getShort(at));
            int end = at + 4 + Short.toUnsignedInt(extra.getShort(at + 2));
            if (id == 1 && end <= extra.limit()) {
                int value = at + 4;
                if (size == WIDE && value + 8 <= end) {
                    size = extra.getLong(value);
                    value += 8;
                }
                if (packed == WIDE && value + 8 <= end) {
                    packed = extra.getLong(value);
                    value += 8;
                }
                if (header == WIDE && value + 8 <= end)
                    header = extra.getLong(value);
            }
            at = end;
        }
        return new Member(name, Short.toUnsignedInt(head.getShort(8)), Short.toUnsignedInt(head.getShort(10)),
                Integer.toUnsignedLong(head.getInt(16)), packed, size, header + shift, 0);
    }

    /// Refuses members that lie over one another: a few bytes would be made to stand for many files.
    private static List<Member> bounded(Seekable zip, List<Member> members, long directory) throws IOException {
        long[] begins = members.stream().mapToLong(Member::header).sorted().toArray();
        List<Member> bounded = new ArrayList<>(members.size());
        for (Member m : members) {
            int next = Arrays.binarySearch(begins, m.header + 1);
            int index = next < 0 ? -next - 1 : next;
            long bound = index < begins.length ? Math.min(begins[index], directory) : directory;
            boolean twice = index >= 2 && begins[index - 2] == m.header;
            if (m.header < 0 || m.packed < 0 || m.size < 0 || m.packed > directory)
                throw damaged(zip);
            if (twice || m.header + 30 + m.packed > bound)
                throw new ContainerProblem("container.overlap", zip.name(), zip.name(), m.name);
            bounded.add(new Member(m.name, m.flags, m.method, m.crc, m.packed, m.size, m.header, bound));
        }
        return List.copyOf(bounded);
    }
}
