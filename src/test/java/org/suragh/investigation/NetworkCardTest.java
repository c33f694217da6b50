package org.suragh.investigation;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.suragh.base.Progress;
import org.suragh.casefile.CaseFile;
import org.suragh.evidence.AccountId;
import org.suragh.finding.Finding;
import org.suragh.finding.Material;
import org.suragh.finding.PairCounts;
import org.suragh.finding.Verdict;
import org.suragh.finding.WhyNot;

/// What is said of a network and of two accounts when the case is read as a whole.
class NetworkCardTest {
    @TempDir
    static Path folder;

    private static CaseFile file;
    private static Analysis analysis;
    private static Material material;

    @BeforeAll
    static void make() throws Exception {
        file = InnocentPeopleTest.pool(true).write(folder.resolve("n.suragh"));
        AccountId a = id("pool000");
        Citation record = Citation.of(file.loginsOf(a).getFirst().provenance());
        Verdicts.record(file, "A. Khan", new Verdicts.Draft(Verdict.Value.NOT_SAME, List.of(a, id("pool001")),
                "Both write at one minute from two cities.", List.of(record)), Map.of());
        PersonLists.put(file, "A. Khan", PersonLists.Place.WATCHED, PersonLists.Subject.of(id("pool002")),
                "Named in the letter of 2 May.");
        analysis = Analyst.analyse(file, new TreeMap<>(), Progress.NONE);
        material = Analyst.material(file, analysis.settings(), Progress.NONE);
    }

    @AfterAll
    static void close() {
        file.close();
    }

    private static AccountId id(String account) {
        return new AccountId("x", account);
    }

    @Test
    void aNetworkSaysBothSidesWhatItRestsOnAndWhoDecidedWhat() throws Exception {
        Finding first = analysis.findings().getFirst();
        NetworkCard card = NetworkCard.of(file, analysis, first, material, Progress.NONE);
        String all = String.join("\n", card.reading());
        assertTrue(all.contains("Records of its accounts run from"), all);
        assertTrue(all.contains("within 1, 5, 10, 30 and 60 minutes of each other"), all);
        assertTrue(all.contains("Over the whole case chance explains"), all);
        assertTrue(all.contains("pool002: Watched as x:pool002 by A. Khan"), all);
        assertFalse(card.inFavour().isEmpty());
        assertFalse(card.against().isEmpty());
        assertTrue(card.inFavour().stream().allMatch(one -> one.ground().inFavour()));
        assertTrue(card.inFavour().getFirst().records().size() == 5, "each statement opens to records");
        assertTrue(card.against().stream().anyMatch(one -> one.ground().key().equals("finding.ground.person-apart")));
        String firm = String.join("\n", card.firmness());
        assertTrue(firm.contains("It holds without its strongest address, 198.51.100."), firm);
        assertTrue(firm.contains("trees for the town say we all"), firm);
        assertTrue(firm.contains("strongest day, 2018-05-"), firm);
        assertTrue(firm.contains("No single address, text or day was found"), firm);
        assertTrue(firm.contains("0.0001: "), firm);
        assertEquals(first.members().size(), card.stays().size());
        Map<String, Object> data = CardData.network(card);
        assertTrue(data.containsKey("robustness") && data.containsKey("odds"));
        assertEquals(List.of(), NetworkCard.of(file, analysis, first, null, Progress.NONE).firmness());
    }

    /// R-AN-13.
    @Test
    void pairCountsAreThoseOfAllPairsByHand() throws Exception {
        List<AccountId> some = List.of(id("pool003"), id("pool004"), id("pool005"), id("pool006"), id("pool007"),
                id("person000"), id("person001"));
        PairCounts counts = PairCounts.of(material, some).getFirst();
        assertEquals("shared-ip", counts.layer());
        assertEquals(21, counts.all());
        for (int m = 0; m < PairCounts.MINUTES.size(); m++) {
            long limit = 60_000L * PairCounts.MINUTES.get(m);
            int pairs = 0;
            for (int i = 0; i < some.size(); i++)
                for (int j = 0; j < i; j++)
                    pairs += met(some.get(i), some.get(j), limit) ? 1 : 0;
            assertEquals(pairs, counts.pairs().get(m), PairCounts.MINUTES.get(m) + " minutes");
        }
    }

    private static boolean met(AccountId a, AccountId b, long limit) throws Exception {
        for (var one : file.loginsOf(a))
            for (var other : file.loginsOf(b))
                if (one.address().equals(other.address()) && !one.address().toString().startsWith("100.64.")
                        && Math.abs(one.at().toEpochMilli() - other.at().toEpochMilli()) <= limit)
                    return true;
        return false;
    }

    /// R-AN-23.
    @Test
    void aPairThatIsNotLinkedHearsWhichRuleExcludedItInEveryLayer() throws Exception {
        Explainer.PairCard card = Explainer.pair(file, analysis, material, id("person001"), id("person002"));
        String all = String.join("\n", card.statements());
        assertTrue(all.contains("Why not"), all);
        assertEquals(List.of("activity-sync", "co-tweet"), card.whyNot().stream().map(WhyNot::layer)
                .filter(layer -> layer.equals("co-tweet") || layer.equals("activity-sync")).toList());
        assertTrue(card.whyNot().stream().anyMatch(why -> why.layer().equals("co-tweet")
                && (why.rule() == WhyNot.Rule.NO_ACTS || why.rule() == WhyNot.Rule.NEVER)), all);
        assertTrue(all.contains("One of the two has no acts of this kind: "), all);

        Explainer.PairCard apart = Explainer.pair(file, analysis, material, id("pool000"), id("pool001"));
        String said = String.join("\n", apart.statements());
        assertTrue(said.contains("A person decided that these 2 accounts are not one operation"), said);
        assertEquals(apart.links().isEmpty(), said.contains("they are never shown in one network"), said);
        assertFalse(apart.sensitivity().isEmpty());
        assertEquals(5, apart.sensitivity().getFirst().steps().size());
        assertTrue(CardData.pair(apart).containsKey("why_not"));
    }

    @Test
    void aPairThatIsLinkedIsNotExcludedByThatLayer() {
        var layer = material.coTweet();
        AccountId a = material.accounts().ids()[layer.a(0)];
        AccountId b = material.accounts().ids()[layer.b(0)];
        assertTrue(WhyNot.of(material, a, b).stream().noneMatch(why -> why.layer().equals("co-tweet")));
        for (int i = 0; i < Math.min(40, material.accounts().size() - 1); i++)
            for (WhyNot why : WhyNot.of(material, material.accounts().ids()[i], material.accounts().ids()[i + 1]))
                assertTrue(why.rule() != WhyNot.Rule.CHANCE || why.p() > why.bound(), why.toString());
    }
}
