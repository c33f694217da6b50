package org.suragh.export;

import java.io.IOException;
import java.util.List;
import org.suragh.base.Progress;
import org.suragh.base.SuraghException;
import org.suragh.campaign.Campaign;
import org.suragh.casefile.CaseFile;
import org.suragh.investigation.Analysis;
import org.suragh.investigation.CampaignCount;

/// `campaigns`: one row a hashtag, page or text with many posts, those with most posts of linked accounts first.
final class CampaignsTable implements Table {
    @Override
    public String name() {
        return "campaigns";
    }

    @Override
    public List<String> columns() {
        return List.of("campaign_id", "kind", "value", "first_seen", "last_seen", "posts", "accounts", "posts_linked",
                "share_linked", "share_low", "share_high", "share_supported", "peak_hour", "peak_posts",
                "expected_peak", "peak_without_linked", "bursts", "networks", "first_accounts", "duplicate_share",
                "retweet_share", "top10_share", "cost_estimate", "cost_rate");
    }

    @Override
    public void rows(CaseFile readOnly, Analysis analysis, Rows out) throws IOException, SuraghException {
        AccountNames names = AccountNames.of(readOnly);
        for (Campaign c : CampaignCount.of(readOnly, analysis, Progress.NONE))
            out.row(cells(c, names));
    }

    /// One row. `bursts` counts those that stand out (p at or below 0.01).
    static List<String> cells(Campaign c, AccountNames names) {
        Campaign.Volume volume = c.volume();
        return List.of(c.id(), c.kind(), c.value(), LinksTable.instant(c.first()), LinksTable.instant(c.last()),
                whole(volume.posts()), whole(volume.accounts()), whole(volume.linked()), Figures.text(c.share()),
                Figures.text(c.interval()[0]), Figures.text(c.interval()[1]), Figures.text(c.supportedShare()),
                LinksTable.instant(c.peak().hour()), whole(c.peak().posts()), Figures.text(c.peak().expected()),
                whole(c.peak().withoutLinked()), whole(c.standing()), String.join(";", c.networks()),
                String.join(";", c.starters().stream().map(s -> names.text(s.account())).toList()),
                Figures.text(volume.duplicateShare()), Figures.text(volume.retweetShare()),
                Figures.text(volume.topTenShare()), Figures.text(c.cost().total()), Figures.text(rate(c)));
    }

    private static double rate(Campaign c) {
        return c.cost().lines().getFirst().rate();
    }

    /// A whole number.
    static String whole(int n) {
        return Integer.toString(n);
    }
}
