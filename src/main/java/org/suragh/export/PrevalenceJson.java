package org.suragh.export;

import com.fasterxml.jackson.core.JsonGenerator;
import java.io.IOException;
import java.io.OutputStream;
import java.util.List;
import org.suragh.base.Progress;
import org.suragh.base.SuraghException;
import org.suragh.base.Text;
import org.suragh.campaign.Prevalence;
import org.suragh.casefile.CaseFile;
import org.suragh.investigation.Analysis;
import org.suragh.investigation.PrevalenceCount;

/// `prevalence-json`: the rows of `prevalence.csv`, the error rates and the public estimate, which enters no figure.
final class PrevalenceJson implements Exporter {
    @Override
    public String id() {
        return "prevalence-json";
    }

    @Override
    public String extension() {
        return "json";
    }

    @Override
    public void write(CaseFile readOnly, Analysis analysis, OutputStream out) throws IOException, SuraghException {
        Prevalence prevalence = PrevalenceCount.of(readOnly, analysis, Progress.NONE);
        try (JsonGenerator json = NetworksJson.generator(out)) {
            json.writeStartObject();
            json.writeStringField("digest", analysis.digest());
            NetworksJson.number(json, "sensitivity", Figures.text(prevalence.rates().sensitivity()));
            NetworksJson.number(json, "specificity", Figures.text(prevalence.rates().specificity()));
            json.writeStringField("rates_from", prevalence.rates().source());
            json.writeStringField("note", prevalence.reason().isEmpty() ? "" : Text.of(prevalence.reason()));
            NetworksJson.number(json, "public_estimate", Figures.text(Prevalence.PUBLIC_ESTIMATE));
            json.writeStringField("public_estimate_note", Text.of("campaign.prevalence.public"));
            json.writeArrayFieldStart("rows");
            List<String> columns = new PrevalenceTable().columns();
            for (Prevalence.Row row : prevalence.rows()) {
                List<String> cells = PrevalenceTable.cells(prevalence, row);
                json.writeStartObject();
                json.writeStringField(columns.get(0), cells.get(0));
                json.writeStringField(columns.get(1), cells.get(1));
                for (int i = 2; i < columns.indexOf("sensitivity"); i++)
                    NetworksJson.number(json, columns.get(i), cells.get(i));
                json.writeEndObject();
            }
            json.writeEndArray();
            json.writeEndObject();
            json.writeRaw('\n');
        }
    }
}
