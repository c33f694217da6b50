package org.suragh.export;

import static org.junit.jupiter.api.Assertions.assertEquals;

import org.junit.jupiter.api.Test;

class FiguresTest {
    /// Expected texts come from C's `printf("%.6g")`.
    @Test
    void figuresHaveSixSignificantDigits() {
        double[] values = {0, -0.0, 1, -1, .1, 1.0 / 3, 2.0 / 3, 123456, 999999.5, 1234567.89, 1e-4, 1.5e-5, -2.5e-300,
                1e300, Double.MIN_VALUE, 100, 0.98, 154277, 0.30000000000000004};
        String[] expected = {"0", "0", "1", "-1", "0.1", "0.333333", "0.666667", "123456", "1e+06", "1.23457e+06",
                "0.0001", "1.5e-05", "-2.5e-300", "1e+300", "4.94066e-324", "100", "0.98", "154277", "0.3"};
        for (int i = 0; i < values.length; i++)
            assertEquals(expected[i], Figures.text(values[i]), "value " + i);
    }

    @Test
    void whatIsNotKnownIsEmpty() {
        assertEquals("", Figures.text(Double.NaN));
        assertEquals("", Figures.text(Double.POSITIVE_INFINITY));
    }
}
