package org.suragh.finding;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.Collection;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.TreeSet;
import java.util.stream.IntStream;
import org.suragh.base.Text;
import org.suragh.evidence.AccountId;
import org.suragh.linkage.LayerLinks;
import org.suragh.linkage.Pairs;

/// What persons decided, as an input of grouping: must-link and cannot-link.
///
/// - *same*: the accounts of the set are shown in one network. It is the one that holds most of them; networks that lie
///   wholly in the set become part of it, with what the records say of each account unchanged; accounts that are in
///   neither are shown in it with the role `fringe`, no control and the lowest index. A decision never raises control or
///   an index: both come from the records. Where no network holds any of them a network of their own is shown.
/// - *not same*, of two accounts: they are never in one network. The one with the smaller tie leaves before anything is
///   judged: fewer other members with whom a layer links it, then the smaller sum of weights, then the later in text order.
///   Where nobody else would be left both stay, and the network is shown as the next rule says.
/// - *not same*, of a set or of a network of two: a network that it speaks of ([Verdict#speaksOf]) is listed, says so, and
///   its control and that of its accounts in the set is `none`; the index stays what the records say.
/// - *unknown*: the network says so, nothing changes.
///
/// Verdicts apply in the order in which they were given; a later one prevails for every pair of accounts that both name.
/// Source: our own rule for what persons conclude (R-AN-02), as the decisions say. Pure and deterministic; cost: one walk over the weights and links where two accounts are held apart, else nothing.
final class Constraints {
    private final List<Verdict> verdicts;
    private final Material material;
    private final TreeSet<Long> apart = new TreeSet<>();
    private final Map<Integer, TreeMap<Integer, Double>> weights = new HashMap<>();
    private final Map<Integer, Set<Integer>> linked = new HashMap<>();

    /// @param verdicts in the order in which they were given
    Constraints(List<Verdict> verdicts, Material material) {
        this.verdicts = verdicts;
        this.material = material;
        for (Verdict verdict : verdicts) {
            int[] known = known(verdict.accounts());
            if (verdict.value() == Verdict.Value.NOT_SAME && verdict.accounts().size() == 2 && known.length == 2)
                apart.add(key(known[0], known[1]));
            if (verdict.value() == Verdict.Value.SAME)
                apart.removeIf(pair -> Arrays.binarySearch(known, first(pair)) >= 0
                        && Arrays.binarySearch(known, second(pair)) >= 0);
        }
        if (!apart.isEmpty())
            weigh();
    }

    private static long key(int a, int b) {
        return (long) Math.min(a, b) << 32 | Math.max(a, b);
    }

    private static int first(long pair) {
        return (int) (pair >> 32);
    }

    private static int second(long pair) {
        return (int) pair;
    }

    private int[] known(Collection<AccountId> accounts) {
        return accounts.stream().mapToInt(id -> material.accounts().rank(id)).filter(a -> a >= 0).sorted().toArray();
    }

    private void weigh() {
        for (long pair : apart)
            for (int a : new int[]{first(pair), second(pair)}) {
                weights.put(a, new TreeMap<>());
                linked.put(a, new HashSet<>());
            }
        Pairs all = material.sharedIp().weights();
        for (int i = 0; i < all.size(); i++) {
            weigh(all.a()[i], all.b()[i], all.value()[i]);
            weigh(all.b()[i], all.a()[i], all.value()[i]);
        }
        List<LayerLinks> layers = new ArrayList<>(material.actLayers());
        layers.add(material.sharedIp().layer());
        for (LayerLinks layer : layers)
            for (int i = 0; i < layer.size(); i++) {
                linked.getOrDefault(layer.a(i), new HashSet<>()).add(layer.b(i));
                linked.getOrDefault(layer.b(i), new HashSet<>()).add(layer.a(i));
            }
    }

    private void weigh(int a, int b, double weight) {
        TreeMap<Integer, Double> mine = weights.get(a);
        if (mine != null)
            mine.put(b, weight);
    }

    /// The accounts of a group that may stay together, ascending; all of them where fewer than two would be left.
    ///
    /// @param members account ranks, ascending
    int[] kept(int[] members) {
        TreeSet<Integer> left = new TreeSet<>();
        for (long pair : apart) {
            int a = first(pair);
            int b = second(pair);
            boolean both = Arrays.binarySearch(members, a) >= 0 && Arrays.binarySearch(members, b) >= 0;
            if (both && !left.contains(a) && !left.contains(b))
                left.add(leaver(a, b, members));
        }
        return members.length - left.size() < 2
                ? members
                : IntStream.of(members).filter(a -> !left.contains(a)).toArray();
    }

    private int leaver(int a, int b, int[] members) {
        double[] one = tie(a, b, members);
        double[] other = tie(b, a, members);
        int c = Double.compare(one[0], other[0]);
        if (c == 0)
            c = Double.compare(one[1], other[1]);
        return c < 0 ? a : b;
    }

    /// Members other than `but` with whom a layer links it, and the sum of its weights with them.
    private double[] tie(int a, int but, int[] members) {
        double[] tie = new double[2];
        for (int b : members)
            if (b != but && linked.getOrDefault(a, Set.of()).contains(b))
                tie[0]++;
        weights.getOrDefault(a, new TreeMap<>()).forEach((b, weight) -> {
            if (b != but && Arrays.binarySearch(members, b) >= 0)
                tie[1] += weight;
        });
        return tie;
    }

    /// The network without the accounts that may not be in it.
    Findings.Network apart(Findings.Network network, Judge judge, Group.Maker maker) {
        int[] all = network.members();
        int[] kept = kept(all);
        if (kept.length == all.length)
            return network;
        List<Findings.AddressNetwork> byAddress = new ArrayList<>();
        for (Findings.AddressNetwork part : network.byAddress()) {
            int[] before = part.group().members();
            int[] places = IntStream.range(0, before.length).filter(k -> Arrays.binarySearch(kept, before[k]) >= 0)
                    .toArray();
            if (places.length < 2)
                continue;
            Group group = maker.of(IntStream.of(places).map(k -> before[k]).toArray());
            boolean[] core = new boolean[places.length];
            for (int k = 0; k < core.length; k++)
                core[k] = part.core()[places[k]];
            byAddress.add(new Findings.AddressNetwork(group, judge.of(group),
                    IntStream.of(places).mapToDouble(k -> part.stability()[k]).toArray(), core));
        }
        return new Findings.Network(byAddress, kept(network.byActs(), kept), kept(network.byFollows(), kept));
    }

    private static List<int[]> kept(List<int[]> groups, int[] kept) {
        return groups.stream()
                .map(group -> IntStream.of(group).filter(a -> Arrays.binarySearch(kept, a) >= 0).toArray())
                .filter(group -> group.length >= 2).toList();
    }

    /// The findings as persons' verdicts leave them, not numbered yet.
    List<Finding> applied(List<Finding> findings) {
        List<Finding> now = new ArrayList<>(findings);
        for (Verdict verdict : verdicts)
            if (verdict.value() == Verdict.Value.SAME)
                join(verdict, now);
        now.replaceAll(this::judged);
        return now;
    }

    private void join(Verdict verdict, List<Finding> now) {
        List<AccountId> accounts = Arrays.stream(known(verdict.accounts())).mapToObj(a -> material.accounts().ids()[a])
                .toList();
        if (accounts.size() < 2)
            return;
        Set<AccountId> set = new HashSet<>(accounts);
        int home = -1;
        long most = 0;
        for (int i = 0; i < now.size(); i++) {
            long here = now.get(i).members().stream().filter(m -> set.contains(m.account())).count();
            if (here > most) {
                most = here;
                home = i;
            }
        }
        TreeMap<AccountId, Member> members = new TreeMap<>();
        Finding base = home < 0 ? alone(accounts.size()) : now.get(home);
        base.members().forEach(member -> members.put(member.account(), member));
        List<Finding> parts = new ArrayList<>();
        for (int i = 0; i < now.size(); i++)
            if (i != home && now.get(i).members().stream().allMatch(m -> set.contains(m.account())))
                parts.add(now.get(i));
        for (Finding part : parts)
            part.members().forEach(member -> members.putIfAbsent(member.account(), member));
        for (AccountId account : accounts)
            if (!members.containsKey(account) && mayJoin(account, members.keySet()))
                members.put(account, PersonWords.joined(account, material));
        if (home < 0 && members.size() < 2)
            return;
        Finding joined = PersonWords.joined(base, List.copyOf(members.values()), parts);
        if (home < 0)
            now.add(joined);
        else
            now.set(home, joined);
        now.removeAll(parts);
    }

    private boolean mayJoin(AccountId account, Set<AccountId> members) {
        int a = material.accounts().rank(account);
        return apart.stream().noneMatch(pair -> first(pair) == a && members.contains(material.accounts().ids()[second(
                pair)]) || second(pair) == a && members.contains(material.accounts().ids()[first(pair)]));
    }

    private static Finding alone(int accounts) {
        return new Finding(0, Text.of("finding.title.person", accounts), List.of(), Control.NONE, -2,
                Coordination.LOW, Alternative.UNRELATED, List.of(), new TreeMap<>());
    }

    private Finding judged(Finding finding) {
        Set<AccountId> members = new HashSet<>();
        finding.members().forEach(member -> members.add(member.account()));
        Finding now = finding;
        Verdict whole = null;
        for (Verdict verdict : verdicts) {
            if (verdict.speaksOf(finding))
                whole = verdict;
            else if (members.containsAll(verdict.accounts()))
                now = PersonWords.some(now, verdict);
            else if (heldApart(verdict, members))
                now = PersonWords.apart(now, verdict);
        }
        return whole == null ? now : PersonWords.whole(now, whole);
    }

    /// Whether one of two accounts held apart is in the network and the other would have a tie to it.
    private boolean heldApart(Verdict verdict, Set<AccountId> members) {
        if (verdict.value() != Verdict.Value.NOT_SAME || verdict.accounts().size() != 2)
            return false;
        boolean first = members.contains(verdict.accounts().getFirst());
        if (first == members.contains(verdict.accounts().getLast()))
            return false;
        int in = material.accounts().rank(verdict.accounts().get(first ? 0 : 1));
        int out = material.accounts().rank(verdict.accounts().get(first ? 1 : 0));
        if (out < 0 || !apart.contains(key(in, out)))
            return false;
        double[] tie = tie(out, in, known(members));
        return tie[0] > 0 || tie[1] > 0;
    }
}
