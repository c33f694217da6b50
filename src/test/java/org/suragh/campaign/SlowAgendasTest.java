package org.suragh.campaign;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.math.BigDecimal;
import java.math.BigInteger;
import java.math.MathContext;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashSet;
import java.util.List;
import java.util.Random;
import java.util.Set;
import java.util.TreeMap;
import java.util.TreeSet;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.suragh.evidence.AccountColumns;
import org.suragh.evidence.AccountId;
import org.suragh.evidence.FollowColumns;
import org.suragh.evidence.IpAddress;
import org.suragh.evidence.LoginColumns;
import org.suragh.finding.Alternative;
import org.suragh.finding.Control;
import org.suragh.finding.Coordination;
import org.suragh.finding.Finding;
import org.suragh.finding.Member;
import org.suragh.signal.ObjectActs;
import org.suragh.signal.Settings;
import org.suragh.signal.Subjects;

/// Which campaigns a network serves, its sides and what these share, against the rules taken word by word on random cases.
class SlowAgendasTest {
    private static final long START = Instant.parse("2024-01-01T00:00:00Z").toEpochMilli();
    private static final long DAY = 86_400_000L;
    private static final int ACCOUNTS = 60;

    private record Row(int account, long at, Set<String> tags) {}

    /// The posts by members of one campaign, in the slow way.
    private record Served(String tag, List<Row> rows, double p) {
        long by(int account) {
            return rows.stream().filter(r -> r.account == account).count();
        }
    }

    private static AccountId id(int account) {
        return new AccountId("x", "%03d".formatted(account));
    }

    private static List<Row> rows(Random random, List<Integer> members) {
        int sides = 1 + random.nextInt(3);
        int tags = 2 + random.nextInt(7);
        boolean common = random.nextBoolean();
        List<Row> rows = new ArrayList<>();
        for (int i = 0; i < 500; i++) {
            int account = random.nextInt(3) > 0
                    ? random.nextInt(ACCOUNTS)
                    : members.get(random.nextInt(members.size()));
            Set<String> on = new TreeSet<>();
            if (members.contains(account) && random.nextInt(3) > 0) {
                int side = random.nextInt(12) == 0 ? random.nextInt(sides) : account % sides;
                int tag = side + sides * random.nextInt(Math.max(1, tags / sides));
                on.add("tag" + tag % tags);
                if (common && random.nextInt(3) > 0)
                    on.add("city");
            } else if (random.nextInt(4) == 0) {
                on.add("tag" + random.nextInt(tags));
            }
            rows.add(new Row(account, START + random.nextLong(9 * DAY), on));
        }
        return rows;
    }

    @Test
    void agendasAreThoseOfTheRulesTakenWordByWord() {
        int several = 0;
        int pushes = 0;
        int aside = 0;
        for (int seed = 0; seed < 300; seed++) {
            Random random = new Random(seed);
            List<Integer> members = random.ints(0, ACCOUNTS).distinct().limit(1 + random.nextInt(24)).sorted().boxed()
                    .toList();
            List<Row> rows = rows(random, members);
            int[][] addresses = new int[ACCOUNTS][];
            for (int a = 0; a < ACCOUNTS; a++)
                addresses[a] = random.ints(0, 40).limit(random.nextInt(6)).distinct().sorted().toArray();
            Agendas found = found(rows, members, new Access(addresses, 40));
            List<Served> served = served(rows, members);
            pushes += served.size();
            assertEquals(served.stream().map(Served::tag).toList(), found.pushes().stream().map(Agendas.Push::value)
                    .toList(), "seed " + seed);
            List<Integer> side = sides(served, members);
            aside += side.contains(0) ? 1 : 0;
            List<Integer> order = order(served, side).stream()
                    .filter(s -> belonging(served, side, s, members).size() >= 3).toList();
            several += order.size() > 1 ? 1 : 0;
            assertEquals(order.size(), found.sides().size(), "seed " + seed);
            List<List<Row>> posts = new ArrayList<>();
            for (int s = 0; s < order.size(); s++) {
                int wanted = order.get(s);
                List<Integer> who = belonging(served, side, wanted, members);
                Set<String> tags = new HashSet<>();
                for (int i = 0; i < served.size(); i++)
                    if (side.get(i) == wanted)
                        tags.add(served.get(i).tag);
                posts.add(rows.stream().filter(r -> who.contains(r.account) && r.tags.stream().anyMatch(tags::contains))
                        .toList());
                Agendas.Side given = found.sides().get(s);
                assertEquals(s + 1, given.number());
                assertEquals(who.stream().map(SlowAgendasTest::id).toList(), given.accounts(), "seed " + seed);
                assertEquals(posts.get(s).size(), given.posts());
                assertEquals(days(posts.get(s)).size(), given.days());
                assertEquals(used(addresses, who).size(), given.addresses());
                assertEquals(found.pushes().stream().filter(p -> p.side() == given.number())
                        .map(Agendas.Push::campaign).toList(), given.campaigns());
            }
            for (int i = 0; i < served.size(); i++)
                push(served.get(i), order.indexOf(side.get(i)) + 1, rows, found.pushes().get(i));
            overlaps(found, posts, addresses);
        }
        assertTrue(several > 40 && pushes > 600 && aside > 5, several + " " + pushes + " " + aside);
    }

    private static Agendas found(List<Row> rows, List<Integer> members, Access access) {
        Subjects.Builder builder = new Subjects.Builder(Settings.defaults());
        for (Row r : rows)
            builder.add(r.account, r.at, "", new ObjectActs.Content("", null, null, String.join(" ", r.tags), ""));
        Subjects subjects = builder.build(2);
        AccountColumns accounts = new AccountColumns(IntStream.range(0, ACCOUNTS).mapToObj(SlowAgendasTest::id)
                .toArray(AccountId[]::new), new String[ACCOUNTS], new long[ACCOUNTS]);
        List<Campaign> campaigns = Campaigns.of(new Campaigns.Input(subjects, accounts, new Spans.Builder(ACCOUNTS)
                .build(), FollowColumns.none(ACCOUNTS), List.of(), List.of(),
                new Campaigns.Plan(new Cost.Rates(1, 1, 1), 9, 1, 7)));
        return new AgendaMaker(subjects, accounts, campaigns, access).of(new Finding(1, "", members.stream()
                .map(a -> new Member(id(a), null, "core", Control.NONE, 0, Coordination.HIGH, List.of(),
                        new TreeSet<>(), 1, Alternative.TEAM, List.of()))
                .toList(), Control.NONE, 0,
                Coordination.HIGH, Alternative.TEAM, List.of(), new TreeMap<>()));
    }

    /// Three members, five posts, and more than chance explains at 0.001 over the number of campaigns.
    private static List<Served> served(List<Row> rows, List<Integer> members) {
        TreeMap<String, List<Row>> tags = new TreeMap<>();
        rows.forEach(r -> r.tags.forEach(tag -> tags.computeIfAbsent(tag, _ -> new ArrayList<>()).add(r)));
        tags.values().removeIf(of -> of.size() < 2);
        long own = rows.stream().filter(r -> members.contains(r.account)).count();
        List<Served> served = new ArrayList<>();
        tags.forEach((tag, of) -> {
            List<Row> here = of.stream().filter(r -> members.contains(r.account)).toList();
            double p = tail(here.size(), rows.size(), own, of.size());
            if (here.size() >= 5 && here.stream().map(Row::account).distinct().count() >= 3
                    && p <= .001 / tags.size())
                served.add(new Served(tag, here, p));
        });
        served.sort(Comparator.comparingInt((Served s) -> -s.rows.size()).thenComparing(Served::tag));
        return served;
    }

    private static List<Integer> sides(List<Served> served, List<Integer> members) {
        for (int aside = 0; aside <= 3 && aside < served.size(); aside++) {
            List<Integer> side = grouped(served, aside, members);
            List<List<Integer>> groups = order(served, side).stream().map(s -> belonging(served, side, s, members))
                    .filter(who -> who.size() >= 3).toList();
            long any = members.stream().filter(k -> IntStream.range(0, served.size())
                    .anyMatch(i -> side.get(i) > 0 && served.get(i).by(k) > 0)).count();
            if (groups.size() >= 2 && groups.stream().mapToInt(List::size).sum() >= any * 2 / 3.0)
                return side;
        }
        return grouped(served, 0, members);
    }

    private static List<Integer> grouped(List<Served> served, int aside, List<Integer> members) {
        List<Integer> side = new ArrayList<>();
        for (int i = 0; i < served.size(); i++) {
            if (i < aside) {
                side.add(0);
                continue;
            }
            int sides = side.stream().mapToInt(x -> x).max().orElse(0);
            int best = sides + 1;
            long most = (served.get(i).rows.size() + 1) / 2 - 1;
            for (int s = 1; s <= sides; s++) {
                long common = 0;
                for (int k : members) {
                    long there = 0;
                    for (int j = aside; j < i; j++)
                        there += side.get(j) == s ? served.get(j).by(k) : 0;
                    common += Math.min(there, served.get(i).by(k));
                }
                if (common > most) {
                    most = common;
                    best = s;
                }
            }
            side.add(best);
        }
        return side;
    }

    private static List<Integer> order(List<Served> served, List<Integer> side) {
        TreeMap<Integer, Integer> posts = new TreeMap<>();
        for (int i = 0; i < side.size(); i++)
            if (side.get(i) > 0)
                posts.merge(side.get(i), served.get(i).rows.size(), Integer::sum);
        return posts.entrySet().stream().sorted(Comparator.comparingInt(e -> -e.getValue())).map(e -> e.getKey())
                .toList();
    }

    /// Members with two thirds of their posts on the side.
    private static List<Integer> belonging(List<Served> served, List<Integer> side, int wanted,
            List<Integer> members) {
        return members.stream().filter(k -> {
            double here = 0;
            double all = 0;
            for (int i = 0; i < side.size(); i++) {
                here += side.get(i) == wanted ? served.get(i).by(k) : 0;
                all += side.get(i) > 0 ? served.get(i).by(k) : 0;
            }
            return here > 0 && here / all >= 2 / 3.0 - 1e-9;
        }).toList();
    }

    private static void push(Served one, int side, List<Row> rows, Agendas.Push push) {
        assertEquals(side, push.side());
        assertEquals("hashtag", push.kind());
        assertEquals(one.rows.stream().map(Row::account).distinct().count(), push.members());
        assertEquals(one.rows.size(), push.posts());
        assertEquals(rows.stream().filter(r -> r.tags.contains(one.tag)).count(), push.of());
        assertEquals(days(one.rows).size(), push.days());
        assertEquals(one.rows.stream().mapToLong(Row::at).min().orElseThrow(), push.first().toEpochMilli());
        assertEquals(one.rows.stream().mapToLong(Row::at).max().orElseThrow(), push.last().toEpochMilli());
        assertEquals(one.p, push.p(), 1e-9);
    }

    private static void overlaps(Agendas found, List<List<Row>> posts, int[][] addresses) {
        int n = found.sides().size();
        assertEquals(n * (n - 1) / 2, found.overlaps().size());
        for (Agendas.Overlap overlap : found.overlaps()) {
            Set<Integer> x = used(addresses, found.sides().get(overlap.a() - 1));
            Set<Integer> y = used(addresses, found.sides().get(overlap.b() - 1));
            int common = (int) x.stream().filter(y::contains).count();
            assertEquals(common, overlap.addresses());
            assertEquals(x.size() * y.size() / 40.0, overlap.expected(), 1e-12);
            assertEquals(tail(common, 40, x.size(), y.size()), overlap.p(), 1e-9);
            Set<Long> days = days(posts.get(overlap.a() - 1));
            days.retainAll(days(posts.get(overlap.b() - 1)));
            assertEquals(days.size(), overlap.days());
        }
    }

    private static Set<Long> days(List<Row> rows) {
        TreeSet<Long> days = new TreeSet<>();
        rows.forEach(r -> days.add(r.at / DAY));
        return days;
    }

    private static Set<Integer> used(int[][] addresses, Agendas.Side side) {
        return used(addresses, side.accounts().stream().map(a -> Integer.valueOf(a.value())).toList());
    }

    private static Set<Integer> used(int[][] addresses, List<Integer> who) {
        TreeSet<Integer> used = new TreeSet<>();
        who.forEach(a -> IntStream.of(addresses[a]).forEach(used::add));
        return used;
    }

    /// P(X >= k) in whole numbers.
    static double tail(long k, long all, long marked, long draws) {
        BigInteger sum = BigInteger.ZERO;
        for (long x = Math.max(k, 0); x <= Math.min(marked, draws); x++)
            sum = sum.add(choose(marked, x).multiply(choose(all - marked, draws - x)));
        return new BigDecimal(sum).divide(new BigDecimal(choose(all, draws)), MathContext.DECIMAL64).doubleValue();
    }

    private static BigInteger choose(long n, long k) {
        BigInteger result = k < 0 || k > n ? BigInteger.ZERO : BigInteger.ONE;
        for (long i = 1; i <= Math.min(k, n); i++)
            result = result.multiply(BigInteger.valueOf(n - k + i)).divide(BigInteger.valueOf(i));
        return result;
    }

    @Test
    void accessIsThatOfLookingAtEveryLogIn() {
        for (int seed = 0; seed < 100; seed++) {
            Random random = new Random(seed);
            List<IpAddress> known = Stream.concat(IntStream.range(0, 8).mapToObj(i -> "198.51.100." + i),
                    IntStream.range(0, 8).mapToObj(i -> "2001:db8:0:" + i / 3 + "::" + i))
                    .map(text -> IpAddress.parse(text).orElseThrow()).sorted().toList();
            int n = random.nextInt(90);
            int[] address = random.ints(n, 0, known.size()).sorted().toArray();
            int[] account = random.ints(n, 0, 12).toArray();
            int widely = 1 + random.nextInt(6);
            Access found = Access.of(new LoginColumns(address, new long[n], account, new int[n], new int[n],
                    known.stream().mapToLong(IpAddress::hi).toArray(), known.stream().mapToLong(IpAddress::lo)
                            .toArray()),
                    12, widely);
            TreeMap<String, TreeSet<Integer>> users = new TreeMap<>();
            for (int i = 0; i < n; i++) {
                String text = known.get(address[i]).toString();
                users.computeIfAbsent(text.contains(":") ? text.substring(0, text.indexOf("::")) : text,
                        _ -> new TreeSet<>()).add(account[i]);
            }
            users.values().removeIf(who -> who.size() > widely);
            assertEquals(users.size(), found.addresses(), "seed " + seed);
            for (int a = 0; a < 12; a++)
                for (int b = 0; b < 12; b++) {
                    int x = a;
                    int y = b;
                    long both = users.values().stream().filter(who -> who.contains(x) && who.contains(y)).count();
                    assertEquals(both, Access.common(found.of()[a], found.of()[b]), "seed " + seed);
                    assertEquals(users.values().stream().filter(who -> who.contains(x) || who.contains(y)).count(),
                            found.union(new int[]{a, b}).length);
                }
        }
    }
}
