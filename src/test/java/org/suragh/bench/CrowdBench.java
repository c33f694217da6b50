package org.suragh.bench;

import com.sun.management.OperatingSystemMXBean;
import java.lang.management.ManagementFactory;
import java.lang.management.MemoryPoolMXBean;
import java.lang.management.MemoryType;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.Locale;
import java.util.function.IntSupplier;
import org.suragh.base.Progress;
import org.suragh.base.SuraghException;
import org.suragh.casefile.CaseFile;
import org.suragh.evidence.AccountColumns;
import org.suragh.evidence.LoginColumns;
import org.suragh.linkage.SharedIp;
import org.suragh.linkage.WindowPairs;
import org.suragh.signal.Acts;
import org.suragh.signal.AddressClassifier;
import org.suragh.signal.Addresses;
import org.suragh.signal.Settings;

/// What a wide window and one address with 100,000 accounts cost (goal P12): `java -cp … org.suragh.bench.CrowdBench
/// CASE`, of 100,000 accounts or more.
///
/// Plain counts of pairs on eight addresses or more within 24 h and without a window, then the whole layer `shared-ip`
/// without and with an address at which 100,000 accounts logged in ten times each. Pairs are counted row by row and kept
/// only above the threshold. Three turns each; seconds, processor seconds, peak of the heap.
public final class CrowdBench {
    private static final long DAY = 86_400_000L;
    private static final int CROWD = 100_000;
    private static final OperatingSystemMXBean SYSTEM = (OperatingSystemMXBean) ManagementFactory
            .getOperatingSystemMXBean();

    private CrowdBench() {}

    /// Prints the times.
    public static void main(String[] args) throws SuraghException {
        Settings settings = Settings.defaults();
        LoginColumns logins;
        AddressClassifier classifier;
        int n;
        try (CaseFile file = CaseFile.openReadOnly(Path.of(args[0]))) {
            AccountColumns accounts = file.accountColumns();
            n = accounts.size();
            logins = file.loginColumns(accounts, Progress.NONE);
            classifier = AddressClassifier.of(file.addressLists(), true);
        }
        Acts acts = Acts.ofExactAddresses(logins, n);
        boolean[] all = new boolean[n];
        Arrays.fill(all, true);
        LoginColumns crowded = crowded(logins);
        for (int turn = 0; turn < 3; turn++) {
            time("pairs, 24 h", () -> WindowPairs.values(acts, DAY, 8, all, Progress.NONE).size());
            time("pairs, no window", () -> WindowPairs.values(acts, 1000 * DAY, 8, all, Progress.NONE).size());
            time("shared-ip", () -> layer(logins, n, classifier, settings));
            time("shared-ip with the crowd", () -> layer(crowded, n, classifier, settings));
        }
    }

    private static int layer(LoginColumns logins, int accounts, AddressClassifier classifier, Settings settings) {
        return SharedIp.of(Addresses.of(logins, accounts, classifier, settings), settings, Progress.NONE).layer()
                .size();
    }

    /// The same log-ins and one more address, after all others, with ten log-ins of each of 100,000 accounts.
    private static LoginColumns crowded(LoginColumns logins) {
        int old = logins.size();
        int size = old + 10 * CROWD;
        int addresses = logins.addresses();
        int[] address = Arrays.copyOf(logins.address(), size);
        long[] at = Arrays.copyOf(logins.at(), size);
        int[] account = Arrays.copyOf(logins.account(), size);
        for (int i = old; i < size; i++) {
            address[i] = addresses;
            at[i] = logins.at()[0] + (i - old) * 7_000L;
            account[i] = (int) ((i - old) * 48_271L % CROWD);
        }
        long[] hi = new long[addresses + 1];
        long[] lo = new long[addresses + 1];
        for (int a = 0; a < addresses; a++) {
            hi[a] = logins.address(a).hi();
            lo[a] = logins.address(a).lo();
        }
        hi[addresses] = -1;
        return new LoginColumns(address, at, account, Arrays.copyOf(logins.port(), size),
                Arrays.copyOf(logins.agent(), size), hi, lo);
    }

    private static void time(String what, IntSupplier work) {
        System.gc();
        for (MemoryPoolMXBean pool : ManagementFactory.getMemoryPoolMXBeans())
            pool.resetPeakUsage();
        double processor = SYSTEM.getProcessCpuTime() / 1e9;
        long from = System.nanoTime();
        int found = work.getAsInt();
        long peak = 0;
        for (MemoryPoolMXBean pool : ManagementFactory.getMemoryPoolMXBeans())
            if (pool.getType() == MemoryType.HEAP)
                peak += pool.getPeakUsage().getUsed();
        System.out.printf(Locale.ROOT, "%-26s %7.2f s, processor %7.2f s, %,10d pairs, heap at most %,d MB%n", what,
                (System.nanoTime() - from) / 1e9, SYSTEM.getProcessCpuTime() / 1e9 - processor, found, peak >> 20);
    }
}
