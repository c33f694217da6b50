package org.suragh.base;

import static org.junit.jupiter.api.Assertions.assertArrayEquals;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;

import java.util.List;
import java.util.Locale;
import java.util.Random;
import org.junit.jupiter.api.Test;

class ChanceTest {
    @Test
    void chancesAreReadWithoutPowersOfTen() {
        assertEquals("1 in 20 million", Chance.oneIn(5e-8));
        assertEquals("1 in 3,000", Chance.oneIn(3.4e-4));
        assertEquals("1 in 200", Chance.oneIn(.0049));
        assertEquals("1 in a billion", Chance.oneIn(1e-9));
        assertEquals("less than 1 in a billion", Chance.oneIn(0));
        assertEquals("1 in 100", Chance.oneIn(.01));
        assertEquals("5 in 100", Chance.oneIn(.05));
        assertEquals("1 in 10", Chance.oneIn(.0951));
        assertEquals("7 in 10", Chance.oneIn(.7));
        assertEquals("more than 9 in 10", Chance.oneIn(1));
        assertEquals("–", Chance.oneIn(Double.NaN));
    }

    @Test
    void aPairIsSaidToHappenSoOften() {
        assertEquals("would come about by chance once in 20 million such pairs", Chance.ofPairs(5e-8));
        assertEquals("would come about by chance once in a billion such pairs", Chance.ofPairs(1e-9));
        assertEquals("would come about by chance less than once in a billion such pairs", Chance.ofPairs(1e-30));
        assertEquals("would come about by chance in 4 of 100 such pairs", Chance.ofPairs(.04));
        assertEquals("would come about by chance in 3 of 10 such pairs", Chance.ofPairs(.3));
        assertEquals("would come about by chance in nearly all such pairs", Chance.ofPairs(.99));
    }

    @Test
    void aStatementIsReadWithoutPowersAndUnitsOfTheSettings() {
        assertArrayEquals(
                new Object[]{"24", "less than 1 in a billion", "less than 1 in 1 million", "0.012", "1 in 3,000",
                        "198.51.100.1", "30 minutes", "1 day", "l5d4"},
                Said.of(List.of("24", "4.8e-44", "< 1e-06", "0.012", "3e-04", "198.51.100.1", "30m", "1d", "l5d4")));
    }

    @Test
    void wordsAreTheSameInEveryLocaleAndHoldNoPower() {
        Locale before = Locale.getDefault();
        Random random = new Random(3);
        try {
            for (int i = 0; i < 2_000; i++) {
                double p = Math.pow(10, -14 * random.nextDouble());
                Locale.setDefault(Locale.ROOT);
                String one = Chance.oneIn(p) + Chance.ofPairs(p);
                Locale.setDefault(Locale.forLanguageTag("ar-EG-u-nu-arab"));
                assertEquals(one, Chance.oneIn(p) + Chance.ofPairs(p));
                assertFalse(one.matches(".*\\d[eE]-?\\d.*"), one);
            }
        } finally {
            Locale.setDefault(before);
        }
    }
}
