package org.suragh.linkage;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.stream.IntStream;
import org.suragh.base.Progress;
import org.suragh.signal.PostTable;
import org.suragh.signal.Settings;

/// The layer `activity-sync`: accounts that post in the same bins of five minutes more often than their own hours
/// explain.
///
/// Originals of accounts with at least `activity-sync.min-posts`. Two nulls must both be broken: the Chung-Lu null over
/// bins with FDR α ([Null]), which knows how busy accounts and bins are, and a jitter null (science note 1.2.2, N2, in
/// bins) that moves every post within ± `activity-sync.jitter` and so keeps each account's hours and days: people who
/// merely keep the same office hours do not link. Posts on a pile-up of time stamps are left out and listed. A bin with more than `activity-sync.max-accounts` accounts links
/// nobody. Cost Σ n_b² over bins, then the posts of each candidate pair.
///
/// Deterministic: counts in order of (a, b), independent of threads. Defaults: bins of 5 min and 8 originals (Pacheco
/// et al. 2021 take bins of 30 min), α 0.01, jitter of 1 h at 0.001, since office hours repeat within a day.
public final class ActivitySync {
    /// The layer id.
    public static final String ID = "activity-sync";

    private ActivitySync() {}

    /// Builds the layer.
    public static LayerLinks of(PostTable posts, int accounts, Settings settings, Progress progress) {
        long bin = settings.millis("activity-sync.bin");
        LeftOut leftOut = new LeftOut(posts.pileUps());
        Buckets bins = bins(posts, accounts, settings.count("activity-sync.min-posts"), bin, leftOut);
        int most = settings.count("activity-sync.max-accounts");
        boolean[] counted = new boolean[bins.size()];
        for (int b = 0; b < counted.length; b++)
            counted[b] = bins.size(b) <= most;
        boolean[] linking = Meetings.linking(bins, b -> counted[b]);
        Null chance = Null.of(bins, counted, value -> "");
        PairTest test = PairTest.of(chance, settings.decimal("activity-sync.alpha"), 2,
                screen -> Meetings.counts(bins, linking, screen, progress));
        int reach = (int) Math.max(1, 2 * settings.millis("activity-sync.jitter") / bin);
        double alpha = settings.decimal("activity-sync.jitter-alpha");
        boolean[] beyond = new boolean[test.pairs().size()];
        IntStream.range(0, beyond.length).parallel().forEach(i -> {
            double expected = jittered(bins, test.pairs().a()[i], test.pairs().b()[i], reach);
            beyond[i] = Chance.poissonTail((int) test.pairs().value()[i], expected) <= alpha;
        });
        PairTest kept = test.only(i -> beyond[i]);
        double[] weight = new double[kept.pairs().size()];
        Arrays.setAll(weight, i -> Math.min(-Math.log10(kept.p()[i]), 12));
        return new LayerLinks(ID, kept, details(bins, linking, kept.pairs(), bin), weight,
                Days.ofBuckets(bins, linking, kept.pairs(), bin), leftOut.lines(ID), chance);
    }

    /// How the number of common bins of a pair depends on the width of a bin. O(posts) for each width.
    public static Sensitivity sensitivity(PostTable posts, int accounts, Settings settings, int a, int b) {
        LeftOut leftOut = new LeftOut(posts.pileUps());
        List<Sensitivity.Step> steps = new ArrayList<>();
        for (int minutes : Sensitivity.MINUTES) {
            Buckets bins = bins(posts, accounts, settings.count("activity-sync.min-posts"), 60_000L * minutes,
                    leftOut);
            int most = settings.count("activity-sync.max-accounts");
            boolean[] counted = new boolean[bins.size()];
            for (int k = 0; k < counted.length; k++)
                counted[k] = bins.size(k) <= most;
            int together = 0;
            for (int i = bins.bucketStart()[a]; i < bins.bucketStart()[a + 1]; i++) {
                int bin = bins.bucket()[i];
                if (counted[bin] && Arrays.binarySearch(bins.member(), bins.memberStart()[bin],
                        bins.memberStart()[bin + 1], b) >= 0)
                    together++;
            }
            steps.add(Sensitivity.Step.of(minutes, together, Null.of(bins, counted, _ -> "").expected(a, b)));
        }
        return new Sensitivity(ID, List.copyOf(steps));
    }

    private static Buckets bins(PostTable posts, int accounts, int minPosts, long bin, LeftOut leftOut) {
        int[] count = new int[accounts];
        boolean[] counts = new boolean[posts.size()];
        for (int i = 0; i < counts.length; i++)
            if (posts.original()[i] && !leftOut.noted(posts.account()[i], posts.at()[i])) {
                counts[i] = true;
                count[posts.account()[i]]++;
            }
        long[] keys = IntStream.range(0, posts.size())
                .filter(i -> counts[i] && count[posts.account()[i]] >= minPosts)
                .mapToLong(i -> Math.floorDiv(posts.at()[i], bin) << 31 | posts.account()[i]).toArray();
        Arrays.parallelSort(keys);
        Buckets.Builder builder = new Buckets.Builder(accounts);
        for (int i = 0; i < keys.length; i++) {
            if (i == 0 || keys[i] >> 31 != keys[i - 1] >> 31)
                builder.open(0, keys[i] >> 31);
            builder.add((int) (keys[i] & 0x7fff_ffff));
        }
        return builder.build();
    }

    /// Common bins expected when every post moves uniformly over `reach` bins: Σ (reach - |δ|) / reach².
    static double jittered(Buckets bins, int a, int b, int reach) {
        double sum = 0;
        int low = bins.bucketStart()[b];
        int end = bins.bucketStart()[b + 1];
        for (int i = bins.bucketStart()[a]; i < bins.bucketStart()[a + 1]; i++) {
            long slot = bins.slot()[bins.bucket()[i]];
            while (low < end && bins.slot()[bins.bucket()[low]] <= slot - reach)
                low++;
            for (int j = low; j < end && bins.slot()[bins.bucket()[j]] < slot + reach; j++)
                sum += reach - Math.abs(bins.slot()[bins.bucket()[j]] - slot);
        }
        return sum / ((double) reach * reach);
    }

    private static WindowPairs.Details details(Buckets bins, boolean[] linking, Pairs pairs, long bin) {
        int n = pairs.size();
        WindowPairs.Details details = new WindowPairs.Details(new int[n], new int[n], new int[n], new long[n],
                new long[n]);
        IntStream.range(0, n).parallel().forEach(p -> {
            int i = bins.bucketStart()[pairs.a()[p]];
            int j = bins.bucketStart()[pairs.b()[p]];
            int endI = bins.bucketStart()[pairs.a()[p] + 1];
            int endJ = bins.bucketStart()[pairs.b()[p] + 1];
            while (i < endI && j < endJ) {
                int x = bins.bucket()[i];
                int y = bins.bucket()[j];
                if (x == y && linking[x]) {
                    if (details.values()[p]++ == 0)
                        details.first()[p] = bins.slot()[x] * bin;
                    details.events()[p]++;
                    details.last()[p] = bins.slot()[x] * bin;
                }
                if (x <= y)
                    i++;
                if (y <= x)
                    j++;
            }
        });
        return details;
    }
}
