package org.suragh.investigation;

import java.util.List;
import org.suragh.base.Progress;
import org.suragh.base.SuraghException;
import org.suragh.campaign.Campaign;
import org.suragh.campaign.Campaigns;
import org.suragh.casefile.CaseFile;
import org.suragh.evidence.AccountColumns;
import org.suragh.evidence.AccountId;
import org.suragh.linkage.Link;
import org.suragh.linkage.SharedIp;
import org.suragh.signal.ObjectActs;
import org.suragh.signal.Settings;
import org.suragh.signal.Subjects;

/// Counts the campaigns of a case against the networks of a run. Nothing is stored: the same run and case give the same.
public final class CampaignCount {
    private CampaignCount() {}

    /// The campaigns.
    ///
    /// @param analysis its settings `campaign.min-posts` and `campaign.rate` say what is counted and at which price
    public static List<Campaign> of(CaseFile readOnly, Analysis analysis, Progress progress) throws SuraghException {
        Settings settings = Settings.of(analysis.settings());
        AccountColumns accounts = readOnly.accountColumns();
        Subjects.Builder subjects = new Subjects.Builder(settings);
        readOnly.forEachPost(accounts, (account, at, _, text, retweetOf, replyTo, hashtags, urls, _) -> subjects
                .add(account, at, new ObjectActs.Content(text, retweetOf, replyTo, hashtags, urls)), progress);
        boolean[] linked = new boolean[accounts.size()];
        for (Link link : analysis.links())
            if (!link.layer().equals(SharedIp.ID)) {
                mark(linked, accounts, link.a());
                mark(linked, accounts, link.b());
            }
        return Campaigns.of(subjects.build(settings.count("campaign.min-posts")), accounts, linked,
                analysis.findings(), settings.decimal("campaign.rate"));
    }

    private static void mark(boolean[] linked, AccountColumns accounts, AccountId id) {
        int rank = accounts.rank(id);
        if (rank >= 0)
            linked[rank] = true;
    }
}
