package org.suragh.finding;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.TreeMap;
import java.util.stream.IntStream;
import org.suragh.linkage.Buckets;
import org.suragh.signal.Addresses;

/// The regulars of an address that more accounts share than one can tell apart: a fact of a group, never a list of pairs.
///
/// Such a line is a carrier's or a hall's, whose users are mostly elsewhere, or the only line of a large office. Regular is
/// who uses it in `shared-ip.regular` of all buckets of 6 h, and in three at least. The regulars of one address are looked
/// at as one group; what is said of it counts everybody who was there, and needs more than addresses ([Judge]). Cost: the
/// log-ins.
///
/// Source: science note 8 (what is too popular is a fact of a group). Deterministic: in order of address and account.
final class Regulars {
    private static final int LEAST = 3;

    private Regulars() {}

    /// Groups of `members` regulars or more, each ascending, in order of their address.
    static List<int[]> groups(Addresses addresses, Buckets buckets, double share, int members) {
        int[][] homes = new int[buckets.accounts()][];
        IntStream.range(0, homes.length).parallel().forEach(a -> homes[a] = homes(addresses, buckets, a, share));
        TreeMap<Integer, List<Integer>> regulars = new TreeMap<>();
        for (int a = 0; a < homes.length; a++)
            for (int entity : homes[a])
                regulars.computeIfAbsent(entity, _ -> new ArrayList<>()).add(a);
        return regulars.values().stream().filter(group -> group.size() >= members)
                .map(group -> group.stream().mapToInt(x -> x).toArray()).toList();
    }

    /// The widely shared addresses of which an account is a regular, ascending.
    private static int[] homes(Addresses addresses, Buckets buckets, int account, double share) {
        int from = buckets.bucketStart()[account];
        int to = buckets.bucketStart()[account + 1];
        int[] at = new int[to - from];
        int n = 0;
        for (int i = from; i < to; i++) {
            int entity = buckets.value()[buckets.bucket()[i]];
            if (addresses.crowded(entity))
                at[n++] = entity;
        }
        Arrays.sort(at, 0, n);
        int kept = 0;
        for (int i = 0; i < n;) {
            int next = i + 1;
            while (next < n && at[next] == at[i])
                next++;
            int entity = at[i];
            if (next - i >= LEAST && next - i >= share * (to - from))
                at[kept++] = entity;
            i = next;
        }
        return Arrays.copyOf(at, kept);
    }
}
