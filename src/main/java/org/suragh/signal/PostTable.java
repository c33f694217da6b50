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
/// @param near number of the text in `shingles`, or -1 where no other text can be near
/// @param shingles the texts that may have a near duplicate
public record PostTable(int[] account, long[] at, int[] item, boolean[] original, long[] id, List<String> textIds,
        long[] itemHash, int[] eligible, int[] near, Shingles shingles) {

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

    /// Instants that tell nothing of who posted together.
    public PileUps pileUps() {
        return PileUps.of(at);
    }

    /// Number of accounts of the case.
    public int accounts() {
        return eligible.length;
    }

    /// Sixteen hexadecimal digits that name a text without showing it.
    ///
    /// @param hash the first 64 bits of its hash
    public String textName(long hash) {
        return NormalText.name(hash);
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
        private int[] text = new int[1024];
        private final TextStore texts = new TextStore();
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

        /// The id as a number where it is one that reads back to the same text, else -1.
        static long number(String text) {
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
            text = Arrays.copyOf(text, to);
            original = Arrays.copyOf(original, to);
            id = Arrays.copyOf(id, to);
        }

        private void flush() {
            int from = waitingFrom;
            int n = size - from;
            int slice = 1 << 10;
            long[] words = new long[2 * n];
            int[] @Nullable [] shingles = new int[n][];
            IntStream.range(0, (n + slice - 1) / slice).parallel().forEach(s -> {
                NormalText normal = new NormalText();
                Shingler shingler = new Shingler();
                long[] hash = new long[2];
                for (int i = s * slice; i < Math.min(n, (s + 1) * slice); i++) {
                    String raw = waiting[i];
                    String form = raw == null ? "" : normal.of(raw);
                    if (raw == null || form.length() < minCharacters && normal.tokens() < minTokens)
                        continue;
                    normal.hash(form, hash);
                    words[2 * i] = hash[0];
                    words[2 * i + 1] = hash[1];
                    shingles[i] = shingler.of(form, normal.tokens());
                }
            });
            for (int i = 0; i < n; i++) {
                int[] parts = shingles[i];
                text[from + i] = parts == null ? -1 : texts.add(words[2 * i], words[2 * i + 1], parts);
            }
            Arrays.fill(waiting, null);
            waitingFrom = size;
        }

        /// The table.
        public PostTable build() {
            flush();
            int[] eligible = new int[accounts];
            int[] uses = new int[texts.size()];
            for (int i = 0; i < size; i++)
                if (text[i] >= 0) {
                    eligible[account[i]]++;
                    uses[text[i]]++;
                }
            int[] repeated = texts.ordered(IntStream.range(0, uses.length).filter(t -> uses[t] > 1).toArray());
            int[] number = new int[uses.length];
            Arrays.fill(number, -1);
            long[] hashes = new long[repeated.length];
            for (int k = 0; k < repeated.length; k++) {
                number[repeated[k]] = k;
                hashes[k] = texts.hash(repeated[k]);
            }
            int[] item = new int[size];
            for (int i = 0; i < size; i++)
                item[i] = text[i] < 0 ? -1 : number[text[i]];
            Shingles shingles = texts.shingles(number);
            for (int i = 0; i < size; i++)
                text[i] = text[i] < 0 ? -1 : number[text[i]];
            PostTable sorted = sorted(item);
            return new PostTable(sorted.account, sorted.at, sorted.item, sorted.original, sorted.id, sorted.textIds,
                    hashes, eligible, sorted.near, shingles);
        }

        private PostTable sorted(int[] item) {
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
                    return c != 0 ? c : name(x).compareTo(name(y));
                });
                for (int k = 0; k < rows.length; k++)
                    order[start[a] + k] = rows[k];
            });
            int[] accountTo = new int[size];
            long[] atTo = new long[size];
            int[] itemTo = new int[size];
            boolean[] originalTo = new boolean[size];
            long[] idTo = new long[size];
            int[] nearTo = new int[size];
            for (int k = 0; k < size; k++) {
                int i = order[k];
                accountTo[k] = account[i];
                atTo[k] = at[i];
                itemTo[k] = item[i];
                originalTo[k] = original[i];
                idTo[k] = id[i];
                nearTo[k] = text[i];
            }
            return new PostTable(accountTo, atTo, itemTo, originalTo, idTo, List.copyOf(textIds), new long[0],
                    new int[0], nearTo, Shingles.NONE);
        }

        private String name(int row) {
            return id[row] >= 0 ? Long.toString(id[row]) : textIds.get((int) (-1 - id[row]));
        }
    }
}
