package org.suragh.investigation;

import com.fasterxml.jackson.core.JsonFactory;
import com.fasterxml.jackson.core.JsonGenerator;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.HexFormat;
import java.util.List;
import java.util.Map;
import java.util.SortedMap;
import java.util.TreeMap;
import org.suragh.evidence.AccountId;
import org.suragh.finding.EvidenceKind;
import org.suragh.finding.Finding;
import org.suragh.finding.Ground;
import org.suragh.finding.Member;
import org.suragh.linkage.Link;
import org.suragh.linkage.SetAside;

/// An analysis as named parts of canonical JSON text, and the digest over them.
///
/// Canonical: objects in a fixed order of fields, lists in the order of the analysis, numbers in the shortest form that
/// reads back to the same bits, instants as epoch milliseconds, UTF-8, no white space. No time of running, no journal
/// and no line number is in any part.
public final class RunParts {
    private RunParts() {}

    /// Manifest entries with these beginnings are results' inputs and go into the digest.
    private static final List<String> INPUTS = List.of("setting.", "list.", "case.reserved-addresses-ordinary",
            "calibration", "verdict.");

    /// The parts: `chance.json`, `inputs.json`, `links.json`, `networks.json`, `set-aside.json`.
    public static SortedMap<String, byte[]> of(Analysis analysis) {
        SortedMap<String, byte[]> parts = new TreeMap<>();
        parts.put("chance.json", json(out -> {
            out.writeStartObject();
            for (Map.Entry<String, Double> entry : analysis.chance().entrySet())
                number(out, entry.getKey(), entry.getValue());
            out.writeEndObject();
        }));
        SortedMap<String, String> inputs = new TreeMap<>(analysis.manifest());
        inputs.keySet().removeIf(key -> INPUTS.stream().noneMatch(key::startsWith));
        parts.put("inputs.json", text(inputs));
        parts.put("links.json", json(out -> links(out, analysis.links())));
        parts.put("networks.json", json(out -> networks(out, analysis.findings())));
        parts.put("set-aside.json", json(out -> setAside(out, analysis.setAside())));
        return parts;
    }

    /// SHA-256 in lower-case hex over the parts: for each in order of name its name, its length and its bytes.
    public static String digest(SortedMap<String, byte[]> parts) {
        try {
            MessageDigest sha256 = MessageDigest.getInstance("SHA-256");
            for (Map.Entry<String, byte[]> part : parts.entrySet()) {
                String head = part.getKey() + '\n' + part.getValue().length + '\n';
                sha256.update(head.getBytes(StandardCharsets.UTF_8));
                sha256.update(part.getValue());
            }
            return HexFormat.of().formatHex(sha256.digest());
        } catch (NoSuchAlgorithmException impossible) {
            throw new IllegalStateException(impossible);
        }
    }

    /// A flat object of texts.
    static byte[] text(SortedMap<String, String> values) {
        return json(out -> {
            out.writeStartObject();
            for (Map.Entry<String, String> entry : values.entrySet())
                out.writeStringField(entry.getKey(), entry.getValue());
            out.writeEndObject();
        });
    }

    private interface Body {
        void write(JsonGenerator out) throws IOException;
    }

    private static byte[] json(Body body) {
        ByteArrayOutputStream bytes = new ByteArrayOutputStream();
        try (JsonGenerator out = new JsonFactory().createGenerator(bytes)) {
            body.write(out);
        } catch (IOException impossible) {
            throw new UncheckedIOException(impossible);
        }
        return bytes.toByteArray();
    }

    private static void number(JsonGenerator out, String name, double value) throws IOException {
        out.writeFieldName(name);
        number(out, value);
    }

    private static void number(JsonGenerator out, double value) throws IOException {
        if (Double.isFinite(value))
            out.writeNumber(value);
        else
            out.writeNull();
    }

    private static void account(JsonGenerator out, AccountId id) throws IOException {
        out.writeString(id.platform());
        out.writeString(id.value());
    }

    private static void links(JsonGenerator out, List<Link> links) throws IOException {
        out.writeStartArray();
        for (Link link : links) {
            out.writeStartArray();
            out.writeString(link.layer());
            account(out, link.a());
            account(out, link.b());
            out.writeNumber(link.sharedValues());
            out.writeNumber(link.coUses());
            number(out, link.expected());
            number(out, link.p());
            number(out, link.q());
            number(out, link.weight());
            out.writeNumber(link.first().toEpochMilli());
            out.writeNumber(link.last().toEpochMilli());
            out.writeEndArray();
        }
        out.writeEndArray();
    }

    private static void setAside(JsonGenerator out, List<SetAside> values) throws IOException {
        out.writeStartArray();
        for (SetAside value : values) {
            out.writeStartArray();
            out.writeString(value.layer());
            out.writeString(value.value());
            out.writeString(value.addressClass());
            out.writeNumber(value.accounts());
            out.writeNumber(value.uses());
            out.writeString(value.reasonKey());
            out.writeEndArray();
        }
        out.writeEndArray();
    }

    private static void networks(JsonGenerator out, List<Finding> findings) throws IOException {
        out.writeStartArray();
        for (Finding finding : findings) {
            out.writeStartObject();
            out.writeNumberField("number", finding.number());
            out.writeStringField("title", finding.title());
            out.writeStringField("control", finding.control().id());
            number(out, "control_index", finding.controlIndex());
            out.writeStringField("coordination", finding.coordination().id());
            out.writeStringField("alternative", finding.alternative().id());
            out.writeObjectFieldStart("measures");
            for (Map.Entry<String, Double> measure : finding.measures().entrySet())
                number(out, measure.getKey(), measure.getValue());
            out.writeEndObject();
            out.writeArrayFieldStart("grounds");
            for (Ground ground : finding.grounds())
                ground(out, ground);
            out.writeEndArray();
            out.writeArrayFieldStart("parts");
            for (Finding.Part part : finding.parts())
                part(out, part);
            out.writeEndArray();
            out.writeArrayFieldStart("members");
            for (Member member : finding.members())
                member(out, member);
            out.writeEndArray();
            out.writeEndObject();
        }
        out.writeEndArray();
    }

    private static void part(JsonGenerator out, Finding.Part part) throws IOException {
        out.writeStartArray();
        out.writeString(part.kind().id());
        for (AccountId id : part.members())
            account(out, id);
        out.writeEndArray();
    }

    private static void ground(JsonGenerator out, Ground ground) throws IOException {
        out.writeStartObject();
        out.writeStringField("key", ground.key());
        out.writeBooleanField("for", ground.inFavour());
        out.writeStringField("kind", ground.kind().id());
        out.writeStringField("layer", ground.layer());
        texts(out, "args", ground.args());
        out.writeStringField("record", ground.rows().record());
        texts(out, "values", ground.rows().values());
        out.writeEndObject();
    }

    private static void member(JsonGenerator out, Member member) throws IOException {
        out.writeStartObject();
        out.writeStringField("platform", member.account().platform());
        out.writeStringField("id", member.account().value());
        out.writeStringField("handle", member.handle());
        out.writeStringField("role", member.role());
        out.writeStringField("control", member.control().id());
        number(out, "control_index", member.controlIndex());
        out.writeStringField("coordination", member.coordination().id());
        texts(out, "layers", member.coordinationLayers());
        texts(out, "kinds", member.evidenceKinds().stream().map(kind -> kind.id()).toList());
        number(out, "stability", member.stability());
        out.writeStringField("alternative", member.alternative().id());
        texts(out, "reasons", member.reasons());
        out.writeObjectFieldStart("weights");
        for (Map.Entry<EvidenceKind, Double> weight : member.weights().entrySet())
            number(out, weight.getKey().id(), weight.getValue());
        out.writeEndObject();
        out.writeEndObject();
    }

    private static void texts(JsonGenerator out, String name, List<String> values) throws IOException {
        out.writeArrayFieldStart(name);
        for (String value : values)
            out.writeString(value);
        out.writeEndArray();
    }
}
