package org.suragh.investigation;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.time.Instant;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.Random;
import java.util.TreeMap;
import java.util.TreeSet;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.suragh.base.Progress;
import org.suragh.base.SuraghException;
import org.suragh.casefile.CaseFile;
import org.suragh.evidence.AccountId;
import org.suragh.finding.Control;
import org.suragh.finding.EvidenceKind;
import org.suragh.finding.Finding;
import org.suragh.finding.Ground;
import org.suragh.finding.Member;
import org.suragh.finding.Verdict;

/// What persons decide holds in every run, and is never taken for evidence.
class VerdictsTest {
    private static final String REASON = "The provider's answer of 4 May settles it.";
    private static final String WHY = "Both write at one minute from two cities.";

    private static MadeUpCase world;
    private static Analyst.Results plain;

    @BeforeAll
    static void pool() {
        world = InnocentPeopleTest.pool(true);
        plain = world.results(null);
    }

    private static Verdict verdict(Verdict.Value value, String... accounts) {
        return verdict(1, value, accounts);
    }

    private static Verdict verdict(long entry, Verdict.Value value, String... accounts) {
        return new Verdict(value, Arrays.stream(accounts).sorted().map(a -> new AccountId("x", a)).toList(), WHY,
                List.of("1:2"), "A. Khan", Instant.EPOCH, entry);
    }

    private static TreeSet<String> members(Finding finding) {
        TreeSet<String> members = new TreeSet<>();
        finding.members().forEach(member -> members.add(member.account().value()));
        return members;
    }

    private static List<Ground> decided(Finding finding) {
        return finding.grounds().stream().filter(ground -> ground.kind() == EvidenceKind.PERSON).toList();
    }

    private static Map<String, String> judged(Analyst.Results results) {
        Map<String, String> judged = new TreeMap<>();
        for (Finding finding : results.findings())
            for (Member m : finding.members())
                if (!m.reasons().contains("finding.reason.person-same"))
                    judged.merge(m.account().value(), m.control() + " " + m.controlIndex() + " " + m.reasons(),
                            (x, y) -> x + "; " + y);
        return judged;
    }

    @Test
    void accountsOfOneDecisionStandInOneNetworkAndRaiseNothing() {
        Verdict same = verdict(Verdict.Value.SAME, "pool000", "person007", "person019");
        Analyst.Results results = world.results(null, List.of(same));
        Finding first = results.findings().getFirst();
        assertTrue(members(first).containsAll(List.of("pool000", "person007", "person019")));
        assertEquals(plain.findings().getFirst().members().size() + 2, first.members().size());
        assertEquals(plain.findings().getFirst().control(), first.control());
        assertEquals(plain.findings().getFirst().controlIndex(), first.controlIndex());
        assertEquals(judged(plain), judged(results));
        Member joined = first.members().stream().filter(m -> m.account().value().equals("person007")).findFirst()
                .orElseThrow();
        assertEquals(Control.NONE, joined.control());
        assertEquals(-2, joined.controlIndex());
        assertEquals("fringe", joined.role());
        assertTrue(joined.evidenceKinds().isEmpty());
        assertEquals(List.of("finding.ground.person-some-same"), decided(first).stream().map(Ground::key).toList());
        assertEquals(List.of("1:2"), decided(first).getFirst().rows().values());
        assertTrue(decided(first).getFirst().sentence().contains(WHY));
    }

    @Test
    void accountsOfNoNetworkGetOneOfTheirOwnThatSaysNothing() {
        Analyst.Results results = world.results(null, List.of(verdict(Verdict.Value.SAME, "person003", "person150")));
        Finding own = results.findings().getLast();
        assertEquals(new TreeSet<>(List.of("person003", "person150")), members(own));
        assertEquals(Control.NONE, own.control());
        assertEquals(-2, own.controlIndex());
        assertEquals(plain.findings().size() + 1, results.findings().size());
    }

    @Test
    void twoOfADecisionAreNeverInOneNetwork() {
        Random random = new Random(5);
        List<String> pool = new ArrayList<>(members(plain.findings().getFirst()));
        for (int round = 0; round < 3; round++) {
            List<Verdict> verdicts = new ArrayList<>();
            TreeSet<String> named = new TreeSet<>();
            for (int i = 0; i < 4; i++) {
                String a = pool.get(random.nextInt(pool.size()));
                String b = pool.get(random.nextInt(pool.size()));
                if (a.equals(b))
                    continue;
                verdicts.add(verdict(i + 1, Verdict.Value.NOT_SAME, a, b));
                named.add(a);
                named.add(b);
            }
            Analyst.Results results = world.results(null, verdicts);
            for (Finding finding : results.findings())
                for (Verdict verdict : verdicts)
                    assertFalse(members(finding).containsAll(verdict.accounts().stream().map(AccountId::value)
                            .toList()), verdict + " in " + finding.id());
            TreeSet<String> others = new TreeSet<>(pool);
            others.removeAll(named);
            assertTrue(members(results.findings().getFirst()).containsAll(others), "only those named may leave");
            assertTrue(decided(results.findings().getFirst()).stream()
                    .anyMatch(ground -> ground.key().equals("finding.ground.person-apart")));
        }
    }

    @Test
    void aNetworkThatIsNotOneOperationIsListedAndSaysSo() {
        Finding before = plain.findings().getFirst();
        assertEquals(Control.SUPPORTED, before.control());
        Verdict not = verdict(Verdict.Value.NOT_SAME, members(before).toArray(String[]::new));
        Finding now = world.results(null, List.of(not)).findings().stream()
                .filter(finding -> members(finding).equals(members(before))).findFirst().orElseThrow();
        assertEquals(Control.NONE, now.control());
        assertTrue(now.members().stream().allMatch(m -> m.control() == Control.NONE && m.evidenceKinds().isEmpty()));
        assertEquals(before.controlIndex(), now.controlIndex(), "the index is what the records say");
        assertEquals("finding.ground.person-not-same", decided(now).getFirst().key());
        assertFalse(decided(now).getFirst().inFavour());
    }

    @Test
    void theLaterDecisionPrevails() {
        List<String> two = List.of("pool000", "pool001");
        Verdict not = verdict(1, Verdict.Value.NOT_SAME, "pool000", "pool001");
        Verdict same = verdict(2, Verdict.Value.SAME, "pool000", "pool001", "pool002");
        assertTrue(world.results(null, List.of(not, same)).findings().stream()
                .anyMatch(finding -> members(finding).containsAll(two)));
        Verdict notAgain = verdict(3, Verdict.Value.NOT_SAME, "pool000", "pool001");
        assertFalse(world.results(null, List.of(same, notAgain)).findings().stream()
                .anyMatch(finding -> members(finding).containsAll(two)));
    }

    @Test
    void leavingItOpenChangesNoFigure() {
        Analyst.Results results = world.results(null, List.of(verdict(Verdict.Value.UNKNOWN,
                members(plain.findings().getFirst()).toArray(String[]::new))));
        assertEquals(MadeUpCase.scores(plain), MadeUpCase.scores(results));
        assertEquals("finding.ground.person-unknown", decided(results.findings().getFirst()).getFirst().key());
    }

    @Test
    void theJournalKeepsEveryVerdictAndRunsAreComputedAgainFromTheirOwn(@TempDir java.nio.file.Path folder)
            throws SuraghException {
        try (CaseFile file = world.write(folder.resolve("v.suragh"))) {
            AccountId a = new AccountId("x", "pool000");
            AccountId b = new AccountId("x", "person007");
            Citation record = Citation.of(file.loginsOf(a).getFirst().provenance());
            Citation foreign = Citation.of(file.loginsOf(new AccountId("x", "person001")).getFirst().provenance());
            refused("investigation.verdict.short-reason", file, Verdict.Value.SAME, List.of(a, b), "too short",
                    List.of(record));
            refused("investigation.verdict.no-record", file, Verdict.Value.SAME, List.of(a, b), REASON, List.of());
            refused("investigation.verdict.no-such-record", file, Verdict.Value.SAME, List.of(a, b), REASON,
                    List.of(foreign));
            refused("investigation.verdict.few-accounts", file, Verdict.Value.SAME, List.of(a, a), REASON,
                    List.of(record));
            refused("investigation.verdict.no-account", file, Verdict.Value.SAME, List.of(a, new AccountId("x", "99")),
                    REASON, List.of(record));
            refused("investigation.verdict.none-to-withdraw", file, Verdict.Value.WITHDRAWN, List.of(a, b), "",
                    List.of());
            String without = Analyst.analyse(file, new TreeMap<>(), Progress.NONE).digest();

            Verdicts.record(file, "A. Khan", new Verdicts.Draft(Verdict.Value.SAME, List.of(b, a), REASON,
                    List.of(record)), Map.of("network", "N1"));
            Analysis run = Analyst.store(file, Analyst.analyse(file, new TreeMap<>(), Progress.NONE), "A. Khan");
            assertFalse(run.digest().equals(without));
            assertEquals(Verdicts.standing(file), Verdicts.of(Analyst.latest(file).orElseThrow()));
            assertEquals(REASON, run.manifest().get("verdict.0001.reason"));
            assertEquals(List.of(), Verdicts.naming(new AccountId("x", "pool001"), Verdicts.of(run)));
            assertEquals(1, Verdicts.naming(b, Verdicts.of(run)).size());
            Ground ground = run.findings().stream().flatMap(f -> f.grounds().stream())
                    .filter(g -> g.kind() == EvidenceKind.PERSON).findFirst().orElseThrow();
            assertEquals(List.of(file.loginsOf(a).getFirst()), Explainer.rows(file, run.findings().getFirst(), ground,
                    10));

            Verdicts.record(file, "B. Shah", new Verdicts.Draft(Verdict.Value.WITHDRAWN, List.of(a, b), "", List.of()),
                    Map.of());
            assertEquals(List.of(), Verdicts.standing(file));
            assertEquals(2, Verdicts.history(file.journal().entries()).size());
            assertEquals(without, Analyst.analyse(file, new TreeMap<>(), Progress.NONE).digest());
            assertEquals(run.digest(), Analyst.analyse(file, run.settings(), Verdicts.of(run), Progress.NONE)
                    .digest());
        }
    }

    private static void refused(String key, CaseFile file, Verdict.Value value, List<AccountId> accounts,
            String reason, List<Citation> records) {
        assertEquals(key, assertThrows(SuraghException.class, () -> Verdicts.record(file, "p", new Verdicts.Draft(value,
                accounts, reason, records), Map.of())).key());
    }
}
