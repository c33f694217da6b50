package org.suragh.linkage;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.TreeMap;
import org.jgrapht.Graph;
import org.jgrapht.graph.AsUnmodifiableGraph;
import org.jgrapht.graph.SimpleGraph;
import org.suragh.evidence.AccountId;

/// The links of all layers as one graph, for views, paths and exports; never for scores.
///
/// An edge's strength is its number of layers, then the largest log10 Bayes factor of any of them
/// ([Chance#log10BayesFactor]): layers are not added up, since one act may show in two of them. O(m log m). The graph is
/// unmodifiable; vertices and edges are in text order of accounts.
///
/// Deterministic: in order of (a, b).
public final class FusedGraph {
    private FusedGraph() {}

    /// One edge a pair.
    public static List<FusedLink> links(List<Link> links) {
        record Pair(AccountId a, AccountId b) {}
        TreeMap<Pair, List<Link>> pairs = new TreeMap<>(Comparator.comparing(Pair::a).thenComparing(Pair::b));
        for (Link link : links)
            pairs.computeIfAbsent(new Pair(link.a(), link.b()), _ -> new ArrayList<>()).add(link);
        List<FusedLink> fused = new ArrayList<>();
        pairs.forEach((pair, layers) -> {
            layers.sort(Comparator.comparing(Link::layer));
            double factor = layers.stream().mapToDouble(FusedGraph::factor).max().orElse(0);
            fused.add(new FusedLink(pair.a(), pair.b(), List.copyOf(layers),
                    100 * layers.size() + Math.clamp(factor, -49, 49)));
        });
        return List.copyOf(fused);
    }

    private static double factor(Link link) {
        return Double.isNaN(link.expected())
                ? 0
                : Chance.log10BayesFactor(Math.max(link.sharedValues(), link.coUses()), link.expected());
    }

    /// The graph of all links.
    public static Graph<AccountId, FusedLink> of(List<Link> links) {
        Graph<AccountId, FusedLink> graph = new SimpleGraph<>(FusedLink.class);
        List<FusedLink> fused = links(links);
        fused.stream().flatMap(link -> java.util.stream.Stream.of(link.a(), link.b())).sorted().distinct()
                .forEach(graph::addVertex);
        for (FusedLink link : fused)
            graph.addEdge(link.a(), link.b(), link);
        return new AsUnmodifiableGraph<>(graph);
    }
}
