package org.suragh.drawing;

/// A graph to be placed: nodes 0 to n-1 and undirected edges on flat arrays. Arrays are not copied.
///
/// @param radius node to the radius it needs, in units of the drawing (pixels at zoom 1)
/// @param from edge to one end
/// @param to edge to the other end
/// @param weight edge to its pull, 1 for an ordinary edge, 0 for one that is drawn but does not pull
public record Sketch(float[] radius, int[] from, int[] to, float[] weight) {
    /// Checks that the arrays fit together; anything else is a programming error.
    public Sketch {
        if (from.length != to.length || from.length != weight.length)
            throw new IllegalArgumentException("edges: " + from.length + ", " + to.length + ", " + weight.length);
        for (int e = 0; e < from.length; e++) {
            if (from[e] < 0 || from[e] >= radius.length || to[e] < 0 || to[e] >= radius.length)
                throw new IllegalArgumentException("edge " + e + " leaves the graph");
        }
    }

    /// Number of nodes.
    public int nodes() {
        return radius.length;
    }

    /// Number of edges.
    public int edges() {
        return from.length;
    }
}
