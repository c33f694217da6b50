package org.suragh.bar;

import java.util.Arrays;
import java.util.stream.IntStream;
import org.suragh.community.Components;

/// What a method makes of a world: a group for every account, and which accounts it points at.
///
/// @param method its name
/// @param group label of every account; one on its own has a label of its own
/// @param flagged whether the method points at the account
record Found(String method, int[] group, boolean[] flagged) {
    /// Smallest group that counts as a network.
    static final int NETWORK = 5;

    /// Every group of [#NETWORK] accounts or more is pointed at.
    static Found ofGroups(String method, int[] group) {
        int[] size = new int[IntStream.of(group).max().orElse(-1) + 1];
        for (int g : group)
            size[g]++;
        boolean[] flagged = new boolean[group.length];
        for (int i = 0; i < group.length; i++)
            flagged[i] = size[group[i]] >= NETWORK;
        return new Found(method, group, flagged);
    }

    static Found ofComponents(String method, Components components) {
        return ofGroups(method, components.groups());
    }

    /// Number of accounts pointed at.
    int count() {
        int n = 0;
        for (boolean f : flagged)
            n += f ? 1 : 0;
        return n;
    }

    /// The same under another name.
    Found named(String name) {
        return new Found(name, group, flagged);
    }

    @Override
    public boolean equals(Object other) {
        return other instanceof Found f && f.method.equals(method) && Arrays.equals(f.group, group)
                && Arrays.equals(f.flagged, flagged);
    }

    @Override
    public int hashCode() {
        return Arrays.hashCode(group);
    }
}
