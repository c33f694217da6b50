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
import org.suragh.community.Partition;
import org.suragh.linkage.LayerLinks;

/// From groups to findings.
///
/// Three families of groups: by addresses (Leiden over all accounts, then the consensus of several seeds where a first look shows anything)
/// by acts (components of validated links of texts and
/// minutes) and by follow lists. A group of addresses of which the rule says
/// nothing is not shown. Accounts of no network that are closely tied are looked at last, see [Ties]. Two groups that hold at least half of the smaller's members become one network; both stay
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
        this.judge = new Judge(material, Calibration.shipped());
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
        return work.findings(byAddress, progress);
    }

    /// A group of addresses that says something.
    ///
    /// @param stability beside the members
    /// @param core beside the members
    record AddressNetwork(Group group, List<Judge.Verdict> verdicts, double[] stability, boolean[] core) {}

    private List<AddressNetwork> addressNetworks(Consensus.Plan plan, Progress progress) {
        List<int[]> first = AddressGroups.first(material, plan, progress);
        boolean[] near = new boolean[material.accounts().size()];
        IntStream.range(0, first.size()).parallel().filter(g -> worthALook(first.get(g))).forEach(g -> {
            progress.checkpoint("finding.stage.look", g, first.size());
            if (speaks(judge.of(trimmed(maker.of(first.get(g)), judge, maker))))
                for (int a : first.get(g))
                    near[a] = true;
        });
        int[] nodes = AddressGroups.around(near, material.sharedIp().weights());
        List<AddressNetwork> networks = new ArrayList<>(regulars());
        if (nodes.length == 0)
            return networks;
        Partition partition = Consensus.of(nodes, material.sharedIp().weights(), plan, progress);
        for (int g = 0; g < partition.size(); g++) {
            int[] members = partition.groups()[g];
            if (!worthALook(members))
                continue;
            Group group = trimmed(maker.of(members), judge, maker);
            List<Judge.Verdict> verdicts = judge.of(group);
            int[] kept = judge.settled(group, verdicts);
            if (kept.length >= 2 && speaks(verdicts))
                networks.add(new AddressNetwork(maker.of(kept), of(group, verdicts, kept),
                        beside(kept, members, partition.stability()[g]), beside(kept, members, partition.core()[g])));
        }
        return networks;
    }

    private List<AddressNetwork> regulars() {
        List<AddressNetwork> networks = new ArrayList<>();
        for (int[] members : Regulars.groups(material.sharedIp().addresses(), material.sharedIp().shortBuckets(),
                material.settings().decimal("shared-ip.regular"), material.settings().count("control.min-members"))) {
            Group group = trimmed(maker.of(members), judge, maker);
            List<Judge.Verdict> verdicts = judge.of(group);
            double[] stability = new double[group.size()];
            boolean[] core = new boolean[group.size()];
            Arrays.fill(stability, 1);
            Arrays.fill(core, true);
            if (group.size() >= 2 && speaks(verdicts))
                networks.add(new AddressNetwork(group, verdicts, stability, core));
        }
        return networks;
    }

    /// The group without those who only pass by: passers-by are left out, and once more by the figures of the rest,
    /// until nobody is.
    static Group trimmed(Group group, Judge judge, Group.Maker maker) {
        Group now = group;
        while (now.size() >= 2) {
            int[] kept = judge.residents(now);
            if (kept.length == now.size())
                break;
            now = maker.of(kept);
        }
        return now;
    }

    private static List<Judge.Verdict> of(Group group, List<Judge.Verdict> verdicts, int[] kept) {
        return Arrays.stream(kept).mapToObj(a -> verdicts.get(Arrays.binarySearch(group.members(), a))).toList();
    }

    private static double[] beside(int[] members, int[] all, double[] values) {
        return Arrays.stream(members).mapToDouble(a -> values[Arrays.binarySearch(all, a)]).toArray();
    }

    private static boolean[] beside(int[] members, int[] all, boolean[] values) {
        boolean[] kept = new boolean[members.length];
        for (int k = 0; k < kept.length; k++)
            kept[k] = values[Arrays.binarySearch(all, members[k])];
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

    /// Components of validated links of acts, of two accounts or more.
    static List<int[]> actNetworks(Material material) {
        int n = material.accounts().size();
        Components components = new Components(n);
        for (LayerLinks layer : material.actLayers())
            for (int i = 0; i < layer.size(); i++)
                components.join(layer.a(i), layer.b(i));
        return AddressGroups.members(components.groups()).stream().filter(m -> m.length >= 2).toList();
    }

    /// Components of links of followed accounts, of two accounts or more.
    static List<int[]> followNetworks(Material material) {
        LayerLinks layer = material.stated().coFollow();
        Components components = new Components(material.accounts().size());
        for (int i = 0; i < layer.size(); i++)
            components.join(layer.a(i), layer.b(i));
        return AddressGroups.members(components.groups()).stream().filter(m -> m.length >= 2).toList();
    }

    private List<Finding> findings(List<AddressNetwork> byAddress, Progress progress) {
        List<int[]> acts = actNetworks(material);
        List<int[]> groups = new ArrayList<>();
        byAddress.forEach(network -> groups.add(network.group().members()));
        groups.addAll(acts);
        groups.addAll(followNetworks(material));
        Components same = overlapping(groups);
        TreeMap<Integer, Network> networks = new TreeMap<>();
        for (int i = 0; i < groups.size(); i++) {
            Network network = networks.computeIfAbsent(same.root(i), _ -> new Network(new ArrayList<>(),
                    new ArrayList<>(), new ArrayList<>()));
            if (i < byAddress.size())
                network.byAddress().add(byAddress.get(i));
            else if (i < byAddress.size() + acts.size())
                network.byActs().add(groups.get(i));
            else
                network.byFollows().add(groups.get(i));
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

    /// Joins groups that hold half of the smaller one's members together, of whatever family.
    private static Components overlapping(List<int[]> groups) {
        Components same = new Components(groups.size());
        TreeMap<Integer, List<Integer>> groupsOf = new TreeMap<>();
        for (int i = 0; i < groups.size(); i++)
            for (int a : groups.get(i))
                groupsOf.computeIfAbsent(a, _ -> new ArrayList<>()).add(i);
        TreeMap<Long, Integer> both = new TreeMap<>();
        for (List<Integer> of : groupsOf.values())
            for (int x = 0; x < of.size(); x++)
                for (int y = 0; y < x; y++)
                    both.merge((long) of.get(y) << 32 | of.get(x), 1, Integer::sum);
        both.forEach((pair, shared) -> {
            int i = (int) (pair >> 32);
            int j = pair.intValue();
            if (2 * shared >= Math.min(groups.get(i).length, groups.get(j).length))
                same.join(i, j);
        });
        return same;
    }

    /// The groups of one network.
    record Network(List<AddressNetwork> byAddress, List<int[]> byActs, List<int[]> byFollows) {
        /// All members, ascending.
        int[] members() {
            TreeSet<Integer> all = new TreeSet<>();
            for (AddressNetwork network : byAddress)
                Arrays.stream(network.group().members()).forEach(all::add);
            for (int[] acts : byActs)
                Arrays.stream(acts).forEach(all::add);
            for (int[] follows : byFollows)
                Arrays.stream(follows).forEach(all::add);
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
