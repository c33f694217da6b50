package org.suragh.finding;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.util.ArrayList;
import java.util.Collections;
import java.util.HashSet;
import java.util.List;
import java.util.Random;
import java.util.Set;
import java.util.TreeMap;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import org.suragh.signal.PostTimes;

/// The figures of habits against slow ways to the same, and what they say of a clock and of a person.
class AutomationTest {
    private static final long DAY = 86_400_000L;
    private static final long START = 17_600 * DAY;

    private record Row(int account, long at, String id, @Nullable String repeats, @Nullable String answers,
            @Nullable String client) {}

    /// Account 0 is a clock on whole minutes, 1 has 49 posts, the others are people; repeats of posts 100 to 130.
    private static List<Row> rows(Random random) {
        List<Row> rows = new ArrayList<>();
        for (int i = 0; i < 400; i++)
            rows.add(new Row(0, START + i * 1_800_000L, "c" + i, null, null, "Planner"));
        for (int i = 0; i < 31; i++)
            rows.add(new Row(2, START + i * 1_000L + 5, Integer.toString(100 + i), null, null, "Phone"));
        for (int a = 1; a < 40; a++) {
            int n = a == 1 ? 49 : 60 + random.nextInt(60);
            for (int i = 0; i < n; i++) {
                long at = START + DAY + random.nextInt(20) * DAY + (long) ((8 + 14 * random.nextDouble()) * DAY / 24);
                String repeats = random.nextInt(3) == 0 ? Integer.toString(100 + random.nextInt(31)) : null;
                rows.add(new Row(a, at, "p" + a + "-" + i, repeats,
                        repeats == null && random.nextInt(4) == 0 ? "1" : null,
                        random.nextInt(9) == 0 ? "Web" : "Phone"));
            }
        }
        return rows;
    }

    private static PostTimes times(List<Row> rows) {
        PostTimes.Builder builder = new PostTimes.Builder(40);
        rows.forEach(r -> builder.add(r.account(), r.at(), r.id(), r.repeats(), r.answers(), r.client()));
        return builder.build();
    }

    @Test
    void figuresAreThoseOfTheirDefinitions() {
        List<Row> rows = rows(new Random(3));
        PostTimes posts = times(rows);
        Automation found = Automation.of(posts);
        assertFalse(found.assessable(1));
        assertTrue(Double.isNaN(found.value(Habit.BURSTINESS, 1)));
        for (int a : new int[]{0, 2, 7, 23}) {
            int account = a;
            List<Row> own = rows.stream().filter(r -> r.account() == account)
                    .sorted(java.util.Comparator.comparingLong(Row::at)).toList();
            List<Double> gaps = new ArrayList<>();
            for (int i = 1; i < own.size(); i++)
                gaps.add((own.get(i).at() - own.get(i - 1).at()) / 1000.0);
            double mean = gaps.stream().mapToDouble(x -> x).average().orElse(0);
            double deviation = Math.sqrt(gaps.stream().mapToDouble(g -> (g - mean) * (g - mean)).average().orElse(0));
            near((deviation - mean) / (deviation + mean), found, Habit.BURSTINESS, a);
            near(gaps.stream().filter(g -> Math.abs(g / 60 - Math.rint(g / 60)) * 60 < 1.5 && g >= 30)
                    .filter(g -> Set.of(0L, 1L, 59L).contains(Math.round(g) % 60)).count() / (double) gaps.size(),
                    found,
                    Habit.WHOLE_MINUTES, a);
            near(gaps.stream().filter(g -> g < 2).count(), found, Habit.SHORT_GAPS, a);
            int most = 0;
            for (Row from : own)
                most = Math.max(most, (int) own.stream()
                        .filter(r -> r.at() >= from.at() && r.at() - from.at() <= 3_600_000L).count());
            near(most, found, Habit.HOURLY_PEAK, a);
            TreeMap<Long, Integer> hours = new TreeMap<>();
            TreeMap<String, Integer> clients = new TreeMap<>();
            own.forEach(r -> {
                hours.merge(r.at() % DAY / 3_600_000L, 1, Integer::sum);
                clients.merge(String.valueOf(r.client()), 1, Integer::sum);
            });
            near(entropy(hours.values()) / Math.log(24), found, Habit.HOUR_ENTROPY, a);
            near(entropy(clients.values()) / Math.log(2), found, Habit.CLIENT_ENTROPY, a);
            double x = own.stream().mapToDouble(r -> Math.cos(2 * Math.PI * (r.at() % DAY) / DAY)).average().orElse(0);
            double y = own.stream().mapToDouble(r -> Math.sin(2 * Math.PI * (r.at() % DAY) / DAY)).average().orElse(0);
            near(Math.hypot(x, y), found, Habit.DAY_RHYTHM, a);
            near(quiet(own), found, Habit.QUIET, a);
            double[] delays = own.stream().filter(r -> r.repeats() != null)
                    .mapToDouble(r -> (r.at() - START - 5) / 1000.0 - (Integer.parseInt("" + r.repeats()) - 100))
                    .sorted().toArray();
            if (delays.length >= 20)
                near(delays[(delays.length - 1) / 2], found, Habit.USUAL_REPEATS, a);
        }
        for (Habit habit : Habit.values())
            for (int a = 0; a < 40; a++) {
                double value = found.value(habit, a);
                double below = 0;
                for (int b = 0; b < 40; b++)
                    below += found.value(habit, b) < value ? 1 : found.value(habit, b) == value ? .5 : 0;
                assertEquals(Double.isNaN(value) ? Double.NaN : below / found.compared(habit),
                        found.percentile(habit, a), 1e-12);
            }
    }

    private static void near(double expected, Automation found, Habit habit, int account) {
        assertEquals(expected, found.value(habit, account), 1e-9, habit + " of " + account);
    }

    private static double entropy(java.util.Collection<Integer> counts) {
        double all = counts.stream().mapToInt(c -> c).sum();
        return counts.stream().mapToDouble(c -> -c / all * Math.log(c / all)).sum();
    }

    /// By minutes of every active day, to compare with the exact way.
    private static double quiet(List<Row> own) {
        TreeMap<Long, List<Long>> days = new TreeMap<>();
        own.forEach(r -> days.computeIfAbsent(r.at() / DAY, _ -> new ArrayList<>()).add(r.at() % DAY));
        List<Double> longest = new ArrayList<>();
        days.values().forEach(times -> {
            List<Long> all = new ArrayList<>(times);
            all.add(0L);
            all.add(DAY);
            Collections.sort(all);
            long best = 0;
            for (int i = 1; i < all.size(); i++)
                best = Math.max(best, all.get(i) - all.get(i - 1));
            longest.add(best / 3_600_000.0);
        });
        Collections.sort(longest);
        return longest.get((longest.size() - 1) / 2);
    }

    @Test
    void aClockStandsAtTheEndOfTheCase() {
        Automation found = Automation.of(times(rows(new Random(4))));
        assertEquals(-1, found.value(Habit.BURSTINESS, 0), 1e-9);
        assertEquals(1, found.value(Habit.WHOLE_MINUTES, 0), 1e-9);
        assertTrue(found.percentile(Habit.BURSTINESS, 0) < .02);
        assertTrue(found.percentile(Habit.WHOLE_MINUTES, 0) > .98);
        assertEquals(8, found.briefDays(0), "a post every half hour for 200 hours");
    }

    @Test
    void theOrderOfRowsPlaysNoPart() {
        List<Row> rows = rows(new Random(5));
        Automation one = Automation.of(times(rows));
        Collections.shuffle(rows, new Random(6));
        Automation other = Automation.of(times(rows));
        for (Habit habit : Habit.values())
            for (int a = 0; a < 40; a++)
                assertEquals(one.value(habit, a), other.value(habit, a));
    }

    @Test
    void secondsOfRoundedTimesAreNotLookedAt() {
        List<Row> rows = rows(new Random(7)).stream().map(r -> new Row(r.account(), r.at() / 60_000 * 60_000, r.id(),
                r.repeats(), r.answers(), r.client())).toList();
        Automation found = Automation.of(times(rows));
        assertTrue(found.rounded());
        for (Habit habit : List.of(Habit.WHOLE_MINUTES, Habit.SECONDS, Habit.SHORT_GAPS))
            assertEquals(0, found.compared(habit));
    }

    @Test
    void stretchesAreTheLongestCommonOnes() {
        Random random = new Random(8);
        for (int round = 0; round < 30; round++) {
            List<Row> rows = new ArrayList<>();
            for (int a = 0; a < 5; a++)
                for (int i = 0; i < 50 + random.nextInt(20); i++) {
                    int kind = random.nextInt(3);
                    rows.add(new Row(a, START + i * 60_000L, "", kind == 0 ? "5" : null, kind == 1 ? "5" : null, null));
                }
            PostTimes posts = times(rows);
            int[] group = {0, 1, 2, 3, 4};
            int holders = 2 + random.nextInt(3);
            assertEquals(slow(posts, group, holders), PostSequences.longest(posts, group, holders));
        }
    }

    private static int slow(PostTimes posts, int[] group, int holders) {
        TreeMap<String, Set<Integer>> seen = new TreeMap<>();
        for (int a : group) {
            String text = new String(posts.kind(), posts.start()[a], posts.size(a),
                    java.nio.charset.StandardCharsets.US_ASCII);
            for (int i = 0; i < text.length(); i++)
                for (int k = i + 1; k <= Math.min(text.length(), i + 25); k++)
                    seen.computeIfAbsent(text.substring(i, k), _ -> new HashSet<>()).add(a);
        }
        return seen.entrySet().stream().filter(e -> e.getValue().size() >= holders).mapToInt(e -> e.getKey().length())
                .max().orElse(0);
    }

    @Test
    void aGroupOfOneProgrammeStandsOutOfDrawnGroups() {
        Random random = new Random(9);
        List<Row> rows = new ArrayList<>();
        String plan = "AATCATTACATTCAATTACCATATTCATCCAATTCATACATTACCATTAACTTCATC";
        for (int a = 0; a < 40; a++)
            for (int i = 0; i < 60; i++) {
                char kind = a < 6 && i < plan.length() ? plan.charAt(i) : "ATC".charAt(random.nextInt(3));
                rows.add(new Row(a, START + i * 60_000L, "", kind == 'T' ? "5" : null, kind == 'C' ? "5" : null, null));
            }
        PostSequences found = PostSequences.of(times(rows), new int[]{0, 1, 2, 3, 4, 5}, 1);
        assertTrue(found.length() >= plan.length() && found.drawn() < 10, found.toString());
        assertTrue(found.reached() <= .05, found.toString());
        assertEquals(found, PostSequences.of(times(rows), new int[]{0, 1, 2, 3, 4, 5}, 1));
    }
}
