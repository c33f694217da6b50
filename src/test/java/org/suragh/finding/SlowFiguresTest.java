package org.suragh.finding;

import static org.junit.jupiter.api.Assertions.assertArrayEquals;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Random;
import java.util.TreeMap;
import java.util.TreeSet;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;
import org.suragh.evidence.AccountColumns;
import org.suragh.evidence.AccountId;
import org.suragh.evidence.AddressClass;
import org.suragh.evidence.IpAddress;
import org.suragh.signal.Acts;
import org.suragh.signal.PostTable;

/// The figures that a judgement rests on, against their formulas taken row by row on random cases.
class SlowFiguresTest {
    private static final int PEOPLE = 14;

    private record Bucket(IpAddress address, long slot) {}

    private static boolean tells(IpAddress address) {
        long kind = address.lo() >>> 16 & 0xff;
        return kind < 2 || kind > 4;
    }

    private static Map<Bucket, TreeSet<Integer>> buckets(MadeUpLogins logins, long width) {
        Map<Bucket, TreeSet<Integer>> buckets = new HashMap<>();
        for (MadeUpLogins.Row row : logins.rows)
            buckets.computeIfAbsent(new Bucket(row.address(), row.at() / width), _ -> new TreeSet<>())
                    .add(row.account());
        return buckets;
    }

    private static MadeUpLogins logins(int seed) {
        MadeUpLogins logins = MadeUpLogins.random(seed, PEOPLE, 21, 300, 16);
        logins.changed.put("shared-ip.widely-shared", "11");
        logins.list("240.5.0.0", "240.5.255.255", AddressClass.SINGLE_LINE, "Homes");
        return logins;
    }

    /// Mean over windows of 6 h and 7 d; closure and exclusivity over 7 d; days, others and addresses met; the pool.
    @Test
    void figuresOfAddressesAgree() throws Exception {
        for (int seed = 0; seed < 25; seed++) {
            MadeUpLogins logins = logins(seed);
            Material material = logins.material();
            int[] members = new Random(seed).ints(0, PEOPLE).distinct().limit(7).sorted().toArray();
            AddressFigures found = AddressFigures.of(members, material);
            var quick = buckets(logins, 6 * MadeUpLogins.HOUR);
            var slow = buckets(logins, 7 * MadeUpLogins.DAY);
            TreeMap<IpAddress, Double> pool = new TreeMap<>();
            slow.forEach((bucket, who) -> {
                long s = IntStream.of(members).filter(who::contains).count();
                if (s >= 2 && tells(bucket.address))
                    pool.merge(bucket.address, s * (s - 1.0) / (who.size() - 1), Double::sum);
            });
            assertEquals(pool.size(), found.pool().length);
            double all = pool.values().stream().mapToDouble(x -> x).sum();
            double entropy = pool.values().stream().mapToDouble(x -> -x / all * Math.log(x / all)).sum();
            assertEquals(pool.isEmpty() ? 0 : Math.exp(entropy), found.effective(), 1e-9);
            for (int k = 0; k < members.length; k++) {
                double[] six = product(quick, members, members[k]);
                double[] seven = product(slow, members, members[k]);
                assertEquals((six[0] + seven[0]) / 2, found.cwt()[k], 1e-12, "seed " + seed);
                assertEquals(seven[0], found.cwtLong()[k], 1e-12);
                assertEquals(seven[1], found.closure()[k], 1e-12);
                assertEquals(seven[1] == 0 ? 0 : seven[0] / seven[1], found.exclusivity()[k], 1e-12);
                assertEquals(six[2], found.logins()[k]);
                assertEquals(six[3], found.days()[k]);
                assertEquals(six[4], found.met()[k]);
                assertEquals(seven[5], found.addresses()[k]);
            }
        }
    }

    /// Without the strongest address, at listed homes, at widely shared ones; members an address and day.
    @Test
    void partsOfTheFiguresOfAddressesAgree() throws Exception {
        int caps = 0;
        for (int seed = 0; seed < 40; seed++) {
            MadeUpLogins logins = logins(seed);
            Material material = logins.material();
            int[] members = new Random(seed).ints(0, PEOPLE).distinct().limit(9).sorted().toArray();
            AddressFigures found = AddressFigures.of(members, material);
            if (found.pool().length == 0)
                continue;
            for (int i = 1; i < found.pool().length; i++)
                assertTrue(found.strength()[i - 1] >= found.strength()[i]);
            String strongest = material.sharedIp().addresses().text(found.pool()[0]);
            TreeMap<IpAddress, TreeSet<Integer>> users = new TreeMap<>();
            logins.rows.forEach(r -> users.computeIfAbsent(r.address(), _ -> new TreeSet<>()).add(r.account()));
            for (int k = 0; k < members.length; k++) {
                int me = members[k];
                double[] parts = new double[3];
                for (long width : new long[]{6 * MadeUpLogins.HOUR, 7 * MadeUpLogins.DAY}) {
                    var own = buckets(logins, width);
                    own.values().removeIf(who -> !who.contains(me));
                    own.forEach((bucket, who) -> {
                        long s = IntStream.of(members).filter(who::contains).count();
                        if (s < 2 || !tells(bucket.address))
                            return;
                        double share = (s - 1.0) / (who.size() - 1) / own.size() / 2;
                        parts[0] += bucket.address.toString().equals(strongest) ? 0 : share;
                        parts[1] += bucket.address.toString().startsWith("240.5.") ? share : 0;
                        parts[2] += users.getOrDefault(bucket.address, new TreeSet<>()).size() > 11 ? share : 0;
                    });
                }
                assertArrayEquals(parts, new double[]{found.withoutStrongest()[k], found.home()[k], found.wide()[k]},
                        1e-12, "seed " + seed);
            }
            TreeMap<String, TreeSet<Integer>> days = new TreeMap<>();
            for (MadeUpLogins.Row r : logins.rows)
                if (tells(r.address()) && !r.address().toString().equals(strongest)
                        && Arrays.binarySearch(members, r.account()) >= 0)
                    days.computeIfAbsent(r.address() + " " + r.at() / MadeUpLogins.DAY, _ -> new TreeSet<>())
                            .add(r.account());
            double[] sizes = days.values().stream().mapToDouble(TreeSet::size).filter(s -> s >= 2).toArray();
            if (sizes.length < 10) {
                assertTrue(Double.isNaN(found.dayRatio()) && !found.capped() && !found.soldCap());
                continue;
            }
            double mean = Arrays.stream(sizes).average().orElseThrow();
            double ratio = Arrays.stream(sizes).map(s -> (s - mean) * (s - mean)).average().orElseThrow() / mean;
            assertEquals(ratio, found.dayRatio(), 1e-9, "seed " + seed);
            assertEquals(found.effective() >= 2 && ratio < .5, found.capped());
            int mode = IntStream.rangeClosed(2, 9).boxed().max(java.util.Comparator.comparingLong((Integer n) -> Arrays
                    .stream(sizes).filter(s -> s == n).count()).thenComparing(n -> -n)).orElseThrow();
            assertEquals(mode, found.typical(), "seed " + seed);
            assertEquals(found.capped() && mode <= 8, found.soldCap());
            caps += ratio < .5 ? 1 : 0;
        }
        assertTrue(caps > 10, caps + " caps");
    }

    private static double[] product(Map<Bucket, TreeSet<Integer>> buckets, int[] members, int me) {
        double all = 0;
        double shared = 0;
        double sum = 0;
        TreeSet<Long> days = new TreeSet<>();
        TreeSet<Integer> met = new TreeSet<>();
        TreeSet<IpAddress> addresses = new TreeSet<>();
        for (var entry : buckets.entrySet()) {
            TreeSet<Integer> who = entry.getValue();
            if (!who.contains(me))
                continue;
            all++;
            long s = IntStream.of(members).filter(who::contains).count();
            if (s < 2 || !tells(entry.getKey().address))
                continue;
            shared++;
            sum += (s - 1.0) / (who.size() - 1);
            days.add(entry.getKey().slot / 4);
            addresses.add(entry.getKey().address);
            IntStream.of(members).filter(m -> m != me && who.contains(m)).forEach(met::add);
        }
        return new double[]{sum / all, shared / all, all, days.size(), met.size(), addresses.size()};
    }

    @Test
    void regularsAgree() throws Exception {
        int groups = 0;
        for (int seed = 0; seed < 25; seed++) {
            MadeUpLogins logins = MadeUpLogins.random(seed, PEOPLE, 8, 400, 16);
            logins.changed.put("shared-ip.widely-shared", "6");
            Material material = logins.material();
            var quick = buckets(logins, 6 * MadeUpLogins.HOUR);
            TreeMap<IpAddress, TreeSet<Integer>> users = new TreeMap<>();
            logins.rows.forEach(r -> users.computeIfAbsent(r.address(), _ -> new TreeSet<>()).add(r.account()));
            List<String> slow = new ArrayList<>();
            for (var line : users.entrySet()) {
                if (line.getValue().size() <= 6 || !tells(line.getKey()))
                    continue;
                List<Integer> regular = new ArrayList<>();
                for (int a = 0; a < PEOPLE; a++) {
                    int me = a;
                    long all = quick.values().stream().filter(who -> who.contains(me)).count();
                    long here = quick.entrySet().stream().filter(b -> b.getKey().address.equals(line.getKey())
                            && b.getValue().contains(me)).count();
                    if (here >= 3 && here >= .15 * all)
                        regular.add(a);
                }
                if (regular.size() >= 3)
                    slow.add(regular.toString());
            }
            List<int[]> found = Regulars.groups(material.sharedIp().addresses(), material.sharedIp().shortBuckets(),
                    .15, 3);
            assertEquals(slow, found.stream().map(Arrays::toString).toList(), "seed " + seed);
            groups += slow.size();
        }
        assertTrue(groups > 10, groups + " groups");
    }

    @Test
    void cohortsAgree() {
        int scored = 0;
        for (int seed = 0; seed < 40; seed++) {
            Random random = new Random(seed);
            long[] created = random.longs(60, 0, 300).map(t -> t % 7 == 0 ? AccountColumns.UNKNOWN : t).toArray();
            for (int i = 0; i < 6; i++)
                created[i] = 100 + random.nextInt(5);
            AccountId[] ids = new AccountId[60];
            Arrays.setAll(ids, i -> new AccountId("x", "" + (100 + i)));
            long[] members = Arrays.copyOf(created, 12);
            double[][] found = new Cohort(new AccountColumns(ids, new String[60], created), 6).scores(members);
            long known = Arrays.stream(members).filter(t -> t != AccountColumns.UNKNOWN).count();
            long all = Arrays.stream(created).filter(t -> t != AccountColumns.UNKNOWN).count();
            for (int i = 0; i < 12; i++) {
                long t = members[i];
                if (t == AccountColumns.UNKNOWN) {
                    assertTrue(Double.isNaN(found[0][i]));
                    continue;
                }
                double o = Arrays.stream(members).filter(x -> x != AccountColumns.UNKNOWN && Math.abs(x - t) <= 6)
                        .count() - 1.0;
                double outside = Arrays.stream(created, 12, 60).filter(x -> x != AccountColumns.UNKNOWN
                        && Math.abs(x - t) <= 6).count();
                double e = (known - 1) * outside / (all - known) + .3;
                assertEquals(o > e ? Math.sqrt(Math.max(0, o * Math.log((o + .3) / e) - (o - e))) : 0, found[0][i],
                        1e-12, "seed " + seed);
                assertEquals(o, found[1][i]);
                scored += found[0][i] > 1 ? 1 : 0;
            }
        }
        assertTrue(scored > 40, scored + " scores");
    }

    @Test
    void copiedTextsAgree() throws Exception {
        int copied = 0;
        for (int seed = 0; seed < 20; seed++) {
            Material empty = logins(seed).material();
            Random random = new Random(seed);
            PostTable.Builder builder = new PostTable.Builder(PEOPLE, empty.settings());
            List<long[]> rows = new ArrayList<>();
            for (int i = 0; i < 160; i++) {
                rows.add(new long[]{random.nextInt(PEOPLE), random.nextLong(5 * MadeUpLogins.DAY), random.nextInt(30)});
                builder.add((int) rows.get(i)[0], rows.get(i)[1], "" + (1_000 + i), "the words of text number "
                        + rows.get(i)[2] + " for everybody", false);
            }
            PostTable posts = builder.build();
            Acts texts = Acts.ofTexts(posts, PEOPLE);
            Material material = new Material(empty.accounts(), empty.sharedIp(), posts, empty.objects(), texts, texts
                    .accountsOfValues(), empty.coTweet(), empty.sync(), List.of(), List.of(), false, empty.stated(),
                    empty.settings());
            int[] members = random.ints(0, PEOPLE).distinct().limit(6).sorted().toArray();
            TextTest found = TextTest.of(members, material, TextTest.posts(material));
            double own = rows.stream().filter(r -> Arrays.binarySearch(members, (int) r[0]) >= 0).count();
            for (int k = 0; k < members.length; k++) {
                int me = members[k];
                TreeSet<Long> partners = new TreeSet<>();
                TreeSet<Long> same = new TreeSet<>();
                int n = 0;
                int byGroup = 0;
                double mine = 0;
                for (long[] x : rows) {
                    mine += x[0] == me ? 1 : 0;
                    for (long[] y : rows)
                        if (x[0] == me && y[0] != me && x[2] == y[2] && Math.abs(x[1] - y[1]) <= 6
                                * MadeUpLogins.HOUR) {
                            n++;
                            if (Arrays.binarySearch(members, (int) y[0]) >= 0) {
                                byGroup++;
                                partners.add(y[0]);
                                same.add(x[2]);
                            }
                        }
                }
                double lambda = n * (own - mine) / (rows.size() - mine);
                double tail = 1;
                double term = Math.exp(-lambda);
                for (int i = 0; i < byGroup; i++) {
                    tail -= term;
                    term *= lambda / (i + 1);
                }
                assertEquals(tail, found.p()[k], 1e-9, "seed " + seed);
                assertArrayEquals(new int[]{partners.size(), same.size()}, new int[]{found.partners()[k], found
                        .texts()[k]});
                copied += byGroup;
            }
        }
        assertTrue(copied > 50, copied + " copies");
    }
}
