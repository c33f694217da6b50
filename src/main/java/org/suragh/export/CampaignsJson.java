package org.suragh.export;

import com.fasterxml.jackson.core.JsonGenerator;
import java.io.IOException;
import java.io.OutputStream;
import java.util.List;
import org.suragh.base.Progress;
import org.suragh.base.SuraghException;
import org.suragh.campaign.Campaign;
import org.suragh.casefile.CaseFile;
import org.suragh.investigation.Analysis;
import org.suragh.investigation.CampaignCount;

/// `campaigns-json`: the campaigns under the names of `campaigns.csv`, with every burst. Figures that are not known are
/// `null`; ids are text.
final class CampaignsJson implements Exporter {
    private final CampaignsTable table = new CampaignsTable();

    @Override
    public String id() {
        return "campaigns-json";
    }

    @Override
    public String extension() {
        return "json";
    }

    @Override
    public void write(CaseFile readOnly, Analysis analysis, OutputStream out) throws IOException, SuraghException {
        AccountNames names = AccountNames.of(readOnly);
        try (JsonGenerator json = NetworksJson.generator(out)) {
            json.writeStartObject();
            json.writeStringField("digest", analysis.digest());
            json.writeArrayFieldStart("campaigns");
            for (Campaign campaign : CampaignCount.of(readOnly, analysis, Progress.NONE))
                campaign(json, campaign, names);
            json.writeEndArray();
            json.writeEndObject();
            json.writeRaw('\n');
        }
    }

    private void campaign(JsonGenerator json, Campaign campaign, AccountNames names) throws IOException {
        json.writeStartObject();
        List<String> columns = table.columns();
        List<String> cells = CampaignsTable.cells(campaign, names);
        for (int i = 0; i < cells.size(); i++)
            switch (columns.get(i)) {
                case "campaign_id", "kind", "value", "first_seen", "last_seen", "peak_hour" -> json.writeStringField(
                        columns.get(i), cells.get(i));
                case "networks" -> NetworksJson.list(json, "networks", campaign.networks());
                case "first_accounts" -> NetworksJson.list(json, "first_accounts",
                        campaign.firstAccounts().stream().map(names::text).toList());
                case "bursts" -> bursts(json, campaign);
                default -> NetworksJson.number(json, columns.get(i), cells.get(i));
            }
        json.writeEndObject();
    }

    private static void bursts(JsonGenerator json, Campaign campaign) throws IOException {
        json.writeArrayFieldStart("bursts");
        for (Campaign.Burst burst : campaign.bursts()) {
            json.writeStartObject();
            json.writeStringField("from", LinksTable.instant(burst.from()));
            json.writeStringField("to", LinksTable.instant(burst.to()));
            json.writeNumberField("posts", burst.posts());
            json.writeEndObject();
        }
        json.writeEndArray();
    }
}
