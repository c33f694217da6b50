package org.suragh.linkage;

import java.time.Instant;
import java.util.List;
import java.util.stream.IntStream;
import org.suragh.evidence.AccountColumns;

/// One layer with its validated links in arrays, in order of (a, b), and what was left out.
///
/// @param layer layer id
/// @param test the validated pairs
/// @param details what they show
/// @param weight weight used for grouping, NaN where the layer has none
/// @param days account to the distinct UTC days on which it met a linked account; empty where not counted
/// @param setAside values not used, and why
/// @param chance what chance expects of a pair
public record LayerLinks(String layer, PairTest test, WindowPairs.Details details, double[] weight,
        int[] days,
        List<SetAside> setAside, Null chance) {

    /// Number of links.
    public int size() {
        return test.pairs().size();
    }

    /// First account of a link.
    public int a(int i) {
        return test.pairs().a()[i];
    }

    /// Second account of a link.
    public int b(int i) {
        return test.pairs().b()[i];
    }

    /// Links of every account, as a list of (account, link) in compressed rows: the first `accounts + 1` places of the
    /// first array are starts into the second, which holds places of links.
    public int[][] byAccount(int accounts) {
        int[] start = new int[accounts + 1];
        for (int i = 0; i < size(); i++) {
            start[a(i) + 1]++;
            start[b(i) + 1]++;
        }
        for (int k = 0; k < accounts; k++)
            start[k + 1] += start[k];
        int[] next = start.clone();
        int[] place = new int[2 * size()];
        for (int i = 0; i < size(); i++) {
            place[next[a(i)]++] = i;
            place[next[b(i)]++] = i;
        }
        return new int[][]{start, place};
    }

    /// The links as values, in order of (a, b).
    public List<Link> links(AccountColumns accounts) {
        return IntStream.range(0, size()).mapToObj(i -> new Link(layer, accounts.ids()[a(i)], accounts.ids()[b(i)],
                details.values()[i], details.events()[i], test.expected()[i], test.p()[i], test.q()[i], weight[i],
                Instant.ofEpochMilli(details.first()[i]), Instant.ofEpochMilli(details.last()[i]))).toList();
    }
}
