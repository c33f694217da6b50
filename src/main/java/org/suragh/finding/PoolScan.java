package org.suragh.finding;

import java.util.Arrays;
import java.util.SplittableRandom;
import java.util.stream.IntStream;
import org.suragh.linkage.Buckets;
import org.suragh.linkage.Scan;
import org.suragh.signal.Addresses;

/// How densely a group sits at addresses that its members share (science note 1.1.6).
///
/// Over buckets b of (address, 7 d) that may link, with s_b members and n_b accounts, and the pool P of those with
/// s_b ≥ 2: c = Σ_P s_b, e = Σ_i d_i Σ_P n_b / E, where d_i are the buckets of member i and E = Σ n_b over all. The
/// logarithm of the likelihood ratio is `c ln(c/e) - (c - e)` (Poisson form; [Scan]), Kulldorff's conditional form
/// beside it. Chance: as many accounts of those that log in, drawn at random 999 times, each draw with the pool of its
/// own; the far tail by Gumbel's distribution. O(rounds x buckets of the drawn); fewer rounds, never under 99, where
/// that would exceed 50 million steps. Deterministic: one random stream from a fixed seed. One thread.
public final class PoolScan {
    private static final long SEED = 20_180_525;
    private static final int ROUNDS = 999;
    private static final int FEWEST = 99;
    private static final long STEPS = 50_000_000;

    private final Buckets buckets;
    private final boolean[] counted;
    /// Account to the first of its buckets that count, and those buckets one account after the other.
    private final int[] start;
    private final int[] own;
    private final int[] users;
    private final double visits;
    private final int[] inGroup;
    private final int[] touched;

    /// What was found.
    ///
    /// @param seen c, visits of members (address and week) at the pool
    /// @param expected e
    /// @param ratio ln of the likelihood ratio, Poisson form
    /// @param conditional the same in Kulldorff's form
    /// @param p chance
    /// @param rounds draws
    /// @param others visits of accounts outside the group at the pool
    /// @param pool address entities of the pool, those with most visits first
    /// @param strength beside the pool, visits of members there
    public record Density(double seen, double expected, double ratio, double conditional, double p, int rounds,
            double others, int[] pool, int[] strength) {}

    /// What stays the same for all groups of a case.
    PoolScan(Material material) {
        Addresses addresses = material.sharedIp().addresses();
        int cap = material.settings().count("shared-ip.cap");
        this.buckets = material.sharedIp().longBuckets();
        this.counted = new boolean[buckets.size()];
        this.inGroup = new int[buckets.size()];
        double sum = 0;
        for (int b = 0; b < counted.length; b++) {
            int e = buckets.value()[b];
            counted[b] = !addresses.never(e) && !addresses.widelyShared(e) && buckets.size(b) <= cap;
            sum += counted[b] ? buckets.size(b) : 0;
        }
        this.start = new int[buckets.accounts() + 1];
        int[] kept = new int[buckets.bucket().length];
        int n = 0;
        for (int a = 0; a < buckets.accounts(); a++) {
            for (int i = buckets.bucketStart()[a]; i < buckets.bucketStart()[a + 1]; i++)
                if (counted[buckets.bucket()[i]])
                    kept[n++] = buckets.bucket()[i];
            start[a + 1] = n;
        }
        this.own = Arrays.copyOf(kept, n);
        this.visits = sum;
        this.users = IntStream.range(0, buckets.accounts()).filter(a -> start[a + 1] > start[a]).toArray();
        this.touched = new int[n];
    }

    /// Whether a bucket of (address, 7 d) takes part.
    boolean counts(int bucket) {
        return counted[bucket];
    }

    /// The density of a group.
    ///
    /// @param members account ranks, ascending
    Density of(int[] members) {
        int n = count(members, members.length);
        double[] sums = sums(members, members.length, n);
        int[] entity = new int[n];
        int[] seen = new int[n];
        int size = pool(n, entity, seen);
        clear(n);
        int rounds = Math.clamp(STEPS / Math.max(1, (long) sums[3]), FEWEST, ROUNDS);
        double ratio = Scan.open(sums[0], sums[1]);
        double[] shuffled = ratio == 0 ? new double[]{0} : shuffled(members.length, rounds);
        int[] order = IntStream.range(0, size).boxed()
                .sorted((x, y) -> seen[x] != seen[y] ? seen[y] - seen[x] : entity[x] - entity[y])
                .mapToInt(x -> x).toArray();
        return new Density(sums[0], sums[1], ratio, Scan.conditional(sums[0], sums[1], sums[3]),
                ratio == 0 ? 1 : Scan.gumbel(ratio, shuffled), ratio == 0 ? 0 : rounds, sums[2] - sums[0],
                Arrays.stream(order).map(i -> entity[i]).toArray(), Arrays.stream(order).map(i -> seen[i]).toArray());
    }

    private int count(int[] accounts, int many) {
        int n = 0;
        for (int k = 0; k < many; k++)
            for (int i = start[accounts[k]]; i < start[accounts[k] + 1]; i++)
                if (inGroup[own[i]]++ == 0)
                    touched[n++] = own[i];
        return n;
    }

    /// Visits of the accounts at their pool, those expected, all visits there, and all visits of the accounts.
    private double[] sums(int[] accounts, int many, int n) {
        double seen = 0;
        double all = 0;
        for (int t = 0; t < n; t++)
            if (inGroup[touched[t]] >= 2) {
                seen += inGroup[touched[t]];
                all += buckets.size(touched[t]);
            }
        double visited = 0;
        for (int k = 0; k < many; k++)
            visited += start[accounts[k] + 1] - start[accounts[k]];
        return new double[]{seen, visits == 0 ? 0 : visited * all / visits, all, visited};
    }

    private void clear(int n) {
        for (int t = 0; t < n; t++)
            inGroup[touched[t]] = 0;
    }

    private int pool(int n, int[] entity, int[] seen) {
        Arrays.sort(touched, 0, n);
        int size = 0;
        for (int t = 0; t < n; t++) {
            int here = inGroup[touched[t]];
            if (here < 2)
                continue;
            int e = buckets.value()[touched[t]];
            if (size == 0 || entity[size - 1] != e)
                entity[size++] = e;
            seen[size - 1] += here;
        }
        return size;
    }

    private double[] shuffled(int many, int rounds) {
        SplittableRandom random = new SplittableRandom(SEED);
        int[] drawn = users.clone();
        double[] ratios = new double[rounds];
        for (int round = 0; round < rounds; round++) {
            for (int k = 0; k < many && k < drawn.length; k++) {
                int j = k + random.nextInt(drawn.length - k);
                int kept = drawn[k];
                drawn[k] = drawn[j];
                drawn[j] = kept;
            }
            int used = Math.min(many, drawn.length);
            int n = count(drawn, used);
            double[] sums = sums(drawn, used, n);
            clear(n);
            ratios[round] = Scan.open(sums[0], sums[1]);
        }
        return ratios;
    }
}
