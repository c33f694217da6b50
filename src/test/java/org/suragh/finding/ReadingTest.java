package org.suragh.finding;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import org.junit.jupiter.api.Test;

class ReadingTest {
    private static Finding finding(Map<String, Double> measures) {
        return new Finding(1, "title", List.of(), Control.SUPPORTED, 2.5, Coordination.HIGH,
                Alternative.VPN_OR_CARRIER, List.of(), new TreeMap<>(measures));
    }

    private static final Finding WEIGHED = finding(Map.of("odds-unrelated", 4.0, "odds-household", 3.7,
            "odds-premises", 2.95, "odds-vpn-or-carrier", 2.5, "odds-team", -.7));

    @Test
    void theWordsEndAtStrongAndTheTimesAtTenThousand() {
        assertEquals(Support.LIMITED, Support.of(.5));
        assertEquals(Support.MODERATE, Support.of(1));
        assertEquals(Support.MODERATELY_STRONG, Support.of(2));
        assertEquals(Support.STRONG, Support.of(9));
        assertEquals(Support.NEITHER, Support.of(Double.NaN));
        assertEquals(Support.AGAINST, Support.of(-.7));
        assertEquals("300", Support.times(2.5));
        assertEquals("5", Support.times(-.7));
        assertEquals("1,000", Support.times(2.99));
        assertEquals("10,000", Support.times(7));
    }

    @Test
    void theSmallestIndexIsTheOneThatIsSaid() {
        assertEquals(Alternative.TEAM, Reading.best(WEIGHED, "v1").orElseThrow().getKey());
        assertTrue(Reading.sentence(WEIGHED, "v1").contains("5 times less probable"));
        String others = Reading.considered(WEIGHED, "v1");
        assertTrue(others.contains("(about 300 times)"), others);
        assertFalse(others.contains("team"), others);
        assertTrue(others.startsWith("This is not a finding about any account"), others);
    }

    @Test
    void withoutACalibrationNoRatioIsStated() {
        for (String calibration : List.of("none", "")) {
            assertTrue(Reading.best(WEIGHED, calibration).isEmpty());
            String all = Reading.sentence(WEIGHED, calibration) + Reading.considered(WEIGHED, calibration);
            assertFalse(all.matches("(?s).*\\d+ times.*"), all);
        }
        assertTrue(Reading.best(finding(Map.of()), "v1").isEmpty());
    }

    @Test
    void everyCellOfBothAxesHasItsWords() {
        for (Control control : Control.values())
            for (Coordination coordination : Coordination.values())
                assertFalse(Reading.quadrant(control, coordination).isBlank());
    }
}
