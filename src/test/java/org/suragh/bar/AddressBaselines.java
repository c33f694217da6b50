package org.suragh.bar;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import org.suragh.community.Components;
import org.suragh.linkage.Pairs;

/// Published and customary methods that count shared addresses. They are given what favours them: addresses as
/// entities (/64 of IPv6), the whole case as window, and for EvilCohort the threshold that the truth likes best.
final class AddressBaselines {
    private static final int ANY = Integer.MAX_VALUE;
    private static final int MOST_EDGES = 12_000_000;
    private static final int[] THRESHOLDS = {1, 2, 3, 4, 5, 6, 8, 10, 12};

    private AddressBaselines() {}

    /// Components of the pairs that share at least `least` addresses, each of at most `most` accounts.
    static Found sharedCount(String name, Uses addresses, int least, int most) {
        Components components = new Components(addresses.accounts());
        addresses.forEachPair(most, (a, b, shared) -> {
            if (shared >= least)
                components.join(a, b);
        });
        return Found.ofComponents(name, components);
    }

    /// The two count rules: one shared address; five, of addresses with 50 accounts at most.
    static List<Found> counts(Uses addresses) {
        return List.of(sharedCount("shared addresses >= 1", addresses, 1, ANY),
                sharedCount("shared addresses >= 5, of <= 50 users", addresses, 5, 50));
    }

    /// EvilCohort (Stringhini et al. 2015): an edge between accounts that share `s` addresses or more, weighted by their
    /// number, and Louvain; one result for every `s` whose graph fits the memory.
    static List<Found> evilCohort(Uses addresses) {
        int[] atLeast = new int[THRESHOLDS[THRESHOLDS.length - 1] + 1];
        addresses.forEachPair(ANY, (_, _, shared) -> {
            for (int s = Math.min(shared, atLeast.length - 1); s > 0; s--)
                atLeast[s]++;
        });
        List<Found> found = new ArrayList<>();
        for (int s : THRESHOLDS)
            if (atLeast[s] <= MOST_EDGES)
                found.add(Found.ofGroups("EvilCohort s=" + s,
                        Modularity.communities(addresses.accounts(), edges(addresses, s, atLeast[s]), 1)));
        return found;
    }

    private static Pairs edges(Uses uses, int least, int size) {
        long[] key = new long[size];
        int[] n = new int[1];
        // counts fit beside the two ranks: 24 bits each, 16 for the count
        uses.forEachPair(ANY, (a, b, shared) -> {
            if (shared >= least)
                key[n[0]++] = (long) a << 40 | (long) b << 16 | Math.min(shared, 0xffff);
        });
        Arrays.sort(key);
        Pairs pairs = new Pairs(new int[size], new int[size], new double[size]);
        for (int i = 0; i < size; i++) {
            pairs.a()[i] = (int) (key[i] >>> 40);
            pairs.b()[i] = (int) (key[i] >>> 16) & 0xffffff;
            pairs.value()[i] = key[i] & 0xffff;
        }
        return pairs;
    }

    /// BotGraph (Zhao et al. 2009): an edge between accounts that share log-ins from `least` autonomous systems or more;
    /// components.
    static Found botGraph(Uses systems, int least) {
        return sharedCount("BotGraph, >= " + least + " shared systems", systems, least, ANY);
    }
}
