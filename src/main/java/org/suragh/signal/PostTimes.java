package org.suragh.signal;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.TreeSet;
import org.jspecify.annotations.Nullable;

/// When every account posted, what kind of post, with which program: posts of an account side by side, oldest first.
/// Made anew for a question about habits; no part of an analysis. Immutable; nobody writes to the arrays.
///
/// @param start account rank to its first post, one longer than the number of accounts
/// @param at post to epoch milliseconds, ascending within an account
/// @param kind post to `A` (a post of its own), `C` (an answer) or `T` (a repeat)
/// @param client post to its program as a place in `clients`, -1 where not stated
/// @param delay repeat to the milliseconds since the post that it repeats, -1 where not known
/// @param clients names of programs, in text order
public record PostTimes(int[] start, long[] at, byte[] kind, int[] client, long[] delay, String[] clients) {
    /// Number of accounts.
    public int accounts() {
        return start.length - 1;
    }

    /// Number of an account's posts.
    public int size(int account) {
        return start[account + 1] - start[account];
    }

    /// Takes posts in any order. O(n log n), 60 bytes a post. One thread.
    public static final class Builder {
        private final int accounts;
        private final Map<String, Integer> clients = new HashMap<>();
        private final Map<Long, Long> times = new HashMap<>();
        private int[] account = new int[1024];
        private long[] at = new long[1024];
        private long[] of = new long[1024];
        private byte[] kind = new byte[1024];
        private int[] client = new int[1024];
        private int size;

        /// @param accounts number of accounts of the case
        public Builder(int accounts) {
            this.accounts = accounts;
        }

        /// A post.
        ///
        /// @param who rank of its author
        /// @param when epoch milliseconds
        /// @param id its number
        /// @param repeats number of the post that it repeats, or null
        /// @param answers number of the post that it answers, or null
        /// @param program its client, or null
        public void add(int who, long when, String id, @Nullable String repeats, @Nullable String answers,
                @Nullable String program) {
            if (who < 0)
                return;
            if (size == at.length)
                grow(size + (size >> 1));
            long number = Snowflake.number(id);
            if (number >= 0 && Snowflake.millis(number) == Long.MIN_VALUE)
                times.put(number, when);
            account[size] = who;
            at[size] = when;
            kind[size] = (byte) (repeats != null ? 'T' : answers != null ? 'C' : 'A');
            of[size] = repeats == null ? -1 : Snowflake.number(repeats);
            client[size++] = program == null || program.isBlank()
                    ? -1
                    : clients.computeIfAbsent(program, _ -> clients.size());
        }

        private void grow(int to) {
            account = Arrays.copyOf(account, to);
            at = Arrays.copyOf(at, to);
            of = Arrays.copyOf(of, to);
            kind = Arrays.copyOf(kind, to);
            client = Arrays.copyOf(client, to);
        }

        /// The columns; the order in which posts came plays no part.
        public PostTimes build() {
            List<String> names = List.copyOf(new TreeSet<>(clients.keySet()));
            int[] place = new int[names.size()];
            for (int i = 0; i < place.length; i++)
                place[clients.getOrDefault(names.get(i), 0)] = i;
            int[] start = new int[accounts + 1];
            for (int i = 0; i < size; i++)
                start[account[i] + 1]++;
            for (int a = 0; a < accounts; a++)
                start[a + 1] += start[a];
            Integer[] order = new Integer[size];
            int[] next = start.clone();
            for (int i = 0; i < size; i++)
                order[next[account[i]]++] = i;
            Comparator<Integer> byTime = Comparator.<Integer>comparingLong(i -> at[i]).thenComparing(i -> kind[i])
                    .thenComparing(i -> of[i]).thenComparing(i -> client[i] < 0 ? -1 : place[client[i]]);
            for (int a = 0; a < accounts; a++)
                Arrays.sort(order, start[a], start[a + 1], byTime);
            PostTimes out = new PostTimes(start, new long[size], new byte[size], new int[size], new long[size],
                    names.toArray(String[]::new));
            for (int k = 0; k < size; k++) {
                int i = order[k];
                out.at[k] = at[i];
                out.kind[k] = kind[i];
                out.client[k] = client[i] < 0 ? -1 : place[client[i]];
                out.delay[k] = delay(i);
            }
            return out;
        }

        private long delay(int i) {
            if (of[i] < 0)
                return -1;
            long told = Snowflake.millis(of[i]);
            long original = told != Long.MIN_VALUE ? told : times.getOrDefault(of[i], Long.MIN_VALUE);
            return original == Long.MIN_VALUE || original > at[i] ? -1 : at[i] - original;
        }
    }
}
