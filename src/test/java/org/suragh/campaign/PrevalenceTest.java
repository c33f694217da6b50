package org.suragh.campaign;

import static org.junit.jupiter.api.Assertions.assertArrayEquals;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Random;
import java.util.TreeMap;
import org.junit.jupiter.api.Test;

/// Corrected shares against values by hand, and the bootstrap against drawing every unit one by one.
class PrevalenceTest {
    private static Prevalence.Row one(double se, double sp, int accounts, int... networks) {
        TreeMap<String, Integer> byNetwork = new TreeMap<>();
        for (int i = 0; i < networks.length; i++)
            byNetwork.put("N" + (i + 1), networks[i]);
        return Prevalence.of(new Prevalence.Rates(se, sp, "test"),
                List.of(new Prevalence.Question("case", "", accounts, byNetwork)), 1000, 1).rows().getFirst();
    }

    @Test
    void theCorrectionHasItsValuesByHand() {
        // (0.2 + 0.95 - 1) / (0.9 + 0.95 - 1) = 0.15 / 0.85
        assertEquals(.15 / .85, one(.9, .95, 1000, 50, 150).estimate().orElseThrow().value(), 1e-15);
        // a perfect rule changes nothing
        assertEquals(.2, one(1, 1, 1000, 50, 150).estimate().orElseThrow().value(), 1e-15);
        // fewer than the false ones alone would give: 0; more than the rule can find: 1
        assertEquals(0, one(.9, .95, 1000, 40).estimate().orElseThrow().value());
        assertEquals(1, one(.5, .95, 1000, 600).estimate().orElseThrow().value());
    }

    @Test
    void noEstimateComesFromARuleThatTellsNothing() {
        TreeMap<String, Integer> none = new TreeMap<>();
        List<Prevalence.Question> questions = List.of(new Prevalence.Question("case", "", 100, none));
        Prevalence weak = Prevalence.of(new Prevalence.Rates(.6, .5, "test"), questions, 100, 1);
        assertEquals("campaign.prevalence.weak-rates", weak.reason());
        assertTrue(weak.rows().getFirst().estimate().isEmpty());
        Prevalence unknown = Prevalence.of(new Prevalence.Rates(Double.NaN, .5, "test"), questions, 100, 1);
        assertEquals("campaign.prevalence.no-rates", unknown.reason());
        assertTrue(unknown.rows().getFirst().estimate().isEmpty());
        assertEquals("", Prevalence.of(new Prevalence.Rates(.61, .5, "test"), questions, 100, 1).reason());
    }

    @Test
    void everyEstimateLiesInItsInterval() {
        Random random = new Random(5);
        for (int round = 0; round < 100; round++) {
            int[] networks = new int[random.nextInt(8)];
            Arrays.setAll(networks, _ -> 1 + random.nextInt(40));
            int accounts = Arrays.stream(networks).sum() + 1 + random.nextInt(500);
            Prevalence.Estimate e = one(.6 + random.nextDouble() * .4, .6 + random.nextDouble() * .4, accounts,
                    networks).estimate().orElseThrow();
            assertTrue(0 <= e.low() && e.low() <= e.value() && e.value() <= e.high() && e.high() <= 1, e.toString());
        }
    }

    @Test
    void withoutANetworkTheUpperEndIsThatOfTheShareOfNothing() {
        Prevalence.Estimate e = one(.9, 1, 100).estimate().orElseThrow();
        assertEquals(0, e.value());
        assertEquals(0, e.low());
        assertEquals(Wilson.interval(0, 100)[1] / .9, e.high(), 1e-12);
    }

    @Test
    void whereEverybodyIsInNetworksOnlyNetworksAreDrawn() {
        double[] shares = Prevalence.shares(30, new int[]{10, 20}, 50, 3);
        assertEquals(1, shares[0]);
        assertEquals(1, shares[49]);
    }

    /// The same bootstrap, every unit drawn one by one by another source of chance.
    private static double[] slow(int accounts, int[] sizes, int draws) {
        List<int[]> units = new ArrayList<>();
        for (int size : sizes)
            units.add(new int[]{size, size});
        for (int i = Arrays.stream(sizes).sum(); i < accounts; i++)
            units.add(new int[]{0, 1});
        Random random = new Random(11);
        double[] shares = new double[draws];
        for (int d = 0; d < draws; d++) {
            long inside = 0;
            long all = 0;
            for (int u = 0; u < units.size(); u++) {
                int[] unit = units.get(random.nextInt(units.size()));
                inside += unit[0];
                all += unit[1];
            }
            shares[d] = (double) inside / all;
        }
        Arrays.sort(shares);
        return shares;
    }

    @Test
    void theBootstrapIsThatOfDrawingEveryUnit() {
        int[][] cases = {{300, 10, 20, 30}, {500, 60}, {200, 5, 5, 5, 5, 5, 5, 5, 5, 5, 5}, {50, 2, 30}};
        for (int[] c : cases) {
            int[] sizes = Arrays.copyOfRange(c, 1, c.length);
            double[] fast = Prevalence.shares(c[0], sizes, 20_000, 1);
            double[] slow = slow(c[0], sizes, 20_000);
            assertEquals(Arrays.stream(slow).average().orElseThrow(), Arrays.stream(fast).average().orElseThrow(),
                    .004, Arrays.toString(c));
            // the greatest distance of two empirical distributions of 20,000 draws (Kolmogorov, Smirnov; 0.001)
            double apart = 0;
            for (double share : slow)
                apart = Math.max(apart, Math.abs(upTo(slow, share) - upTo(fast, share)));
            assertTrue(apart < 1.95 * Math.sqrt(2.0 / 20_000), Arrays.toString(c) + ": " + apart);
        }
    }

    private static double upTo(double[] ascending, double share) {
        int low = 0;
        int high = ascending.length;
        while (low < high) {
            int middle = (low + high) / 2;
            if (ascending[middle] <= share)
                low = middle + 1;
            else
                high = middle;
        }
        return (double) low / ascending.length;
    }

    @Test
    void theSameSeedGivesTheSameInterval() {
        assertEquals(one(.9, .98, 700, 20, 30, 40), one(.9, .98, 700, 20, 30, 40));
        assertArrayEquals(Prevalence.shares(700, new int[]{20, 30}, 100, 4),
                Prevalence.shares(700, new int[]{20, 30}, 100, 4));
    }
}
