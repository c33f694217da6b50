package org.suragh.finding;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.SortedMap;
import java.util.TreeMap;
import java.util.TreeSet;
import java.util.stream.IntStream;
import org.jspecify.annotations.Nullable;
import org.suragh.linkage.Buckets;
import org.suragh.signal.Addresses;

/// What a group's pool of shared addresses looks like (science note 1.1.3, 1.1.6): density, cap, rotation, hours, who
/// else is there, relays, hand-overs. Descriptive; each figure is a statement for or against ([PoolGrounds]), none is a
/// gate. The pool are the addresses at which two members or more were within 7 d, blocks of ports apart.
///
/// Sources: Kulldorff 1997, Abrams and others 2010 (density); science note 1.1.6. Cost: the buckets of the members
/// and the rounds of [PoolScan]. Deterministic: fixed seeds.
///
/// @param members number of members
/// @param density how densely the group sits there
/// @param cap members an address and UTC day, or null where nobody was at the pool
/// @param perDay median over the members of distinct pool addresses per day at the pool
/// @param back mean days until an account comes back to a pool address on another day; NaN where none does
/// @param usualPerDay the same as `perDay` over all accounts of the case at addresses that are no listed relay
/// @param hours when the members log in
/// @param relays share of the members' log-ins at hosting, VPN, Tor exits, open proxies
/// @param networks effective number of networks (exp of the entropy) over the visits to the pool
/// @param handOver chains of hand-overs at addresses that can link
/// @param concurrent members who logged in within `shared-ip.concurrent` of another member at one address
public record PoolFigures(int members, PoolScan.Density density, PoolDays.@Nullable Cap cap,
        double perDay, double back, double usualPerDay, PoolDays.Hours hours, double relays, double networks,
        HandOver handOver, int concurrent) {
    private static final long DAY = 86_400_000L;
    private static final int DAYS = 5;

    /// Makes the figures of the groups of one case; one thread.
    public static final class Maker {
        private final Addresses addresses;
        private final AccessLog log;
        private final PoolScan scan;
        private final double usual;
        private final double[] allHours;
        private final long gap;
        private final long concurrent;

        /// Looks at the whole case once: O(log-ins).
        public Maker(Material material) {
            this.addresses = material.sharedIp().addresses();
            this.log = new AccessLog(addresses.acts());
            this.scan = new PoolScan(material);
            this.gap = material.settings().millis("hand-over.gap");
            this.concurrent = material.settings().millis("shared-ip.concurrent");
            this.usual = usual(material.sharedIp().shortBuckets(),
                    material.settings().millis("shared-ip.short-window"));
            this.allHours = PoolDays.histogram(addresses.acts().at());
        }

        /// The figures of a group.
        ///
        /// @param members account ranks, ascending
        public PoolFigures of(int[] members) {
            PoolScan.Density density = scan.of(members);
            int[] pool = density.pool().clone();
            Arrays.sort(pool);
            AccessLog.Visits visits = log.of(members);
            boolean[] inPool = new boolean[visits.size()];
            int relays = 0;
            for (int i = 0; i < inPool.length; i++) {
                inPool[i] = Arrays.binarySearch(pool, visits.entity()[i]) >= 0;
                relays += addresses.addressClass(visits.entity()[i]).relay() ? 1 : 0;
            }
            double[] rotation = rotation(members.length, visits, inPool);
            int[] networks = IntStream.range(0, pool.length).flatMap(i -> IntStream.generate(
                    () -> addresses.network(density.pool()[i])).limit(density.strength()[i])).toArray();
            return new PoolFigures(members.length, density, PoolDays.cap(members.length, visits, inPool), rotation[0],
                    rotation[1], usual, PoolDays.hours(members.length, visits, allHours),
                    relays / Math.max(1.0, visits.size()),
                    pool.length == 0 ? 0 : StrictMath.exp(AddressFeatures.entropy(networks)),
                    HandOver.tested(visits, members.length, gap, e -> !addresses.never(e)
                            && !addresses.widelyShared(e)),
                    concurrent(members.length, visits));
        }

        /// Entities of the pool of a group, ascending.
        int[] pool(int[] members) {
            int[] pool = scan.of(members).pool().clone();
            Arrays.sort(pool);
            return pool;
        }

        /// Whether a bucket of (address, 7 d) can be of a pool.
        boolean counts(int bucket) {
            return scan.counts(bucket);
        }

        /// Median over the accounts with five days or more of addresses per day, at addresses that are no relay.
        private double usual(Buckets quick, long width) {
            double[] perDay = IntStream.range(0, quick.accounts()).parallel().mapToDouble(a -> {
                TreeSet<Long> days = new TreeSet<>();
                int places = 0;
                int last = -1;
                for (int i = quick.bucketStart()[a]; i < quick.bucketStart()[a + 1]; i++) {
                    int b = quick.bucket()[i];
                    if (!addresses.telling(quick.value()[b])
                            || addresses.addressClass(quick.value()[b]).relay())
                        continue;
                    days.add(Math.floorDiv(quick.slot()[b] * width, DAY));
                    places += quick.value()[b] == last ? 0 : 1;
                    last = quick.value()[b];
                }
                return days.size() < DAYS ? Double.NaN : places / (double) days.size();
            }).filter(x -> !Double.isNaN(x)).toArray();
            return perDay.length == 0 ? Double.NaN : Group.median(perDay);
        }

        private static double[] rotation(int members, AccessLog.Visits visits, boolean[] inPool) {
            int[] places = new int[members];
            long[] lastDay = new long[members];
            int[] lastAt = new int[members];
            Arrays.fill(lastAt, -1);
            double gaps = 0;
            int returns = 0;
            List<TreeSet<Long>> days = new ArrayList<>();
            for (int k = 0; k < members; k++)
                days.add(new TreeSet<>());
            for (int i = 0; i < inPool.length; i++) {
                if (!inPool[i])
                    continue;
                int k = visits.member()[i];
                long day = Math.floorDiv(visits.at()[i], DAY);
                if (lastAt[k] != visits.entity()[i])
                    places[k]++;
                else if (day > lastDay[k]) {
                    gaps += day - lastDay[k];
                    returns++;
                }
                lastAt[k] = visits.entity()[i];
                lastDay[k] = day;
                days.get(k).add(day);
            }
            double[] perDay = IntStream.range(0, members).filter(k -> !days.get(k).isEmpty())
                    .mapToDouble(k -> places[k] / (double) days.get(k).size()).toArray();
            return new double[]{Group.median(perDay), returns == 0 ? Double.NaN : gaps / returns};
        }

        private int concurrent(int members, AccessLog.Visits visits) {
            boolean[] met = new boolean[members];
            int other = -1;
            for (int i = 1; i < visits.size(); i++) {
                if (visits.member()[i] != visits.member()[i - 1])
                    other = i - 1;
                int e = visits.entity()[i];
                if (other >= 0 && visits.entity()[other] == e && visits.at()[i] - visits.at()[other] <= concurrent
                        && !addresses.never(e) && !addresses.widelyShared(e)) {
                    met[visits.member()[i]] = true;
                    met[visits.member()[other]] = true;
                }
            }
            int n = 0;
            for (boolean one : met)
                n += one ? 1 : 0;
            return n;
        }
    }

    /// The figures by name, for the measures of a finding; what is not known is left out.
    SortedMap<String, Double> measures() {
        SortedMap<String, Double> measures = new TreeMap<>();
        measures.put("pool-ratio", density.ratio());
        measures.put("pool-ratio-conditional", density.conditional());
        measures.put("pool-chance", density.p());
        measures.put("pool-networks", networks);
        measures.put("pool-relays", relays);
        measures.put("hand-over-chains", (double) handOver.chains());
        measures.put("hand-over-chance", handOver.p());
        measures.put("hours-variance", hours.variance());
        PoolDays.Cap days = cap;
        if (days != null) {
            measures.put("cap", (double) days.mode());
            measures.put("cap-share", days.h());
            measures.put("cap-dispersion", days.dispersion());
            measures.put("rotation", perDay);
        }
        if (!Double.isNaN(back))
            measures.put("rotation-back-days", back);
        return measures;
    }
}
