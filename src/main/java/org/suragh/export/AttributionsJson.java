package org.suragh.export;

import com.fasterxml.jackson.core.JsonGenerator;
import java.io.IOException;
import java.io.OutputStream;
import org.suragh.base.SuraghException;
import org.suragh.casefile.CaseFile;
import org.suragh.evidence.Lease;
import org.suragh.evidence.Login;
import org.suragh.evidence.Provenance;
import org.suragh.investigation.Analysis;
import org.suragh.investigation.Attributor;

/// `attributions-json`: every log-in with the rows of providers that hold its address, port and instant, or the reason
/// why none does; both with their places.
final class AttributionsJson implements Exporter {
    @Override
    public String id() {
        return "attributions-json";
    }

    @Override
    public String extension() {
        return "json";
    }

    @Override
    public void write(CaseFile readOnly, Analysis analysis, OutputStream out) throws IOException, SuraghException {
        Attributor attributor = Attributor.of(readOnly, Attributor.skewOf(analysis));
        try (JsonGenerator json = NetworksJson.generator(out)) {
            json.writeStartObject();
            json.writeNumberField("skew_seconds", attributor.skew().toMillis() / 1000.0);
            json.writeArrayFieldStart("log_ins");
            attributor.each(attribution -> one(json, attribution));
            json.writeEndArray();
            json.writeEndObject();
            json.writeRaw('\n');
        }
    }

    private static void one(JsonGenerator json, Attributor.Attribution attribution) throws IOException {
        Login login = attribution.login();
        json.writeStartObject();
        json.writeStringField("account", login.account().toString());
        json.writeStringField("time", login.at().toString());
        json.writeStringField("address", login.address().toString());
        if (login.port() >= 0)
            json.writeNumberField("port", login.port());
        place(json, login.provenance());
        json.writeNumberField("subscribers", attribution.subscribers());
        json.writeArrayFieldStart("leases");
        for (Lease lease : attribution.leases())
            lease(json, lease);
        json.writeEndArray();
        if (attribution.more())
            json.writeBooleanField("more", true);
        if (attribution.leases().isEmpty())
            json.writeStringField("reason", Attributor.why(attribution));
        json.writeEndObject();
    }

    private static void lease(JsonGenerator json, Lease lease) throws IOException {
        json.writeStartObject();
        json.writeStringField("subscriber", lease.subscriber());
        optional(json, "number", lease.number());
        optional(json, "provider", lease.provider());
        json.writeStringField("outside_first", lease.from().toString());
        json.writeStringField("outside_last", lease.to().toString());
        if (lease.portsStated()) {
            json.writeNumberField("port_first", lease.portFrom());
            json.writeNumberField("port_last", lease.portTo());
        }
        optional(json, "inside", lease.inside() == null ? null : lease.inside().toString());
        json.writeStringField("from", lease.start().toString());
        optional(json, "to", lease.end() == null ? null : lease.end().toString());
        json.writeObjectFieldStart("fields");
        for (var field : lease.fields().entrySet())
            json.writeStringField(field.getKey(), field.getValue());
        json.writeEndObject();
        place(json, lease.provenance());
        json.writeEndObject();
    }

    private static void optional(JsonGenerator json, String name, @org.jspecify.annotations.Nullable String value)
            throws IOException {
        if (value != null)
            json.writeStringField(name, value);
    }

    private static void place(JsonGenerator json, Provenance at) throws IOException {
        json.writeObjectFieldStart("place");
        json.writeNumberField("exhibit", at.exhibit());
        json.writeStringField("member", at.member());
        json.writeNumberField("line", at.line());
        json.writeNumberField("offset", at.offset());
        json.writeNumberField("length", at.length());
        json.writeEndObject();
    }
}
