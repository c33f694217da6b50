package org.suragh.bench;

import com.sun.management.OperatingSystemMXBean;
import java.io.IOException;
import java.lang.management.ManagementFactory;
import java.lang.management.ThreadMXBean;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Locale;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import org.suragh.base.Progress;
import org.suragh.base.SuraghException;
import org.suragh.casefile.CaseFile;
import org.suragh.casefile.CaseInfo;
import org.suragh.evidence.AccountColumns;
import org.suragh.evidence.LoginColumns;
import org.suragh.ingest.ReadOptions;
import org.suragh.investigation.Importer;

/// Times the import of files into a new case, and the reading back of log-ins: what `suragh import` does, without
/// the command line. Run it as a process of its own, so that the start of the machine and its warming up are counted:
/// `java -cp … org.suragh.bench.ImportBench keep|reference CASE FILE…`; `read CASE` times the reading.
public final class ImportBench {
    private static final ThreadMXBean THREADS = ManagementFactory.getThreadMXBean();
    private static final OperatingSystemMXBean SYSTEM = (OperatingSystemMXBean) ManagementFactory
            .getOperatingSystemMXBean();

    private ImportBench() {}

    /// Imports the files and prints seconds, rows and sizes.
    public static void main(String[] args) throws SuraghException, IOException {
        boolean keep = args[0].equals("keep");
        Path place = Path.of(args[1]);
        if (args[0].equals("read")) {
            read(place);
            return;
        }
        Files.deleteIfExists(place);
        ExecutorService workers = Executors.newFixedThreadPool(2);
        try (CaseFile file = CaseFile.create(place, CaseInfo.titled("Benchmark", true), "benchmark")) {
            for (int i = 2; i < args.length; i++) {
                long start = System.nanoTime();
                double writer = THREADS.getCurrentThreadCpuTime() / 1e9;
                double all = SYSTEM.getProcessCpuTime() / 1e9;
                Importer.Outcome outcome = Importer.importFile(file, Path.of(args[i]), null, ReadOptions.NONE, keep,
                        "benchmark", workers, Progress.NONE);
                print("import %s: %.3f s (processor: writer %.3f s, all %.3f s), %d rows, case %.1f MB%n", args[i],
                        seconds(start), THREADS.getCurrentThreadCpuTime() / 1e9 - writer,
                        SYSTEM.getProcessCpuTime() / 1e9 - all, outcome.counts().read(), Files.size(place) / 1e6);
            }
        } finally {
            workers.shutdown();
        }
    }

    /// Times what the analysis and a reader ask of a case, four times over: the first is cold.
    private static void read(Path place) throws SuraghException {
        for (int again = 0; again < 4; again++) {
            try (CaseFile file = CaseFile.openReadOnly(place)) {
                long start = System.nanoTime();
                AccountColumns accounts = file.accountColumns();
                double first = seconds(start);
                LoginColumns logins = file.loginColumns(accounts, Progress.NONE);
                print("columns: accounts %.3f s, with %d log-ins %.3f s%n", first, logins.size(), seconds(start));
                start = System.nanoTime();
                int rows = file.loginsOf(accounts.ids()[accounts.size() / 2 + again]).size();
                print("log-ins of one account: %.4f s, %d rows%n", seconds(start), rows);
                start = System.nanoTime();
                rows = file.loginsAt(logins.address(logins.addresses() / 3), true, 1_000).size();
                print("log-ins at one address: %.4f s, %d rows%n", seconds(start), rows);
            }
        }
    }

    private static double seconds(long start) {
        return (System.nanoTime() - start) / 1e9;
    }

    private static void print(String format, Object... values) {
        System.out.printf(Locale.ROOT, format, values);
    }
}
