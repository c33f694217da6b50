package org.suragh.finding;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.Comparator;
import java.util.List;
import java.util.Random;
import java.util.TreeMap;
import java.util.TreeSet;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;
import org.suragh.base.Progress;
import org.suragh.linkage.ActivitySync;
import org.suragh.linkage.Chance;
import org.suragh.linkage.CoAction;
import org.suragh.linkage.CoTweet;
import org.suragh.linkage.LayerLinks;
import org.suragh.linkage.NearDuplicate;
import org.suragh.signal.Acts;
import org.suragh.signal.ObjectActs;
import org.suragh.signal.PostTable;
import org.suragh.signal.Trace;

/// What is left of links of acts without a text, a page or some days, against listing all coincidences of every pair.
class SlowKnockOutTest {
    private static final long DAY = MadeUpLogins.DAY;
    private static final int PEOPLE = 120;
    private static final int ALL = PEOPLE + 6;

    private record Post(int account, long at, String text, String url) {}

    /// One thing that two accounts did together.
    private record Together(String value, long day) {}

    /// People with texts and pages of their own, and six who copy, half of them with a word more at the end.
    private static List<Post> posts(Random random, String tail) {
        List<Post> posts = new ArrayList<>();
        for (int a = 0; a < PEOPLE; a++)
            for (int k = 0; k < 25; k++)
                posts.add(new Post(a, random.nextLong(20 * DAY), words(new Random(random.nextInt(200))),
                        random.nextInt(3) == 0 ? "page.example/" + random.nextInt(60) : ""));
        for (int k = 0; k < 24; k++) {
            long at = random.nextLong(20 * DAY);
            int text = 1_000 + random.nextInt(8);
            for (int a = PEOPLE; a < ALL; a++)
                for (int times = random.nextInt(8) == 0 ? 0 : 1 + random.nextInt(2); times > 0; times--)
                    posts.add(
                            new Post(a, at + random.nextInt(50_000), words(new Random(text)) + (a % 2 == 0 ? tail : ""),
                                    "page.example/" + (100 + text % 3)));
        }
        return posts;
    }

    private static String words(Random random) {
        StringBuilder words = new StringBuilder();
        for (int i = 0; i < 9; i++)
            words.append(random.ints(6, 'a', 'z' + 1).collect(StringBuilder::new, StringBuilder::appendCodePoint,
                    StringBuilder::append)).append(' ');
        return words.toString().strip();
    }

    private static Material material(List<Post> rows, boolean near) throws Exception {
        Material empty = new MadeUpLogins(ALL).material();
        PostTable.Builder table = new PostTable.Builder(ALL, empty.settings());
        ObjectActs.Builder acts = new ObjectActs.Builder(empty.accounts(), empty.settings());
        for (int i = 0; i < rows.size(); i++) {
            Post r = rows.get(i);
            table.add(r.account, r.at, "" + (1_000 + i), r.text, false);
            acts.add(r.account, r.at, "" + (1_000 + i), new ObjectActs.Content(r.text, null, null, "", r.url));
        }
        PostTable posts = table.build();
        Acts texts = Acts.ofTexts(posts, ALL);
        ObjectActs objects = acts.build();
        List<LayerLinks> layers = new ArrayList<>();
        layers.add(CoAction.of(Trace.CO_URL, objects, empty.settings(), Progress.NONE));
        if (near)
            layers.add(NearDuplicate.of(posts, empty.settings(), Progress.NONE));
        return new Material(empty.accounts(), empty.sharedIp(), posts, objects, texts, texts.accountsOfValues(),
                CoTweet.of(posts, texts, empty.settings(), Progress.NONE),
                ActivitySync.of(posts, ALL, empty.settings(), Progress.NONE), layers, List.of(), false, empty.stated(),
                empty.settings());
    }

    private static List<Together> together(String layer, List<Post> rows, int a, int b) {
        List<Together> all = new ArrayList<>();
        TreeSet<Long> bins = new TreeSet<>();
        for (Post x : rows.stream().filter(r -> r.account == a).toList())
            for (Post y : rows.stream().filter(r -> r.account == b).toList()) {
                long apart = Math.abs(x.at - y.at);
                long day = Math.max(x.at, y.at) / DAY;
                if (layer.equals("co-tweet") && x.text.equals(y.text) && apart <= 6 * MadeUpLogins.HOUR)
                    all.add(new Together(x.text, day));
                if (layer.equals("co-url") && !x.url.isEmpty() && x.url.equals(y.url) && apart <= 60_000)
                    all.add(new Together(x.url, day));
                if (layer.equals("activity-sync") && x.at / 300_000 == y.at / 300_000 && bins.add(x.at / 300_000))
                    all.add(new Together("" + x.at / 300_000, x.at / DAY));
            }
        return all;
    }

    /// The pairs that stand by some layer when each day counts as often as it was drawn and one value not at all.
    private static TreeSet<Long> slow(Material material, List<Post> rows, int[] members, int[] copies, String layerGone,
            String gone) {
        TreeSet<Long> linked = new TreeSet<>();
        for (LayerLinks layer : material.actLayers()) {
            double bound = layer.test().bound();
            for (int i = 0; i < layer.size(); i++) {
                int a = Arrays.binarySearch(members, layer.a(i));
                int b = Arrays.binarySearch(members, layer.b(i));
                if (a < 0 || b < 0)
                    continue;
                int count = 0;
                TreeMap<String, Integer> values = new TreeMap<>();
                for (Together one : together(layer.layer(), rows, layer.a(i), layer.b(i))) {
                    if (layer.layer().equals(layerGone) && one.value.equals(gone))
                        continue;
                    count += copies[(int) one.day];
                    values.merge(one.value, copies[(int) one.day], Math::max);
                }
                if (values.values().stream().mapToInt(x -> x).sum() >= 2
                        && Chance.poissonTail(count, layer.test().expected()[i]) <= bound)
                    linked.add((long) a << 32 | b);
            }
        }
        return linked;
    }

    @Test
    void whatIsLeftIsThatOfListingEveryCoincidence() throws Exception {
        int lost = 0;
        int whole = 0;
        for (int seed = 0; seed < 12; seed++) {
            Random random = new Random(seed);
            List<Post> rows = posts(random, "");
            Material material = material(rows, false);
            int[] members = IntStream.range(0, ALL).filter(a -> a >= PEOPLE || a % 15 == 0).toArray();
            CoActs acts = new CoActs(members, material, Progress.NONE);
            int[] once = new int[21];
            Arrays.fill(once, 1);
            TreeSet<Long> all = acts.linked(_ -> 1, null);
            assertEquals(slow(material, rows, members, once, "", ""), all, "seed " + seed);
            assertEquals(links(material, members), all, "with everything kept every link stands");
            // clumps: half of the six post a text twice, and each pair is linked all the same
            for (LayerLinks layer : material.actLayers())
                assertEquals(15, layer.size(), layer.layer());
            whole += all.size();
            for (int draw = 0; draw < 6; draw++) {
                int[] copies = random.ints(21, 0, 12).map(n -> Math.max(0, n - 8)).toArray();
                TreeSet<Long> left = acts.linked(day -> copies[(int) day], null);
                assertEquals(slow(material, rows, members, copies, "", ""), left, "seed " + seed);
                lost += all.size() - left.size();
            }
            for (ActItem item : acts.items()) {
                TreeSet<Long> left = acts.linked(_ -> 1, item);
                assertEquals(slow(material, rows, members, once, item.layer(), item.name()), left, item.toString());
                lost += all.size() - left.size();
            }
            items(material, rows, members, acts);
        }
        assertTrue(whole > 100 && lost > 50, whole + " " + lost);
    }

    private static TreeSet<Long> links(Material material, int[] members) {
        TreeSet<Long> links = new TreeSet<>();
        for (LayerLinks layer : material.actLayers())
            for (int i = 0; i < layer.size(); i++) {
                int a = Arrays.binarySearch(members, layer.a(i));
                int b = Arrays.binarySearch(members, layer.b(i));
                if (a >= 0 && b >= 0)
                    links.add((long) a << 32 | b);
            }
        return links;
    }

    /// Which members each text or page ties, and each day.
    private static void items(Material material, List<Post> rows, int[] members, CoActs acts) {
        TreeMap<String, TreeSet<Integer>> users = new TreeMap<>();
        TreeMap<Long, TreeSet<Integer>> days = new TreeMap<>();
        for (LayerLinks layer : material.actLayers())
            for (int i = 0; i < layer.size(); i++) {
                int a = Arrays.binarySearch(members, layer.a(i));
                int b = Arrays.binarySearch(members, layer.b(i));
                if (a < 0 || b < 0)
                    continue;
                for (Together one : together(layer.layer(), rows, layer.a(i), layer.b(i))) {
                    days.computeIfAbsent(one.day, _ -> new TreeSet<>()).addAll(List.of(a, b));
                    if (!layer.layer().equals("activity-sync"))
                        users.computeIfAbsent(layer.layer() + " " + one.value, _ -> new TreeSet<>())
                                .addAll(List.of(a, b));
                }
            }
        assertEquals(days, acts.days());
        List<ActItem> items = acts.items();
        assertEquals(users.keySet(), new TreeSet<>(items.stream().map(i -> i.layer() + " "
                + name(i, rows, members)).toList()));
        for (ActItem item : items)
            assertEquals(users.get(item.layer() + " " + name(item, rows, members)), acts.users(item));
        assertEquals(items, items.stream().sorted(Comparator.comparingInt((ActItem i) -> -acts.users(i).size())
                .thenComparing(i -> i)).toList());
    }

    /// The text or page of the act that an item names.
    private static String name(ActItem item, List<Post> rows, int[] members) {
        Post post = rows.stream().filter(r -> r.account == members[item.member()] && r.at == item.at()).findFirst()
                .orElseThrow();
        return item.layer().equals("co-tweet") ? post.text : post.url;
    }

    /// A text that is taken away goes in both layers of texts.
    @Test
    void withLayersOfNearTextsEveryLinkStandsAndATextGoesInBoth() throws Exception {
        for (int seed = 20; seed < 26; seed++) {
            List<Post> rows = posts(new Random(seed), " more");
            Material material = material(rows, true);
            int[] members = IntStream.range(PEOPLE, ALL).toArray();
            CoActs acts = new CoActs(members, material, Progress.NONE);
            assertEquals(links(material, members), acts.linked(_ -> 1, null), "seed " + seed);
            assertTrue(acts.items().stream().noneMatch(i -> i.layer().equals("co-tweet")),
                    "a text of a group of near ones is said once");
            List<ActItem> near = acts.items().stream().filter(i -> i.layer().equals("near-duplicate")).toList();

            assertTrue(near.size() > 3, near.toString());
            for (ActItem item : near) {
                String text = rows.stream().filter(r -> r.account == members[item.member()] && r.at == item.at())
                        .findFirst().orElseThrow().text.replace(" more", "");
                Material without = material(rows.stream().filter(r -> !r.text.startsWith(text)).toList(), true);
                for (long pair : links(without, members))
                    assertTrue(acts.linked(_ -> 1, item).contains(pair)
                            || !acts.linked(_ -> 1, null).contains(pair), "what stands without the posts stands");
            }
        }
    }

    /// The middle of the draws, moved onto the value: between the extremes of drawing, and the value itself.
    @Test
    void anIntervalIsThatOfDrawingDays() {
        for (int seed = 1; seed < 20; seed++) {
            Random random = new Random(seed);
            TreeMap<Long, Double> part = new TreeMap<>();
            for (int d = 0; d < 5 + random.nextInt(40); d++)
                part.put((long) d * 3, random.nextDouble());
            double mean = part.values().stream().mapToDouble(x -> x).average().orElseThrow();
            Robustness.Interval found = DayDraws.interval(new TreeSet<>(part.keySet()), seed, Progress.NONE, copies -> {
                double sum = 0;
                double n = 0;
                for (var day : part.entrySet()) {
                    sum += copies.copies(day.getKey()) * day.getValue();
                    n += copies.copies(day.getKey());
                }
                return sum / n;
            });
            double[] means = new double[2_000];
            Double[] values = part.values().toArray(Double[]::new);
            Arrays.setAll(means, _ -> IntStream.range(0, values.length)
                    .mapToDouble(_ -> values[random.nextInt(values.length)]).average().orElseThrow());
            Arrays.sort(means);
            double spread = means[1_950] - means[50];
            assertEquals(mean, found.value(), 1e-12);
            assertEquals(Math.max(0, means[50]), found.low(), .25 * spread, "seed " + seed);
            assertEquals(Math.min(1, means[1_950]), found.high(), .25 * spread, "seed " + seed);
        }
    }
}
