package org.suragh.gui.campaigns;

import java.util.List;
import java.util.Set;
import java.util.TreeSet;
import org.suragh.base.Progress;
import org.suragh.base.SuraghException;
import org.suragh.base.Text;
import org.suragh.campaign.Agendas;
import org.suragh.campaign.CampaignDetail;
import org.suragh.casefile.CaseFile;
import org.suragh.evidence.AccountId;
import org.suragh.evidence.EvidenceRecord;
import org.suragh.finding.Member;
import org.suragh.gui.bench.RowsQuestion;
import org.suragh.gui.widget.Isolate;
import org.suragh.investigation.Analysis;
import org.suragh.investigation.CampaignCount;

/// The posts with which the members of a network push a campaign.
final class PushRows {
    private PushRows() {}

    /// The question for them.
    ///
    /// @param network id of the network in the run
    static RowsQuestion question(Analysis run, String network, Agendas.Push push) {
        return new RowsQuestion(Text.of("gui.agendas.rows", network, Isolate.of(push.value())),
                (file, progress) -> of(file, run, network, push, progress));
    }

    /// The posts, oldest first. Cost: one pass over the posts of the case.
    static List<EvidenceRecord> of(CaseFile file, Analysis run, String network, Agendas.Push push, Progress progress)
            throws SuraghException {
        Set<AccountId> members = new TreeSet<>();
        run.findings().stream().filter(finding -> finding.id().equals(network)).flatMap(f -> f.members().stream())
                .map(Member::account).forEach(members::add);
        List<CampaignDetail.PostRow> posts = CampaignCount.detail(file, run, List.of(), push.campaign(), progress)
                .map(CampaignDetail::posts).orElse(List.of());
        return PostRows.of(file, posts.stream().filter(post -> members.contains(post.account())).toList(), progress);
    }
}
