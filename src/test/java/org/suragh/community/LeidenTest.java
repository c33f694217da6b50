package org.suragh.community;

import static org.junit.jupiter.api.Assertions.assertArrayEquals;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.util.Arrays;
import java.util.concurrent.CancellationException;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;
import org.suragh.base.Progress;
import org.suragh.linkage.Pairs;

/// The toy values that the authors' own program and leidenalg agree on, and what the consensus adds.
class LeidenTest {
    private static Pairs toy() {
        int[] a = {0, 0, 1, 1, 3, 3, 4, 5, 6};
        int[] b = {1, 2, 2, 3, 4, 5, 5, 6, 7};
        double[] w = new double[a.length];
        Arrays.fill(w, 1);
        return new Pairs(a, b, w);
    }

    @Test
    void theToyFallsIntoItsKnownGroups() {
        Leiden leiden = new Leiden(8, toy());
        int[] coarse = leiden.groups(.1, 0, Progress.NONE);
        assertArrayEquals(new int[]{0, 0, 0, 1, 1, 1, 1, 1}, coarse);
        assertEquals(.7, leiden.quality(coarse, .1), 1e-12);
        int[] fine = leiden.groups(.5, 0, Progress.NONE);
        assertArrayEquals(new int[]{0, 0, 0, 1, 1, 1, 2, 2}, fine);
        assertEquals(1 / 6.0, leiden.quality(fine, .5), 1e-12);
    }

    @Test
    void theSameSeedGivesTheSameGroupsAndAConsensusIsStable() {
        Consensus.Plan plan = new Consensus.Plan(.1, 10, 1, .8);
        int[] nodes = IntStream.range(0, 8).toArray();
        Partition one = Consensus.of(nodes, toy(), plan, Progress.NONE);
        Partition two = Consensus.of(nodes, toy(), plan, Progress.NONE);
        assertTrue(Arrays.deepEquals(one.groups(), two.groups()));
        assertArrayEquals(new int[]{0, 1, 2}, one.groups()[0]);
        assertArrayEquals(new int[]{3, 4, 5, 6, 7}, one.groups()[1]);
        for (double[] group : one.stability())
            for (double stability : group)
                assertTrue(stability >= .8 && stability <= 1);
    }

    @Test
    void onlyTheGivenPartOfAGraphIsGrouped() {
        Partition part = Consensus.of(new int[]{3, 4, 5, 7}, toy(), new Consensus.Plan(.1, 3, 1, .8), Progress.NONE);
        assertTrue(Arrays.deepEquals(new int[][]{{3, 4, 5}, {7}}, part.groups()));
    }

    @Test
    void aStopIsHonouredBetweenIterations() {
        Progress stopped = new Progress() {
            @Override
            public void at(String stageKey, long done, long total) {}

            @Override
            public boolean cancelled() {
                return true;
            }
        };
        assertThrows(CancellationException.class, () -> new Leiden(8, toy()).groups(.1, 0, stopped));
    }
}
