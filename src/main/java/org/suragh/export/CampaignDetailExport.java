package org.suragh.export;

import com.fasterxml.jackson.core.JsonGenerator;
import java.io.BufferedWriter;
import java.io.IOException;
import java.io.OutputStream;
import java.io.OutputStreamWriter;
import java.io.Writer;
import java.nio.charset.StandardCharsets;
import java.util.List;
import org.suragh.base.SuraghException;
import org.suragh.campaign.CampaignDetail;
import org.suragh.casefile.CaseFile;

/// One campaign as a file: its posts or hours as CSV, or all of it as JSON. The posts are the rows behind every figure.
public final class CampaignDetailExport {
    private final AccountNames names;
    private final CampaignDetail detail;

    /// For a campaign of a case.
    public CampaignDetailExport(CaseFile readOnly, CampaignDetail detail) throws SuraghException {
        this.names = AccountNames.of(readOnly);
        this.detail = detail;
    }

    /// One row a post, in order of time.
    public void posts(OutputStream out) throws IOException {
        Writer writer = new BufferedWriter(new OutputStreamWriter(out, StandardCharsets.UTF_8));
        CsvExport.line(writer, List.of("at", "account_id", "post_id", "retweet", "linked", "supported", "duplicate"));
        for (CampaignDetail.PostRow post : detail.posts())
            CsvExport.line(writer, List.of(LinksTable.instant(post.at()), names.text(post.account()), post.id(),
                    Boolean.toString(post.repeat()), Boolean.toString(post.linked()),
                    Boolean.toString(post.supported()), Boolean.toString(post.duplicate())));
        writer.flush();
    }

    /// One row an hour.
    public void hours(OutputStream out) throws IOException {
        Writer writer = new BufferedWriter(new OutputStreamWriter(out, StandardCharsets.UTF_8));
        CsvExport.line(writer, List.of("hour", "posts", "posts_linked", "posts_supported", "expected"));
        for (CampaignDetail.Hour hour : detail.timeline())
            CsvExport.line(writer, List.of(LinksTable.instant(hour.at()), CampaignsTable.whole(hour.posts()),
                    CampaignsTable.whole(hour.linked()), CampaignsTable.whole(hour.supported()),
                    Figures.text(hour.expected())));
        writer.flush();
    }

    /// The campaign with its hours and posts.
    public void json(OutputStream out) throws IOException {
        try (JsonGenerator json = NetworksJson.generator(out)) {
            json.writeStartObject();
            CampaignsJson.campaign(json, detail.campaign(), names);
            json.writeArrayFieldStart("timeline");
            for (CampaignDetail.Hour hour : detail.timeline()) {
                json.writeStartObject();
                json.writeStringField("hour", LinksTable.instant(hour.at()));
                json.writeNumberField("posts", hour.posts());
                json.writeNumberField("posts_linked", hour.linked());
                json.writeNumberField("posts_supported", hour.supported());
                NetworksJson.number(json, "expected", Figures.text(hour.expected()));
                json.writeEndObject();
            }
            json.writeEndArray();
            json.writeArrayFieldStart("post_rows");
            for (CampaignDetail.PostRow post : detail.posts()) {
                json.writeStartObject();
                json.writeStringField("at", LinksTable.instant(post.at()));
                json.writeStringField("account_id", names.text(post.account()));
                json.writeStringField("post_id", post.id());
                json.writeBooleanField("retweet", post.repeat());
                json.writeBooleanField("linked", post.linked());
                json.writeBooleanField("supported", post.supported());
                json.writeBooleanField("duplicate", post.duplicate());
                json.writeEndObject();
            }
            json.writeEndArray();
            json.writeEndObject();
            json.writeRaw('\n');
        }
    }
}
