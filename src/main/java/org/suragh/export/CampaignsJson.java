package org.suragh.export;

import com.fasterxml.jackson.core.JsonGenerator;
import java.io.IOException;
import java.io.OutputStream;
import java.util.List;
import org.suragh.base.Progress;
import org.suragh.base.SuraghException;
import org.suragh.campaign.Agendas;
import org.suragh.campaign.Campaign;
import org.suragh.campaign.Cost;
import org.suragh.casefile.CaseFile;
import org.suragh.investigation.Analysis;
import org.suragh.investigation.CampaignCount;
import org.suragh.investigation.PinnedEvents;

/// `campaigns-json`: the campaigns under the names of `campaigns.csv`, with every burst, wave of registrations, pinned
/// event and line of cost, and what each network serves. Figures that are not known are `null`; ids are text.
final class CampaignsJson implements Exporter {
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
        CampaignCount.Counted counted = CampaignCount.count(readOnly, analysis, PinnedEvents.of(readOnly),
                Progress.NONE);
        try (JsonGenerator json = NetworksJson.generator(out)) {
            json.writeStartObject();
            json.writeStringField("digest", analysis.digest());
            json.writeArrayFieldStart("campaigns");
            for (Campaign campaign : counted.campaigns()) {
                json.writeStartObject();
                campaign(json, campaign, names);
                json.writeEndObject();
            }
            json.writeEndArray();
            json.writeArrayFieldStart("networks");
            for (Agendas agendas : counted.agendas())
                agendas(json, agendas, names);
            json.writeEndArray();
            json.writeEndObject();
            json.writeRaw('\n');
        }
    }

    /// The fields of a campaign, into an open object.
    static void campaign(JsonGenerator json, Campaign campaign, AccountNames names) throws IOException {
        List<String> columns = new CampaignsTable().columns();
        List<String> cells = CampaignsTable.cells(campaign, names);
        for (int i = 0; i < cells.size(); i++)
            switch (columns.get(i)) {
                case "campaign_id", "kind", "value", "first_seen", "last_seen", "peak_hour" -> json.writeStringField(
                        columns.get(i), cells.get(i));
                case "networks" -> NetworksJson.list(json, "networks", campaign.networks());
                case "first_accounts" -> starters(json, campaign, names);
                case "bursts" -> bursts(json, campaign);
                case "share_supported" -> {
                    NetworksJson.number(json, columns.get(i), cells.get(i));
                    interval(json, "share_supported", campaign.supportedInterval());
                }
                default -> NetworksJson.number(json, columns.get(i), cells.get(i));
            }
        Campaign.Volume volume = campaign.volume();
        json.writeNumberField("linked_accounts", volume.linkedAccounts());
        json.writeNumberField("posts_supported", volume.supported());
        json.writeNumberField("retweets", volume.repeats());
        json.writeNumberField("answers", volume.answers());
        json.writeNumberField("duplicates", volume.duplicates());
        figure(json, "gini", volume.gini());
        waves(json, campaign);
        births(json, campaign);
        cost(json, campaign.cost());
    }

    private static void figure(JsonGenerator json, String name, double value) throws IOException {
        NetworksJson.number(json, name, Figures.text(value));
    }

    private static void interval(JsonGenerator json, String name, double[] interval) throws IOException {
        figure(json, name + "_low", interval[0]);
        figure(json, name + "_high", interval[1]);
    }

    private static void starters(JsonGenerator json, Campaign campaign, AccountNames names) throws IOException {
        json.writeArrayFieldStart("first_accounts");
        for (Campaign.Starter starter : campaign.starters()) {
            json.writeStartObject();
            json.writeStringField("account_id", names.text(starter.account()));
            json.writeStringField("at", LinksTable.instant(starter.at()));
            json.writeStringField("post_id", starter.post());
            json.writeBooleanField("linked", starter.linked());
            json.writeEndObject();
        }
        json.writeEndArray();
    }

    private static void bursts(JsonGenerator json, Campaign campaign) throws IOException {
        json.writeArrayFieldStart("bursts");
        for (Campaign.Burst burst : campaign.bursts()) {
            json.writeStartObject();
            json.writeStringField("from", LinksTable.instant(burst.from()));
            json.writeStringField("to", LinksTable.instant(burst.to()));
            json.writeNumberField("posts", burst.posts());
            figure(json, "expected", burst.expected());
            figure(json, "p_value", burst.p());
            json.writeNumberField("posts_linked", burst.linked());
            interval(json, "share", burst.interval());
            json.writeNumberField("posts_supported", burst.supported());
            json.writeEndObject();
        }
        json.writeEndArray();
    }

    private static void waves(JsonGenerator json, Campaign campaign) throws IOException {
        json.writeArrayFieldStart("registration_waves");
        for (Campaign.Wave wave : campaign.waves()) {
            json.writeStartObject();
            json.writeStringField("from", wave.from().toString());
            json.writeStringField("to", wave.to().toString());
            json.writeNumberField("accounts", wave.accounts());
            figure(json, "expected", wave.expected());
            figure(json, "p_value", wave.p());
            json.writeEndObject();
        }
        json.writeEndArray();
    }

    private static void births(JsonGenerator json, Campaign campaign) throws IOException {
        json.writeArrayFieldStart("pinned_events");
        for (Campaign.Births births : campaign.births()) {
            json.writeStartObject();
            json.writeStringField("name", births.event().name());
            json.writeStringField("day", births.event().day().toString());
            json.writeStringField("from", births.from().toString());
            json.writeStringField("to", births.to().toString());
            json.writeNumberField("accounts", births.accounts());
            json.writeNumberField("of", births.known());
            figure(json, "expected", births.expected());
            figure(json, "p_value", births.p());
            json.writeEndObject();
        }
        json.writeEndArray();
    }

    private static void cost(JsonGenerator json, Cost cost) throws IOException {
        json.writeArrayFieldStart("cost_lines");
        for (Cost.Line line : cost.lines()) {
            json.writeStartObject();
            json.writeStringField("what", line.what());
            json.writeNumberField("count", line.count());
            figure(json, "rate", line.rate());
            figure(json, "amount", line.amount());
            json.writeEndObject();
        }
        json.writeEndArray();
    }

    private static void agendas(JsonGenerator json, Agendas agendas, AccountNames names) throws IOException {
        json.writeStartObject();
        json.writeStringField("network_id", agendas.network());
        json.writeArrayFieldStart("campaigns");
        for (Agendas.Push push : agendas.pushes()) {
            json.writeStartObject();
            json.writeStringField("campaign_id", push.campaign());
            json.writeNumberField("side", push.side());
            json.writeNumberField("members", push.members());
            json.writeNumberField("posts", push.posts());
            interval(json, "share", push.interval());
            json.writeNumberField("days", push.days());
            json.writeStringField("first_seen", LinksTable.instant(push.first()));
            json.writeStringField("last_seen", LinksTable.instant(push.last()));
            figure(json, "p_value", push.p());
            json.writeEndObject();
        }
        json.writeEndArray();
        json.writeArrayFieldStart("sides");
        for (Agendas.Side side : agendas.sides()) {
            json.writeStartObject();
            json.writeNumberField("side", side.number());
            NetworksJson.list(json, "accounts", side.accounts().stream().map(names::text).toList());
            NetworksJson.list(json, "campaigns", side.campaigns());
            json.writeNumberField("posts", side.posts());
            json.writeNumberField("days", side.days());
            json.writeNumberField("addresses", side.addresses());
            json.writeEndObject();
        }
        json.writeEndArray();
        json.writeArrayFieldStart("overlaps");
        for (Agendas.Overlap overlap : agendas.overlaps()) {
            json.writeStartObject();
            json.writeNumberField("side_a", overlap.a());
            json.writeNumberField("side_b", overlap.b());
            json.writeNumberField("shared_addresses", overlap.addresses());
            figure(json, "expected", overlap.expected());
            figure(json, "p_value", overlap.p());
            json.writeNumberField("shared_days", overlap.days());
            json.writeEndObject();
        }
        json.writeEndArray();
        json.writeEndObject();
    }
}
