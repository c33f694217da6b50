package org.suragh.export;

import com.fasterxml.jackson.core.JsonFactory;
import com.fasterxml.jackson.core.JsonGenerator;
import com.fasterxml.jackson.core.util.DefaultIndenter;
import com.fasterxml.jackson.core.util.DefaultPrettyPrinter;
import java.io.IOException;
import java.io.OutputStream;
import java.util.ArrayList;
import java.util.Collection;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.TreeSet;
import org.suragh.base.Text;
import org.suragh.base.SuraghException;
import org.suragh.casefile.CaseFile;
import org.suragh.finding.Alternative;
import org.suragh.finding.EvidenceKind;
import org.suragh.finding.Finding;
import org.suragh.finding.Ground;
import org.suragh.finding.Member;
import org.suragh.finding.Verdict;
import org.suragh.investigation.Analysis;
import org.suragh.investigation.Verdicts;

/// `networks-json`: the networks with their statements, measures and members; the index against every innocent
/// explanation, the groups side by side, what persons concluded, and what chance gives in each layer. Names are those of `networks.csv`;
/// a figure that is not known is `null`; ids are text, never numbers.
final class NetworksJson implements Exporter {
    @Override
    public String id() {
        return "networks-json";
    }

    @Override
    public String extension() {
        return "json";
    }

    @Override
    public void write(CaseFile readOnly, Analysis analysis, OutputStream out) throws IOException, SuraghException {
        AccountNames names = AccountNames.of(readOnly);
        try (JsonGenerator json = generator(out)) {
            json.writeStartObject();
            json.writeStringField("digest", analysis.digest());
            json.writeStringField("note", Text.of("export.note.index"));
            json.writeStringField("calibration", analysis.manifest().getOrDefault("calibration", "none"));
            chance(json, analysis);
            verdicts(json, analysis, names);
            json.writeArrayFieldStart("networks");
            for (Finding finding : NetworksTable.inOrder(analysis))
                network(json, finding, Verdicts.of(analysis), names);
            json.writeEndArray();
            json.writeEndObject();
            json.writeRaw('\n');
        }
    }

    /// A generator that leaves the stream open, indents with two spaces and ends lines with `\n` everywhere.
    static JsonGenerator generator(OutputStream out) throws IOException {
        JsonGenerator json = new JsonFactory().createGenerator(out);
        json.disable(JsonGenerator.Feature.AUTO_CLOSE_TARGET);
        DefaultIndenter lines = new DefaultIndenter("  ", "\n");
        json.setPrettyPrinter(new DefaultPrettyPrinter().withObjectIndenter(lines));
        return json;
    }

    /// For each layer its links, and those that chance alone gives at the same threshold.
    private static void chance(JsonGenerator json, Analysis analysis) throws IOException {
        json.writeObjectFieldStart("layers");
        for (Map.Entry<String, Long> layer : analysis.linksByLayer().entrySet()) {
            json.writeObjectFieldStart(layer.getKey());
            json.writeNumberField("links", layer.getValue());
            Double chance = analysis.chance().get(layer.getKey());
            if (chance != null)
                figure(json, "expected_by_chance", chance);
            json.writeEndObject();
        }
        json.writeEndObject();
    }

    /// What persons concluded before the run.
    private static void verdicts(JsonGenerator json, Analysis analysis, AccountNames names) throws IOException {
        json.writeArrayFieldStart("verdicts");
        for (Verdict verdict : Verdicts.of(analysis)) {
            json.writeStartObject();
            json.writeStringField("value", verdict.value().id());
            list(json, "accounts", verdict.accounts().stream().map(names::text).toList());
            json.writeStringField("reason", verdict.reason());
            list(json, "records", verdict.records());
            json.writeStringField("person", verdict.person());
            json.writeEndObject();
        }
        json.writeEndArray();
    }

    private static void network(JsonGenerator json, Finding finding, List<Verdict> verdicts, AccountNames names)
            throws IOException {
        json.writeStartObject();
        json.writeStringField("network_id", finding.id());
        json.writeStringField("title", finding.title());
        json.writeStringField("control", finding.control().id());
        figure(json, "control_index", finding.controlIndex());
        json.writeStringField("coordination", finding.coordination().id());
        json.writeStringField("alternative", finding.alternative().id());
        list(json, "verdicts", verdicts.stream().filter(verdict -> verdict.speaksOf(finding))
                .map(verdict -> verdict.value().id()).toList());
        json.writeObjectFieldStart("alternatives");
        for (Map.Entry<Alternative, Double> odds : finding.odds().entrySet())
            figure(json, odds.getKey().id(), odds.getValue());
        json.writeEndObject();
        json.writeArrayFieldStart("parts");
        for (Finding.Part part : finding.parts()) {
            json.writeStartObject();
            json.writeStringField("kind", part.kind().id());
            list(json, "accounts", part.members().stream().map(names::text).sorted().toList());
            json.writeEndObject();
        }
        json.writeEndArray();
        json.writeObjectFieldStart("measures");
        for (Map.Entry<String, Double> measure : finding.measures().entrySet())
            figure(json, measure.getKey(), measure.getValue());
        json.writeEndObject();
        json.writeArrayFieldStart("grounds");
        for (Ground ground : finding.grounds())
            ground(json, ground);
        json.writeEndArray();
        json.writeArrayFieldStart("members");
        List<Member> members = new ArrayList<>(finding.members());
        members.sort(Comparator.comparing(Member::account, names.order()));
        for (Member member : members)
            member(json, member, names);
        json.writeEndArray();
        json.writeEndObject();
    }

    private static void ground(JsonGenerator json, Ground ground) throws IOException {
        json.writeStartObject();
        json.writeStringField("key", ground.key());
        json.writeBooleanField("in_favour", ground.inFavour());
        json.writeStringField("kind", ground.kind().id());
        json.writeStringField("layer", ground.layer());
        list(json, "args", ground.args());
        json.writeStringField("sentence", Text.has(ground.key()) ? ground.sentence() : ground.key());
        json.writeObjectFieldStart("rows");
        json.writeStringField("record", ground.rows().record());
        list(json, "values", ground.rows().values());
        json.writeEndObject();
        json.writeEndObject();
    }

    private static void member(JsonGenerator json, Member member, AccountNames names) throws IOException {
        json.writeStartObject();
        json.writeStringField("account_id", names.text(member.account()));
        json.writeStringField("platform", member.account().platform());
        json.writeStringField("handle", member.handle());
        json.writeStringField("role", member.role());
        json.writeStringField("control", member.control().id());
        figure(json, "control_index", member.controlIndex());
        json.writeStringField("coordination", member.coordination().id());
        list(json, "coordination_layers", new TreeSet<>(member.coordinationLayers()));
        list(json, "evidence_kinds", new TreeSet<>(NetworksTable.kinds(member)));
        figure(json, "stability", member.stability());
        json.writeStringField("alternative", member.alternative().id());
        list(json, "reasons", new TreeSet<>(member.reasons()));
        json.writeObjectFieldStart("weights");
        for (Map.Entry<EvidenceKind, Double> weight : member.weights().entrySet())
            figure(json, weight.getKey().id(), weight.getValue());
        json.writeEndObject();
        json.writeEndObject();
    }

    private static void figure(JsonGenerator json, String name, double value) throws IOException {
        number(json, name, Figures.text(value));
    }

    /// A figure that is text already; empty is `null`.
    static void number(JsonGenerator json, String name, String text) throws IOException {
        json.writeFieldName(name);
        if (text.isEmpty())
            json.writeNull();
        else
            json.writeNumber(text);
    }

    /// A list of texts.
    static void list(JsonGenerator json, String name, Collection<String> values) throws IOException {
        json.writeArrayFieldStart(name);
        for (String value : values)
            json.writeString(value);
        json.writeEndArray();
    }
}
