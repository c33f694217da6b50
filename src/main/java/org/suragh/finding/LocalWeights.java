package org.suragh.finding;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.TreeSet;
import org.suragh.linkage.Buckets;
import org.suragh.linkage.Pairs;
import org.suragh.linkage.SharedIp;
import org.suragh.signal.Acts;
import org.suragh.signal.Addresses;
import org.suragh.signal.Settings;

/// The normalised weights of `shared-ip` (science note 1.1.1) among some accounts, counted anew without some of the
/// log-ins: what is left of a group when one address or one day is taken away.
///
/// The same formula as [org.suragh.linkage.Meetings#weights] over the same windows, with n_b and the degrees counted
/// from the log-ins that are kept, those of all other accounts at these addresses included. With everything kept it
/// gives the weights of the layer. Cost: the log-ins at the addresses of these accounts, and the pairs of them inside
/// buckets of at most `shared-ip.cap` accounts. Deterministic; used by one thread.
public final class LocalWeights {
    private static final long DAY = 86_400_000L;

    private final int[] nodes;
    private final int[] place;
    private final int[] entities;
    private final Addresses addresses;
    private final long[] widths;
    private final int cap;
    private final double damping;
    private final double least;
    private final int[] seen;
    private int stamp;

    /// Which log-ins are kept.
    public interface Keep {
        /// Everything.
        Keep ALL = (entity, day) -> true;

        /// Whether log-ins at an entity on a day (days since 1970, UTC) are kept.
        boolean keeps(int entity, long day);
    }

    /// @param sharedIp the layer
    /// @param nodes account ranks, ascending
    public LocalWeights(SharedIp sharedIp, int[] nodes, Settings settings) {
        this.nodes = nodes.clone();
        this.addresses = sharedIp.addresses();
        this.place = new int[addresses.acts().accounts()];
        Arrays.fill(place, -1);
        for (int k = 0; k < nodes.length; k++)
            place[nodes[k]] = k;
        this.widths = new long[]{settings.millis("shared-ip.short-window"), settings.millis("shared-ip.long-window"),
                0};
        this.cap = settings.count("shared-ip.cap");
        this.damping = settings.decimal("shared-ip.damping");
        this.least = settings.decimal("shared-ip.min-weight");
        this.seen = new int[place.length];
        TreeSet<Integer> used = new TreeSet<>();
        Buckets quick = sharedIp.shortBuckets();
        for (int a : nodes)
            for (int i = quick.bucketStart()[a]; i < quick.bucketStart()[a + 1]; i++)
                used.add(quick.value()[quick.bucket()[i]]);
        this.entities = used.stream().mapToInt(x -> x).toArray();
    }

    /// The weights of the pairs that reach `shared-ip.min-weight`, numbered by place in the nodes.
    public Pairs of(Keep keep) {
        double[] degree = new double[nodes.length];
        Map<Long, double[]> sums = new HashMap<>();
        for (int e : entities)
            for (long width : widths)
                window(e, width, keep, degree, sums);
        long[] keys = sums.keySet().stream().mapToLong(x -> x).sorted().toArray();
        List<double[]> kept = new ArrayList<>();
        for (long key : keys) {
            int a = (int) (key >> 32);
            int b = (int) key;
            double[] sum = sums.getOrDefault(key, new double[1]);
            double weight = sum[0] / (widths.length * root(degree[a]) * root(degree[b]));
            if (weight >= least)
                kept.add(new double[]{a, b, weight});
        }
        return new Pairs(kept.stream().mapToInt(x -> (int) x[0]).toArray(), kept.stream().mapToInt(x -> (int) x[1])
                .toArray(), kept.stream().mapToDouble(x -> x[2]).toArray());
    }

    private double root(double degree) {
        return Math.sqrt(degree / widths.length + damping);
    }

    private void window(int entity, long width, Keep keep, double[] degree, Map<Long, double[]> sums) {
        Acts acts = addresses.acts();
        int[] here = new int[nodes.length];
        int n = 0;
        int all = 0;
        long slot = Long.MIN_VALUE;
        stamp++;
        for (int i = acts.valueStart()[entity]; i < acts.valueStart()[entity + 1]; i++) {
            if (!keep.keeps(entity, Math.floorDiv(acts.at()[i], DAY)))
                continue;
            long now = width == 0 ? 0 : Math.floorDiv(acts.at()[i], width);
            if (now != slot && slot != Long.MIN_VALUE) {
                hand(entity, here, n, all, degree, sums);
                n = 0;
                all = 0;
                stamp++;
            }
            slot = now;
            int account = acts.account()[i];
            if (seen[account] == stamp)
                continue;
            seen[account] = stamp;
            all++;
            if (place[account] >= 0)
                here[n++] = place[account];
        }
        hand(entity, here, n, all, degree, sums);
    }

    private void hand(int entity, int[] here, int n, int all, double[] degree, Map<Long, double[]> sums) {
        for (int k = 0; k < n; k++)
            degree[here[k]]++;
        boolean links = all >= 2 && !addresses.never(entity) && !addresses.widelyShared(entity) && all <= cap;
        if (!links)
            return;
        Arrays.sort(here, 0, n);
        double share = 1.0 / (all - 1);
        for (int k = 0; k < n; k++)
            for (int j = k + 1; j < n; j++)
                sums.computeIfAbsent((long) here[k] << 32 | here[j], _ -> new double[1])[0] += share;
    }
}
