package org.suragh.export;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import java.io.ByteArrayOutputStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.SortedMap;
import java.util.TreeMap;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.suragh.Worlds;
import org.suragh.casefile.CaseFile;
import org.suragh.casefile.CaseInfo;
import org.suragh.evidence.AccountId;
import org.suragh.finding.EvidenceKind;
import org.suragh.finding.Finding;
import org.suragh.finding.Member;
import org.suragh.investigation.Analysis;

/// Both axes, every innocent explanation with its value, the groups side by side, the chance line and what persons
/// concluded leave the program wherever a format has room for them.
class JudgementExportTest {
    @TempDir
    Path folder;

    private static Analysis analysis() {
        Analysis bare = Worlds.twoNetworks();
        Finding first = bare.findings().getFirst();
        SortedMap<String, Double> measures = new TreeMap<>(first.measures());
        measures.put("odds-household", 3.5);
        measures.put("odds-team", 2.75);
        TreeMap<EvidenceKind, Double> weights = new TreeMap<>();
        weights.put(EvidenceKind.ADDRESSES, 1.5);
        weights.put(EvidenceKind.CONTENT, 1.25);
        List<Member> members = first.members().stream().map(m -> new Member(m.account(), m.handle(), m.role(),
                m.control(), m.controlIndex(), m.coordination(), m.coordinationLayers(), m.evidenceKinds(),
                m.stability(), m.alternative(), m.reasons(), weights)).toList();
        List<AccountId> half = members.stream().limit(4).map(Member::account).toList();
        List<Finding> findings = new ArrayList<>(bare.findings());
        findings.set(0, new Finding(1, first.title(), members, first.control(), first.controlIndex(),
                first.coordination(), first.alternative(), first.grounds(), measures,
                List.of(new Finding.Part(EvidenceKind.ADDRESSES, members.stream().map(Member::account).toList()),
                        new Finding.Part(EvidenceKind.CONTENT, half))));
        TreeMap<String, String> manifest = new TreeMap<>(bare.manifest());
        manifest.put("calibration", "model-7");
        manifest.put("verdict.0001.accounts", String.join(";",
                members.stream().map(m -> m.account().toString()).toList()));
        manifest.put("verdict.0001.value", "not-same");
        manifest.put("verdict.0001.reason", "Seen at work in two offices.");
        manifest.put("verdict.0001.records", "1:12");
        manifest.put("verdict.0001.person", "A. Examiner");
        manifest.put("verdict-at.0001", "2018-06-01T10:00:00Z 7");
        return new Analysis(1, bare.digest(), manifest, findings, bare.links(), bare.setAside(), bare.totals(),
                bare.chance());
    }

    private String written(Exporter exporter) throws Exception {
        try (CaseFile file = CaseFile.create(folder.resolve(exporter.id()), CaseInfo.titled("T", true), "P")) {
            ByteArrayOutputStream out = new ByteArrayOutputStream();
            exporter.write(file, analysis(), out);
            return out.toString(StandardCharsets.UTF_8);
        }
    }

    @Test
    void theJsonOfNetworksHoldsTheWholeJudgement() throws Exception {
        JsonNode json = new ObjectMapper().readTree(written(new NetworksJson()));
        assertEquals("model-7", json.get("calibration").asText());
        assertEquals(.4, json.at("/layers/shared-ip/expected_by_chance").asDouble());
        assertEquals(28, json.at("/layers/shared-ip/links").asInt());
        assertEquals("not-same", json.at("/verdicts/0/value").asText());
        assertEquals(8, json.at("/verdicts/0/accounts").size());
        assertEquals("1:12", json.at("/verdicts/0/records/0").asText());
        JsonNode first = json.at("/networks/0");
        assertEquals("not-same", first.at("/verdicts/0").asText());
        assertEquals(0, json.at("/networks/1/verdicts").size(), "it speaks of the first network only");
        assertEquals(3.5, first.at("/alternatives/household").asDouble());
        assertEquals(2.75, first.at("/alternatives/team").asDouble());
        assertEquals(2, first.get("alternatives").size());
        assertEquals(List.of(8, 4),
                List.of(first.at("/parts/0/accounts").size(), first.at("/parts/1/accounts").size()));
        assertEquals(1.25, first.at("/members/0/weights/content").asDouble());
    }

    @Test
    void theGraphsCarryBothAxesAndTheVerdict() throws Exception {
        for (Exporter exporter : List.of(new GraphMlExport(), new GexfExport())) {
            String text = written(exporter);
            for (String name : List.of("control", "coordination", "control_index", "alternative", "evidence_kinds",
                    "verdicts"))
                assertTrue(text.contains("\"" + name + "\""), exporter.id() + " has no " + name);
            assertTrue(text.contains("not-same"), exporter.id());
        }
    }
}
