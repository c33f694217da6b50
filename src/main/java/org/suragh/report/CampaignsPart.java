package org.suragh.report;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.suragh.base.Chance;
import org.suragh.base.Text;
import org.suragh.campaign.Agendas;
import org.suragh.campaign.Campaign;
import org.suragh.campaign.Cost;
import org.suragh.campaign.Prevalence;
import org.xml.sax.SAXException;

/// Campaigns: how much came from linked accounts, bursts, cost by the line; what networks serve; how common. Shares stand
/// with their intervals, counts beside what is usual.
final class CampaignsPart implements Content {
    private static final int LISTED = 40;
    private static final int IN_FULL = 5;
    private static final int PUSHES = 10;
    private static final int ROWS = 40;
    private final CaseReport report;

    CampaignsPart(CaseReport report) {
        this.report = report;
    }

    /// What was counted for the report.
    ///
    /// @param prevalence null where nothing was counted
    /// @param waves waves of registration in sentences, the caveat first; empty where the case has none
    record Counted(List<Campaign> campaigns, List<Agendas> agendas, @Nullable Prevalence prevalence,
            List<String> waves) {
        /// Nothing was counted.
        static final Counted NOTHING = new Counted(List.of(), List.of(), null, List.of());

        boolean nothing() {
            return campaigns.isEmpty() && agendas.isEmpty();
        }
    }

    @Override
    public void write(Fo fo) throws SAXException {
        Counted counted = report.counted();
        fo.block(Style.TEXT, Text.of("report.campaigns.about"));
        table(fo, counted.campaigns());
        for (Campaign campaign : counted.campaigns().subList(0, Math.min(IN_FULL, counted.campaigns().size())))
            if (campaign.volume().linked() > 0)
                one(fo, campaign);
        agendas(fo, counted.agendas());
        Prevalence prevalence = counted.prevalence();
        if (prevalence != null)
            prevalence(fo, prevalence);
        if (!counted.waves().isEmpty()) {
            fo.heading(2, "waves", Text.of("report.waves"));
            fo.block(Style.TEXT, counted.waves().getFirst());
            fo.bullets(counted.waves().subList(1, Math.min(ROWS, counted.waves().size())));
        }
    }

    private static void table(Fo fo, List<Campaign> campaigns) throws SAXException {
        List<List<String>> rows = new ArrayList<>();
        for (Campaign c : campaigns.subList(0, Math.min(LISTED, campaigns.size())))
            rows.add(List.of(c.id(), fo.printable().quotedText(c.shown()), Words.count(c.volume().posts()),
                    Words.count(c.volume().accounts()), Words.share(c.share(), c.interval()),
                    Words.share(c.supportedShare(), c.supportedInterval()), Words.count(c.standing()),
                    c.networks().isEmpty() ? "–" : String.join(", ", c.networks())));
        new TableFo().column(Text.of("report.column.no"), 6).column(Text.of("report.column.campaign"), 24)
                .figures(Text.of("report.column.posts"), 8).figures(Text.of("report.column.accounts"), 9)
                .figures(Text.of("report.column.by-linked"), 20).figures(Text.of("report.column.by-supported"), 20)
                .figures(Text.of("report.column.bursts"), 8).column(Text.of("report.column.networks"), 12)
                .write(fo, rows);
        if (campaigns.size() > LISTED)
            fo.block(Style.QUIET, Text.of("report.campaigns.more", Words.count(campaigns.size() - LISTED)));
    }

    private static void one(Fo fo, Campaign c) throws SAXException {
        Printable p = fo.printable();
        fo.heading(2, "campaign-" + c.id(), Text.of("report.campaign.title", c.id(), p.quotedText(c.shown())));
        Campaign.Volume v = c.volume();
        fo.block(Style.TEXT, Text.of("report.campaign.counts", Words.count(v.posts()), Words.count(v.accounts()),
                Words.time(c.first()), Words.time(c.last()), Words.count(v.linked()),
                Words.share(c.share(), c.interval()), Words.count(v.linkedAccounts())));
        fo.block(Style.TEXT, Text.of("report.campaign.kinds", Words.share(v.retweetShare()),
                Words.share(v.duplicateShare()), Words.share(v.topTenShare()), Words.figure(v.gini())));
        Campaign.Peak peak = c.peak();
        fo.block(Style.TEXT, Double.isNaN(peak.expected())
                ? Text.of("report.campaign.peak.no-weeks", Words.time(peak.hour()), Words.count(peak.posts()),
                        Words.count(peak.withoutLinked()))
                : Text.of("report.campaign.peak", Words.time(peak.hour()), Words.count(peak.posts()),
                        Words.figure(peak.expected()), Words.count(peak.withoutLinked())));
        List<String> starters = c.starters().stream().map(s -> Text.of(s.linked()
                ? "report.campaign.starter.linked"
                : "report.campaign.starter", Words.id(p, s.account()), Words.time(s.at()))).toList();
        if (!starters.isEmpty())
            fo.block(Style.TEXT, Text.of("report.campaign.starters", String.join("; ", starters)));
        bursts(fo, c);
        cost(fo, c.cost());
    }

    private static void bursts(Fo fo, Campaign c) throws SAXException {
        List<List<String>> rows = new ArrayList<>();
        for (Campaign.Burst b : c.bursts().subList(0, Math.min(ROWS, c.bursts().size())))
            rows.add(List.of(Words.minute(b.from()), Words.minute(b.to()), Words.count(b.posts()),
                    Words.figure(b.expected()), Words.share((double) b.linked() / Math.max(1, b.posts()),
                            b.interval()),
                    Chance.oneIn(b.p()), Text.of(b.stands() ? "report.yes" : "report.no")));
        if (rows.isEmpty())
            return;
        fo.block(Style.CAPTION, Text.of("report.campaign.bursts"));
        new TableFo().column(Text.of("report.column.from"), 18).column(Text.of("report.column.to"), 18)
                .figures(Text.of("report.column.posts"), 7).figures(Text.of("report.column.usual"), 9)
                .figures(Text.of("report.column.by-linked"), 22).figures(Text.of("report.column.p"), 21)
                .column(Text.of("report.column.stands-out"), 10).write(fo, rows);
    }

    private static void cost(Fo fo, Cost cost) throws SAXException {
        List<List<String>> rows = new ArrayList<>();
        for (Cost.Line line : cost.lines())
            rows.add(List.of(Words.named("report.campaign.cost.", line.what()), Words.count(line.count()),
                    Words.figure(line.rate()), Words.count(Math.round(line.amount()))));
        if (rows.isEmpty())
            return;
        rows.add(List.of(Text.of("report.campaign.cost.total"), "", "", Words.count(Math.round(cost.total()))));
        fo.block(Style.CAPTION, Text.of("report.campaign.cost"));
        new TableFo().column(Text.of("report.column.what"), 40).figures(Text.of("report.column.count"), 20)
                .figures(Text.of("report.column.rate"), 20).figures(Text.of("report.column.amount"), 20)
                .write(fo, rows);
    }

    private static void agendas(Fo fo, List<Agendas> all) throws SAXException {
        if (all.isEmpty())
            return;
        fo.heading(2, "agendas", Text.of("report.agendas"));
        fo.block(Style.TEXT, Text.of("report.agendas.about"));
        for (Agendas one : all) {
            fo.heading(3, "agendas-" + one.network(), Text.of(one.several()
                    ? "report.agendas.several"
                    : "report.agendas.one", one.network(), one.sides().size()));
            List<List<String>> rows = new ArrayList<>();
            for (Agendas.Push push : one.pushes().subList(0, Math.min(PUSHES, one.pushes().size())))
                rows.add(List.of(push.side() == 0 ? "–" : Words.count(push.side()), push.campaign(),
                        fo.printable().quotedText(push.kind().equals("hashtag") ? "#" + push.value() : push.value()),
                        Words.count(push.members()),
                        Words.share((double) push.posts() / Math.max(1, push.of()), push.interval()),
                        Words.count(push.days())));
            new TableFo().figures(Text.of("report.column.side"), 7).column(Text.of("report.column.no"), 8)
                    .column(Text.of("report.column.campaign"), 40).figures(Text.of("report.column.members"), 12)
                    .figures(Text.of("report.column.share-of-posts"), 22).figures(Text.of("report.column.days"), 10)
                    .write(fo, rows);
            List<String> lines = new ArrayList<>();
            for (Agendas.Side side : one.sides())
                lines.add(Text.of("report.agendas.side", side.number(), Words.count(side.accounts().size()),
                        Words.count(side.posts()), Words.count(side.days()), Words.count(side.addresses())));
            for (Agendas.Overlap overlap : one.overlaps())
                lines.add(Text.of("report.agendas.overlap", overlap.a(), overlap.b(),
                        Words.count(overlap.addresses()), Words.figure(overlap.expected()),
                        Chance.oneIn(overlap.p())));
            fo.bullets(lines);
        }
    }

    private static void prevalence(Fo fo, Prevalence prevalence) throws SAXException {
        fo.heading(2, "prevalence", Text.of("report.prevalence"));
        fo.block(Style.TEXT, Text.of("report.prevalence.about"));
        if (prevalence.reason().isEmpty())
            fo.block(Style.TEXT, Text.of("report.prevalence.rates", Words.share(prevalence.rates().sensitivity()),
                    Words.share(prevalence.rates().specificity()), prevalence.rates().source()));
        else
            fo.block(Style.TEXT, Text.of(prevalence.reason()));
        List<List<String>> rows = new ArrayList<>();
        for (Prevalence.Row row : prevalence.rows().subList(0, Math.min(ROWS, prevalence.rows().size())))
            rows.add(List.of(Words.named("report.prevalence.scope.", row.scope()),
                    row.value().isEmpty()
                            ? "–"
                            : fo.printable().quotedText(row.scope().equals("hashtag")
                                    ? "#" + row.value()
                                    : row.value()),
                    Words.count(row.accounts()), Words.count(row.inside()),
                    Words.share(row.share(), row.interval()), estimate(row.estimate())));
        new TableFo().column(Text.of("report.column.scope"), 14).column(Text.of("report.column.value"), 24)
                .figures(Text.of("report.column.accounts"), 11).figures(Text.of("report.column.in-networks"), 13)
                .figures(Text.of("report.column.counted-share"), 19)
                .figures(Text.of("report.column.corrected-share"), 19).write(fo, rows);
        fo.block(Style.QUIET, Text.of("campaign.prevalence.public"));
    }

    private static String estimate(Optional<Prevalence.Estimate> estimate) {
        return estimate.map(e -> Words.share(e.value(), new double[]{e.low(), e.high()})).orElse("–");
    }
}
