package org.suragh.investigation;

import java.util.List;
import java.util.Optional;
import java.util.Set;
import org.suragh.base.Progress;
import org.suragh.base.SuraghException;
import org.suragh.campaign.Access;
import org.suragh.campaign.AgendaMaker;
import org.suragh.campaign.Agendas;
import org.suragh.campaign.Campaign;
import org.suragh.campaign.CampaignDetail;
import org.suragh.campaign.Campaigns;
import org.suragh.campaign.Cost;
import org.suragh.campaign.PinnedEvent;
import org.suragh.campaign.Spans;
import org.suragh.casefile.CaseFile;
import org.suragh.casefile.StatedColumns;
import org.suragh.evidence.AccountColumns;
import org.suragh.linkage.Link;
import org.suragh.linkage.NearDuplicate;
import org.suragh.signal.ObjectActs;
import org.suragh.signal.PostTable;
import org.suragh.signal.Settings;
import org.suragh.signal.Subjects;

/// Counts the campaigns of a case against the networks of a run. Nothing is stored: the same run, case and pinned events
/// give the same. Reads every post once. On the calling thread; loops inside may use the pool of the calling task.
public final class CampaignCount {
    /// Layers whose links say that accounts acted together. Programs, profiles and follows are no acts on a campaign.
    private static final Set<String> ACTS = Set.of("activity-sync", "co-mention", "co-reply", "co-retweet", "co-tweet",
            "co-url", "fast-retweet", "hashtag-sequence", "hashtag-time", "near-duplicate");

    private CampaignCount() {}

    /// The campaigns, and what each network serves.
    ///
    /// @param campaigns those with most posts of linked accounts first
    /// @param agendas networks that serve any campaign, in order of number
    public record Counted(List<Campaign> campaigns, List<Agendas> agendas) {}

    /// The campaigns, with the events that are pinned in the case.
    ///
    /// @param analysis its settings `campaign.*` say what is counted and at which price
    public static List<Campaign> of(CaseFile readOnly, Analysis analysis, Progress progress) throws SuraghException {
        return Campaigns.of(input(readOnly, analysis, PinnedEvents.of(readOnly), progress));
    }

    /// The campaigns and agendas.
    ///
    /// @param events days that an analyst names, see [PinnedEvents]
    public static Counted count(CaseFile readOnly, Analysis analysis, List<PinnedEvent> events, Progress progress)
            throws SuraghException {
        Campaigns.Input input = input(readOnly, analysis, events, progress);
        List<Campaign> campaigns = Campaigns.of(input);
        int widely = Settings.of(analysis.settings()).count("shared-ip.widely-shared");
        AccountColumns accounts = input.accounts();
        Access access = Access.of(readOnly.loginColumns(accounts, progress), accounts.size(), widely);
        AgendaMaker maker = new AgendaMaker(input.subjects(), accounts, campaigns, access);
        return new Counted(campaigns, analysis.findings().stream().map(maker::of)
                .filter(agendas -> !agendas.pushes().isEmpty()).toList());
    }

    /// One campaign with its hours and posts, if there is one of that name.
    ///
    /// @param asked its id, its value, or a hashtag with `#`
    public static Optional<CampaignDetail> detail(CaseFile readOnly, Analysis analysis, List<PinnedEvent> events,
            String asked, Progress progress) throws SuraghException {
        Campaigns.Input input = input(readOnly, analysis, events, progress);
        return Campaigns.detail(input, Campaigns.of(input), asked);
    }

    private static Campaigns.Input input(CaseFile readOnly, Analysis analysis, List<PinnedEvent> events,
            Progress progress) throws SuraghException {
        Settings settings = Settings.of(analysis.settings());
        AccountColumns accounts = readOnly.accountColumns();
        NearDuplicate.Groups near = near(readOnly, accounts, settings, progress);
        Subjects.Builder subjects = new Subjects.Builder(settings, near::of, near::holds);
        readOnly.forEachPost(accounts, (account, at, id, text, retweetOf, replyTo, hashtags, urls, _) -> subjects
                .add(account, at, id, new ObjectActs.Content(text, retweetOf, replyTo, hashtags, urls)), progress);
        Spans.Builder linked = new Spans.Builder(accounts.size());
        for (Link link : analysis.links())
            if (ACTS.contains(link.layer())) {
                linked.add(accounts.rank(link.a()), link.first().toEpochMilli(), link.last().toEpochMilli());
                linked.add(accounts.rank(link.b()), link.first().toEpochMilli(), link.last().toEpochMilli());
            }
        Cost.Rates rates = new Cost.Rates(settings.decimal("campaign.rate"),
                settings.decimal("campaign.rate-retweets"), settings.decimal("campaign.rate-follows"));
        return new Campaigns.Input(subjects.build(settings.count("campaign.min-posts")), accounts, linked.build(),
                StatedColumns.follows(readOnly, accounts), analysis.findings(), events,
                new Campaigns.Plan(rates, settings.count("campaign.deals"),
                        settings.count("network.seed"), settings.count("campaign.event-days")));
    }

    /// The groups of texts that are nearly one; texts are read once more for them.
    private static NearDuplicate.Groups near(CaseFile readOnly, AccountColumns accounts, Settings settings,
            Progress progress) throws SuraghException {
        PostTable.Builder posts = new PostTable.Builder(accounts.size(), settings);
        readOnly.forEachPost(accounts, (account, at, id, text, retweetOf, _, _, _, _) -> posts.add(account, at, id,
                text, retweetOf != null), progress);
        return NearDuplicate.groups(posts.build(), settings, progress);
    }
}
