package org.suragh.campaign;

import static org.junit.jupiter.api.Assertions.assertArrayEquals;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.time.Instant;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Comparator;
import java.util.List;
import java.util.Random;
import java.util.TreeMap;
import java.util.TreeSet;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;
import org.suragh.evidence.AccountColumns;
import org.suragh.evidence.AccountId;
import org.suragh.evidence.FollowColumns;
import org.suragh.finding.Alternative;
import org.suragh.finding.Control;
import org.suragh.finding.Coordination;
import org.suragh.finding.Finding;
import org.suragh.finding.Member;
import org.suragh.signal.ObjectActs;
import org.suragh.signal.Settings;
import org.suragh.signal.Subjects;

/// Every figure of campaigns against going through all posts of random cases again for each figure.
class SlowCampaignsTest {
    private static final long START = Instant.parse("2024-01-01T00:00:00Z").toEpochMilli();
    private static final long HOUR = 3_600_000L;
    private static final int LEAST = 6;

    private record Row(int account, long at, String id, String text, int kind, String tags) {}

    private record Span(int account, long from, long to) {}

    private record Follow(int account, int followed) {}

    private record Case(int accounts, List<Row> rows, List<Span> spans, List<Follow> follows,
            List<Finding> findings) {
        boolean reaches(int account, long begin, long end) {
            return spans.stream().anyMatch(s -> s.account == account && s.from <= end && s.to >= begin);
        }

        boolean supported(int account) {
            return findings.stream().flatMap(f -> f.members().stream())
                    .anyMatch(m -> m.account().equals(id(account)) && m.control() == Control.SUPPORTED);
        }

        long firstHour() {
            return rows.stream().mapToLong(r -> Math.floorDiv(r.at, HOUR)).min().orElseThrow();
        }

        int hours() {
            return (int) (rows.stream().mapToLong(r -> Math.floorDiv(r.at, HOUR)).max().orElseThrow() - firstHour())
                    + 1;
        }

        int[] perHour(List<Row> some) {
            int[] hours = new int[hours()];
            some.forEach(r -> hours[(int) (Math.floorDiv(r.at, HOUR) - firstHour())]++);
            return hours;
        }
    }

    private static AccountId id(int account) {
        return new AccountId("x", "%03d".formatted(account));
    }

    private static Case random(long seed) {
        Random random = new Random(seed);
        int accounts = 1 + random.nextInt(30);
        int days = 1 + random.nextInt(seed % 3 == 0 ? 30 : 3);
        List<Row> rows = new ArrayList<>();
        int n = 20 + random.nextInt(300);
        long rush = START + random.nextLong(days * 24 * HOUR);
        for (int i = 0; i < n; i++) {
            boolean rushed = random.nextInt(3) == 0;
            String tags = (random.nextInt(3) == 0 ? "harbour " : "") + (random.nextInt(6) == 0 ? "park" : "")
                    + (rushed && random.nextBoolean() ? " harbour rush" : "");
            rows.add(new Row(random.nextInt(1 + random.nextInt(accounts)), rushed
                    ? rush + random.nextInt(7_200_000)
                    : START + random.nextInt(24 * days) * HOUR + 1_000L * random.nextInt(3_600), "" + (1_000 + i),
                    random.nextInt(5) == 0
                            ? "too short " + random.nextInt(3)
                            : "these are the words of the text number " + random.nextInt(12),
                    random.nextInt(3),
                    tags.strip()));
        }
        List<Span> spans = new ArrayList<>();
        for (int i = random.nextInt(accounts + 1); i > 0; i--) {
            long from = START + random.nextLong(days * 24 * HOUR);
            spans.add(new Span(random.nextInt(accounts), from, from + random.nextLong(12 * HOUR)));
        }
        TreeMap<Integer, TreeSet<Integer>> lists = new TreeMap<>();
        for (int i = random.nextInt(60); i > 0; i--)
            lists.computeIfAbsent(random.nextInt(accounts), _ -> new TreeSet<>()).add(random.nextInt(accounts + 5));
        List<Follow> follows = new ArrayList<>();
        lists.forEach((a, list) -> list.forEach(b -> follows.add(new Follow(a, b))));
        List<Finding> findings = new ArrayList<>();
        for (int f = random.nextInt(4); f > 0; f--) {
            List<Member> members = random.ints(0, accounts + 2).limit(6).distinct().sorted()
                    .mapToObj(a -> new Member(id(a), null, "core", Control.values()[random.nextInt(3)], 1,
                            Coordination.HIGH, List.of(), new TreeSet<>(), 1, Alternative.TEAM, List.of()))
                    .toList();
            findings.add(new Finding(findings.size() + 1, "", members, Control.OPEN, 1, Coordination.HIGH,
                    Alternative.TEAM, List.of(), new TreeMap<>()));
        }
        return new Case(accounts, rows, spans, follows, findings);
    }

    private static List<Campaign> found(Case c) {
        Subjects.Builder subjects = new Subjects.Builder(Settings.defaults());
        for (Row r : c.rows)
            subjects.add(r.account, r.at, r.id, new ObjectActs.Content(r.text, r.kind == 1 ? "1" : null,
                    r.kind == 2 ? "2" : null, r.tags, ""));
        Spans.Builder spans = new Spans.Builder(c.accounts);
        c.spans.forEach(s -> spans.add(s.account, s.from, s.to));
        int[] start = new int[c.accounts + 1];
        c.follows.forEach(f -> start[f.account + 1]++);
        for (int a = 0; a < c.accounts; a++)
            start[a + 1] += start[a];
        FollowColumns follows = new FollowColumns(start, c.follows.stream().mapToInt(Follow::followed).toArray(),
                new long[c.follows.size()], IntStream.range(0, c.accounts + 5).mapToObj("%03d"::formatted)
                        .toArray(String[]::new),
                IntStream.range(0, c.accounts + 5)
                        .map(t -> t < c.accounts ? t : -1).toArray());
        AccountColumns accounts = new AccountColumns(IntStream.range(0, c.accounts).mapToObj(SlowCampaignsTest::id)
                .toArray(AccountId[]::new), new String[c.accounts],
                IntStream.range(0, c.accounts)
                        .mapToLong(_ -> AccountColumns.UNKNOWN).toArray());
        return Campaigns.of(new Campaigns.Input(subjects.build(LEAST), accounts, spans.build(), follows, c.findings,
                List.of(), new Campaigns.Plan(new Cost.Rates(1000, 300, 40), 19, 5, 7)));
    }

    private static List<Row> rows(Case c, Campaign campaign) {
        return c.rows.stream().filter(r -> campaign.kind().equals("text")
                ? r.text.equals(campaign.value())
                : List.of(r.tags.split(" ")).contains(campaign.value())).sorted(Comparator.comparingLong(Row::at)
                        .thenComparingInt(Row::account).thenComparingInt(Row::kind).thenComparing(Row::id))
                .toList();
    }

    @Test
    void everyFigureIsThatOfGoingThroughAllPosts() {
        int bursts = 0;
        int campaigns = 0;
        int weeks = 0;
        for (int seed = 0; seed < 120; seed++) {
            Case c = random(seed);
            List<Campaign> found = found(c);
            TreeMap<String, Integer> posts = new TreeMap<>();
            for (Row r : c.rows) {
                if (r.text.length() >= 20)
                    posts.merge("text " + r.text, 1, Integer::sum);
                for (String tag : new TreeSet<>(List.of(r.tags.split(" "))))
                    if (!tag.isEmpty())
                        posts.merge("hashtag " + tag, 1, Integer::sum);
            }
            posts.values().removeIf(n -> n < LEAST);
            assertEquals(posts.keySet(), new TreeSet<>(found.stream().map(x -> x.kind() + " " + x.value()).toList()));
            assertEquals(found, found.stream().sorted(Comparator.comparingInt((Campaign x) -> -x.volume().linked())
                    .thenComparingInt(x -> -x.volume().posts()).thenComparing(Campaign::kind)
                    .thenComparing(Campaign::value)).toList());
            for (Campaign one : found) {
                assertEquals(found.indexOf(one) + 1, one.number());
                volume(c, one);
                peak(c, one);
                weeks += Double.isNaN(one.peak().expected()) ? 0 : 1;
                bursts += bursts(c, one);
                people(c, one);
                campaigns++;
            }
        }
        assertTrue(campaigns > 500 && bursts > 100 && weeks > 50, campaigns + " " + bursts + " " + weeks);
    }

    private static void volume(Case c, Campaign one) {
        List<Row> rows = rows(c, one);
        Campaign.Volume volume = one.volume();
        long begin = rows.getFirst().at;
        long end = rows.getLast().at;
        assertEquals(Instant.ofEpochMilli(begin), one.first());
        assertEquals(Instant.ofEpochMilli(end), one.last());
        TreeMap<Integer, Integer> of = new TreeMap<>();
        rows.forEach(r -> of.merge(r.account, 1, Integer::sum));
        assertEquals(rows.size(), volume.posts());
        assertEquals(of.size(), volume.accounts());
        assertEquals(of.keySet().stream().filter(a -> c.reaches(a, begin, end)).count(), volume.linkedAccounts());
        assertEquals(rows.stream().filter(r -> c.reaches(r.account, begin, end)).count(), volume.linked());
        assertEquals(rows.stream().filter(r -> c.supported(r.account)).count(), volume.supported());
        assertEquals(rows.stream().filter(r -> r.kind == 1).count(), volume.repeats());
        assertEquals(rows.stream().filter(r -> r.kind == 2).count(), volume.answers());
        assertEquals(rows.stream().filter(r -> r.kind != 1 && r.text.length() >= 20 && rows.stream().anyMatch(
                other -> other.kind != 1 && other.text.equals(r.text) && other.account != r.account)).count(),
                volume.duplicates());
        assertEquals(of.values().stream().sorted(Comparator.reverseOrder()).limit(10).mapToInt(x -> x).sum(),
                volume.topTen());
        double differences = 0;
        for (int x : of.values())
            for (int y : of.values())
                differences += Math.abs(x - y);
        assertEquals(differences / (2.0 * of.size() * rows.size()), volume.gini(), 1e-12);
        assertArrayEquals(Wilson.interval(volume.linked(), rows.size()), one.interval());
    }

    private static void peak(Case c, Campaign one) {
        List<Row> rows = rows(c, one);
        int[] hours = c.perHour(rows);
        int most = Arrays.stream(hours).max().orElseThrow();
        int at = IntStream.range(0, hours.length).filter(h -> hours[h] == most).findFirst().orElseThrow();
        assertEquals(Instant.ofEpochMilli((c.firstHour() + at) * HOUR), one.peak().hour());
        assertEquals(most, one.peak().posts());
        double[] others = IntStream.range(0, hours.length).filter(h -> h != at && (h - at) % 168 == 0)
                .mapToDouble(h -> hours[h]).sorted().toArray();
        assertEquals(others.length < 2
                ? Double.NaN
                : (others[(others.length - 1) / 2] + others[others.length / 2]) / 2, one.peak().expected());
        int[] without = c.perHour(rows.stream().filter(r -> !c.reaches(r.account, rows.getFirst().at,
                rows.getLast().at)).toList());
        assertEquals(Arrays.stream(without).max().orElseThrow(), one.peak().withoutLinked());
    }

    /// The cheapest sequence of states by choosing stretches, the first hours with a state before each as one table.
    static double cheapest(int[] hits, int[] all) {
        double low = (double) Arrays.stream(hits).sum() / Arrays.stream(all).sum();
        double high = Math.min(2 * low, .9999);
        int n = hits.length;
        double[] gain = new double[n + 1];
        for (int t = 0; t < n; t++)
            gain[t + 1] = gain[t] + hits[t] * Math.log(high / low)
                    + (all[t] - hits[t]) * (Math.log1p(-high) - Math.log1p(-low));
        double[] best = new double[n + 1];
        for (int to = 1; to <= n; to++) {
            best[to] = best[to - 1];
            for (int from = 0; from < to; from++)
                best[to] = Math.max(best[to], (from == 0 ? 0 : best[from - 1]) + gain[to] - gain[from] - Math.log(n));
        }
        return best[n];
    }

    /// What stretches are worth beside no stretch at all.
    static double worth(int[] hits, int[] all, List<int[]> stretches) {
        double low = (double) Arrays.stream(hits).sum() / Arrays.stream(all).sum();
        double high = Math.min(2 * low, .9999);
        double worth = 0;
        for (int[] s : stretches) {
            worth -= Math.log(hits.length);
            for (int t = s[0]; t <= s[1]; t++)
                worth += hits[t] * Math.log(high / low)
                        + (all[t] - hits[t]) * (Math.log1p(-high) - Math.log1p(-low));
        }
        return worth;
    }

    private static int bursts(Case c, Campaign one) {
        List<Row> rows = rows(c, one);
        int[] hits = c.perHour(rows);
        int[] all = c.perHour(c.rows);
        List<int[]> stretches = one.bursts().stream().map(b -> new int[]{hour(c, b.from()), hour(c, b.to()) - 1})
                .toList();
        if (rows.size() < c.rows.size())
            assertEquals(cheapest(hits, all), worth(hits, all, stretches), 1e-9);
        Scan scan = new Scan(all, 168);
        double[] greatest = scan.deals(rows.size(), 19, Scan.mixed(5 + rows.size()));
        for (int i = 0; i < stretches.size(); i++) {
            Campaign.Burst burst = one.bursts().get(i);
            int[] s = stretches.get(i);
            long from = burst.from().toEpochMilli();
            long to = burst.to().toEpochMilli();
            List<Row> here = rows.stream().filter(r -> r.at >= from && r.at < to).toList();
            assertEquals(here.size(), burst.posts());
            assertEquals(here.stream().filter(r -> c.reaches(r.account, from, to - 1)).count(), burst.linked());
            assertEquals(here.stream().filter(r -> c.supported(r.account)).count(), burst.supported());
            assertEquals(rows.size() * (double) c.rows.stream().filter(r -> r.at >= from && r.at < to).count()
                    / c.rows.size(), burst.expected(), 1e-9);
            double rate = (double) rows.size() / c.rows.size();
            double best = 0;
            for (int t = s[0]; t <= s[1]; t++)
                for (int length : new int[]{1, 2, 3, 4, 6, 8, 12, 16, 24, 32, 48, 64, 96, 128})
                    if (t + length - 1 <= s[1] && length <= all.length) {
                        double seen = Arrays.stream(hits, t, t + length).sum();
                        double expected = rate * Arrays.stream(all, t, t + length).sum();
                        best = Math.max(best, seen > expected
                                ? seen * Math.log(seen / expected) - (seen - expected)
                                : 0);
                    }
            assertEquals(Scan.tail(best, greatest), burst.p(), 1e-9);
        }
        return stretches.size();
    }

    private static int hour(Case c, Instant at) {
        return (int) (at.toEpochMilli() / HOUR - c.firstHour());
    }

    private static void people(Case c, Campaign one) {
        List<Row> rows = rows(c, one);
        long begin = rows.getFirst().at;
        long end = rows.getLast().at;
        TreeMap<String, Long> networks = new TreeMap<>();
        for (Finding finding : c.findings)
            networks.put(finding.id(), rows.stream().filter(r -> finding.members().stream()
                    .anyMatch(m -> m.account().equals(id(r.account)))).count());
        assertEquals(networks.keySet().stream().filter(n -> count(networks, n) > 0).sorted(Comparator.comparingLong(
                (String n) -> -count(networks, n)).thenComparing(n -> n)).toList(), one.networks());
        List<Campaign.Starter> starters = new ArrayList<>();
        for (Row r : rows)
            if (starters.size() < 3 && starters.stream().noneMatch(s -> s.account().equals(id(r.account))))
                starters.add(new Campaign.Starter(id(r.account), Instant.ofEpochMilli(r.at), r.id,
                        c.reaches(r.account, begin, end)));
        assertEquals(starters, one.starters());
        List<Row> linked = rows.stream().filter(r -> c.reaches(r.account, begin, end)).toList();
        double[] cost = {10.0 * linked.stream().filter(r -> r.kind == 0).count(),
                10.0 * linked.stream().filter(r -> r.kind == 2).count(),
                3.0 * linked.stream().filter(r -> r.kind == 1).count(), .4 * c.follows.stream().filter(f -> linked
                        .stream().anyMatch(r -> r.account == f.account)
                        && rows.stream()
                                .anyMatch(r -> r.account == f.followed))
                        .count()};
        assertArrayEquals(cost, one.cost().lines().stream().mapToDouble(Cost.Line::amount).toArray(), 1e-9);
        assertEquals(Arrays.stream(cost).sum(), one.cost().total(), 1e-9);
    }

    private static long count(TreeMap<String, Long> networks, String network) {
        return networks.getOrDefault(network, 0L);
    }

    @Test
    void wilsonsEndsSolveTheirEquation() {
        double z = 1.959963984540054;
        for (int all = 0; all <= 60; all++)
            for (int hits = 0; hits <= all; hits++) {
                double[] found = Wilson.interval(hits, all);
                for (int end = 0; end < 2; end++)
                    assertEquals(slowEnd(hits, all, z, end == 1), found[end], 1e-9, hits + " of " + all);
                assertTrue(hits > 0 || found[0] == 0, "begins at nothing");
                assertTrue(hits < all || found[1] == 1, "ends at all");
            }
        assertTrue(Wilson.interval(500_000_000_000L, 1_000_000_000_000L)[1] < .500001);
    }

    /// The share furthest from that seen that lies within z of its own deviations, by halving.
    private static double slowEnd(int hits, int all, double z, boolean upper) {
        double seen = all == 0 ? .5 : (double) hits / all;
        double inside = seen;
        double outside = upper ? 1 : 0;
        for (int i = 0; i < 100; i++) {
            double middle = (inside + outside) / 2;
            if (all == 0 || Math.abs(seen - middle) <= z * Math.sqrt(middle * (1 - middle) / all))
                inside = middle;
            else
                outside = middle;
        }
        return inside;
    }
}
