package org.suragh.gui.campaigns;

import java.time.Instant;
import java.util.List;
import org.suragh.campaign.CampaignDetail;

/// The hours of a campaign gathered into bars: as many as there is room for, each of the same number of hours.
///
/// @param start beginning of the first bar
/// @param hours hours in each bar
/// @param posts posts in each bar
/// @param linked of them by linked accounts
/// @param expected what the same hours of other weeks give; NaN where any hour of the bar has too few other weeks
record HourBins(Instant start, int hours, int[] posts, int[] linked, double[] expected) {
    private static final int[] STEPS = {1, 2, 3, 4, 6, 8, 12, 24, 48, 72, 168, 336, 720};
    private static final long HOUR = 3_600_000;

    /// Gathers hours.
    ///
    /// @param most how many bars there is room for, at least one
    static HourBins of(List<CampaignDetail.Hour> hours, int most) {
        if (hours.isEmpty())
            return new HourBins(Instant.EPOCH, 1, new int[0], new int[0], new double[0]);
        int each = STEPS[STEPS.length - 1];
        for (int step : STEPS)
            if ((hours.size() + step - 1) / step <= Math.max(1, most)) {
                each = step;
                break;
            }
        int n = (hours.size() + each - 1) / each;
        int[] posts = new int[n];
        int[] linked = new int[n];
        double[] expected = new double[n];
        for (int i = 0; i < hours.size(); i++) {
            posts[i / each] += hours.get(i).posts();
            linked[i / each] += hours.get(i).linked();
            expected[i / each] += hours.get(i).expected();
        }
        return new HourBins(hours.getFirst().at(), each, posts, linked, expected);
    }

    /// How many bars.
    int size() {
        return posts.length;
    }

    /// When a bar begins, in milliseconds.
    long millis(int bar) {
        return start.toEpochMilli() + bar * hours * HOUR;
    }

    /// The bar that holds an instant, kept within the bars.
    int bar(Instant at) {
        long bar = Math.floorDiv(at.toEpochMilli() - start.toEpochMilli(), hours * HOUR);
        return Math.clamp(bar, 0, Math.max(0, size() - 1));
    }
}
