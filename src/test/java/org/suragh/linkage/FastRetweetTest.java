package org.suragh.linkage;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Locale;
import java.util.Random;
import java.util.TreeMap;
import org.junit.jupiter.api.Test;
import org.jspecify.annotations.Nullable;
import org.suragh.base.Progress;
import org.suragh.base.SuraghException;
import org.suragh.evidence.AccountColumns;
import org.suragh.evidence.AccountId;
import org.suragh.signal.Acts;
import org.suragh.signal.ObjectActs;
import org.suragh.signal.Settings;
import org.suragh.signal.Trace;

/// Repeats within seconds of a post, by the account that made it: against slow counting, and what a case must state.
class FastRetweetTest {
    private static final long DAY = 86_400_000L;

    private record Row(int account, long at, String id, String text, @Nullable String repeats) {}

    private static final class World {
        final AccountColumns accounts;
        final List<Row> rows = new ArrayList<>();

        World(int people, String platform) {
            AccountId[] ids = new AccountId[people];
            String[] handles = new String[people];
            for (int i = 0; i < people; i++) {
                ids[i] = new AccountId(platform, "%05d".formatted(i));
                handles[i] = i % 3 == 0 ? null : "Name_" + i;
            }
            accounts = new AccountColumns(ids, handles, new long[people]);
        }

        ObjectActs objects() throws SuraghException {
            ObjectActs.Builder objects = new ObjectActs.Builder(accounts, Settings.of(new TreeMap<>()));
            for (Row row : rows)
                objects.add(row.account, row.at, row.id, new ObjectActs.Content(row.text, row.repeats, null, "", ""));
            return objects.build();
        }

        LayerLinks layer() throws SuraghException {
            return CoAction.of(Trace.FAST_RETWEET, objects(), Settings.of(new TreeMap<>()), Progress.NONE);
        }

        /// Rows of acts by loops over all rows.
        List<SlowLayer.Act> slow() {
            List<SlowLayer.Act> acts = new ArrayList<>();
            for (Row row : rows) {
                String whose = row.repeats == null ? null : author(row.repeats);
                long made = row.repeats == null ? Long.MIN_VALUE : made(row.repeats);
                boolean fast = whose != null && made != Long.MIN_VALUE && row.at >= made && row.at - made <= 10_000;
                if (fast && !whose.equals(accounts.ids()[row.account].toString()))
                    acts.add(new SlowLayer.Act(whose, row.at, row.account));
            }
            return acts;
        }

        private @Nullable String author(String id) {
            for (Row row : rows)
                if (row.id.equals(id))
                    return accounts.ids()[row.account].toString();
            String name = null;
            for (Row row : rows)
                if (id.equals(row.repeats) && row.text.startsWith("RT @"))
                    name = row.text.substring(4, row.text.indexOf(':')).toLowerCase(Locale.ROOT);
            for (int i = 0; name != null && i < accounts.size(); i++)
                if (("name_" + i).equals(name) && accounts.handles()[i] != null)
                    return accounts.ids()[i].toString();
            return name == null ? null : "@" + name;
        }

        private long made(String id) {
            for (Row row : rows)
                if (row.id.equals(id))
                    return row.at;
            boolean x = accounts.ids()[0].platform().equals("x");
            return x && Long.parseLong(id) > 1L << 40
                    ? (Long.parseLong(id) >> 22) + 1_288_834_974_657L
                    : Long.MIN_VALUE;
        }
    }

    /// People who repeat posts of each other and of strangers, most late, some within seconds, and a ring that is fast.
    private static World world(Random random, int people, int ring, String platform) {
        World world = new World(people + ring, platform);
        List<long[]> posts = new ArrayList<>();
        for (int k = 0; k < 120; k++) {
            long at = 1_525_000_000_000L + (long) (random.nextDouble() * 20 * DAY);
            long id = at - 1_288_834_974_657L << 22 | k;
            boolean inside = k % 3 != 0;
            int author = random.nextInt(people);
            if (inside)
                world.rows.add(new Row(author, k % 2 == 0 ? at : at + 400, Long.toString(id), "words " + k, null));
            posts.add(new long[]{id, at, author, inside ? 1 : 0});
        }
        for (int i = 0; i < 12 * people; i++)
            repeat(world, random, posts, random.nextInt(people), random.nextInt(5) == 0 ? 14_000 : (int) DAY);
        for (int k = 0; k < 20; k++)
            for (int a = people; a < people + ring; a++) {
                long[] post = posts.get((7 * k + 1) % 120);
                world.rows.add(new Row(a, post[1] + 900 + random.nextInt(3_000), "", "RT @" + name(post) + ": w",
                        Long.toString(post[0])));
            }
        Collections.shuffle(world.rows, random);
        return world;
    }

    private static String name(long[] post) {
        return post[2] % 2 == 0 ? "Name_" + post[2] : "stranger_" + post[2];
    }

    private static void repeat(World world, Random random, List<long[]> posts, int who, int within) {
        long[] post = posts.get(random.nextInt(posts.size()));
        String name = name(post);
        String text = post[0] % 5 == 0
                ? "no name"
                : "RT @" + (random.nextBoolean()
                        ? name
                        : name.toUpperCase(
                                Locale.ROOT))
                        + ": words";
        world.rows.add(new Row(who, post[1] + random.nextInt(within), "", text, Long.toString(post[0])));
    }

    @Test
    void actsAndLinksAgreeWithSlowCounting() throws SuraghException {
        int links = 0;
        for (int seed = 0; seed < 20; seed++) {
            World world = world(new Random(seed), 150, seed % 5, seed % 5 == 0 ? "elsewhere" : "x");
            List<SlowLayer.Act> slow = world.slow();
            assertEquals(slow.stream().map(a -> a.value() + " " + a.at() + " " + a.account()).sorted().toList(),
                    shown(world.objects(), Trace.FAST_RETWEET), "seed " + seed);
            int[] count = new int[world.accounts.size()];
            slow.forEach(a -> count[a.account()]++);
            List<String> expected = new SlowLayer(count.length, 10_000, .01, 1, 21_600_000, .001).links(
                    slow.stream().filter(a -> count[a.account()] >= 2).toList());
            LayerLinks layer = world.layer();
            List<String> found = new ArrayList<>();
            for (int i = 0; i < layer.size(); i++)
                found.add(layer.a(i) + " " + layer.b(i) + " " + layer.details().events()[i] + " "
                        + layer.details().values()[i]);
            assertEquals(expected, found, "seed " + seed);
            links += found.size();
        }
        assertTrue(links > 20, links + " links");
    }

    private static List<String> shown(ObjectActs objects, Trace trace) {
        Acts acts = objects.of(trace);
        List<String> shown = new ArrayList<>();
        for (int v = 0; v < acts.values(); v++)
            for (int i = acts.valueStart()[v]; i < acts.valueStart()[v + 1]; i++)
                shown.add(objects.name(trace, v) + " " + acts.at()[i] + " " + acts.account()[i]);
        Collections.sort(shown);
        return shown;
    }

    @Test
    void twoThatFollowOneAccountEverywhereWithinSecondsAreLinkedByItAlone() throws SuraghException {
        World world = world(new Random(3), 200, 0, "x");
        for (int k = 0; k < 12; k++) {
            long at = 1_525_000_000_000L + k * DAY;
            String id = Long.toString(at - 1_288_834_974_657L << 22 | 77);
            for (int a : new int[]{4, 9})
                world.rows.add(new Row(a, at + 2_000 + a * 100, "", "RT @The_Source: words", id));
        }
        LayerLinks layer = world.layer();
        assertEquals(1, layer.size());
        assertEquals(4, layer.a(0));
        assertEquals(9, layer.b(0));
        assertEquals(1, layer.details().values()[0]);
    }

    @Test
    void withoutTheTimeOfThePostOrItsAuthorNothingIsSaid() throws SuraghException {
        World untimed = new World(4, "elsewhere");
        World nameless = new World(4, "x");
        for (int k = 0; k < 20; k++) {
            long at = 1_525_000_000_000L + k * DAY;
            String id = Long.toString(at - 1_288_834_974_657L << 22);
            for (int a = 0; a < 4; a++) {
                untimed.rows.add(new Row(a, at + 2_000, "", "RT @source: words", id));
                nameless.rows.add(new Row(a, at + 2_000, "", "words", id));
            }
        }
        assertEquals(0, untimed.objects().of(Trace.FAST_RETWEET).size());
        assertEquals(0, nameless.objects().of(Trace.FAST_RETWEET).size());
        assertEquals(80, untimed.objects().of(Trace.CO_RETWEET).size());
        assertEquals(80, nameless.objects().of(Trace.CO_RETWEET).size());
    }

    @Test
    void whoRepeatsAnOwnPostActsOnNothing() throws SuraghException {
        World world = new World(3, "x");
        world.rows.add(new Row(0, 1_525_000_000_000L, "900000000000000001", "words", null));
        world.rows.add(new Row(0, 1_525_000_001_000L, "", "RT @x: words", "900000000000000001"));
        world.rows.add(new Row(1, 1_525_000_002_000L, "", "RT @x: words", "900000000000000001"));
        assertEquals(List.of("900000000000000001 1525000002000 1"), shown(world.objects(), Trace.CO_RETWEET));
        assertEquals(List.of("x:00000 1525000002000 1"), shown(world.objects(), Trace.FAST_RETWEET));
    }
}
