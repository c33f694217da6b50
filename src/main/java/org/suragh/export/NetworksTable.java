package org.suragh.export;

import java.io.IOException;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Objects;
import java.util.TreeSet;
import org.suragh.base.SuraghException;
import org.suragh.casefile.CaseFile;
import org.suragh.finding.EvidenceKind;
import org.suragh.finding.Finding;
import org.suragh.finding.Member;
import org.suragh.investigation.Analysis;

/// `networks`: one row per member, networks by number (`N2` before `N10`), members in text order of account.
final class NetworksTable implements Table {
    @Override
    public String name() {
        return "networks";
    }

    @Override
    public List<String> columns() {
        return List.of("network_id", "account_id", "handle", "role", "control", "control_index", "coordination",
                "coordination_layers", "evidence_kinds", "stability", "alternative", "reasons");
    }

    @Override
    public void rows(CaseFile readOnly, Analysis analysis, Rows out) throws IOException, SuraghException {
        AccountNames names = AccountNames.of(readOnly);
        for (Finding finding : inOrder(analysis)) {
            List<Member> members = new ArrayList<>(finding.members());
            members.sort(Comparator.comparing(Member::account, names.order()));
            for (Member member : members)
                out.row(List.of(finding.id(), names.text(member.account()),
                        Objects.requireNonNullElse(member.handle(), ""), member.role(), member.control().id(),
                        Figures.text(member.controlIndex()), member.coordination().id(),
                        joined(member.coordinationLayers()), joined(kinds(member)), Figures.text(member.stability()),
                        member.alternative().id(), joined(member.reasons())));
        }
    }

    /// The networks by number.
    static List<Finding> inOrder(Analysis analysis) {
        List<Finding> findings = new ArrayList<>(analysis.findings());
        findings.sort(Comparator.comparingInt(Finding::number));
        return findings;
    }

    /// The kinds of evidence of a member as ids.
    static List<String> kinds(Member member) {
        return member.evidenceKinds().stream().map(EvidenceKind::id).toList();
    }

    /// A list as one cell: `;` between, sorted, each once.
    static String joined(List<String> values) {
        return String.join(";", new TreeSet<>(values));
    }
}
