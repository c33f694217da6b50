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

    /// One row.
    static List<String> cells(Campaign c, AccountNames names) {
        return List.of(c.id(), c.kind(), c.value(), LinksTable.instant(c.first()), LinksTable.instant(c.last()),
                whole(c.posts()), whole(c.accounts()), whole(c.linked()), Figures.text(c.share()),
                Figures.text(c.interval()[0]), Figures.text(c.interval()[1]),
                Figures.text((double) c.supported() / c.posts()), LinksTable.instant(c.peak()),
                whole(c.peakPosts()), Figures.text(c.expectedPeak()), whole(c.peakWithoutLinked()),
                whole(c.bursts().size()), String.join(";", c.networks()),
                String.join(";", c.firstAccounts().stream().map(names::text).toList()),
                Figures.text(c.duplicateShare()), Figures.text(c.retweetShare()), Figures.text(c.topTenShare()),
                Figures.text(c.cost()), Figures.text(c.rate()));
    }

    private static String whole(int n) {
        return Integer.toString(n);
    }
}
