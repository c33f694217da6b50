package org.suragh.cli;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Random;
import java.util.Set;
import java.util.TreeMap;
import java.util.TreeSet;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/// A table of shares as the CooRTweet package takes it, through the front door: imported, then counted by `links --raw`
/// with its semantics (science note 7), beside plain loops over the rows of the file.
class ActsTableTest {
    private record Share(String object, String account, String content, long at) {}

    @TempDir
    Path folder;

    private static List<Share> shares(int seed) {
        Random random = new Random(seed);
        List<Share> rows = new ArrayList<>();
        for (int i = 0; i < 300; i++)
            rows.add(new Share("" + (9_000 + random.nextInt(25)), "" + (400 + random.nextInt(40)), "" + (50_000 + i),
                    1_709_600_000L + random.nextInt(3_000)));
        return rows;
    }

    private static Map<String, Integer> slow(List<Share> all, long seconds, int participation) {
        Map<String, Integer> count = new HashMap<>();
        all.forEach(r -> count.merge(r.account, 1, Integer::sum));
        List<Share> rows = all.stream().filter(r -> count.getOrDefault(r.account, 0) >= participation).toList();
        List<Share[]> pairs = new ArrayList<>();
        for (Share x : rows)
            for (Share y : rows)
                if (x.content.compareTo(y.content) < 0 && x.object.equals(y.object) && !x.account.equals(y.account)
                        && Math.abs(x.at - y.at) <= seconds)
                    pairs.add(new Share[]{x, y});
        Set<String> paired = new TreeSet<>();
        for (Share[] pair : pairs)
            for (Share one : pair)
                paired.add(one.content);
        Map<String, Integer> taking = new HashMap<>();
        rows.stream().filter(r -> paired.contains(r.content)).forEach(r -> taking.merge(r.account, 1, Integer::sum));
        Map<String, Integer> found = new TreeMap<>();
        for (Share[] p : pairs)
            if (Math.max(taking.getOrDefault(p[0].account, 0), taking.getOrDefault(p[1].account, 0)) >= participation)
                found.merge(p[0].account.compareTo(p[1].account) < 0
                        ? p[0].account + "," + p[1].account
                        : p[1].account + "," + p[0].account, 1, Integer::sum);
        return found;
    }

    @Test
    void sharesAreCountedAsTheirFileSays() throws Exception {
        for (int seed = 0; seed < 3; seed++) {
            List<Share> rows = shares(seed);
            StringBuilder table = new StringBuilder("object_id,account_id,content_id,timestamp_share\n");
            rows.forEach(r -> table.append(String.join(",", r.object, r.account, r.content, "" + r.at)).append('\n'));
            Path csv = Files.writeString(folder.resolve("shares" + seed + ".csv"), table);
            Path file = folder.resolve("case" + seed + ".suragh");
            assertEquals(0, Line.run("new", file, "--title", "t").exit());
            Line imported = Line.run("import", file, csv, "--quiet");
            assertEquals(0, imported.exit(), imported.err());
            for (int window : new int[]{10, 60})
                for (int participation : new int[]{2, 8}) {
                    Line links = Line.run("links", file, "--raw", "--layer", "co-retweet", "--window", window + "s",
                            "--min-values", 1, "--min-participation", participation);
                    assertEquals(0, links.exit(), links.err());
                    Map<String, Integer> found = new TreeMap<>();
                    for (String line : links.out().lines().skip(1).toList()) {
                        String[] cells = line.split(",", -1);
                        found.put(cells[1] + "," + cells[2], Integer.parseInt(cells[4]));
                    }
                    assertEquals(slow(rows, window, participation), found, seed + " " + window + " " + participation);
                    assertTrue(participation > 2 || window < 60 || found.size() > 10, found.size() + " pairs");
                }
        }
    }
}
