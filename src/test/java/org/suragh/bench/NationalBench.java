package org.suragh.bench;

import com.sun.management.OperatingSystemMXBean;
import java.lang.management.ManagementFactory;
import java.lang.management.MemoryPoolMXBean;
import java.util.SplittableRandom;
import org.suragh.base.Progress;
import org.suragh.linkage.RawPairs;
import org.suragh.signal.Acts;

/// A country's log-ins linked from sorted arrays: pairs of accounts on one address within an hour, on two addresses or
/// more (goal P13 of the performance note: 100 million log-ins within 60 s and 6 GB).
///
/// `java -Xmx6g ... org.suragh.bench.NationalBench [LOG-INS]`; 100,000,000 by default, 3 accounts for 100 log-ins. One
/// log-in in two from a home line whose address changes every 18 days, one in eight from an office, the rest from
/// carriers' addresses of about 40,000 log-ins each, over 90 days. Deterministic; prints counts, seconds of the linkage
/// alone, and the peak of the heap.
public final class NationalBench {
    private static final long HOUR = 3_600_000L;
    private static final int DAYS = 90;
    private static final int LEASE = 18;

    private static final OperatingSystemMXBean SYSTEM = (OperatingSystemMXBean) ManagementFactory
            .getOperatingSystemMXBean();

    private NationalBench() {}

    /// Runs once.
    public static void main(String[] args) {
        int logins = args.length > 0 ? Integer.parseInt(args[0]) : 100_000_000;
        int accounts = (int) (logins * 3L / 100);
        Acts acts = acts(logins, accounts);
        System.gc();
        long held = used();
        for (MemoryPoolMXBean pool : ManagementFactory.getMemoryPoolMXBeans())
            pool.resetPeakUsage();
        double processor = SYSTEM.getProcessCpuTime() / 1e9;
        long start = System.nanoTime();
        RawPairs pairs = RawPairs.find(acts, HOUR, 2, 1, Progress.NONE);
        double seconds = (System.nanoTime() - start) / 1e9;
        processor = SYSTEM.getProcessCpuTime() / 1e9 - processor;
        long peak = 0;
        for (MemoryPoolMXBean pool : ManagementFactory.getMemoryPoolMXBeans())
            if (pool.getType() == java.lang.management.MemoryType.HEAP)
                peak += pool.getPeakUsage().getUsed();
        System.out.printf(
                "%,d log-ins, %,d accounts, %,d addresses: %,d pairs in %.2f s (processor %.2f s); arrays %.2f GB, peak %.2f GB%n",
                logins, accounts, acts.values(), pairs.size(), seconds, processor, held / 1e9, peak / 1e9);
    }

    private static long used() {
        return Runtime.getRuntime().totalMemory() - Runtime.getRuntime().freeMemory();
    }

    private static Acts acts(int logins, int accounts) {
        SplittableRandom random = new SplittableRandom(1);
        int homes = accounts / 2;
        int leases = DAYS / LEASE;
        int offices = Math.max(1, accounts / 200);
        int carriers = Math.max(1, (int) (logins * 3L / 8 / 40_000));
        int values = homes * leases + offices + carriers;
        int[] value = new int[logins];
        long[] at = new long[logins];
        int[] account = new int[logins];
        for (int i = 0; i < logins; i++) {
            int who = random.nextInt(accounts);
            long when = random.nextLong(DAYS * 24 * HOUR) / 1_000 * 1_000;
            int place = random.nextInt(8);
            account[i] = who;
            at[i] = when;
            int lease = (int) (when / (LEASE * 24 * HOUR));
            value[i] = place < 4
                    ? lease * homes + (int) ((who / 2 * 7_919L + lease * 104_729L) % homes)
                    : place == 4
                            ? homes * leases + (int) (who * 31L % offices)
                            : homes * leases + offices + (who % carriers + random.nextInt(2)) % carriers;
        }
        return Acts.of(accounts, values, logins, value, at, account);
    }
}
