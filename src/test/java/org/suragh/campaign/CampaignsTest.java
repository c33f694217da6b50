package org.suragh.campaign;

import static org.junit.jupiter.api.Assertions.assertArrayEquals;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.time.Instant;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Collections;
import java.util.List;
import java.util.Random;
import org.junit.jupiter.api.Test;
import org.suragh.base.Progress;
import org.suragh.evidence.AccountColumns;
import org.suragh.evidence.AccountId;
import org.suragh.evidence.FollowColumns;
import org.suragh.linkage.NearDuplicate;
import org.suragh.signal.ObjectActs;
import org.suragh.signal.PostTable;
import org.suragh.signal.Settings;
import org.suragh.signal.Subjects;

/// Figures of campaigns against counting by hand and against the cheapest sequence of all.
class CampaignsTest {
    /// Account 90 follows 91, 92 and nobody's account; 5, who is not linked, follows 90; 91 follows 99 and one outside.
    private static FollowColumns follows(int accounts) {
        int[] start = new int[accounts + 1];
        for (int a = 0; a <= accounts; a++)
            start[a] = (a > 5 ? 1 : 0) + (a > 90 ? 3 : 0) + (a > 91 ? 2 : 0);
        return new FollowColumns(start, new int[]{0, 1, 2, 5, 4, 3}, new long[6],
                new String[]{"0090", "0091", "0092", "0095", "0099", "zzzz"}, new int[]{90, 91, 92, -1, 99, 89});
    }

    private static final long START = Instant.parse("2024-01-01T00:00:00Z").toEpochMilli();

    @Test
    void intervalsHaveTheirKnownValues() {
        assertArrayEquals(new double[]{.2366, .7634}, Wilson.interval(5, 10), 1e-4);
        assertArrayEquals(new double[]{0, .2775}, Wilson.interval(0, 10), 1e-4);
        assertArrayEquals(new double[]{0, 1}, Wilson.interval(0, 0));
    }

    @Test
    void burstsAreThoseOfTheCheapestSequence() {
        for (int seed = 0; seed < 40; seed++) {
            Random random = new Random(seed);
            int n = 10;
            int[] all = new int[n];
            int[] hits = new int[n];
            for (int t = 0; t < n; t++) {
                all[t] = random.nextInt(30);
                hits[t] = Math.min(all[t], random.nextInt(random.nextInt(4) == 0 ? 30 : 4));
            }
            double best = Double.POSITIVE_INFINITY;
            for (int states = 0; states < 1 << n; states++)
                best = Math.min(best, cost(hits, all, states));
            int found = 0;
            for (int[] stretch : Bursts.of(hits, all))
                for (int t = stretch[0]; t <= stretch[1]; t++)
                    found |= 1 << t;
            if (Arrays.stream(hits).sum() > 0)
                assertEquals(best, cost(hits, all, found), 1e-9, "seed " + seed);
        }
    }

    private static double cost(int[] hits, int[] all, int states) {
        double low = (double) Arrays.stream(hits).sum() / Arrays.stream(all).sum();
        double cost = 0;
        for (int t = 0; t < hits.length; t++) {
            boolean burst = (states >> t & 1) == 1;
            double p = burst ? Math.min(2 * low, .9999) : low;
            cost -= hits[t] * Math.log(p) + (all[t] - hits[t]) * Math.log1p(-p);
            if (burst && (t == 0 || (states >> t - 1 & 1) == 0))
                cost += Math.log(hits.length);
        }
        return cost;
    }

    private record Row(int account, long at, String text, boolean repeat, String tags) {}

    private static List<Campaign> campaigns(List<Row> rows, boolean[] linked) {
        AccountId[] ids = new AccountId[linked.length];
        for (int i = 0; i < ids.length; i++)
            ids[i] = new AccountId("x", "%04d".formatted(i));
        Subjects.Builder subjects = new Subjects.Builder(Settings.defaults());
        for (Row r : rows)
            subjects.add(r.account, r.at, "", new ObjectActs.Content(r.text, r.repeat ? "1" : null, null, r.tags, ""));
        Spans.Builder spans = new Spans.Builder(linked.length);
        for (int a = 0; a < linked.length; a++)
            if (linked[a])
                spans.add(a, START, START + 28 * 86_400_000L);
        long[] created = new long[ids.length];
        Arrays.fill(created, AccountColumns.UNKNOWN);
        return Campaigns.of(new Campaigns.Input(subjects.build(30),
                new AccountColumns(ids, new String[ids.length], created), spans.build(), follows(ids.length), List.of(),
                List.of(),
                new Campaigns.Plan(new Cost.Rates(1000, 2000, 500), 99, 1, 7)));
    }

    private static List<Row> rows() {
        List<Row> rows = new ArrayList<>();
        Random random = new Random(4);
        for (int day = 0; day < 28; day++)
            for (int k = 0; k < 20; k++)
                rows.add(new Row(random.nextInt(80), START + day * 86_400_000L + random.nextInt(86_400_000),
                        "some own words of the day " + day + " " + k, false, k < 3 ? "Harbour" : ""));
        long hour = START + (14 * 24 + 20) * 3_600_000L;
        for (int k = 0; k < 100; k++)
            rows.add(new Row(90 + k % 10, hour + k * 30_000L, "save the harbour now, it is ours " + k % 5,
                    k % 4 == 3, "harbour"));
        return rows;
    }

    @Test
    void theFiguresOfAPlantedCampaignAreRight() {
        boolean[] linked = new boolean[100];
        Arrays.fill(linked, 90, 100, true);
        List<Campaign> found = campaigns(rows(), linked);
        Campaign c = found.getFirst();
        assertEquals("hashtag harbour", c.kind() + " " + c.value());
        assertEquals(184, c.volume().posts());
        assertEquals(100, c.volume().linked());
        assertEquals(10, c.volume().linkedAccounts());
        assertEquals(100.0 / 184, c.share());
        assertEquals(Instant.parse("2024-01-15T20:00:00Z"), c.peak().hour());
        long beside = rows().stream().filter(r -> r.account < 90 && !r.tags.isEmpty()
                && Math.floorDiv(r.at - c.peak().hour().toEpochMilli(), 3_600_000L) == 0).count();
        assertEquals(100 + beside, c.peak().posts());
        assertTrue(c.peak().expected() <= 2 && c.peak().withoutLinked() <= 5, c.toString());
        assertEquals(1, c.bursts().size());
        Campaign.Burst burst = c.bursts().getFirst();
        assertTrue(burst.posts() >= 100 && burst.stands() && burst.p() < 1e-6, c.toString());
        assertEquals(100, burst.linked());
        assertEquals(25.0 / 184, c.volume().retweetShare());
        assertEquals(75.0 / 159, c.volume().duplicateShare());
        assertEquals(100.0 / 184, c.volume().topTenShare());
        assertEquals(List.of(new Cost.Line("posts", 75, 1000), new Cost.Line("answers", 0, 1000),
                new Cost.Line("retweets", 25, 2000), new Cost.Line("follows", 3, 500)), c.cost().lines());
        assertEquals(750 + 500 + 15, c.cost().total());
    }

    @Test
    void hashtagsAreTakenFromTheTextWhereTheExportNamesNone() {
        List<Row> rows = new ArrayList<>();
        for (int k = 0; k < 40; k++)
            rows.add(new Row(k, START + k * 60_000L,
                    "own words " + k + " #Harbour, &#39; a#b (#\u06A9\u0631\u0627\u0686\u06CC)", false,
                    ""));
        List<String> found = campaigns(rows, new boolean[100]).stream().map(c -> c.kind() + " " + c.value()).toList();
        assertEquals(List.of("hashtag harbour", "hashtag \u06A9\u0631\u0627\u0686\u06CC"), found);
    }

    @Test
    void theOrderOfRowsChangesNothing() {
        boolean[] linked = new boolean[100];
        Arrays.fill(linked, 90, 100, true);
        List<Row> rows = rows();
        List<Campaign> first = campaigns(rows, linked);
        Collections.shuffle(rows, new Random(8));
        assertEquals(first, campaigns(rows, linked));
    }

    @Test
    void textsThatAreNearlyOneAreOneCampaignUnderTheFirstOfThem() {
        String base = "the harbour belongs to all of us and we will walk there together on sunday morning at nine";
        List<String> texts = new ArrayList<>();
        for (int k = 0; k < 40; k++)
            texts.add(k % 4 == 0 ? base : base + " " + "abc".charAt(k % 3));
        for (int k = 0; k < 40; k++)
            texts.add(new Random(k).ints(30, 'a', 'z' + 1).collect(StringBuilder::new,
                    StringBuilder::appendCodePoint, StringBuilder::append).toString());
        Settings settings = Settings.defaults();
        for (int order = 0; order < 3; order++) {
            List<Integer> rows = new ArrayList<>();
            for (int k = 0; k < texts.size(); k++)
                rows.add(k);
            Collections.shuffle(rows, new Random(order));
            PostTable.Builder posts = new PostTable.Builder(80, settings);
            for (int k : rows)
                posts.add(k, START + k * 60_000L, "" + k, texts.get(k), false);
            NearDuplicate.Groups near = NearDuplicate.groups(posts.build(), settings, Progress.NONE);
            Subjects.Builder subjects = new Subjects.Builder(settings, near::of, near::holds);
            for (int k : rows)
                subjects.add(k, START + k * 60_000L, "" + k,
                        new ObjectActs.Content(texts.get(k), null, null, "", ""));
            Subjects built = subjects.build(30);
            assertEquals(List.of(new Subjects.Subject("text", base)), built.subjects());
            assertEquals(40, built.start()[1]);
        }
    }
}
