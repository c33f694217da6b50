package org.suragh.linkage;

import java.util.Arrays;
import java.util.List;
import java.util.concurrent.ConcurrentLinkedQueue;
import java.util.function.Supplier;
import java.util.stream.IntStream;
import org.suragh.base.Progress;

/// Pairs of accounts with one number, in order of (a, b), a before b: what is left of a product after its threshold.
///
/// @param a first account
/// @param b second account
/// @param value its weight or count
public record Pairs(int[] a, int[] b, double[] value) {
    /// Number of pairs.
    public int size() {
        return a.length;
    }

    /// Grows while one block of rows is worked on.
    static final class Buffer {
        private int[] a = new int[256];
        private int[] b = new int[256];
        private double[] value = new double[256];
        private int size;

        void add(int first, int second, double number) {
            if (size == a.length) {
                int to = size * 2;
                a = Arrays.copyOf(a, to);
                b = Arrays.copyOf(b, to);
                value = Arrays.copyOf(value, to);
            }
            a[size] = first;
            b[size] = second;
            value[size++] = number;
        }
    }

    /// Works on one row at a time with counters of its own.
    interface RowWorker {
        /// Adds the pairs of account `a` with later accounts, in ascending order of the later one.
        void row(int a, Buffer out);
    }

    /// Runs a row worker over all accounts, in parallel blocks, each with one of the workers made by `workers`; the
    /// result does not depend on how many threads there are. Checks for a stop between blocks.
    static Pairs rows(int accounts, Supplier<RowWorker> workers, String stage, Progress progress) {
        int blocks = Math.clamp(accounts / 64, 1, 256);
        Buffer[] out = new Buffer[blocks];
        ConcurrentLinkedQueue<RowWorker> idle = new ConcurrentLinkedQueue<>();
        IntStream.range(0, blocks).parallel().forEach(block -> {
            progress.checkpoint(stage, block, blocks);
            RowWorker worker = idle.poll();
            if (worker == null)
                worker = workers.get();
            Buffer buffer = new Buffer();
            int to = (int) ((long) accounts * (block + 1) / blocks);
            for (int a = (int) ((long) accounts * block / blocks); a < to; a++)
                worker.row(a, buffer);
            out[block] = buffer;
            idle.add(worker);
        });
        return joined(List.of(out));
    }

    /// The pairs of buffers, one after the other.
    static Pairs joined(List<Buffer> buffers) {
        int n = buffers.stream().mapToInt(x -> x.size).sum();
        Pairs all = new Pairs(new int[n], new int[n], new double[n]);
        int at = 0;
        for (Buffer buffer : buffers) {
            System.arraycopy(buffer.a, 0, all.a, at, buffer.size);
            System.arraycopy(buffer.b, 0, all.b, at, buffer.size);
            System.arraycopy(buffer.value, 0, all.value, at, buffer.size);
            at += buffer.size;
        }
        return all;
    }

    /// The pairs at these places.
    Pairs at(int[] places) {
        Pairs some = new Pairs(new int[places.length], new int[places.length], new double[places.length]);
        for (int i = 0; i < places.length; i++) {
            some.a[i] = a[places[i]];
            some.b[i] = b[places[i]];
            some.value[i] = value[places[i]];
        }
        return some;
    }
}
