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
/// @param setAside values not used, and why
public record LayerLinks(String layer, PairTest test, WindowPairs.Details details, double[] weight,
        List<SetAside> setAside) {

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

    /// The links as values, in order of (a, b).
    public List<Link> links(AccountColumns accounts) {
        return IntStream.range(0, size()).mapToObj(i -> new Link(layer, accounts.ids()[a(i)], accounts.ids()[b(i)],
                details.values()[i], details.events()[i], test.expected()[i], test.p()[i], test.q()[i], weight[i],
                Instant.ofEpochMilli(details.first()[i]), Instant.ofEpochMilli(details.last()[i]))).toList();
    }
}
