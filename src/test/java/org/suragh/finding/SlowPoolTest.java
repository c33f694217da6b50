package org.suragh.finding;

import static org.junit.jupiter.api.Assertions.assertArrayEquals;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertNotNull;
import static org.junit.jupiter.api.Assertions.assertNull;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Random;
import java.util.TreeMap;
import java.util.TreeSet;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.suragh.evidence.AccountId;
import org.suragh.evidence.IpAddress;
import org.suragh.signal.Acts;
import org.suragh.signal.Addresses;
import org.suragh.signal.PostTable;

/// Figures of pools, pairs within minutes, and pools of two groups, against going through all log-ins of random cases.
class SlowPoolTest {
    private static final long HOUR = MadeUpLogins.HOUR;
    private static final long DAY = MadeUpLogins.DAY;
    private static final int PEOPLE = 24;
    private static final int WIDELY = 15;

    private static MadeUpLogins logins(int seed) {
        Random random = new Random(seed);
        MadeUpLogins logins = MadeUpLogins.random(seed, PEOPLE, 4 + random.nextInt(40), 40 + random.nextInt(400),
                3 + random.nextInt(22));
        logins.changed.put("shared-ip.widely-shared", "" + WIDELY);
        logins.changed.put("shared-ip.cap", "9");
        return logins;
    }

    private static int[] members(Random random, int most) {
        return random.ints(0, PEOPLE).distinct().limit(1 + random.nextInt(most)).sorted().toArray();
    }

    private static long kind(IpAddress address) {
        return address.lo() >>> 16 & 0xff;
    }

    private static long users(MadeUpLogins logins, IpAddress address) {
        return logins.rows.stream().filter(r -> r.address().equals(address)).map(MadeUpLogins.Row::account).distinct()
                .count();
    }

    /// 1 hosting, 2 mobile, 3 carrier NAT, 4 VPN: strangers share the last three.
    private static boolean tells(MadeUpLogins logins, IpAddress address) {
        return (kind(address) < 2 || kind(address) > 4) && users(logins, address) <= WIDELY;
    }

    private static boolean links(MadeUpLogins logins, IpAddress address) {
        return kind(address) != 3 && users(logins, address) <= WIDELY;
    }

    /// Addresses where `least` of some accounts were in one week that can link.
    private static TreeSet<IpAddress> pool(MadeUpLogins logins, int[] some, int least) {
        TreeMap<IpAddress, TreeMap<Long, TreeSet<Integer>>> weeks = new TreeMap<>();
        for (MadeUpLogins.Row r : logins.rows)
            if (links(logins, r.address()))
                weeks.computeIfAbsent(r.address(), _ -> new TreeMap<>())
                        .computeIfAbsent(r.at() / (7 * DAY), _ -> new TreeSet<>()).add(r.account());
        TreeSet<IpAddress> pool = new TreeSet<>();
        weeks.forEach((address, of) -> of.values().forEach(who -> {
            if (who.size() <= 9 && IntStream.of(some).filter(who::contains).count() >= least)
                pool.add(address);
        }));
        return pool;
    }

    @Test
    void figuresOfAPoolAgree() throws Exception {
        int caps = 0;
        int back = 0;
        for (int seed = 0; seed < 60; seed++) {
            MadeUpLogins logins = logins(seed);
            int[] members = members(new Random(seed), 10);
            PoolFigures found = new PoolFigures.Maker(logins.material()).of(members);
            List<MadeUpLogins.Row> own = logins.rows.stream()
                    .filter(r -> Arrays.binarySearch(members, r.account()) >= 0).toList();
            TreeSet<IpAddress> pool = pool(logins, members, 2);
            assertEquals(pool.size(), found.density().pool().length, "seed " + seed);
            List<MadeUpLogins.Row> there = own.stream().filter(r -> pool.contains(r.address())).toList();
            caps += cap(there, found.cap());
            back += rotation(there, found);
            hours(logins, own, members, found.hours());
            assertEquals(own.isEmpty()
                    ? 0
                    : own.stream().filter(r -> kind(r.address()) == 1 || kind(r.address()) == 4).count()
                            / (double) own.size(),
                    found.relays(), 1e-12);
            assertEquals(usual(logins), found.usualPerDay(), 1e-12, "seed " + seed);
            assertEquals(Arrays.stream(members).filter(a -> own.stream().filter(r -> r.account() == a
                    && links(logins, r.address())).anyMatch(r -> own.stream().anyMatch(
                            o -> o.account() != a
                                    && o.address().equals(r.address()) && Math.abs(o.at() - r.at()) <= HOUR / 2)))
                    .count(),
                    found.concurrent(), "seed " + seed);
        }
        assertTrue(caps > 40 && back > 30, caps + " " + back);
    }

    /// Members of every address and day, one table.
    private static int cap(List<MadeUpLogins.Row> there, PoolDays.Cap found) {
        TreeMap<String, TreeSet<Integer>> cells = new TreeMap<>();
        there.forEach(r -> cells.computeIfAbsent(r.address() + " " + r.at() / DAY, _ -> new TreeSet<>())
                .add(r.account()));
        if (cells.isEmpty()) {
            assertNull(found);
            return 0;
        }
        assertNotNull(found);
        double[] sizes = cells.values().stream().mapToDouble(TreeSet::size).toArray();
        int mode = 0;
        for (int n = PEOPLE; n > 0; n--)
            if (mode == 0 || times(sizes, n) >= times(sizes, mode))
                mode = n;
        assertEquals(sizes.length, found.days());
        assertEquals(mode, found.mode());
        assertEquals(times(sizes, mode) / (double) sizes.length, found.exactly(), 1e-12);
        int least = mode;
        assertEquals(times(sizes, mode) / (double) Arrays.stream(sizes).filter(n -> n >= least).count(), found.h(),
                1e-12);
        double mean = Arrays.stream(sizes).average().orElseThrow();
        assertEquals(Arrays.stream(sizes).map(n -> (n - mean) * (n - mean)).average().orElseThrow() / mean,
                found.dispersion(), 1e-9);
        return 1;
    }

    private static long times(double[] sizes, int n) {
        return Arrays.stream(sizes).filter(size -> size == n).count();
    }

    private static double median(List<Double> values) {
        return values.isEmpty() ? 0 : values.stream().sorted().toList().get((values.size() - 1) / 2);
    }

    private static int rotation(List<MadeUpLogins.Row> there, PoolFigures found) {
        List<Double> perDay = new ArrayList<>();
        List<Long> gaps = new ArrayList<>();
        for (int a = 0; a < PEOPLE; a++) {
            int me = a;
            List<MadeUpLogins.Row> mine = there.stream().filter(r -> r.account() == me).toList();
            TreeSet<IpAddress> places = new TreeSet<>(mine.stream().map(MadeUpLogins.Row::address).toList());
            if (!mine.isEmpty())
                perDay.add(places.size() / (double) mine.stream().map(r -> r.at() / DAY).distinct().count());
            for (IpAddress place : places) {
                List<Long> days = mine.stream().filter(r -> r.address().equals(place)).map(r -> r.at() / DAY)
                        .distinct().sorted().toList();
                for (int i = 1; i < days.size(); i++)
                    gaps.add(days.get(i) - days.get(i - 1));
            }
        }
        assertEquals(median(perDay), found.perDay(), 1e-12);
        assertEquals(gaps.isEmpty() ? Double.NaN : gaps.stream().mapToLong(x -> x).average().orElseThrow(),
                found.back(), 1e-9);
        return gaps.isEmpty() ? 0 : 1;
    }

    /// Accounts with five days or more at telling addresses that are no relay.
    private static double usual(MadeUpLogins logins) {
        List<Double> perDay = new ArrayList<>();
        for (int a = 0; a < PEOPLE; a++) {
            int me = a;
            List<MadeUpLogins.Row> mine = logins.rows.stream().filter(r -> r.account() == me
                    && tells(logins, r.address()) && kind(r.address()) != 1).toList();
            long days = mine.stream().map(r -> r.at() / DAY).distinct().count();
            if (days >= 5)
                perDay.add(mine.stream().map(MadeUpLogins.Row::address).distinct().count() / (double) days);
        }
        return perDay.isEmpty() ? Double.NaN : median(perDay);
    }

    private static void hours(MadeUpLogins logins, List<MadeUpLogins.Row> own, int[] members, PoolDays.Hours found) {
        double x = own.stream().mapToDouble(r -> Math.cos(2 * Math.PI * (r.at() % DAY) / DAY)).sum();
        double y = own.stream().mapToDouble(r -> Math.sin(2 * Math.PI * (r.at() % DAY) / DAY)).sum();
        assertEquals(own.isEmpty() ? 1 : 1 - Math.hypot(x, y) / own.size(), found.variance(), 1e-9);
        int best = 0;
        for (int from = 23; from >= 0; from--)
            if (inTen(own, from) >= inTen(own, best))
                best = from;
        assertEquals(best, found.from());
        int from = best;
        assertEquals(inTen(own, from) / Math.max(1.0, own.size()), found.share(), 1e-12);
        assertEquals(inTen(logins.rows, from) / (double) logins.rows.size(), found.usual(), 1e-12);
        assertEquals(IntStream.of(members).filter(a -> {
            List<MadeUpLogins.Row> mine = own.stream().filter(r -> r.account() == a).toList();
            return !mine.isEmpty() && 10 * inTen(mine, from) >= 8L * mine.size();
        }).count(), found.members());
    }

    private static long inTen(List<MadeUpLogins.Row> rows, int from) {
        return rows.stream().filter(r -> (r.at() % DAY / HOUR - from + 24) % 24 < 10).count();
    }

    @Test
    void poolsOfTwoGroupsAgree() throws Exception {
        int common = 0;
        for (int seed = 0; seed < 60; seed++) {
            MadeUpLogins logins = logins(seed);
            Material material = logins.material();
            Random random = new Random(seed);
            int[] one = members(random, 9);
            int[] other = members(random, 9);
            SharedPool found = SharedPool.of(one, other, material, new PoolFigures.Maker(material));
            TreeSet<IpAddress> first = pool(logins, one, 2);
            TreeSet<IpAddress> second = pool(logins, other, 2);
            int all = pool(logins, IntStream.range(0, PEOPLE).toArray(), 2).size();
            TreeSet<IpAddress> both = new TreeSet<>(first);
            both.retainAll(second);
            assertEquals(List.of(first.size(), second.size(), both.size(), all), List.of(found.first(),
                    found.second(), found.common(), found.all()), "seed " + seed);
            assertEquals(both.stream().map(IpAddress::toString).toList(), found.addresses());
            assertEquals(tail(both.size(), all, first.size(), second.size()), found.p(), 1e-9);
            common += both.size();
        }
        assertTrue(common > 50, common + " common addresses");
    }

    /// P(X >= x) when `draws` of `all` are drawn one after the other and `marked` are marked: every number of hits kept.
    private static double tail(int x, int all, int marked, int draws) {
        double[] chance = new double[draws + 2];
        chance[0] = 1;
        for (int drawn = 0; drawn < draws; drawn++)
            for (int hits = drawn + 1; hits >= 0; hits--) {
                double hit = hits == 0 ? 0 : chance[hits - 1] * Math.max(0, marked - hits + 1) / (all - drawn);
                chance[hits] = hit + chance[hits] * Math.max(0, all - marked - (drawn - hits)) / (all - drawn);
            }
        return IntStream.rangeClosed(Math.min(x, draws + 1), draws).mapToDouble(i -> chance[i]).sum();
    }

    @Test
    void pairsWithinMinutesAgree() throws Exception {
        int near = 0;
        for (int seed = 0; seed < 40; seed++) {
            MadeUpLogins logins = logins(seed);
            Material empty = logins.material();
            Random random = new Random(seed);
            PostTable.Builder builder = new PostTable.Builder(PEOPLE, empty.settings());
            List<long[]> rows = new ArrayList<>();
            for (int i = 0; i < 200; i++) {
                rows.add(new long[]{random.nextInt(PEOPLE), 60_000L * random.nextInt(3_000), random.nextInt(12)});
                builder.add((int) rows.get(i)[0], rows.get(i)[1], "" + (1_000 + i),
                        "the words of text number " + rows.get(i)[2] + " for everybody", false);
            }
            PostTable posts = builder.build();
            Acts texts = Acts.ofTexts(posts, PEOPLE);
            Material material = new Material(empty.accounts(), empty.sharedIp(), posts, empty.objects(), texts, texts
                    .accountsOfValues(), empty.coTweet(), empty.sync(), List.of(), List.of(), false, empty.stated(),
                    empty.settings());
            int[] members = members(random, 14);
            Addresses addresses = material.sharedIp().addresses();
            assertTrue(addresses.size() > 0);
            List<int[]> slow = new ArrayList<>(List.of(new int[5], new int[5]));
            for (int a : members)
                for (int b : members)
                    for (int m = 0; a < b && m < 5; m++) {
                        long limit = 60_000L * List.of(1, 5, 10, 30, 60).get(m);
                        slow.get(0)[m] += logins.rows.stream().anyMatch(x -> x.account() == a
                                && tells(logins, x.address()) && logins.rows.stream().anyMatch(y -> y.account() == b
                                        && y.address().equals(x.address()) && Math.abs(x.at() - y.at()) <= limit))
                                                ? 1
                                                : 0;
                        slow.get(1)[m] += rows.stream().anyMatch(x -> x[0] == a && rows.stream().anyMatch(y -> y[0] == b
                                && x[2] == y[2] && Math.abs(x[1] - y[1]) <= limit)) ? 1 : 0;
                    }
            List<String> ids = Stream.of("shared-ip", "co-tweet").filter(id -> slow.get(id.equals("shared-ip")
                    ? 0
                    : 1)[4] > 0).toList();
            slow.removeIf(counts -> counts[4] == 0);
            List<PairCounts> found = PairCounts.of(material, IntStream.of(members)
                    .mapToObj(a -> material.accounts().ids()[a]).toList());
            assertEquals(ids, found.stream().map(PairCounts::layer).toList(), "seed " + seed);
            for (int i = 0; i < slow.size(); i++) {
                assertArrayEquals(slow.get(i), found.get(i).pairs().stream().mapToInt(x -> x).toArray(),
                        "seed " + seed);
                assertEquals(members.length * (members.length - 1) / 2, found.get(i).all());
                near += slow.get(i)[4];
            }
            assertEquals(List.of(), PairCounts.of(material, List.of(new AccountId("x", "nobody"))));
        }
        assertTrue(near > 50, near + " pairs");
    }
}
