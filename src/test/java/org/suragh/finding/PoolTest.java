package org.suragh.finding;

import static org.junit.jupiter.api.Assertions.assertArrayEquals;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertNotNull;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.Collections;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Random;
import java.util.Set;
import java.util.TreeMap;
import java.util.TreeSet;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;
import org.suragh.evidence.IpAddress;
import org.suragh.linkage.Chance;
import org.suragh.linkage.Scan;

/// Figures of a pool against slow counting, and on a vendor whose habits are known.
class PoolTest {
    private static final long HOUR = MadeUpLogins.HOUR;
    private static final long DAY = MadeUpLogins.DAY;

    @Test
    void ratiosAreTheKnownOnes() {
        assertEquals(7.025005, Scan.conditional(15, 5, 100), 5e-7);
        assertEquals(6.479184, Scan.open(15, 5), 5e-7);
        assertEquals(0, Scan.open(5, 15));
        assertEquals(.001344281677, Chance.hypergeometricTail(3, 1000, 12, 20), 1e-12);
        assertEquals(1, Chance.hypergeometricTail(0, 50, 10, 7), 1e-12);
        double[] shuffled = new Random(1).doubles(4_000).map(u -> -Math.log(-Math.log(u))).toArray();
        assertEquals(-Math.expm1(-Math.exp(-3)), Scan.gumbel(3, shuffled), .01);
    }

    /// A vendor of 24 accounts, four an address and day, ten addresses in two networks, at night; and people at home.
    private static MadeUpLogins vendor(long seed) {
        Random random = new Random(seed);
        MadeUpLogins logins = new MadeUpLogins(124);
        for (int day = 0; day < 20; day++) {
            List<Integer> today = new ArrayList<>(IntStream.range(0, 24).boxed().toList());
            List<Integer> pool = new ArrayList<>(IntStream.range(0, 10).boxed().toList());
            Collections.shuffle(today, random);
            Collections.shuffle(pool, random);
            for (int i = 0; i < 24; i++)
                for (int round = 0; round < 2; round++)
                    logins.add(today.get(i), day * DAY + (1 + 3 * round) * HOUR + i % 4 * 300_000L
                            + random.nextInt(200_000), "240." + pool.get(i / 4) % 2 + ".0." + pool.get(i / 4));
            for (int a = 24; a < 124; a++)
                for (int i = 0; i < 2; i++)
                    logins.add(a, day * DAY + random.nextLong(DAY), "241.0.0." + a / 2);
        }
        return logins;
    }

    @Test
    void aVendorsHabitsAreSeen() throws Exception {
        Material material = vendor(3).material();
        PoolFigures.Maker maker = new PoolFigures.Maker(material);
        PoolFigures vendor = maker.of(IntStream.range(0, 24).toArray());
        PoolDays.Cap cap = vendor.cap();
        assertNotNull(cap);
        assertEquals(10, vendor.density().pool().length);
        assertEquals(4, cap.mode());
        assertEquals(1, cap.exactly(), 1e-12);
        assertEquals(1, cap.h(), 1e-12);
        assertEquals(0, cap.dispersion(), 1e-12);
        assertEquals(2, vendor.networks(), .1);
        assertTrue(vendor.density().p() < 1e-6 && vendor.density().ratio() > 50, vendor.density().toString());
        assertTrue(vendor.perDay() >= .3 && vendor.usualPerDay() < .1, vendor.toString());
        assertTrue(vendor.handOver().p() <= .01 && vendor.handOver().chains() >= 200, vendor.handOver().toString());
        assertEquals(24, vendor.concurrent());
        assertEquals(24, vendor.hours().members());
        assertTrue(vendor.hours().share() > .99 && vendor.hours().usual() < .8, vendor.hours().toString());
        List<Ground> grounds = new PoolGrounds(material, vendor).among(List.of());
        Set<String> names = grounds.stream().map(Ground::key).collect(Collectors.toSet());
        assertTrue(names.containsAll(Set.of("finding.ground.cap", "finding.ground.hand-over",
                "finding.ground.pool-dense", "finding.ground.shift", "finding.ground.concurrent")), names.toString());
        for (Ground ground : grounds)
            assertTrue(!ground.sentence().contains("{") && !ground.rows().record().isEmpty(), ground.sentence());
        PoolFigures people = maker.of(IntStream.range(30, 54).toArray());
        assertEquals(0, people.handOver().chains());
        assertTrue(people.hours().share() < .6 && people.perDay() < .1, people.toString());
        Set<String> against = new PoolGrounds(material, people).among(List.of()).stream()
                .filter(ground -> !ground.inFavour()).map(Ground::key).collect(Collectors.toSet());
        assertTrue(against.containsAll(Set.of("finding.ground.no-rotation", "finding.ground.no-hand-over")),
                against.toString());
    }

    @Test
    void halvesOfOnePoolAreSeenAsOne() throws Exception {
        Material material = vendor(5).material();
        PoolFigures.Maker maker = new PoolFigures.Maker(material);
        SharedPool halves = SharedPool.of(IntStream.range(0, 12).toArray(), IntStream.range(12, 24).toArray(), material,
                maker);
        assertEquals(List.of(10, 10, 10, 60), List.of(halves.first(), halves.second(), halves.common(), halves.all()));
        assertEquals(10, halves.addresses().size());
        double ways = 1;
        for (int i = 0; i < 10; i++)
            ways *= (10.0 - i) / (60.0 - i);
        assertEquals(ways, halves.p(), ways * 1e-9);
        SharedPool apart = SharedPool.of(IntStream.range(0, 12).toArray(), IntStream.range(60, 80).toArray(), material,
                maker);
        assertEquals(0, apart.common());
        assertEquals(1, apart.p(), 1e-9);
    }

    @Test
    void densityAgreesWithCountingVisitByVisit() throws Exception {
        for (int seed = 0; seed < 30; seed++) {
            MadeUpLogins logins = MadeUpLogins.random(seed, 30, 40, 260, 20);
            logins.changed.put("shared-ip.cap", "5");
            int[] members = new Random(seed).ints(0, 30).distinct().limit(8).sorted().toArray();
            Material material = logins.material();
            PoolFigures.Maker maker = new PoolFigures.Maker(material);
            PoolScan.Density density = maker.of(members).density();
            Map<String, TreeSet<Integer>> buckets = new TreeMap<>();
            for (MadeUpLogins.Row row : logins.rows)
                if ((row.address().lo() >>> 16 & 0xff) != 3)
                    buckets.computeIfAbsent(row.address() + " " + row.at() / (7 * DAY), _ -> new TreeSet<>())
                            .add(row.account());
            buckets.values().removeIf(who -> who.size() > 5);
            double seen = 0, there = 0, own = 0, all = 0;
            Set<String> pool = new TreeSet<>();
            for (var bucket : buckets.entrySet()) {
                long s = Arrays.stream(members).filter(bucket.getValue()::contains).count();
                own += s;
                all += bucket.getValue().size();
                if (s < 2)
                    continue;
                seen += s;
                there += bucket.getValue().size();
                pool.add(bucket.getKey().split(" ")[0]);
            }
            double expected = own * there / all;
            assertArrayEquals(new double[]{seen, expected, there - seen}, new double[]{density.seen(),
                    density.expected(), density.others()}, 1e-9, "seed " + seed);
            assertEquals(seen > expected ? seen * Math.log(seen / expected) - seen + expected : 0, density.ratio(),
                    1e-9, "seed " + seed);
            assertEquals(pool, Arrays.stream(density.pool())
                    .mapToObj(e -> material.sharedIp().addresses().text(e)).collect(Collectors.toSet()));
            assertEquals(density.p(), maker.of(members).density().p(), "twice");
        }
    }

    @Test
    void chainsAgreeWithWalkingRowByRow() throws Exception {
        int chains = 0;
        for (int seed = 0; seed < 40; seed++) {
            MadeUpLogins logins = MadeUpLogins.random(seed, 7, 5, 240, 2);
            Material material = logins.material();
            int[] members = IntStream.range(0, 7).toArray();
            AccessLog.Visits visits = new AccessLog(material.sharedIp().addresses().acts()).of(members);
            HandOver found = HandOver.seen(visits, 7, HOUR / 2, _ -> true);
            int slow = 0;
            Set<Integer> who = new HashSet<>();
            List<MadeUpLogins.Row> run = new ArrayList<>();
            List<MadeUpLogins.Row> rows = new ArrayList<>(logins.rows);
            rows.add(new MadeUpLogins.Row(0, 0, IpAddress.parse("1.1.1.1").orElseThrow(), -1));
            for (MadeUpLogins.Row row : rows) {
                MadeUpLogins.Row last = run.isEmpty() ? null : run.getLast();
                if (last != null && (!last.address().equals(row.address()) || row.at() - last.at() > HOUR / 2
                        || run.stream().anyMatch(r -> r.account() == row.account()))) {
                    if (run.size() >= 3) {
                        slow++;
                        run.forEach(r -> who.add(r.account()));
                    }
                    run.clear();
                }
                run.add(row);
            }
            assertEquals(slow, found.chains(), "seed " + seed);
            for (int k = 0; k < 7; k++)
                assertEquals(who.contains(k), found.inChain()[k], "seed " + seed);
            chains += slow;
            HandOver tested = HandOver.tested(visits, 7, HOUR / 2, _ -> true);
            assertEquals(slow, tested.chains());
            assertTrue(slow == 0 || tested.p() > .001 && tested.expected() > 0, tested.toString());
        }
        assertTrue(chains > 100, chains + " chains");
    }

    /// Two accounts' log-ins dealt among four places: every deal is written out.
    @Test
    void theChanceOfChainsIsTheShareOfDeals() throws Exception {
        MadeUpLogins logins = new MadeUpLogins(3);
        int[] who = {0, 1, 2, 0, 0, 1};
        for (int i = 0; i < who.length; i++)
            logins.add(who[i], (i < 3 ? 8 : 12) * HOUR + i * 60_000L, "240.0.0.1");
        AccessLog.Visits visits = new AccessLog(logins.material().sharedIp().addresses().acts()).of(new int[]{0, 1, 2});
        HandOver tested = HandOver.tested(visits, 3, HOUR / 2, _ -> true);
        int[] dealt = {0, 0, 0, 1, 1, 2};
        int hits = 0;
        int all = 0;
        for (int[] order : orders(dealt)) {
            all++;
            boolean first = order[0] != order[1] && order[0] != order[2] && order[1] != order[2];
            boolean second = order[3] != order[4] && order[3] != order[5] && order[4] != order[5];
            hits += first || second ? 1 : 0;
        }
        assertEquals(1, tested.chains());
        assertEquals(hits / (double) all, tested.p(), .05);
    }

    private static List<int[]> orders(int[] values) {
        List<int[]> all = new ArrayList<>();
        if (values.length == 0)
            all.add(new int[0]);
        for (int i = 0; i < values.length; i++) {
            int[] rest = new int[values.length - 1];
            System.arraycopy(values, 0, rest, 0, i);
            System.arraycopy(values, i + 1, rest, i, rest.length - i);
            for (int[] tail : orders(rest)) {
                int[] one = new int[values.length];
                one[0] = values[i];
                System.arraycopy(tail, 0, one, 1, tail.length);
                all.add(one);
            }
        }
        return all;
    }

    @Test
    void aCapIsSeenInTheNumbersAnAddressAndDay() {
        PoolDays.Cap cap = PoolDays.of(new int[]{0, 2, 3, 5, 93, 0, 0});
        assertNotNull(cap);
        assertEquals(103, cap.days());
        assertEquals(4, cap.mode());
        assertEquals(93 / 103.0, cap.exactly(), 1e-12);
        assertEquals(1, cap.h(), 1e-12);
        double mean = (2 + 6 + 15 + 372) / 103.0;
        assertEquals(((2 + 12 + 45 + 93 * 16) / 103.0 - mean * mean) / mean, cap.dispersion(), 1e-12);
        PoolDays.Cap free = PoolDays.of(new int[]{0, 27, 27, 18, 9, 4, 1});
        assertNotNull(free);
        assertEquals(27 / 86.0, free.h(), 1e-12);
    }
}
