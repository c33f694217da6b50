package org.suragh.bench;

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
import org.suragh.evidence.AddressClass;
import org.suragh.evidence.AddressLists;
import org.suragh.evidence.IpAddress;
import org.suragh.signal.AddressClassifier;

/// The class of an address over many ranges of both families that overlap, lie in no order and are no blocks: one in five
/// IPv6; as many hits as misses, in random order.
@State(Scope.Benchmark)
@BenchmarkMode(Mode.AverageTime)
@OutputTimeUnit(TimeUnit.NANOSECONDS)
@Warmup(iterations = 3, time = 2)
@Measurement(iterations = 5, time = 2)
@Fork(1)
public class LookupBenchmark {
    private static final int ASKED = 1 << 16;

    /// Number of ranges.
    @Param({"100000", "1000000"})
    public int ranges;

    private final IpAddress[] asked = new IpAddress[ASKED];
    private AddressClassifier classifier;
    private int next;

    /// Makes the ranges.
    @Setup
    public void makeRanges() {
        classifier = AddressClassifier.of(lists(ranges), false);
        Random random = new Random(2);
        for (int i = 0; i < ASKED; i++)
            asked[i] = address(random);
    }

    /// As many made-up ranges.
    static AddressLists lists(int ranges) {
        Random random = new Random(1);
        var builder = new AddressLists.Builder();
        int hosting = builder.source("hosting", AddressClass.HOSTING, null, 1);
        int vpn = builder.source("vpn", AddressClass.VPN, null, 2);
        for (int i = 0; i < ranges; i++) {
            IpAddress from = address(random);
            int most = 1 << random.nextInt(14);
            int length = random.nextInt(most);
            IpAddress to = from.isV4()
                    ? IpAddress.v4(Math.max((int) from.lo(), (int) from.lo() + length))
                    : new IpAddress(from.hi() + length, -1);
            builder.add(i % 3 == 0 ? vpn : hosting, from, to, builder.note("AS" + i % 70_000), null);
        }
        return builder.build();
    }

    private static IpAddress address(Random random) {
        return random.nextInt(5) > 0
                ? IpAddress.v4(0x0b00_0000 + random.nextInt(0x7000_0000))
                : new IpAddress(0x2a00_0000_0000_0000L | (long) random.nextInt(1 << 24) << 32 | random.nextInt(1 << 16),
                        0);
    }

    /// One look-up.
    @Benchmark
    public AddressClass lookUp() {
        next = next + 1 & ASKED - 1;
        return classifier.of(asked[next], 0).addressClass();
    }
}
