package org.suragh.investigation;

import static org.junit.jupiter.api.Assertions.assertArrayEquals;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.TreeSet;
import java.util.concurrent.CancellationException;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.suragh.base.Progress;
import org.suragh.community.Consensus;
import org.suragh.community.Leiden;
import org.suragh.evidence.AccountId;
import org.suragh.finding.LocalWeights;
import org.suragh.finding.Material;
import org.suragh.finding.Robustness;
import org.suragh.linkage.Pairs;

/// Knock-outs against an analysis of the case from which the thing was taken away by hand.
class RobustnessTest {
    private static final long FIRST_DAY = java.time.LocalDate.parse("2018-05-01").toEpochDay();

    /// A few groups that share addresses at random, so that something is on the edge.
    private static MadeUpCase small(long seed) {
        MadeUpCase world = new MadeUpCase(seed);
        List<String> people = world.accounts("p", 24, false);
        for (String account : people)
            for (int k = 0; k < 12; k++)
                world.login(account, world.random.nextDouble() * 12, "198.51.100." + (people.indexOf(account) / 6 * 3
                        + world.random.nextInt(4)));
        for (String account : people)
            for (int k = 0; k < 12; k++)
                world.post(account, world.random.nextDouble() * 12, k < 4
                        ? "trees for the whole town say we all, number " + (people.indexOf(account) / 8 * 2
                                + world.random.nextInt(3))
                        : "my own words " + world.random.nextLong() + " about the things of the day");
        return world;
    }

    private static Pairs local(Material material, int[] nodes, LocalWeights.Keep keep) {
        return new LocalWeights(material.sharedIp(), nodes, material.settings()).of(keep);
    }

    private static void same(Pairs wanted, Pairs given) {
        assertArrayEquals(wanted.a(), given.a());
        assertArrayEquals(wanted.b(), given.b());
        assertArrayEquals(wanted.value(), given.value(), 1e-12);
    }

    @ParameterizedTest
    @ValueSource(longs = {1, 2, 3, 4, 5, 6, 7, 8})
    void localWeightsAreThoseOfTheCaseWithoutTheThing(long seed) {
        MadeUpCase world = small(seed);
        Material whole = world.material();
        int[] nodes = IntStream.range(0, 24).filter(a -> a % 3 != seed % 3).toArray();
        same(Consensus.induced(nodes, whole.sharedIp().weights()), local(whole, nodes, LocalWeights.Keep.ALL));
        String address = "198.51.100.1";
        same(Consensus.induced(nodes, world.without(address, null, null).material().sharedIp().weights()),
                local(whole, nodes, (entity, _) -> !whole.sharedIp().addresses().text(entity).equals(address)));
        long day = FIRST_DAY + seed;
        same(Consensus.induced(nodes, world.without(null, day, null).material().sharedIp().weights()),
                local(whole, nodes, (_, on) -> on != day));
    }

    @ParameterizedTest
    @ValueSource(longs = {1, 2, 3, 4, 5, 6})
    void takingAnAddressAwayLeavesWhatAnAnalysisWithoutItLeaves(long seed) {
        MadeUpCase world = small(seed);
        Material whole = world.material();
        int[] members = IntStream.range(0, 12).toArray();
        List<AccountId> ids = IntStream.of(members).mapToObj(a -> whole.accounts().ids()[a]).toList();
        // no texts: the members are together by addresses alone
        Robustness robustness = Robustness.of(whole, ids, Progress.NONE);
        TreeSet<Integer> near = new TreeSet<>();
        Pairs all = whole.sharedIp().weights();
        for (int i = 0; i < all.size(); i++)
            if (all.a()[i] < 12 || all.b()[i] < 12)
                near.addAll(List.of(all.a()[i], all.b()[i]));
        IntStream.of(members).forEach(near::add);
        int[] nodes = near.stream().mapToInt(x -> x).toArray();
        int[] local = IntStream.of(members).map(a -> Arrays.binarySearch(nodes, a)).toArray();
        boolean acts = whole.coTweet().size() > 0 || whole.sync().size() > 0;
        for (Robustness.KnockOut out : robustness.knockOuts()) {
            if (!out.kind().equals("address") || acts)
                continue;
            Pairs left = Consensus.induced(nodes,
                    world.without(out.what(), null, null).material().sharedIp().weights());
            boolean[] in = Consensus.largest(local, new Leiden(nodes.length, left).groups(3e-4, 1, Progress.NONE));
            int together = (int) IntStream.range(0, in.length).filter(k -> in[k]).count();
            assertEquals(together < 2 ? 0 : together, out.together(), out.toString());
            assertEquals(2 * together >= 12, out.holds());
        }
        assertTrue(robustness.knockOuts().stream().anyMatch(out -> out.kind().equals("address")));
        assertEquals(7, robustness.stays().size());
    }

    @Test
    void aPoolHoldsWithoutAnyOneThing() {
        MadeUpCase world = InnocentPeopleTest.pool(true);
        Material material = world.material();
        List<AccountId> ids = Arrays.stream(material.accounts().ids()).filter(id -> id.value().startsWith("pool"))
                .toList();
        long start = System.nanoTime();
        Robustness robustness = Robustness.of(material, ids, Progress.NONE);
        long millis = (System.nanoTime() - start) / 1_000_000;
        assertEquals(60, robustness.together());
        assertEquals(List.of("address", "day", "text"), robustness.knockOuts().stream().map(Robustness.KnockOut::kind)
                .distinct().sorted().toList());
        assertTrue(robustness.knockOuts().stream().allMatch(Robustness.KnockOut::holds));
        assertTrue(Arrays.stream(robustness.times()).filter(t -> t >= 5).count() >= 57, "core");
        Robustness.Interval closure = java.util.Objects.requireNonNull(robustness.closure());
        assertTrue(closure.low() <= closure.value() && closure.value() <= closure.high() && closure.low() > .8,
                closure.toString());
        Robustness.Interval density = java.util.Objects.requireNonNull(robustness.density());
        assertTrue(density.low() <= density.value() && density.high() <= 1, density.toString());
        Robustness again = Robustness.of(material, ids, Progress.NONE);
        assertEquals(robustness.knockOuts(), again.knockOuts());
        assertEquals(robustness.closure(), again.closure());
        assertEquals(robustness.density(), again.density());
        assertTrue(robustness.strength().stream().allMatch(m -> m > .9 && m <= 1), robustness.strength().toString());
        assertTrue(millis < 60_000, millis + " ms");
        assertThrows(CancellationException.class, () -> Robustness.of(material, ids,
                new Progress() {
                    @Override
                    public void at(String stageKey, long done, long total) {}

                    @Override
                    public boolean cancelled() {
                        return true;
                    }
                }));
    }

    /// Everybody at one address, once: the address and the day are all there is.
    @Test
    void whatRestsOnOneAddressIsSaidToDissolve() {
        MadeUpCase world = new MadeUpCase(3);
        world.town(30);
        List<String> class9 = world.accounts("class", 12, true);
        for (String account : class9) {
            world.login(account, 5.3 + world.random.nextDouble() / 50, "203.0.113.9");
            for (int day = 0; day < 5; day++)
                world.login(account, day, "240.9.1." + class9.indexOf(account));
        }
        Material material = world.material();
        List<AccountId> ids = class9.stream().map(account -> new AccountId("x", account)).toList();
        Robustness robustness = Robustness.of(material, ids, Progress.NONE);
        Robustness.KnockOut address = robustness.knockOuts().getFirst();
        assertEquals("203.0.113.9", address.what());
        assertEquals(12, address.touched());
        assertFalse(address.holds());
        Robustness.KnockOut day = robustness.knockOuts().stream().filter(out -> out.kind().equals("day")).findFirst()
                .orElseThrow();
        assertEquals("2018-05-06", day.what());
        assertFalse(day.holds());
    }

    /// Twelve who copy two texts: without the one that all of them copied little is left.
    @Test
    void whatRestsOnOneTextIsSaidToDissolve() {
        MadeUpCase world = new MadeUpCase(4);
        world.town(300);
        List<String> team = world.accounts("team", 12, false);
        for (int i = 0; i < 12; i++) {
            world.talk(team.get(i), 12);
            world.post(team.get(i), 3 + i / 200.0, "the whole market says the very same today");
            world.post(team.get(i), 9 + i / 200.0, "and once more this is what everybody says");
        }
        Material material = world.material();
        assertTrue(material.coTweet().size() >= 12, material.coTweet().size() + " links");
        List<AccountId> ids = team.stream().map(account -> new AccountId("x", account)).toList();
        Robustness robustness = Robustness.of(material, ids, Progress.NONE);
        List<Robustness.KnockOut> texts = new ArrayList<>(robustness.knockOuts());
        texts.removeIf(out -> !out.kind().equals("text"));
        assertEquals(12, robustness.together());
        assertEquals(2, texts.size());
        assertEquals(12, texts.getFirst().touched());
        assertEquals(0, texts.getFirst().together(), "a link needs two texts");
        assertFalse(texts.getFirst().holds());
    }
}
