package org.suragh.finding;

import java.util.Arrays;
import java.util.Collection;
import java.util.List;
import org.suragh.evidence.AccountId;
import org.suragh.signal.Acts;
import org.suragh.signal.Addresses;

/// How many pairs of a group were at one address, or posted one text, within 1, 5, 10, 30 and 60 minutes of each other
/// (R-AN-13). A count that grows with the width like chance does tells less than one that stands at a minute.
///
/// Addresses that may tell something only. Cost: the members' acts within an hour of each other on one value. Pure and
/// deterministic.
///
/// @param layer layer id
/// @param pairs pairs of the group beside [#MINUTES]
/// @param all pairs that the group has
public record PairCounts(String layer, List<Integer> pairs, long all) {
    /// The widths.
    public static final List<Integer> MINUTES = List.of(1, 5, 10, 30, 60);

    /// Pairs at shared addresses, and pairs with copied texts; a count without any pair within an hour is left out.
    public static List<PairCounts> of(Material material, Collection<AccountId> network) {
        int[] members = network.stream().mapToInt(id -> material.accounts().rank(id)).filter(a -> a >= 0).sorted()
                .toArray();
        Addresses addresses = material.sharedIp().addresses();
        boolean[] telling = new boolean[addresses.size()];
        for (int e = 0; e < telling.length; e++)
            telling[e] = addresses.telling(e);
        boolean[] texts = new boolean[material.texts().values()];
        Arrays.fill(texts, true);
        return List.of(count("shared-ip", addresses.acts(), telling, members),
                count("co-tweet", material.texts(), texts, members)).stream().filter(c -> c.pairs.getLast() > 0)
                .toList();
    }

    private static PairCounts count(String layer, Acts acts, boolean[] counts, int[] members) {
        int n = members.length;
        int[][] nearest = new int[n][];
        for (int k = 0; k < n; k++) {
            nearest[k] = new int[k];
            Arrays.fill(nearest[k], Integer.MAX_VALUE);
        }
        long hour = 60_000L * MINUTES.getLast();
        long[] at = new long[16];
        int[] who = new int[16];
        for (int v = 0; v < acts.values(); v++) {
            if (!counts[v])
                continue;
            int size = 0;
            for (int i = acts.valueStart()[v]; i < acts.valueStart()[v + 1]; i++) {
                int k = Arrays.binarySearch(members, acts.account()[i]);
                if (k < 0)
                    continue;
                if (size == at.length) {
                    at = Arrays.copyOf(at, 2 * size);
                    who = Arrays.copyOf(who, 2 * size);
                }
                at[size] = acts.at()[i];
                who[size++] = k;
            }
            int from = 0;
            for (int i = 0; i < size; i++) {
                while (at[i] - at[from] > hour)
                    from++;
                for (int j = from; j < i; j++)
                    if (who[j] != who[i]) {
                        int[] row = nearest[Math.max(who[i], who[j])];
                        int other = Math.min(who[i], who[j]);
                        row[other] = (int) Math.min(row[other], at[i] - at[j]);
                    }
            }
        }
        int[] pairs = new int[MINUTES.size()];
        for (int[] row : nearest)
            for (int gap : row)
                for (int m = 0; m < pairs.length; m++)
                    if (gap <= 60_000L * MINUTES.get(m))
                        pairs[m]++;
        return new PairCounts(layer, Arrays.stream(pairs).boxed().toList(), n * (n - 1L) / 2);
    }
}
