package org.suragh.investigation;

import com.github.luben.zstd.Zstd;
import java.io.IOException;
import java.io.InputStream;
import java.security.MessageDigest;
import java.util.Arrays;
import java.util.HexFormat;
import java.util.concurrent.CancellationException;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.Executor;
import java.util.concurrent.FutureTask;
import java.util.concurrent.RejectedExecutionException;
import java.util.concurrent.atomic.AtomicLong;
import org.suragh.base.SuraghException;
import org.suragh.casefile.EvidenceWriter;
import org.suragh.container.ContainerProblem;
import org.suragh.ingest.Archives;
import org.suragh.ingest.ExhibitSource;

/// An exhibit's bytes, hashed and copied as they pass to the reader. A reader may open it several times: bytes beyond
/// the farthest point reached are hashed and copied, those before it have been. What no reader asked for is fetched by
/// [#drain()], so that the hash covers all.
///
/// Copies are chunks of 1 MiB, compressed with zstd level 1 on the workers while reading goes on. Read by one thread.
final class Watched implements ExhibitSource {
    private static final int CHUNK = 1 << 20;
    private static final int LEVEL = 1;

    private final ImportPlan.Part part;
    private final ExhibitSource source;
    private final int exhibit;
    private final Copying copying;
    private final MessageDigest digest = Hashes.sha256();
    private byte[] chunk = new byte[0];
    private int filled;
    private int ordinal;
    private long mark;
    private boolean complete;

    /// Where the copy goes.
    ///
    /// @param wanted whether there is to be one
    /// @param counter bytes read over the whole import
    record Copying(boolean wanted, Executor workers, EvidenceWriter writer, Pipeline.Feed feed, AtomicLong counter) {}

    Watched(ImportPlan.Part part, int exhibit, Copying copying) {
        this.part = part;
        this.source = part.source();
        this.exhibit = exhibit;
        this.copying = copying;
    }

    @Override
    public String name() {
        return source.name();
    }

    @Override
    public long size() {
        return source.size();
    }

    @Override
    public InputStream open() throws IOException {
        try {
            return new Passing(source.open());
        } catch (ContainerProblem problem) {
            throw new Unreadable(part.name(), Archives.said(problem));
        }
    }

    /// What is watched.
    ImportPlan.Part part() {
        return part;
    }

    /// Its number.
    int exhibit() {
        return exhibit;
    }

    /// Reads what nobody read.
    void drain() throws IOException {
        if (!complete) {
            try (InputStream in = open()) {
                in.transferTo(java.io.OutputStream.nullOutputStream());
            }
        }
        flush();
    }

    /// Bytes in all, after [#drain()].
    long bytes() {
        return mark;
    }

    /// Hash over all bytes, after [#drain()]; to be asked once.
    String sha256() {
        return HexFormat.of().formatHex(digest.digest());
    }

    private void pass(byte[] bytes, int offset, int length) throws IOException {
        digest.update(bytes, offset, length);
        mark += length;
        copying.counter.addAndGet(length);
        if (copying.feed.stopped())
            throw new CancellationException("stopped");
        if (!copying.wanted)
            return;
        for (int done = 0; done < length;) {
            if (filled == chunk.length)
                chunk = Arrays.copyOf(chunk, Math.min(CHUNK, Math.max(chunk.length * 2, 1 << 14)));
            int n = Math.min(length - done, chunk.length - filled);
            System.arraycopy(bytes, offset + done, chunk, filled, n);
            filled += n;
            done += n;
            if (filled == CHUNK)
                flush();
        }
    }

    private void flush() throws IOException {
        if (filled == 0)
            return;
        byte[] full = filled == chunk.length ? chunk : Arrays.copyOf(chunk, filled);
        int number = ordinal++;
        chunk = new byte[0];
        filled = 0;
        FutureTask<byte[]> packing = new FutureTask<>(() -> Zstd.compress(full, LEVEL));
        try {
            copying.workers.execute(packing);
        } catch (RejectedExecutionException busy) {
            packing.run();
        }
        try {
            copying.feed.put(() -> copying.writer.addChunk(exhibit, number, packed(packing), full.length));
        } catch (SuraghException refused) {
            throw new Refused(refused);
        }
    }

    /// The result; where no worker has begun, the asking thread does the work.
    private static byte[] packed(FutureTask<byte[]> packing) {
        packing.run();
        try {
            return packing.get();
        } catch (InterruptedException interrupted) {
            Thread.currentThread().interrupt();
            throw new CancellationException("interrupted");
        } catch (ExecutionException failed) {
            throw new IllegalStateException(failed);
        }
    }

    /// A refusal of the case, on its way through a reader that knows only input and output.
    static final class Refused extends IOException {
        private static final long serialVersionUID = 1L;
        private final SuraghException refusal;

        Refused(SuraghException refusal) {
            super(refusal);
            this.refusal = refusal;
        }

        SuraghException refusal() {
            return refusal;
        }
    }

    /// A member that its container gives up on, or that its reader refuses.
    static final class Unreadable extends IOException {
        private static final long serialVersionUID = 1L;
        private final String member;
        private final SuraghException refusal;

        Unreadable(String member, SuraghException refusal) {
            super(refusal);
            this.member = member;
            this.refusal = refusal;
        }

        /// Name of the part.
        String member() {
            return member;
        }

        SuraghException refusal() {
            return refusal;
        }
    }

    /// One stream over the source.
    private final class Passing extends InputStream {
        private final InputStream in;
        private long position;

        Passing(InputStream in) {
            this.in = in;
        }

        @Override
        public int read() throws IOException {
            byte[] one = new byte[1];
            return read(one, 0, 1) < 0 ? -1 : one[0] & 0xff;
        }

        @Override
        public int read(byte[] bytes, int offset, int length) throws IOException {
            int n;
            try {
                n = in.read(bytes, offset, length);
            } catch (ContainerProblem problem) {
                throw new Unreadable(part.name(), Archives.said(problem));
            }
            if (n < 0) {
                complete |= position == mark;
                return n;
            }
            long known = Math.min(n, mark - position);
            position += n;
            if (known < n)
                pass(bytes, offset + (int) known, n - (int) known);
            return n;
        }

        @Override
        public void close() throws IOException {
            in.close();
        }
    }
}
