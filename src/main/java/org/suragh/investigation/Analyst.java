package org.suragh.investigation;

import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import java.util.SortedMap;
import java.util.TreeMap;
import org.suragh.base.Progress;
import org.suragh.base.SuraghException;
import org.suragh.casefile.CaseFile;
import org.suragh.casefile.CaseInfo;
import org.suragh.casefile.Runs;
import org.suragh.casefile.StatedColumns;
import org.suragh.community.Consensus;
import org.suragh.evidence.AccountColumns;
import org.suragh.evidence.Exhibit;
import org.suragh.evidence.FollowColumns;
import org.suragh.evidence.LeaseColumns;
import org.suragh.evidence.LoginColumns;
import org.suragh.evidence.ProfileColumns;
import org.suragh.finding.Finding;
import org.suragh.finding.Findings;
import org.suragh.finding.Material;
import org.suragh.finding.Stated;
import org.suragh.finding.Verdict;
import org.suragh.linkage.ActivitySync;
import org.suragh.linkage.CoAction;
import org.suragh.linkage.CoTweet;
import org.suragh.linkage.LayerLinks;
import org.suragh.linkage.Link;
import org.suragh.linkage.NearDuplicate;
import org.suragh.linkage.RareClient;
import org.suragh.linkage.SetAside;
import org.suragh.linkage.SharedIp;
import org.suragh.signal.Acts;
import org.suragh.signal.AddressClassifier;
import org.suragh.signal.Addresses;
import org.suragh.signal.Leases;
import org.suragh.signal.ObjectActs;
import org.suragh.signal.PostTable;
import org.suragh.signal.Settings;
import org.suragh.signal.SharedMark;
import org.suragh.signal.Trace;

/// The corridor from stored records to findings.
///
/// Loops inside are parallel where the result does not depend on order; they run on the pool of the calling task.
public final class Analyst {
    private Analyst() {}

    /// Analyses a case; writes nothing.
    ///
    /// @param readOnly the case
    /// @param settings `LAYER.NAME` to value where they differ from the defaults
    public static Analysis analyse(CaseFile readOnly, SortedMap<String, String> settings, Progress progress)
            throws SuraghException {
        return analyse(readOnly, settings, Verdicts.standing(readOnly), progress);
    }

    /// Analyses a case with given verdicts of persons in place of those that stand; writes nothing.
    static Analysis analyse(CaseFile readOnly, SortedMap<String, String> settings, List<Verdict> verdicts,
            Progress progress) throws SuraghException {
        Settings all = Settings.of(settings);
        CaseInfo info = readOnly.info();
        AddressClassifier classifier = AddressClassifier.of(readOnly.addressLists(), info.reservedOrdinary());
        Columns columns = columns(readOnly, all, progress);
        Results results = results(columns, classifier, all, verdicts, progress);
        Exhibit.Counts totals = Exhibit.Counts.NONE;
        List<Exhibit> exhibits = readOnly.exhibits();
        for (Exhibit exhibit : exhibits)
            totals = totals.plus(exhibit.counts());
        SortedMap<String, String> manifest = Manifest.of(info, exhibits, totals, classifier, all);
        manifest.putAll(Verdicts.manifest(verdicts));
        Analysis analysis = new Analysis(0, "", manifest, results.findings(), results.links(), results.setAside(),
                totals, results.chance());
        return numbered(analysis, 0, RunParts.digest(RunParts.of(analysis)));
    }

    /// What the findings of a case are made of: layers and figures, before anything is grouped or judged.
    ///
    /// @param settings `LAYER.NAME` to value where they differ from the defaults
    public static Material material(CaseFile readOnly, SortedMap<String, String> settings, Progress progress)
            throws SuraghException {
        Settings all = Settings.of(settings);
        AddressClassifier classifier = AddressClassifier.of(readOnly.addressLists(),
                readOnly.info().reservedOrdinary());
        return material(columns(readOnly, all, progress), classifier, all, progress);
    }

    /// The case in columns.
    static Columns columns(CaseFile readOnly, Settings all, Progress progress) throws SuraghException {
        AccountColumns accounts = readOnly.accountColumns();
        LoginColumns logins = readOnly.loginColumns(accounts, progress);
        PostTable.Builder posts = new PostTable.Builder(accounts.size(), all);
        ObjectActs.Builder objects = new ObjectActs.Builder(accounts, all);
        readOnly.forEachPost(accounts, (account, at, id, text, retweetOf, replyTo, hashtags, urls, client) -> {
            posts.add(account, at, id, text, retweetOf != null);
            objects.add(account, at, id, new ObjectActs.Content(text, retweetOf, replyTo, hashtags, urls, client));
        }, progress);
        LeaseColumns leases = readOnly.answers().columns();
        int[] holders = leases.size() == 0
                ? new int[0]
                : Leases.of(leases, all.millis("lease.skew")).holders(logins);
        return new Columns(accounts, logins, holders, posts.build(), objects.build(), Marks.of(readOnly, accounts),
                StatedColumns.follows(readOnly, accounts), StatedColumns.profiles(readOnly, accounts));
    }

    /// What the analysis walks over.
    ///
    /// @param marks marks that several accounts state
    /// @param follows who follows whom
    /// @param profiles names and descriptions
    /// @param holders the one subscriber of every log-in or -1; empty without answers of providers
    record Columns(AccountColumns accounts, LoginColumns logins, int[] holders, PostTable posts, ObjectActs objects,
            List<SharedMark> marks, FollowColumns follows, ProfileColumns profiles) {}

    /// What it finds.
    record Results(List<Finding> findings, List<Link> links, List<SetAside> setAside,
            SortedMap<String, Double> chance) {}

    /// The layers and figures of columns.
    static Material material(Columns columns, AddressClassifier classifier, Settings settings,
            Progress progress) {
        int n = columns.accounts().size();
        progress.checkpoint("investigation.stage.addresses", 0, 0);
        Addresses addresses = Addresses.of(columns.logins(), columns.holders(), n, classifier, settings);
        SharedIp sharedIp = SharedIp.of(addresses, settings, progress);
        Acts texts = Acts.ofTexts(columns.posts(), n);
        LayerLinks coTweet = CoTweet.of(columns.posts(), texts, settings, progress);
        LayerLinks sync = ActivitySync.of(columns.posts(), n, settings, progress);
        List<LayerLinks> acts = new ArrayList<>();
        for (Trace trace : Trace.values())
            acts.add(CoAction.of(trace, columns.objects(), settings, progress));
        acts.add(NearDuplicate.of(columns.posts(), settings, progress));
        Stated stated = Stated.of(columns.accounts(), columns.marks(), columns.follows(), columns.profiles(), settings,
                progress);
        return new Material(columns.accounts(), sharedIp, columns.posts(), columns.objects(), texts,
                texts.accountsOfValues(), coTweet, sync, List.copyOf(acts), columns.marks(),
                classifier.lists().size() > 0, stated, settings);
    }

    /// From columns to results; knows no case.
    static Results results(Columns columns, AddressClassifier classifier, Settings settings, List<Verdict> verdicts,
            Progress progress) {
        Material material = material(columns, classifier, settings, progress);
        Consensus.Plan plan = new Consensus.Plan(settings.decimal("network.gamma"), settings.count("network.runs"),
                settings.count("network.seed"), settings.decimal("network.agreement"));
        List<Finding> findings = Findings.of(material, plan, verdicts, progress);
        List<Link> links = new ArrayList<>();
        List<SetAside> setAside = new ArrayList<>();
        SortedMap<String, Double> chance = new TreeMap<>();
        List<LayerLinks> layers = new ArrayList<>(
                List.of(material.sync(), material.coTweet(), material.sharedIp().layer()));
        if (material.sharedIp().hasPortBlocks())
            layers.add(material.sharedIp().ports());
        layers.addAll(material.acts());
        layers.addAll(material.stated().layers());
        layers.add(RareClient.of(columns.objects(), columns.accounts().size(), settings, progress));
        layers.sort(Comparator.comparing(LayerLinks::layer));
        for (LayerLinks layer : layers) {
            links.addAll(layer.links(columns.accounts()));
            setAside.addAll(layer.setAside());
            chance.put(layer.layer(), layer.test().chance());
        }
        return new Results(findings, List.copyOf(links), List.copyOf(setAside), chance);
    }

    private static Analysis numbered(Analysis a, int run, String digest) {
        return new Analysis(run, digest, a.manifest(), a.findings(), a.links(), a.setAside(), a.totals(), a.chance());
    }

    /// Stores a run with its journal entry and gives it back with its number.
    public static Analysis store(CaseFile file, Analysis analysis, String person) throws SuraghException {
        Runs.StoredRun stored = file.runs().save(person, analysis.digest(),
                new String(RunParts.text(analysis.manifest()), StandardCharsets.UTF_8), RunParts.of(analysis));
        return numbered(analysis, stored.number(), analysis.digest());
    }

    /// The newest stored run, exactly as it was.
    public static Optional<Analysis> latest(CaseFile file) throws SuraghException {
        Optional<Runs.StoredRun> stored = file.runs().latest();
        return stored.isEmpty() ? Optional.empty() : Optional.of(RunReading.of(stored.get()));
    }

    /// One thing that can be set.
    ///
    /// @param name `LAYER.NAME`, such as `shared-ip.cap`; text key `setting.<name>` says what it means
    /// @param standard its default, written as it is given: `3600s`, `0.01`
    public record Setting(String name, String standard) {}

    /// Every setting with its default, by name.
    public static List<Setting> settings() {
        return Settings.ALL.stream().map(s -> new Setting(s.name(), s.standard())).toList();
    }
}
