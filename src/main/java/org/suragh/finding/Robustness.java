package org.suragh.finding;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Collection;
import java.util.List;
import java.util.Set;
import java.util.TreeMap;
import java.util.TreeSet;
import java.util.stream.IntStream;
import org.jspecify.annotations.Nullable;
import org.suragh.base.Progress;
import org.suragh.community.Components;
import org.suragh.community.Consensus;
import org.suragh.community.Leiden;
import org.suragh.evidence.AccountId;
import org.suragh.linkage.Buckets;
import org.suragh.linkage.Pairs;
import org.suragh.signal.Addresses;

/// How firmly a network stands (science note 3): without its strongest address, text or object, and day; at seven
/// resolutions; over days drawn anew.
///
/// *Knock-out*: the log-ins at the address, the acts on the text, or all of the day are taken away; weights are counted
/// anew among the members and all accounts that any of them shares a weight with ([LocalWeights]), grouped by Leiden at
/// `network.gamma`, and links of acts are tested again ([CoActs]). The network holds when at least half of its members
/// are still in one group of addresses, in one component of links, or in two such that share at least half of the
/// smaller. Where it does not, that one thing would dissolve it (R-AN-25). The three strongest of each kind are tried.
///
/// *Profile*: at each of the resolutions 1e-4 to 4e-3 which members stay in the group that holds most of them; core is 5
/// of 7. *Intervals*: 100 draws of as many days with replacement (the seed is `network.seed`), the 3rd and the 98th of
/// closure x exclusivity (median over members, buckets of 6 h) and of the share of pairs that a layer of acts links, moved
/// so that the mean of the draws lies on the value: a draw leaves out every third day, and so loses links.
///
/// Made for one network on demand, not in an analysis: seconds at a few hundred members. Deterministic; stops when asked.
///
/// Cost: the neighbourhood of the members once for each thing that is taken away, the days drawn and the resolutions.
///
/// @param together members in one group with nothing taken away
/// @param knockOuts by kind (`address`, `text`, `day`), the strongest of each kind first
/// @param stays resolution by resolution ([Consensus#resolutions]) beside the members whether each stays; empty without
///     shared addresses
/// @param strength beside the members the share of their weight in `shared-ip` that is with other members (science note 4),
///     NaN for those without any
/// @param closure interval of closure x exclusivity, or null where nothing was drawn
/// @param density interval of the share of linked pairs, or null
public record Robustness(int together, List<KnockOut> knockOuts, List<boolean[]> stays, List<Double> strength,
        @Nullable Interval closure,
        @Nullable Interval density) {
    private static final int TRIED = 3;
    private static final long DAY = 86_400_000L;
    /// Above this many members only addresses are taken away: pairs would be too many.
    private static final int MOST = 1_000;

    /// What is left without one thing.
    ///
    /// @param kind `address`, `text` or `day`
    /// @param what the address, the name of the text or object, or the day as `2018-05-01`
    /// @param layer layer id of a text or object, else empty
    /// @param touched members that it ties
    /// @param together members that are still together
    /// @param holds whether that is half of the members or more
    /// @param by a member that acted on the text or object, null for the other kinds
    /// @param at when it did, epoch milliseconds
    public record KnockOut(String kind, String what, String layer, int touched, int together, boolean holds,
            @Nullable AccountId by, long at) {}

    /// A value and the middle 95 of 100 draws around it, within 0 and 1.
    public record Interval(double value, double low, double high) {}

    /// The robustness of a network.
    public static Robustness of(Material material, Collection<AccountId> network, Progress progress) {
        int[] members = network.stream().mapToInt(id -> material.accounts().rank(id)).filter(a -> a >= 0).sorted()
                .toArray();
        return new Work(material, members, progress).robustness();
    }

    /// Number of resolutions at which a member stays, beside the members; empty without shared addresses.
    public int[] times() {
        if (stays.isEmpty())
            return new int[0];
        int[] times = new int[stays.getFirst().length];
        for (boolean[] at : stays)
            for (int k = 0; k < times.length; k++)
                times[k] += at[k] ? 1 : 0;
        return times;
    }

    private static final class Work {
        private final Material material;
        private final Progress progress;
        private final int[] members;
        private final int[] nodes;
        private final int[] local;
        private final LocalWeights weights;
        private final CoActs acts;
        private final boolean few;

        Work(Material material, int[] members, Progress progress) {
            this.material = material;
            this.progress = progress;
            this.members = members;
            this.few = members.length <= MOST;
            TreeSet<Integer> near = new TreeSet<>();
            for (int a : members)
                near.add(a);
            Pairs all = material.sharedIp().weights();
            for (int i = 0; i < all.size(); i++) {
                if (Arrays.binarySearch(members, all.a()[i]) >= 0)
                    near.add(all.b()[i]);
                if (Arrays.binarySearch(members, all.b()[i]) >= 0)
                    near.add(all.a()[i]);
            }
            this.nodes = near.stream().mapToInt(x -> x).toArray();
            this.local = IntStream.of(members).map(a -> Arrays.binarySearch(nodes, a)).toArray();
            this.weights = new LocalWeights(material.sharedIp(), nodes, material.settings());
            this.acts = new CoActs(few ? members : new int[0], material, progress);
        }

        Robustness robustness() {
            Pairs whole = weights.of(LocalWeights.Keep.ALL);
            TreeSet<Long> linked = acts.linked(_ -> 1, null);
            int together = together(whole, linked);
            List<KnockOut> outs = new ArrayList<>();
            int[] strongest = AddressFigures.of(members, material).pool();
            Addresses addresses = material.sharedIp().addresses();
            for (int e : IntStream.of(strongest).limit(TRIED).toArray()) {
                progress.checkpoint("finding.stage.knock-outs", outs.size(), 3 * TRIED);
                int left = together(weights.of((entity, _) -> entity != e), linked);
                outs.add(out("address", addresses.text(e), users(e), left));
            }
            for (ActItem item : acts.items().stream().limit(TRIED).toList()) {
                progress.checkpoint("finding.stage.knock-outs", outs.size(), 3 * TRIED);
                int left = together(whole, acts.linked(_ -> 1, item));
                outs.add(new KnockOut("text", item.name(), item.layer(), acts.users(item).size(), left,
                        2 * left >= members.length, material.accounts().ids()[members[item.member()]], item.at()));
            }
            TreeMap<Long, TreeSet<Integer>> days = days(strongest);
            for (long day : strongestDays(days)) {
                progress.checkpoint("finding.stage.knock-outs", outs.size(), 3 * TRIED);
                int left = together(weights.of((_, on) -> on != day), acts.linked(on -> on == day ? 0 : 1, null));
                outs.add(out("day", LocalDate.ofEpochDay(day).toString(), days.getOrDefault(day, new TreeSet<>())
                        .size(), left));
            }
            List<boolean[]> stays = whole.size() == 0
                    ? List.of()
                    : List.of(Consensus.profile(local, nodes.length, whole, material.settings().count("network.seed"),
                            progress));
            return new Robustness(together, List.copyOf(outs), stays, strength(whole), closure(),
                    density(linked.size()));
        }

        private List<Double> strength(Pairs whole) {
            double[] with = new double[nodes.length];
            double[] all = new double[nodes.length];
            boolean[] member = new boolean[nodes.length];
            for (int k : local)
                member[k] = true;
            for (int i = 0; i < whole.size(); i++) {
                int a = whole.a()[i];
                int b = whole.b()[i];
                all[a] += whole.value()[i];
                all[b] += whole.value()[i];
                with[a] += member[b] ? whole.value()[i] : 0;
                with[b] += member[a] ? whole.value()[i] : 0;
            }
            return IntStream.of(local).mapToObj(k -> with[k] / all[k]).toList();
        }

        private KnockOut out(String kind, String what, int touched, int left) {
            return new KnockOut(kind, what, "", touched, left, 2 * left >= members.length, null, 0);
        }

        /// Members still together: in the group of addresses or the component of links that holds most, in both where
        /// these share at least half of the smaller.
        private int together(Pairs pairs, Set<Long> linked) {
            boolean[] byAddress = new boolean[members.length];
            if (pairs.size() > 0)
                byAddress = Consensus.largest(local, new Leiden(nodes.length, pairs).groups(material.settings().decimal(
                        "network.gamma"), material.settings().count("network.seed"), progress));
            Components components = new Components(members.length);
            for (long pair : linked)
                components.join((int) (pair >> 32), (int) pair);
            boolean[] byActs = Consensus.largest(IntStream.range(0, members.length).toArray(), components.groups());
            int one = pairs.size() == 0 ? 0 : count(byAddress);
            int other = linked.isEmpty() ? 0 : count(byActs);
            int both = 0;
            for (int k = 0; k < members.length; k++)
                both += byAddress[k] && byActs[k] ? 1 : 0;
            boolean joined = one > 1 && other > 1 && 2 * both >= Math.min(one, other);
            int most = joined ? one + other - both : Math.max(one, other);
            return most < 2 ? 0 : most;
        }

        private static int count(boolean[] in) {
            int n = 0;
            for (boolean one : in)
                n += one ? 1 : 0;
            return n;
        }

        private int users(int entity) {
            TreeSet<Integer> users = new TreeSet<>();
            var rows = material.sharedIp().addresses().acts();
            for (int i = rows.valueStart()[entity]; i < rows.valueStart()[entity + 1]; i++)
                if (Arrays.binarySearch(members, rows.account()[i]) >= 0)
                    users.add(rows.account()[i]);
            return users.size();
        }

        /// Day to the members, by place, that met at an address of the pool or were tied by an act.
        private TreeMap<Long, TreeSet<Integer>> days(int[] pool) {
            TreeMap<Long, TreeSet<Integer>> days = acts.days();
            var rows = material.sharedIp().addresses().acts();
            for (int e : pool) {
                TreeMap<Long, TreeSet<Integer>> here = new TreeMap<>();
                for (int i = rows.valueStart()[e]; i < rows.valueStart()[e + 1]; i++) {
                    int k = Arrays.binarySearch(members, rows.account()[i]);
                    if (k >= 0)
                        here.computeIfAbsent(Math.floorDiv(rows.at()[i], DAY), _ -> new TreeSet<>()).add(k);
                }
                here.forEach((day, who) -> {
                    if (who.size() >= 2)
                        days.computeIfAbsent(day, _ -> new TreeSet<>()).addAll(who);
                });
            }
            return days;
        }

        private static long[] strongestDays(TreeMap<Long, TreeSet<Integer>> days) {
            return days.keySet().stream().sorted((x, y) -> {
                int c = Integer.compare(days.getOrDefault(y, new TreeSet<>()).size(), days.getOrDefault(x,
                        new TreeSet<>()).size());
                return c != 0 ? c : Long.compare(x, y);
            }).limit(TRIED).mapToLong(x -> x).toArray();
        }

        /// Closure x exclusivity over buckets of 6 h, the median over members, with days drawn anew.
        private @Nullable Interval closure() {
            Buckets quick = material.sharedIp().shortBuckets();
            long width = material.settings().millis("shared-ip.short-window");
            int[] inGroup = new int[quick.size()];
            for (int a : members)
                for (int i = quick.bucketStart()[a]; i < quick.bucketStart()[a + 1]; i++)
                    inGroup[quick.bucket()[i]]++;
            TreeSet<Long> days = new TreeSet<>();
            for (int a : members)
                for (int i = quick.bucketStart()[a]; i < quick.bucketStart()[a + 1]; i++)
                    days.add(Math.floorDiv(quick.slot()[quick.bucket()[i]] * width, DAY));
            if (days.isEmpty())
                return null;
            Addresses addresses = material.sharedIp().addresses();
            return DayDraws.interval(days, material.settings().count("network.seed"), progress, copies -> {
                double[] cwt = new double[members.length];
                for (int k = 0; k < members.length; k++) {
                    double sum = 0;
                    double all = 0;
                    for (int i = quick.bucketStart()[members[k]]; i < quick.bucketStart()[members[k] + 1]; i++) {
                        int b = quick.bucket()[i];
                        int times = copies.copies(Math.floorDiv(quick.slot()[b] * width, DAY));
                        all += times;
                        if (times > 0 && inGroup[b] >= 2 && addresses.telling(quick.value()[b]))
                            sum += times * (inGroup[b] - 1.0) / Math.max(1, quick.size(b) - 1);
                    }
                    cwt[k] = all == 0 ? 0 : sum / all;
                }
                return Group.median(cwt);
            });
        }

        private @Nullable Interval density(int linked) {
            TreeSet<Long> days = new TreeSet<>(acts.days().keySet());
            if (linked == 0 || days.isEmpty())
                return null;
            double pairs = .5 * members.length * (members.length - 1.0);
            return DayDraws.interval(days, material.settings().count("network.seed"), progress,
                    copies -> acts.linked(copies, null).size() / pairs);
        }
    }
}
