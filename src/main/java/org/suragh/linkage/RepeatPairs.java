package org.suragh.linkage;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.BitSet;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import org.suragh.base.Progress;
import org.suragh.evidence.AccountColumns;

/// Pairs of accounts that repeated one object within a window, by plain counts, as the CooRTweet package counts them
/// (Righetti and Balluff 2025; science note 7): accounts with under `min-participation` rows leave first; then every
/// unordered pair of rows on one object with `|t - t'| <= window`, of different accounts, different contents, and with an
/// object that is neither content; of these a pair stays when either content belongs to an account with
/// `min-participation` rows among the contents that were paired at all.
///
/// Cost: the row pairs inside windows, twice. Deterministic: links in order of (a, b). One thread at a time.
public final class RepeatPairs {
    private final Map<String, Integer> names = new HashMap<>();
    private final Rows rows = new Rows();
    private int nameless;

    /// Rows as they come.
    private static final class Rows {
        private int[] object = new int[256];
        private int[] content = new int[256];
        private int[] account = new int[256];
        private long[] at = new long[256];
        private int size;

        void add(int what, int with, int who, long when) {
            if (size == object.length) {
                int to = size + (size >> 1);
                object = Arrays.copyOf(object, to);
                content = Arrays.copyOf(content, to);
                account = Arrays.copyOf(account, to);
                at = Arrays.copyOf(at, to);
            }
            object[size] = what;
            content[size] = with;
            account[size] = who;
            at[size++] = when;
        }
    }

    /// Takes one row.
    ///
    /// @param object what was repeated
    /// @param content id of the repeating post, empty when it has none
    /// @param account rank of the account
    /// @param at epoch milliseconds
    public void add(String object, String content, int account, long at) {
        rows.add(number(object), content.isEmpty() ? --nameless : number(content), account, at);
    }

    private int number(String name) {
        Integer next = names.size();
        Integer known = names.putIfAbsent(name, next);
        return known == null ? next : known;
    }

    /// Sees a pair of rows.
    private interface RowPair {
        void pair(int i, int j);
    }

    /// The links of every pair with at least `minValues` different objects; no expectation, chance or weight.
    ///
    /// @param window milliseconds, inclusive
    public List<Link> links(AccountColumns accounts, long window, int minValues, int minParticipation,
            Progress progress) {
        Integer[] order = order(accounts.size(), minParticipation);
        BitSet paired = new BitSet();
        Map<Integer, Boolean> namelessPaired = new HashMap<>();
        each(order, window, progress, (i, j) -> {
            note(paired, namelessPaired, rows.content[i]);
            note(paired, namelessPaired, rows.content[j]);
        });
        int[] taking = new int[accounts.size()];
        for (Integer i : order)
            if (noted(paired, namelessPaired, rows.content[i]))
                taking[rows.account[i]]++;
        TreeMap<Long, Seen> pairs = new TreeMap<>();
        each(order, window, progress, (i, j) -> {
            int a = Math.min(rows.account[i], rows.account[j]);
            int b = Math.max(rows.account[i], rows.account[j]);
            if (Math.max(taking[a], taking[b]) >= minParticipation)
                pairs.computeIfAbsent((long) a << 32 | b, _ -> new Seen()).add(rows, i, j);
        });
        List<Link> links = new ArrayList<>();
        pairs.forEach((key, seen) -> {
            if (seen.objects.size() >= minValues)
                links.add(seen.link(accounts, (int) (key >>> 32), (int) (long) key));
        });
        return List.copyOf(links);
    }

    private static void note(BitSet paired, Map<Integer, Boolean> nameless, int content) {
        if (content >= 0)
            paired.set(content);
        else
            nameless.put(content, true);
    }

    private static boolean noted(BitSet paired, Map<Integer, Boolean> nameless, int content) {
        return content >= 0 ? paired.get(content) : nameless.containsKey(content);
    }

    /// What a pair of accounts did together.
    private static final class Seen {
        private final java.util.HashSet<Integer> objects = new java.util.HashSet<>();
        private int together;
        private long first = Long.MAX_VALUE;
        private long last = Long.MIN_VALUE;

        void add(Rows rows, int i, int j) {
            objects.add(rows.object[i]);
            together++;
            first = Math.min(first, Math.min(rows.at[i], rows.at[j]));
            last = Math.max(last, Math.max(rows.at[i], rows.at[j]));
        }

        Link link(AccountColumns accounts, int a, int b) {
            return new Link("co-retweet", accounts.ids()[a], accounts.ids()[b], objects.size(), together, Double.NaN,
                    Double.NaN, Double.NaN, Double.NaN, java.time.Instant.ofEpochMilli(first),
                    java.time.Instant.ofEpochMilli(last));
        }
    }

    private Integer[] order(int accounts, int minParticipation) {
        int[] count = new int[accounts];
        for (int i = 0; i < rows.size; i++)
            count[rows.account[i]]++;
        List<Integer> order = new ArrayList<>();
        for (int i = 0; i < rows.size; i++)
            if (count[rows.account[i]] >= minParticipation)
                order.add(i);
        order.sort((x, y) -> {
            int c = Integer.compare(rows.object[x], rows.object[y]);
            return c != 0 ? c : Long.compare(rows.at[x], rows.at[y]);
        });
        return order.toArray(Integer[]::new);
    }

    private void each(Integer[] order, long window, Progress progress, RowPair pair) {
        int from = 0;
        for (int k = 0; k < order.length; k++) {
            if (k % 4096 == 0)
                progress.checkpoint("linkage.stage.pairs", k, order.length);
            int i = order[k];
            while (rows.object[order[from]] != rows.object[i] || rows.at[i] - rows.at[order[from]] > window)
                from++;
            for (int f = from; f < k; f++) {
                int j = order[f];
                if (rows.account[i] != rows.account[j] && rows.content[i] != rows.content[j]
                        && rows.object[i] != rows.content[i] && rows.object[i] != rows.content[j])
                    pair.pair(i, j);
            }
        }
    }
}
