package org.suragh.export;

import com.fasterxml.jackson.core.JsonGenerator;
import java.io.BufferedOutputStream;
import java.io.IOException;
import java.io.InputStream;
import java.io.OutputStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.security.DigestInputStream;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.time.Instant;
import java.time.temporal.ChronoUnit;
import java.util.HexFormat;
import java.util.Map;
import org.suragh.base.BuildInfo;
import org.suragh.base.SuraghException;
import org.suragh.casefile.CaseFile;
import org.suragh.casefile.CaseInfo;
import org.suragh.casefile.Journal;
import org.suragh.investigation.Analysis;
import org.suragh.investigation.NotUsed;

/// The companion `FILE.manifest.json` of every file the program writes: what a third party needs to make it again.
///
/// Holds what differs between two runs of equal content (time of writing, journal head), so that the file itself
/// does not.
public final class ManifestFile {
    private ManifestFile() {}

    /// Where the companion of a file lies.
    public static Path beside(Path file) {
        return file.resolveSibling(file.getFileName() + ".manifest.json");
    }

    /// Writes the companion of a finished file and gives its place; replaces an older one.
    ///
    /// @param file the finished file; it is read once for its SHA-256
    /// @param format id of the exporter, or `report`
    public static Path write(Path file, String format, CaseFile readOnly, Analysis analysis)
            throws IOException, SuraghException {
        return write(file, format, readOnly.info(), readOnly.journal().head(), analysis, Instant.now());
    }

    static Path write(Path file, String format, CaseInfo info, Journal.Head head, Analysis analysis, Instant now)
            throws IOException {
        Path manifest = beside(file);
        try (OutputStream out = new BufferedOutputStream(Files.newOutputStream(manifest));
                JsonGenerator json = NetworksJson.generator(out)) {
            json.writeStartObject();
            json.writeStringField("file", String.valueOf(file.getFileName()));
            json.writeStringField("format", format);
            json.writeStringField("sha256", sha256(file));
            json.writeNumberField("bytes", Files.size(file));
            json.writeStringField("written_at", now.truncatedTo(ChronoUnit.SECONDS).toString());
            json.writeStringField("version", BuildInfo.version());
            json.writeStringField("commit", BuildInfo.commit());
            caseInfo(json, info);
            json.writeObjectFieldStart("options");
            json.writeBooleanField("reserved-addresses-ordinary", info.reservedOrdinary());
            json.writeEndObject();
            json.writeObjectFieldStart("journal");
            json.writeNumberField("sequence", head.sequence());
            json.writeStringField("head", head.hash());
            json.writeEndObject();
            json.writeNumberField("run", analysis.run());
            json.writeStringField("digest", analysis.digest());
            json.writeStringField("calibration", analysis.manifest().getOrDefault("calibration", "none"));
            json.writeObjectFieldStart("objects");
            json.writeNumberField("networks", analysis.findings().size());
            json.writeNumberField("links", analysis.links().size());
            json.writeNumberField("set-aside", analysis.setAside().size());
            json.writeNumberField("addresses-not-used", NotUsed.addresses(analysis));
            json.writeEndObject();
            chance(json, analysis);
            json.writeObjectFieldStart("settings");
            for (Map.Entry<String, String> setting : analysis.manifest().entrySet())
                json.writeStringField(setting.getKey(), setting.getValue());
            json.writeEndObject();
            json.writeEndObject();
            json.writeRaw('\n');
        }
        return manifest;
    }

    /// For each layer its links, and those that chance alone gives at the same threshold.
    private static void chance(JsonGenerator json, Analysis analysis) throws IOException {
        json.writeObjectFieldStart("layers");
        for (Map.Entry<String, Long> layer : analysis.linksByLayer().entrySet()) {
            json.writeObjectFieldStart(layer.getKey());
            json.writeNumberField("links", layer.getValue());
            Double chance = analysis.chance().get(layer.getKey());
            if (chance != null)
                json.writeNumberField("expected_by_chance", chance);
            json.writeEndObject();
        }
        json.writeEndObject();
    }

    private static void caseInfo(JsonGenerator json, CaseInfo info) throws IOException {
        json.writeObjectFieldStart("case");
        recorded(json, "title", info.title());
        recorded(json, "number", info.number());
        recorded(json, "agency", info.agency());
        recorded(json, "examiner", info.examiner());
        recorded(json, "designation", info.designation());
        recorded(json, "purpose", info.purpose());
        recorded(json, "authority", info.authority());
        recorded(json, "valid_from", info.validFrom());
        recorded(json, "valid_to", info.validTo());
        json.writeEndObject();
    }

    private static void recorded(JsonGenerator json, String name, String value) throws IOException {
        json.writeStringField(name, value.isEmpty() ? "not recorded" : value);
    }

    private static String sha256(Path file) throws IOException {
        try (InputStream in = Files.newInputStream(file)) {
            MessageDigest digest = MessageDigest.getInstance("SHA-256");
            try (DigestInputStream through = new DigestInputStream(in, digest)) {
                through.transferTo(OutputStream.nullOutputStream());
            }
            return HexFormat.of().formatHex(digest.digest());
        } catch (NoSuchAlgorithmException missing) {
            throw new IllegalStateException(missing);
        }
    }
}
