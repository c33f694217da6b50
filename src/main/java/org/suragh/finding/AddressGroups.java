package org.suragh.finding;

import java.util.ArrayList;
import java.util.List;
import java.util.stream.IntStream;
import org.suragh.base.Progress;
import org.suragh.community.Consensus;
import org.suragh.community.Leiden;
import org.suragh.linkage.Pairs;

/// The case in groups by shared addresses, before anything is judged: one run of [Leiden] over every account, for recall.
///
/// Families, offices and customers of one relay are groups as well, and rightly so; what a group means is said later.
/// Cost O(m log n) for m pairs with a weight. Deterministic for a seed.
///
/// Source: Traag, Waltman and van Eck 2019 by way of [Leiden]; science note 3. Defaults: γ 3e-4, ties from 1e-4 on.
public final class AddressGroups {
    private static final int ITERATIONS = 4;

    private AddressGroups() {}

    /// Groups of two accounts or more, each ascending, in order of their first account.
    ///
    /// @param plan resolution and seed
    public static List<int[]> first(Material material, Consensus.Plan plan, Progress progress) {
        int n = material.accounts().size();
        int[] groups = new Leiden(n, material.sharedIp().weights()).quick(plan.gamma(), plan.seed(),
                ITERATIONS, progress);
        return members(groups).stream().filter(group -> group.length >= 2).toList();
    }

    /// The groups of a numbering, each ascending.
    static List<int[]> members(int[] groups) {
        int n = IntStream.of(groups).max().orElse(-1) + 1;
        int[] size = new int[n];
        for (int g : groups)
            size[g]++;
        List<int[]> members = new ArrayList<>();
        for (int g = 0; g < n; g++)
            members.add(new int[size[g]]);
        int[] at = new int[n];
        for (int a = 0; a < groups.length; a++)
            members.get(groups[a])[at[groups[a]]++] = a;
        return members;
    }

    /// The marked accounts and their neighbours, ascending.
    static int[] around(boolean[] marked, Pairs edges) {
        boolean[] wide = marked.clone();
        for (int i = 0; i < edges.size(); i++) {
            int a = edges.a()[i];
            int b = edges.b()[i];
            if (marked[a])
                wide[b] = true;
            if (marked[b])
                wide[a] = true;
        }
        return IntStream.range(0, wide.length).filter(a -> wide[a]).toArray();
    }
}
