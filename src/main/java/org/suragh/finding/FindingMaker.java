package org.suragh.finding;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.SortedMap;
import java.util.TreeMap;
import java.util.stream.IntStream;
import org.suragh.base.Text;
import org.suragh.linkage.LayerLinks;

/// Makes one finding of the groups of one network.
final class FindingMaker {
    private final Material material;
    private final Judge judge;
    private final ActGrounds facts;
    private final Group.Maker maker;
    private final List<LayerLinks> layers;
    private final int[][] linked;
    private final PoolFigures.Maker pools;

    FindingMaker(Material material, Judge judge, Group.Maker maker) {
        this.material = material;
        this.judge = judge;
        this.facts = new ActGrounds(material.accounts().size(), material.objects(), material.texts(),
                material.settings());
        this.maker = maker;
        this.pools = new PoolFigures.Maker(material);
        this.layers = material.actLayers();
        this.linked = IntStream.range(0, layers.size()).mapToObj(l -> maker.links(l)[0]).toArray(int[][]::new);
    }

    Finding of(Findings.Network network) {
        int[] all = network.members();
        Group group = maker.of(all);
        Judge.Verdict[] verdicts = new Judge.Verdict[all.length];
        double[] stability = new double[all.length];
        boolean[] core = new boolean[all.length];
        Arrays.fill(verdicts, Judge.Verdict.nothing("finding.reason.no-shared-addresses"));
        for (int k = 0; k < all.length; k++) {
            stability[k] = 1;
            core[k] = network.byAddress().isEmpty();
        }
        for (Findings.AddressNetwork part : network.byAddress())
            for (int k = 0; k < part.group().size(); k++) {
                int place = Arrays.binarySearch(all, part.group().members()[k]);
                stability[place] = part.stability()[k];
                core[place] = part.core()[k];
            }
        judged(network, all, verdicts);
        SortedMap<String, Double> measures = measures(network, group, verdicts);
        Group main = speaksForMost(network, all.length) ? largest(network) : group;
        List<Member> members = new ArrayList<>();
        for (int k = 0; k < all.length; k++)
            members.add(member(all[k], verdicts[k], stability[k], core[k]));
        Alternative alternative = odds(members, verdicts, measures);
        Control control = control(members);
        double[] index = members.stream().mapToDouble(Member::controlIndex).toArray();
        long high = members.stream().filter(m -> m.coordination() == Coordination.HIGH).count();
        Coordination coordination = 2 * high >= members.size() ? Coordination.HIGH : Coordination.LOW;
        measures.put("coordinated", (double) high);
        PoolFigures pool = pools.of(main.members());
        measures.putAll(pool.measures());
        List<Ground> others = new ArrayList<>(SharedPool.grounds(network.byActs(), material, pools));
        others.addAll(new Grounds(material, judge, facts).of(network, main, members));
        List<Ground> grounds = new PoolGrounds(material, pool).among(others);
        return new Finding(0, title(network, main, members.size()), List.copyOf(members), control,
                Group.quantile(index, .25), coordination, alternative, grounds, measures, parts(network));
    }

    /// Judges every account in that one of the network's groups in which it is at home, or in which it shows a habit.
    private void judged(Findings.Network network, int[] all, Judge.Verdict[] verdicts) {
        List<Group> groups = new ArrayList<>();
        List<List<Judge.Verdict>> found = new ArrayList<>();
        for (Findings.AddressNetwork part : network.byAddress()) {
            groups.add(part.group());
            found.add(part.verdicts());
        }
        for (List<int[]> family : List.of(network.byActs(), network.byFollows()))
            for (int[] members : family) {
                Group group = maker.of(members);
                groups.add(group);
                found.add(judge.of(group));
            }
        int[] home = Group.homes(groups, all);
        for (int k = 0; k < all.length; k++) {
            int g = home[k];
            verdicts[k] = found.get(g).get(Arrays.binarySearch(groups.get(g).members(), all[k]));
        }
        for (int g = 0; g < groups.size(); g++)
            byHabits(groups.get(g), found.get(g), all, verdicts);
    }

    /// Accounts that show a habit in one of their groups, wherever they are at home.
    private static void byHabits(Group group, List<Judge.Verdict> found, int[] all, Judge.Verdict[] verdicts) {
        for (int k = 0; k < group.size(); k++) {
            int place = Arrays.binarySearch(all, group.members()[k]);
            if (found.get(k).byHabits() && found.get(k).above(verdicts[place]))
                verdicts[place] = found.get(k);
        }
    }

    /// Puts the median index of the core against each explanation into the measures, and gives the smallest.
    private static Alternative odds(List<Member> members, Judge.Verdict[] verdicts,
            SortedMap<String, Double> measures) {
        boolean anyCore = members.stream().anyMatch(m -> m.role().equals("core"));
        Alternative smallest = Alternative.UNRELATED;
        double least = Double.POSITIVE_INFINITY;
        for (Alternative alternative : Alternative.values()) {
            double[] values = IntStream.range(0, verdicts.length)
                    .filter(k -> (!anyCore || members.get(k).role().equals("core"))
                            && verdicts[k].odds().containsKey(alternative))
                    .mapToDouble(k -> verdicts[k].odds().getOrDefault(alternative, 0.0)).toArray();
            if (values.length == 0)
                continue;
            double median = Group.median(values);
            measures.put("odds-" + alternative.id(), median);
            if (median < least) {
                least = median;
                smallest = alternative;
            }
        }
        return smallest;
    }

    private List<Finding.Part> parts(Findings.Network network) {
        List<Finding.Part> parts = new ArrayList<>();
        for (Findings.AddressNetwork part : network.byAddress())
            parts.add(part(EvidenceKind.ADDRESSES, part.group().members()));
        for (int[] acts : network.byActs())
            parts.add(part(EvidenceKind.CONTENT, acts));
        for (int[] follows : network.byFollows())
            parts.add(part(EvidenceKind.FOLLOW, follows));
        return List.copyOf(parts);
    }

    private Finding.Part part(EvidenceKind kind, int[] members) {
        return new Finding.Part(kind, Arrays.stream(members).mapToObj(a -> material.accounts().ids()[a]).toList());
    }

    /// The finding of a small group that is closely tied.
    Finding tied(Ties ties, Group group) {
        Finding plain = of(new Findings.Network(List.of(ties.network(group)), List.of(), List.of()));
        List<Ground> grounds = new ArrayList<>(ties.grounds(group));
        grounds.addAll(plain.grounds());
        boolean marked = grounds.stream().anyMatch(ground -> ground.kind() == EvidenceKind.DEVICE);
        String title = marked
                ? Text.of("finding.title.marks", group.size())
                : plain.title();
        return new Finding(0, title, plain.members(), plain.control(), plain.controlIndex(), plain.coordination(),
                plain.alternative(), List.copyOf(grounds), plain.measures(), plain.parts());
    }

    /// Whether a group of addresses holds at least half of the network; else the whole network speaks for itself.
    private static boolean speaksForMost(Findings.Network network, int members) {
        return !network.byAddress().isEmpty() && 2 * largest(network).size() >= members;
    }

    private static Group largest(Findings.Network network) {
        Group best = network.byAddress().getFirst().group();
        for (Findings.AddressNetwork part : network.byAddress())
            if (part.group().size() > best.size())
                best = part.group();
        return best;
    }

    private Member member(int account, Judge.Verdict verdict, double stability, boolean core) {
        List<String> shown = new ArrayList<>();
        int days = 0;
        for (int l = 0; l < layers.size(); l++)
            if (linked[l][account + 1] > linked[l][account]) {
                shown.add(layers.get(l).layer());
                days = Math.max(days, layers.get(l).days()[account]);
            }
        boolean high = ActKinds.different(shown) >= 2 || days >= 3;
        return new Member(material.accounts().ids()[account], material.accounts().handles()[account],
                core ? "core" : "fringe", verdict.control(), verdict.index(),
                high ? Coordination.HIGH : Coordination.LOW, List.copyOf(shown), verdict.kinds(),
                stability, verdict.alternative(), verdict.reasons(), verdict.weights());
    }

    /// The highest that at least half of the core members reach; of all members where there is no core.
    static Control control(List<Member> members) {
        List<Member> core = members.stream().filter(m -> m.role().equals("core")).toList();
        List<Member> counted = core.isEmpty() ? members : core;
        for (Control control : List.of(Control.SUPPORTED, Control.OPEN)) {
            long reached = counted.stream().filter(m -> m.control().compareTo(control) >= 0).count();
            if (2 * reached >= counted.size())
                return control;
        }
        return Control.NONE;
    }

    private SortedMap<String, Double> measures(Findings.Network network, Group group, Judge.Verdict[] verdicts) {
        SortedMap<String, Double> measures = new TreeMap<>();
        AddressFigures figures = group.addresses();
        measures.put("addresses", (double) figures.pool().length);
        measures.put("addresses-effective", figures.effective());
        measures.put("closure", Group.median(figures.closure()));
        measures.put("exclusivity", Group.median(figures.exclusivity()));
        measures.put("closure-times-exclusivity", Group.median(figures.cwt()));
        measures.put("without-strongest-address", Group.median(figures.withoutStrongest()));
        measures.put("cohort", group.cohortShare(judge.cohortScore()));
        measures.put("partitions-address", (double) network.byAddress().size());
        measures.put("partitions-acts", (double) network.byActs().size());
        if (!Double.isNaN(figures.dayRatio())) {
            measures.put("occupancy-dispersion", figures.dayRatio());
            measures.put("occupancy-typical", (double) figures.typical());
        }
        long supported = Arrays.stream(verdicts).filter(v -> v.control() == Control.SUPPORTED).count();
        measures.put("supported", (double) supported);
        double pairs = .5 * group.size() * (group.size() - 1.0);
        measures.put("density", pairs == 0 ? 0 : Arrays.stream(group.copied()).sum() / 2.0 / pairs);
        int assessable = 0;
        for (int k = 0; k < group.size(); k++)
            if (figures.logins()[k] >= material.settings().count("control.min-logins")
                    && group.posts()[k] >= material.settings().count("control.min-posts"))
                assessable++;
        measures.put("coverage", (double) assessable / group.size());
        return measures;
    }

    private String title(Findings.Network network, Group main, int size) {
        if (!speaksForMost(network, size)) {
            boolean copied = Arrays.stream(main.copied()).anyMatch(x -> x > 0);
            boolean timed = Arrays.stream(main.timed()).anyMatch(x -> x > 0);
            return Text.of(copied ? "finding.title.texts" : timed ? "finding.title.minutes" : "finding.title.acts",
                    size);
        }
        String kind = judge.pool(main) ? "pool" : main.addresses().pool().length == 1 ? "address" : "addresses";
        return Text.of("finding.title." + kind, size, main.addresses().pool().length);
    }
}
