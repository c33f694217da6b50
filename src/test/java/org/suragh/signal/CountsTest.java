package org.suragh.signal;

import static org.junit.jupiter.api.Assertions.assertArrayEquals;
import static org.junit.jupiter.api.Assertions.assertEquals;

import java.util.Random;
import java.util.TreeMap;
import org.junit.jupiter.api.Test;

final class CountsTest {
    @Test
    void countsAsATreeMapDoes() {
        for (int seed = 0; seed < 200; seed++) {
            Random random = new Random(seed);
            Counts counts = new Counts(random.nextInt(40));
            TreeMap<Integer, Integer> slow = new TreeMap<>();
            int range = 1 + random.nextInt(300);
            for (int i = random.nextInt(900); i > 0; i--) {
                int number = random.nextInt(20) == 0 ? Integer.MAX_VALUE - random.nextInt(3) : random.nextInt(range);
                counts.add(number);
                slow.merge(number, 1, Integer::sum);
            }
            assertEquals(slow.size(), counts.size());
            slow.forEach((number, times) -> assertEquals(times, counts.of(number)));
            assertEquals(0, counts.of(range + 1));
            for (int least = 1; least <= 3; least++) {
                int wanted = least;
                assertArrayEquals(slow.keySet().stream().filter(n -> slow.get(n) >= wanted).mapToLong(n -> n).toArray(),
                        counts.from(least));
            }
        }
    }
}
