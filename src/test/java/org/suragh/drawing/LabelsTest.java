package org.suragh.drawing;

import static org.junit.jupiter.api.Assertions.assertArrayEquals;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.util.Random;
import org.junit.jupiter.api.Test;

class LabelsTest {
    @Test
    void labelsNeverOverlapEachOtherOrABlockOrTheEdge() {
        for (int seed = 0; seed < 30; seed++) {
            Labels.Wanted wanted = wanted(400, seed);
            Labels labels = new Labels(800, 500);
            labels.block(100, 100, 300, 160);
            float[][] at = labels.place(wanted);
            int placed = 0;
            for (int i = 0; i < 400; i++) {
                if (Float.isNaN(at[0][i]))
                    continue;
                placed++;
                float right = at[0][i] + wanted.width()[i], bottom = at[1][i] + wanted.height()[i];
                assertTrue(at[0][i] >= 0 && at[1][i] >= 0 && right <= 800 && bottom <= 500, "outside");
                assertFalse(at[0][i] < 300 && right > 100 && at[1][i] < 160 && bottom > 100, "on the block");
                for (int j = 0; j < i; j++) {
                    boolean apart = Float.isNaN(at[0][j]) || at[0][j] >= right || at[1][j] >= bottom
                            || at[0][j] + wanted.width()[j] <= at[0][i] || at[1][j] + wanted.height()[j] <= at[1][i];
                    assertTrue(apart, "seed " + seed + ": " + i + " and " + j);
                }
            }
            assertTrue(placed > 40, "only " + placed);
            assertArrayEquals(at, again(wanted));
        }
    }

    private static float[][] again(Labels.Wanted wanted) {
        Labels labels = new Labels(800, 500);
        labels.block(100, 100, 300, 160);
        return labels.place(wanted);
    }

    @Test
    void theMostImportantComesFirstAndStandsToTheRight() {
        float[] at = {50, 52}, size = {80, 80};
        var wanted = new Labels.Wanted(at, new float[]{50, 50}, new float[]{8, 8}, size, new float[]{16, 16},
                new double[]{1, 2});
        float[][] placed = new Labels(150, 66).place(wanted);
        assertEquals(60, placed[0][1]);
        assertEquals(42, placed[1][1]);
        assertTrue(Float.isNaN(placed[0][0]) || placed[1][0] != 42);
    }

    private static Labels.Wanted wanted(int n, int seed) {
        Random random = new Random(seed);
        float[] x = new float[n], y = new float[n], gap = new float[n], width = new float[n], height = new float[n];
        double[] importance = new double[n];
        for (int i = 0; i < n; i++) {
            x[i] = random.nextFloat() * 900 - 50;
            y[i] = random.nextFloat() * 600 - 50;
            gap[i] = 9;
            width[i] = 20 + random.nextInt(130);
            height[i] = 15;
            importance[i] = random.nextInt(10);
        }
        return new Labels.Wanted(x, y, gap, width, height, importance);
    }
}
