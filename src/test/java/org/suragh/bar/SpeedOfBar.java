package org.suragh.bar;

import java.lang.management.ManagementFactory;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.Locale;
import java.util.Random;
import java.util.TreeMap;
import org.suragh.base.Progress;
import org.suragh.base.SuraghException;
import org.suragh.casefile.CaseFile;
import org.suragh.community.Leiden;
import org.suragh.evidence.AccountColumns;
import org.suragh.evidence.AccountId;
import org.suragh.evidence.LoginColumns;
import org.suragh.investigation.Analyst;
import org.suragh.linkage.RepeatPairs;
import org.suragh.linkage.SharedIp;
import org.suragh.signal.AddressClassifier;
import org.suragh.signal.Addresses;
import org.suragh.signal.Settings;

/// T10 of science note 6: `SpeedOfBar CASE` prints wall and processor time of the address layer with one grouping and of the
/// whole analysis of a case, then of the six settings of CooRTweet on a table of its size, each the best of three in one
/// process with the columns loaded.
public final class SpeedOfBar {
    private static final int ROWS = 35_125;
    private static final int ACCOUNTS = 10_000;

    private SpeedOfBar() {}

    /// A piece of work.
    private interface Work {
        Object run() throws SuraghException;
    }

    /// Runs it; without a case only the six settings.
    public static void main(String[] args) throws SuraghException {
        if (args.length > 0)
            try (CaseFile file = CaseFile.openReadOnly(Path.of(args[0]))) {
                AccountColumns accounts = file.accountColumns();
                LoginColumns logins = file.loginColumns(accounts, Progress.NONE);
                Settings settings = Settings.of(new TreeMap<>());
                AddressClassifier classifier = AddressClassifier.of(file.addressLists(), true);
                System.out.println(accounts.size() + " accounts, " + logins.size() + " log-ins");
                time("address layer and one grouping", () -> {
                    SharedIp layer = SharedIp.of(Addresses.of(logins, accounts.size(), classifier, settings), settings,
                            Progress.NONE);
                    return new Leiden(accounts.size(), layer.weights()).groups(settings.decimal("network.gamma"), 1,
                            Progress.NONE);
                });
                time("whole analysis, with reading", () -> Analyst.analyse(file, new TreeMap<>(), Progress.NONE));
            }
        RepeatPairs pairs = table();
        AccountId[] ids = new AccountId[ACCOUNTS];
        Arrays.setAll(ids, i -> new AccountId("x", "%06d".formatted(i)));
        AccountColumns accounts = new AccountColumns(ids, new String[ACCOUNTS], new long[ACCOUNTS]);
        time("six settings of CooRTweet, " + ROWS + " rows", () -> {
            int links = 0;
            for (int window : new int[]{10, 30, 60})
                for (int participation : new int[]{2, 5})
                    links += pairs.links(accounts, 1000L * window, 1, participation, Progress.NONE).size();
            return links;
        });
    }

    private static void time(String name, Work work) throws SuraghException {
        double wall = Double.MAX_VALUE;
        double processor = Double.MAX_VALUE;
        for (int i = 0; i < 3; i++) {
            long start = System.nanoTime();
            long used = used();
            if (work.run() == null)
                throw new AssertionError(name);
            processor = Math.min(processor, (used() - used) / 1e9);
            wall = Math.min(wall, (System.nanoTime() - start) / 1e9);
        }
        System.out.printf(Locale.ROOT, "%s: %.2f s, %.2f s of processor%n", name, wall, processor);
    }

    private static long used() {
        var machine = (com.sun.management.OperatingSystemMXBean) ManagementFactory.getOperatingSystemMXBean();
        return machine.getProcessCpuTime();
    }

    /// Retweets in waves: about as many pairs within 60 s as the published table has.
    private static RepeatPairs table() {
        Random dice = new Random(3);
        RepeatPairs pairs = new RepeatPairs();
        for (int i = 0, object = 0; i < ROWS; object++) {
            long start = (long) (dice.nextDouble() * 300 * 86_400_000L);
            int size = (int) Math.min(300, 1 / dice.nextDouble());
            for (int k = 0; k < size && i < ROWS; k++)
                pairs.add("o" + object, "c" + i++, (int) (ACCOUNTS * Math.pow(dice.nextDouble(), 1.5)),
                        start + (long) (400_000 / (dice.nextDouble() + 1e-3)));
        }
        return pairs;
    }
}
