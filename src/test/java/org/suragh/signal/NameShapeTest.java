package org.suragh.signal;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Random;
import java.util.Set;
import java.util.TreeSet;
import org.junit.jupiter.api.Test;

/// Shapes of names, names one letter apart, and the model of letters, each against a slow way to the same.
class NameShapeTest {
    @Test
    void shapesAreClassesOfLetters() {
        assertEquals(List.of("Ull_Ulll4d", "Ul_Ul4d"), NameShape.of("Ali_Khan8821"));
        assertEquals(List.of("lll8d", "l8d"), NameShape.of("ali12345678"));
        assertEquals(List.of("UUU_1d"), NameShape.of("PTI_1"));
        assertEquals(List.of("aaa oo2d", "a o2d"), NameShape.of("علی Юр۱۲"));
        assertEquals(List.of("d"), List.of(NameShape.of("7").getFirst().substring(1)));
    }

    @Test
    void oneApartIsEditDistanceOne() {
        Random random = new Random(7);
        int near = 0;
        for (int round = 0; round < 20_000; round++) {
            String a = word(random);
            String b = random.nextBoolean() ? word(random) : changed(a, random);
            boolean expected = distance(a, b) == 1;
            near += expected ? 1 : 0;
            assertEquals(expected, NameShape.oneApart(a, b), a + " " + b);
        }
        assertTrue(near > 1000, "only " + near);
    }

    @Test
    void theModelLeavesTheNameItselfOut() {
        Random random = new Random(11);
        String[] names = new String[300];
        for (int i = 0; i < names.length; i++)
            names[i] = i % 50 == 0 ? null : i == 33 ? "xqzjvkwpqx" : syllables(random);
        NameModel model = new NameModel(names);
        int unusual = 0;
        for (int i = 0; i < names.length; i++) {
            if (names[i] == null) {
                assertFalse(model.unusual(i));
                continue;
            }
            assertEquals(slow(names, i), model.score(i), 1e-12, names[i]);
            unusual += model.unusual(i) ? 1 : 0;
        }
        assertTrue(model.unusual(33), "letters that never follow each other");
        assertTrue(unusual <= 3, unusual + " of 300");
    }

    /// Trains on all other names and scores this one; the alphabet is that of all names.
    private static double slow(String[] names, int left) {
        Map<String, Integer> threes = new HashMap<>();
        Map<String, Integer> twos = new HashMap<>();
        Set<Character> alphabet = new TreeSet<>();
        for (int i = 0; i < names.length; i++) {
            if (names[i] == null)
                continue;
            String text = "\u0001\u0001" + names[i].toLowerCase(Locale.ROOT) + "\u0001";
            for (char c : text.toCharArray())
                alphabet.add(c);
            for (int k = 2; i != left && k < text.length(); k++) {
                threes.merge(text.substring(k - 2, k + 1), 1, Integer::sum);
                twos.merge(text.substring(k - 2, k), 1, Integer::sum);
            }
        }
        String text = "\u0001\u0001" + names[left].toLowerCase(Locale.ROOT) + "\u0001";
        double sum = 0;
        for (int k = 2; k < text.length(); k++)
            sum += Math.log10((threes.getOrDefault(text.substring(k - 2, k + 1), 0) + .5)
                    / (twos.getOrDefault(text.substring(k - 2, k), 0) + .5 * alphabet.size()));
        return sum / (text.length() - 2);
    }

    private static String syllables(Random random) {
        List<String> parts = List.of("ali", "kha", "na", "ra", "sha", "mi", "ha", "za");
        StringBuilder out = new StringBuilder();
        for (int i = 0; i < 3 + random.nextInt(2); i++)
            out.append(parts.get(random.nextInt(parts.size())));
        return out.toString();
    }

    private static String word(Random random) {
        StringBuilder out = new StringBuilder();
        for (int i = random.nextInt(5); i >= 0; i--)
            out.append((char) ('a' + random.nextInt(3)));
        return out.toString();
    }

    private static String changed(String word, Random random) {
        int at = random.nextInt(word.length() + 1);
        return word.substring(0, at) + (random.nextBoolean() ? "c" : "")
                + word.substring(Math.min(word.length(), at + random.nextInt(2)));
    }

    private static int distance(String a, String b) {
        int[][] d = new int[a.length() + 1][b.length() + 1];
        for (int i = 0; i <= a.length(); i++)
            for (int k = 0; k <= b.length(); k++)
                d[i][k] = i == 0 || k == 0
                        ? i + k
                        : Math.min(Math.min(d[i - 1][k], d[i][k - 1]) + 1,
                                d[i - 1][k - 1] + (a.charAt(i - 1) == b.charAt(k - 1) ? 0 : 1));
        return d[a.length()][b.length()];
    }
}
