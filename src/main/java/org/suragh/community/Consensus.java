package org.suragh.community;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.stream.IntStream;
import org.suragh.base.Progress;
import org.suragh.linkage.Pairs;

/// What several seeds and several resolutions agree on (science note 3).
///
/// Leiden runs with `runs` seeds; an edge is kept when its two ends fall into one group in `agreement` of the runs; the
/// components of kept edges are the groups. An account is core when it stays with its group at 5 of the 7 resolutions
/// 1e-4 to 4e-3. Cost (runs + 7) Leiden runs over the given part of the graph. Runs are parallel; every one has its own
/// seed, and sums are of whole numbers, so that threads do not matter.
///
/// Defaults: 10 seeds from `network.seed` on, agreement 0.8 (co-assignment on edges only, science note 3).
/// Deterministic for a seed.
public final class Consensus {
    private static final double[] PROFILE = {1e-4, 2e-4, 3e-4, 6e-4, 1e-3, 2e-3, 4e-3};
    private static final int CORE = 5;

    private Consensus() {}

    /// How grouping is done.
    ///
    /// @param gamma least mean weight inside a group
    /// @param runs number of seeds
    /// @param seed the first seed; the others follow it
    /// @param agreement share of the runs in which two ends must fall together
    public record Plan(double gamma, int runs, long seed, double agreement) {}

    /// The groups of the part of a graph that `nodes` induce.
    ///
    /// @param nodes account ranks, ascending
    /// @param edges weights between accounts, in order
    public static Partition of(int[] nodes, Pairs edges, Plan plan, Progress progress) {
        Pairs local = induced(nodes, edges);
        Leiden leiden = new Leiden(nodes.length, local);
        int[][] runs = new int[Math.max(1, plan.runs())][];
        IntStream.range(0, runs.length).parallel()
                .forEach(r -> runs[r] = leiden.groups(plan.gamma(), plan.seed() + r, progress));
        int[][] profile = new int[PROFILE.length][];
        IntStream.range(0, PROFILE.length).parallel()
                .forEach(g -> profile[g] = leiden.groups(PROFILE[g], plan.seed(), progress));
        int[] group = components(nodes.length, local, runs, plan.agreement());
        return partition(nodes, group, runs, profile);
    }

    /// The resolutions of the profile, rising.
    public static double[] resolutions() {
        return PROFILE.clone();
    }

    /// At each resolution of the profile which of some nodes stay together: those in the group that holds most of them,
    /// the first such group where two hold as many.
    ///
    /// @param local places of the nodes in the graph, ascending
    /// @param nodes nodes of the graph
    public static boolean[][] profile(int[] local, int nodes, Pairs edges, long seed, Progress progress) {
        Leiden leiden = new Leiden(nodes, edges);
        boolean[][] stays = new boolean[PROFILE.length][];
        for (int g = 0; g < PROFILE.length; g++)
            stays[g] = largest(local, leiden.groups(PROFILE[g], seed, progress));
        return stays;
    }

    /// Which of some nodes are in the group that holds most of them, the first such group where two hold as many.
    public static boolean[] largest(int[] local, int[] groups) {
        int[] labels = IntStream.of(local).map(i -> groups[i]).toArray();
        int[] sorted = labels.clone();
        Arrays.sort(sorted);
        int best = sorted.length == 0 ? 0 : sorted[0];
        for (int label : sorted)
            if (count(sorted, label) > count(sorted, best))
                best = label;
        boolean[] in = new boolean[local.length];
        for (int k = 0; k < local.length; k++)
            in[k] = labels[k] == best;
        return in;
    }

    /// The edges between given nodes, renumbered by their place in `nodes`.
    public static Pairs induced(int[] nodes, Pairs edges) {
        int last = nodes.length == 0 ? 0 : nodes[nodes.length - 1] + 1;
        int[] local = new int[last];
        for (int i = 0; i < nodes.length; i++)
            local[nodes[i]] = i + 1;
        int[] kept = IntStream.range(0, edges.size()).filter(i -> edges.a()[i] < last && edges.b()[i] < last
                && local[edges.a()[i]] > 0 && local[edges.b()[i]] > 0).toArray();
        int[] a = new int[kept.length];
        int[] b = new int[kept.length];
        double[] value = new double[kept.length];
        for (int i = 0; i < kept.length; i++) {
            a[i] = local[edges.a()[kept[i]]] - 1;
            b[i] = local[edges.b()[kept[i]]] - 1;
            value[i] = edges.value()[kept[i]];
        }
        return new Pairs(a, b, value);
    }

    private static int[] components(int nodes, Pairs edges, int[][] runs, double agreement) {
        Components components = new Components(nodes);
        for (int i = 0; i < edges.size(); i++) {
            int together = 0;
            for (int[] run : runs)
                if (run[edges.a()[i]] == run[edges.b()[i]])
                    together++;
            if (together >= agreement * runs.length)
                components.join(edges.a()[i], edges.b()[i]);
        }
        return components.groups();
    }

    private static Partition partition(int[] nodes, int[] group, int[][] runs, int[][] profile) {
        int groups = IntStream.of(group).max().orElse(-1) + 1;
        List<List<Integer>> members = new ArrayList<>();
        for (int g = 0; g < groups; g++)
            members.add(new ArrayList<>());
        for (int i = 0; i < nodes.length; i++)
            members.get(group[i]).add(i);
        int[][] out = new int[groups][];
        double[][] stability = new double[groups][];
        boolean[][] core = new boolean[groups][];
        for (int g = 0; g < groups; g++) {
            int[] local = members.get(g).stream().mapToInt(x -> x).toArray();
            out[g] = IntStream.of(local).map(i -> nodes[i]).toArray();
            stability[g] = together(local, runs);
            core[g] = stays(local, profile);
        }
        return new Partition(out, stability, core);
    }

    /// For each member the share of the others that it falls together with, over the runs.
    private static double[] together(int[] local, int[][] runs) {
        double[] mean = new double[local.length];
        if (local.length < 2) {
            Arrays.fill(mean, 1);
            return mean;
        }
        for (int[] run : runs) {
            int[] labels = IntStream.of(local).map(i -> run[i]).toArray();
            int[] sorted = labels.clone();
            Arrays.sort(sorted);
            for (int k = 0; k < local.length; k++)
                mean[k] += count(sorted, labels[k]) - 1;
        }
        for (int k = 0; k < local.length; k++)
            mean[k] /= (double) runs.length * (local.length - 1);
        return mean;
    }

    private static int count(int[] sorted, int label) {
        int place = Arrays.binarySearch(sorted, label);
        int from = place;
        int to = place;
        while (from > 0 && sorted[from - 1] == label)
            from--;
        while (to + 1 < sorted.length && sorted[to + 1] == label)
            to++;
        return to - from + 1;
    }

    private static boolean[] stays(int[] local, int[][] profile) {
        int[] stays = new int[local.length];
        for (int[] groups : profile) {
            boolean[] in = largest(local, groups);
            for (int k = 0; k < local.length; k++)
                if (in[k])
                    stays[k]++;
        }
        boolean[] core = new boolean[local.length];
        for (int k = 0; k < local.length; k++)
            core[k] = stays[k] >= CORE;
        return core;
    }
}
