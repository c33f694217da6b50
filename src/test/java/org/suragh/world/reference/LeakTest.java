package org.suragh.world.reference;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.TreeSet;
import java.util.zip.CRC32;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;

/// The leak tests of the reference worlds: what has nothing to do with how a network works must not tell its accounts
/// from innocent ones. Each feature is a classifier; its area under the curve against the innocent accounts, averaged
/// over some worlds with large families, must be 0.5 ± 0.03 for every family. No family may differ in any of them:
/// even the crowds have their fifth of silent accounts.
///
/// The worlds are small in innocent people and large in families, since the error of an area falls with the number of
/// planted accounts.
class LeakTest {
    private static final int WORLDS = 12;
    private static final double TOLERANCE = .03;
    private static final Knobs.Counts LARGE = new Knobs.Counts(11, 150, 150, 150, 150, 150, 150, 150, 150, 150, 150,
            150);

    private static final Map<String, Map<String, Double>> AREAS = new TreeMap<>();

    @BeforeAll
    static void measure() {
        measure(1, WORLDS).forEach(AREAS::put);
    }

    /// Feature to family to mean area.
    static Map<String, Map<String, Double>> measure(int first, int worlds) {
        Map<String, Map<String, Double>> sums = new TreeMap<>();
        for (int seed = first; seed < first + worlds; seed++) {
            Knobs knobs = Knobs.preset(seed % 2 == 0 ? "sealed" : "sealed-hard")
                    .sized("leaks", new Knobs.Size(700, 12, true, false, 500)).counted(LARGE);
            ReferenceWorld world = ReferenceWorld.of(seed, knobs);
            Map<String, String> families = new TreeMap<>();
            world.truth().forEach(t -> families.put(t.account(), t.family()));
            features(world).forEach((feature, values) -> areas(values, families)
                    .forEach((family, area) -> sums.computeIfAbsent(feature, _ -> new TreeMap<>()).merge(family,
                            area / worlds, Double::sum)));
        }
        return sums;
    }

    @Test
    void everyFamilyIsThere() {
        assertEquals(new TreeSet<>(List.of("A1", "A10", "A11", "A2", "A3", "A4", "A5", "A6", "A7", "A8", "A9", "X1")),
                AREAS.get("id").keySet());
    }

    @Test
    void orderAndNumbersSayNothing() {
        check("id", "last digit of the id", "row of accounts.csv", "hash of the id", "hash of the screen name",
                "low bits of the last post's id", "low bits of the first post's id");
    }

    @Test
    void theDigitsOfTimesSayNothing() {
        check("second of the last log-in", "second of the last post", "second of the registration",
                "last digit of a post's second");
    }

    @Test
    void silenceSaysNothing() {
        check("no posts");
    }

    @Test
    void lengthsSayNothing() {
        check("mean length of own texts", "length of the last own text");
    }

    @Test
    void whatTheProfileStatesSaysNothing() {
        check("followers", "following", "posts stated", "has a line about itself");
    }

    /// The classifier itself works: what an operation does differ in is found by it.
    @Test
    void theMeasureFindsWhatDiffers() {
        Map<String, String> families = Map.of("a", "A1", "b", "A1", "c", "", "d", "");
        assertEquals(1.0, areas(Map.of("a", 3.0, "b", 4.0, "c", 1.0, "d", 2.0), families).get("A1"));
        assertEquals(.5, areas(Map.of("a", 1.0, "b", 1.0, "c", 1.0, "d", 1.0), families).get("A1"));
        assertTrue(AREAS.get("log-ins").get("A5") < .2, AREAS.get("log-ins").toString());
    }

    private static void check(String... features) {
        List<String> leaks = new ArrayList<>();
        for (String feature : features)
            AREAS.get(feature).forEach((family, area) -> {
                if (Math.abs(area - .5) > TOLERANCE)
                    leaks.add("%s of %s: %.3f".formatted(feature, family, area));
            });
        assertEquals(List.of(), leaks);
    }

    private static Map<String, Map<String, Double>> features(ReferenceWorld world) {
        Map<String, Map<String, Double>> all = new TreeMap<>();
        int order = 0;
        for (String[] row : rows(world, "accounts.csv")) {
            put(all, "id", row[0], Double.parseDouble(row[0]));
            put(all, "last digit of the id", row[0], row[0].charAt(12));
            put(all, "row of accounts.csv", row[0], order++);
            put(all, "hash of the id", row[0], hash(row[0]));
            put(all, "hash of the screen name", row[0], hash(row[1]));
            put(all, "second of the registration", row[0], second(row[3]));
            put(all, "followers", row[0], Double.parseDouble(row[4]));
            put(all, "following", row[0], Double.parseDouble(row[5]));
            put(all, "posts stated", row[0], Double.parseDouble(row[6]));
            put(all, "has a line about itself", row[0], row[8].isEmpty() ? 0 : 1);
            put(all, "no posts", row[0], 1);
            put(all, "log-ins", row[0], 0);
        }
        for (String[] row : rows(world, "logins.csv")) {
            put(all, "second of the last log-in", row[0], second(row[2]));
            all.get("log-ins").merge(row[0], 1.0, Double::sum);
        }
        Map<String, double[]> lengths = new TreeMap<>();
        for (String[] row : rows(world, "tweets.csv")) {
            put(all, "no posts", row[1], 0);
            put(all, "second of the last post", row[1], second(row[2]));
            put(all, "last digit of a post's second", row[1], row[2].charAt(18));
            put(all, "low bits of the last post's id", row[1], Long.parseLong(row[0]) & 0x3fffff);
            all.computeIfAbsent("low bits of the first post's id", _ -> new TreeMap<>()).putIfAbsent(row[1],
                    (double) (Long.parseLong(row[0]) & 0x3fffff));
            if (row[6].isEmpty()) {
                put(all, "length of the last own text", row[1], row[3].length());
                double[] sum = lengths.computeIfAbsent(row[1], _ -> new double[2]);
                sum[0] += row[3].length();
                sum[1]++;
            }
        }
        lengths.forEach((account, sum) -> put(all, "mean length of own texts", account, sum[0] / sum[1]));
        return all;
    }

    private static void put(Map<String, Map<String, Double>> all, String feature, String account, double value) {
        all.computeIfAbsent(feature, _ -> new TreeMap<>()).put(account, value);
    }

    private static double hash(String text) {
        var crc = new CRC32();
        crc.update(text.getBytes(StandardCharsets.UTF_8));
        return crc.getValue();
    }

    private static double second(String time) {
        return Double.parseDouble(time.substring(17, 19));
    }

    /// Family to area under the curve against the innocent, ties count half.
    private static Map<String, Double> areas(Map<String, Double> values, Map<String, String> families) {
        Map<String, List<Double>> of = new TreeMap<>();
        values.forEach(
                (account, value) -> of.computeIfAbsent(families.get(account), _ -> new ArrayList<>()).add(value));
        double[] innocent = of.remove("").stream().mapToDouble(Double::doubleValue).sorted().toArray();
        Map<String, Double> areas = new TreeMap<>();
        of.forEach((family, planted) -> {
            double wins = 0;
            for (double value : planted)
                wins += (below(innocent, value) + below(innocent, Math.nextUp(value))) / 2.0;
            areas.put(family, wins / planted.size() / innocent.length);
        });
        return areas;
    }

    private static int below(double[] sorted, double value) {
        int found = Arrays.binarySearch(sorted, value);
        int at = found < 0 ? -found - 1 : found;
        while (at > 0 && sorted[at - 1] >= value)
            at--;
        return at;
    }

    /// The rows of a file, cut at commas outside quotes.
    static List<String[]> rows(ReferenceWorld world, String file) {
        List<String[]> rows = new ArrayList<>();
        new String(world.files().get(file), StandardCharsets.UTF_8).lines().skip(1).forEach(line -> {
            List<String> cells = new ArrayList<>();
            var cell = new StringBuilder();
            boolean quoted = false;
            for (int i = 0; i < line.length(); i++) {
                char c = line.charAt(i);
                if (c == '"')
                    quoted = !quoted;
                else if (c == ',' && !quoted) {
                    cells.add(cell.toString());
                    cell.setLength(0);
                } else
                    cell.append(c);
            }
            cells.add(cell.toString());
            rows.add(cells.toArray(String[]::new));
        });
        return rows;
    }
}
