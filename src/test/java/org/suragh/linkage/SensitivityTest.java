package org.suragh.linkage;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.util.Arrays;
import java.util.Random;
import org.junit.jupiter.api.Test;
import org.suragh.signal.Acts;

/// Counts and expectations at each width against slow counting.
class SensitivityTest {
    @Test
    void everyWidthAgreesWithSlowCounting() {
        int seen = 0;
        for (int seed = 0; seed < 30; seed++) {
            Acts acts = MeetingsTest.random(new Random(seed), 8, 5, 120, 20_000_000);
            int[] degree = Windows.degrees(acts);
            boolean[] links = new boolean[acts.values()];
            Arrays.fill(links, true);
            links[0] = false;
            Sensitivity fast = Sensitivity.of("layer", acts, degree, true, _ -> links, new int[]{5, 2});
            assertEquals(Sensitivity.MINUTES.length, fast.steps().size());
            for (Sensitivity.Step step : fast.steps()) {
                double together = 0;
                int pairs = 0;
                for (int v = 0; v < acts.values(); v++)
                    for (int i = acts.valueStart()[v]; i < acts.valueStart()[v + 1]; i++)
                        for (int j = acts.valueStart()[v]; j < acts.valueStart()[v + 1]; j++) {
                            boolean near = i != j && Math.abs(acts.at()[i] - acts.at()[j]) <= 60_000L * step.minutes();
                            together += near ? 1 : 0;
                            if (near && links[v] && acts.account()[i] == 2 && acts.account()[j] == 5)
                                pairs++;
                        }
                double n = acts.size();
                assertEquals(pairs, step.together(), "seed " + seed + " at " + step.minutes());
                assertEquals(degree[2] * degree[5] * together / (n * (n - 1)), step.expected(), 1e-9);
                assertEquals(Chance.poissonTail(pairs, step.expected()), step.p(), 1e-12);
                seen += pairs;
            }
        }
        assertTrue(seen > 20, "pairs " + seen);
    }
}
