package org.suragh.gui.graph;

import java.util.Arrays;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.suragh.drawing.Sketch;
import org.suragh.evidence.AccountId;
import org.suragh.evidence.IpAddress;

/// What is drawn, without places: nodes, and links on flat arrays. Immutable; arrays are not written to.
///
/// @param nodes accounts, then addresses
/// @param from link to one node
/// @param to link to the other
/// @param layer link to its kind
/// @param pull link to how strongly it pulls in the layout
/// @param watched nodes that a person watches; not written to
/// @param note a sentence when not everything is drawn, else empty
record GraphScene(List<Node> nodes, int[] from, int[] to, GraphLayer[] layer, float[] pull,
        java.util.BitSet watched, String note) {
    static final GraphScene EMPTY = new GraphScene(List.of(), new int[0], new int[0], new GraphLayer[0], new float[0],
            new java.util.BitSet(), "");

    /// A node.
    ///
    /// @param account the account it is, or null
    /// @param address the address it is, or null
    /// @param radius at zoom 1
    /// @param label short text beside it
    /// @param detail lines of the tip
    /// @param importance of its label
    record Node(@Nullable AccountId account, @Nullable IpAddress address, Tone tone, float radius, String label,
            List<String> detail, double importance) {}

    int links() {
        return from.length;
    }

    float[] radii() {
        float[] radius = new float[nodes.size()];
        for (int i = 0; i < radius.length; i++)
            radius[i] = nodes.get(i).radius();
        return radius;
    }

    Sketch sketch() {
        return new Sketch(radii(), from, to, pull);
    }

    /// Nodes at the other ends of the shown links of some nodes, and those nodes.
    boolean[] around(boolean[] chosen, java.util.Set<GraphLayer> shown) {
        boolean[] near = Arrays.copyOf(chosen, nodes.size());
        for (int e = 0; e < from.length; e++) {
            if (shown.contains(layer[e])) {
                near[from[e]] |= chosen[to[e]];
                near[to[e]] |= chosen[from[e]];
            }
        }
        return near;
    }
}
