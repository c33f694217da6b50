package org.suragh.ingest.format.list;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.InputStream;
import java.util.BitSet;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import org.suragh.base.Progress;
import org.suragh.base.SuraghException;
import org.suragh.evidence.IpAddress;
import org.suragh.ingest.ExhibitSource;
import org.suragh.ingest.format.value.ListRange;

/// A file in the MaxMind DB format 2.0: a binary tree over the bits of addresses, then the values its leaves point to,
/// then what the file says of itself.
///
/// Every node is visited once: a node met again elsewhere is an alias of the IPv4 part, or the file is damaged; so a
/// walk ends after as many steps as there are nodes, however the file was made. Memory: the file, at most 512 MiB.
final class MmdbFile {
    private static final byte[] MARK = {(byte) 0xab, (byte) 0xcd, (byte) 0xef, 'M', 'a', 'x', 'M', 'i', 'n', 'd', '.',
            'c', 'o', 'm'};
    private static final int MOST_BYTES = 512 << 20;
    private static final int MARK_WITHIN = 128 << 10;
    private static final int SEPARATOR = 16;

    private final String name;
    private final byte[] bytes;
    private final Map<String, Object> metadata;
    private final int nodes;
    private final int recordBits;
    private final boolean v6;
    private final MmdbData data;
    private final int dataStart;

    private MmdbFile(String name, byte[] bytes, Map<String, Object> metadata) throws SuraghException {
        this.name = name;
        this.bytes = bytes;
        this.metadata = metadata;
        long count = number("node_count");
        recordBits = (int) number("record_size");
        v6 = number("ip_version") == 6;
        long tree = count * recordBits / 4;
        if (recordBits != 24 && recordBits != 28 && recordBits != 32 || tree + SEPARATOR > bytes.length)
            throw damaged();
        nodes = (int) count;
        dataStart = (int) tree + SEPARATOR;
        data = new MmdbData(bytes, dataStart, bytes.length);
    }

    /// Whether a file is one, seen from its end: nothing at its beginning says so.
    static boolean marked(byte[] bytes) {
        return mark(bytes) >= 0;
    }

    private static int mark(byte[] bytes) {
        for (int i = bytes.length - MARK.length; i >= Math.max(0, bytes.length - MARK_WITHIN); i--) {
            int same = 0;
            while (same < MARK.length && bytes[i + same] == MARK[same])
                same++;
            if (same == MARK.length)
                return i;
        }
        return -1;
    }

    /// Reads a file.
    ///
    /// @throws SuraghException when it is none, is damaged or too large
    static MmdbFile of(ExhibitSource source) throws IOException, SuraghException {
        var all = new ByteArrayOutputStream(Math.clamp(source.size(), 1024, 64 << 20));
        try (InputStream in = source.open()) {
            byte[] buffer = new byte[1 << 16];
            for (int n = in.read(buffer); n >= 0; n = in.read(buffer)) {
                all.write(buffer, 0, n);
                if (all.size() > MOST_BYTES)
                    throw new SuraghException("ingest.mmdb.large", source.name(), MOST_BYTES >> 20);
            }
        }
        byte[] bytes = all.toByteArray();
        int mark = mark(bytes);
        if (mark < 0)
            throw new SuraghException("ingest.not-this", source.name(), MmdbReader.ID);
        int start = mark + MARK.length;
        try {
            Map<String, Object> metadata = new MmdbData(bytes, start, bytes.length).map(start);
            return new MmdbFile(source.name(), bytes, metadata);
        } catch (MmdbData.Damaged broken) {
            throw new SuraghException("ingest.mmdb.damaged", broken, source.name());
        }
    }

    private long number(String field) throws SuraghException {
        if (metadata.get(field) instanceof Number number && number.longValue() > 0
                && number.longValue() < Integer.MAX_VALUE)
            return number.longValue();
        throw damaged();
    }

    SuraghException damaged() {
        return new SuraghException("ingest.mmdb.damaged", name);
    }

    /// What the file says of itself under a name, or null.
    @Nullable
    Object metadata(String field) {
        return metadata.get(field);
    }

    /// Sees one network, in order of addresses.
    interface Visitor {
        /// @param at offset of its values in the file
        void network(IpAddress from, IpAddress to, int at) throws SuraghException;
    }

    MmdbData data() {
        return data;
    }

    /// Walks all networks.
    void networks(Visitor visitor, Progress progress) throws SuraghException {
        new Walk(visitor, progress).node(0, v6 ? 0 : 96, 0, v6 ? 0 : 0xffff_0000_0000L);
    }

    private long record(int node, int side) {
        int at = node * (recordBits / 4) + side * recordBits / 8;
        long three = (bytes[at] & 255L) << 16 | (bytes[at + 1] & 255L) << 8 | bytes[at + 2] & 255L;
        return switch (recordBits) {
            case 24 -> three;
            case 32 -> three << 8 | bytes[at + 3] & 255L;
            default -> side == 0
                    ? (bytes[at + 3] & 0xf0L) << 20 | three
                    : (bytes[at] & 0x0fL) << 24 | (bytes[at + 1] & 255L) << 16 | (bytes[at + 2] & 255L) << 8
                            | bytes[at + 3] & 255L;
        };
    }

    private final class Walk {
        private final Visitor visitor;
        private final Progress progress;
        private final BitSet seen = new BitSet(nodes);
        private int done;
        private int v4Root = -1;

        Walk(Visitor visitor, Progress progress) {
            this.visitor = visitor;
            this.progress = progress;
        }

        /// One node, whose addresses begin with `depth` given bits; at most 128 deep.
        private void node(int node, int depth, long hi, long lo) throws SuraghException {
            if (depth == 96 && hi == 0 && (lo == 0 || !v6))
                v4Root = node;
            else if (v6 && node == v4Root)
                return;
            if (seen.get(node) || depth >= 128)
                throw damaged();
            seen.set(node);
            if (done++ % 4096 == 0)
                progress.checkpoint("ingest.stage.read", done, nodes);
            for (int side = 0; side < 2; side++) {
                long next = record(node, side);
                long nextHi = depth < 64 && side == 1 ? hi | 1L << 63 - depth : hi;
                long nextLo = depth >= 64 && side == 1 ? lo | 1L << 127 - depth : lo;
                if (next < nodes)
                    node((int) next, depth + 1, nextHi, nextLo);
                else if (next > nodes)
                    leaf(next, depth + 1, nextHi, nextLo);
            }
        }

        private void leaf(long record, int depth, long hi, long lo) throws SuraghException {
            long at = record - nodes - SEPARATOR + dataStart;
            if (at < dataStart || at >= bytes.length)
                throw damaged();
            boolean v4 = v6 && hi == 0 && lo >>> 32 == 0 && depth >= 96;
            long start = v4 ? lo | 0xffff_0000_0000L : lo;
            ListRange range = ListRange.block(new IpAddress(hi, start), depth, false);
            if (range != null)
                visitor.network(range.from(), range.to(), (int) at);
        }
    }
}
