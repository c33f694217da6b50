package org.suragh.bench;

import com.sun.management.OperatingSystemMXBean;
import java.lang.management.ManagementFactory;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.TreeMap;
import org.suragh.base.Progress;
import org.suragh.base.SuraghException;
import org.suragh.casefile.CaseFile;
import org.suragh.casefile.StatedColumns;
import org.suragh.evidence.AccountColumns;
import org.suragh.evidence.LoginColumns;
import org.suragh.finding.Finding;
import org.suragh.finding.JudgementStages;
import org.suragh.finding.Material;
import org.suragh.finding.Stated;
import org.suragh.investigation.Analysis;
import org.suragh.investigation.Analyst;
import org.suragh.investigation.NetworkCard;
import org.suragh.linkage.ActivitySync;
import org.suragh.linkage.CoAction;
import org.suragh.linkage.CoTweet;
import org.suragh.linkage.LayerLinks;
import org.suragh.linkage.NearDuplicate;
import org.suragh.linkage.SharedIp;
import org.suragh.signal.Acts;
import org.suragh.signal.AddressClassifier;
import org.suragh.signal.Addresses;
import org.suragh.signal.ObjectActs;
import org.suragh.signal.PostTable;
import org.suragh.signal.Settings;
import org.suragh.signal.Trace;

/// Times the stages of an analysis in one cold process: what must-show 5 sets against `Limits linkdb` of the yardsticks.
/// `java -cp … org.suragh.bench.JudgementBench logins|all|analyse|firmness CASE`.
///
/// `logins` judges by log-ins alone, without posts: reading, buckets and weights, one Leiden run, features, calibrated
/// control; consensus and statements apart. `all` has posts and their layers as well. `analyse` is the whole analysis
/// as the program runs it, with its digest. `firmness` takes the first three networks of such an analysis apart: each card without and with
/// knock-outs of the strongest address, text and day, profile and intervals. Nothing is written to the case.
public final class JudgementBench {
    private static final OperatingSystemMXBean SYSTEM = (OperatingSystemMXBean) ManagementFactory
            .getOperatingSystemMXBean();
    private static long wall;
    private static double processor;
    private static double sum;
    private static double sumProcessor;

    private JudgementBench() {}

    /// Prints a line a stage.
    public static void main(String[] args) throws SuraghException {
        wall = ManagementFactory.getRuntimeMXBean().getStartTime() * 1_000_000
                + System.nanoTime() - System.currentTimeMillis() * 1_000_000;
        try (CaseFile file = CaseFile.openReadOnly(Path.of(args[1]))) {
            if (args[0].equals("analyse")) {
                Analysis analysis = Analyst.analyse(file, new TreeMap<>(), Progress.NONE);
                done("analysis", analysis.findings().size());
                System.out.println("digest " + analysis.digest());
            } else if (args[0].equals("firmness"))
                firmness(file);
            else
                JudgementStages.run(material(file, args[0].equals("all")), Progress.NONE, JudgementBench::done);
        }
    }

    private static void firmness(CaseFile file) throws SuraghException {
        Analysis analysis = Analyst.analyse(file, new TreeMap<>(), Progress.NONE);
        done("apart: analysis", analysis.findings().size());
        Material material = Analyst.material(file, analysis.settings(), Progress.NONE);
        done("layers of the case, once", material.accounts().size());
        for (Finding finding : analysis.findings().subList(0, Math.min(3, analysis.findings().size()))) {
            NetworkCard.of(file, analysis, finding, null, Progress.NONE);
            done("apart: card without", finding.members().size());
            NetworkCard.of(file, analysis, finding, material, Progress.NONE);
            done("card with knock-outs, profile, intervals", finding.members().size());
        }
    }

    private static Material material(CaseFile file, boolean withPosts) throws SuraghException {
        Settings settings = Settings.defaults();
        AddressClassifier classifier = AddressClassifier.of(file.addressLists(), file.info().reservedOrdinary());
        AccountColumns accounts = file.accountColumns();
        done("start and accounts", accounts.size());
        LoginColumns logins = file.loginColumns(accounts, Progress.NONE);
        done("reading log-ins", logins.size());
        int n = accounts.size();
        Addresses addresses = Addresses.of(logins, n, classifier, settings);
        done("addresses", addresses.size());
        SharedIp sharedIp = SharedIp.of(addresses, settings, Progress.NONE);
        done("buckets, weights, links", sharedIp.weights().size());
        PostTable.Builder postRows = new PostTable.Builder(n, settings);
        ObjectActs.Builder objectRows = new ObjectActs.Builder(accounts, settings);
        if (withPosts)
            file.forEachPost(accounts, (account, at, id, text, retweetOf, replyTo, hashtags, urls, client) -> {
                postRows.add(account, at, id, text, retweetOf != null);
                objectRows.add(account, at, id,
                        new ObjectActs.Content(text, retweetOf, replyTo, hashtags, urls, client));
            }, Progress.NONE);
        PostTable posts = postRows.build();
        ObjectActs objects = objectRows.build();
        done("reading posts", posts.size());
        Acts texts = Acts.ofTexts(posts, n);
        LayerLinks coTweet = CoTweet.of(posts, texts, settings, Progress.NONE);
        LayerLinks sync = ActivitySync.of(posts, n, settings, Progress.NONE);
        List<LayerLinks> acts = new ArrayList<>();
        for (Trace trace : Trace.values())
            acts.add(CoAction.of(trace, objects, settings, Progress.NONE));
        done("layers of content and time", coTweet.size() + sync.size());
        acts.add(NearDuplicate.of(posts, settings, Progress.NONE));
        done("near duplicates", acts.getLast().size());
        Stated stated = Stated.of(accounts, List.of(), StatedColumns.follows(file, accounts),
                StatedColumns.profiles(file, accounts), settings, Progress.NONE);
        done("follows, names, profiles", stated.layers().size());
        return new Material(accounts, sharedIp, posts, objects, texts, texts.accountsOfValues(), coTweet, sync,
                List.copyOf(acts), List.of(), classifier.lists().size() > 0, stated, settings);
    }

    private static void done(String stage, int found) {
        double took = (System.nanoTime() - wall) / 1e9;
        double all = SYSTEM.getProcessCpuTime() / 1e9;
        double work = all - processor;
        if (!stage.startsWith("apart")) {
            sum += took;
            sumProcessor += work;
        }
        Runtime runtime = Runtime.getRuntime();
        System.out.printf(Locale.ROOT, "%-50s %8.2f s, processor %8.2f s, %,10d; sum %8.2f s, %8.2f s; %5d MB%n", stage,
                took, work, found, sum, sumProcessor, runtime.totalMemory() - runtime.freeMemory() >> 20);
        wall = System.nanoTime();
        processor = all;
    }
}
