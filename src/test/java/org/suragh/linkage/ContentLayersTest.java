package org.suragh.linkage;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.Collections;
import java.util.List;
import java.util.Map;
import java.util.Random;
import java.util.TreeMap;
import org.junit.jupiter.api.Test;
import org.suragh.base.Progress;
import org.suragh.base.SuraghException;
import org.suragh.evidence.AccountColumns;
import org.suragh.evidence.AccountId;
import org.suragh.signal.Acts;
import org.suragh.signal.ObjectActs;
import org.suragh.signal.PileUps;
import org.suragh.signal.PostTable;
import org.suragh.signal.Settings;
import org.suragh.signal.Trace;

/// Near duplicates, rare programs and pile-ups as layers; all layers of acts after the accounts were dealt anew.
class ContentLayersTest {
    private static final long DAY = 86_400_000L;

    private record Post(int account, long at, ObjectActs.Content content) {
        static Post of(int account, long at, String text) {
            return new Post(account, at, new ObjectActs.Content(text, null, null, "", ""));
        }

        static Post by(int account, long at, String client) {
            return new Post(account, at, new ObjectActs.Content("", null, null, "", "", client));
        }
    }

    private record Tables(PostTable posts, ObjectActs objects, int accounts, Settings settings) {
        static Tables of(List<Post> rows, int accounts) throws SuraghException {
            Settings settings = Settings.of(new TreeMap<>());
            AccountId[] ids = new AccountId[accounts];
            for (int i = 0; i < accounts; i++)
                ids[i] = new AccountId("x", "%05d".formatted(i));
            PostTable.Builder posts = new PostTable.Builder(accounts, settings);
            ObjectActs.Builder objects = new ObjectActs.Builder(
                    new AccountColumns(ids, new String[accounts], new long[accounts]), settings);
            int id = 0;
            for (Post row : rows) {
                posts.add(row.account, row.at, Integer.toString(++id), row.content.text(),
                        row.content.retweetOf() != null);
                objects.add(row.account, row.at, "", row.content);
            }
            return new Tables(posts.build(), objects.build(), accounts, settings);
        }

        List<LayerLinks> layers() {
            List<LayerLinks> layers = new ArrayList<>();
            for (Trace trace : Trace.values())
                layers.add(CoAction.of(trace, objects, settings, Progress.NONE));
            layers.add(CoTweet.of(posts, Acts.ofTexts(posts, accounts), settings, Progress.NONE));
            layers.add(NearDuplicate.of(posts, settings, Progress.NONE));
            layers.add(ActivitySync.of(posts, accounts, settings, Progress.NONE));
            layers.add(RareClient.of(objects, accounts, settings, Progress.NONE));
            return layers;
        }
    }

    /// People with texts of their own, some greetings, and six who post variants of one text for each of five days.
    private static List<Post> variants(Random random, int people) {
        List<Post> rows = new ArrayList<>();
        for (int a = 0; a < people; a++)
            for (int k = 0; k < 8; k++)
                rows.add(Post.of(a, (long) (random.nextDouble() * 20 * DAY), random.nextInt(20) == 0
                        ? "good morning to all my friends here " + random.nextInt(3)
                        : words(random, 12)));
        for (int day = 0; day < 5; day++) {
            String text = words(random, 16);
            for (int a = 0; a < 6; a++)
                rows.add(Post.of(people + a, day * 3 * DAY + random.nextInt(40_000_000), text + " w" + a));
        }
        return rows;
    }

    private static String words(Random random, int n) {
        StringBuilder text = new StringBuilder();
        for (int k = 0; k < n; k++)
            text.append(Integer.toString(random.nextInt(100_000), 36)).append(' ');
        return text.toString();
    }

    @Test
    void accountsThatPostVariantsAreLinkedAndNobodyElse() throws SuraghException {
        Tables tables = Tables.of(variants(new Random(4), 300), 306);
        LayerLinks near = NearDuplicate.of(tables.posts, tables.settings, Progress.NONE);
        assertEquals(15, near.size());
        for (int i = 0; i < near.size(); i++) {
            assertTrue(near.a(i) >= 300 && near.b(i) >= 300);
            assertEquals(5, near.details().values()[i]);
        }
        LayerLinks same = CoTweet.of(tables.posts, Acts.ofTexts(tables.posts, 306), tables.settings, Progress.NONE);
        assertEquals(0, same.size());
    }

    @Test
    void nearTextsOfVeryManyAreSetAside() throws SuraghException {
        List<Post> rows = variants(new Random(4), 300);
        for (int a = 0; a < 150; a++)
            rows.add(Post.of(a, 1_000L * a, "share this good news with all your friends and family today w" + a));
        Tables tables = Tables.of(rows, 306);
        LayerLinks near = NearDuplicate.of(tables.posts, tables.settings, Progress.NONE);
        assertEquals(15, near.size());
        assertTrue(near.setAside().stream().map(s -> s.accounts() + " " + s.reasonKey()).toList()
                .contains("150 linkage.set-aside.common-text"));
    }

    /// Everything at once: a ring of repeats, pages, answers, mentions, hashtags, texts, minutes.
    private static List<Post> everything(Random random, int people) {
        List<Post> rows = new ArrayList<>(variants(random, people));
        for (int a = 0; a < people; a++)
            for (int k = 0; k < 10; k++)
                rows.add(act(a, (long) (random.nextDouble() * 20 * DAY),
                        (int) (150 * random.nextDouble() * random.nextDouble()), k, "App " + a % 4));
        for (int k = 0; k < 20; k++) {
            long start = (long) (random.nextDouble() * 20 * DAY);
            for (int a = 0; a < 6; a++)
                rows.add(act(people + a, start + random.nextInt(8_000), 1_000 + k, k, "App 1"));
        }
        return rows;
    }

    private static Post act(int account, long at, int object, int kind, String client) {
        return new Post(account, at, switch (kind % 4) {
            case 0 -> new ObjectActs.Content("", "p" + object, null, "", "", client);
            case 1 -> new ObjectActs.Content("", null, "p" + object, "", "https://example.org/" + object, client);
            case 2 -> new ObjectActs.Content("@user" + object, null, null, "a" + object + " b c", "", client);
            default -> new ObjectActs.Content("", null, null, "tag" + object, "", client);
        });
    }

    @Test
    void afterDealingTheAccountsAnewNoLayerIsLeft() throws SuraghException {
        Map<String, Integer> real = new TreeMap<>();
        Map<String, Integer> clean = new TreeMap<>();
        int runs = 12;
        for (int seed = 0; seed < runs; seed++) {
            List<Post> rows = everything(new Random(seed), 200);
            for (LayerLinks layer : Tables.of(rows, 206).layers())
                real.merge(layer.layer(), layer.size(), Integer::sum);
            List<Integer> dealt = new ArrayList<>(rows.stream().map(Post::account).toList());
            Collections.shuffle(dealt, new Random(seed));
            List<Post> others = new ArrayList<>();
            for (int i = 0; i < rows.size(); i++)
                others.add(new Post(dealt.get(i), rows.get(i).at, rows.get(i).content));
            for (LayerLinks layer : Tables.of(others, 206).layers())
                clean.merge(layer.layer(), layer.size() == 0 ? 1 : 0, Integer::sum);
        }
        for (String layer : List.of("co-retweet", "co-url", "near-duplicate", "hashtag-time"))
            assertTrue(real.getOrDefault(layer, 0) >= 15 * runs / 2, layer + " " + real);
        clean.forEach((layer, empty) -> assertTrue(empty >= runs - 1, layer + ": empty " + empty + " of " + runs));
    }

    @Test
    void rareProgramsLinkOnlyWhenSeveralAreShared() throws SuraghException {
        List<Post> rows = new ArrayList<>();
        for (int a = 0; a < 2_000; a++)
            rows.add(Post.by(a, a, "App " + a % 5));
        for (int c = 0; c < 400; c++)
            for (int k = 0; k < 3; k++)
                rows.add(Post.by((c * 4 + k * 601) % 1_900, 5_000 + c, "Old telephone " + c));
        for (int c = 0; c < 5; c++)
            for (int a : new int[]{1_900, 1_950})
                rows.add(Post.by(a, 10_000 + c, "Poster " + c));
        Tables tables = Tables.of(rows, 2_000);
        LayerLinks layer = RareClient.of(tables.objects, 2_000, tables.settings, Progress.NONE);
        assertEquals(1, layer.size());
        assertEquals(1_900, layer.a(0));
        assertEquals(1_950, layer.b(0));
        assertEquals(5, layer.details().values()[0]);
        assertEquals(10_000, layer.details().first()[0]);
        assertEquals(10_004, layer.details().last()[0]);
    }

    @Test
    void rowsOnAPileUpOfTimeStampsAreLeftOutAndNamed() throws SuraghException {
        List<Post> rows = everything(new Random(2), 200);
        int before = Tables.of(rows, 206).layers().getFirst().size();
        assertEquals(15, before);
        for (int a = 0; a < 60; a++)
            for (int k = 0; k < 4; k++)
                rows.add(new Post(a, 0, new ObjectActs.Content("", "piled" + k, null, "", "")));
        LayerLinks layer = Tables.of(rows, 206).layers().getFirst();
        assertEquals("co-retweet", layer.layer());
        assertEquals(before, layer.size());
        assertEquals(List.of(new SetAside("co-retweet", "1970-01-01T00:00:00Z", "", 60, 240,
                "linkage.set-aside.pile-up")), layer.setAside());
    }

    @Test
    void wholeMinutesAreLeftOutWhereMostPostsStandOnThem() throws SuraghException {
        List<Post> rounded = everything(new Random(2), 200).stream()
                .map(r -> new Post(r.account, r.at / 60_000 * 60_000, r.content)).toList();
        for (LayerLinks layer : Tables.of(rounded, 206).layers()) {
            boolean fine = !List.of("co-tweet", "near-duplicate", "hashtag-sequence", "rare-client", "fast-retweet")
                    .contains(layer.layer());
            assertEquals(fine, layer.setAside().stream()
                    .anyMatch(s -> s.reasonKey().equals("linkage.set-aside.whole-minutes")), layer.layer());
            assertTrue(!fine || layer.size() == 0, layer.layer());
        }
    }

    @Test
    void pileUpsAgreeWithCounting() {
        for (int seed = 0; seed < 50; seed++) {
            Random random = new Random(seed);
            long[] at = random.longs(3_000, 0, seed % 2 == 0 ? 90 : 4_000).map(t -> t * 1_000).toArray();
            boolean minutes = seed % 5 == 0;
            if (minutes)
                Arrays.setAll(at, i -> i % 3 == 0 ? at[i] : at[i] / 60_000 * 60_000);
            PileUps found = PileUps.of(at);
            double onMinutes = Arrays.stream(at).filter(t -> t % 60_000 == 0).count() / 3_000.0;
            for (long t : at) {
                long same = Arrays.stream(at).filter(x -> x == t).count();
                assertEquals(same > 20 || onMinutes > .6 && t % 60_000 == 0, found.holds(t), "seed " + seed);
            }
            assertEquals(onMinutes > .6, found.wholeMinutes());
        }
    }
}
