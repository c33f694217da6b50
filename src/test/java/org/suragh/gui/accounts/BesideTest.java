package org.suragh.gui.accounts;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.time.Instant;
import java.time.ZoneId;
import java.util.Map;
import java.util.TreeMap;
import org.junit.jupiter.api.Test;
import org.suragh.evidence.AccountId;
import org.suragh.evidence.IpAddress;
import org.suragh.evidence.Login;
import org.suragh.evidence.Provenance;
import org.suragh.gui.widget.Zones;

class BesideTest {
    private static final Provenance PLACE = new Provenance(1, "", 2, 40, 60);

    @Test
    void everyValueStandsBesideItsTextAndNoFieldIsLost() {
        Login login = new Login(new AccountId("x", "1234567890123456789"), Instant.parse("2018-05-01T14:00:07Z"),
                IpAddress.parse("203.0.113.7").orElseThrow(), 51234, null, Login.Outcome.SUCCESS, PLACE);
        Map<String, String> row = new TreeMap<>(Map.of("User ID", "'1234567890123456789", "Login Time",
                "01/05/2018 19:00:07", "Source", "203.0.113.7:51234", "zzz", "kept", "empty", ""));
        Beside beside = Beside.of(login, row, ZoneId.of("Asia/Karachi"));
        Map<String, Beside.Line> by = new TreeMap<>();
        beside.lines().forEach(line -> by.put(line.name(), line));
        assertEquals("User ID", by.get("Account").field());
        assertEquals("Login Time", by.get("Time").field());
        assertEquals("2018-05-01 14:00:07 UTC · 2018-05-01 19:00:07 +05:00 Asia/Karachi", by.get("Time").normal());
        assertEquals("203.0.113.7:51234", by.get("Address").raw());
        assertEquals("203.0.113.7:51234", by.get("Source port").raw());
        assertTrue(beside.others().stream().anyMatch(line -> line.field().equals("zzz") && line.raw().equals("kept")));
        assertTrue(row.keySet().stream().allMatch(beside.asText()::contains));
    }

    @Test
    void aFieldThatSaysSomethingElseIsNotPutBesideAValue() {
        Login login = new Login(new AccountId("x", "42"), Instant.parse("2018-05-01T14:00:07Z"),
                IpAddress.parse("203.0.113.7").orElseThrow(), -1, null, Login.Outcome.NOT_STATED, PLACE);
        Beside beside = Beside.of(login, Map.of("time", "2018-05-01 14:00:08", "ip", "203.0.113.70"), null);
        assertTrue(beside.lines().stream().allMatch(line -> line.field().isEmpty()));
        assertEquals(2, beside.others().size());
    }

    @Test
    void aZoneIsFoundByCityOrOffsetAndNeverInvented() {
        assertEquals(ZoneId.of("Asia/Karachi"), Zones.of(" asia/karachi "));
        assertEquals(ZoneId.of("+05:00"), Zones.of("+05:00"));
        assertEquals(null, Zones.of("Karach"));
        assertEquals(null, Zones.of(""));
    }
}
