package org.suragh.investigation;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.nio.file.Path;
import java.time.Instant;
import java.util.List;
import java.util.TreeMap;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.suragh.casefile.CaseFile;
import org.suragh.casefile.CaseInfo;
import org.suragh.casefile.EvidenceWriter;
import org.suragh.evidence.AccountId;
import org.suragh.evidence.AddressClass;
import org.suragh.evidence.Exhibit;
import org.suragh.evidence.IpAddress;
import org.suragh.evidence.ListEntry;
import org.suragh.evidence.Login;
import org.suragh.evidence.Provenance;

/// What is said of one IPv6 prefix, of one block of ports, and of an account on two networks within minutes.
class SameLineTest {
    private static final Instant NOON = Instant.parse("2018-05-01T12:00:00Z");

    @TempDir
    Path folder;
    private long line;

    private Login login(int account, int minute, String address, int port) {
        return new Login(new AccountId("x", Integer.toString(account)), NOON.plusSeconds(60L * minute),
                IpAddress.parse(address).orElseThrow(), port, null, Login.Outcome.NOT_STATED,
                new Provenance(1, "", ++line, line, 1));
    }

    @Test
    void prefixesPortsAndSwitchesAreSaid() throws Exception {
        try (CaseFile file = CaseFile.create(folder.resolve("c.suragh"), CaseInfo.titled("t", true), "Ms Aziz")) {
            try (EvidenceWriter writer = file.beginImport("Ms Aziz")) {
                writer.addExhibit(0, "all.csv", "/all.csv", "csv-logins", NOON);
                writer.accept(new ListEntry("nat", IpAddress.parse("240.3.0.0").orElseThrow(),
                        IpAddress.parse("240.3.0.255").orElseThrow(), AddressClass.CARRIER_NAT, null, null,
                        new Provenance(1, "", ++line, line, 1)));
                writer.accept(login(1, 0, "2001:db8:1:2::5", -1));
                writer.accept(login(2, 30, "2001:db8:1:2::9", -1));
                writer.accept(login(1, 600, "2001:db8:1:3::5", -1));
                writer.accept(login(2, 630, "2001:db8:1:3::5", -1));
                writer.accept(login(1, 1_000, "240.3.0.7", 2_048));
                writer.accept(login(2, 1_090, "240.3.0.7", 2_300));
                writer.accept(login(1, 2_000, "240.3.0.7", 5_000));
                writer.accept(login(2, 2_010, "240.3.0.7", 9_000));
                writer.accept(login(1, 3_000, "241.7.0.7", -1));
                writer.accept(login(1, 3_004, "242.9.0.7", -1));
                writer.accept(login(1, 3_005, "240.3.0.7", -1));
                writer.finishExhibit(1, 1, "aa", false, "");
                writer.commit();
            }
            Analysis analysis = new Analysis(1, "ab".repeat(32), new TreeMap<>(), List.of(), List.of(), List.of(),
                    Exhibit.Counts.NONE, new TreeMap<>());
            List<String> pair = Explainer.pair(file, analysis, new AccountId("x", "1"), new AccountId("x", "2"))
                    .statements();
            assertEquals(1, pair.stream().filter(s -> s.contains("never one and the same full address")).count(),
                    pair.toString());
            assertTrue(pair.stream().anyMatch(s -> s.startsWith("Both used 2001:db8:1:2::/64")), pair.toString());
            assertTrue(pair.stream().anyMatch(s -> s.contains("1 pairs of their log-ins within 6 hours")
                    && s.contains("block of 512 source ports") && s.contains("not known")), pair.toString());
            List<String> account = Explainer.account(file, analysis, new AccountId("x", "1")).statements();
            List<String> switches = account.stream().filter(s -> s.contains("241.7.0.7") && s.contains("242.9.0.7"))
                    .toList();
            assertEquals(1, switches.size(), account.toString());
            assertTrue(account.stream().anyMatch(s -> s.startsWith("Network switch: 1 times")), account.toString());
        }
    }
}
