package org.suragh.report;

import java.time.Instant;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.SortedMap;
import java.util.TreeMap;
import org.jspecify.annotations.Nullable;
import org.suragh.base.Progress;
import org.suragh.base.SuraghException;
import org.suragh.casefile.CaseFile;
import org.suragh.casefile.Journal;
import org.suragh.evidence.AccountId;
import org.suragh.evidence.EvidenceRecord;
import org.suragh.evidence.Exhibit;
import org.suragh.evidence.Login;
import org.suragh.evidence.Rejection;
import org.suragh.finding.Finding;
import org.suragh.finding.Ground;
import org.suragh.finding.Member;
import org.suragh.finding.Verdict;
import org.suragh.investigation.Analysis;
import org.suragh.investigation.Attributor;
import org.suragh.investigation.CampaignCount;
import org.suragh.investigation.Explainer;
import org.suragh.investigation.MemberRecords;
import org.suragh.investigation.Handles;
import org.suragh.investigation.LoadedLists;
import org.suragh.investigation.Neighbourhood;
import org.suragh.investigation.PersonLists;
import org.suragh.investigation.PinnedEvents;
import org.suragh.investigation.PrevalenceCount;
import org.suragh.investigation.Verdicts;
import org.suragh.investigation.Waves;
import org.suragh.linkage.Link;

/// Gathers a [CaseReport] from a case, on the thread of the case. Reads only.
final class CaseReader {
    private static final int RECORDS = 5;
    private static final int ADDRESSES = 60;
    private static final int PAIRS = 2;
    private static final int ASKED = 40;
    private final CaseFile file;
    private final Analysis whole;
    private final PersonLists lists;
    private final Analysis analysis;
    private final Progress progress;

    CaseReader(CaseFile file, Analysis whole, Progress progress) throws SuraghException {
        this.file = file;
        this.whole = whole;
        this.lists = PersonLists.of(file);
        this.analysis = lists.reportable(whole);
        this.progress = progress;
    }

    /// Everything the report says. Cost: one pass over exhibits, lists and links, and a few queries a network.
    CaseReport read(Instant issued) throws SuraghException {
        List<Exhibit> exhibits = file.exhibits();
        return new CaseReport(file.info(), exhibits, rejected(exhibits), lists(), analysis, file.journal().head(),
                analysed(), file.senderHashes().all(), new Handles(file).lookAlikes(), networks(), answers(),
                persons(), counted(), issued);
    }

    /// Campaigns and prevalence are counted over the whole run: no clearance changes a figure.
    private CampaignsPart.Counted counted() throws SuraghException {
        CampaignCount.Counted counted = CampaignCount.count(file, whole, PinnedEvents.of(file), progress);
        return new CampaignsPart.Counted(counted.campaigns(), counted.agendas(),
                PrevalenceCount.of(file, whole, progress), Waves.of(file, whole).sentences());
    }

    private SortedMap<Integer, SortedMap<String, Long>> rejected(List<Exhibit> exhibits) throws SuraghException {
        SortedMap<Integer, SortedMap<String, Long>> all = new TreeMap<>();
        for (Exhibit exhibit : exhibits) {
            if (exhibit.parent() != 0)
                continue;
            for (Rejection rejection : file.rejections(exhibit.number()))
                all.computeIfAbsent(rejection.at().exhibit(), _ -> new TreeMap<>()).merge(rejection.reasonKey(), 1L,
                        Long::sum);
        }
        return all;
    }

    private PersonsPart.Said persons() throws SuraghException {
        List<Verdict> verdicts = Verdicts.of(analysis);
        Set<Long> entries = new HashSet<>();
        verdicts.forEach(verdict -> entries.add(verdict.entry()));
        List<Verdict> earlier = Verdicts.history(file.journal().entries()).stream()
                .filter(verdict -> !entries.contains(verdict.entry())).toList();
        return new PersonsPart.Said(verdicts, earlier, lists.clearances(whole));
    }

    private List<CaseReport.AddressList> lists() throws SuraghException {
        return LoadedLists.of(file).lists().stream()
                .map(list -> new CaseReport.AddressList(list.name(), list.entries(), list.date(), list.classes(),
                        list.licence(), list.warnings()))
                .toList();
    }

    private Journal.@Nullable Entry analysed() throws SuraghException {
        Journal.Entry found = null;
        for (Journal.Entry entry : file.journal().entries())
            if (entry.act().equals("analyse") && entry.parameters().containsValue(analysis.digest())) {
                found = entry;
                break;
            }
        return found;
    }

    private List<NetworkPart> networks() throws SuraghException {
        List<Finding> findings = analysis.findings().subList(0,
                Math.min(CaseReport.IN_FULL, analysis.findings().size()));
        Map<Integer, List<Link>> links = linksWithin(findings);
        Map<AccountId, CaseFile.AccountSummary> coverage = coverage(findings);
        List<NetworkPart> parts = new ArrayList<>();
        FirmnessReader firmness = new FirmnessReader(file, analysis, progress);
        for (Finding finding : findings) {
            progress.checkpoint("report.stage.networks", parts.size(), findings.size());
            Neighbourhood picture = Neighbourhood.of(file, analysis, finding, ADDRESSES);
            parts.add(new NetworkPart(finding, picture, links.getOrDefault(finding.number(), List.of()),
                    statements(finding), pairs(links.getOrDefault(finding.number(), List.of())), coverage,
                    firmness.of(finding)));
        }
        return parts;
    }

    /// Log-ins of the members of all networks at addresses that an answer covers, by network and account.
    private List<Attributor.Attribution> answers() throws SuraghException {
        List<Attributor.Attribution> answers = new ArrayList<>();
        if (!Attributor.any(file))
            return answers;
        Set<AccountId> members = new java.util.LinkedHashSet<>();
        analysis.findings().forEach(finding -> finding.members().forEach(member -> members.add(member.account())));
        Attributor attributor = Attributor.of(file, Attributor.skewOf(analysis));
        for (AccountId member : members) {
            if (answers.size() >= CaseReport.MOST_ANSWERS)
                break;
            for (Login login : file.loginsOf(member)) {
                Attributor.Attribution one = attributor.of(login);
                if (one.covered() && answers.size() < CaseReport.MOST_ANSWERS)
                    answers.add(one);
            }
        }
        return List.copyOf(answers);
    }

    private Map<AccountId, CaseFile.AccountSummary> coverage(List<Finding> findings) throws SuraghException {
        Set<AccountId> members = new HashSet<>();
        findings.forEach(f -> f.members().forEach(m -> members.add(m.account())));
        Map<AccountId, CaseFile.AccountSummary> coverage = new HashMap<>();
        if (!members.isEmpty())
            for (CaseFile.AccountSummary summary : file.accountSummaries())
                if (members.contains(summary.id()))
                    coverage.put(summary.id(), summary);
        return coverage;
    }

    private List<NetworkPart.Pair> pairs(List<Link> links) throws SuraghException {
        List<NetworkPart.Pair> pairs = new ArrayList<>();
        Set<Pair> seen = new HashSet<>();
        for (Link link : links) {
            if (pairs.size() == PAIRS)
                break;
            if (seen.add(new Pair(link.a(), link.b())))
                pairs.add(new NetworkPart.Pair(link.a(), link.b(),
                        Explainer.pair(file, analysis, link.a(), link.b()).statements()));
        }
        return pairs;
    }

    /// The first records behind a ground. A large network is asked for those of its first members only, and for all
    /// when these have none: the report shows examples.
    private static List<EvidenceRecord> rows(MemberRecords records, Finding finding, Ground ground)
            throws SuraghException {
        if (finding.members().size() > ASKED) {
            Finding part = new Finding(finding.number(), finding.title(), finding.members().subList(0, ASKED),
                    finding.control(), finding.controlIndex(), finding.coordination(), finding.alternative(),
                    finding.grounds(), finding.measures(), finding.parts());
            List<EvidenceRecord> rows = Explainer.rows(records, part, ground, RECORDS + 1);
            if (rows.size() > RECORDS)
                return rows;
        }
        return Explainer.rows(records, finding, ground, RECORDS + 1);
    }

    private List<NetworkPart.Statement> statements(Finding finding) throws SuraghException {
        List<NetworkPart.Statement> statements = new ArrayList<>();
        MemberRecords records = new MemberRecords(file);
        int inFavour = 0;
        int against = 0;
        for (Ground ground : finding.grounds()) {
            List<EvidenceRecord> rows = rows(records, finding, ground);
            String label = finding.id() + (ground.inFavour() ? "-F" + ++inFavour : "-A" + ++against);
            statements.add(new NetworkPart.Statement(label, ground,
                    List.copyOf(rows.subList(0, Math.min(RECORDS, rows.size()))), rows.size() > RECORDS));
        }
        return statements;
    }

    private Map<Integer, List<Link>> linksWithin(List<Finding> findings) {
        return linksWithin(findings, analysis.links());
    }

    /// The links among the members of each network, strongest pair first: number of layers of the pair, then the
    /// smallest q, then most co-uses, then text order. One pass over the links.
    static Map<Integer, List<Link>> linksWithin(List<Finding> findings, List<Link> links) {
        Map<AccountId, Set<Integer>> networks = new HashMap<>();
        for (Finding finding : findings)
            for (Member member : finding.members())
                networks.computeIfAbsent(member.account(), _ -> new HashSet<>()).add(finding.number());
        Map<Integer, List<Link>> within = new HashMap<>();
        for (Link link : links) {
            Set<Integer> ofB = networks.getOrDefault(link.b(), Set.of());
            for (Integer number : networks.getOrDefault(link.a(), Set.of()))
                if (ofB.contains(number))
                    within.computeIfAbsent(number, _ -> new ArrayList<>()).add(link);
        }
        within.values().forEach(CaseReader::sortByStrength);
        return within;
    }

    private record Pair(AccountId a, AccountId b) {}

    private static void sortByStrength(List<Link> links) {
        Map<Pair, Integer> layers = new HashMap<>();
        for (Link link : links)
            layers.merge(new Pair(link.a(), link.b()), 1, Integer::sum);
        links.sort(Comparator.comparing((Link l) -> -layers.getOrDefault(new Pair(l.a(), l.b()), 0))
                .thenComparing(l -> Double.isNaN(l.q()) ? 1 : l.q()).thenComparing(l -> -l.coUses())
                .thenComparing(Link::a).thenComparing(Link::b).thenComparing(Link::layer));
    }
}
