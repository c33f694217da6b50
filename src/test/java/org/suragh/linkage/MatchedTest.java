package org.suragh.linkage;

import static org.junit.jupiter.api.Assertions.assertArrayEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.util.Arrays;
import java.util.Random;
import org.junit.jupiter.api.Test;
import org.suragh.base.Progress;
import org.suragh.signal.Acts;

/// Acts that met, each counted once, against all pairs of acts on random tables.
class MatchedTest {
    @Test
    void agreesWithSlowCounting() {
        int less = 0;
        for (int seed = 0; seed < 60; seed++) {
            Random dice = new Random(seed);
            int n = 200;
            int[] value = dice.ints(n, 0, 12).toArray();
            int[] who = dice.ints(n, 0, 9).toArray();
            long[] when = dice.longs(n, 0, 900).toArray();
            boolean[] links = new boolean[12];
            for (int v = 0; v < 12; v++)
                links[v] = v % 5 != 0;
            Acts acts = Acts.of(9, 12, n, value, when, who);
            Pairs pairs = WindowPairs.events(acts, 40, links, (_, _, _) -> true, Progress.NONE);
            int[] expected = new int[pairs.size()];
            Arrays.setAll(expected, i -> Math.min(met(acts, links, pairs.a()[i], pairs.b()[i]),
                    met(acts, links, pairs.b()[i], pairs.a()[i])));
            assertArrayEquals(expected, Matched.of(acts, 40, links, pairs), "seed " + seed);
            for (int i = 0; i < expected.length; i++) {
                assertTrue(expected[i] <= pairs.value()[i]);
                less += expected[i] < pairs.value()[i] ? 1 : 0;
            }
        }
        assertTrue(less > 100, less + " pairs with clumps");
    }

    private static int met(Acts acts, boolean[] links, int a, int b) {
        int count = 0;
        for (int v = 0; v < acts.values(); v++)
            for (int i = acts.valueStart()[v]; links[v] && i < acts.valueStart()[v + 1]; i++) {
                boolean any = false;
                for (int j = acts.valueStart()[v]; j < acts.valueStart()[v + 1]; j++)
                    any |= acts.account()[j] == b && Math.abs(acts.at()[i] - acts.at()[j]) <= 40;
                count += any && acts.account()[i] == a ? 1 : 0;
            }
        return count;
    }
}
