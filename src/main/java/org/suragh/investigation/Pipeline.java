package org.suragh.investigation;

import java.io.IOException;
import java.util.concurrent.ArrayBlockingQueue;
import java.util.concurrent.BlockingQueue;
import java.util.concurrent.CancellationException;
import java.util.concurrent.Executor;
import java.util.concurrent.RejectedExecutionException;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.atomic.AtomicBoolean;
import java.util.function.LongSupplier;
import org.jspecify.annotations.Nullable;
import org.suragh.base.Progress;
import org.suragh.base.SuraghException;

/// Two hands for one import: a worker reads and hands over steps, the calling thread carries them out in order. The
/// queue between them is bounded, so that memory is; whatever is thrown on one side ends the other.
///
/// An executor that runs its task at once on the calling thread, refuses it, or does not start it within half a second
/// (all its threads are busy) makes the calling thread do both.
final class Pipeline {
    private static final int STEPS = 48;
    private static final long PATIENCE_MILLIS = 500;
    private static final long POLL_MILLIS = 20;

    private final Executor workers;
    private final Progress progress;
    private final Thread caller = Thread.currentThread();
    private final BlockingQueue<Step> queue = new ArrayBlockingQueue<>(STEPS);
    private final AtomicBoolean claimed = new AtomicBoolean();
    private volatile boolean stopped;
    private volatile boolean done;
    private volatile @Nullable Throwable thrown;

    Pipeline(Executor workers, Progress progress) {
        this.workers = workers;
        this.progress = progress;
    }

    /// What the calling thread carries out.
    interface Step {
        void run() throws SuraghException;
    }

    /// What the worker does.
    interface Reading {
        void read(Feed feed) throws IOException, SuraghException;
    }

    /// The worker's end.
    interface Feed {
        /// Hands over a step; waits while the queue is full.
        void put(Step step) throws SuraghException;

        /// Whether the import is to end.
        boolean stopped();
    }

    /// Runs both sides to their end.
    ///
    /// @param bytes how far the worker is
    /// @param total how far it goes
    void run(Reading reading, LongSupplier bytes, long total) throws IOException, SuraghException {
        Feed feed = feed(bytes, total);
        try {
            workers.execute(() -> claim(reading, feed));
        } catch (RejectedExecutionException busy) {
            claim(reading, feed);
        }
        try {
            carryOut(reading, feed, bytes, total);
        } finally {
            stopped = true;
            awaitEnd();
        }
        rethrow();
    }

    private void carryOut(Reading reading, Feed feed, LongSupplier bytes, long total) throws SuraghException {
        long started = System.nanoTime();
        while (true) {
            boolean last = done;
            Step step = poll();
            if (step != null)
                step.run();
            else if (last)
                return;
            else if (!claimed.get() && System.nanoTime() - started > PATIENCE_MILLIS * 1_000_000)
                claim(reading, feed);
            progress.checkpoint("investigation.stage.import", bytes.getAsLong(), total);
        }
    }

    private @Nullable Step poll() {
        try {
            return done ? queue.poll() : queue.poll(POLL_MILLIS, TimeUnit.MILLISECONDS);
        } catch (InterruptedException interrupted) {
            Thread.currentThread().interrupt();
            throw new CancellationException("interrupted");
        }
    }

    private void claim(Reading reading, Feed feed) {
        if (!claimed.compareAndSet(false, true))
            return;
        try {
            reading.read(feed);
        } catch (IOException | SuraghException | RuntimeException | Error problem) {
            thrown = problem;
        } finally {
            done = true;
        }
    }

    private Feed feed(LongSupplier bytes, long total) {
        return new Feed() {
            @Override
            public void put(Step step) throws SuraghException {
                if (Thread.currentThread() == caller) {
                    step.run();
                    progress.checkpoint("investigation.stage.import", bytes.getAsLong(), total);
                    return;
                }
                try {
                    while (!queue.offer(step, POLL_MILLIS, TimeUnit.MILLISECONDS)) {
                        if (stopped)
                            throw new CancellationException("stopped");
                    }
                } catch (InterruptedException interrupted) {
                    Thread.currentThread().interrupt();
                    throw new CancellationException("interrupted");
                }
            }

            @Override
            public boolean stopped() {
                return stopped || progress.cancelled();
            }
        };
    }

    /// The file must not be closed under a worker that still reads it.
    private void awaitEnd() {
        if (claimed.compareAndSet(false, true))
            return;
        boolean interrupted = false;
        while (!done) {
            queue.clear();
            try {
                Thread.sleep(1);
            } catch (InterruptedException again) {
                interrupted = true;
            }
        }
        if (interrupted)
            Thread.currentThread().interrupt();
    }

    private void rethrow() throws IOException, SuraghException {
        switch (thrown) {
            case null -> {
                return;
            }
            case IOException problem -> throw problem;
            case SuraghException problem -> throw problem;
            case RuntimeException problem -> throw problem;
            case Error problem -> throw problem;
            case Throwable other -> throw new IllegalStateException(other);
        }
    }
}
