package org.suragh.gui.campaigns;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.time.Instant;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Random;
import org.junit.jupiter.api.Test;
import org.suragh.campaign.CampaignDetail;

class HourBinsTest {
    private static final Instant START = Instant.parse("2018-05-01T14:00:00Z");

    @Test
    void noPostIsLostAndNoBarIsTooNarrow() {
        Random random = new Random(7);
        for (int round = 0; round < 40; round++) {
            int n = 1 + random.nextInt(900), most = 1 + random.nextInt(200);
            List<CampaignDetail.Hour> hours = new ArrayList<>();
            int posts = 0;
            int linked = 0;
            for (int h = 0; h < n; h++) {
                int p = random.nextInt(5), l = random.nextInt(p + 1);
                posts += p;
                linked += l;
                hours.add(new CampaignDetail.Hour(START.plusSeconds(3600L * h), p, l, 0, 1));
            }
            HourBins bins = HourBins.of(hours, most);
            assertTrue(bins.size() <= most || bins.hours() == 720, n + " in " + most);
            assertEquals(posts, Arrays.stream(bins.posts()).sum());
            assertEquals(linked, Arrays.stream(bins.linked()).sum());
            assertEquals(n, Arrays.stream(bins.expected()).sum(), 1e-9);
            for (int h = 0; h < n; h++)
                assertEquals(h / bins.hours(), bins.bar(hours.get(h).at().plusSeconds(1799)));
        }
    }

    @Test
    void aBarWithAnHourThatNoOtherWeekHasExpectsNothing() {
        HourBins bins = HourBins.of(List.of(new CampaignDetail.Hour(START, 1, 0, 0, Double.NaN),
                new CampaignDetail.Hour(START.plusSeconds(3600), 2, 1, 0, 3),
                new CampaignDetail.Hour(START.plusSeconds(7200), 2, 1, 0, 3)), 2);
        assertEquals(2, bins.hours());
        assertTrue(Double.isNaN(bins.expected()[0]));
        assertEquals(3, bins.expected()[1]);
    }
}
