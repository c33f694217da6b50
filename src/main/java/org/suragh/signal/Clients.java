package org.suragh.signal;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.Collections;
import java.util.HashMap;
import java.util.List;
import java.util.Map;

/// Which account posted with which program (the `source` of a post), and when first and last.
///
/// Programs are in order of their names, so that the order of reading does not matter. Immutable; nobody writes to the
/// arrays.
///
/// @param accounts number of accounts that state any program
/// @param names program to its name, exactly as stated
/// @param start program to its first row, one longer than the number of programs
/// @param account row to account rank, ascending within a program
/// @param first row to the first post, epoch milliseconds
/// @param last row to the last post
public record Clients(int accounts, List<String> names, int[] start, int[] account, long[] first, long[] last) {
    /// Number of programs.
    public int size() {
        return names.size();
    }

    /// Accounts that used a program.
    public int users(int client) {
        return start[client + 1] - start[client];
    }

    /// Takes posts one by one, in any order, on one thread. Memory: one row for an account and program.
    static final class Builder {
        private final Map<String, Map<Integer, long[]>> uses = new HashMap<>();

        void add(String client, int who, long when) {
            long[] seen = uses.computeIfAbsent(client, _ -> new HashMap<>()).computeIfAbsent(who,
                    _ -> new long[]{when, when});
            seen[0] = Math.min(seen[0], when);
            seen[1] = Math.max(seen[1], when);
        }

        Clients build() {
            List<String> names = new ArrayList<>(uses.keySet());
            Collections.sort(names);
            int rows = uses.values().stream().mapToInt(Map::size).sum();
            int[] start = new int[names.size() + 1];
            int[] account = new int[rows];
            long[] first = new long[rows];
            long[] last = new long[rows];
            java.util.BitSet any = new java.util.BitSet();
            for (int c = 0; c < names.size(); c++) {
                Map<Integer, long[]> users = java.util.Objects.requireNonNull(uses.get(names.get(c)));
                int[] who = users.keySet().stream().mapToInt(x -> x).toArray();
                Arrays.sort(who);
                int at = start[c];
                for (int a : who) {
                    long[] seen = java.util.Objects.requireNonNull(users.get(a));
                    any.set(a);
                    account[at] = a;
                    first[at] = seen[0];
                    last[at++] = seen[1];
                }
                start[c + 1] = at;
            }
            return new Clients(any.cardinality(), List.copyOf(names), start, account, first, last);
        }
    }
}
