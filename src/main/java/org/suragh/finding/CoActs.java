package org.suragh.finding;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.TreeSet;
import java.util.function.IntFunction;
import org.suragh.base.Progress;
import org.jspecify.annotations.Nullable;
import org.suragh.linkage.ActivitySync;
import org.suragh.linkage.Chance;
import org.suragh.linkage.CoTweet;
import org.suragh.linkage.LayerLinks;
import org.suragh.linkage.NearDuplicate;
import org.suragh.linkage.SetAside;
import org.suragh.signal.Acts;
import org.suragh.signal.ObjectActs;
import org.suragh.signal.Trace;

/// The validated links of acts inside a group, each with its coincidences day by day and value by value, so that a link
/// can be tested again without one text, one object or one day, or over days drawn anew.
///
/// A link stands in a draw when so many coincidences as are left have, under the λ of the full layer, no larger p than
/// the bound of the full layer ([org.suragh.linkage.PairTest]), on as many values as the layer asks for. λ is not counted anew, which
/// is the careful side: without some acts it is smaller. A value counts as often as the day on which it counts most was
/// drawn. A layer whose acts are not at hand is taken as it is: its links
/// go when all their coincidences lie on a day that is taken away. Cost: the coincidences of the members.
///
/// Source: science note 3 (knock-out, bootstrap over days). Deterministic: sorted by layer, value, day.
final class CoActs {
    private static final long DAY = 86_400_000L;
    private final List<Tie> ties = new ArrayList<>();
    private final TreeMap<ActItem, TreeSet<Integer>> users = new TreeMap<>();
    private final int[] members;
    private final List<Frozen> frozen;
    /// Exact text to the group of nearly equal ones that it belongs to.
    private final Map<Integer, Integer> nearOf = new HashMap<>();

    /// One link.
    ///
    /// @param a place in the members
    /// @param counts (value, day) to coincidences; a value of -1 where it is not known
    private record Tie(String layer, int a, int b, double lambda, double cut, int leastValues,
            TreeMap<Long, Integer> counts) {}

    /// A link with its coincidences in order of (value, day).
    private record Frozen(Tie tie, long[] keys, int[] counts) {
        static Frozen of(Tie tie) {
            return new Frozen(tie, tie.counts.keySet().stream().mapToLong(x -> x).toArray(),
                    tie.counts.values().stream().mapToInt(x -> x).toArray());
        }
    }

    /// How often a day counts.
    interface Days {
        /// Copies of a day, 0 where it is taken away.
        int copies(long day);
    }

    /// @param members account ranks, ascending
    CoActs(int[] members, Material material, Progress progress) {
        this.members = members;
        ObjectActs objects = material.objects();
        for (LayerLinks layer : material.actLayers())
            if (layer.layer().equals(NearDuplicate.ID))
                near(layer, material, progress);
        int textValues = material.settings().count("co-tweet.min-values");
        for (LayerLinks layer : material.actLayers()) {
            if (layer.layer().equals(NearDuplicate.ID))
                continue;
            Acts acts = null;
            int least = 0;
            long window = 0;
            IntFunction<String> names = Integer::toString;
            if (layer == material.coTweet()) {
                acts = material.texts();
                names = material.posts()::name;
                window = material.settings().millis("co-tweet.window");
                least = textValues;
            } else if (layer.layer().equals(ActivitySync.ID)) {
                minutes(layer, material);
                continue;
            } else {
                for (Trace trace : Trace.values())
                    if (trace.id().equals(layer.layer())) {
                        acts = objects.of(trace);
                        names = value -> objects.name(trace, value);
                        window = material.settings().millis(trace.id() + ".window");
                        least = trace.leastValues(material.settings());
                    }
            }
            if (acts == null || acts.accounts() == 0)
                known(layer);
            else
                counted(layer, acts, window, least, names);
        }
        this.frozen = ties.stream().map(Frozen::of).toList();
    }

    /// Nearly equal texts: each group of them is one text, and the exact texts in it go with it.
    private void near(LayerLinks layer, Material material, Progress progress) {
        boolean any = false;
        for (int i = 0; i < layer.size() && !any; i++)
            any = Arrays.binarySearch(members, layer.a(i)) >= 0 && Arrays.binarySearch(members, layer.b(i)) >= 0;
        if (!any)
            return;
        NearDuplicate.Values values = NearDuplicate.Values.of(material.posts(), material.settings(), progress);
        counted(layer, values.acts(), material.settings().millis("near-duplicate.window"), material.settings().count(
                "near-duplicate.min-values"), value -> material.posts().textName(values.hash()[value]));
        Map<String, Integer> groupOf = new HashMap<>();
        each(values.acts(), (value, at, k) -> groupOf.put(k + " " + at, value));
        each(material.texts(), (value, at, k) -> {
            Integer group = groupOf.get(k + " " + at);
            if (group != null)
                nearOf.putIfAbsent(value, group);
        });
    }

    private interface Act {
        void act(int value, long at, int member);
    }

    private void each(Acts acts, Act taker) {
        for (int v = 0; v < acts.values(); v++)
            for (int i = acts.valueStart()[v]; i < acts.valueStart()[v + 1]; i++) {
                int k = Arrays.binarySearch(members, acts.account()[i]);
                if (k >= 0)
                    taker.act(v, acts.at()[i], k);
            }
    }

    private Map<Long, Tie> empty(LayerLinks layer, int least) {
        double cut = layer.test().bound();
        Map<Long, Tie> mine = new HashMap<>();
        for (int i = 0; i < layer.size(); i++) {
            int a = Arrays.binarySearch(members, layer.a(i));
            int b = Arrays.binarySearch(members, layer.b(i));
            if (a < 0 || b < 0)
                continue;
            Tie tie = new Tie(layer.layer(), a, b, layer.test().expected()[i], cut, least, new TreeMap<>());
            mine.put((long) a << 32 | b, tie);
            ties.add(tie);
        }
        return mine;
    }

    private void known(LayerLinks layer) {
        Map<Long, Tie> mine = empty(layer, 0);
        for (int i = 0; i < layer.size(); i++) {
            int a = Arrays.binarySearch(members, layer.a(i));
            int b = Arrays.binarySearch(members, layer.b(i));
            Tie tie = a < 0 || b < 0 ? null : mine.get((long) a << 32 | b);
            if (tie == null)
                continue;
            long first = Math.floorDiv(layer.details().first()[i], DAY);
            long last = Math.floorDiv(layer.details().last()[i], DAY);
            tie.counts.merge(key(-1, first), 1, Integer::sum);
            tie.counts.merge(key(-1, last), 1, Integer::sum);
        }
    }

    private void counted(LayerLinks layer, Acts acts, long window, int least, IntFunction<String> names) {
        Map<Long, Tie> mine = empty(layer, least);
        if (mine.isEmpty())
            return;
        Set<String> aside = new HashSet<>();
        for (SetAside value : layer.setAside())
            aside.add(value.value());
        List<long[]> rows = new ArrayList<>();
        for (int v = 0; v < acts.values(); v++) {
            rows.clear();
            for (int i = acts.valueStart()[v]; i < acts.valueStart()[v + 1]; i++) {
                int k = Arrays.binarySearch(members, acts.account()[i]);
                if (k >= 0)
                    rows.add(new long[]{acts.at()[i], k});
            }
            if (rows.size() >= 2 && !aside.contains(names.apply(v)))
                coincidences(new ActItem(layer.layer(), v, names.apply(v), (int) rows.getFirst()[1],
                        rows.getFirst()[0]), rows, window, mine);
        }
    }

    private void coincidences(ActItem item, List<long[]> rows, long window, Map<Long, Tie> mine) {
        int from = 0;
        for (int i = 0; i < rows.size(); i++) {
            while (rows.get(i)[0] - rows.get(from)[0] > window)
                from++;
            for (int j = from; j < i; j++) {
                int a = (int) Math.min(rows.get(i)[1], rows.get(j)[1]);
                int b = (int) Math.max(rows.get(i)[1], rows.get(j)[1]);
                Tie tie = mine.get((long) a << 32 | b);
                if (tie == null)
                    continue;
                tie.counts.merge(key(item.value(), Math.floorDiv(rows.get(i)[0], DAY)), 1, Integer::sum);
                TreeSet<Integer> who = users.computeIfAbsent(item, _ -> new TreeSet<>());
                who.add(a);
                who.add(b);
            }
        }
    }

    private void minutes(LayerLinks layer, Material material) {
        Map<Long, Tie> mine = empty(layer, 2);
        if (mine.isEmpty())
            return;
        long bin = material.settings().millis("activity-sync.bin");
        TreeMap<Long, TreeSet<Integer>> bins = new TreeMap<>();
        int[] account = material.posts().account();
        for (int k = 0; k < members.length; k++)
            for (int row = TextTest.firstRow(account, members[k]); row < account.length
                    && account[row] == members[k]; row++)
                if (material.posts().original()[row])
                    bins.computeIfAbsent(Math.floorDiv(material.posts().at()[row], bin), _ -> new TreeSet<>()).add(k);
        int number = 0;
        for (var slot : bins.entrySet()) {
            int value = number++;
            for (int a : slot.getValue())
                for (int b : slot.getValue().tailSet(a, false)) {
                    Tie tie = mine.get((long) a << 32 | b);
                    if (tie != null)
                        tie.counts.merge(key(value, Math.floorDiv(slot.getKey() * bin, DAY)), 1, Integer::sum);
                }
        }
    }

    private static long key(int value, long day) {
        return (long) value << 32 | day & 0xffff_ffffL;
    }

    /// Texts and objects that tie members, those of most members first, then in order of layer and value.
    List<ActItem> items() {
        return users.keySet().stream().filter(item -> !item.layer().equals(CoTweet.ID)
                || !nearOf.containsKey(item.value())).sorted((x, y) -> {
                    int c = Integer.compare(users.getOrDefault(y, new TreeSet<>()).size(), users.getOrDefault(x,
                            new TreeSet<>()).size());
                    return c != 0 ? c : x.compareTo(y);
                }).toList();
    }

    /// Members, by place, that an item ties.
    Set<Integer> users(ActItem item) {
        return users.getOrDefault(item, new TreeSet<>());
    }

    /// Day to the number of members that a link ties on it.
    TreeMap<Long, TreeSet<Integer>> days() {
        TreeMap<Long, TreeSet<Integer>> days = new TreeMap<>();
        for (Tie tie : ties)
            for (long key : tie.counts.keySet()) {
                TreeSet<Integer> who = days.computeIfAbsent((long) (int) key, _ -> new TreeSet<>());
                who.add(tie.a);
                who.add(tie.b);
            }
        return days;
    }

    /// The pairs of members, by place (a, b), that some layer still links; `without` may be null.
    TreeSet<Long> linked(Days days, @Nullable ActItem without) {
        TreeSet<Long> linked = new TreeSet<>();
        for (Frozen one : frozen)
            if (stands(one, days, without))
                linked.add((long) one.tie.a << 32 | one.tie.b);
        return linked;
    }

    /// Whether a value goes with an item that is taken away.
    private boolean goes(ActItem without, String layer, int value) {
        if (without.layer().equals(NearDuplicate.ID) && layer.equals(CoTweet.ID))
            return nearOf.getOrDefault(value, -1) == without.value();
        return without.layer().equals(layer) && without.value() == value;
    }

    private boolean stands(Frozen one, Days days, @Nullable ActItem without) {
        int count = 0;
        int values = 0;
        int last = Integer.MIN_VALUE;
        int most = 0;
        for (int i = 0; i < one.keys.length; i++) {
            int value = (int) (one.keys[i] >> 32);
            boolean gone = without != null && goes(without, one.tie.layer, value);
            int copies = gone ? 0 : days.copies((int) one.keys[i]);
            count += copies * one.counts[i];
            if (value != last)
                most = 0;
            last = value;
            values += Math.max(0, copies - most);
            most = Math.max(most, copies);
        }
        if (one.tie.leastValues == 0)
            return count > 0;
        return values >= one.tie.leastValues && Chance.poissonTail(count, one.tie.lambda) <= one.tie.cut;
    }
}
