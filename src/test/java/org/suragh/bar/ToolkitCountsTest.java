package org.suragh.bar;

import static org.junit.jupiter.api.Assertions.assertEquals;

import java.io.IOException;
import java.io.InputStream;
import java.nio.charset.StandardCharsets;
import java.util.Arrays;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.TreeSet;
import java.util.function.BiPredicate;
import java.util.function.Function;
import org.junit.jupiter.api.Test;

/// The counts that the coordination network toolkit gives for its own two files (science note 7), by slow counting of what
/// its documentation says: directed, the distinct messages of the first user, a user with itself included.
class ToolkitCountsTest {
    private record Message(String id, String user, String repost, String reply, String text, double at, String urls) {}

    private static List<Message> table(String name) throws IOException {
        try (InputStream in = ToolkitCountsTest.class.getResourceAsStream("/oracles/" + name)) {
            if (in == null)
                throw new AssertionError(name);
            return new String(in.readAllBytes(), StandardCharsets.UTF_8).lines().skip(1)
                    .map(line -> line.split(",(?=(?:[^\"]*\"[^\"]*\")*[^\"]*$)", -1))
                    .map(c -> new Message(c[0], c[1], c[3], c[4], c[5].replace("\"", ""), Double.parseDouble(c[6]),
                            c[7].replaceAll("^\"|\"$", "")))
                    .toList();
        }
    }

    private static Map<List<String>, Set<String>> directed(List<Message> messages, double window,
            BiPredicate<Message, Message> same) {
        Map<List<String>, Set<String>> pairs = new TreeMap<>((x, y) -> x.toString().compareTo(y.toString()));
        for (Message x : messages)
            for (Message y : messages)
                if (x != y && Math.abs(x.at - y.at) <= window && same.test(x, y))
                    pairs.computeIfAbsent(List.of(x.user, y.user), _ -> new TreeSet<>()).add(x.id);
        return pairs;
    }

    private static BiPredicate<Message, Message> common(Function<Message, Set<String>> values) {
        return (x, y) -> {
            Set<String> both = new HashSet<>(values.apply(x));
            both.retainAll(values.apply(y));
            both.remove("");
            return !both.isEmpty();
        };
    }

    private static void counts(int rows, int weight, int loops, BiPredicate<Message, Message> same)
            throws IOException {
        Map<List<String>, Set<String>> pairs = directed(table("toolkit_sample_data.csv"), 60, same);
        assertEquals(rows, pairs.size());
        assertEquals(weight, pairs.values().stream().mapToInt(Set::size).sum());
        assertEquals(loops, pairs.keySet().stream().filter(p -> p.get(0).equals(p.get(1))).count());
    }

    private static Set<String> words(String text) {
        return new HashSet<>(Arrays.asList(text.trim().split("\\s+")));
    }

    private static boolean similar(Message x, Message y) {
        Set<String> both = words(x.text);
        both.retainAll(words(y.text));
        Set<String> any = words(x.text);
        any.addAll(words(y.text));
        return both.size() >= .8 * any.size();
    }

    private static boolean original(Message x, Message y) {
        return x.repost.isEmpty() && y.repost.isEmpty();
    }

    @Test
    void theSampleGivesTheKnownCounts() throws IOException {
        counts(18, 21, 2, common(m -> Set.of(m.repost)));
        counts(10, 10, 0, common(m -> Set.of(m.reply)));
        counts(9, 10, 1, (x, y) -> original(x, y) && x.text.equals(y.text));
        counts(100, 1000, 10, (_, _) -> true);
        counts(19, 24, 1, (x, y) -> original(x, y) && similar(x, y));
        // the toolkit splits the column at spaces, brackets and all
        counts(89, 371, 7,
                common(m -> m.repost.isEmpty() ? new HashSet<>(Arrays.asList(m.urls.split(" "))) : Set.of()));
    }

    private static int nodes(double window, int least, boolean loops) throws IOException {
        Set<String> nodes = new HashSet<>();
        directed(table("toolkit_coretweet_test_input.csv"), window, common(m -> Set.of(m.repost)))
                .forEach((pair, messages) -> {
                    if (messages.size() >= least && (loops || !pair.get(0).equals(pair.get(1))))
                        nodes.addAll(pair);
                });
        return nodes.size();
    }

    @Test
    void theTestFileGivesTheKnownNumbersOfNodes() throws IOException {
        assertEquals(2, nodes(1, 1, false));
        assertEquals(3, nodes(1, 1, true));
        assertEquals(0, nodes(1, 2, false));
        assertEquals(1, nodes(1, 2, true));
        assertEquals(6, nodes(60, 1, false));
        assertEquals(7, nodes(60, 1, true));
    }
}
