package org.suragh.container;

import java.io.EOFException;
import java.io.FilterInputStream;
import java.io.IOException;
import java.io.InputStream;
import java.util.concurrent.atomic.AtomicLong;
import java.util.zip.CRC32;
import java.util.zip.ZipException;

/// A member's inflated bytes: stopped beyond its limit or its stated size, checked against its checksum at the end.
final class LimitedStream extends FilterInputStream {
    private final Facts facts;
    private final Budget budget;
    private final long most;
    private final CRC32 crc = new CRC32();
    private long read;
    private boolean ended;

    /// What is known of a member beforehand.
    ///
    /// @param packed its bytes in the container, or -1 where they cannot be told
    /// @param size the stated size, or -1
    /// @param crc the stated CRC-32, or -1
    /// @param reached how many of its bytes have been counted already
    record Facts(String name, long packed, long size, long crc, AtomicLong reached) {}

    /// @throws ContainerProblem when the stated size alone is beyond the limit
    LimitedStream(InputStream in, Facts facts, Budget budget) throws IOException {
        super(in);
        this.facts = facts;
        this.budget = budget;
        Limits limits = budget.limits();
        this.most = facts.packed < 0 ? Long.MAX_VALUE : Math.max(limits.freeBytes(), facts.packed * limits.ratio());
        if (facts.size > most)
            throw beyond();
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
        int n;
        try {
            n = ended ? -1 : in.read(to, offset, length);
        } catch (ZipException | EOFException broken) {
            throw damaged();
        }
        if (n < 0) {
            ended = true;
            if (facts.size >= 0 && read < facts.size || facts.crc >= 0 && facts.crc != crc.getValue())
                throw damaged();
            return -1;
        }
        read += n;
        if (read > most)
            throw beyond();
        if (facts.size >= 0 && read > facts.size)
            throw damaged();
        if (facts.crc >= 0)
            crc.update(to, offset, n);
        long before = facts.reached.getAndAccumulate(read, Math::max);
        if (read > before)
            budget.inflated(facts.name, read - before);
        return n;
    }

    private ContainerProblem beyond() {
        Limits limits = budget.limits();
        return new ContainerProblem("container.limit.ratio", facts.name, facts.name, limits.freeBytes() >> 20,
                limits.ratio());
    }

    private ContainerProblem damaged() {
        return new ContainerProblem("container.member-damaged", facts.name, facts.name);
    }

    @Override
    public long skip(long n) throws IOException {
        byte[] away = new byte[Math.clamp(n, 0, 8192)];
        return Math.max(0, read(away, 0, away.length));
    }

    @Override
    public int available() {
        return 0;
    }

    @Override
    public boolean markSupported() {
        return false;
    }
}
