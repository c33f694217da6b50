package org.suragh.investigation;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import java.util.TreeSet;
import org.junit.jupiter.api.Test;
import org.suragh.evidence.AddressClass;
import org.suragh.evidence.IpAddress;
import org.suragh.evidence.ListEntry;
import org.suragh.evidence.Provenance;
import org.suragh.finding.Control;

/// Operations that only the way of their log-ins gives away, and people whose log-ins look alike for other reasons.
class HabitsOfLoginTest {
    private static final int DAYS = 28;
    private static final double MINUTE = 1 / 1440.0;

    /// Homes of many providers (one each 65,536 addresses), a carrier, an office.
    private static final List<ListEntry> LISTS = List.of(
            entry("homes", "240.0.0.0", "240.255.255.255", AddressClass.SINGLE_LINE),
            entry("nat", "100.64.0.0", "100.127.255.255", AddressClass.CARRIER_NAT),
            entry("offices", "198.51.100.0", "198.51.100.255", AddressClass.INSTITUTION));

    private static ListEntry entry(String list, String from, String to, AddressClass kind) {
        return new ListEntry(list, IpAddress.parse(from).orElseThrow(), IpAddress.parse(to).orElseThrow(), kind, null,
                null, new Provenance(9, "", 1, 0, 1));
    }

    private static MadeUpCase town(int seed) {
        MadeUpCase world = new MadeUpCase(seed);
        world.town(250);
        return world;
    }

    /// A log-in from any line of five providers.
    private static void roams(MadeUpCase world, String account, double day) {
        world.login(account, day, "240." + (100 + world.random.nextInt(5)) + "." + world.random.nextInt(256) + "."
                + world.random.nextInt(256));
    }

    private static List<String> rotating(MadeUpCase world) {
        List<String> accounts = world.accounts("rotor", 60, false);
        for (String account : accounts) {
            for (int day = 0; day < DAYS; day++)
                roams(world, account, day + .5 + world.random.nextDouble() / 4);
            world.talk(account, 12);
        }
        return accounts;
    }

    private static Set<String> supported(MadeUpCase world) {
        return MadeUpCase.reached(world.listed(LISTS), Control.SUPPORTED);
    }

    @Test
    void accountsThatComeFromEverNewLinesAndCopyAreFound() {
        MadeUpCase world = town(1);
        world.copies(rotating(world));
        Set<String> supported = supported(world);
        assertTrue(supported.size() >= 50 && supported.stream().allMatch(a -> a.startsWith("rotor")),
                supported.toString());
    }

    /// The frame-up: the operation copies a real team, three of whom travel.
    @Test
    void travellersOfATeamThatIsCopiedAreNot() {
        MadeUpCase world = town(2);
        List<String> all = new ArrayList<>(rotating(world));
        List<String> team = world.accounts("team", 40, false);
        for (int i = 0; i < team.size(); i++) {
            world.person(team.get(i), 3_000 + i);
            for (int day = 0; i < 3 && day < 2 * DAYS; day++)
                roams(world, team.get(i), day / 2.0 + world.random.nextDouble() / 4);
        }
        all.addAll(team);
        world.copies(all);
        Set<String> wrongly = new TreeSet<>(supported(world));
        wrongly.removeIf(a -> a.startsWith("rotor"));
        assertEquals(Set.of(), wrongly);
    }

    /// Twelve accounts of one home line that copy texts.
    private static MadeUpCase home(int seed, boolean oneAfterAnother) {
        MadeUpCase world = town(seed);
        List<String> accounts = world.accounts("home", 12, false);
        for (int day = 0; day < DAYS; day++)
            for (int i = 0; i < accounts.size(); i++)
                world.login(accounts.get(i), oneAfterAnother
                        ? day + .4 + i * 5 * MINUTE + world.random.nextDouble() * 3 * MINUTE
                        : day + world.random.nextDouble(), "240.9.1.77");
        accounts.forEach(account -> world.talk(account, 12));
        world.copies(accounts);
        return world;
    }

    @Test
    void accountsWorkedOneAfterAnotherOnOneHomeLineAreFound() {
        Set<String> supported = supported(home(3, true));
        assertTrue(supported.size() >= 10 && supported.stream().allMatch(a -> a.startsWith("home")),
                supported.toString());
    }

    @Test
    void aLargeHouseholdThatCopiesIsNot() {
        for (int seed = 4; seed < 8; seed++)
            assertEquals(Set.of(), supported(home(seed, false)), "seed " + seed);
    }

    @Test
    void colleaguesWhoComeAtNineAreNot() {
        MadeUpCase world = town(5);
        List<String> staff = world.accounts("clerk", 40, false);
        for (int i = 0; i < staff.size(); i++) {
            world.person(staff.get(i), 3_000 + i);
            for (int day = 0; day < DAYS; day++)
                world.login(staff.get(i), day + .375 + world.random.nextGaussian() * 10 * MINUTE, "198.51.100.7");
        }
        world.copies(staff);
        assertEquals(Set.of(), supported(world));
    }
}
