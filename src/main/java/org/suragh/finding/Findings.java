package org.suragh.finding;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.Comparator;
import java.util.List;
import java.util.TreeMap;
import java.util.TreeSet;
import java.util.stream.IntStream;
import org.suragh.base.Progress;
import org.suragh.community.Components;
import org.suragh.community.Consensus;
import org.suragh.community.Leiden;
import org.suragh.community.Partition;
import org.suragh.linkage.LayerLinks;
import org.suragh.linkage.Pairs;

/// From groups to findings.
///
/// Two families of groups: by addresses (Leiden over the accounts that could belong to any, then the consensus of several seeds where a first look shows anything)
/// and by acts (components of validated links of texts and minutes). A group of addresses of which the rule says
/// nothing is not shown. Accounts of no network that are closely tied are a third family, see [Ties]. Two groups that hold at least half of the smaller's members become one network; both stay
/// visible in its measures. Networks are ordered by evidence and coverage. Deterministic: groups are worked on in order
/// of their first account.
public final class Findings {
    private final Material material;
    private final Judge judge;
    private final Group.Maker maker;
    private final Constraints persons;

    private Findings(Material material, List<Verdict> verdicts) {
        this.material = material;
        this.persons = new Constraints(verdicts, material);
        this.judge = new Judge(material.settings());
        this.maker = new Group.Maker(material);
    }

    /// The findings of a case.
    ///
    /// @param plan how groups and the consensus are made
    /// @param verdicts what persons decided, in the order in which they did, see [Constraints]
    public static List<Finding> of(Material material, Consensus.Plan plan, List<Verdict> verdicts,
            Progress progress) {
        Findings work = new Findings(material, verdicts);
        List<AddressNetwork> byAddress = work.addressNetworks(plan, progress);
        List<int[]> byActs = work.actNetworks();
        return work.findings(byAddress, byActs, progress);
    }

    /// A group of addresses that says something.
    ///
    /// @param stability beside the members
    /// @param core beside the members
    record AddressNetwork(Group group, List<Judge.Verdict> verdicts, double[] stability, boolean[] core) {}

    private List<AddressNetwork> addressNetworks(Consensus.Plan plan, Progress progress) {
        int[] candidates = new Candidates(material).nodes(maker);
        if (candidates.length == 0)
            return List.of();
        Pairs edges = Consensus.induced(candidates, material.sharedIp().weights());
        int[] groups = new Leiden(candidates.length, edges).groups(plan.gamma(), plan.seed(), progress);
        List<int[]> first = members(groups).stream()
                .map(group -> Arrays.stream(group).map(i -> candidates[i]).toArray()).toList();
        boolean[] near = new boolean[material.accounts().size()];
        IntStream.range(0, first.size()).parallel().filter(g -> worthALook(first.get(g))).forEach(g -> {
            progress.checkpoint("finding.stage.look", g, first.size());
            if (speaks(judge.of(maker.of(first.get(g)))))
                for (int a : first.get(g))
                    near[a] = true;
        });
        boolean[] wide = near.clone();
        for (int i = 0; i < edges.size(); i++) {
            int a = candidates[edges.a()[i]];
            int b = candidates[edges.b()[i]];
            if (near[a])
                wide[b] = true;
            if (near[b])
                wide[a] = true;
        }
        int[] nodes = IntStream.range(0, wide.length).filter(a -> wide[a]).toArray();
        if (nodes.length == 0)
            return List.of();
        Partition partition = Consensus.of(nodes, material.sharedIp().weights(), plan, progress);
        List<AddressNetwork> networks = new ArrayList<>();
        for (int g = 0; g < partition.size(); g++) {
            int[] members = partition.groups()[g];
            if (!worthALook(members))
                continue;
            Group group = trimmed(maker.of(members));
            List<Judge.Verdict> verdicts = judge.of(group);
            if (group.size() >= 2 && speaks(verdicts))
                networks.add(new AddressNetwork(group, verdicts, beside(group, members, partition.stability()[g]),
                        beside(group, members, partition.core()[g])));
        }
        return networks;
    }

    /// The group without those who only pass by: passers-by are left out, and once more by the figures of the rest,
    /// until nobody is.
    private Group trimmed(Group group) {
        Group now = group;
        while (now.size() >= 2) {
            int[] kept = judge.residents(now);
            if (kept.length == now.size())
                break;
            now = maker.of(kept);
        }
        return now;
    }

    private static double[] beside(Group group, int[] all, double[] values) {
        return Arrays.stream(group.members()).mapToDouble(a -> values[Arrays.binarySearch(all, a)]).toArray();
    }

    private static boolean[] beside(Group group, int[] all, boolean[] values) {
        boolean[] kept = new boolean[group.size()];
        for (int k = 0; k < kept.length; k++)
            kept[k] = values[Arrays.binarySearch(all, group.members()[k])];
        return kept;
    }

    /// A group of two or more in which anybody is linked by acts, or which is no household.
    private boolean worthALook(int[] members) {
        if (members.length < 2)
            return false;
        for (int a : members)
            if (maker.acts(a))
                return true;
        return members.length >= 5;
    }

    private static boolean speaks(List<Judge.Verdict> verdicts) {
        return verdicts.stream().anyMatch(v -> v.control() != Control.NONE);
    }

    private static List<int[]> members(int[] groups) {
        int n = IntStream.of(groups).max().orElse(-1) + 1;
        int[] size = new int[n];
        for (int g : groups)
            size[g]++;
        List<int[]> members = new ArrayList<>();
        for (int g = 0; g < n; g++)
            members.add(new int[size[g]]);
        int[] at = new int[n];
        for (int a = 0; a < groups.length; a++)
            members.get(groups[a])[at[groups[a]]++] = a;
        return members;
    }

    private List<int[]> actNetworks() {
        int n = material.accounts().size();
        Components components = new Components(n);
        for (LayerLinks layer : material.actLayers())
            for (int i = 0; i < layer.size(); i++)
                components.join(layer.a(i), layer.b(i));
        return members(components.groups()).stream().filter(m -> m.length >= 2).toList();
    }

    private List<Finding> findings(List<AddressNetwork> byAddress, List<int[]> byActs, Progress progress) {
        int n = byAddress.size();
        Components same = new Components(n + byActs.size());
        int[] actOf = new int[material.accounts().size()];
        for (int c = 0; c < byActs.size(); c++)
            for (int a : byActs.get(c))
                actOf[a] = c + 1;
        for (int i = 0; i < n; i++) {
            TreeMap<Integer, Integer> shared = new TreeMap<>();
            int[] members = byAddress.get(i).group().members();
            for (int a : members)
                if (actOf[a] > 0)
                    shared.merge(actOf[a] - 1, 1, Integer::sum);
            for (var entry : shared.entrySet())
                if (2 * entry.getValue() >= Math.min(members.length, byActs.get(entry.getKey()).length))
                    same.join(i, n + entry.getKey());
        }
        TreeMap<Integer, Network> networks = new TreeMap<>();
        for (int i = 0; i < n + byActs.size(); i++) {
            Network network = networks.computeIfAbsent(same.root(i), _ -> new Network(new ArrayList<>(),
                    new ArrayList<>()));
            if (i < n)
                network.byAddress().add(byAddress.get(i));
            else
                network.byActs().add(byActs.get(i - n));
        }
        FindingMaker finder = new FindingMaker(material, judge, maker);
        List<Finding> findings = new ArrayList<>();
        int done = 0;
        for (Network network : networks.values()) {
            progress.checkpoint("finding.stage.judge", done++, networks.size());
            Network allowed = persons.apart(network, judge, maker);
            if (allowed.members().length < 2)
                continue;
            Finding finding = finder.of(allowed);
            if (shown(finding))
                findings.add(finding);
        }
        Ties ties = new Ties(material);
        for (int[] members : ties.groups(findings))
            findings.add(finder.tied(ties, maker.of(persons.kept(members))));
        return numbered(persons.applied(findings));
    }

    /// The groups of one network.
    record Network(List<AddressNetwork> byAddress, List<int[]> byActs) {
        /// All members, ascending.
        int[] members() {
            TreeSet<Integer> all = new TreeSet<>();
            for (AddressNetwork network : byAddress)
                Arrays.stream(network.group().members()).forEach(all::add);
            for (int[] acts : byActs)
                Arrays.stream(acts).forEach(all::add);
            return all.stream().mapToInt(x -> x).toArray();
        }
    }

    private static boolean shown(Finding finding) {
        return finding.members().stream()
                .anyMatch(m -> m.control() != Control.NONE || m.coordination() == Coordination.HIGH);
    }

    private static List<Finding> numbered(List<Finding> findings) {
        List<Finding> ordered = new ArrayList<>(findings);
        ordered.sort(Comparator.comparing(Finding::control).reversed()
                .thenComparing(Comparator.comparingDouble(Findings::queue).reversed())
                .thenComparing(Comparator.comparing(Finding::coordination).reversed())
                .thenComparing(Comparator.comparingInt((Finding f) -> f.members().size()).reversed())
                .thenComparing(f -> f.members().getFirst().account()));
        List<Finding> numbered = new ArrayList<>();
        for (Finding f : ordered)
            numbered.add(new Finding(numbered.size() + 1, f.title(), f.members(), f.control(), f.controlIndex(),
                    f.coordination(), f.alternative(), f.grounds(), f.measures(), f.parts()));
        return List.copyOf(numbered);
    }

    /// Index times the share of members that are assessable: evidence and coverage.
    private static double queue(Finding finding) {
        double index = finding.controlIndex() + 2;
        return index * finding.measures().getOrDefault("coverage", 1.0);
    }
}
