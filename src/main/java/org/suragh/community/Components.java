package org.suragh.community;

/// Connected components by union-find with path halving (Tarjan 1975): nearly O(1) a step.
///
/// Deterministic: a component is named by its smallest node, whatever the order of joining.
public final class Components {
    private final int[] parent;

    /// Every node on its own.
    public Components(int nodes) {
        parent = new int[nodes];
        for (int i = 0; i < nodes; i++)
            parent[i] = i;
    }

    /// Joins two nodes; the smaller number stays the root.
    public void join(int a, int b) {
        int x = root(a);
        int y = root(b);
        parent[Math.max(x, y)] = Math.min(x, y);
    }

    /// The smallest node of the component.
    public int root(int node) {
        int i = node;
        while (parent[i] != i) {
            parent[i] = parent[parent[i]];
            i = parent[i];
        }
        return i;
    }

    /// Node to component, numbered in order of their first node.
    public int[] groups() {
        int[] roots = new int[parent.length];
        for (int i = 0; i < roots.length; i++)
            roots[i] = root(i);
        return Leiden.canonical(roots);
    }
}
