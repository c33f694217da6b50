package org.suragh.campaign;

import static org.junit.jupiter.api.Assertions.assertArrayEquals;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.math.BigDecimal;
import java.math.BigInteger;
import java.math.MathContext;
import java.util.Arrays;
import java.util.Random;
import org.junit.jupiter.api.Test;

/// The scan, its null and the exact tail against golden values and slow counting.
class ScanTest {
    @Test
    void theScoreHasItsGoldenValue() {
        assertEquals(6.479184, Scan.score(15, 5), 5e-7);
        assertEquals(0, Scan.score(5, 5));
        assertEquals(0, Scan.score(0, 0));
    }

    /// Every window of every length of the family, by counting each bin.
    private static double slow(int[] marked, int[] all, int longest) {
        double best = 0;
        double rate = (double) Arrays.stream(marked).sum() / Arrays.stream(all).sum();
        for (int t = 0; t < all.length; t++)
            for (int length = 1; marked[t] > 0 && length <= longest && t + length <= all.length; length++) {
                int power = Integer.highestOneBit(length);
                if (length != power && (power < 2 || length != power + power / 2))
                    continue;
                double c = 0;
                double e = 0;
                for (int i = t; i < t + length; i++) {
                    c += marked[i];
                    e += rate * all[i];
                }
                best = Math.max(best, c > e ? c * Math.log(c / e) - (c - e) : 0);
            }
        return best;
    }

    @Test
    void theBestWindowIsThatOfSlowCounting() {
        for (int seed = 0; seed < 200; seed++) {
            Random random = new Random(seed);
            int[] all = new int[1 + random.nextInt(60)];
            int[] marked = new int[all.length];
            for (int t = 0; t < all.length; t++) {
                all[t] = random.nextInt(9);
                marked[t] = random.nextInt(all[t] + 1) * random.nextInt(2);
            }
            int marks = Arrays.stream(marked).sum();
            if (marks == 0)
                continue;
            Scan.Window best = new Scan(all, 24).best(marked, marks, 0, all.length - 1);
            assertEquals(slow(marked, all, 24), best.score(), 1e-9, "seed " + seed);
        }
    }

    @Test
    void dealsAreRepeatedAndLeaveNoTrace() {
        int[] all = {3, 9, 4, 7, 0, 8, 30, 2, 5, 5};
        Scan scan = new Scan(all, 8);
        double[] first = scan.deals(20, 99, 7);
        double[] other = scan.deals(60, 50, 8);
        assertArrayEquals(first, scan.deals(20, 99, 7));
        assertArrayEquals(other, new Scan(all, 8).deals(60, 50, 8));
    }

    /// Chances under the null must not be too small: of deals at random about one in twenty has p at or below 0.05.
    @Test
    void chancesAreHonest() {
        int[] all = new int[120];
        Arrays.setAll(all, t -> 4 + t % 7);
        Scan scan = new Scan(all, 24);
        double[] greatest = scan.deals(60, 199, 1);
        double[] fresh = scan.deals(60, 400, 99);
        long small = Arrays.stream(fresh).filter(score -> Scan.tail(score, greatest) <= .05).count();
        assertTrue(small >= 4 && small <= 40, small + " of 400");
        assertTrue(Scan.tail(40, greatest) < 1e-6);
        assertTrue(Scan.tail(greatest[0], greatest) > .5);
    }

    @Test
    void anEvenNullGivesTheRank() {
        assertEquals(1.0, Scan.tail(0, new double[]{0, 0, 0}));
        assertEquals(.25, Scan.tail(1, new double[]{0, 0, 0}));
    }

    @Test
    void theExactTailIsThatOfWholeNumbers() {
        assertEquals(.001344281677, Chances.atLeast(3, 1000, 12, 20), 1e-11);
        for (int seed = 0; seed < 100; seed++) {
            Random random = new Random(seed);
            int all = 1 + random.nextInt(60);
            int marked = random.nextInt(all + 1);
            int draws = random.nextInt(all + 1);
            int k = random.nextInt(draws + 1);
            BigInteger sum = BigInteger.ZERO;
            for (int x = k; x <= Math.min(marked, draws); x++)
                sum = sum.add(choose(marked, x).multiply(choose(all - marked, draws - x)));
            double exact = new BigDecimal(sum).divide(new BigDecimal(choose(all, draws)), MathContext.DECIMAL64)
                    .doubleValue();
            assertEquals(exact, Chances.atLeast(k, all, marked, draws), 1e-11, "seed " + seed);
        }
    }

    private static BigInteger choose(int n, int k) {
        BigInteger result = BigInteger.ONE;
        if (k < 0 || k > n)
            return BigInteger.ZERO;
        for (int i = 1; i <= k; i++)
            result = result.multiply(BigInteger.valueOf(n - k + i)).divide(BigInteger.valueOf(i));
        return result;
    }

    @Test
    void inequalityHasItsKnownValues() {
        assertEquals(0, Tally.gini(new int[]{5, 5, 5, 5}), 1e-12);
        assertEquals(.75, Tally.gini(new int[]{0, 0, 0, 8}), 1e-12);
        assertEquals(.25, Tally.gini(new int[]{1, 2, 3, 4}), 1e-12);
    }

    @Test
    void spansAnswerAsSlowLooking() {
        Random random = new Random(3);
        for (int round = 0; round < 50; round++) {
            int n = random.nextInt(30);
            int[] account = new int[n];
            long[] from = new long[n];
            long[] to = new long[n];
            Spans.Builder builder = new Spans.Builder(4);
            for (int i = 0; i < n; i++) {
                account[i] = random.nextInt(4);
                from[i] = random.nextInt(100);
                to[i] = from[i] + random.nextInt(30);
                builder.add(account[i], from[i], to[i]);
            }
            Spans spans = builder.build();
            for (int ask = 0; ask < 100; ask++) {
                int a = random.nextInt(4);
                long begin = random.nextInt(120);
                long end = begin + random.nextInt(20);
                boolean slow = false;
                for (int i = 0; i < n; i++)
                    slow |= account[i] == a && from[i] <= end && to[i] >= begin;
                assertEquals(slow, spans.reaches(a, begin, end));
            }
        }
    }
}
