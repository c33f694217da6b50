package org.suragh.finding;

import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import java.util.SortedMap;
import java.util.TreeMap;
import java.util.TreeSet;
import org.suragh.evidence.AccountId;

/// What a network says when a person decided something about it. The figures stay those of the records.
final class PersonWords {
    private static final String SAME = "finding.reason.person-same";

    private PersonWords() {}

    /// An account that only a person's verdict puts into a network.
    static Member joined(AccountId account, Material material) {
        int a = material.accounts().rank(account);
        return new Member(account, material.accounts().handles()[a], "fringe", Control.NONE, -2, Coordination.LOW,
                List.of(), new TreeSet<>(), 0, Alternative.UNRELATED, List.of(SAME));
    }

    /// A network with further members, and with the statements of the networks that become part of it.
    static Finding joined(Finding base, List<Member> members, List<Finding> parts) {
        List<Ground> grounds = new ArrayList<>(base.grounds());
        List<Finding.Part> families = new ArrayList<>(base.parts());
        double index = base.controlIndex();
        for (Finding part : parts) {
            grounds.addAll(part.grounds());
            families.addAll(part.parts());
            index = Math.min(index, part.controlIndex());
        }
        SortedMap<String, Double> measures = new TreeMap<>(base.measures());
        measures.put("joined-by-a-person", (double) members.stream().filter(m -> m.reasons().contains(SAME)).count());
        List<Member> judged = members.stream().filter(m -> !m.reasons().contains(SAME)).toList();
        Control control = parts.isEmpty() ? base.control() : FindingMaker.control(judged);
        return new Finding(base.number(), base.title(), members, control, index, base.coordination(),
                base.alternative(), ordered(grounds), measures, List.copyOf(families));
    }

    /// The network with a verdict about some of its accounts among its statements.
    static Finding some(Finding finding, Verdict verdict) {
        return with(finding, ground(verdict, switch (verdict.value()) {
            case SAME -> "finding.ground.person-some-same";
            case NOT_SAME -> "finding.ground.person-some-not-same";
            case UNKNOWN, WITHDRAWN -> "finding.ground.person-some-unknown";
        }));
    }

    /// The network with a verdict that keeps an account out of it among its statements.
    static Finding apart(Finding finding, Verdict verdict) {
        return with(finding, ground(verdict, "finding.ground.person-apart"));
    }

    private static Finding with(Finding finding, Ground ground) {
        List<Ground> grounds = new ArrayList<>(finding.grounds());
        grounds.add(ground);
        return new Finding(finding.number(), finding.title(), finding.members(), finding.control(),
                finding.controlIndex(), finding.coordination(), finding.alternative(), ordered(grounds),
                finding.measures(), finding.parts());
    }

    /// The network with a verdict about itself.
    static Finding whole(Finding finding, Verdict verdict) {
        Finding said = with(finding, ground(verdict, switch (verdict.value()) {
            case SAME -> "finding.ground.person-same";
            case NOT_SAME -> "finding.ground.person-not-same";
            case UNKNOWN, WITHDRAWN -> "finding.ground.person-unknown";
        }));
        boolean not = verdict.value() == Verdict.Value.NOT_SAME;
        Set<AccountId> set = new HashSet<>(verdict.accounts());
        List<Member> members = not
                ? finding.members().stream().map(m -> set.contains(m.account()) ? none(m) : m).toList()
                : finding.members();
        return new Finding(said.number(), said.title(), members, not ? Control.NONE : said.control(),
                said.controlIndex(), said.coordination(), said.alternative(), said.grounds(), said.measures(),
                said.parts());
    }

    private static Member none(Member m) {
        List<String> reasons = new ArrayList<>(m.reasons());
        reasons.add("finding.reason.person-not-same");
        return new Member(m.account(), m.handle(), m.role(), Control.NONE, m.controlIndex(), m.coordination(),
                m.coordinationLayers(), new TreeSet<>(), m.stability(), m.alternative(), List.copyOf(reasons),
                m.weights());
    }

    /// The verdict as a statement; what opens behind it are the cited records.
    private static Ground ground(Verdict verdict, String key) {
        String who = verdict.accounts().size() > 2
                ? Integer.toString(verdict.accounts().size())
                : verdict.accounts().getFirst() + ", " + verdict.accounts().getLast();
        return new Ground(key, verdict.value() == Verdict.Value.SAME, EvidenceKind.PERSON, "",
                List.of(Integer.toString(verdict.accounts().size()), verdict.person(), verdict.reason(), who),
                new Ground.Rows("place", verdict.records()));
    }

    private static List<Ground> ordered(List<Ground> grounds) {
        List<Ground> ordered = new ArrayList<>(grounds.stream().filter(Ground::inFavour).toList());
        ordered.addAll(grounds.stream().filter(ground -> !ground.inFavour()).toList());
        return List.copyOf(ordered);
    }
}
