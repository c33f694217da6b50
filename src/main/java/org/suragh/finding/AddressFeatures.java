package org.suragh.finding;

import java.util.Arrays;
import java.util.HashMap;
import java.util.Map;
import org.suragh.evidence.AddressClass;
import org.suragh.linkage.Buckets;
import org.suragh.signal.Addresses;

/// What the calibrated judgement reads of addresses (science note 1.1.5), member by member; every array is beside the
/// members of the group.
///
/// For account i over its buckets B_i of 6 h, with s_b members of the group and n_b accounts in bucket b, a bucket is
/// shared when s_b ≥ 2, n_b ≤ `shared-ip.cap`,
/// and its address can link at all ([Addresses#never]; a block of ports counts by itself). All classes count here, hosting
/// and VPN too: what they mean is left to the judgement. Cost: the members' buckets and log-ins. Deterministic.
///
/// @param closure share of B_i that is shared
/// @param exclusivity mean of (s_b - 1)/(n_b - 1) over the shared ones, 0 without any
/// @param cwt closure x exclusivity: sum of (s_b - 1)/(n_b - 1) over |B_i|
/// @param asneff entropy in nats of the networks ([Addresses#network]) over the shared buckets
/// @param dcshare share of B_i that is shared and at a hosting provider
/// @param mobile share of B_i at mobile carriers or carrier NAT, shared or not
/// @param occ ln(1 + mean of s_b - 1 over the shared buckets)
/// @param lsz ln of the number of members, 0 below five
/// @param handOver whether the account takes part in a chain of hand-overs ([HandOver])
/// @param buckets |B_i|
public record AddressFeatures(double[] closure, double[] exclusivity, double[] cwt, double[] asneff,
        double[] dcshare, double[] mobile, double[] occ, double lsz, boolean[] handOver, int[] buckets) {
    private static final int LEAST = 5;

    /// The features of a group.
    ///
    /// @param members account ranks, ascending
    /// @param log the log-ins of the same addresses by account, made once a case
    public static AddressFeatures of(int[] members, Material material, AccessLog log) {
        Addresses addresses = material.sharedIp().addresses();
        Buckets buckets = material.sharedIp().shortBuckets();
        int cap = material.settings().count("shared-ip.cap");
        Map<Integer, Integer> inGroup = new HashMap<>();
        for (int a : members)
            for (int i = buckets.bucketStart()[a]; i < buckets.bucketStart()[a + 1]; i++)
                inGroup.merge(buckets.bucket()[i], 1, Integer::sum);
        int n = members.length;
        HandOver handOver = HandOver.seen(log.of(members), n, material.settings().millis("hand-over.gap"),
                e -> !addresses.never(e) && !addresses.widelyShared(e));
        AddressFeatures features = new AddressFeatures(new double[n], new double[n], new double[n], new double[n],
                new double[n], new double[n], new double[n], n < LEAST ? 0 : StrictMath.log(n), handOver.inChain(),
                new int[n]);
        for (int k = 0; k < n; k++)
            features.fill(k, members[k], addresses, buckets, bucket -> {
                int s = inGroup.getOrDefault(bucket, 0);
                int e = buckets.value()[bucket];
                boolean shared = s >= 2 && !addresses.never(e)
                        && !addresses.widelyShared(e) && buckets.size(bucket) <= cap;
                return shared ? s : 0;
            });
        return features;
    }

    /// Members of the group in a bucket, 0 where it is not shared.
    private interface Sharing {
        int of(int bucket);
    }

    private void fill(int k, int a, Addresses addresses, Buckets all, Sharing sharing) {
        int from = all.bucketStart()[a];
        int degree = all.degree(a);
        int[] networks = new int[degree];
        int shared = 0;
        double exclusive = 0;
        double others = 0;
        int hosted = 0;
        int carried = 0;
        for (int i = from; i < from + degree; i++) {
            int b = all.bucket()[i];
            AddressClass kind = addresses.addressClass(all.value()[b]);
            if (kind == AddressClass.CARRIER_NAT || kind == AddressClass.MOBILE)
                carried++;
            int s = sharing.of(b);
            if (s == 0)
                continue;
            networks[shared++] = addresses.network(all.value()[b]);
            exclusive += (s - 1.0) / (all.size(b) - 1.0);
            others += s - 1;
            if (kind == AddressClass.HOSTING)
                hosted++;
        }
        double life = Math.max(1, degree);
        buckets[k] = degree;
        closure[k] = shared / life;
        exclusivity[k] = shared == 0 ? 0 : exclusive / shared;
        cwt[k] = exclusive / life;
        dcshare[k] = hosted / life;
        mobile[k] = carried / life;
        occ[k] = shared == 0 ? 0 : StrictMath.log1p(others / shared);
        asneff[k] = entropy(Arrays.copyOf(networks, shared));
    }

    /// Entropy in nats of the values of an array, in order of the values; the array is sorted.
    static double entropy(int[] values) {
        Arrays.sort(values);
        double sum = 0;
        for (int from = 0; from < values.length;) {
            int to = from + 1;
            while (to < values.length && values[to] == values[from])
                to++;
            double p = (to - from) / (double) values.length;
            sum -= p * StrictMath.log(p);
            from = to;
        }
        return sum;
    }
}
