package org.suragh.export;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Instant;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.suragh.Worlds;
import org.suragh.casefile.CaseInfo;
import org.suragh.casefile.Journal;

class ManifestFileTest {
    @Test
    void theCompanionHoldsWhatTheFileDoesNot(@TempDir Path folder) throws Exception {
        Path file = folder.resolve("networks.csv");
        Files.writeString(file, "abc");
        Path companion = ManifestFile.write(file, "networks-csv", CaseInfo.titled("Pool", true),
                new Journal.Head(12, "cd".repeat(32)), Worlds.twoNetworks(), Instant.parse("2026-11-23T12:00:00.5Z"));
        assertEquals("networks.csv.manifest.json", companion.getFileName().toString());
        JsonNode json = new ObjectMapper().readTree(companion.toFile());
        assertEquals("ba7816bf8f01cfea414140de5dae2223b00361a396177a9cb410ff61f20015ad", json.get("sha256").asText());
        assertEquals("2026-11-23T12:00:00Z", json.get("written_at").asText());
        assertEquals("Pool", json.at("/case/title").asText());
        assertEquals("not recorded", json.at("/case/authority").asText());
        assertTrue(json.at("/options/reserved-addresses-ordinary").asBoolean());
        assertEquals(12, json.at("/journal/sequence").asInt());
        assertEquals("ab".repeat(32), json.get("digest").asText());
        assertEquals("none", json.get("calibration").asText());
        assertEquals("1", json.at("/settings/seed").asText());
    }
}
