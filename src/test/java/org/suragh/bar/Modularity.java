package org.suragh.bar;

import java.util.Random;
import java.util.stream.IntStream;
import nl.cwts.networkanalysis.Clustering;
import nl.cwts.networkanalysis.LouvainAlgorithm;
import nl.cwts.networkanalysis.Network;
import nl.cwts.util.LargeDoubleArray;
import nl.cwts.util.LargeIntArray;
import org.suragh.linkage.Pairs;

/// Communities by modularity with the Louvain algorithm (Blondel et al. 2008), which the published baselines used.
///
/// The algorithm is `nl.cwts:networkanalysis`; modularity is its constant Potts model with the weights of the edges of a
/// node as the weight of the node and 1/2m as resolution.
final class Modularity {
    private static final int ITERATIONS = 10;

    private Modularity() {}

    /// Node to community.
    ///
    /// @param edges each once, in order of (a, b)
    static int[] communities(int nodes, Pairs edges, long seed) {
        if (edges.size() == 0)
            return IntStream.range(0, nodes).toArray();
        Network network = network(nodes, edges);
        Clustering clustering = new Clustering(nodes);
        LouvainAlgorithm louvain = new LouvainAlgorithm(1 / (2 * network.getTotalEdgeWeight()), ITERATIONS,
                new Random(seed));
        louvain.improveClustering(network, clustering);
        clustering.orderClustersByNNodes();
        return clustering.getClusters();
    }

    private static Network network(int nodes, Pairs edges) {
        long[] start = new long[nodes + 1];
        for (int i = 0; i < edges.size(); i++) {
            start[edges.a()[i] + 1]++;
            start[edges.b()[i] + 1]++;
        }
        for (int v = 0; v < nodes; v++)
            start[v + 1] += start[v];
        long[] next = start.clone();
        int[] neighbours = new int[2 * edges.size()];
        double[] weights = new double[2 * edges.size()];
        for (int i = 0; i < edges.size(); i++)
            put(neighbours, weights, (int) next[edges.b()[i]]++, edges.a()[i], edges.value()[i]);
        for (int i = 0; i < edges.size(); i++)
            put(neighbours, weights, (int) next[edges.a()[i]]++, edges.b()[i], edges.value()[i]);
        return new Network(nodes, true, start, new LargeIntArray(neighbours), new LargeDoubleArray(weights), false);
    }

    private static void put(int[] neighbours, double[] weights, int place, int other, double weight) {
        neighbours[place] = other;
        weights[place] = weight;
    }

    /// Modularity of a grouping: `Σ_c (in_c / m - (deg_c / 2m)²)`.
    static double of(int[] group, Pairs edges) {
        double[] inside = new double[group.length];
        double[] degree = new double[group.length];
        double m = 0;
        for (int i = 0; i < edges.size(); i++) {
            double w = edges.value()[i];
            m += w;
            degree[group[edges.a()[i]]] += w;
            degree[group[edges.b()[i]]] += w;
            if (group[edges.a()[i]] == group[edges.b()[i]])
                inside[group[edges.a()[i]]] += w;
        }
        double sum = 0;
        for (int g = 0; g < group.length; g++)
            sum += inside[g] / m - degree[g] * degree[g] / (4 * m * m);
        return sum;
    }
}
