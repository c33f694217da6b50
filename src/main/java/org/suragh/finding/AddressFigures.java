package org.suragh.finding;

import java.util.Arrays;
import java.util.TreeMap;
import org.suragh.linkage.Buckets;
import org.suragh.signal.Addresses;
import org.suragh.signal.Counts;

/// How much of its members' life a group spends at addresses of its own (science note 1.1.5).
///
/// For account i over its buckets B_i, with s_b members of the group and n_b accounts in bucket b: closure is the share
/// of B_i with s_b ≥ 2, exclusivity the mean of (s_b - 1)/(n_b - 1) over those, and their product
/// `cwt = (1/|B_i|) Σ (s_b - 1)/(n_b - 1)`. Only addresses of kinds that tell something count above
/// the line ([Addresses#telling]), widely shared ones with all who were there; every bucket counts below it. Cost: the members' buckets. All arrays are beside the members.
///
/// Deterministic: sums in order of buckets. Defaults: buckets of 6 h and 7 d.
///
/// @param cwt closure x exclusivity, mean of the 6 h and the 7 d form
/// @param cwtLong the 7 d form alone: what an account does not spend elsewhere, however rarely it logs in
/// @param closure share of buckets of 7 d at the group's addresses
/// @param exclusivity mean exclusivity there
/// @param withoutStrongest `cwt` when the group's strongest address is left out above the line
/// @param home the part of `cwt` at addresses that a list calls homes, however many use them
/// @param wide the part of `cwt` at widely shared addresses
/// @param days distinct UTC days on which the account met another member
/// @param addresses distinct addresses at which it met one, within 7 d
/// @param met other members met within one bucket of 6 h
/// @param pool entities where members met, strongest first
/// @param strength beside the pool, the share of all meetings there
/// @param effective effective number of addresses: exp of the entropy of `strength`
/// @param logins log-ins of each member
/// @param dayRatio variance over mean of the members an address and day, where two or more were, the strongest
///     address left out: far below 1 a cap shows
/// @param typical the most common number of members an address and day
public record AddressFigures(double[] cwt, double[] cwtLong, double[] closure, double[] exclusivity,
        double[] withoutStrongest, double[] home, double[] wide,
        int[] days, int[] addresses, int[] met, int[] pool, double[] strength, double effective, int[] logins,
        double dayRatio,
        int typical) {

    /// Variance over mean of members an address and day, below which a cap shows (science note 1.1.6).
    private static final double CAPPED = .5;
    /// Most accounts an address and day of a cap that is sold; three to five are usual (science note 1.1.6).
    private static final int SOLD = 8;
    /// Fewest addresses and days that show a cap.
    private static final int LEAST_DAYS = 10;

    /// Whether the members keep to a cap on more than one address.
    boolean capped() {
        return effective >= 2 && dayRatio < CAPPED;
    }

    /// Whether it is a cap that a seller of addresses keeps, of a few accounts each: an office that is full every day has one
    /// as well, of as many as it has desks.
    boolean soldCap() {
        return capped() && typical <= SOLD;
    }

    /// Whether more than half of a member's use of the group's addresses is at widely shared ones.
    boolean mostlyWide(int k) {
        return 2 * wide[k] > cwt[k];
    }

    /// Whether half of a member's use of the group's addresses at least is at addresses that a list calls homes.
    boolean mostlyHome(int k) {
        return 2 * home[k] >= cwt[k];
    }

    /// The figures of a group.
    ///
    /// @param members account ranks, ascending
    static AddressFigures of(int[] members, Material material) {
        return new Work(members, material).figures();
    }

    private static final class Work {
        private final int[] members;
        private final Addresses addresses;
        private final Buckets quick;
        private final Buckets slow;
        private final long width;
        private final Counts inQuick;
        private final Counts inSlow;

        Work(int[] members, Material material) {
            this.members = members;
            this.addresses = material.sharedIp().addresses();
            this.quick = material.sharedIp().shortBuckets();
            this.slow = material.sharedIp().longBuckets();
            this.width = material.settings().millis("shared-ip.short-window");
            this.inQuick = counted(quick, members);
            this.inSlow = counted(slow, members);
        }

        /// Bucket to the members in it.
        private static Counts counted(Buckets buckets, int[] members) {
            int all = 0;
            for (int a : members)
                all += buckets.degree(a);
            Counts counts = new Counts(all);
            for (int a : members)
                for (int i = buckets.bucketStart()[a]; i < buckets.bucketStart()[a + 1]; i++)
                    counts.add(buckets.bucket()[i]);
            return counts;
        }

        private AddressFigures figures() {
            TreeMap<Integer, Double> meetings = new TreeMap<>();
            for (long bucket : inSlow.from(2)) {
                int b = (int) bucket;
                int s = inSlow.of(b);
                if (counts(slow, b))
                    meetings.merge(slow.value()[b], s * (s - 1.0) / Math.max(1, slow.size(b) - 1), Double::sum);
            }
            int[] pool = meetings.keySet().stream().sorted((x, y) -> {
                int c = Double.compare(meetings.getOrDefault(y, 0.0), meetings.getOrDefault(x, 0.0));
                return c != 0 ? c : Integer.compare(x, y);
            }).mapToInt(x -> x).toArray();
            double all = meetings.values().stream().mapToDouble(x -> x).sum();
            double[] strength = Arrays.stream(pool).mapToDouble(e -> meetings.getOrDefault(e, 0.0) / all).toArray();
            double entropy = 0;
            for (double p : strength)
                entropy -= p * Math.log(p);
            int n = members.length;
            double[][] own = new double[7][n];
            int[][] counts = new int[4][n];
            for (int k = 0; k < n; k++)
                account(k, pool.length == 0 ? -1 : pool[0], own, counts);
            double[] cap = cap(pool.length == 0 ? -1 : pool[0]);
            return new AddressFigures(own[0], own[4], own[1], own[2], own[3], own[5], own[6], counts[0], counts[1],
                    counts[3], pool,
                    strength,
                    pool.length == 0 ? 0 : Math.exp(entropy), counts[2], cap[0], (int) cap[1]);
        }

        private void account(int k, int strongest, double[][] own, int[][] counts) {
            int a = members[k];
            double[] quickSum = sums(quick, a, inQuick, strongest);
            double[] slowSum = sums(slow, a, inSlow, strongest);
            own[0][k] = (quickSum[0] + slowSum[0]) / 2;
            own[4][k] = slowSum[0];
            own[1][k] = slowSum[1];
            own[2][k] = slowSum[1] == 0 ? 0 : slowSum[0] / slowSum[1];
            own[3][k] = (quickSum[2] + slowSum[2]) / 2;
            own[5][k] = (quickSum[3] + slowSum[3]) / 2;
            own[6][k] = (quickSum[4] + slowSum[4]) / 2;
            int shared = 0;
            int[] days = new int[quick.degree(a)];
            Counts met = new Counts(8);
            for (int i = quick.bucketStart()[a]; i < quick.bucketStart()[a + 1]; i++) {
                int b = quick.bucket()[i];
                if (inQuick.of(b) >= 2 && counts(quick, b)) {
                    days[shared++] = day(b);
                    for (int m = quick.memberStart()[b]; m < quick.memberStart()[b + 1]; m++)
                        if (Arrays.binarySearch(members, quick.member()[m]) >= 0)
                            met.add(quick.member()[m]);
                }
            }
            counts[3][k] = Math.max(0, met.size() - 1);
            counts[0][k] = different(days, shared);
            int[] places = new int[slow.degree(a)];
            int at = 0;
            for (int i = slow.bucketStart()[a]; i < slow.bucketStart()[a + 1]; i++) {
                int b = slow.bucket()[i];
                if (inSlow.of(b) >= 2 && counts(slow, b))
                    places[at++] = slow.value()[b];
            }
            counts[1][k] = different(places, at);
            counts[2][k] = quick.degree(a);
        }

        /// Different values among the first `n`, which are sorted here.
        private static int different(int[] values, int n) {
            Arrays.sort(values, 0, n);
            int different = 0;
            for (int i = 0; i < n; i++)
                if (i == 0 || values[i] != values[i - 1])
                    different++;
            return different;
        }

        /// Whether meetings in a bucket count.
        private boolean counts(Buckets buckets, int b) {
            int entity = buckets.value()[b];
            return addresses.telling(entity) || addresses.crowded(entity);
        }

        /// Product, closure, product without the strongest address, at listed homes, and at widely shared addresses.
        private double[] sums(Buckets buckets, int a, Counts inGroup, int strongest) {
            double[] sums = new double[5];
            for (int i = buckets.bucketStart()[a]; i < buckets.bucketStart()[a + 1]; i++) {
                int b = buckets.bucket()[i];
                int s = inGroup.of(b);
                if (s < 2 || !counts(buckets, b))
                    continue;
                double share = (s - 1.0) / (buckets.size(b) - 1.0);
                sums[0] += share;
                sums[1]++;
                if (buckets.value()[b] != strongest)
                    sums[2] += share;
                if (addresses.home(buckets.value()[b]))
                    sums[3] += share;
                if (addresses.widelyShared(buckets.value()[b]))
                    sums[4] += share;
            }
            int all = Math.max(1, buckets.degree(a));
            for (int i = 0; i < sums.length; i++)
                sums[i] /= all;
            return sums;
        }

        /// Variance over mean, and mode, of the members an address and UTC day at telling addresses but the strongest,
        /// which may be somebody's room.
        private double[] cap(int strongest) {
            long[] present = present(strongest);
            double n = 0;
            double sum = 0;
            double squares = 0;
            TreeMap<Integer, Integer> sizes = new TreeMap<>();
            for (int from = 0; from < present.length;) {
                int to = from + 1;
                while (to < present.length && present[to] == present[from])
                    to++;
                double s = to - from;
                from = to;
                if (s < 2)
                    continue;
                n++;
                sum += s;
                squares += s * s;
                sizes.merge((int) s, 1, Integer::sum);
            }
            if (n < LEAST_DAYS)
                return new double[]{Double.NaN, 0};
            double mean = sum / n;
            int mode = 0;
            for (var entry : sizes.entrySet())
                if (mode == 0 || entry.getValue() > sizes.getOrDefault(mode, 0))
                    mode = entry.getKey();
            return new double[]{(squares / n - mean * mean) / mean, mode};
        }

        /// (address, UTC day) once for every member who was there, sorted; without the strongest address.
        private long[] present(int strongest) {
            int all = 0;
            for (int a : members)
                all += quick.degree(a);
            long[] present = new long[all];
            int n = 0;
            for (int a : members) {
                int own = n;
                for (int i = quick.bucketStart()[a]; i < quick.bucketStart()[a + 1]; i++) {
                    int b = quick.bucket()[i];
                    if (counts(quick, b) && quick.value()[b] != strongest)
                        present[n++] = (long) quick.value()[b] << 32 | day(b) & 0xffff_ffffL;
                }
                Arrays.sort(present, own, n);
                int kept = own;
                for (int i = own; i < n; i++)
                    if (i == own || present[i] != present[kept - 1])
                        present[kept++] = present[i];
                n = kept;
            }
            Arrays.sort(present, 0, n);
            return Arrays.copyOf(present, n);
        }

        private int day(int bucket) {
            return (int) Math.floorDiv(quick.slot()[bucket] * width, 86_400_000L);
        }
    }
}
