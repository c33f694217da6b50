package org.suragh.bench;

import java.util.Arrays;
import java.util.List;
import java.util.Random;
import java.util.concurrent.TimeUnit;
import org.openjdk.jmh.annotations.Benchmark;
import org.openjdk.jmh.annotations.BenchmarkMode;
import org.openjdk.jmh.annotations.Fork;
import org.openjdk.jmh.annotations.Measurement;
import org.openjdk.jmh.annotations.Mode;
import org.openjdk.jmh.annotations.OutputTimeUnit;
import org.openjdk.jmh.annotations.Param;
import org.openjdk.jmh.annotations.Scope;
import org.openjdk.jmh.annotations.Setup;
import org.openjdk.jmh.annotations.State;
import org.openjdk.jmh.annotations.Warmup;
import org.suragh.base.Progress;
import org.suragh.linkage.Buckets;
import org.suragh.linkage.Meetings;
import org.suragh.linkage.Pairs;
import org.suragh.signal.Acts;

/// The pair-counting kernel on log-ins as they fall: many home lines of a few accounts, some offices, few carriers that
/// hundreds share. Figures are read as ratios between versions on one machine.
@State(Scope.Benchmark)
@BenchmarkMode(Mode.AverageTime)
@OutputTimeUnit(TimeUnit.MILLISECONDS)
@Warmup(iterations = 3, time = 2)
@Measurement(iterations = 5, time = 2)
@Fork(1)
public class LinkageBenchmark {
    private static final long DAY = 86_400_000L;
    private static final int CAP = 200;

    /// Number of log-ins; one account for 25 of them.
    @Param({"250000", "1000000"})
    public int logins;

    private Acts acts;
    private Buckets buckets;
    private boolean[] linking;

    /// Makes the log-ins.
    @Setup
    public void makeLogins() {
        int accounts = logins / 25;
        int homes = accounts / 3;
        int addresses = homes + accounts / 40 + 8;
        Random random = new Random(1);
        long[] keys = new long[logins];
        int[] account = new int[logins];
        long[] at = new long[logins];
        for (int i = 0; i < logins; i++) {
            int who = random.nextInt(accounts);
            double where = random.nextDouble();
            long address = where < .6
                    ? who % homes
                    : where < .75 ? homes + who % (accounts / 40) : addresses - 1 - random.nextInt(8);
            keys[i] = address << 32 | i;
            account[i] = who;
            at[i] = (long) (random.nextDouble() * 90 * DAY);
        }
        Arrays.sort(keys);
        int[] start = new int[addresses + 1];
        int[] sortedAccount = new int[logins];
        long[] sortedAt = new long[logins];
        for (int v = 0, i = 0; v < addresses; v++) {
            int from = i;
            while (i < logins && keys[i] >>> 32 == v)
                i++;
            start[v + 1] = i;
            int[] rows = Arrays.stream(keys, from, i).mapToInt(key -> (int) key).boxed()
                    .sorted((x, y) -> Long.compare(at[x], at[y])).mapToInt(Integer::intValue).toArray();
            for (int k = 0; k < rows.length; k++) {
                sortedAccount[from + k] = account[rows[k]];
                sortedAt[from + k] = at[rows[k]];
            }
        }
        acts = new Acts(accounts, start, sortedAt, sortedAccount);
        buckets = Meetings.buckets(acts, DAY / 4);
        linking = Meetings.linking(buckets, b -> buckets.size(b) <= CAP);
    }

    /// Log-ins to buckets of six hours.
    @Benchmark
    public Buckets buckets() {
        return Meetings.buckets(acts, DAY / 4);
    }

    /// Buckets to normalised weights.
    @Benchmark
    public Pairs weights() {
        return Meetings.weights(List.of(buckets), List.of(linking), 5, 3e-4, Progress.NONE);
    }

    /// Buckets to counts of common buckets, kept from two on.
    @Benchmark
    public Pairs counts() {
        return Meetings.counts(buckets, linking, (_, _, count) -> count >= 2, Progress.NONE);
    }
}
