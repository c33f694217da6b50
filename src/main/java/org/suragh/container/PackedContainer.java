package org.suragh.container;

import java.io.BufferedInputStream;
import java.io.FilterInputStream;
import java.io.IOException;
import java.io.InputStream;
import java.util.List;
import java.util.Locale;
import java.util.concurrent.atomic.AtomicLong;
import org.apache.commons.compress.compressors.bzip2.BZip2CompressorInputStream;
import org.apache.commons.compress.compressors.gzip.GzipCompressorInputStream;
import org.jspecify.annotations.Nullable;

/// One file packed by itself: gzip or bzip2. Its member is named after it, without the ending; a name inside is not
/// looked at.
final class PackedContainer implements Container {
    private static final int BUFFER = 1 << 16;

    private final Content packed;
    private final boolean gzip;
    private final Budget budget;
    private final Content member;

    PackedContainer(Content packed, boolean gzip, Budget budget) throws IOException {
        this.packed = packed;
        this.gzip = gzip;
        this.budget = budget;
        budget.member(packed.name());
        this.member = new Member(inner(packed.name()), new AtomicLong());
    }

    /// `x/logins.csv.gz` holds `logins.csv`, `export.tgz` holds `export.tar`.
    private static String inner(String name) {
        String last = name.substring(name.lastIndexOf('/') + 1);
        String lower = last.toLowerCase(Locale.ROOT);
        int dot = last.lastIndexOf('.');
        if (lower.endsWith(".tgz") || lower.endsWith(".tbz") || lower.endsWith(".tbz2"))
            return last.substring(0, dot) + ".tar";
        return dot > 0 && (lower.endsWith(".gz") || lower.endsWith(".bz2") || lower.endsWith(".gzip"))
                ? last.substring(0, dot)
                : last + ".unpacked";
    }

    @Override
    public String kind() {
        return gzip ? "gzip" : "bzip2";
    }

    @Override
    public List<Content> members() {
        return List.of(member);
    }

    @Override
    public @Nullable Content member(String name) {
        return name.equals(member.name()) ? member : null;
    }

    @Override
    public boolean locked(String name) {
        return false;
    }

    @Override
    public List<String> left() {
        return List.of();
    }

    @Override
    public List<String> renamed() {
        return List.of();
    }

    @Override
    public void close() {}

    private InputStream unpacking() throws IOException {
        InputStream in = new BufferedInputStream(packed.open(), BUFFER);
        try {
            return gzip
                    ? GzipCompressorInputStream.builder().setInputStream(in).setDecompressConcatenated(true).get()
                    : new BZip2CompressorInputStream(in, true);
        } catch (ContainerProblem ours) {
            throw ours;
        } catch (IOException broken) {
            throw damaged();
        }
    }

    private ContainerProblem damaged() {
        return new ContainerProblem("container.damaged", packed.name(), packed.name());
    }

    private final class Member implements Content {
        private final String name;
        private final AtomicLong reached;

        Member(String name, AtomicLong reached) {
            this.name = name;
            this.reached = reached;
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
            InputStream in = new FilterInputStream(unpacking()) {
                @Override
                public int read(byte[] to, int offset, int length) throws IOException {
                    try {
                        return super.read(to, offset, length);
                    } catch (ContainerProblem ours) {
                        throw ours;
                    } catch (IOException broken) {
                        throw damaged();
                    }
                }
            };
            return new LimitedStream(in, new LimitedStream.Facts(name, packed.size(), -1, -1, reached), budget);
        }
    }
}
