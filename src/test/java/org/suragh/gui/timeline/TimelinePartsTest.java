package org.suragh.gui.timeline;

import static org.junit.jupiter.api.Assertions.assertArrayEquals;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.time.Instant;
import java.util.List;
import java.util.Random;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;
import org.suragh.evidence.AccountId;

class TimelinePartsTest {
    private static final AccountId[] IDS = {new AccountId("x", "1"), new AccountId("x", "2"), new AccountId("x", "3")};

    @Test
    void binsCountEveryRecordOnce() {
        Random random = new Random(1);
        for (int most : new int[]{24, 60, 200, 5_000}) {
            int[] account = random.ints(1_000, 0, 3).toArray(), hour = random.ints(1_000, 421_000, 422_500).toArray();
            Activity.Hours hours = Activity.Hours.of(3, account, hour, 1_000);
            Activity.Bins bins = new Activity(IDS, hours, Activity.Hours.NONE).bins(hours,
                    List.of(IDS[1], new AccountId("x", "9")), most);
            assertEquals(1_000, IntStream.of(bins.everyone()).sum());
            assertEquals(IntStream.of(account).filter(a -> a == 1).count(), IntStream.of(bins.chosen()).sum());
            assertTrue(bins.size() <= most, bins.size() + " of " + most);
            assertEquals(0, bins.firstHour() % bins.hoursEach());
        }
    }

    @Test
    void aBinHoldsWhatFallsIntoIt() {
        Activity.Hours hours = Activity.Hours.of(3, new int[]{0, 1, 1, 2}, new int[]{100, 100, 101, 103}, 4);
        Activity.Bins bins = new Activity(IDS, hours, Activity.Hours.NONE).bins(hours, List.of(IDS[1]), 50);
        assertEquals(1, bins.hoursEach());
        assertArrayEquals(new int[]{2, 1, 0, 1}, bins.everyone());
        assertArrayEquals(new int[]{1, 1, 0, 0}, bins.chosen());
        assertEquals(101 * 3_600_000L, bins.startMillis(1));
        assertEquals(0, new Activity(IDS, Activity.Hours.NONE, Activity.Hours.NONE).bins(Activity.Hours.NONE,
                List.of(), 50).size());
    }

    @Test
    void theLengthOfABinFollowsTheSpan() {
        assertEquals(1, Activity.hoursEach(0, 40, 60));
        assertEquals(24, Activity.hoursEach(0, 24 * 28, 40));
        assertEquals(168, Activity.hoursEach(0, 24 * 365, 60));
        for (int most : new int[]{24, 100}) {
            int each = Activity.hoursEach(-200_000, 2_000_000, most);
            assertTrue(2_200_000 / each + 2 <= most + 1, each + " hours");
            assertEquals(0, each % 24);
        }
    }

    @Test
    void marksStandAtRoundTimesAndAreFew() {
        long from = Instant.parse("2018-05-01T07:00:00Z").toEpochMilli();
        long until = Instant.parse("2018-05-29T00:00:00Z").toEpochMilli();
        List<TimeAxis.Mark> marks = TimeAxis.marks(from, until, 6);
        assertEquals("8 May", marks.getFirst().words());
        assertEquals("15 May", marks.get(1).words());
        List<TimeAxis.Mark> years = TimeAxis.marks(Instant.parse("2006-03-01T00:00:00Z").toEpochMilli(), until, 5);
        assertEquals(List.of("2010", "2015"), years.stream().map(TimeAxis.Mark::words).toList());
        for (int days = 1; days < 6_000; days += 97) {
            for (int most = 1; most < 12; most++) {
                List<TimeAxis.Mark> some = TimeAxis.marks(from, from + days * 86_400_000L, most);
                assertTrue(some.size() <= most + 1, days + " days: " + some.size() + " of " + most);
            }
        }
    }
}
