package org.suragh.gui;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.TreeMap;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.stream.Stream;
import org.suragh.base.Progress;
import org.suragh.base.SuraghException;
import org.suragh.casefile.CaseFile;
import org.suragh.casefile.CaseInfo;
import org.suragh.ingest.ReadOptions;
import org.suragh.investigation.Analyst;
import org.suragh.investigation.Importer;

/// Sample (a), imported and analysed once for all tests of the window.
public final class SampleCase {
    private static final Path FILE = Path.of("target/window/proxy-vendor.suragh");

    private SampleCase() {}

    /// A case file of its own for one test.
    public static synchronized Path copyInto(Path folder) {
        try {
            Path made = made();
            return Files.copy(made, folder.resolve("proxy-vendor.suragh"));
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        } catch (SuraghException e) {
            throw new IllegalStateException(e);
        }
    }

    // made anew in each run of the tests, so that it is never that of an older program
    private static Path made() throws IOException, SuraghException {
        String run = System.getProperty("surefire.test.class.path", "") + ProcessHandle.current().pid();
        Path mark = FILE.resolveSibling("run.txt");
        if (Files.exists(FILE) && Files.exists(mark) && Files.readString(mark).equals(run))
            return FILE;
        Files.createDirectories(FILE.getParent());
        Files.deleteIfExists(FILE);
        CaseInfo info = new CaseInfo("Proxy vendor and its two clients", "2018-0042", "", "", "", "", "", "", "", true);
        try (ExecutorService workers = Executors.newFixedThreadPool(2);
                CaseFile file = CaseFile.create(FILE, info, "test");
                Stream<Path> exhibits = Files.list(Path.of("sample-cases/proxy-vendor"))) {
            List<Path> sorted = exhibits
                    .filter(one -> !one.getFileName().toString().matches("(README|truth).*")).sorted().toList();
            for (Path exhibit : sorted)
                Importer.importFile(file, exhibit, null, ReadOptions.NONE, true, "test", workers, Progress.NONE);
            Analyst.store(file, Analyst.analyse(file, new TreeMap<>(), Progress.NONE), "test");
        }
        Files.writeString(mark, run);
        return FILE;
    }
}
