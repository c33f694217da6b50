package org.suragh.cli;

import java.time.Instant;
import java.time.temporal.ChronoUnit;
import java.util.List;
import java.util.Locale;
import org.suragh.base.Chance;
import org.suragh.base.Text;
import org.suragh.campaign.Agendas;
import org.suragh.campaign.Campaign;
import org.suragh.campaign.CampaignDetail;
import org.suragh.campaign.Cost;
import org.suragh.evidence.AccountId;
import org.suragh.investigation.CampaignCount;

/// Campaigns as lines for a reader. Every share stands with its 95 % interval.
final class CampaignLines {
    private static final int LONGEST = 40;

    private final Terminal terminal;
    private final boolean severalPlatforms;

    CampaignLines(Terminal terminal, boolean severalPlatforms) {
        this.terminal = terminal;
        this.severalPlatforms = severalPlatforms;
    }

    /// The table of campaigns, then what each network serves.
    void all(CampaignCount.Counted counted) {
        if (counted.campaigns().isEmpty()) {
            terminal.print(Text.of("cli.campaigns.none"));
            return;
        }
        Table table = new Table(Text.of("cli.column.campaign"), Text.of("cli.column.what"),
                ">" + Text.of("cli.column.posts"), ">" + Text.of("cli.column.accounts"),
                ">" + Text.of("cli.column.linked-posts"), Text.of("cli.column.share"),
                Text.of("cli.column.peak"), ">" + Text.of("cli.column.posts"), ">" + Text.of("cli.column.usual"),
                ">" + Text.of("cli.column.without"), ">" + Text.of("cli.column.bursts"),
                Text.of("cli.column.networks"));
        for (Campaign c : counted.campaigns())
            table.row(c.id(), shortened(c.shown()), c.volume().posts(), c.volume().accounts(), c.volume().linked(),
                    share(c.share(), c.interval()), hour(c.peak().hour()), c.peak().posts(),
                    decimal(c.peak().expected()), c.peak().withoutLinked(), c.standing(),
                    String.join(" ", c.networks().stream().limit(3).toList()));
        table.lines().forEach(terminal::print);
        for (Agendas agendas : counted.agendas())
            agendas(agendas, counted.campaigns());
        terminal.print("");
        terminal.print(CampaignsCommand.meaning());
    }

    private void agendas(Agendas agendas, List<Campaign> campaigns) {
        terminal.print("");
        terminal.print(Text.of(agendas.several() ? "cli.campaigns.sides" : "cli.campaigns.serves", agendas.network(),
                Table.number(agendas.pushes().size()), Table.number(agendas.sides().size())));
        for (Agendas.Push push : agendas.pushes())
            if (push.side() == 0 || !agendas.several())
                terminal.print(Text.of("cli.campaigns.push", shortened(shown(push)), Table.number(push.posts()),
                        Table.number(push.of()), Table.number(push.members()), Table.number(push.days())));
        if (!agendas.several())
            return;
        for (Agendas.Side side : agendas.sides())
            terminal.print(Text.of("cli.campaigns.side", side.number(), Table.number(side.accounts().size()),
                    String.join(", ", agendas.pushes().stream().filter(p -> p.side() == side.number()).limit(5)
                            .map(p -> shortened(shown(p))).toList()),
                    Table.number(side.posts()), Table.number(side.days()), Table.number(side.addresses())));
        for (Agendas.Overlap overlap : agendas.overlaps())
            terminal.print(Text.of("cli.campaigns.overlap", overlap.a(), overlap.b(),
                    Table.number(overlap.addresses()), decimal(overlap.expected()), chance(overlap.p()),
                    Table.number(overlap.days())));
    }

    private static String shown(Agendas.Push push) {
        return Terminal.shown(push.kind().equals("hashtag") ? "#" + push.value() : push.value());
    }

    /// One campaign with every figure, its hours and its posts.
    void one(CampaignDetail detail) {
        Campaign c = detail.campaign();
        Campaign.Volume volume = c.volume();
        terminal.print(Text.of("cli.campaign.head", c.id(), c.kind(), Terminal.shown(c.shown())));
        terminal.print(Text.of("cli.campaign.volume", Table.number(volume.posts()), Table.number(volume.accounts()),
                instant(c.first()), instant(c.last())));
        terminal.print(Text.of("cli.campaign.linked", Table.number(volume.linked()),
                Table.number(volume.linkedAccounts()), percent(c.share()), percent(c.interval()[0]),
                percent(c.interval()[1])));
        terminal.print(Text.of("cli.campaign.supported", Table.number(volume.supported()),
                percent(c.supportedShare()), percent(c.supportedInterval()[0]), percent(c.supportedInterval()[1])));
        terminal.print(Text.of("cli.campaign.peak", hour(c.peak().hour()), Table.number(c.peak().posts()),
                decimal(c.peak().expected()), Table.number(c.peak().withoutLinked())));
        terminal.print(Text.of("cli.campaign.kinds", percent(volume.retweetShare()),
                percent(volume.duplicateShare()), percent(volume.topTenShare()), two(volume.gini())));
        for (Campaign.Burst b : c.bursts())
            terminal.print(Text.of("cli.campaign.burst", hour(b.from()), hour(b.to()), Table.number(b.posts()),
                    decimal(b.expected()), chance(b.p()), Table.number(b.linked()), percent(b.interval()[0]),
                    percent(b.interval()[1])));
        for (Campaign.Starter s : c.starters())
            terminal.print(Text.of("cli.campaign.starter", instant(s.at()), account(s.account()),
                    Terminal.shown(s.post()),
                    Text.of(s.linked() ? "cli.campaign.is-linked" : "cli.campaign.not-linked")));
        for (Campaign.Wave w : c.waves())
            terminal.print(Text.of("cli.campaign.wave", w.from().toString(), w.to().toString(),
                    Table.number(w.accounts()), decimal(w.expected()), chance(w.p())));
        for (Campaign.Births b : c.births())
            terminal.print(Text.of("cli.campaign.births", Terminal.shown(b.event().name()),
                    b.event().day().toString(), Table.number(b.accounts()), Table.number(b.known()),
                    b.from().toString(), b.to().toString(), decimal(b.expected()), chance(b.p())));
        cost(c.cost());
        rows(detail);
        terminal.print("");
        terminal.print(CampaignsCommand.meaning());
    }

    private void cost(Cost cost) {
        terminal.print("");
        terminal.print(Text.of("cli.campaign.cost"));
        Table table = new Table(Text.of("cli.column.what"), ">" + Text.of("cli.column.count"),
                ">" + Text.of("cli.column.rate"), ">" + Text.of("cli.column.rupees"));
        for (Cost.Line line : cost.lines())
            table.row(line.what(), line.count(), money(line.rate()), money(line.amount()));
        table.row(Text.of("cli.total"), "", "", money(cost.total()));
        table.lines().forEach(terminal::print);
    }

    private void rows(CampaignDetail detail) {
        terminal.print("");
        Table hours = new Table(Text.of("cli.column.hour"), ">" + Text.of("cli.column.posts"),
                ">" + Text.of("cli.column.linked-posts"), ">" + Text.of("cli.column.usual"));
        for (CampaignDetail.Hour h : detail.timeline())
            if (h.posts() > 0)
                hours.row(hour(h.at()), h.posts(), h.linked(), decimal(h.expected()));
        hours.lines().forEach(terminal::print);
        terminal.print("");
        Table posts = new Table(Text.of("cli.column.at"), Text.of("cli.column.account"), Text.of("cli.column.post"),
                Text.of("cli.column.counts-in"));
        for (CampaignDetail.PostRow p : detail.posts())
            posts.row(instant(p.at()), account(p.account()), Terminal.shown(p.id()), counts(p));
        posts.lines().forEach(terminal::print);
    }

    private static String counts(CampaignDetail.PostRow post) {
        StringBuilder counts = new StringBuilder();
        if (post.linked())
            counts.append(Text.of("cli.campaign.is-linked"));
        if (post.supported())
            counts.append(counts.isEmpty() ? "" : ", ").append(Text.of("cli.campaign.is-supported"));
        if (post.repeat())
            counts.append(counts.isEmpty() ? "" : ", ").append(Text.of("cli.campaign.is-retweet"));
        if (post.duplicate())
            counts.append(counts.isEmpty() ? "" : ", ").append(Text.of("cli.campaign.is-duplicate"));
        return counts.toString();
    }

    private String account(AccountId id) {
        return Terminal.shown(severalPlatforms ? id.toString() : id.value());
    }

    private static String shortened(String text) {
        return text.codePointCount(0, text.length()) <= LONGEST
                ? text
                : text.substring(0, text.offsetByCodePoints(0, LONGEST)) + "…";
    }

    private static String share(double share, double[] interval) {
        return Text.of("cli.campaigns.share", percent(share), percent(interval[0]), percent(interval[1]));
    }

    /// A share in percent with one decimal.
    static String percent(double share) {
        return String.format(Locale.ROOT, "%.1f", 100 * share);
    }

    private static String decimal(double value) {
        return Double.isNaN(value) ? "-" : String.format(Locale.ROOT, value < 10 ? "%.1f" : "%,.0f", value);
    }

    private static String two(double value) {
        return String.format(Locale.ROOT, "%.2f", value);
    }

    private static String money(double rupees) {
        return String.format(Locale.ROOT, "%,.0f", rupees);
    }

    private static String chance(double p) {
        return Chance.oneIn(p);
    }

    private static String instant(Instant at) {
        return at.truncatedTo(ChronoUnit.SECONDS).toString();
    }

    private static String hour(Instant at) {
        return at.toString().substring(0, 13).replace('T', ' ') + "h";
    }
}
