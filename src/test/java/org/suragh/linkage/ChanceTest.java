package org.suragh.linkage;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.math.BigDecimal;
import java.math.MathContext;
import org.junit.jupiter.api.Test;

/// Published and hand-computed values of the statistics.
class ChanceTest {
    @Test
    void poissonTailsHaveTheirKnownValues() {
        assertEquals(2.658111900e-4, Chance.poissonTail(4, .3), 1e-13);
        assertEquals(1 - Math.exp(-.5), Chance.poissonTail(1, .5), 1e-15);
        assertEquals(1, Chance.poissonTail(0, 3));
        assertEquals(0, Chance.poissonTail(2, 0));
    }

    @Test
    void tailsAgreeWithExactArithmeticFarOutAndInTheBody() {
        for (double lambda : new double[]{.001, .37, 3, 40}) {
            for (int k : new int[]{1, 2, 5, 30, 60}) {
                double exact = exact(k, lambda);
                assertEquals(1, Chance.poissonTail(k, lambda) / exact, 1e-9, k + " at " + lambda);
            }
        }
    }

    /// P(X >= k) by summing 300 terms with 60 digits.
    private static double exact(int k, double lambda) {
        MathContext digits = new MathContext(60);
        BigDecimal l = new BigDecimal(lambda);
        BigDecimal term = BigDecimal.ONE;
        BigDecimal all = BigDecimal.ZERO;
        BigDecimal tail = BigDecimal.ZERO;
        for (int i = 0; i < 300; i++) {
            all = all.add(term, digits);
            if (i >= k)
                tail = tail.add(term, digits);
            term = term.multiply(l, digits).divide(BigDecimal.valueOf(i + 1), digits);
        }
        return tail.divide(all, digits).doubleValue();
    }

    @Test
    void benjaminiHochbergGivesTheKnownValues() {
        double[] q = Chance.benjaminiHochberg(new double[]{.0001, .004, .019, .03, .04, .2, .6, .9}, 8);
        double[] known = {.0008, .016, .050667, .06, .064, .266667, .685714, .9};
        for (int i = 0; i < known.length; i++)
            assertEquals(known[i], q[i], 5e-7);
    }

    @Test
    void bayesFactorsHaveTheirKnownValues() {
        double[][] known = {{1, .01, 1.173}, {2, .01, 3.298}, {1, .5, -.318}, {5, .5, 2.532}, {0, .01, -.730}};
        for (double[] row : known)
            assertEquals(row[2], Chance.log10BayesFactor((int) row[0], row[1]), 5e-4);
    }

    @Test
    void theLargestLambdaOfATableLosesNoPairThatCouldBeRejected() {
        for (int k = 1; k < 40; k++) {
            double lambda = Chance.largestLambda(k, 1e-6);
            assertTrue(Chance.poissonTail(k, lambda) <= 1e-6 * (1 + 1e-6));
            assertTrue(Chance.poissonTail(k, lambda * 1.001) > 1e-6);
        }
    }
}
