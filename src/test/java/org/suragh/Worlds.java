package org.suragh;

import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.TreeMap;
import java.util.TreeSet;
import org.suragh.evidence.AccountId;
import org.suragh.evidence.Exhibit;
import org.suragh.finding.Alternative;
import org.suragh.finding.Control;
import org.suragh.finding.Coordination;
import org.suragh.finding.EvidenceKind;
import org.suragh.finding.Finding;
import org.suragh.finding.Ground;
import org.suragh.finding.Member;
import org.suragh.investigation.Analysis;
import org.suragh.linkage.Link;
import org.suragh.linkage.SetAside;

/// Small made-up analyses for tests of the rooms behind the analysis.
public final class Worlds {
    private Worlds() {}

    /// An account of the made-up world.
    public static AccountId account(int i) {
        return new AccountId("x", Long.toString(1_700_000_000_000L + i));
    }

    /// Two networks, one with Urdu handles, links in two layers, one address set aside.
    public static Analysis twoNetworks() {
        Instant first = Instant.parse("2018-05-01T14:00:07Z");
        List<Link> links = new ArrayList<>();
        for (int i = 0; i < 8; i++) {
            for (int j = i + 1; j < 8; j++) {
                links.add(new Link("shared-ip", account(i), account(j), 3 + i, 5 + j, .25, 1e-6, 1e-4, 1.5, first,
                        first.plusSeconds(86_400L * j)));
            }
        }
        links.add(new Link("co-tweet", account(0), account(1), 2, 4, .01, 1e-7, 1e-5, 7, first, first.plusSeconds(60)));
        links.sort((x, y) -> x.layer().compareTo(y.layer()));
        Finding one = finding(1, "Address pool, 8 accounts", 0, 8, Control.SUPPORTED, Coordination.HIGH);
        Finding two = finding(2, "Shared address, 4 accounts", 20, 24, Control.OPEN, Coordination.LOW);
        var manifest = new TreeMap<String, String>();
        manifest.put("version", "0.1.0");
        manifest.put("seed", "1");
        manifest.put("case.reserved-addresses-ordinary", "true");
        var chance = new TreeMap<String, Double>();
        chance.put("shared-ip", .4);
        return new Analysis(1, "ab".repeat(32), manifest, List.of(one, two), links,
                List.of(new SetAside("shared-ip", "100.64.0.1", "carrier-nat", 5012, 48_102,
                        "linkage.set-aside.widely-shared")),
                new Exhibit.Counts(154_277, 154_244, 21, 12), chance);
    }

    private static Finding finding(int number, String title, int from, int to, Control control, Coordination co) {
        List<Member> members = new ArrayList<>();
        for (int i = from; i < to; i++) {
            String handle = i == from + 1 ? "کراچی_آواز" : "nida_awan" + i;
            members.add(new Member(account(i), handle, i % 4 == 3 ? "fringe" : "core", control, 1.5, co,
                    co == Coordination.HIGH ? List.of("co-tweet") : List.of(),
                    new TreeSet<>(List.of(EvidenceKind.ADDRESSES, EvidenceKind.CONTENT)), .98,
                    Alternative.VPN_OR_CARRIER,
                    List.of("finding.reason.shared-addresses")));
        }
        List<Ground> grounds = List.of(
                new Ground("finding.ground.shared-addresses", true, EvidenceKind.ADDRESSES, "shared-ip",
                        List.of("13", "4", "93"), new Ground.Rows("login", List.of("203.0.113.7", "203.0.113.8"))),
                new Ground("finding.ground.other-addresses", false, EvidenceKind.ADDRESSES, "shared-ip", List.of("3"),
                        new Ground.Rows("login", List.of("100.64.0.1"))));
        var measures = new TreeMap<String, Double>();
        measures.put("addresses", 13.0);
        measures.put("density", .93);
        return new Finding(number, title, members, control, control == Control.SUPPORTED ? 2.6 : 1.2, co,
                Alternative.VPN_OR_CARRIER, grounds, measures);
    }
}
