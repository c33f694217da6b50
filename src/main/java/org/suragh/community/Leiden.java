package org.suragh.community;

import java.util.Random;
import nl.cwts.networkanalysis.Clustering;
import nl.cwts.networkanalysis.LeidenAlgorithm;
import nl.cwts.networkanalysis.Network;
import nl.cwts.util.LargeDoubleArray;
import nl.cwts.util.LargeIntArray;
import org.suragh.base.Progress;
import org.suragh.linkage.Pairs;

/// The Leiden algorithm with the constant Potts model (Traag, Waltman and van Eck 2019, Scientific Reports 9:5233):
/// groups whose members share at least γ on average, each connected. Node weights are 1.
///
/// The algorithm itself is `nl.cwts:networkanalysis`, by its authors. Edges are given in order of (a, b) and the seed is
/// fixed, so that the same graph gives the same groups. About O(m log n) an iteration. Stops between iterations when
/// asked to.
public final class Leiden {
    private static final int ITERATIONS = 50;
    private static final double RANDOMNESS = .01;

    private final Network network;
    private final int nodes;

    /// A graph over nodes 0 to `nodes - 1`; each edge once, a before b, in order.
    public Leiden(int nodes, Pairs edges) {
        this.nodes = nodes;
        LargeIntArray[] ends = {new LargeIntArray(edges.a()), new LargeIntArray(edges.b())};
        this.network = new Network(nodes, false, ends, new LargeDoubleArray(edges.value()), false, true);
    }

    /// Node to group, groups numbered in order of their first node. Runs until nothing improves, at most 50 iterations.
    ///
    /// @param gamma least mean weight inside a group
    /// @param seed of the random order in which nodes are visited
    public int[] groups(double gamma, long seed, Progress progress) {
        Clustering clustering = new Clustering(nodes);
        LeidenAlgorithm algorithm = new LeidenAlgorithm(gamma, 1, RANDOMNESS, new Random(seed));
        for (int i = 0; i < ITERATIONS; i++) {
            progress.checkpoint("community.stage.leiden", i, ITERATIONS);
            if (!algorithm.improveClustering(network, clustering))
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
        return new LeidenAlgorithm(gamma, 1, RANDOMNESS, new Random(0)).calcQuality(network, new Clustering(groups));
    }
}
