package org.suragh.linkage;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.Random;
import java.util.Set;
import java.util.TreeMap;
import java.util.TreeSet;
import org.junit.jupiter.api.Test;
import org.suragh.base.Progress;
import org.suragh.base.SuraghException;
import org.suragh.evidence.AccountColumns;
import org.suragh.evidence.AccountId;
import org.suragh.signal.Acts;
import org.suragh.signal.ObjectActs;
import org.suragh.signal.PostTable;
import org.suragh.signal.Settings;
import org.suragh.signal.SharedMark;
import org.suragh.signal.Trace;

/// Every layer of acts as a whole, from random posts to its links, against plain loops over all pairs.
class SlowLayersTest {
    private static final long DAY = 86_400_000L;
    private static final int PEOPLE = 60;
    private static final int ALL = PEOPLE + 4;
    private static final Settings SETTINGS = with();

    private record Row(int account, long at, ObjectActs.Content content) {}

    private static Settings with(String... changed) {
        try {
            return Settings.of(changed.length == 0 ? new TreeMap<>() : new TreeMap<>(Map.of(changed[0], changed[1])));
        } catch (SuraghException wrong) {
            throw new AssertionError(wrong);
        }
    }

    /// People with own hours, texts and tastes, and four who do everything within seconds of each other.
    private static List<Row> rows(Random random) {
        List<Row> rows = new ArrayList<>();
        for (int a = 0; a < PEOPLE; a++)
            for (int k = 0; k < 24; k++)
                rows.add(row(a, (long) (random.nextDouble() * 20 * DAY), k, (int) (40 * random.nextDouble()
                        * random.nextDouble())));
        for (int k = 0; k < 32; k++) {
            long at = (long) (random.nextDouble() * 20 * DAY);
            for (int a = PEOPLE; a < ALL; a++)
                if (random.nextInt(8) > 0)
                    rows.add(row(a, at + random.nextInt(9_000), k, 100 + k / 6));
        }
        return rows;
    }

    private static Row row(int account, long at, int kind, int object) {
        return new Row(account, at, switch (kind % 6) {
            case 0 -> new ObjectActs.Content("", "p" + object, null, "", "");
            case 1 -> new ObjectActs.Content("", null, "p" + object, "", "https://example.org/" + object);
            case 2 -> new ObjectActs.Content("@user" + object, null, null, "a" + object + " b c", "");
            case 3 -> new ObjectActs.Content("", null, null, "tag" + object, "");
            default -> new ObjectActs.Content("the words of text number " + object + " for all of us in town", null,
                    null, "", "");
        });
    }

    private static ObjectActs objects(List<Row> rows) {
        AccountId[] ids = new AccountId[ALL];
        Arrays.setAll(ids, i -> new AccountId("x", "%05d".formatted(i)));
        ObjectActs.Builder objects = new ObjectActs.Builder(new AccountColumns(ids, new String[ALL], new long[ALL]),
                SETTINGS);
        rows.forEach(row -> objects.add(row.account, row.at, "", row.content));
        return objects.build();
    }

    private static PostTable posts(List<Row> rows) {
        PostTable.Builder posts = new PostTable.Builder(ALL, SETTINGS);
        int id = 0;
        for (Row row : rows)
            posts.add(row.account, row.at, Integer.toString(++id), row.content.text(), row.content.retweetOf() != null);
        return posts.build();
    }

    private static List<String> shown(LayerLinks layer) {
        List<String> shown = new ArrayList<>();
        for (int i = 0; i < layer.size(); i++)
            shown.add(layer.a(i) + " " + layer.b(i) + " " + layer.details().events()[i] + " "
                    + layer.details().values()[i]);
        return shown;
    }

    private static List<SlowLayer.Act> acts(Acts acts, int leastActs) {
        int[] count = new int[ALL];
        for (int a : acts.account())
            count[a]++;
        List<SlowLayer.Act> list = new ArrayList<>();
        for (int v = 0; v < acts.values(); v++)
            for (int i = acts.valueStart()[v]; i < acts.valueStart()[v + 1]; i++)
                if (count[acts.account()[i]] >= leastActs)
                    list.add(new SlowLayer.Act("v" + v, acts.at()[i], acts.account()[i]));
        return list;
    }

    /// Values that more than 20 accounts used.
    private static Set<String> popular(List<SlowLayer.Act> acts) {
        Map<String, TreeSet<Integer>> users = new TreeMap<>();
        acts.forEach(a -> users.computeIfAbsent(a.value(), _ -> new TreeSet<>()).add(a.account()));
        users.values().removeIf(who -> who.size() <= 20);
        return users.keySet();
    }

    /// On how many days each account met one that it is linked with.
    private static String days(List<SlowLayer.Act> acts, long window, Set<String> aside, LayerLinks layer) {
        TreeSet<Long> linked = new TreeSet<>();
        for (int i = 0; i < layer.size(); i++)
            linked.add((long) layer.a(i) << 32 | layer.b(i));
        List<TreeSet<Long>> days = new ArrayList<>();
        for (int a = 0; a < ALL; a++)
            days.add(new TreeSet<>());
        for (SlowLayer.Act x : acts)
            for (SlowLayer.Act y : acts)
                if (x.value().equals(y.value()) && !aside.contains(x.value()) && Math.abs(x.at() - y.at()) <= window
                        && linked.contains((long) x.account() << 32 | y.account())) {
                    days.get(x.account()).add(x.at() / DAY);
                    days.get(y.account()).add(y.at() / DAY);
                }
        return layer.size() == 0 && layer.days().length == 0
                ? "[]"
                : Arrays.toString(days.stream().mapToInt(TreeSet::size).toArray());
    }

    @Test
    void everyTraceAgrees() {
        Map<Trace, Integer> links = new TreeMap<>();
        for (int seed = 0; seed < 6; seed++) {
            ObjectActs objects = objects(rows(new Random(seed)));
            for (Trace trace : Trace.values()) {
                long window = SETTINGS.millis(trace.id() + ".window");
                SlowLayer slow = new SlowLayer(ALL, window, .01, trace.leastValues(SETTINGS),
                        trace.jittered() ? 6 * 3_600_000L : 0, .001);
                LayerLinks layer = CoAction.of(trace, objects, SETTINGS, Progress.NONE);
                List<String> found = shown(layer);
                List<SlowLayer.Act> acts = acts(objects.of(trace), trace.leastActs(SETTINGS));
                double[] degree = new double[ALL];
                acts.forEach(act -> degree[act.account()]++);
                Set<String> popular = trace == Trace.HASHTAG_TIME ? popular(acts) : Set.of();
                assertEquals(slow.links(acts, degree, 2, popular), found, trace + " " + seed);
                assertEquals(days(acts, window, popular, layer), Arrays.toString(layer.days()), trace + " " + seed);
                links.merge(trace, found.size(), Integer::sum);
            }
        }
        for (Trace trace : List.of(Trace.CO_RETWEET, Trace.CO_URL, Trace.CO_REPLY, Trace.CO_MENTION,
                Trace.HASHTAG_TIME))
            assertTrue(links.getOrDefault(trace, 0) > 6, links.toString());
    }

    @Test
    void textsAgree() {
        int links = 0;
        for (int seed = 0; seed < 6; seed++) {
            PostTable posts = posts(rows(new Random(seed)));
            double[] eligible = Arrays.stream(posts.eligible()).asDoubleStream().toArray();
            Acts same = Acts.ofTexts(posts, ALL);
            Acts near = NearDuplicate.Values.of(posts, SETTINGS, Progress.NONE).acts();
            for (String id : List.of(CoTweet.ID, NearDuplicate.ID)) {
                LayerLinks layer = id.equals(CoTweet.ID)
                        ? CoTweet.of(posts, same, SETTINGS, Progress.NONE)
                        : NearDuplicate.of(posts, SETTINGS, Progress.NONE);
                List<SlowLayer.Act> acts = acts(id.equals(CoTweet.ID) ? same : near, 0);
                Map<String, TreeSet<Integer>> users = new TreeMap<>();
                acts.forEach(a -> users.computeIfAbsent(a.value(), _ -> new TreeSet<>()).add(a.account()));
                acts.removeIf(a -> users.getOrDefault(a.value(), new TreeSet<>()).size() < 2);
                SlowLayer slow = new SlowLayer(ALL, SETTINGS.millis(id + ".window"), .01,
                        SETTINGS.count(id + ".min-values"), 0, 1);
                assertEquals(slow.links(acts, eligible, 1, Set.of()), shown(layer), id + " " + seed);
                links += layer.size();
            }
        }
        assertTrue(links > 12, links + " links");
    }

    /// Chung-Lu over values: λ = d d' S / E², false-discovery rate, then what else a link needs.
    private static List<String> chungLu(TreeMap<Long, TreeSet<Integer>> values, int least, double alpha,
            java.util.function.BiPredicate<Integer, Integer> more) {
        double[] degree = new double[ALL];
        double together = 0;
        double events = 0;
        TreeMap<Long, Integer> common = new TreeMap<>();
        for (TreeSet<Integer> who : values.values()) {
            together += who.size() * (who.size() - 1.0);
            events += who.size();
            for (int a : who) {
                degree[a]++;
                for (int b : who.tailSet(a, false))
                    common.merge((long) a << 32 | b, 1, Integer::sum);
            }
        }
        TreeMap<Long, Double> p = new TreeMap<>();
        for (var pair : common.entrySet())
            if (pair.getValue() >= least)
                p.put(pair.getKey(), SlowLayer.tail(pair.getValue(), degree[(int) (pair.getKey() >> 32)]
                        * degree[pair.getKey().intValue()] * together / (events * events)));
        double cut = SlowLayer.cut(p, alpha, ALL * (ALL - 1) / 2.0);
        List<String> links = new ArrayList<>();
        for (var pair : p.entrySet())
            if (pair.getValue() <= cut && more.test((int) (pair.getKey() >> 32), pair.getKey().intValue()))
                links.add((pair.getKey() >> 32) + " " + pair.getKey().intValue() + " " + common.get(pair.getKey()) + " "
                        + common.get(pair.getKey()));
        return links;
    }

    @Test
    void commonMinutesAgree() {
        int links = 0;
        for (int seed = 0; seed < 6; seed++) {
            List<Row> rows = rows(new Random(seed));
            int[] originals = new int[ALL];
            for (Row row : rows)
                originals[row.account] += row.content.retweetOf() == null ? 1 : 0;
            TreeMap<Long, TreeSet<Integer>> bins = new TreeMap<>();
            for (Row row : rows)
                if (row.content.retweetOf() == null && originals[row.account] >= 8)
                    bins.computeIfAbsent(row.at / 300_000, _ -> new TreeSet<>()).add(row.account);
            long reach = 2 * SETTINGS.millis("activity-sync.jitter") / 300_000;
            List<String> slow = chungLu(bins, 2, SETTINGS.decimal("activity-sync.alpha"), (a, b) -> {
                double moved = 0;
                int common = 0;
                for (long x : bins.keySet())
                    for (long y : bins.keySet())
                        if (bins.get(x).contains(a) && bins.get(y).contains(b)) {
                            moved += Math.max(0, reach - Math.abs(x - y)) / ((double) reach * reach);
                            common += x == y ? 1 : 0;
                        }
                return SlowLayer.tail(common, moved) <= SETTINGS.decimal("activity-sync.jitter-alpha");
            });
            LayerLinks layer = ActivitySync.of(posts(rows), ALL, SETTINGS, Progress.NONE);
            assertEquals(slow, shown(layer), "seed " + seed);
            links += layer.size();
        }
        assertTrue(links > 12, links + " links");
    }

    private static Row by(int account, String client) {
        return new Row(account, account, new ObjectActs.Content("", null, null, "", "", client));
    }

    @Test
    void rareProgramsAgree() throws SuraghException {
        Settings settings = Settings.of(new TreeMap<>(Map.of("rare-client.prevalence", "0.2")));
        int links = 0;
        for (int seed = 0; seed < 12; seed++) {
            Random random = new Random(seed);
            List<Row> rows = new ArrayList<>();
            for (int k = 0; k < 480; k++)
                rows.add(by(random.nextInt(PEOPLE), "Old " + k / 2));
            for (int k = 0; k < 48; k++)
                rows.add(by(PEOPLE + k % 4, "Tool " + k / (1 + random.nextInt(4))));
            for (int a = 0; a < ALL; a++)
                rows.add(by(a, "App"));
            TreeMap<String, TreeSet<Integer>> users = new TreeMap<>();
            for (Row row : rows)
                users.computeIfAbsent(String.valueOf(row.content.client()), _ -> new TreeSet<>()).add(row.account);
            TreeMap<Long, TreeSet<Integer>> rare = new TreeMap<>();
            users.values().stream().filter(who -> who.size() < .2 * ALL).forEach(who -> rare.put((long) rare.size(),
                    who));
            List<String> slow = chungLu(rare, 1, .01, (_, _) -> true);
            assertEquals(slow, shown(RareClient.of(objects(rows), ALL, settings, Progress.NONE)), "seed " + seed);
            links += slow.size();
        }
        assertTrue(links > 8, links + " links");
    }

    @Test
    void marksAgree() {
        for (int seed = 0; seed < 20; seed++) {
            Random random = new Random(seed);
            List<SharedMark> marks = new ArrayList<>();
            TreeMap<Long, double[]> slow = new TreeMap<>();
            for (int m = 0; m < 60; m++) {
                int[] who = random.ints(2 + random.nextInt(7), 0, ALL).distinct().toArray();
                String kind = random.nextBoolean() ? "device-token" : "phone";
                if (who.length < 2)
                    continue;
                marks.add(new SharedMark(kind, "m" + m, who));
                for (int a : who)
                    for (int b : who)
                        if (a < b && who.length <= 6 && kind.equals("device-token")) {
                            double[] pair = slow.computeIfAbsent((long) a << 32 | b, _ -> new double[2]);
                            pair[0]++;
                            pair[1] += 1.0 / (who.length - 1);
                        }
            }
            LayerLinks layer = SharedMarks.of(SharedMarks.DEVICE, marks, ALL, SETTINGS);
            assertEquals(slow.size(), layer.size());
            for (int i = 0; i < layer.size(); i++) {
                double[] pair = slow.getOrDefault((long) layer.a(i) << 32 | layer.b(i), new double[2]);
                assertEquals(pair[0], layer.details().values()[i]);
                assertEquals(pair[1], layer.weight()[i], 1e-12);
            }
        }
    }

    @Test
    void descriptionsAgree() {
        for (int seed = 0; seed < 20; seed++) {
            Random random = new Random(seed);
            String[] bios = new String[90];
            for (int a = 0; a < bios.length; a++)
                bios[a] = random.nextInt(5) == 0 ? null : "what I say of myself " + (a < 60 ? 1 : random.nextInt(12));
            double described = Arrays.stream(bios).filter(b -> b != null).count();
            List<String> slow = new ArrayList<>();
            for (int a = 0; a < bios.length; a++)
                for (int b = a + 1; b < bios.length; b++) {
                    String bio = bios[a];
                    long n = Arrays.stream(bios).filter(x -> bio != null && bio.equals(x)).count();
                    if (bio != null && bio.equals(bios[b]) && n <= 40)
                        slow.add(a + " " + b + " " + -StrictMath.log10(n / described));
                }
            LayerLinks layer = SameProfile.of(bios, with("same-profile.max-accounts", "40"));
            List<String> found = new ArrayList<>();
            for (int i = 0; i < layer.size(); i++)
                found.add(layer.a(i) + " " + layer.b(i) + " " + layer.weight()[i]);
            assertEquals(slow, found, "seed " + seed);
        }
    }
}
