package org.suragh.bar;

import java.io.IOException;
import java.lang.management.ManagementFactory;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.SortedMap;
import java.util.TreeMap;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.stream.Stream;
import org.suragh.base.Progress;
import org.suragh.base.SuraghException;
import org.suragh.casefile.CaseFile;
import org.suragh.casefile.CaseInfo;
import org.suragh.community.Leiden;
import org.suragh.evidence.AccountColumns;
import org.suragh.evidence.LoginColumns;
import org.suragh.finding.JudgedGroups;
import org.suragh.ingest.ReadOptions;
import org.suragh.investigation.Analysis;
import org.suragh.investigation.Analyst;
import org.suragh.investigation.Importer;
import org.suragh.linkage.SharedIp;
import org.suragh.signal.AddressClassifier;
import org.suragh.signal.Addresses;
import org.suragh.signal.PostTable;
import org.suragh.signal.Settings;

/// One world from its files to figures, of the product and of every baseline: through the importer, a case file and the
/// analysis, as an examiner would. The truth is read only for scoring.
final class WorldRun {
    private static final String CASE = "world.suragh";
    private static final String TRUTH = "truth.csv";
    private static final String OURS = "suragh";
    private static final String PERSON = "A. Examiner";
    private static final double ALPHA = .01;

    private final Path world;
    private final Path caseFile;
    private final int seeds;
    /// Method to its figures, by name.
    private final SortedMap<String, SortedMap<String, Double>> figures = new TreeMap<>();

    private WorldRun(Path world, Path caseFile, int seeds) {
        this.world = world;
        this.caseFile = caseFile;
        this.seeds = seeds;
    }

    /// Writes the case of a world beside its truth, and the figures of all that does not ask the analysis.
    ///
    /// @param world folder with the files of an export and `truth.csv`
    /// @param folder where the case, the truth and the seconds that the import took go
    static SortedMap<String, SortedMap<String, Double>> prepare(Path world, Path folder)
            throws IOException, SuraghException {
        WorldRun run = new WorldRun(world, folder.resolve(CASE), 0);
        run.importFiles();
        Files.copy(world.resolve(TRUTH), folder.resolve(TRUTH));
        try (CaseFile readOnly = CaseFile.openReadOnly(run.caseFile)) {
            AccountColumns accounts = readOnly.accountColumns();
            Truth truth = Truth.read(world.resolve(TRUTH), accounts);
            double start = used();
            run.addresses(readOnly, accounts, truth);
            run.posts(readOnly, accounts, truth);
            run.put(OURS, "time.baselines", used() - start);
        }
        return run.figures;
    }

    /// The figures of the analysis of a case.
    ///
    /// @param folder as [#prepare] left it
    /// @param seeds how many other seeds of the grouping are run to see how stable it is
    static SortedMap<String, SortedMap<String, Double>> analyse(Path folder, int seeds)
            throws IOException, SuraghException {
        WorldRun run = new WorldRun(folder, folder.resolve(CASE), seeds);
        try (CaseFile readOnly = CaseFile.openReadOnly(run.caseFile)) {
            AccountColumns accounts = readOnly.accountColumns();
            run.product(readOnly, accounts, Truth.read(folder.resolve(TRUTH), accounts));
        }
        return run.figures;
    }

    private void put(String method, SortedMap<String, Double> some) {
        figures.computeIfAbsent(method, _ -> new TreeMap<>()).putAll(some);
    }

    private void put(String method, String name, double value) {
        figures.computeIfAbsent(method, _ -> new TreeMap<>()).put(name, value);
    }

    private void importFiles() throws IOException, SuraghException {
        List<Path> files;
        try (Stream<Path> all = Files.list(world)) {
            files = all.filter(f -> !f.endsWith(TRUTH) && !f.endsWith("README.md")).sorted().toList();
        }
        ExecutorService workers = Executors.newFixedThreadPool(2);
        double start = used();
        try (CaseFile file = CaseFile.create(caseFile, CaseInfo.titled(world.getFileName().toString(), true),
                PERSON)) {
            for (Path path : files)
                Importer.importFile(file, path, null, ReadOptions.NONE, false, PERSON, workers, Progress.NONE);
        } finally {
            workers.shutdown();
        }
        put(OURS, "time.import", used() - start);
    }

    /// Seconds of processor that this process has used: wall time says more about the neighbours.
    private static double used() {
        var machine = (com.sun.management.OperatingSystemMXBean) ManagementFactory.getOperatingSystemMXBean();
        return machine.getProcessCpuTime() / 1e9;
    }

    private void product(CaseFile readOnly, AccountColumns accounts, Truth truth) throws SuraghException {
        double start = used();
        Analysis analysis = Analyst.analyse(readOnly, new TreeMap<>(), Progress.NONE);
        put(OURS, "time.analysis", used() - start);
        put(OURS, "accounts", accounts.size());
        put(OURS, "networks", analysis.findings().size());
        Found shown = Product.control(analysis, accounts);
        put(OURS, Score.control(truth, Product.findings(analysis, accounts)));
        put(OURS, Score.coordination(truth, Product.coordination(analysis, accounts).flagged()));
        for (Found layer : Product.layers(analysis, accounts)) {
            SortedMap<String, Double> of = Score.coordination(truth, layer.flagged());
            put("suragh, layer " + layer.method(), of);
        }
        put("suragh, networks shown", Score.groups(truth, shown.group()));
        JudgedGroups judged = JudgedGroups.of(readOnly);
        put("suragh, addresses alone", Score.groups(truth, judged.group()));
        int[] joined = Product.joined(judged.group(), analysis, accounts);
        put(OURS, Score.groups(truth, joined));
        put(OURS, "t1.seen", Score.groups(truth, joined, truth.where(a -> truth.grouped(a) && judged.seen()[a]))
                .getOrDefault("t1.f", 0.0));
        put(OURS, "t1.at-most", Score.groups(truth, perfect(truth, judged.seen())).getOrDefault("t1.f", 0.0));
        double[] inNetworks = Product.index(analysis, accounts);
        double[] everybody = judged.index().clone();
        for (int a = 0; a < everybody.length; a++)
            everybody[a] = Double.isNaN(inNetworks[a]) ? everybody[a] : inNetworks[a];
        put(OURS, Score.calibration(truth, everybody, "t6."));
        put(OURS, Score.calibration(truth, inNetworks, "t6.shown."));
        List<int[]> groups = new ArrayList<>();
        groups.add(shown.group());
        for (int s = 1; s <= seeds; s++) {
            Analysis other = Analyst.analyse(readOnly, new TreeMap<>(java.util.Map.of("network.seed", "" + 1000 * s)),
                    Progress.NONE);
            groups.add(Product.control(other, accounts).group());
        }
        double sum = 0;
        for (int i = 0; i < groups.size(); i++)
            for (int j = i + 1; j < groups.size(); j++)
                sum += Score.stability(groups.get(i), groups.get(j));
        if (seeds > 0)
            put(OURS, "t8.ari", sum / (.5 * groups.size() * (groups.size() - 1)));
    }

    /// The grouping of somebody who knows the truth of every account that holds a log-in, and nothing of the others.
    private static int[] perfect(Truth truth, boolean[] seen) {
        int[] group = new int[truth.size()];
        for (int a = 0; a < group.length; a++)
            group[a] = seen[a] && truth.grouped(a) ? truth.network()[a] : truth.size() + a;
        return group;
    }

    private void addresses(CaseFile readOnly, AccountColumns accounts, Truth truth) throws SuraghException {
        Settings settings = Settings.of(new TreeMap<>());
        LoginColumns logins = readOnly.loginColumns(accounts, Progress.NONE);
        Addresses addresses = Addresses.of(logins, accounts.size(),
                AddressClassifier.of(readOnly.addressLists(), true), settings);
        double start = used();
        SharedIp layer = SharedIp.of(addresses, settings, Progress.NONE);
        new Leiden(accounts.size(), layer.weights()).groups(settings.decimal("network.gamma"), 1, Progress.NONE);
        put(OURS, "t10.layer-and-grouping", used() - start);
        int rows = addresses.acts().size();
        int[] entity = new int[rows];
        int[] system = new int[rows];
        int systems = 0;
        for (int e = 0; e < addresses.size(); e++)
            for (int i = addresses.acts().valueStart()[e]; i < addresses.acts().valueStart()[e + 1]; i++) {
                entity[i] = e;
                system[i] = addresses.network(e);
                systems = Math.max(systems, system[i] + 1);
            }
        int[] who = addresses.acts().account();
        Uses uses = Uses.of(accounts.size(), addresses.size(), who, entity);
        Uses bySystem = Uses.of(accounts.size(), systems, who, system);
        List<Found> found = new ArrayList<>(AddressBaselines.counts(uses));
        found.add(best(truth, AddressBaselines.evilCohort(uses)));
        found.add(AddressBaselines.botGraph(bySystem, 3));
        found.add(AddressBaselines.botGraph(bySystem, 5));
        found.add(ChanceBaselines.tfIdf("TF-IDF cosine of addresses, top 0.5 %", uses, .005));
        found.add(ChanceBaselines.hypergeometric(uses, ALPHA));
        found.add(ChanceBaselines.biCm(uses, ALPHA));
        for (Found f : found) {
            put(f.method(), Score.groups(truth, f.group()));
            put(f.method(), Score.control(truth, f));
        }
    }

    /// The threshold that the truth likes best, by the first figure of the bar.
    private Found best(Truth truth, List<Found> found) {
        Found best = found.getFirst();
        double most = -1;
        for (Found f : found) {
            double value = Score.groups(truth, f.group()).getOrDefault("t1.f", 0.0);
            if (value > most) {
                most = value;
                best = f;
            }
        }
        String name = "EvilCohort, best threshold";
        put(name, "threshold", Double.parseDouble(best.method().replaceFirst(".*=", "")));
        return best.named(name);
    }

    private void posts(CaseFile readOnly, AccountColumns accounts, Truth truth) throws SuraghException {
        PostTable.Builder builder = new PostTable.Builder(accounts.size(), Settings.of(new TreeMap<>()));
        ContentBaselines baselines = new ContentBaselines(accounts);
        readOnly.forEachPost(accounts, (account, at, id, text, retweetOf, _, _, _, _) -> {
            builder.add(account, at, id, text, retweetOf != null);
            if (retweetOf != null)
                baselines.retweet(account, at, id, retweetOf);
        }, Progress.NONE);
        baselines.texts(builder.build());
        for (Found f : baselines.found())
            put(f.method(), Score.coordination(truth, f.flagged()));
    }
}
