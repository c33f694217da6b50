package org.suragh.world;

import static org.junit.jupiter.api.Assertions.assertArrayEquals;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.TreeSet;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

/// The shipped sample cases are what the generator makes, hold no real address, and do not give their truth away.
class SampleCasesTest {
    private static final Path SHIPPED = Path.of("sample-cases");
    private static final int SEEDS = 12;

    static Stream<World> worlds() {
        return World.all().stream();
    }

    @ParameterizedTest
    @MethodSource("worlds")
    void theShippedFilesAreTheMadeOnes(World world) throws IOException {
        Path folder = SHIPPED.resolve(world.folder());
        try (Stream<Path> there = Files.list(folder)) {
            assertEquals(world.files().keySet(),
                    there.map(f -> f.getFileName().toString()).collect(Collectors.toCollection(TreeSet::new)),
                    "files of " + folder);
        }
        for (var file : world.files().entrySet())
            assertArrayEquals(file.getValue(), Files.readAllBytes(folder.resolve(file.getKey())),
                    file.getKey() + " differs from what the generator makes; run " + World.class.getName()
                            + " with the folder sample-cases");
    }

    @ParameterizedTest
    @MethodSource("worlds")
    void aCaseIsSmall(World world) {
        assertTrue(world.files().values().stream().mapToLong(f -> f.length).sum() < 4_000_000);
    }

    @ParameterizedTest
    @MethodSource("worlds")
    void everyAddressIsReserved(World world) {
        for (String[] row : rows(world, "logins.csv"))
            assertTrue(row[1].matches("(192\\.0\\.2|198\\.51\\.100|203\\.0\\.113)\\.\\d+|2(4\\d|50)\\..*|2001:db8:.*"),
                    row[1]);
    }

    @ParameterizedTest
    @MethodSource("worlds")
    void everyRowNamesAKnownAccountOnce(World world) {
        Set<String> known = new HashSet<>();
        for (String[] row : rows(world, "accounts.csv"))
            assertTrue(known.add(row[0]), row[0]);
        for (String file : List.of("logins.csv", "truth.csv"))
            for (String[] row : rows(world, file))
                assertTrue(known.contains(row[0]), row[0]);
    }

    @Test
    void theVendorKeepsItsCap() {
        World world = ProxyVendorWorld.world(1);
        Map<String, String> networks = networks(world);
        Map<String, Set<String>> used = new HashMap<>();
        for (String[] row : rows(world, "logins.csv"))
            if (row[1].startsWith("198.51.100.") && !networks.get(row[0]).isEmpty())
                used.computeIfAbsent(row[1] + row[2].substring(0, 10), _ -> new TreeSet<>()).add(row[0]);
        assertTrue(used.values().stream().allMatch(accounts -> accounts.size() <= Proxies.CAP));
        assertTrue(used.values().stream().filter(accounts -> accounts.size() == Proxies.CAP).count() > 100);
    }

    /// The leak tests of the generator: what has nothing to do with a network must not tell its accounts apart.
    @Test
    void nothingBesideThePointTellsThePlantedAccountsApart() {
        Map<String, List<Double>> found = new TreeMap<>();
        for (int seed = 1; seed <= SEEDS; seed++) {
            World world = ProxyVendorWorld.world(seed);
            Map<String, String> networks = networks(world);
            Map<String, Map<String, Double>> features = features(world);
            features.forEach((name, of) -> {
                List<Double> planted = new ArrayList<>();
                List<Double> others = new ArrayList<>();
                of.forEach((account, value) -> (networks.get(account).isEmpty() ? others : planted).add(value));
                found.computeIfAbsent(name, _ -> new ArrayList<>()).add(areaUnderCurve(planted, others));
            });
        }
        found.forEach((name, areas) -> assertEquals(.5,
                areas.stream().mapToDouble(Double::doubleValue).average().orElseThrow(), .04, name));
    }

    private static Map<String, Map<String, Double>> features(World world) {
        Map<String, Map<String, Double>> features = new TreeMap<>();
        int order = 0;
        for (String[] row : rows(world, "accounts.csv")) {
            put(features, "id", row[0], Double.parseDouble(row[0]));
            put(features, "last digit of id", row[0], row[0].charAt(12) - '0');
            put(features, "row of accounts", row[0], order++);
            put(features, "length of handle", row[0], row[1].length());
            put(features, "followers", row[0], Double.parseDouble(row[4]));
            put(features, "posts counted", row[0], Double.parseDouble(row[6]));
        }
        for (String[] row : rows(world, "logins.csv"))
            put(features, "second of last log-in", row[0], Double.parseDouble(row[2].substring(17, 19)));
        for (String[] row : rows(world, "tweets.csv")) {
            put(features, "second of last post", row[1], Double.parseDouble(row[2].substring(17, 19)));
            put(features, "low bits of last post id", row[1], Long.parseLong(row[0]) & 0xffff);
            if (row[4].isEmpty() && row[6].isEmpty())
                put(features, "length of last untagged text", row[1], row[3].length());
        }
        return features;
    }

    private static void put(Map<String, Map<String, Double>> features, String name, String account, double value) {
        features.computeIfAbsent(name, _ -> new TreeMap<>()).put(account, value);
    }

    private static double areaUnderCurve(List<Double> planted, List<Double> others) {
        double wins = 0;
        for (double p : planted)
            for (double o : others)
                wins += p > o ? 1 : p == o ? .5 : 0;
        return wins / planted.size() / others.size();
    }

    private static Map<String, String> networks(World world) {
        return rows(world, "truth.csv").stream().collect(Collectors.toMap(row -> row[0], row -> row[1]));
    }

    /// The rows of a file, cut at commas outside quotes.
    private static List<String[]> rows(World world, String file) {
        return new String(world.files().get(file), StandardCharsets.UTF_8).lines().skip(1)
                .map(line -> line.split(",(?=(?:[^\"]*\"[^\"]*\")*[^\"]*$)", -1)).toList();
    }
}
