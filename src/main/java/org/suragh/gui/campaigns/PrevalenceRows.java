package org.suragh.gui.campaigns;

import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.SortedSet;
import java.util.TreeSet;
import org.jspecify.annotations.Nullable;
import org.suragh.base.Progress;
import org.suragh.base.SuraghException;
import org.suragh.base.Text;
import org.suragh.campaign.CampaignDetail;
import org.suragh.campaign.Prevalence;
import org.suragh.casefile.CaseFile;
import org.suragh.evidence.AccountId;
import org.suragh.evidence.EvidenceRecord;
import org.suragh.evidence.Login;
import org.suragh.evidence.Post;
import org.suragh.finding.Control;
import org.suragh.finding.Finding;
import org.suragh.finding.Member;
import org.suragh.gui.bench.RowsQuestion;
import org.suragh.gui.widget.Numbers;
import org.suragh.investigation.Analysis;
import org.suragh.investigation.CampaignCount;

/// The records that make accounts count as inside a network in a row of the table of prevalence.
final class PrevalenceRows {
    private static final int WEEK = 7;

    private PrevalenceRows() {}

    /// The question for them.
    static RowsQuestion question(Analysis run, Prevalence.Row row) {
        return new RowsQuestion(Text.of("gui.prevalence.rows", Numbers.count(row.inside())),
                (file, progress) -> of(file, run, row, progress));
    }

    /// Of the case the accounts' own records, of a hashtag their posts with it, of a week their posts and log-ins in it.
    /// Cost: the records of the accounts inside; for a hashtag one pass over the posts of the case.
    static List<EvidenceRecord> of(CaseFile file, Analysis run, Prevalence.Row row, Progress progress)
            throws SuraghException {
        SortedSet<AccountId> inside = inside(run);
        if (row.scope().equals("hashtag")) {
            List<CampaignDetail.PostRow> posts = CampaignCount
                    .detail(file, run, List.of(), "#" + row.value(), progress).map(CampaignDetail::posts)
                    .orElse(List.of());
            return PostRows.of(file, posts.stream().filter(post -> inside.contains(post.account())).toList(), progress);
        }
        List<EvidenceRecord> found = new ArrayList<>();
        int done = 0;
        for (AccountId account : inside) {
            progress.checkpoint("gui.campaigns.reading", done++, inside.size());
            if (row.scope().equals("week"))
                week(file, account, LocalDate.parse(row.value()), found);
            else
                found.addAll(file.snapshots(account));
        }
        return List.copyOf(found);
    }

    private static void week(CaseFile file, AccountId account, LocalDate monday, List<EvidenceRecord> found)
            throws SuraghException {
        List<EvidenceRecord> all = new ArrayList<>();
        for (Login login : file.loginsOf(account))
            if (within(login.at(), monday))
                all.add(login);
        for (Post post : file.postsOf(account))
            if (within(post.at(), monday))
                all.add(post);
        all.sort(Comparator.comparing(EvidenceRecord::provenance));
        found.addAll(all);
    }

    private static boolean within(@Nullable Instant at, LocalDate monday) {
        if (at == null)
            return false;
        LocalDate day = at.atOffset(ZoneOffset.UTC).toLocalDate();
        return !day.isBefore(monday) && day.isBefore(monday.plusDays(WEEK));
    }

    /// Accounts whose own control in a network is open or supported.
    static SortedSet<AccountId> inside(Analysis run) {
        SortedSet<AccountId> inside = new TreeSet<>();
        for (Finding finding : run.findings())
            for (Member member : finding.members())
                if (member.control() != Control.NONE)
                    inside.add(member.account());
        return inside;
    }
}
