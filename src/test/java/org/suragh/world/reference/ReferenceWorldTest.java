package org.suragh.world.reference;

import static org.junit.jupiter.api.Assertions.assertArrayEquals;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertNotEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.time.Instant;
import java.util.Arrays;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import java.util.TimeZone;
import java.util.TreeMap;
import java.util.TreeSet;
import java.util.function.Predicate;
import java.util.stream.Collectors;
import org.junit.jupiter.api.Test;
import org.suragh.evidence.IpAddress;

/// The reference worlds are what science asks for: the same bytes everywhere, addresses that are nobody's, sharing as it
/// was measured, networks that keep their own rules.
class ReferenceWorldTest {
    private static final Knobs TINY = Knobs.preset("sealed-rough")
            .sized("tiny", new Knobs.Size(600, 20, true, true, 200))
            .counted(new Knobs.Counts(2, 20, 20, 20, 10, 10, 10, 20, 10, 10, 10, 10));
    private static final ReferenceWorld SMALL = ReferenceWorld.of(1, Knobs.preset("small"));
    private static final Map<String, Truth> TRUTH = SMALL.truth().stream()
            .collect(Collectors.toMap(Truth::account, t -> t));
    private static final List<String[]> LOGINS = LeakTest.rows(SMALL, "logins.csv");

    @Test
    void theSameSeedGivesTheSameBytesInAnotherLocaleAndZone() {
        ReferenceWorld one = ReferenceWorld.of(5, TINY);
        Locale locale = Locale.getDefault();
        TimeZone zone = TimeZone.getDefault();
        ReferenceWorld other;
        try {
            Locale.setDefault(Locale.forLanguageTag("ur-PK-u-nu-arabext"));
            TimeZone.setDefault(TimeZone.getTimeZone("Asia/Karachi"));
            other = ReferenceWorld.of(5, TINY);
        } finally {
            Locale.setDefault(locale);
            TimeZone.setDefault(zone);
        }
        assertEquals(one.files().keySet(), other.files().keySet());
        one.files().forEach((name, bytes) -> assertArrayEquals(bytes, other.files().get(name), name));
        assertNotEquals(Arrays.hashCode(one.files().get("logins.csv")),
                Arrays.hashCode(ReferenceWorld.of(6, TINY).files().get("logins.csv")));
    }

    @Test
    void everyAddressIsReserved() {
        for (String[] row : LOGINS)
            assertTrue(IpAddress.parse(row[1]).orElseThrow().madeUp(), row[1]);
    }

    @Test
    void rowsNameKnownAccountsAndTheTruthCountsThem() {
        Map<String, Integer> logins = count(LOGINS, 0);
        Map<String, Integer> posts = count(LeakTest.rows(SMALL, "tweets.csv"), 1);
        assertTrue(TRUTH.keySet().containsAll(logins.keySet()) && TRUTH.keySet().containsAll(posts.keySet()));
        for (Truth t : SMALL.truth()) {
            assertEquals(logins.getOrDefault(t.account(), 0), t.logins());
            assertEquals(posts.getOrDefault(t.account(), 0), t.posts());
            assertEquals(t, Truth.of(t.row()));
        }
    }

    /// science.md measured 4.5 accounts a residential address in its large world.
    @Test
    void strangersShareHomeAddressesOverTime() {
        Map<String, Set<String>> users = users(ip -> ip.matches("24[012]\\..*"));
        double mean = users.values().stream().mapToInt(Set::size).average().orElseThrow();
        assertTrue(mean > 3.5 && mean < 6.5, "mean " + mean);
    }

    /// About 660 accounts in a world of 8,000: an account in twelve at every address of its carrier and region.
    @Test
    void carrierAddressesAreSharedByHundreds() {
        Map<String, Set<String>> users = users(ip -> ip.startsWith("245."));
        double mean = users.values().stream().mapToInt(Set::size).average().orElseThrow();
        assertEquals(72, users.size());
        assertEquals(660 * 2_000 / 8_000.0, mean, 35);
    }

    @Test
    void aSubscriberHasABlockOfPortsOnACarrierAddressForADay() {
        Map<String, Set<Integer>> blocks = new TreeMap<>();
        Map<String, Set<String>> accounts = new TreeMap<>();
        for (String[] row : LOGINS) {
            if (row[1].startsWith("245.")) {
                int block = Integer.parseInt(row[3]) / 512;
                String where = row[1] + row[2].substring(0, 10);
                blocks.computeIfAbsent(where + row[0], _ -> new TreeSet<>()).add(block);
                accounts.computeIfAbsent(where + block, _ -> new TreeSet<>()).add(TRUTH.get(row[0]).family());
            }
        }
        assertTrue(blocks.values().stream().filter(b -> b.size() == 1).count() > .97 * blocks.size());
    }

    @Test
    void theVendorKeepsItsCap() {
        Map<String, Set<String>> used = new TreeMap<>();
        for (String[] row : LOGINS) {
            if (row[1].startsWith("249.") && TRUTH.get(row[0]).family().equals("A2"))
                used.computeIfAbsent(row[1] + local(row[2]), _ -> new TreeSet<>()).add(row[0]);
        }
        assertTrue(used.values().stream().allMatch(few -> few.size() <= 4));
        assertTrue(used.values().stream().filter(few -> few.size() == 4).count() > .4 * used.size());
    }

    /// Times moved to the edge of the period would be a pile of pairs.
    @Test
    void nothingPilesUpAtTheEdges() {
        int[] days = new int[30];
        long from = Instant.parse("2018-05-01T00:00:00Z").getEpochSecond();
        Map<String, Integer> seconds = new HashMap<>();
        for (String[] row : LOGINS) {
            days[(int) ((Instant.parse(row[2]).getEpochSecond() - from) / 86_400)]++;
            seconds.merge(row[2], 1, Integer::sum);
        }
        assertTrue(Arrays.stream(days).max().orElseThrow() < 1.6 * Arrays.stream(days).min().orElseThrow());
        assertTrue(seconds.values().stream().mapToInt(Integer::intValue).max().orElseThrow() < 12);
    }

    @Test
    void everyKindIsThere() {
        Set<String> kinds = SMALL.truth().stream().map(Truth::kind).collect(Collectors.toCollection(TreeSet::new));
        assertEquals(Set.of("alt", "automated", "campus", "class", "fan-club", "hostel", "newsroom", "office", "person",
                "planted", "praised", "timetable", "volunteer"), kinds);
        assertEquals(2_000, SMALL.truth().stream().filter(t -> !t.planted()).count());
        assertTrue(SMALL.truth().stream().filter(t -> t.team() == 0 && t.hostel() >= 0).count() >= 12);
    }

    @Test
    void sealedKnobsAreNotTheOnesOfTuning() {
        List<Knobs> all = List.copyOf(Knobs.presets().values());
        for (Knobs one : all)
            for (Knobs other : all)
                if (one.name().startsWith("sealed") && !other.name().startsWith("sealed")) {
                    assertNotEquals(one.planted().cap(), other.planted().cap());
                    assertNotEquals(one.planted().cover(), other.planted().cover());
                    assertNotEquals(one.planted().reuse(), other.planted().reuse());
                    assertNotEquals(one.planted().overlap(), other.planted().overlap());
                    assertNotEquals(one.teams().bank(), other.teams().bank());
                    assertEquals(0, other.counts().a10() + other.counts().a11() + other.counts().other());
                }
    }

    private static String local(String time) {
        return Instant.parse(time).plusSeconds(5 * 3_600).toString().substring(0, 10);
    }

    private static Map<String, Set<String>> users(Predicate<String> which) {
        Map<String, Set<String>> users = new TreeMap<>();
        for (String[] row : LOGINS)
            if (which.test(row[1]) && !TRUTH.get(row[0]).planted())
                users.computeIfAbsent(row[1], _ -> new TreeSet<>()).add(row[0]);
        return users;
    }

    private static Map<String, Integer> count(List<String[]> rows, int column) {
        Map<String, Integer> counts = new TreeMap<>();
        rows.forEach(row -> counts.merge(row[column], 1, Integer::sum));
        return counts;
    }
}
