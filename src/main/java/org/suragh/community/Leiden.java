package org.suragh.community;

import java.util.Random;
import java.util.stream.IntStream;
import nl.cwts.networkanalysis.Clustering;
import nl.cwts.networkanalysis.LeidenAlgorithm;
import nl.cwts.networkanalysis.Network;
import nl.cwts.util.LargeDoubleArray;
import nl.cwts.util.LargeIntArray;
import org.jspecify.annotations.Nullable;
import org.suragh.base.Progress;
import org.suragh.linkage.Pairs;

/// The Leiden algorithm with the constant Potts model (Traag, Waltman and van Eck 2019, Scientific Reports 9:5233):
/// groups whose members share at least γ on average, each connected. Node weights are 1.
///
/// The algorithm itself is `nl.cwts:networkanalysis`, by its authors. Edges are given in order of (a, b) and the seed is
/// fixed, so that the same graph gives the same groups. About O(m log n) an iteration. Stops between iterations when
/// asked to.
///
/// Deterministic for a seed. Default γ = 3e-4 on the weights of `shared-ip` (science note 3), four iterations.
public final class Leiden {
    private static final int ITERATIONS = 20;
    private static final double RANDOMNESS = .01;

    private final @Nullable Network network;
    private final int nodes;

    /// A graph over nodes 0 to `nodes - 1`; each edge once, a before b, in order.
    public Leiden(int nodes, Pairs edges) {
        this.nodes = nodes;
        long[] start = new long[nodes + 1];
        for (int i = 0; i < edges.size(); i++) {
            start[edges.a()[i] + 1]++;
            start[edges.b()[i] + 1]++;
        }
        for (int v = 0; v < nodes; v++)
            start[v + 1] += start[v];
        int[] neighbours = new int[2 * edges.size()];
        double[] weights = new double[2 * edges.size()];
        long[] next = start.clone();
        for (int i = 0; i < edges.size(); i++)
            place(edges.b()[i], edges.a()[i], edges.value()[i], next, neighbours, weights);
        for (int i = 0; i < edges.size(); i++)
            place(edges.a()[i], edges.b()[i], edges.value()[i], next, neighbours, weights);
        this.network = edges.size() == 0
                ? null
                : new Network(nodes, false, start, new LargeIntArray(neighbours), new LargeDoubleArray(weights), false);
    }

    /// Puts an edge into the list of its end `at`; lower neighbours come first, so that every list is ascending.
    private static void place(int at, int other, double weight, long[] next, int[] neighbours, double[] weights) {
        int to = (int) next[at]++;
        neighbours[to] = other;
        weights[to] = weight;
    }

    /// Node to group after `iterations`, for a first look: most of the quality is there after two (science note 3).
    public int[] quick(double gamma, long seed, int iterations, Progress progress) {
        return groups(gamma, seed, iterations, progress);
    }

    /// Node to group, groups numbered in order of their first node. Runs until nothing improves, at most 20 iterations.
    ///
    /// @param gamma least mean weight inside a group
    /// @param seed of the random order in which nodes are visited
    public int[] groups(double gamma, long seed, Progress progress) {
        return groups(gamma, seed, ITERATIONS, progress);
    }

    private int[] groups(double gamma, long seed, int iterations, Progress progress) {
        Network graph = network;
        if (graph == null)
            return IntStream.range(0, nodes).toArray();
        Clustering clustering = new Clustering(nodes);
        LeidenAlgorithm algorithm = new LeidenAlgorithm(gamma, 1, RANDOMNESS, new Random(seed));
        for (int i = 0; i < iterations; i++) {
            progress.checkpoint("community.stage.leiden", i, iterations);
            if (!algorithm.improveClustering(graph, clustering))
                break;
        }
        return canonical(clustering.getClusters());
    }

    /// Renumbers groups in order of their first node.
    static int[] canonical(int[] groups) {
        int[] number = new int[groups.length];
        int[] out = new int[groups.length];
        int next = 0;
        for (int i = 0; i < groups.length; i++) {
            if (number[groups[i]] == 0)
                number[groups[i]] = ++next;
            out[i] = number[groups[i]] - 1;
        }
        return out;
    }

    /// The quality `Σ_c (2 e_c - γ n_c²) / 2m` of groups, as the library reports it.
    public double quality(int[] groups, double gamma) {
        Network graph = network;
        return graph == null
                ? 0
                : new LeidenAlgorithm(gamma, 1, RANDOMNESS, new Random(0)).calcQuality(graph, new Clustering(groups));
    }
}
