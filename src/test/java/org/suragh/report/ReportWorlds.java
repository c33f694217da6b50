package org.suragh.report;

import java.time.Instant;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import org.suragh.investigation.Handles;
import org.suragh.evidence.HandleUse;
import org.suragh.Worlds;
import org.suragh.casefile.CaseFile;
import org.suragh.casefile.CaseInfo;
import org.suragh.casefile.Journal;
import org.suragh.casefile.SenderHashes;
import org.suragh.evidence.AccountId;
import org.suragh.evidence.AddressClass;
import org.suragh.evidence.EvidenceRecord;
import org.suragh.evidence.Exhibit;
import org.suragh.evidence.IpAddress;
import org.suragh.evidence.Login;
import org.suragh.evidence.Post;
import org.suragh.evidence.Provenance;
import org.suragh.finding.Finding;
import org.suragh.finding.Ground;
import org.suragh.finding.Member;
import org.suragh.investigation.Analysis;
import org.suragh.investigation.Neighbourhood;
import org.suragh.linkage.Link;

/// Gathered reports on made-up analyses, without a case.
final class ReportWorlds {
    static final Instant ISSUED = Instant.parse("2026-11-23T12:00:00Z");
    private static final Instant FIRST = Instant.parse("2018-05-01T14:00:07Z");

    private ReportWorlds() {}

    static CaseReport twoNetworks(CaseInfo info) {
        return of(Worlds.twoNetworks(), info);
    }

    static CaseReport of(Analysis analysis, CaseInfo info) {
        List<Exhibit> exhibits = List.of(exhibit(1, "accounts.csv", 812), exhibit(2, "logins.csv", 150_000),
                exhibit(3, "tweets_" + "x".repeat(60) + ".jsonl", 3_465));
        TreeMap<Integer, java.util.SortedMap<String, Long>> rejected = new TreeMap<>();
        rejected.put(2, new TreeMap<>(Map.of("ingest.reject.time", 12L)));
        List<Finding> findings = analysis.findings().subList(0, Math.min(CaseReport.IN_FULL,
                analysis.findings().size()));
        Map<Integer, List<Link>> links = CaseReader.linksWithin(findings, analysis.links());
        List<NetworkPart> parts = new ArrayList<>();
        for (Finding finding : findings)
            parts.add(part(finding, links.getOrDefault(finding.number(), List.of())));
        Journal.Entry entry = new Journal.Entry(5, FIRST, "A. Examiner", "analyse",
                new TreeMap<>(Map.of("digest", analysis.digest())), "00".repeat(32), "cd".repeat(32));
        return new CaseReport(info, exhibits, rejected,
                List.of(new CaseReport.AddressList("proxies-2018", 1204, Instant.parse("2018-04-30T00:00:00Z"),
                        List.of(AddressClass.OPEN_PROXY), null, List.of())),
                analysis, new Journal.Head(7, "ef".repeat(32)), entry,
                List.of(new SenderHashes.Statement(1, ISSUED, "A. Khan", "MD5", "0".repeat(32), "1".repeat(32), "")),
                List.of(new Handles.Group(List.of(new HandleUse(new AccountId("x", "1"), "lina", null, null),
                        new HandleUse(new AccountId("x", "2"), "l\u0456na\u200b", null, null)))),
                parts, List.of(), PersonsPart.Said.NOTHING, CampaignsPart.Counted.NOTHING, ISSUED);
    }

    /// An analysis with as many networks of as many accounts, all pairs linked by addresses.
    static Analysis many(int networks, int members) {
        Analysis small = Worlds.twoNetworks();
        Finding pattern = small.findings().getFirst();
        List<Finding> findings = new ArrayList<>();
        List<Link> links = new ArrayList<>();
        for (int f = 1; f <= networks; f++) {
            List<Member> list = new ArrayList<>();
            for (int i = 0; i < members; i++) {
                Member like = pattern.members().get(i % 8);
                list.add(new Member(Worlds.account(f * 10_000 + i), like.handle() + f, like.role(), like.control(),
                        like.controlIndex(), like.coordination(), like.coordinationLayers(), like.evidenceKinds(),
                        like.stability(), like.alternative(), like.reasons()));
                for (int j = 0; j < i; j++)
                    links.add(new Link("shared-ip", Worlds.account(f * 10_000 + j), list.getLast().account(), 3, 5,
                            .25, 1e-6, 1e-4, 1, FIRST, FIRST));
            }
            findings.add(new Finding(f, "Pool " + f, list, pattern.control(), pattern.controlIndex(),
                    pattern.coordination(), pattern.alternative(), pattern.grounds(), pattern.measures()));
        }
        links.sort(java.util.Comparator.comparing(Link::layer).thenComparing(Link::a).thenComparing(Link::b));
        return new Analysis(1, small.digest(), small.manifest(), findings, links, small.setAside(), small.totals(),
                small.chance());
    }

    private static Exhibit exhibit(int number, String name, long rows) {
        return new Exhibit(number, 0, name, "/evidence/" + name, rows * 71, "0123456789abcdef".repeat(4), "login-csv",
                FIRST, number != 2, number == 2 ? "zone=UTC\nat=time" : "",
                new Exhibit.Counts(rows, rows - 3, 2, 1));
    }

    private static NetworkPart part(Finding finding, List<Link> links) {
        List<Neighbourhood.AccountNode> accounts = new ArrayList<>();
        for (Member member : finding.members())
            accounts.add(new Neighbourhood.AccountNode(member.account(), member.handle(), true, member.control()));
        accounts.add(new Neighbourhood.AccountNode(Worlds.account(99), "stranger", false,
                org.suragh.finding.Control.NONE));
        List<Neighbourhood.AddressNode> addresses = new ArrayList<>();
        List<Neighbourhood.Use> uses = new ArrayList<>();
        int n = accounts.size();
        for (int a = 0; a < 6; a++) {
            addresses.add(new Neighbourhood.AddressNode(IpAddress.v4(0xCB007100 + a), false,
                    a == 0 ? AddressClass.VPN : a == 1 ? AddressClass.CARRIER_NAT : AddressClass.UNKNOWN,
                    a == 0 ? "proxies-2018" : null, a == 1 ? 5012 : 4, a == 1));
            for (int i = 0; i < n; i++)
                if ((i * 7 + a * 3) % 4 < 2 || a == 1)
                    uses.add(new Neighbourhood.Use(i, a, 3 + i, FIRST, FIRST.plusSeconds(86_400)));
        }
        List<NetworkPart.Statement> statements = new ArrayList<>();
        int in = 0;
        int against = 0;
        for (Ground ground : finding.grounds())
            statements.add(new NetworkPart.Statement(
                    finding.id() + (ground.inFavour() ? "-F" + ++in : "-A" + ++against), ground, records(finding),
                    ground.inFavour()));
        Map<AccountId, CaseFile.AccountSummary> coverage = new HashMap<>();
        for (Member member : finding.members())
            coverage.put(member.account(), new CaseFile.AccountSummary(member.account(), member.handle(), null, FIRST,
                    93, 1204, 13, FIRST, FIRST.plusSeconds(8_640_000)));
        return new NetworkPart(finding, new Neighbourhood(accounts, addresses, uses, links), links, statements,
                links.isEmpty()
                        ? List.of()
                        : List.of(new NetworkPart.Pair(links.getFirst().a(), links.getFirst().b(),
                                List.of("Both used one address within 1 and 60 minutes of each other 0 and 9 times."))),
                coverage, List.of("Without its strongest address 30 of 36 accounts stay together: it holds."));
    }

    private static List<EvidenceRecord> records(Finding finding) {
        AccountId one = finding.members().getFirst().account();
        return List.of(
                new Login(one, FIRST, IpAddress.v4(0xCB007107), 40_122, null, Login.Outcome.SUCCESS,
                        new Provenance(2, "", 1042, 99, 80)),
                new Post("1", one, FIRST,
                        "کراچی میں بجلی بند، 3 گھنٹے سے! https://example.invalid/" + "long".repeat(60),
                        null, null, List.of(), List.of(), List.of(), null,
                        new Provenance(3, "data/tweets.js", 7, 0, 9)),
                new Post("2", one, FIRST, "Trick \u202egnp.exe with 😀 emoji", null, null, List.of(), List.of(),
                        List.of(), null, new Provenance(3, "data/tweets.js", 9, 0, 9)));
    }
}
