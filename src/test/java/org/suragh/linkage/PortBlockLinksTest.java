package org.suragh.linkage;

import static org.junit.jupiter.api.Assertions.assertArrayEquals;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Random;
import java.util.Set;
import java.util.TreeMap;
import java.util.TreeSet;
import org.junit.jupiter.api.Test;
import org.suragh.evidence.AddressClass;
import org.suragh.finding.MadeUpLogins;
import org.suragh.signal.Addresses;

/// Blocks of source ports of carriers' addresses: as links against counting pair by pair, and as no links where ports
/// mean nothing.
class PortBlockLinksTest {
    private static final long HOUR = MadeUpLogins.HOUR;
    private static final int ACCOUNTS = 60;

    /// People behind two carrier addresses, a block of their own each day; the first four share one telephone.
    private static MadeUpLogins carrier(long seed, boolean random) {
        Random dice = new Random(seed);
        MadeUpLogins logins = new MadeUpLogins(ACCOUNTS);
        logins.list("240.3.0.0", "240.3.255.255", AddressClass.CARRIER_NAT, "Carrier");
        for (int day = 0; day < 12; day++)
            for (int a = 0; a < ACCOUNTS; a++) {
                java.util.SplittableRandom own = new java.util.SplittableRandom(
                        seed * 1_000_003 + day * 1_009L + Math.max(3, a));
                int block = own.nextInt(126);
                int address = own.nextInt(2);
                long start = day * 24 * HOUR + (6 + own.nextInt(8)) * HOUR;
                for (int i = 0; i < 4; i++)
                    logins.add(a, start + dice.nextInt((int) (3 * HOUR)), "240.3.0." + address,
                            random ? 1_024 + dice.nextInt(64_000) : 1_024 + block * 512 + dice.nextInt(512));
            }
        return logins;
    }

    @Test
    void linksAgreeWithCountingPairByPair() throws Exception {
        for (int seed = 0; seed < 10; seed++) {
            MadeUpLogins logins = carrier(seed, false);
            LayerLinks layer = logins.material().sharedIp().ports();
            Map<String, double[]> slow = slow(logins);
            List<String> found = new ArrayList<>();
            for (int i = 0; i < layer.size(); i++) {
                String pair = layer.a(i) + "-" + layer.b(i);
                found.add(pair);
                assertArrayEquals(slow.get(pair), new double[]{layer.test().pairs().value()[i],
                        layer.test().expected()[i], layer.weight()[i]}, 1e-12, "seed " + seed + " " + pair);
            }
            assertEquals(List.of("0-1", "0-2", "0-3", "1-2", "1-3", "2-3"), found, "seed " + seed);
            double largest = slow.entrySet().stream().filter(e -> !found.contains(e.getKey()))
                    .mapToDouble(e -> e.getValue()[0]).max().orElse(0);
            assertTrue(largest <= 2, "seed " + seed + ": others met " + largest + " times");
        }
    }

    /// Pair to meetings a day apart, expectation and Newman's weight.
    private static Map<String, double[]> slow(MadeUpLogins logins) {
        Map<String, double[]> pairs = new TreeMap<>();
        Map<String, Long> next = new TreeMap<>();
        TreeMap<Long, Map<String, TreeSet<Integer>>> quick = new TreeMap<>();
        Map<String, TreeSet<Integer>> days = new TreeMap<>();
        for (MadeUpLogins.Row row : logins.rows) {
            String block = row.address() + " " + row.port() / 512;
            quick.computeIfAbsent(row.at() / (6 * HOUR), _ -> new TreeMap<>())
                    .computeIfAbsent(block, _ -> new TreeSet<>()).add(row.account());
            days.computeIfAbsent(block + " " + row.at() / (24 * HOUR), _ -> new TreeSet<>()).add(row.account());
        }
        quick.forEach((slot, blocks) -> blocks.values().forEach(who -> each(who, pair -> {
            if (next.getOrDefault(pair, 0L) > slot)
                return;
            next.put(pair, slot + 4);
            double[] sums = pairs.computeIfAbsent(pair, _ -> new double[3]);
            sums[0]++;
            sums[2] += 1.0 / (who.size() - 1);
        })));
        for (String address : List.of("240.3.0.0", "240.3.0.1")) {
            double all = 0;
            double together = 0;
            int[] degree = new int[ACCOUNTS];
            for (var day : days.entrySet())
                if (day.getKey().startsWith(address + " ")) {
                    all += day.getValue().size();
                    together += day.getValue().size() * (day.getValue().size() - 1.0);
                    day.getValue().forEach(a -> degree[a]++);
                }
            double factor = together / (all * all);
            pairs.forEach((pair, sums) -> sums[1] += factor * degree[Integer.parseInt(pair.split("-")[0])]
                    * degree[Integer.parseInt(pair.split("-")[1])]);
        }
        return pairs;
    }

    private static void each(TreeSet<Integer> who, java.util.function.Consumer<String> pair) {
        for (int a : who)
            for (int b : who.tailSet(a, false))
                pair.accept(a + "-" + b);
    }

    @Test
    void portsThatWanderTellNobodyApart() throws Exception {
        Addresses addresses = carrier(1, true).material().sharedIp().addresses();
        assertEquals(2, addresses.size());
        assertFalse(carrier(1, true).material().sharedIp().hasPortBlocks());
        MadeUpLogins one = new MadeUpLogins(ACCOUNTS);
        one.lists.addAll(carrier(1, false).lists);
        carrier(1, false).rows.forEach(row -> one.rows.add(new MadeUpLogins.Row(row.account(), row.at(),
                row.address(), 443)));
        assertFalse(one.material().sharedIp().hasPortBlocks(), "one port for everybody");
    }

    @Test
    void blocksCountWithinHoursOnly() throws Exception {
        MadeUpLogins logins = carrier(2, false);
        for (int i = 0; i < 300; i++)
            logins.add(i % ACCOUNTS, i * HOUR, "240.9.0." + i % 7, -1);
        SharedIp with = logins.material().sharedIp();
        logins.changed.put("shared-ip.port-block", "0");
        SharedIp without = logins.material().sharedIp();
        assertTrue(with.hasPortBlocks());
        assertFalse(without.hasPortBlocks());
        assertArrayEquals(without.longBuckets().member(), with.longBuckets().member());
        assertArrayEquals(without.longBuckets().slot(), with.longBuckets().slot());
        assertEquals(without.layer().size(), with.layer().size());
        assertEquals(without.layer().setAside().stream().map(SetAside::value).toList(),
                with.layer().setAside().stream().map(SetAside::value).toList());
        assertEquals(without.layer().setAside().stream().map(SetAside::accounts).toList(),
                with.layer().setAside().stream().map(SetAside::accounts).toList());
        Set<String> reasons = new HashSet<>();
        with.layer().setAside().forEach(s -> reasons.add(s.reasonKey()));
        assertEquals(Set.of("linkage.set-aside.by-ports"), reasons);
        Addresses addresses = with.addresses();
        for (int e = 0; e < addresses.size(); e++) {
            assertFalse(addresses.portBlock(e) && addresses.telling(e));
            assertEquals(addresses.label(e).contains("ports"), addresses.portBlock(e));
        }
        assertEquals(logins.rows.size(), Arrays.stream(with.addresses().wholes().valueStart()).max().orElse(0));
    }
}
