package org.suragh.investigation;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.nio.file.Path;
import java.util.List;
import java.util.TreeMap;
import java.util.TreeSet;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.suragh.base.SuraghException;
import org.suragh.casefile.CaseFile;
import org.suragh.evidence.AccountId;
import org.suragh.evidence.Exhibit;
import org.suragh.evidence.IpAddress;
import org.suragh.finding.Alternative;
import org.suragh.finding.Control;
import org.suragh.finding.Coordination;
import org.suragh.finding.Finding;
import org.suragh.finding.Member;
import org.suragh.investigation.PersonLists.Place;
import org.suragh.investigation.PersonLists.Subject;

/// R-AN-20: watched and cleared, each with a person and a reason.
class PersonListsTest {
    private static final String REASON = "Owner known, office of the daily paper.";

    private static AccountId id(String account) {
        return new AccountId("x", account);
    }

    private static Finding network(int number, String... accounts) {
        List<Member> members = new TreeSet<>(List.of(accounts)).stream()
                .map(a -> new Member(id(a), a, "core", Control.OPEN, 1, Coordination.LOW, List.of(), new TreeSet<>(), 1,
                        Alternative.TEAM, List.of()))
                .toList();
        return new Finding(number, "network", members, Control.OPEN, 1, Coordination.LOW, Alternative.TEAM, List.of(),
                new TreeMap<>());
    }

    private static final Analysis ANALYSIS = new Analysis(1, "ab".repeat(32), new TreeMap<>(),
            List.of(network(1, "a000",
                    "a001", "a002"), network(2, "a003", "a004")),
            List.of(), List.of(), Exhibit.Counts.NONE, new TreeMap<>());

    private static List<String> accounts(Analysis analysis) {
        return analysis.findings().stream().flatMap(f -> f.members().stream()).map(m -> m.account().value()).toList();
    }

    @Test
    void aClearedAccountStaysOutOfReportsUntilSomebodyOverridesIt(@TempDir Path folder) throws SuraghException {
        MadeUpCase world = new MadeUpCase(1);
        world.accounts("a", 6, false).forEach(account -> world.login(account, 1, "198.51.100.7"));
        try (CaseFile file = world.write(folder.resolve("c.suragh"))) {
            refused("investigation.list.short-reason", () -> PersonLists.put(file, "p", Place.CLEARED, Subject.of(id(
                    "a001")), "known"));
            refused("investigation.list.not-listed",
                    () -> PersonLists.put(file, "p", Place.NONE, Subject.of(id("a001")),
                            ""));
            refused("investigation.list.not-cleared", () -> PersonLists.override(file, "p", Subject.of(id("a001")),
                    REASON));
            PersonLists.put(file, "A. Khan", Place.CLEARED, Subject.of(id("a001")), REASON);
            PersonLists.put(file, "A. Khan", Place.CLEARED, Subject.handle("@A003"), REASON);
            PersonLists.put(file, "A. Khan", Place.WATCHED, Subject.of(id("a002")), REASON);
            PersonLists.put(file, "A. Khan", Place.WATCHED, Subject.of(IpAddress.parse("2001:db8::5").orElseThrow()),
                    REASON);
            PersonLists lists = PersonLists.of(file);
            assertEquals(List.of("a000", "a002"), accounts(lists.reportable(ANALYSIS)), "N2 has one account left");
            assertTrue(lists.watched(id("a002")));
            assertFalse(lists.watched(id("a001")));
            assertEquals(List.of("x:a001", "x:a002", "2001:db8::/64", "@a003"),
                    lists.entries().stream().map(entry -> entry.subject().shown()).toList());
            String said = String.join("\n", lists.clearances(ANALYSIS));
            assertTrue(said.contains("x:a001 of N1 is left out: cleared by A. Khan") && said.contains("x:a003 of N2"),
                    said);

            PersonLists.override(file, "B. Shah", Subject.of(id("a001")), "The court asked for it by name.");
            PersonLists now = PersonLists.of(file);
            assertEquals(List.of("a000", "a001", "a002"), accounts(now.reportable(ANALYSIS)));
            assertTrue(now.clearances(ANALYSIS).getFirst().contains("because B. Shah decided so"));
            assertTrue(now.clearances(ANALYSIS).getFirst().contains(REASON));

            PersonLists.put(file, "A. Khan", Place.CLEARED, Subject.of(id("a001")), REASON);
            assertTrue(PersonLists.of(file).keptOut(id("a001")), "a new clearance ends the override");
            PersonLists.put(file, "A. Khan", Place.NONE, Subject.of(id("a001")), "");
            assertFalse(PersonLists.of(file).keptOut(id("a001")));
            assertEquals(List.of(), PersonLists.of(file).of(id("a001")));
        }
    }

    private interface Act {
        void run() throws SuraghException;
    }

    private static void refused(String key, Act act) {
        assertEquals(key, assertThrows(SuraghException.class, act::run).key());
    }
}
