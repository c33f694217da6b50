package org.suragh.investigation;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
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

/// The one time an account came without its proxy is said, with its distance in time; the ordinary user of a home line
/// is not told of.
class OutsideListedTest {
    private static final Instant NOON = Instant.parse("2018-05-01T12:00:00Z");
    private static final AccountId PROXIED = new AccountId("x", "1");
    private static final AccountId AT_HOME = new AccountId("x", "2");

    @TempDir
    Path folder;
    private long line;

    private Login login(AccountId account, int hour, String address) {
        return new Login(account, NOON.plusSeconds(3600L * hour), address(address), -1, null,
                Login.Outcome.NOT_STATED, new Provenance(1, "", ++line, line, 1));
    }

    private static IpAddress address(String text) {
        return IpAddress.parse(text).orElseThrow();
    }

    private List<String> said(CaseFile file, AccountId account) throws Exception {
        var analysis = new Analysis(1, "ab".repeat(32), new TreeMap<>(), List.of(), List.of(), List.of(),
                Exhibit.Counts.NONE, new TreeMap<>());
        return Explainer.account(file, analysis, account).statements().stream()
                .filter(sentence -> sentence.contains("outside listed proxy ranges")).toList();
    }

    /// R-AN-16.
    @Test
    void oneLogInOutsideTheListedRangesIsSaidWithItsDistance() throws Exception {
        try (CaseFile file = CaseFile.create(folder.resolve("c.suragh"), CaseInfo.titled("t", true), "Ms Aziz")) {
            try (EvidenceWriter writer = file.beginImport("Ms Aziz")) {
                writer.addExhibit(0, "all.csv", "/all.csv", "csv-logins", NOON);
                writer.accept(new ListEntry("pool", address("198.51.100.0"), address("198.51.100.255"),
                        AddressClass.HOSTING, null, null, new Provenance(1, "", ++line, line, 1)));
                for (int hour = 0; hour < 8; hour++)
                    writer.accept(login(PROXIED, hour * 2, "198.51.100." + (10 + hour)));
                writer.accept(login(PROXIED, 5, "240.16.2.14"));
                for (int hour = 0; hour < 8; hour++)
                    writer.accept(login(AT_HOME, hour, "240.16.2.14"));
                writer.accept(login(AT_HOME, 9, "198.51.100.99"));
                writer.finishExhibit(1, 1, "aa", false, "");
                writer.commit();
            }
            List<String> proxied = said(file, PROXIED);
            assertEquals(1, proxied.size(), proxied.toString());
            assertTrue(
                    proxied.getFirst().contains("240.16.2.14")
                            && proxied.getFirst().contains("60 minutes before, 60 minutes after"),
                    proxied.toString());
            assertFalse(proxied.getFirst().contains("Weak"));
            assertEquals(List.of(), said(file, AT_HOME));
        }
    }

    /// R-AN-17: an address that strangers share is marked weak by itself, by its class or by its crowd.
    @Test
    void anAddressThatStrangersShareIsMarkedWeak() throws Exception {
        try (CaseFile file = CaseFile.create(folder.resolve("w.suragh"), CaseInfo.titled("t", true), "Ms Aziz")) {
            try (EvidenceWriter writer = file.beginImport("Ms Aziz")) {
                writer.addExhibit(0, "all.csv", "/all.csv", "csv-logins", NOON);
                writer.accept(new ListEntry("pool", address("198.51.100.0"), address("198.51.100.255"),
                        AddressClass.HOSTING, null, null, new Provenance(1, "", ++line, line, 1)));
                for (int hour = 0; hour < 12; hour++)
                    writer.accept(login(PROXIED, hour * 2, "198.51.100." + (10 + hour)));
                writer.accept(login(PROXIED, 3, "100.64.7.7"));
                writer.accept(login(PROXIED, 5, "240.16.2.14"));
                writer.accept(login(PROXIED, 7, "240.16.9.9"));
                for (int other = 0; other < 250; other++)
                    writer.accept(login(new AccountId("x", "1000" + other), other, "240.16.9.9"));
                writer.finishExhibit(1, 1, "aa", false, "");
                writer.commit();
            }
            List<String> said = said(file, PROXIED);
            assertEquals(List.of(true, false, true), said.stream().map(s -> s.contains("Weak: shared")).toList(),
                    said.toString());
            assertTrue(said.get(0).contains("100.64.7.7") && said.get(2).contains("240.16.9.9"), said.toString());
        }
    }
}
