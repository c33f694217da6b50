package org.suragh.export;

import java.time.Instant;
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

/// An analysis whose ids and handles try to break out of every format.
final class HostileWorld {
    static final List<String> HANDLES = List.of("=HYPERLINK(\"http://example.invalid\")", "+1", "-x", "@me",
            "a,b\"c\nd\re", "\t=1", "]]><!-- & -- >", "\u0000\u0001\u001f", "\ud800lone", "کراچی\u202eabc", "\ufffe",
            " blank ", "x".repeat(1 << 20), "😀\ud83d");

    private HostileWorld() {}

    static AccountId account(int i) {
        return new AccountId(i % 2 == 0 ? "x" : "m", i == 0 ? "1050118621198921728" : i + "<&\"'>");
    }

    static Analysis analysis() {
        List<Member> members = new java.util.ArrayList<>();
        for (int i = 0; i < HANDLES.size(); i++)
            members.add(new Member(account(i), HANDLES.get(i), "core", Control.OPEN, Double.NaN, Coordination.LOW,
                    List.of(), new TreeSet<>(List.of(EvidenceKind.ADDRESSES)), 1.0 / 3, Alternative.TEAM, List.of()));
        members.sort(java.util.Comparator.comparing(Member::account));
        Finding finding = new Finding(1, "A \"title\" <b>", members, Control.OPEN, 1e-7, Coordination.LOW,
                Alternative.TEAM, List.of(new Ground("no.such.key", true, EvidenceKind.ADDRESSES, "shared-ip",
                        List.of("=1"), new Ground.Rows("login", List.of()))),
                new TreeMap<>());
        List<Link> links = List.of(new Link("shared-ip", account(1), account(3), 1, 2, Double.NaN, 1e-300, Double.NaN,
                1234567.89, Instant.parse("2018-05-01T14:00:07.123Z"), Instant.parse("2018-05-01T14:00:07.999Z")),
                new Link("shared-ip", account(1), account(0), 1, 2, .1, .05, .05, 1, Instant.EPOCH, Instant.EPOCH));
        return new Analysis(7, "00".repeat(32), new TreeMap<>(), List.of(finding), links,
                List.of(new SetAside("co-tweet", "=cmd", "", 3, 4, "linkage.set-aside.widely-shared")),
                Exhibit.Counts.NONE, new TreeMap<>());
    }
}
