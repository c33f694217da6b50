package org.suragh.linkage;

import java.util.Arrays;
import java.util.function.IntUnaryOperator;

/// Chung-Lu expectations place by place, for many places each known to few accounts: compressed rows of (account,
/// place, buckets there). Immutable.
///
/// @param start account to its first place in `place`
/// @param place places of the accounts, ascending within one
/// @param degree beside `place`, buckets of the account there
/// @param factor place to S / E²
record Places(int[] start, int[] place, int[] degree, double[] factor) {

    /// @param counted which buckets count
    /// @param of value of a bucket to its place
    static Places of(Buckets buckets, boolean[] counted, IntUnaryOperator of) {
        int most = -1;
        for (int b = 0; b < buckets.size(); b++)
            most = counted[b] ? Math.max(most, of.applyAsInt(buckets.value()[b])) : most;
        double[] events = new double[most + 1];
        double[] factor = new double[most + 1];
        int rows = 0;
        for (int b = 0; b < buckets.size(); b++) {
            if (!counted[b])
                continue;
            double n = buckets.size(b);
            events[of.applyAsInt(buckets.value()[b])] += n;
            factor[of.applyAsInt(buckets.value()[b])] += n * (n - 1);
            rows += buckets.size(b);
        }
        for (int p = 0; p <= most; p++)
            factor[p] = events[p] == 0 ? 0 : factor[p] / (events[p] * events[p]);
        int[] start = new int[buckets.accounts() + 1];
        int[] place = new int[rows];
        int[] degree = new int[rows];
        int n = 0;
        for (int a = 0; a < buckets.accounts(); a++) {
            for (int i = buckets.bucketStart()[a]; i < buckets.bucketStart()[a + 1]; i++) {
                int b = buckets.bucket()[i];
                if (!counted[b])
                    continue;
                int here = of.applyAsInt(buckets.value()[b]);
                if (n == start[a] || place[n - 1] != here)
                    place[n++] = here;
                degree[n - 1]++;
            }
            start[a + 1] = n;
        }
        return new Places(start, Arrays.copyOf(place, n), Arrays.copyOf(degree, n), factor);
    }

    double expected(int a, int b) {
        double sum = 0;
        int j = start[b];
        for (int i = start[a]; i < start[a + 1]; i++) {
            while (j < start[b + 1] && place[j] < place[i])
                j++;
            if (j < start[b + 1] && place[j] == place[i])
                sum += (double) degree[i] * degree[j] * factor[place[i]];
        }
        return sum;
    }
}
