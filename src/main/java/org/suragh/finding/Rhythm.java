package org.suragh.finding;

import java.util.Arrays;
import java.util.Map;
import java.util.TreeMap;
import org.suragh.evidence.AddressClass;
import org.suragh.signal.Addresses;

/// When and from where the members of a group log in: whether one hand goes from account to account, in the same hours,
/// and whether they come from ever new lines of several providers (science note 1.1.3, 1.1.6). All arrays are beside the members.
///
/// A chain is a run of three log-ins or more on one address, each by an account not yet in the run and at most
/// `hand-over.quick-gap` after the one before. Shares of few log-ins are drawn towards the group's median, which counts
/// like [#PRIOR] log-ins. Cost O(v log v) for the group's v log-ins. Deterministic.
///
/// @param handOver share of the log-ins that lie in chains, beyond chance: (seen - expected) / (1 - expected), where the
///     members' log-ins of an address and day fall independently into 8 h; an address at which many log in makes chains by itself
/// @param hours length of the mean vector of the times of day, 0 (spread evenly) … 1 (Rayleigh; Mardia and Jupp 2000)
/// @param rotation entropy in nats of the networks times the share of distinct addresses, over log-ins at addresses that
///     are neither mobile nor used by more than `shared-ip.widely-shared` accounts; NaN where no list tells mobile addresses
/// @param alike the lower of `rotation` and the group's median; NaN below five members
record Rhythm(double[] handOver, double[] hours, double[] rotation, double[] alike) {
    private static final int PRIOR = 5;
    private static final int CHAIN = 3;
    private static final int LEAST = 5;
    private static final long DAY = 86_400_000L;
    private static final double SHIFT = 8 * 3_600_000.0;

    /// What stays the same for all groups of a case.
    static final class Maker {
        private final Addresses addresses;
        private final AccessLog log;
        private final long gap;
        private final int wide;
        private final boolean listed;

        Maker(Material material) {
            this.addresses = material.sharedIp().addresses();
            this.log = new AccessLog(addresses.acts());
            this.gap = material.settings().millis("hand-over.quick-gap");
            this.wide = material.settings().count("shared-ip.widely-shared");
            this.listed = material.listed();
        }

        /// The rhythm of a group.
        ///
        /// @param members account ranks, ascending
        Rhythm of(int[] members) {
            int n = members.length;
            AccessLog.Visits visits = log.of(members);
            int[] all = new int[n];
            for (int m : visits.member())
                all[m]++;
            double[] rotation = listed ? rotation(visits, n) : filled(n);
            double median = Group.median(rotation);
            double[] alike = n < LEAST
                    ? filled(n)
                    : Arrays.stream(rotation).map(r -> Math.min(r, median)).toArray();
            return new Rhythm(drawn(chained(visits, n), all), drawn(hours(visits, n), all), rotation, alike);
        }

        private static double[] filled(int n) {
            double[] none = new double[n];
            Arrays.fill(none, Double.NaN);
            return none;
        }

        /// Shares drawn towards their median, the more the fewer log-ins stand behind them.
        private static double[] drawn(double[] shares, int[] all) {
            double median = Group.median(shares);
            double[] out = new double[shares.length];
            for (int k = 0; k < out.length; k++)
                out[k] = (all[k] * shares[k] + PRIOR * median) / (all[k] + PRIOR);
            return out;
        }

        /// Share of the log-ins in chains, beyond what so busy an address makes by chance.
        private double[] chained(AccessLog.Visits visits, int n) {
            double[] inside = new double[n];
            double[] chance = new double[n];
            int[] all = new int[n];
            int[] run = new int[n];
            int number = 0;
            int size = visits.size();
            for (int from = 0; from < size;) {
                number++;
                int to = from;
                do {
                    run[visits.member()[to++]] = number;
                } while (to < size && visits.entity()[to] == visits.entity()[from]
                        && visits.at()[to] - visits.at()[to - 1] <= gap && run[visits.member()[to]] != number);
                boolean chain = to - from >= CHAIN && counts(visits.entity()[from]);
                for (; from < to; from++) {
                    all[visits.member()[from]]++;
                    if (chain)
                        inside[visits.member()[from]]++;
                }
            }
            for (int from = 0; from < size;) {
                int to = from + 1;
                while (to < size && visits.entity()[to] == visits.entity()[from]
                        && Math.floorDiv(visits.at()[to], DAY) == Math.floorDiv(visits.at()[from], DAY))
                    to++;
                double p = counts(visits.entity()[from]) ? chance(to - from) : 0;
                for (; from < to; from++)
                    chance[visits.member()[from]] += p;
            }
            double[] share = new double[n];
            for (int k = 0; k < n; k++) {
                double expected = chance[k] / Math.max(1, all[k]);
                share[k] = Math.max(0, (inside[k] / Math.max(1, all[k]) - expected) / (1 - expected + 1e-9));
            }
            return share;
        }

        private boolean counts(int entity) {
            return !addresses.never(entity) && !addresses.widelyShared(entity);
        }

        /// Chance that a log-in lies in a chain where `count` log-ins of a day fall independently into a shift: the
        /// run to either side is geometric.
        private double chance(int count) {
            double next = 1 - StrictMath.exp(-count * (double) gap / SHIFT);
            return 1 - (1 - next) * (1 - next) * (1 + 2 * next);
        }

        private static double[] hours(AccessLog.Visits visits, int n) {
            double[] east = new double[n];
            double[] north = new double[n];
            int[] all = new int[n];
            for (int i = 0; i < visits.size(); i++) {
                double angle = 2 * Math.PI * Math.floorMod(visits.at()[i], DAY) / DAY;
                int k = visits.member()[i];
                east[k] += StrictMath.cos(angle);
                north[k] += StrictMath.sin(angle);
                all[k]++;
            }
            double[] length = new double[n];
            for (int k = 0; k < n; k++)
                length[k] = all[k] == 0 ? 0 : StrictMath.hypot(east[k], north[k]) / all[k];
            return length;
        }

        private double[] rotation(AccessLog.Visits visits, int n) {
            int[] fixed = new int[n];
            int[] distinct = new int[n];
            int[] last = new int[n];
            Arrays.fill(last, -1);
            TreeMap<Long, Integer> networks = new TreeMap<>();
            for (int i = 0; i < visits.size(); i++) {
                int entity = visits.entity()[i];
                AddressClass kind = addresses.addressClass(entity);
                if (kind == AddressClass.CARRIER_NAT || kind == AddressClass.MOBILE
                        || addresses.accounts(entity) >= wide)
                    continue;
                int k = visits.member()[i];
                fixed[k]++;
                if (last[k] != entity)
                    distinct[k]++;
                last[k] = entity;
                networks.merge((long) k << 32 | addresses.network(entity), 1, Integer::sum);
            }
            double[] rotation = new double[n];
            for (Map.Entry<Long, Integer> network : networks.entrySet()) {
                int k = (int) (network.getKey() >> 32);
                double p = network.getValue() / (double) fixed[k];
                rotation[k] -= p * StrictMath.log(p);
            }
            for (int k = 0; k < n; k++)
                rotation[k] *= distinct[k] / (double) Math.max(1, fixed[k]);
            return rotation;
        }
    }
}
