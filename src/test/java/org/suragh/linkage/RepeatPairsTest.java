package org.suragh.linkage;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.IOException;
import java.io.InputStream;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Random;
import java.util.Set;
import java.util.TreeMap;
import java.util.TreeSet;
import org.junit.jupiter.api.Test;
import org.suragh.base.Progress;
import org.suragh.evidence.AccountColumns;
import org.suragh.evidence.AccountId;

/// Counted repeats against slow counting written from the package's description, and against the published counts of
/// the coordination network toolkit on its own sample.
class RepeatPairsTest {
    private record Row(String object, String content, int account, long at) {}

    private static AccountColumns accounts(int n) {
        AccountId[] ids = new AccountId[n];
        for (int i = 0; i < n; i++)
            ids[i] = new AccountId("x", "%03d".formatted(i));
        return new AccountColumns(ids, new String[n], new long[n]);
    }

    private static Map<String, String> fast(List<Row> rows, int accounts, long window, int participation) {
        RepeatPairs pairs = new RepeatPairs();
        rows.forEach(r -> pairs.add(r.object, r.content, r.account, r.at));
        Map<String, String> found = new TreeMap<>();
        for (Link link : pairs.links(accounts(accounts), window, 1, participation, Progress.NONE))
            found.put(link.a().value() + "-" + link.b().value(), link.sharedValues() + " " + link.coUses());
        return found;
    }

    private static Map<String, String> slow(List<Row> all, long window, int participation) {
        Map<Integer, Integer> count = new HashMap<>();
        all.forEach(r -> count.merge(r.account, 1, Integer::sum));
        List<Row> rows = all.stream().filter(r -> count.get(r.account) >= participation).toList();
        List<Row[]> pairs = new ArrayList<>();
        for (int i = 0; i < rows.size(); i++)
            for (int j = i + 1; j < rows.size(); j++) {
                Row x = rows.get(i);
                Row y = rows.get(j);
                if (x.object.equals(y.object) && x.account != y.account && !x.content.equals(y.content)
                        && !x.object.equals(x.content) && !x.object.equals(y.content)
                        && Math.abs(x.at - y.at) <= window)
                    pairs.add(new Row[]{x, y});
            }
        Set<String> contents = new HashSet<>();
        pairs.forEach(p -> {
            contents.add(p[0].content);
            contents.add(p[1].content);
        });
        Map<Integer, Integer> taking = new HashMap<>();
        rows.stream().filter(r -> contents.contains(r.content)).forEach(r -> taking.merge(r.account, 1, Integer::sum));
        Map<String, Integer> together = new TreeMap<>();
        Map<String, Set<String>> objects = new TreeMap<>();
        for (Row[] p : pairs) {
            if (Math.max(taking.get(p[0].account), taking.get(p[1].account)) < participation)
                continue;
            String key = "%03d-%03d".formatted(Math.min(p[0].account, p[1].account),
                    Math.max(p[0].account, p[1].account));
            together.merge(key, 1, Integer::sum);
            objects.computeIfAbsent(key, _ -> new TreeSet<>()).add(p[0].object);
        }
        Map<String, String> found = new TreeMap<>();
        together.forEach((key, n) -> found.put(key, objects.get(key).size() + " " + n));
        return found;
    }

    @Test
    void agreesWithSlowCountingOnRandomTables() {
        int pairs = 0;
        for (int seed = 0; seed < 60; seed++) {
            Random random = new Random(seed);
            List<Row> rows = new ArrayList<>();
            for (int i = 0; i < 150; i++) {
                int account = random.nextInt(15);
                String content = random.nextInt(10) == 0 ? "o" + random.nextInt(12) : "c" + account + "-" + i / 2;
                rows.add(new Row("o" + random.nextInt(12), content, account, random.nextInt(2_000)));
            }
            for (int participation = 1; participation <= 12; participation += 5) {
                Map<String, String> slow = slow(rows, 60, participation);
                assertEquals(slow, fast(rows, 15, 60, participation), "seed " + seed);
                pairs += slow.size();
            }
        }
        assertTrue(pairs > 1_000, pairs + " pairs in all");
    }

    private static List<String[]> table(String name) throws IOException {
        try (InputStream in = RepeatPairsTest.class.getResourceAsStream("/oracles/" + name)) {
            if (in == null)
                throw new AssertionError(name);
            return new String(in.readAllBytes(), StandardCharsets.UTF_8).lines().skip(1)
                    .map(line -> line.split(",(?=(?:[^\"]*\"[^\"]*\")*[^\"]*$)", -1)).toList();
        }
    }

    /// The toolkit counts the distinct messages of the first account in both directions, pairs of an account with itself
    /// included: 18 rows, weight 21, 2 of them with itself at 60 s. Without those its 16 directed rows are our 8 pairs.
    @Test
    void theToolkitsSampleGivesItsPublishedCounts() throws IOException {
        List<Row> rows = new ArrayList<>();
        for (String[] cells : table("toolkit_sample_data.csv"))
            if (!cells[3].isEmpty())
                rows.add(new Row("r" + cells[3], cells[0], Integer.parseInt(cells[1]),
                        (long) (Double.parseDouble(cells[6]) * 1000)));
        Map<String, Set<String>> directed = new TreeMap<>();
        for (Row x : rows)
            for (Row y : rows)
                if (x != y && x.object.equals(y.object) && Math.abs(x.at - y.at) <= 60_000)
                    directed.computeIfAbsent("%03d-%03d".formatted(x.account, y.account), _ -> new TreeSet<>())
                            .add(x.content);
        assertEquals(18, directed.size());
        assertEquals(21, directed.values().stream().mapToInt(Set::size).sum());
        assertEquals(2, directed.keySet().stream().filter(k -> k.substring(0, 3).equals(k.substring(4))).count());
        Set<String> pairs = new TreeSet<>();
        directed.keySet().stream().filter(k -> k.compareTo(k.substring(4) + "-" + k.substring(0, 3)) < 0)
                .forEach(pairs::add);
        assertEquals(8, pairs.size());
        assertEquals(pairs, fast(rows, 20, 60_000, 1).keySet());
    }

    @Test
    void theToolkitsTestFileGivesItsPublishedCounts() throws IOException {
        List<Row> rows = new ArrayList<>();
        Map<String, Integer> users = new TreeMap<>();
        for (String[] cells : table("toolkit_coretweet_test_input.csv")) {
            users.putIfAbsent(cells[1], users.size());
            if (!cells[3].isEmpty())
                rows.add(new Row("r" + cells[3], cells[0], users.get(cells[1]), Long.parseLong(cells[6])));
        }
        assertEquals(2, nodes(fast(rows, 20, 1, 1), 1));
        assertEquals(0, nodes(fast(rows, 20, 1, 1), 2));
        assertEquals(6, nodes(fast(rows, 20, 60, 1), 1));
    }

    private static int nodes(Map<String, String> pairs, int least) {
        Set<String> nodes = new TreeSet<>();
        pairs.forEach((pair, counts) -> {
            if (Integer.parseInt(counts.split(" ")[1]) >= least)
                nodes.addAll(List.of(pair.split("-")));
        });
        return nodes.size();
    }
}
