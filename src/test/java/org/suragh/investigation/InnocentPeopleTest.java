package org.suragh.investigation;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.util.ArrayList;
import java.util.List;
import java.util.TreeSet;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.suragh.finding.Control;

/// People who share lines, rooms, texts and hours for reasons of their own are never `supported`; a pool that nobody
/// lives behind is.
class InnocentPeopleTest {
    private static final TreeSet<String> NOBODY = new TreeSet<>();

    /// R-AN-06, with addresses that no list knows: everybody on all four, on two, or on one.
    @ParameterizedTest
    @ValueSource(ints = {4, 2, 1})
    void fiveHundredStrangersBehindFourAddressesAreNoCandidates(int each) {
        MadeUpCase world = new MadeUpCase(each);
        world.town(100);
        List<String> strangers = world.accounts("mobile", 500, false);
        for (int i = 0; i < 500; i++) {
            for (int k = 0; k < 30; k++)
                world.login(strangers.get(i), world.random.nextDouble() * 28,
                        "198.51.100." + (i + world.random.nextInt(each)) % 4);
            world.talk(strangers.get(i), 15);
        }
        assertEquals(NOBODY, MadeUpCase.reached(world.results(null), Control.OPEN));
    }

    /// R-AN-07, made as hard as it gets: the accounts are used nowhere but in the office, which has so many addresses, at
    /// the same hours, with the same hashtag, copying one bank of texts.
    @ParameterizedTest
    @ValueSource(ints = {1, 3, 5})
    void fortyPartyAccountsOfOneOfficeAreNotSupported(int lines) {
        MadeUpCase world = new MadeUpCase(lines);
        world.town(200);
        List<String> party = world.accounts("party", 40, false);
        for (String account : party)
            Gatherings.worksAt(world, account, lines, "#OurParty " + account + " says again ");
        world.copies(party);
        Analyst.Results results = world.results(null);
        assertEquals(NOBODY, MadeUpCase.reached(results, Control.SUPPORTED));
        assertTrue(MadeUpCase.coordinated(results).size() >= 36, MadeUpCase.coordinated(results).toString());
    }

    @Test
    void theSameHoursAloneAreNoSynchrony() {
        MadeUpCase world = new MadeUpCase(9);
        world.town(150);
        List<String> office = world.accounts("clerk", 40, false);
        for (String account : office) {
            world.person(account, 2_000 + office.indexOf(account));
            for (int k = 0; k < 300; k++)
                world.post(account, world.random.nextInt(28) + (9 + 8 * world.random.nextDouble()) / 24,
                        "desk " + account + " line " + k);
        }
        assertEquals(NOBODY, MadeUpCase.coordinated(world.results(null)));
    }

    @ParameterizedTest
    @ValueSource(ints = {150, 500})
    void aHostelAConferenceAndACarrierMakeNobodySupported(int others) {
        MadeUpCase world = new MadeUpCase(2);
        world.town(others);
        List<String> team = world.accounts("volunteer", 140, false);
        for (int i = 0; i < 140; i++) {
            world.person(team.get(i), 3_000 + i);
            if (i < 60)
                for (int day = 0; day < 28; day++)
                    world.login(team.get(i), day + .9, "192.0.2.130");
            for (int k = 0; k < 4; k++)
                world.login(team.get(i), 12.3 + world.random.nextDouble() / 3, "192.0.2.77");
        }
        world.copies(team);
        Analyst.Results results = world.results(null);
        assertEquals(NOBODY, MadeUpCase.reached(results, Control.SUPPORTED));
        // the team is half of the case, so that much of what it does together is what chance expects there
        assertTrue(MadeUpCase.coordinated(results).size() >= 60);
    }

    @Test
    void aTeamThatCopiesFromItsOwnLinesIsCoordinatedAndNotControlled() {
        MadeUpCase world = new MadeUpCase(3);
        world.town(150);
        List<String> team = world.accounts("fan", 60, false);
        for (String account : team)
            world.person(account, 4_000 + team.indexOf(account));
        world.copies(team);
        Analyst.Results results = world.results(null);
        assertEquals(NOBODY, MadeUpCase.reached(results, Control.OPEN));
        assertTrue(MadeUpCase.coordinated(results).containsAll(team));
    }

    /// A family on a line that changes its address every day, as many providers make it: it looks like a pool.
    @Test
    void householdsThatCopyAndMoveDailyAreNotSupported() {
        MadeUpCase world = new MadeUpCase(4);
        world.town(150);
        List<String> all = new ArrayList<>();
        for (int family = 0; family < 10; family++) {
            List<String> home = world.accounts("family" + family + "x", 5, true);
            all.addAll(home);
            for (String account : home) {
                for (int day = 0; day < 28; day++)
                    for (int k = 0; k < 2; k++)
                        world.login(account, day + world.random.nextDouble(), "241.0." + family + "." + day);
                world.talk(account, 12);
            }
        }
        world.copies(all);
        assertEquals(NOBODY, MadeUpCase.reached(world.results(null), Control.SUPPORTED));
    }

    /// Customers of a VPN that no list knows, who use nothing else and copy each other's texts.
    @Test
    void customersOfAnUnlistedVpnAreNotSupported() {
        MadeUpCase world = new MadeUpCase(5);
        world.town(250);
        List<String> customers = world.accounts("vpn", 60, false);
        for (String account : customers) {
            for (int k = 0; k < 60; k++)
                world.login(account, world.random.nextDouble() * 28, "203.0.113." + world.random.nextInt(20));
            world.talk(account, 12);
        }
        world.copies(customers);
        assertEquals(NOBODY, MadeUpCase.reached(world.results(null), Control.SUPPORTED));
    }

    /// The other side: a pool of 24 addresses, four accounts an address and day, dealt anew daily, no life elsewhere.
    @ParameterizedTest
    @ValueSource(booleans = {true, false})
    void aRotatingPoolWhoseAccountsCopyIsSupported(boolean together) {
        MadeUpCase world = pool(together);
        Analyst.Results results = world.results(null);
        TreeSet<String> supported = MadeUpCase.reached(results, Control.SUPPORTED);
        assertTrue(supported.size() >= 57 && supported.stream().allMatch(a -> a.startsWith("pool")),
                supported.size() + " of 60");
        assertEquals(Control.SUPPORTED, results.findings().getFirst().control());
    }

    static MadeUpCase pool(boolean together) {
        MadeUpCase world = new MadeUpCase(6);
        world.town(200);
        List<String> pool = world.accounts("pool", 60, together);
        for (int day = 0; day < 28; day++) {
            List<String> dealt = new ArrayList<>(pool);
            java.util.Collections.shuffle(dealt, world.random);
            for (int i = 0; i < 60; i++)
                for (int k = 0; k < 2; k++)
                    world.login(dealt.get(i), day + .4 + world.random.nextDouble() / 8,
                            "198.51.100." + (i / 4 + day) % 24);
        }
        pool.forEach(account -> world.talk(account, 12));
        world.copies(pool);
        return world;
    }

    /// R-AN-09: what the texts say never weighs, only whether they are the same.
    @Test
    void renamingEveryWordChangesNoScore() {
        MadeUpCase world = pool(false);
        MadeUpCase renamed = world.renamed(text -> text.replace("trees", "metro").replace("town", "city")
                .replace("words", "views"));
        assertEquals(MadeUpCase.scores(world.results(null)), MadeUpCase.scores(renamed.results(null)));
        assertTrue(MadeUpCase.scores(world.results(null)).size() >= 60);
    }

    @Test
    void neitherTheOrderOfReadingNorTheThreadsChangeAnything() throws Exception {
        MadeUpCase world = pool(true);
        Analyst.Results one = world.results(null);
        assertEquals(one, world.results(17L));
        try (var single = new java.util.concurrent.ForkJoinPool(1)) {
            assertEquals(one, single.submit(() -> world.results(3L)).get());
        }
    }
}
