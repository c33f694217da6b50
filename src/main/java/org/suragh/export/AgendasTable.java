package org.suragh.export;

import java.io.IOException;
import java.util.List;
import org.suragh.base.Progress;
import org.suragh.base.SuraghException;
import org.suragh.campaign.Agendas;
import org.suragh.casefile.CaseFile;
import org.suragh.investigation.Analysis;
import org.suragh.investigation.CampaignCount;
import org.suragh.investigation.PinnedEvents;

/// `agendas`: one row a network and campaign that it serves, with the side of the network that serves it.
final class AgendasTable implements Table {
    @Override
    public String name() {
        return "agendas";
    }

    @Override
    public List<String> columns() {
        return List.of("network_id", "side", "side_accounts", "campaign_id", "kind", "value", "members", "posts",
                "share_low", "share_high", "days", "first_seen", "last_seen", "p_value");
    }

    @Override
    public void rows(CaseFile readOnly, Analysis analysis, Rows out) throws IOException, SuraghException {
        for (Agendas agendas : CampaignCount.count(readOnly, analysis, PinnedEvents.of(readOnly), Progress.NONE)
                .agendas())
            for (Agendas.Push push : agendas.pushes())
                out.row(List.of(agendas.network(), CampaignsTable.whole(push.side()),
                        push.side() == 0
                                ? ""
                                : CampaignsTable.whole(agendas.sides().get(push.side() - 1).accounts().size()),
                        push.campaign(), push.kind(), push.value(), CampaignsTable.whole(push.members()),
                        CampaignsTable.whole(push.posts()), Figures.text(push.interval()[0]),
                        Figures.text(push.interval()[1]), CampaignsTable.whole(push.days()),
                        LinksTable.instant(push.first()), LinksTable.instant(push.last()), Figures.text(push.p())));
    }
}
