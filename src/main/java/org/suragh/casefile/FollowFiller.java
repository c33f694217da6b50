package org.suragh.casefile;

import java.util.Arrays;
import java.util.HashMap;
import java.util.Map;
import org.suragh.evidence.AccountColumns;
import org.suragh.evidence.AccountId;
import org.suragh.evidence.FollowColumns;

/// Takes follows in any order and lays them out as lists. O(n log n); 40 bytes a follow while it works.
final class FollowFiller {
    private final AccountColumns accounts;
    private final Map<String, Integer> numbers = new HashMap<>();
    private int[] account = new int[1024];
    private int[] target = new int[1024];
    private long[] at = new long[1024];
    private long[] file = new long[1024];
    private long[] line = new long[1024];
    private long[] offset = new long[1024];
    private int size;
    private String platform = "";

    FollowFiller(AccountColumns accounts) {
        this.accounts = accounts;
    }

    /// A follow that the follower's own records state.
    ///
    /// @param of platform of both
    /// @param where exhibit, line and offset, in an order that no import changes
    void add(int follower, String of, String followed, long when, long[] where) {
        if (follower < 0)
            return;
        platform = of;
        grow();
        account[size] = follower;
        target[size] = numbers.computeIfAbsent(followed, _ -> numbers.size());
        at[size] = when;
        file[size] = where[0];
        line[size] = where[1];
        offset[size++] = where[2];
    }

    /// A follow that the followed account's records state; taken when the follower is an account of the case.
    void addFollower(int followed, String of, String follower, long when, long[] where) {
        int rank = accounts.rank(new AccountId(of, follower));
        if (followed >= 0 && rank >= 0)
            add(rank, of, accounts.ids()[followed].value(), when, where);
    }

    private void grow() {
        if (size < account.length)
            return;
        int to = size + (size >> 1);
        account = Arrays.copyOf(account, to);
        target = Arrays.copyOf(target, to);
        at = Arrays.copyOf(at, to);
        file = Arrays.copyOf(file, to);
        line = Arrays.copyOf(line, to);
        offset = Arrays.copyOf(offset, to);
    }

    FollowColumns columns() {
        String[] names = numbers.keySet().stream().sorted().toArray(String[]::new);
        int[] numberToPlace = new int[names.length];
        int[] rank = new int[names.length];
        for (int n = 0; n < names.length; n++) {
            numberToPlace[numbers.getOrDefault(names[n], 0)] = n;
            rank[n] = Math.max(-1, accounts.rank(new AccountId(platform, names[n])));
        }
        int[] order = SortedOrder.natural(size);
        for (long[] key : new long[][]{offset, line, file})
            order = SortedOrder.by(order, i -> key[i]);
        order = SortedOrder.by(order, i -> account[i]);
        int[] start = new int[accounts.size() + 1];
        int[] targets = new int[size];
        long[] times = new long[size];
        int[] seen = new int[names.length];
        int kept = 0;
        int from = 0;
        for (int a = 0; a < accounts.size(); a++) {
            int to = from;
            while (to < size && account[order[to]] == a)
                to++;
            int[] list = byTime(Arrays.copyOfRange(order, from, to));
            for (int i : list) {
                int place = numberToPlace[target[i]];
                if (seen[place] == a + 1)
                    continue;
                seen[place] = a + 1;
                targets[kept] = place;
                times[kept++] = at[i];
            }
            start[a + 1] = kept;
            from = to;
        }
        return new FollowColumns(start, Arrays.copyOf(targets, kept), Arrays.copyOf(times, kept), names, rank);
    }

    /// A list by the times of its follows where all are stated, else as it stands.
    private int[] byTime(int[] list) {
        for (int i : list)
            if (at[i] == FollowColumns.UNKNOWN)
                return list;
        return SortedOrder.by(list, i -> at[i]);
    }
}
