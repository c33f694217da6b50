package org.suragh.drawing;

import java.util.Arrays;

/// Neighbours of every node on flat arrays: those of node `i` stand at `start[i]` to `start[i + 1]`.
///
/// Loops are left out; parallel edges stay, their pulls add up. Neighbours are in order of edges.
final class Adjacency {
    final int[] start;
    final int[] other;
    final float[] weight;

    Adjacency(int nodes, int[] from, int[] to, float[] weights) {
        start = new int[nodes + 1];
        for (int e = 0; e < from.length; e++) {
            if (from[e] != to[e]) {
                start[from[e] + 1]++;
                start[to[e] + 1]++;
            }
        }
        for (int i = 0; i < nodes; i++)
            start[i + 1] += start[i];
        other = new int[start[nodes]];
        weight = new float[start[nodes]];
        int[] next = Arrays.copyOf(start, nodes);
        for (int e = 0; e < from.length; e++) {
            if (from[e] != to[e]) {
                weight[next[from[e]]] = weights[e];
                other[next[from[e]]++] = to[e];
                weight[next[to[e]]] = weights[e];
                other[next[to[e]]++] = from[e];
            }
        }
    }

    int nodes() {
        return start.length - 1;
    }

    int degree(int node) {
        return start[node + 1] - start[node];
    }

    /// Nodes by component: components by falling size, then by their smallest node; nodes ascending within.
    int[][] components() {
        int[] queue = new int[nodes()];
        boolean[] seen = new boolean[nodes()];
        var found = new java.util.ArrayList<int[]>();
        for (int root = 0; root < nodes(); root++) {
            if (seen[root])
                continue;
            int tail = 0;
            queue[tail++] = root;
            seen[root] = true;
            for (int head = 0; head < tail; head++) {
                for (int k = start[queue[head]]; k < start[queue[head] + 1]; k++) {
                    if (!seen[other[k]]) {
                        seen[other[k]] = true;
                        queue[tail++] = other[k];
                    }
                }
            }
            int[] component = Arrays.copyOf(queue, tail);
            Arrays.sort(component);
            found.add(component);
        }
        found.sort((a, b) -> b.length != a.length ? b.length - a.length : a[0] - b[0]);
        return found.toArray(int[][]::new);
    }

    /// Distances in edges from a node, `-1` where there is no way.
    void distances(int from, int[] queue, int[] out) {
        Arrays.fill(out, -1);
        out[from] = 0;
        queue[0] = from;
        int tail = 1;
        for (int head = 0; head < tail; head++) {
            int node = queue[head];
            for (int k = start[node]; k < start[node + 1]; k++) {
                if (out[other[k]] < 0) {
                    out[other[k]] = out[node] + 1;
                    queue[tail++] = other[k];
                }
            }
        }
    }
}
