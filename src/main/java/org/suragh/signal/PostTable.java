package org.suragh.signal;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.stream.IntStream;
import org.jspecify.annotations.Nullable;

/// The posts of a case in primitive arrays: who, when, whether original, and which text in normal form.
///
/// Texts that are too short to tell anything (`co-tweet.min-characters` and `co-tweet.min-tokens` both missed), and
/// texts that stand once, have no item. Items are numbered by their hash, so that the order of reading does not
/// matter. Rows are sorted by (account, time, item, id). Immutable; nobody writes to the arrays.
///
/// @param account rank of the author
/// @param at epoch milliseconds
/// @param item number of the text, or -1
/// @param original false for a retweet
/// @param id post ids, see [#id(int)]
/// @param textIds ids that are no plain numbers
/// @param itemHash item to the first 64 bits of the hash of its text
/// @param eligible row counts of posts whose text is long enough, per account
public record PostTable(int[] account, long[] at, int[] item, boolean[] original, long[] id, List<String> textIds,
        long[] itemHash, int[] eligible) {

    /// Number of posts.
    public int size() {
        return at.length;
    }

    /// Number of texts that stand more than once.
    public int items() {
        return itemHash.length;
    }

    /// The platform's id of a post, exactly as stated.
    public String id(int row) {
        return id[row] >= 0 ? Long.toString(id[row]) : textIds.get((int) (-1 - id[row]));
    }

    /// Sixteen hexadecimal digits that name a text without showing it.
    public String name(int item) {
        return NormalText.name(itemHash[item]);
    }

    /// Takes posts one by one, in any order, on one thread; texts are brought to normal form in parallel batches.
    public static final class Builder {
        private static final int BATCH = 1 << 14;
        private final int accounts;
        private final int minCharacters;
        private final int minTokens;
        private int size;
        private int[] account = new int[1024];
        private long[] at = new long[1024];
        private long[] hi = new long[1024];
        private long[] lo = new long[1024];
        private boolean[] original = new boolean[1024];
        private long[] id = new long[1024];
        private final List<String> textIds = new ArrayList<>();
        private final @Nullable String[] waiting = new @Nullable String[BATCH];
        private int waitingFrom;

        /// For a case with so many accounts.
        public Builder(int accounts, Settings settings) {
            this.accounts = accounts;
            this.minCharacters = settings.count("co-tweet.min-characters");
            this.minTokens = settings.count("co-tweet.min-tokens");
        }

        /// Takes a post.
        ///
        /// @param author rank of the author
        /// @param when epoch milliseconds
        /// @param postId the platform's id or empty
        /// @param retweet whether it repeats another post
        public void add(int author, long when, String postId, String text, boolean retweet) {
            if (size == account.length)
                grow();
            account[size] = author;
            at[size] = when;
            original[size] = !retweet;
            id[size] = number(postId);
            if (id[size] < 0) {
                textIds.add(postId);
                id[size] = -textIds.size();
            }
            waiting[size - waitingFrom] = retweet ? null : text;
            size++;
            if (size - waitingFrom == BATCH)
                flush();
        }

        private static long number(String text) {
            int n = text.length();
            if (n == 0 || n > 18 || text.charAt(0) == '0')
                return -1;
            long value = 0;
            for (int i = 0; i < n; i++) {
                char c = text.charAt(i);
                if (c < '0' || c > '9')
                    return -1;
                value = value * 10 + c - '0';
            }
            return value;
        }

        private void grow() {
            int to = size + (size >> 1);
            account = Arrays.copyOf(account, to);
            at = Arrays.copyOf(at, to);
            hi = Arrays.copyOf(hi, to);
            lo = Arrays.copyOf(lo, to);
            original = Arrays.copyOf(original, to);
            id = Arrays.copyOf(id, to);
        }

        private void flush() {
            int from = waitingFrom;
            int n = size - from;
            int slice = 1 << 10;
            IntStream.range(0, (n + slice - 1) / slice).parallel().forEach(s -> {
                NormalText normal = new NormalText();
                long[] words = new long[2];
                for (int i = s * slice; i < Math.min(n, (s + 1) * slice); i++) {
                    String raw = waiting[i];
                    words[0] = words[1] = 0;
                    if (raw != null) {
                        String text = normal.of(raw);
                        if (text.length() >= minCharacters || normal.tokens() >= minTokens)
                            normal.hash(text, words);
                    }
                    hi[from + i] = words[0];
                    lo[from + i] = words[1];
                }
            });
            Arrays.fill(waiting, null);
            waitingFrom = size;
        }

        /// The table.
        public PostTable build() {
            flush();
            int[] eligible = new int[accounts];
            for (int i = 0; i < size; i++)
                if ((hi[i] | lo[i]) != 0)
                    eligible[account[i]]++;
            int[] item = new int[size];
            long[] hashes = number(item);
            hi = new long[0];
            lo = new long[0];
            return sorted(item, hashes, eligible);
        }

        /// Gives every text that stands more than once a number, in order of hash.
        private long[] number(int[] item) {
            int slots = Integer.highestOneBit(Math.max(16, size + (size >> 1))) << 1;
            int[] table = new int[slots];
            int[] first = new int[size];
            int[] uses = new int[size];
            for (int i = 0; i < size; i++) {
                first[i] = -1;
                if ((hi[i] | lo[i]) == 0)
                    continue;
                int p = (int) (hi[i] ^ hi[i] >>> 32) & slots - 1;
                while (table[p] != 0 && (hi[table[p] - 1] != hi[i] || lo[table[p] - 1] != lo[i]))
                    p = p + 1 & slots - 1;
                if (table[p] == 0)
                    table[p] = i + 1;
                first[i] = table[p] - 1;
                uses[first[i]]++;
            }
            int[] repeated = IntStream.range(0, size).filter(i -> uses[i] > 1).toArray();
            Integer[] order = IntStream.of(repeated).boxed().toArray(Integer[]::new);
            Arrays.sort(order, (x, y) -> {
                int c = Long.compareUnsigned(hi[x], hi[y]);
                return c != 0 ? c : Long.compareUnsigned(lo[x], lo[y]);
            });
            long[] hashes = new long[order.length];
            for (int k = 0; k < order.length; k++) {
                hashes[k] = hi[order[k]];
                uses[order[k]] = -1 - k;
            }
            for (int i = 0; i < size; i++)
                item[i] = first[i] >= 0 && uses[first[i]] < 0 ? -1 - uses[first[i]] : -1;
            return hashes;
        }

        private PostTable sorted(int[] item, long[] hashes, int[] eligible) {
            int[] start = new int[accounts + 1];
            for (int i = 0; i < size; i++)
                start[account[i] + 1]++;
            for (int a = 0; a < accounts; a++)
                start[a + 1] += start[a];
            int[] next = start.clone();
            int[] order = new int[size];
            for (int i = 0; i < size; i++)
                order[next[account[i]]++] = i;
            IntStream.range(0, accounts).parallel().forEach(a -> {
                if (start[a + 1] - start[a] < 2)
                    return;
                Integer[] rows = new Integer[start[a + 1] - start[a]];
                for (int k = 0; k < rows.length; k++)
                    rows[k] = order[start[a] + k];
                Arrays.sort(rows, (x, y) -> {
                    int c = Long.compare(at[x], at[y]);
                    if (c == 0)
                        c = Integer.compare(item[x], item[y]);
                    return c != 0 ? c : text(x).compareTo(text(y));
                });
                for (int k = 0; k < rows.length; k++)
                    order[start[a] + k] = rows[k];
            });
            int[] accountTo = new int[size];
            long[] atTo = new long[size];
            int[] itemTo = new int[size];
            boolean[] originalTo = new boolean[size];
            long[] idTo = new long[size];
            for (int k = 0; k < size; k++) {
                int i = order[k];
                accountTo[k] = account[i];
                atTo[k] = at[i];
                itemTo[k] = item[i];
                originalTo[k] = original[i];
                idTo[k] = id[i];
            }
            return new PostTable(accountTo, atTo, itemTo, originalTo, idTo, List.copyOf(textIds), hashes, eligible);
        }

        private String text(int row) {
            return id[row] >= 0 ? Long.toString(id[row]) : textIds.get((int) (-1 - id[row]));
        }
    }
}
